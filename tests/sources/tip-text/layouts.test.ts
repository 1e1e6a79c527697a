import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../../src/dataset/read.ts";
import { pageText } from "../../../src/sources/tip-text/index.ts";
import { narrativeOf } from "../../../src/sources/tip-text/narrative.ts";

/** Invented sentences in the language of the reports, part by part. */
const SUMMARY =
  "The Government of Togo does not fully meet the minimum standards for the elimination of trafficking but is making significant efforts to do so. The government demonstrated overall increasing efforts compared with the previous reporting period, considering the impact of the pandemic on its anti-trafficking capacity; therefore Togo remained on Tier 2. These efforts included convicting more traffickers. However, the government did not meet the minimum standards in several key areas.";
const ASKED = [
  "Increase efforts to investigate and prosecute trafficking crimes, including complicit officials, and seek adequate penalties for convicted traffickers.*",
  "Train law enforcement and judicial officials on the anti-trafficking law.",
  "Adopt and fund a national action plan.",
];
const PROSECUTION =
  "The government increased law enforcement efforts. Article 317 of the 2015 Criminal Code criminalized all forms of trafficking and prescribed penalties of 10 to 20 years’ imprisonment. Courts convicted 12 traffickers, compared with four in the previous reporting period.";
const PROTECTION =
  "The government maintained protection efforts. The government identified 310 trafficking victims, including 270 children, compared with 410 in the previous reporting period. Officials referred all victims to NGOs.";
const PREVENTION =
  "The government slightly increased efforts to prevent trafficking. The government did not have a national action plan (NAP) for the reporting period.";
const PROFILE =
  "As reported over the past five years, human traffickers exploit domestic and foreign victims in Togo. Traffickers force Togolese children to work in the agricultural sector and in domestic servitude.";
const SAID = {
  tier: "Tier 2",
  "tier.movement": "remained",
  "effort.overall": "increasing",
  "effort.prosecution": "increased",
  "effort.protection": "maintained",
  "effort.prevention": "increased",
  "count.convictions": 12,
  "count.victims": 310,
  "count.child-victims": 270,
  law: "all forms",
  nap: "none",
  "child.forms.agriculture-or-herding": "yes",
  "child.forms.domestic-servitude": "yes",
  "ngo-cooperation": "yes",
  recommendations: 3,
};

/** The page of 2023: headings in capitals, bold paragraphs, a list, a navigation before and tags after. */
const P2023 = `<!DOCTYPE html><html lang="en-US"><head><title>Togo - United States Department of State</title></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li>Reports</li></ul></nav></header>
<main><h1 class="report-title">2023 Trafficking in Persons Report: Togo</h1>
<div class="report__content"><h2 style="text-align:center"><strong>TOGO (Tier 2)</strong></h2>
<p>${SUMMARY}</p>
<h3><strong>PRIORITIZED RECOMMENDATIONS:</strong></h3><ul>${ASKED.map((one) => `<li>${one}</li>`).join("\n")}</ul>
<p><strong>PROSECUTION</strong></p><p>${PROSECUTION}</p>
<p><strong>PROTECTION</strong></p><p>${PROTECTION}</p>
<p><strong>PREVENTION</strong></p><p>${PREVENTION}</p>
<p><strong>TRAFFICKING PROFILE:</strong></p><p>${PROFILE}</p></div>
<div class="tags"><p>Tags</p><a>Bureau of African Affairs</a> <a>Human Trafficking</a> <a>Togo</a></div></main>
<footer><p>Privacy policy</p></footer></body></html>`;
/** That of 2024: headings in small letters, with a list of the sections before the text. */
const P2024 = `<!DOCTYPE html><html><body><main><h1>2024 Trafficking in Persons Report: Togo</h1>
<aside><h4>In this section /</h4><ul><li><a href="#r">Prioritized Recommendations</a></li><li><a href="#p1">Prosecution</a></li><li><a href="#p2">Protection</a></li><li><a href="#p3">Prevention</a></li><li><a href="#tp">Trafficking Profile</a></li></ul></aside>
<article><h2>Togo (Tier 2)</h2><p>${SUMMARY}</p>
<h3 id="r">Prioritized Recommendations</h3><ul>${ASKED.map((one) => `<li><p>${one}</p></li>`).join("")}</ul>
<h3 id="p1">Prosecution</h3><p>${PROSECUTION}</p><h3 id="p2">Protection</h3><p>${PROTECTION}</p>
<h3 id="p3">Prevention</h3><p>${PREVENTION}</p><h3 id="tp">Trafficking Profile</h3><p>${PROFILE}</p></article></main></body></html>`;
/** The text of the printed report of 2025, its headings run into the text as copies do. */
const P2025 = `2025 Trafficking in Persons Report: Togo\n\nTOGO: Tier 2\n\n${SUMMARY}\n\nPRIORITIZED RECOMMENDATIONS: ${ASKED.map((one) => `• ${one}`).join(" ")}\n\nPROSECUTION: ${PROSECUTION}\n\nPROTECTION: ${PROTECTION}\n\nPREVENTION: ${PREVENTION}\n\nTRAFFICKING PROFILE: ${PROFILE}\n`;

const LAYOUTS: readonly (readonly [year: number, path: string, text: string])[] = [
  [2023, "togo.html", P2023],
  [2024, "togo.html", P2024],
  [2025, "togo.txt", P2025],
];

describe("narratives of the reports of 2023 to 2025", () => {
  it.each(LAYOUTS)(
    "are read in the layout of %i: every part, and nothing of what stands around it",
    async (year, path, text) => {
      const { observations } = await readSourceFile({ path, bytes: new TextEncoder().encode(text) });
      expect(new Set(observations.map((one) => `${one.country} ${one.year}`))).toEqual(
        new Set([`TGO ${year}`]),
      );
      const said = observations.flatMap(({ indicator, value }) =>
        indicator.startsWith("tip-text.") ? [[indicator.slice("tip-text.".length), value] as const] : [],
      );
      expect(Object.fromEntries(said)).toEqual(SAID);
      expect(observations.find(({ indicator }) => indicator === "tip.recommendations")!.value).toBe("whole");
    },
  );

  it.each(LAYOUTS)(
    "have their six parts in the layout of %i, each with its sentences",
    (_year, path, text) => {
      const { sentences } = narrativeOf(path.endsWith(".html") ? pageText(text) : text);
      const count = (part: string) => sentences.filter((one) => one.part === part).length;
      expect(["recommendations", "prosecution", "protection", "prevention"].map(count)).toEqual([3, 3, 3, 2]);
      expect(count("profile")).toBeGreaterThanOrEqual(2);
      expect(count("summary")).toBeGreaterThanOrEqual(4);
    },
  );
});

describe("the text of a page", () => {
  it("has no digit that stands above the line, and nothing that is struck through", () => {
    const page =
      "<p>identified 6<sup class='note'><a href='#n'>2</a></sup> victims and <del>45</del> 54 others<SUB>1</SUB>, <s class='x'>9</s> in all</p>";
    expect(pageText(page)).toBe("identified 6² victims and 54 others₁, in all");
  });

  it("keeps what stands behind an element that is never closed", () =>
    expect(pageText("<form><p>a</p><b>b</b> c < d")).toBe("a\n\nb c < d"));
});
