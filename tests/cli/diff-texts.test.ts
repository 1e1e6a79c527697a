import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Diff, diffSchema } from "../../src/model/documents/diff.ts";
import { folderOf, runCli } from "./run-cli.ts";

/** Invented narratives in the language of the reports. */
const narrative = (year: number, tier: string, recommendations: readonly string[]) =>
  `${year} Trafficking in Persons Report: Togo

TOGO (${tier})

The Government of Togo does not fully meet the minimum standards for the elimination of trafficking but is making significant efforts to do so. The government demonstrated overall increasing efforts compared with the previous reporting period. The government convicted ${year === 2021 ? "eight" : "no"} traffickers.

PRIORITIZED RECOMMENDATIONS:

${recommendations.map((one) => `• ${one}`).join("\n")}
`;
const TRAIN = "Train police and judges on the anti-trafficking law.";
const FUND = "Increase funding for shelters for child victims.";
const AMEND = "Amend the penal code so that fines are no alternative to prison.";
const FIGURES = `country,indicator,year,value
${["Togo", "Ghana"].flatMap((name) => [2021, 2022].map((year) => `${name},cpi.score,${year},${year - 1980}`)).join("\n")}
`;
const PROFILE =
  "id: one\ntree:\n  children:\n    - indicator: cpi.score\n      normalise: {method: goalposts, from: 0, to: 100}\n";

let cwd: string;
/** Texts of 2021 and 2023 alone, figures of every year. */
let far: string;
beforeAll(() => {
  far = folderOf({
    "figures.csv": `country,indicator,year,value\n${[2021, 2022, 2023, 2024, 2025].flatMap((year) => [`Togo,cpi.score,${year},40`, `Ghana,cpi.score,${year},43`]).join("\n")}\n`,
    "one.yaml": PROFILE,
  });
  mkdirSync(join(far, "texts"));
  writeFileSync(join(far, "texts", "2021.txt"), narrative(2021, "Tier 2", [TRAIN, FUND]));
  writeFileSync(join(far, "texts", "2023.txt"), narrative(2023, "Tier 2 Watch List", [TRAIN, AMEND]));
  cwd = folderOf({ "figures.csv": FIGURES, "one.yaml": PROFILE });
  mkdirSync(join(cwd, "texts"));
  writeFileSync(join(cwd, "texts", "2021.txt"), narrative(2021, "Tier 2", [TRAIN, FUND]));
  writeFileSync(
    join(cwd, "texts", "2022.txt"),
    narrative(2022, "Tier 2 Watch List", [`${TRAIN.slice(0, -1)} and its procedures.`, AMEND]),
  );
});

const diff = (...more: string[]) =>
  runCli(["diff", "2021", "2022", "--data", "texts", "figures.csv", "--profile", "./one.yaml", ...more], {
    cwd,
  });

describe("diff of two years, of which there are texts", () => {
  it("says which recommendations are kept, new and dropped, and what else the texts say otherwise", async () => {
    const { code, out } = await diff("--format", "json");
    expect(code).toBe(0);
    const { texts } = diffSchema.parse(JSON.parse(out)) as Diff;
    expect(texts!.map(({ country }) => country)).toEqual(["TGO"]);
    const [{ findings, recommendations }] = texts as [NonNullable<Diff["texts"]>[number]];
    expect(findings.map(({ indicator, before, after }) => [indicator, before.value, after.value])).toEqual([
      ["tip-text.tier", "Tier 2", "Tier 2 Watch List"],
      ["tip-text.count.convictions", 8, 0],
    ]);
    expect(findings[1]!.after).toMatchObject({
      year: 2022,
      quote: "The government convicted no traffickers",
    });
    expect(recommendations!.items.map(({ status, verb }) => [status, verb])).toEqual([
      ["kept", "train"],
      ["new", "amend"],
    ]);
    expect(recommendations!.before).toMatchObject({ year: 2021, dropped: [{ text: FUND }] });
  });

  it("tells it in a line, and of countries that are asked for in full, with the words", async () => {
    const brief = (await diff("--format", "md")).out.replace(/\s+/gu, " ");
    expect(brief).toContain("1 kept, 1 new, 1 dropped");
    expect(brief).toContain("Tier in the narrative: Tier 2 (2021), now Tier 2 Watch List (2022)");
    const full = (await diff("--format", "md", "--countries", "Togo")).out.replace(/\s+/gu, " ");
    for (const words of [
      "“The government convicted no traffickers”",
      "“The government convicted eight traffickers”",
      FUND,
      AMEND,
    ])
      expect(full).toContain(words);
    expect((await diff("--format", "md", "--countries", "Ghana")).out).not.toContain("convicted");
  });

  it("compares no text older than the year before a side's year, and says of whom and what it left out", async () => {
    const late = (...more: string[]) =>
      runCli(["diff", "2022", "2025", "--data", "texts", "figures.csv", "--profile", "./one.yaml", ...more], {
        cwd: far,
      });
    const { texts, textsLeftOut } = diffSchema.parse(
      JSON.parse((await late("--format", "json")).out),
    ) as Diff;
    // Of 2022 against 2025: the tier of 2021 was of the year before, that of 2023 is two years old.
    expect(texts).toBeUndefined();
    expect(textsLeftOut).toEqual([{ country: "TGO", name: "Togo", findings: 2, recommendations: 1 }]);
    for (const more of [[], ["--countries", "Togo"]]) {
      const said = (await late("--format", "md", ...more)).out.replace(/\s+/gu, " ");
      expect(said).toContain("Not compared: 2 findings and 1 list of recommendations of Togo");
      expect(said).not.toContain("now Tier 2 Watch List");
    }
    expect((await late("--format", "md", "--countries", "Ghana")).out).not.toContain("Not compared");
  });

  it("compares the text of the year before where there is none of the year", async () => {
    const { out } = await runCli(
      [
        "diff",
        "2022",
        "2024",
        "--data",
        "texts",
        "figures.csv",
        "--profile",
        "./one.yaml",
        "--format",
        "json",
      ],
      { cwd: far },
    );
    const { texts, textsLeftOut } = diffSchema.parse(JSON.parse(out)) as Diff;
    expect(texts![0]!.findings.map(({ before, after }) => [before.year, after.year])).toContainEqual([
      2021, 2023,
    ]);
    expect(textsLeftOut).toBeUndefined();
  });

  it("has nothing of texts where they say the same", async () => {
    const { out } = await runCli(
      [
        "diff",
        "2022",
        "2022",
        "--data",
        "texts",
        "figures.csv",
        "--profile",
        "./one.yaml",
        "--format",
        "json",
      ],
      { cwd },
    );
    expect(JSON.parse(out)).not.toHaveProperty("texts");
  });
});
