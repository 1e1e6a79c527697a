import fc from "fast-check";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { en } from "../../src/locales/en/index.ts";
import type { Profile } from "../../src/model/profile.ts";
import { readProfile } from "../../src/profile/index.ts";
import { mustHoldBreakdown } from "../../src/report/xlsx/breakdown-sheet.ts";
import { cellText, plainText } from "../../src/report/xlsx/cell-text.ts";
import { flow } from "../../src/report/xlsx/flow.ts";
import { rankingWorkbook } from "../../src/report/xlsx/ranking-workbook.ts";
import { readFile } from "../../src/tables/read.ts";
import { rankingSaying } from "./hostile.ts";

const profile: Profile = readProfile(
  "id: p\ntree:\n  children:\n    - indicator: a.x\n      normalise: {method: min-max}\n",
  "p.yaml",
);
const made = (say: (place: string) => string) => rankingWorkbook(rankingSaying(say), profile, en);
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
        expect(plainText(cellText(text))).toBe(text);
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
    expect(() => mustHoldBreakdown(39_999, en)).not.toThrow();
    expect(() => mustHoldBreakdown(40_000, en)).toThrow(
      expect.objectContaining({
        code: "too-large",
        message:
          "the sheet “Breakdown” would have 40001 rows and 25 columns; a workbook is made of up to 1048576 rows, 16384 columns and 1000000 cells a sheet",
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
        expect(parse(flow(one))).toEqual(one);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the workbook of a ranking", () => {
  it("has the same bytes whenever it is made", async () => {
    const first = await made((place) => place);
    await new Promise((done) => setTimeout(done, 2100));
    expect(await made((place) => place)).toEqual(first);
  });

  it("has its sheets, in the order in which they are read", async () => {
    expect((await tablesOf((place) => place)).map(({ name }) => name)).toEqual([
      "Ranking",
      "Breakdown",
      "Excluded",
      "Not scored",
      "Profile",
      "Sources",
      "Notes",
    ]);
  });

  it("holds no formula, and no text that would become one, whatever the texts say", async () => {
    for (const { rows } of await tablesOf((place) => `=HYPERLINK("x","${place}")`))
      for (const { cells } of rows)
        for (const cell of cells) if (typeof cell === "string") expect(cell).not.toMatch(/^\s*=/u);
  });

  it("states figures as numbers, unrounded, down to file and cell: two readers agree", async () => {
    const own = (await tablesOf((place) => place)).find(({ name }) => name === "Breakdown")!.rows;
    const other = await readSheet(Buffer.from(await made((place) => place)), "Breakdown");
    expect(other).toHaveLength(own.length);
    const head = other[0]!.map(String);
    const leaf = Object.fromEntries(head.map((title, i) => [title, other[2]![i]]));
    expect(leaf).toMatchObject({
      Rank: 1,
      "Raw value": "value",
      Unit: "unit",
      Year: 2023,
      Score: 60,
      Weight: 1,
      Points: 60,
      "Against reference": 10,
      Publisher: "publisher",
      File: "file",
      Cell: "locator",
      "Inputs of the formula": "input file, input locator",
    });
    own.forEach(({ cells }, i) => {
      expect(head.map((_, column) => cells[column] ?? null)).toEqual(other[i]);
    });
  });
});
