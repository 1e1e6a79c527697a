import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { languages } from "../../src/words/index.ts";
import { folderOf, RATED_PROFILE as PROFILE, runCli } from "./run-cli.ts";

const FIGURES =
  "country,year,poverty,findings.engagement\nGhana,2024,60.5,70\nTogo,2024,80,20\nMali,2024,90,10\n";
const cwd = folderOf({ "small.yaml": PROFILE, "own.csv": FIGURES });
const GIVEN = ["--data", "own.csv", "--profile", "./small.yaml"];
const run = (...args: string[]) => runCli(args, { cwd });

beforeAll(async () => {
  for (const { language } of languages)
    await run("rank", ...GIVEN, "--lang", language, "--out", `${language}.xlsx`, "--quiet");
});

type Cells = Readonly<Record<string, string | number>>;

/** A workbook with cells of `Review` filled in, and a weight on `Profile`, saved as somebody with another program would. */
async function filled(to: string, cells: Cells, weight?: number, from = "en.xlsx") {
  const { sheets } = await readXlsx(readFileSync(join(cwd, from)));
  const review = sheets.find(({ name }) => name === "Review")!.rows;
  for (const [at, value] of Object.entries(cells)) {
    const [, column, row] = /^([A-Z])(\d+)$/u.exec(at)!;
    while (review.length < Number(row)) review.push([]);
    review[Number(row) - 1]![column!.charCodeAt(0) - 65] = value;
  }
  const { rows } = sheets.find(({ name }) => name === "Profile")!;
  const head = rows.find(([first]) => first === "level")!;
  if (weight !== undefined)
    rows.find((one) => one[head.indexOf("id")] === "need")![head.indexOf("weight")] = weight;
  const written = sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.map((row) => Array.from(row, (cell) => cell ?? null)),
  }));
  writeFileSync(join(cwd, to), await writeXlsx({ sheets: written }));
}

/** Row by row: kind, country, node, value, reason, source, seen, year. */
const OPINIONS: readonly (readonly (string | number)[])[] = [
  ["rating", "GHA", "engagement", "5-9", "it listens", "cable 1"],
  ["rating", "Togo", "engagement", "3", "it does not", "cable 2"],
  ["contest", "GHA", "poverty", "72.5", "a newer survey", "GSS", "60.5", 2024],
  ["agenda", "TGO"],
  ["recused", "MLI"],
  ["note", "TGO", "", "", "an election is near"],
];
const CELLS: Cells = Object.fromEntries([
  ["A6", "DOL"],
  ["B6", "A. Person"],
  ["C6", "2026-03-15"],
  ...OPINIONS.flatMap((row, i) =>
    row.flatMap((cell, column) => (cell === "" ? [] : [[`${"ABCDEFGH"[column]}${8 + i}`, cell]])),
  ),
]);
const YAML = [
  ['reviewer: "DOL"', 'reviewer: "DOL"'],
  ["name: #", "name: A. Person #"],
  ["date: #", "date: 2026-03-15 #"],
  ['"need": #', '"need": 3 #'],
  [
    "\nratings:\n",
    `
ratings:
  - {country: GHA, node: engagement, value: 5-9, reason: it listens, source: cable 1}
  - {country: Togo, node: engagement, value: 3, reason: it does not, source: cable 2}
`,
  ],
  [
    "\ncontests:\n",
    `
contests:
  - {country: GHA, indicator: poverty, seen: 60.5, year: 2024, proposed: 72.5, reason: a newer survey, source: GSS}
`,
  ],
  ["agenda: []", "agenda: [TGO]"],
  ["recused: []", "recused: [MLI]"],
  ["\nnotes:\n", "\nnotes:\n  - {country: TGO, text: an election is near}\n"],
] as const;

/** The agenda, without what tells one file from another. */
async function agenda(file: string) {
  const { out, err } = await run("review", "table", file, ...GIVEN, "--format", "json", "--quiet");
  expect(err).toBe("");
  return JSON.parse(out.replace(/"sha256":\s*"[0-9a-f]{64}"/gu, '"sha256": ""'));
}

