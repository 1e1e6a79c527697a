import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withoutApostrophe } from "../../src/model/table.ts";
import { inlineYaml, looksOf } from "../../src/report/xlsx/profile-sheet.ts";
import { mustHoldFigures, rankingWorkbook } from "../../src/report/xlsx/ranking-workbook.ts";
import { cellText, formulaCell, type Sheet, tableSheet } from "../../src/report/xlsx/sheet.ts";
import { numberFormats, styles, workbook } from "../../src/report/xlsx/workbook.ts";
import { readFile } from "../../src/tables/read.ts";
import { en } from "../../src/words/en/index.ts";
import { rankedSaying } from "./hostile.ts";

const made = (say: (place: string) => string) => rankingWorkbook(rankedSaying(say), en);
const tablesOf = async (say: (place: string) => string) =>
  (await readFile({ path: "r.xlsx", bytes: await made(say) })).tables;

describe("a cell's text", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "  =1",
    "\u00a0=1",
    "\uff1d1",
    "\uff0b1",
    "\uff0d1",
    "\uff201",
  ])("gets an apostrophe where a spreadsheet would see a formula: %j", (text) => {
    expect(cellText(text)).toMatch(/^'/u);
  });

  it.each(["Malawi", "5 = 5", "'tis", "", "\u2212 0.4", "a@b"])("is left as it is elsewhere: %j", (text) => {
    expect(cellText(text)).toBe(text);
  });

  it("gives back what was put in, apostrophes in front included", () => {
    const starts = fc.constantFrom("", "'", "''", "=", "'=", "''=", "-", " +", "' @", "\t");
    fc.assert(
      fc.property(starts, fc.string(), (start, rest) => {
        const text = start + rest.replaceAll("_", "-");
        expect(withoutApostrophe(cellText(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("fits a cell and holds nothing that XML cannot", () => {
    expect(cellText("a\u0000b\ud800c\uffff")).toBe("a\ufffdb\ufffdc\ufffd");
    expect(cellText("x".repeat(40_000))).toHaveLength(32_767);
    expect(cellText(`${"x".repeat(32_765)}${"\u{1f600}".repeat(9)}`)).toBe(`${"x".repeat(32_765)}\u2026`);
  });
});

describe("a table too long for a workbook", () => {
  it("is refused beyond what a workbook is made of", () => {
    // 245 rows and five above them; two columns and three for each indicator: 1,000 columns at most.
    expect(() => mustHoldFigures(245, 332, en)).not.toThrow();
    expect(() => mustHoldFigures(245, 333, en)).toThrow(
      expect.objectContaining({
        code: "too-large",
        message:
          "the sheet “Raw” would have 250 rows and 1001 columns; a workbook is made of up to 1048576 rows, 16384 columns and 250000 cells a sheet",
      }),
    );
  });
});

describe("a value on one line", () => {
  it("is YAML that reads back as it was", () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom("true", "No", "null", "~", "1", "1e3", "0x1", "Tier 2", "a: b", "- a", "#"),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        word,
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        fc.boolean(),
        fc.array(tie("any"), { maxLength: 3 }),
        fc.dictionary(
          word.filter((key) => key !== "__proto__" && key !== "<<"),
          tie("any"),
          { maxKeys: 3, noNullPrototype: true },
        ),
      ),
    })).any;
    fc.assert(
      fc.property(value, (one) => {
        expect(parse(inlineYaml(one))).toEqual(one);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the workbook of a ranking", () => {
  it("has the same bytes whenever it is made", { tags: "slow" }, async () => {
    const first = await made((place) => place);
    await new Promise((done) => setTimeout(done, 2100));
    expect(await made((place) => place)).toEqual(first);
  });

  it("has its sheets, in the order in which they are read", async () => {
    expect((await tablesOf((place) => place)).map(({ name }) => name)).toEqual([
      "Ranking",
      "Notes",
      "Country",
      "Review",
      "Profile",
      "Scores",
      "Normalised",
      "Raw",
      "Categories",
      "Gates",
      "Sources",
    ]);
  });

  it("begins with its title, above headers that stay in sight and are printed alone", async () => {
    const bytes = await made((place) => `Of ${place}`);
    const [ranking] = (await readFile({ path: "r.xlsx", bytes })).tables;
    const rows = ranking!.rows.map(({ at, cells }) => [at, ...cells.slice(1, 4)]);
    expect(rows[0]).toEqual([1, "Of profile title: 1 country ranked, evidence as of 2023"]);
    expect(rows[1]![1]).toBe("Ranks follow the weights on the sheet Profile and the gates on Gates.");
    expect(rows[2]).toEqual([3, "Rank", "Country", "Score"]);
    const parts = unzipSync(bytes);
    const [sheet, book] = ["worksheets/sheet1", "workbook"].map((name) =>
      strFromU8(parts[`xl/${name}.xml`]!),
    ) as [string, string];
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"/u);
    expect(sheet).toMatch(/<autoFilter ref="A3:/u);
    expect(book).toMatch(/'Ranking'!\$B\$3:/u);
    expect(book).toContain("'Ranking'!$3:$3<");
  });

  it("holds no text that would become a formula, and no formula that is made of a text, whatever the texts say", async () => {
    const bytes = await made((place) => `=HYPERLINK("x","${place}")`);
    const { tables } = await readFile({ path: "r.xlsx", bytes });
    const texts = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
    expect(
      texts.filter((cell) => typeof cell === "string" && cell.includes("HYPERLINK")).length,
    ).toBeGreaterThan(20);
    for (const cell of texts) if (typeof cell === "string") expect(cell).not.toMatch(/^\s*=/u);
    const { sheets } = await readXlsx(bytes);
    const formulas = sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []),
    );
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.filter((formula) => formula.includes("HYPERLINK"))).toEqual([]);
  });

  it("states figures as numbers, unrounded, down to file and cell: two readers agree", async () => {
    const own = (await tablesOf((place) => place)).find(({ name }) => name === "Raw")!.rows;
    const other = await readSheet(Buffer.from(await made((place) => place)), "Raw");
    expect(other.at(-1)).toEqual(["country", "name", 12.345678901234, 2023, "file, locator"]);
    for (const { at, cells } of own)
      expect(other[0]!.map((_, column) => cells[column] ?? null)).toEqual(other[at - 1]);
  });
});

describe("a sheet on paper", () => {
  /** Ten columns of 40 characters behind two of 15 that stand on every page. */
  const sheet = (name: string, hidden: number, more: Partial<Sheet>): Sheet => ({
    name,
    columns: [
      ...[15, 15].map((width) => ({ width, format: "general" as const })),
      ...Array.from({ length: 10 }, (_, i) => ({
        width: 40,
        format: "general" as const,
        hidden: i < hidden,
      })),
    ],
    rowCount: 1,
    rows: () => [["a"]],
    headers: [0],
    frozen: 2,
    ...more,
  });

  it("breaks no word of a header, and cuts no sentence of a profile", () => {
    const titles = ["Распространённость торговли людьми", "对援助的限制与人口贩运普遍程度的估计", "Score"];
    const columns = titles.map((title) => ({ title, width: 14, format: "score" as const, cell: () => null }));
    const [russian, ...others] = tableSheet("t", columns, []).columns.map(({ width }) => width);
    expect(russian).toBeGreaterThan("Распространённость".length);
    expect(others).toEqual([14, 14]);
    // ECMA-376 has widths up to 255, and Excel repairs a file with more: an id of 300 letters goes on in another line.
    const [long] = tableSheet("t", [{ ...columns[0]!, title: "question_".repeat(34) }], []).columns;
    expect(long!.width).toBeLessThanOrEqual(255);
    const looks = ["reason.weight", "requires", "basis", "weight"].map(looksOf);
    const styleOf = styles(looks, numberFormats({ score: 1, part: 1 }));
    expect(looks.map((_, i) => styleOf(i).alignment?.wrapText)).toEqual([true, true, true, undefined]);
  });

  it("takes as few pages side by side as can be read, the columns in sight and printed alone counted", async () => {
    const sheets = [
      sheet("narrow", 0, {}),
      sheet("wide", 0, { wide: true }),
      sheet("hidden", 5, { wide: true }),
      sheet("part", 0, { wide: true, printed: { from: 0, to: 5, rows: 1 } }),
    ];
    const parts = unzipSync(await workbook("t", sheets, { score: 1, part: 1 }));
    const across = sheets.map((_, i) => {
      const xml = strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`]!);
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      return Number(/fitToWidth="(\d+)"/u.exec(xml)?.[1] ?? 1);
    });
    // A page of A4 across has some 215 letters of six points: 400, 200 and 160 beside the 30 that are repeated.
    expect(across).toEqual([1, 3, 2, 1]);
    expect(strFromU8(parts["xl/workbook.xml"]!)).toContain("'part'!$A$1:$F$1<");
  });

  it("keeps of a formula the dash that it computes, and marks what would be a formula of text from outside", () => {
    expect(formulaCell('IF(A1=0,"-","")', "-").value).toBe("-");
    expect(formulaCell("A1", "-1+cmd|' /C calc'!A0").value).toBe("'-1+cmd|' /C calc'!A0");
  });

  it("has above each printed page its title and seal, and below it the sheet and the page", async () => {
    const made = await workbook("12 & more", [sheet("a", 0, {})], { score: 1, part: 1 }, "0123456789ab");
    const xml = strFromU8(unzipSync(made)["xl/worksheets/sheet1.xml"]!);
    // Twice the sign stands for itself, and digits behind a letter would be a size: ECMA-376, 18.3.1.39.
    expect(xml).toContain(
      "<oddHeader>&amp;L 12 &amp;&amp; more&amp;R shortlist · 0123 4567 89ab</oddHeader>",
    );
    expect(xml).toContain("<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter>");
  });
});
