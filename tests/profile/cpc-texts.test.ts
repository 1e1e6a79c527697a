import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderOf, runCli } from "../cli/run-cli.ts";

interface Told {
  readonly tier: string;
  readonly overall: string;
  readonly prosecution: string;
  readonly law: string;
  readonly forms: string;
}

/** Invented narratives in the language of the reports. */
const narrative = (name: string, { tier, overall, prosecution, law, forms }: Told) =>
  `2024 Trafficking in Persons Report: ${name}

${name.toUpperCase()} (${tier})

The Government of ${name} does not fully meet the minimum standards for the elimination of trafficking but is making significant efforts to do so. The government ${overall} compared with the previous reporting period; therefore ${name} remained on ${tier}.

PRIORITIZED RECOMMENDATIONS:

• Train police and judges on the law.
• Fund shelters for child victims.

PROSECUTION

The government ${prosecution} law enforcement efforts. ${law}

PROTECTION

The government maintained victim protection efforts. The government identified 40 trafficking victims. The government referred all victims to NGOs.

PREVENTION

The government increased prevention efforts.

TRAFFICKING PROFILE:

${forms}
`;
const ALL_FORMS = "The 2010 law criminalized all forms of trafficking.";
const NO_LAW = "The government did not have a law criminalizing trafficking in persons.";
const NARRATIVES: Readonly<Record<string, Told>> = {
  Ghana: {
    tier: "Tier 2",
    overall: "demonstrated overall increasing efforts",
    prosecution: "increased",
    law: `${ALL_FORMS} Courts convicted eight traffickers.`,
    forms:
      "Traffickers force children to work in fishing, domestic servitude, street vending, and agriculture. Traffickers exploit girls in sex trafficking and force boys to beg.",
  },
  Togo: {
    tier: "Tier 2 Watch List",
    overall: "did not demonstrate overall increasing efforts",
    prosecution: "decreased",
    law: `${NO_LAW} The government did not convict any traffickers.`,
    forms: "Traffickers exploit girls in sex trafficking and domestic servitude.",
  },
  Malawi: {
    tier: "Tier 2",
    overall: "demonstrated overall increasing efforts",
    prosecution: "maintained",
    law: ALL_FORMS,
    forms: "Traffickers force children to work in agriculture and domestic servitude.",
  },
};
/** As many cases a thousand everywhere, and all parties: what differs is told by the texts. */
const FIGURES = `country,indicator,year,value
${["Ghana", "Togo", "Malawi", "Benin"].map((name) => `${name},gsi.prevalence,2021,6.4\n${name},palermo.status,2022,party`).join("\n")}
`;
const FINDING = `scale: 0 to 4
analyst: A. Example
findings:
  - {country: Ghana, factor: political-will-prosecution, rating: 1, reason: Cases fail in court, citation: Invented, date: 2024-10-01, confidence: high}
`;

interface Leaf {
  readonly id?: string;
  readonly indicator?: string;
  readonly score?: number | null;
  readonly quote?: string;
  readonly children?: readonly Leaf[];
}

let cwd: string;
beforeAll(() => {
  cwd = folderOf({});
  mkdirSync(join(cwd, "texts"));
  for (const [name, told] of Object.entries(NARRATIVES))
    writeFileSync(join(cwd, "texts", `${name}.txt`), narrative(name, told));
  writeFileSync(join(cwd, "figures.csv"), FIGURES);
  writeFileSync(join(cwd, "findings.yaml"), FINDING);
});

const TEXTS = ["texts", "figures.csv"];
const run = (command: readonly string[], data: readonly string[]) =>
  runCli(
    [...command, "--profile", "cpc-texts", ...data.flatMap((one) => ["--data", one]), "--format", "json"],
    { cwd },
  );
const explained = async (country: string, data: readonly string[]) => {
  const { out } = await run(["explain", country], data);
  const leaves: Leaf[] = [];
  const visit = (one: unknown) => {
    if (one === null || typeof one !== "object") return;
    leaves.push(one as Leaf);
    for (const part of Object.values(one)) visit(part);
  };
  visit(JSON.parse(out));
  const scoreOf = (id: string) =>
    leaves.find((one) => (one.indicator === id || one.id === id) && one.score !== undefined)?.score;
  return { scoreOf, quotes: leaves.flatMap(({ quote }) => quote ?? []) };
};

