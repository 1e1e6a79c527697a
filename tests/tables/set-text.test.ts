import { describe, expect, it } from "vitest";
import { readParsedFile } from "../../src/dataset/read.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import { cellsOf, read } from "./read-fixture.ts";
import { makeWorkbook } from "./workbook-fixture.ts";
import { makeXls } from "./xls-fixture.ts";

const run = (text: string, format = "") =>
  `<r>${format === "" ? "" : `<rPr><sz val="11"/>${format}</rPr>`}<t xml:space="preserve">${text}</t></r>`;
const ABOVE = '<vertAlign val="superscript"/>';
const BELOW = '<vertAlign val="subscript"/>';
const STRUCK = "<strike/>";
const inline = (runs: string) => `<c t="inlineStr"><is>${runs}</is></c>`;
const plain = (text: string) => inline(`<t>${text}</t>`);
const row = (...cells: string[]) => `<row>${cells.join("")}</row>`;
const open = (rows: string, more = {}) =>
  read("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }], ...more }));
const codes = ({ problems }: ParsedFile) => problems.map(({ code, locator }) => [code, locator]);
const figures = (file: ParsedFile) =>
  readParsedFile(file).observations.map(({ country, indicator, value }) => [country, indicator, value]);

/** Fonts of a workbook's styles 1 to 3: above the line, below it, struck through. */
const FONTS = ["", ABOVE, BELOW, STRUCK];
const styles = {
  name: "xl/styles.xml",
  content: `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts>${FONTS.map((font) => `<font><sz val="11"/>${font}</font>`).join("")}</fonts><cellStyleXfs><xf fontId="3"/></cellStyleXfs><cellXfs>${FONTS.map((_, i) => `<xf numFmtId="0" fontId="${i}"/>`).join("")}</cellXfs><dxfs><dxf><font>${STRUCK}</font></dxf></dxfs></styleSheet>`,
};

describe("text above or below the line of a workbook's cell", () => {
  it("is a mark and never a digit, shared or in the cell, and is said once", async () => {
    const file = await open(
      row(plain("Country"), plain("Nota")) +
        row(plain("Ghana"), inline(run("6") + run("2", ABOVE))) +
        row(plain("Peru"), '<c t="s"><v>0</v></c>') +
        row(plain("Mali"), inline(run("7") + run("1,2", BELOW))),
      { texts: `<si>${run("6.5", "<b/>")}${run("1", ABOVE)}</si>` },
    );
    expect(cellsOf(file).slice(1)).toEqual([
      ["Ghana", "6²"],
      ["Peru", "6.5¹"],
      ["Mali", "7₁,₂"],
    ]);
    expect(codes(file)).toEqual([["raised-digits", "S!B2"]]);
    expect(figures(file)).toEqual([
      ["GHA", "Nota", 6],
      ["PER", "Nota", 6.5],
      ["MLI", "Nota", 7],
    ]);
  });

  it("leaves names and titles what they are, and nothing is to be said of it", async () => {
    const file = await open(
      row(inline(run("Country") + run("f", ABOVE)), inline(run("CO") + run("2", BELOW))) +
        row(inline(run("Ghana") + run("1", ABOVE)), "<c><v>5</v></c>") +
        row(inline(run("Peru") + run("b", ABOVE)), "<c><v>6</v></c>"),
    );
    expect(file.problems).toEqual([]);
    expect(figures(file)).toEqual([
      ["GHA", "CO₂", 5],
      ["PER", "CO₂", 6],
    ]);
  });

  it("is a mark where the whole cell stands so by its style", async () => {
    const file = await open(
      row(
        '<c s="1"><v>2</v></c>',
        '<c s="2"><v>7.5</v></c>',
        '<c s="1" t="s"><v>0</v></c>',
        "<c><v>4</v></c>",
      ),
      { texts: "<si><t>x1</t></si>", more: [styles] },
    );
    expect(cellsOf(file)).toEqual([["²", "₇.₅", "ˣ¹", 4]]);
    expect(codes(file)).toEqual([
      ["raised-digits", "S!A1"],
      ["raised-digits", "S!B1"],
    ]);
  });
});

describe("text that is struck through in a workbook's cell", () => {
  it("is left out and said at its cell, by its run or by the cell's style", async () => {
    const file = await open(
      row(inline(run("45", STRUCK) + run(" 54")), inline(run("4") + run("5", '<strike val="0"/>'))) +
        row('<c s="3"><v>8</v></c>', '<c s="3" t="s"><v>0</v></c>', "<c><v>9</v></c>"),
      { texts: "<si><t>Ghana</t></si>", more: [styles] },
    );
    expect(cellsOf(file)).toEqual([
      [" 54", "45"],
      [null, null, 9],
    ]);
    expect(codes(file)).toEqual([
      ["struck-through", "S!A1"],
      ["struck-through", "S!A2"],
      ["struck-through", "S!B2"],
    ]);
    expect(file.problems[0]!.message).toContain('"45" is struck through and was left out; "54" was read');
  });

  it("is told run by run where the cell is struck through and its runs say otherwise", async () => {
    const text = run("6", "<b/>") + run("7", ABOVE) + run("8");
    const file = await open(row('<c s="3" t="s"><v>0</v></c>'), {
      texts: `<si>${text}</si>`,
      more: [styles],
    });
    expect(cellsOf(file)).toEqual([["6⁷"]]);
  });
});

it("the fonts of a legacy workbook tell digits above the line and what is struck through, by run and by cell", async () => {
  const file = await read(
    "a.xls",
    makeXls([
      {
        name: "S",
        rows: [
          ["Country", "Nota"],
          ["Ghana", { text: "62", runs: [[1, "above"]] }],
          [
            "Peru",
            {
              text: "4554",
              runs: [
                [0, "struck"],
                [2, "plain"],
              ],
            },
          ],
          ["Mali", { number: 8, font: "struck" }],
          ["Chad", { number: 3, font: "above" }],
          ["Togo", 5],
        ],
      },
    ]),
  );
  expect(cellsOf(file).slice(1)).toEqual([
    ["Ghana", "6²"],
    ["Peru", "54"],
    ["Mali"],
    ["Chad", "³"],
    ["Togo", 5],
  ]);
  expect(codes(file)).toEqual([
    ["raised-digits", "S!B2"],
    ["struck-through", "S!B3"],
    ["struck-through", "S!B4"],
    ["raised-digits", "S!B5"],
  ]);
});
