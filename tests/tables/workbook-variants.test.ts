import { describe, expect, it } from "vitest";
import { cellsOf, read, refusalOf } from "./read-fixture.ts";
import { type FixtureWorkbook, workbookParts } from "./workbook-fixture.ts";
import { makeZip } from "./zip-fixture.ts";

const ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45107</v></c></row>';
const BOOK: FixtureWorkbook = {
  sheets: [{ name: "S", rows: ROWS }],
  texts: "<si><t>Ghana</t></si>",
  formats: ["yyyy"],
};
const SHEET = "xl/worksheets/sheet1.xml";
const TEXTS = "xl/sharedStrings.xml";
const GHANA = [["Ghana", "2023-06-30"]];

/** A workbook with parts replaced, or left out where they are undefined, and entries renamed. */
function variant(
  parts: Readonly<Record<string, string | undefined>>,
  { book = BOOK, rename = (name: string) => name } = {},
): Uint8Array {
  const entries = workbookParts(book).flatMap((entry) => {
    if (!(entry.name in parts)) return [entry];
    const content = parts[entry.name];
    return content === undefined ? [] : [{ ...entry, content }];
  });
  return makeZip(entries.map((entry) => ({ ...entry, name: rename(entry.name) })));
}

const textOf = (name: string) => String(workbookParts(BOOK).find((entry) => entry.name === name)!.content);

describe("readFile on a workbook that another program wrote", () => {
  it("reads the Strict form, whose dates may be texts", async () => {
    const strict = (name: string) =>
      textOf(name)
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
          "http://purl.oclc.org/ooxml/officeDocument/relationships/",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        );
    const names = workbookParts(BOOK).map(({ name }) => name);
    const parts = Object.fromEntries(names.map((name) => [name, strict(name)]));
    parts[SHEET] = parts[SHEET]!.replace(
      "</row>",
      '<c r="C1" t="d"><v>2023-06-30T00:00:00</v></c><c r="D1" t="d"><v>2023-06-30T12:30:00.000Z</v></c><c r="E1" t="d"><v>12:30</v></c></row>',
    );
    expect(cellsOf(await read("a.xlsx", variant(parts)))).toEqual([
      ["Ghana", "2023-06-30", "2023-06-30", "2023-06-30T12:30:00", "12:30:00"],
    ]);
  });

  it("reads XML with prefixes throughout", async () => {
    const prefixed = (name: string) =>
      textOf(name)
        .replace(/<(\/?)(?=[a-z])/giu, "<$1x:")
        .replace("xmlns=", "xmlns:x=")
        .replace("r:id", "rel:id")
        .replace("xmlns:r=", "xmlns:rel=");
    const names = [
      SHEET,
      TEXTS,
      "xl/workbook.xml",
      "xl/styles.xml",
      "xl/_rels/workbook.xml.rels",
      "_rels/.rels",
    ];
    const parts = Object.fromEntries(names.map((name) => [name, prefixed(name)]));
    expect(parts[SHEET]).toContain("<x:sheetData><x:row");
    expect(cellsOf(await read("a.xlsx", variant(parts)))).toEqual(GHANA);
  });

  it("reads what Google writes: formulas with results of type text, and styles on empty cells", async () => {
    const rows =
      '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("x"),"CIV")</f><v>CIV</v></c></row>';
    const sheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="m" xmlns:mx="x" xmlns:x14ac="y"><sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${rows}</sheetData><drawing r:id="rId1"/></worksheet>`;
    expect(cellsOf(await read("a.xlsx", variant({ [SHEET]: sheet })))).toEqual([["Ghana", null, "CIV"]]);
  });

  it("reads what WPS writes: parts by absolute paths, extensions and texts of several runs with Chinese fonts", async () => {
    const rels = textOf("xl/_rels/workbook.xml.rels").replace(/Target="/gu, 'Target="/xl/');
    const texts =
      '<sst count="1" uniqueCount="1"><si><r><rPr><rFont val="宋体"/><charset val="134"/></rPr><t>加</t></r><r><t>纳</t></r><phoneticPr fontId="1"/></si></sst>';
    const sheet = textOf(SHEET).replace(
      "</worksheet>",
      '<extLst><ext uri="{x}"><x14:c xmlns:x14="y"><xm:f>1</xm:f></x14:c></ext></extLst></worksheet>',
    );
    const bytes = variant({ "xl/_rels/workbook.xml.rels": rels, [TEXTS]: texts, [SHEET]: sheet });
    expect(cellsOf(await read("a.xlsx", bytes))).toEqual([["加纳", "2023-06-30"]]);
  });

  it("finds parts whatever the case of their names, and names with the slashes of Windows", async () => {
    for (const rename of [
      (name: string) => name.replace("sharedStrings", "SharedStrings"),
      (name: string) => name.replaceAll("/", "\\"),
    ]) {
      expect(cellsOf(await read("a.xlsx", variant({}, { rename })))).toEqual(GHANA);
    }
  });

  it("reads parts in UTF-16", async () => {
    const entries = workbookParts(BOOK).map((entry) =>
      entry.name === TEXTS
        ? { ...entry, content: Buffer.from("\ufeff<sst><si><t>Côte</t></si></sst>", "utf16le") }
        : entry,
    );
    expect(cellsOf(await read("a.xlsx", makeZip(entries)))).toEqual([["Côte", "2023-06-30"]]);
  });
});

describe("readFile on a workbook with parts missing", () => {
  it("reads it without its list of types and without the part that says where the workbook is", async () => {
    const bytes = variant({ "[Content_Types].xml": undefined, "_rels/.rels": undefined });
    expect(cellsOf(await read("a.xlsx", bytes))).toEqual(GHANA);
  });

  it("names every cell whose shared text is missing, and says so for the whole", async () => {
    const file = await read("a.xlsx", variant({ [TEXTS]: undefined }));
    expect(cellsOf(file)).toEqual([[null, "2023-06-30"]]);
    expect(file.problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["missing-part", undefined],
      ["missing-text", "S!A1"],
    ]);
  });

  it("says that dates cannot be told without the styles", async () => {
    const file = await read("a.xlsx", variant({ "xl/styles.xml": undefined }));
    expect(cellsOf(file)).toEqual([["Ghana", 45107]]);
    expect(file.problems).toMatchObject([{ code: "missing-part", message: /tell dates from numbers/u }]);
  });

  it.each([
    ["xl/workbook.xml", /part missing that says which sheets/u],
    ["xl/_rels/workbook.xml.rels", /part missing that says which sheets/u],
    [SHEET, /none of the sheets/u],
  ])("refuses it without %s", async (name, what) => {
    const error = await refusalOf("a.xlsx", variant({ [name]: undefined }));
    expect(error.code).toBe("corrupt");
    expect(error.message).toMatch(what);
  });
});