describe("cpc-texts, on narratives of several countries", () => {
  it("ranks those who have one, and lists apart who has none, whatever else is known of them", async () => {
    const { code, out } = await run(["rank"], TEXTS);
    const { ranked, unscored } = JSON.parse(out) as {
      ranked: { country: string }[];
      unscored: { country: string }[];
    };
    expect(code).toBe(0);
    // More forms, a law and convictions before fewer forms, and those before no law, decrease and the Watch List.
    expect(ranked.map(({ country }) => country)).toEqual(["GHA", "MWI", "TGO"]);
    expect(unscored.map(({ country }) => country)).toContain("BEN");
    expect(
      (
        await runCli(
          ["explain", "Benin", "--profile", "cpc-texts", ...TEXTS.flatMap((one) => ["--data", one])],
          { cwd },
        )
      ).out,
    ).toContain("no narrative of the TIP Report at hand");
  });

  it("weighs each finding on its scale, with the words that say it", async () => {
    const { scoreOf, quotes } = await explained("Togo", TEXTS);
    expect([
      scoreOf("tip-text.tier"),
      scoreOf("tip-text.effort.overall"),
      scoreOf("tip-text.effort.prosecution"),
      scoreOf("tip-text.effort.protection"),
      scoreOf("tip-text.count.convictions"),
      scoreOf("tip-text.count.victims"),
      scoreOf("tip-text.law"),
      scoreOf("tip-text.ngo-cooperation"),
    ]).toEqual([33, 33, 0, 50, 0, 100, 0, 75]);
    expect(quotes).toEqual(
      expect.arrayContaining([
        "The government did not convict any traffickers",
        "The government did not demonstrate overall increasing efforts compared with the previous reporting period",
        "The government decreased law enforcement efforts",
      ]),
    );
    // Two of the ten forms that are the end of the scale.
    expect(scoreOf("tip-text.child.forms")).toBeCloseTo(20, 9);
  });

  it("quotes in explain what it shows without weight, a list of recommendations in one run of words", async () => {
    const data = TEXTS.flatMap((one) => ["--data", one]);
    const { out } = await runCli(["explain", "Malawi", "--profile", "cpc-texts", ...data, "--cells"], {
      cwd,
    });
    const said = out.replace(/\s+/gu, " ");
    expect(said).toContain("“The government maintained law enforcement efforts”");
    expect(said).toContain("Train police and judges on the law. • Fund shelters for child victims.”");
    // No line of the list begins at the margin of another.
    expect(out).not.toMatch(/^\s*• Fund/mu);
  });

  it.each(["md", "html"])(
    "quotes the text beside each figure that is read from it, with file and place, in %s",
    async (format) => {
      const data = TEXTS.flatMap((one) => ["--data", one]);
      const { out } = await runCli(
        ["explain", "Malawi", "--profile", "cpc-texts", ...data, "--format", format],
        { cwd },
      );
      const rowOf = (title: string) =>
        (format === "md" ? out.split("\n") : out.split("<tr")).find(
          (row) => row.includes(title) && row.includes("Malawi.txt"),
        );
      const row = rowOf("Effort on prosecution in the narrative");
      expect(row).toContain("“The government maintained law enforcement efforts”");
      expect(row).toContain("TIP Report 2024");
      expect(row).toMatch(/Malawi\.txt, prosecution, sentence 1, characters \d+-\d+/u);
      const asked = rowOf("Recommendations of the TIP Report, in its words");
      expect(asked).toContain("“Train police and judges on the law.");
      expect(asked).toContain("Fund shelters for child victims.”");
    },
  );

  it("names a file once with the places of all forms of trafficking that it tells of", async () => {
    const data = TEXTS.flatMap((one) => ["--data", one]);
    const { out } = await runCli(["explain", "Ghana", "--profile", "cpc-texts", ...data, "--format", "md"], {
      cwd,
    });
    const row = out
      .split("\n")
      .find((one) => /Forms of child trafficking in the narrative .*Ghana/u.test(one))!;
    expect(row.match(/Ghana\.txt/gu)).toHaveLength(1);
    // Six forms in two clauses: those of one clause have one place.
    expect(row.match(/characters/gu)).toHaveLength(2);
  });

  it("takes an analyst's finding before what the texts say, and shows both", async () => {
    const texts = await explained("Ghana", TEXTS);
    const both = await explained("Ghana", [...TEXTS, "findings.yaml"]);
    expect(texts.scoreOf("prosecution")).toBe(100);
    expect(both.scoreOf("prosecution")).toBe(25);
    expect(both.scoreOf("tip-text.effort.prosecution")).toBe(100);
    expect(both.quotes).toContain("The government increased law enforcement efforts");
    // What nobody rated is taken from the texts as before.
    expect(both.scoreOf("protection")).toBe(texts.scoreOf("protection"));
  });
});
