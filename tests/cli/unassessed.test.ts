import { describe, expect, it } from "vitest";
import type { Audit } from "../../src/model/documents/audit.ts";
import type { Diff } from "../../src/model/documents/diff.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { folderOf, runCli } from "./run-cli.ts";

const SAID = "asked by a gate";
const profile = (own: string) => `id: mine
tree:
  children:
    - {id: need, children: [{indicator: x, normalise: {method: goalposts, from: 0, to: 10}}]}
    - id: law
      title: {en: Law, fr: Droit}
${own}      children: [{indicator: findings.restrictions, normalise: {method: goalposts, from: 0, to: 100}}]
    - {id: other, title: Other, children: [{indicator: findings.us-programs, normalise: {method: goalposts, from: 0, to: 100}}]}
`;
const figures = "country,indicator,year,value\nGhana,x,2024,6\nTogo,x,2024,4\n";
const cwd = folderOf({
  "mine.yaml": profile(`      unassessed: {en: ${SAID}, fr: vu par un filtre}\n`),
  "silent.yaml": profile(""),
  "own.csv": figures,
  "few.csv": `country,indicator,year,value\n${[
    "GHA",
    "TGO",
    "PER",
    "KEN",
    "MLI",
    "TCD",
    "BEN",
    "NER",
    "SEN",
    "ZMB",
    "MWI",
  ]
    .map((country, i) => `${country},x,2024,${i}\n`)
    .join("")}GHA,findings.us-programs,2024,80\n`,
  "more.csv": `${figures}Togo,findings.restrictions,2024,50\n`,
});
const DATA = ["--data", "own.csv", "--profile", "./mine.yaml"];
const MORE = ["--data", "more.csv", "--profile", "./mine.yaml"];

const told = async (...args: string[]) => {
  const { code, out, err } = await runCli(args, { cwd });
  expect(code, err).toBeLessThan(2);
  return out.replace(/\s+/gu, " ");
};
const json = async <T>(...args: string[]) => JSON.parse(await told(...args, "--format", "json")) as T;
const lawOf = ({ profile }: Ranking) => profile.factors.find(({ id }) => id === "law")!;

describe("a factor of which nobody has evidence, and of which the profile says where else it is asked", () => {
  it.each([
    ["rank", ...DATA],
    ["explain", "Ghana", ...DATA],
    ["compare", "Ghana", "Togo", ...DATA],
    ["robustness", "--draws", "50", ...DATA],
  ])("is told apart from one that has none without a reason, with that sentence, in %s", async (...args) => {
    for (const format of ["table", "md", "html"]) {
      const notes = format === "table" ? ["--notes"] : [];
      const out = await told(...args, "--format", format, ...notes);
      expect(out, format).toMatch(
        new RegExp(
          `No ranked country has evidence on Other \\(\\d+ % of the weight\\)\\. Law: ${SAID}\\.`,
          "u",
        ),
      );
      expect(out, format).not.toContain("Other and Law");
    }
  });

  it("stands with it in the lines of an explanation and a comparison", async () => {
    const explained = await told("explain", "Ghana", ...DATA, "--cells", "--notes");
    expect(explained).toContain(`Not assessed: Other. Law: ${SAID}.`);
    expect(explained).toMatch(new RegExp(` Law: ${SAID} Freedom from .*?: not assessed Other: not`, "u"));
    expect(await told("explain", "Ghana", ...DATA, "--format", "md")).toMatch(
      new RegExp(`\\| Law \\| ${SAID} \\|`, "u"),
    );
    expect(await told("compare", "Ghana", "Togo", ...DATA, "--format", "md")).toMatch(
      new RegExp(`\\| Law \\| – \\| – \\| 0\\.0 \\| ${SAID} \\|`, "u"),
    );
  });

  it("says so in the language asked for", async () => {
    expect(await told("explain", "Ghana", ...DATA, "--notes", "--lang", "fr")).toContain(
      "Droit : vu par un filtre.",
    );
    expect(await told("audit", ...DATA, "--lang", "fr")).toContain("Droit : vu par un filtre. Aucun pays");
  });

  it("says so in the profile that a document restates, and keeps its weight in the audit", async () => {
    expect(lawOf(await json<Ranking>("rank", ...DATA)).unassessed).toBe(SAID);
    const { findings } = await json<Audit>("audit", ...DATA);
    const { severity, message } = findings.find(({ id }) => id === "coverage:law")!;
    expect(severity).toBe("person");
    expect(message).toMatch(new RegExp(`^${SAID}\\. No country has evidence, so 33 %`, "u"));
  });

  it("is a factor like another as soon as one ranked country has evidence", async () => {
    expect(lawOf(await json<Ranking>("rank", ...MORE)).unassessed).toBeUndefined();
    for (const args of [["rank"], ["explain", "Ghana"], ["compare", "Ghana", "Togo"], ["audit"]])
      expect(await told(...args, ...MORE), args[0]).not.toContain(SAID);
    expect(await told("explain", "Ghana", ...MORE, "--notes")).toContain("Not assessed: Law and Other.");
  });

  it("changes no score by what is said, and no ranking", async () => {
    const { ranked } = await json<Ranking>("rank", ...DATA);
    const without = await json<Ranking>("rank", "--data", "own.csv", "--profile", "./silent.yaml");
    expect(ranked).toEqual(without.ranked);
    const diff = await json<Diff>("diff", "./silent.yaml", "./mine.yaml", "--data", "own.csv");
    expect(diff.causes).toEqual([]);
  });
});

describe("a factor of which few ranked countries have evidence", () => {
  it("is a caution with their number, and none where a tenth of them have it", async () => {
    const args = ["rank", "--draws", "0", "--profile", "./mine.yaml", "--data", "few.csv"];
    const { warnings } = await json<Ranking>(...args);
    expect(warnings.find(({ code }) => code === "little-evidence")?.message).toMatch(
      /^Only 1 of 11 ranked countries has evidence on Other \(\d+ % of the weight\)\.$/u,
    );
    const among = await json<Ranking>(...args, "--among", "GHA,TGO,PER,KEN,MLI,TCD,BEN,NER,SEN,ZMB");
    expect(among.warnings.map(({ code }) => code)).not.toContain("little-evidence");
  });
});
