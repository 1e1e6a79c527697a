import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildRanking } from "../../../src/explain/index.ts";
import { rankingSheets } from "../../../src/report/xlsx/ranking-workbook.ts";
import { type Cell, letters, type Sheet } from "../../../src/report/xlsx/sheet.ts";
import { countriesListed } from "../../../src/use/selection.ts";
import { en } from "../../../src/words/en/index.ts";
import { folderOf } from "../../cli/run-cli.ts";
import { spokenRun } from "../../in-words.ts";

const LEAVES = `
        - {id: ID-pr, indicator: fiw.pr, normalise: {method: goalposts, from: -10, to: 40}}
        - {id: ID-cl, indicator: fiw.cl, normalise: {method: goalposts, from: -10, to: 60}}`;
const node = (id: string, normalise: string) => `
    - id: ${id}
      title: ${id.toUpperCase()}
      ${normalise}
      children:${LEAVES.replaceAll("ID", id)}`;
const among = countriesListed(["Ghana, Malawi, Togo, Benin, Kenya, Nepal, Peru, Cuba"], "--among");

/** The sheets of a profile of two nodes that are normalised as is said. */
async function sheetsOf(one: string, other: string): Promise<readonly Sheet[]> {
  const text = `id: p\ntree:\n  children:${node("a", one)}${node("b", other)}\n`;
  const profile = join(folderOf({ "p.yaml": text }), "p.yaml");
  const { table, surroundings, loaded } = await spokenRun({ profile, lang: "en", among }, process.cwd());
  const ranking = buildRanking(table, surroundings);
  return rankingSheets({ ranking, table, profile: loaded.profile, nameOf: (code) => code }, en);
}

const plain = (cell: Cell | undefined) => (typeof cell === "object" ? cell?.value : cell);
const rowsOf = (sheets: readonly Sheet[], name: string) =>
  [...sheets.find((sheet) => sheet.name === name)!.rows()].map((row) => [...row]);
const headsOf = (sheets: readonly Sheet[], name: string, first: string) =>
  rowsOf(sheets, name)
    .find((row) => plain(row[0]) === first)!
    .map(plain);
/** The cells under a heading of `Scores`. */
const under = (sheets: readonly Sheet[], head: string) => {
  const at = headsOf(sheets, "Scores", "ISO3").indexOf(head);
  return rowsOf(sheets, "Scores")
    .slice(5)
    .map((row) => row[at]);
};
const formulas = (cells: readonly (Cell | undefined)[]) =>
  cells.map((cell) => typeof cell === "object" && cell?.formula !== undefined);

describe("a workbook whose nodes place their scores among the candidates'", () => {
  it("shows a node's own score and what it stands for, each with its heading", async () => {
    const sheets = await sheetsOf("normalise: percentile", "weight: 2");
    expect(headsOf(sheets, "Ranking", "Row")).toEqual(
      expect.arrayContaining(["Own score: A", "Percentile among the candidates: A", "B"]),
    );
    expect(headsOf(sheets, "Ranking", "Row")).not.toContain("Percentile among the candidates: B");
    expect(headsOf(sheets, "Country", "Factor or indicator").slice(0, 4)).toEqual([
      "Factor or indicator",
      "Score",
      "Percentile among the candidates",
      "Weight",
    ]);
    const notes = rowsOf(sheets, "Notes").flat().join("\n");
    expect(notes).toContain("A: what goes up to the next level is the score's position among the candidates");
  });

  it("shows nothing of it where no node does", async () => {
    const sheets = await sheetsOf("weight: 1", "weight: 2");
    for (const sheet of sheets)
      for (const row of sheet.rows())
        for (const cell of row) expect(String(plain(cell))).not.toMatch(/candidates/u);
  });

  it("asks for presence alone who is a candidate, so that no formula asks for itself", async () => {
    const sheets = await sheetsOf("normalise: percentile", "normalise: min-max");
    const heads = headsOf(sheets, "Scores", "ISO3");
    const cells = rowsOf(sheets, "Scores")[5]!;
    const at = new Map(heads.map((_, i) => [letters(i), i]));
    const placed = heads.flatMap((head, i) =>
      String(head).includes("over the candidates") || String(head).includes("among the candidates")
        ? [i]
        : [],
    );
    expect(placed).toHaveLength(2);
    const seen = new Set<number>();
    const visit = (i: number) => {
      if (seen.has(i)) return;
      seen.add(i);
      const cell = cells[i];
      const formula = typeof cell === "object" ? (cell?.formula ?? "") : "";
      const own = formula.replace(/'(?:[^']|'')+'!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?/gu, "");
      // Weights stand above.
      for (const [, from, row, to] of own.matchAll(/\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?\d+)?/gu))
        for (let k = at.get(from!)!; Number(row) > 5 && k <= at.get(to ?? from!)!; k += 1) visit(k);
    };
    for (const [i, head] of heads.entries()) if (String(head).startsWith("Score, candidates only")) visit(i);
    expect(seen.size).toBeGreaterThan(5);
    expect(placed.filter((i) => seen.has(i))).toEqual([]);
  });

  it("has values, and says so, where the method has no formula, and formulas where values stand under it", async () => {
    const none = await sheetsOf("normalise: {method: distance-to-reference, to: 90}", "weight: 1");
    expect(formulas(under(none, "Normalised over the candidates: A"))).not.toContain(true);
    expect(formulas(under(none, "A"))).not.toContain(true);
    expect(rowsOf(none, "Notes").flat().join("\n")).toContain(
      en.workbook.still.method({ method: "distance-to-reference", titles: ["A"] }),
    );
    const still = await sheetsOf(
      "normalise: percentile\n      aggregate: {method: power, p: 2}",
      "weight: 1",
    );
    expect(formulas(under(still, "A"))).not.toContain(true);
    expect(formulas(under(still, "Percentile among the candidates: A"))).not.toContain(false);
  });
});