async function mistakes(file: string): Promise<string> {
  const { code, err } = await run("review", "check", file, ...GIVEN);
  expect(code).toBe(2);
  return err;
}

describe("the sheet Review of a workbook", () => {
  it("is the same ballot as a file that says the same, in every language", { tags: "slow" }, async () => {
    const { out } = await run("review", "init", "--reviewer", "DOL", ...GIVEN);
    const text = YAML.reduce((now, [from, to]) => {
      expect(now).toContain(from);
      return now.replace(from, to);
    }, out);
    writeFileSync(join(cwd, "dol.yaml"), text);
    const expected = await agenda("dol.yaml");
    expect(expected.contests).toHaveLength(1);
    for (const { language } of languages) {
      await filled("back.xlsx", CELLS, 3, `${language}.xlsx`);
      expect(await agenda("back.xlsx"), language).toEqual(expected);
    }
  });

  it("says of a blank one where the name goes", async () => {
    expect(await mistakes("en.xlsx")).toMatch(/nobody is named: write a name.*\n {2}at en\.xlsx, Review!A6/u);
  });

  it.each([
    [{ A8: "raiting", B8: "GHA" }, "Review!A8", "found “raiting”; did you mean “rating”"],
    [{ D8: 7 }, "Review!A8", "expected a kind"],
    [{ A8: "rating", C8: "engagement", D8: 7, E8: "x", F8: "y" }, "Review!B8", "it is missing"],
    [{ A8: "rating", B8: "GHA", C8: "engagement", E8: "x", F8: "y" }, "Review!D8", "needs a value"],
    [{ A8: "rating", B8: "GHA", C8: "need", D8: 7, E8: "x", F8: "y" }, "Review!C8", "no finding of analysts"],
    [{ A8: "rating", B8: "GHA", C8: "engagement", D8: "9-5", E8: "x", F8: "y" }, "Review!D8", "span"],
    [{ A8: "rating", B8: "GHA", C8: "engagement", D8: 7, E8: "x" }, "Review!F8", "needs a source"],
    [{ A9: "agenda", B9: "Atlantis" }, "Review!B9", "Atlantis"],
    [{ A9: "agenda", B9: "GHA", E9: "because" }, "Review!E9", "has no reason"],
    [{ A80: "by the way" }, "Review!A80", "expected a kind"],
    [{ A8: "agenda", B8: "GHA", J8: "by the way" }, "Review!J8", "nothing is read here"],
    [{ D6: "during" }, "Review!D6", "“before” or “after”"],
    [{ E6: "0123456789ab" }, "Review!E6", "its weights are not comparable"],
    [{ B7: "land" }, "Review!B7", "expected the header “country”"],
  ] as const)("tells a mistake at its cell: %o", async (cells, at, says) => {
    await filled("wrong.xlsx", { A6: "DOL", ...cells } as Cells);
    const said = await mistakes("wrong.xlsx");
    expect(said).toContain(says);
    expect(said).toContain(at);
  });

  it("takes no weight that is none", async () => {
    await filled("wrong.xlsx", { A6: "DOL" }, -1);
    expect(await mistakes("wrong.xlsx")).toMatch(/Profile!C\d/u);
  });

  it("counts nothing in a ranking by the workbook, which says so", async () => {
    await filled("back.xlsx", CELLS);
    const by = async (file: string) => {
      const { out } = await run(
        ...["rank", "--data", "own.csv", "--profile", `./${file}`, "--format", "json", "--quiet"],
      );
      return JSON.parse(out);
    };
    const [blank, full] = [await by("en.xlsx"), await by("back.xlsx")];
    expect(full.ranking).toEqual(blank.ranking);
    const told = (document: typeof full) =>
      document.warnings.filter(({ code }: { code: string }) => code === "ballot-in-workbook");
    expect(told(blank)).toEqual([]);
    expect(JSON.stringify(told(full))).toMatch(
      /1 contested figure, 2 ratings, 1 note and 2 more rows\. None of them counts/u,
    );
  });
});
