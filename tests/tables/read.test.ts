import { describe, expect, it } from "vitest";
import { cellsOf, read, refusalOf } from "./read-fixture.ts";
import { makeWorkbook } from "./workbook-fixture.ts";
import { makeXls } from "./xls-fixture.ts";
import { makeZip } from "./zip-fixture.ts";

const WORKBOOK = makeWorkbook({ sheets: [{ name: "S", rows: '<row r="1"><c r="A1"><v>7</v></c></row>' }] });
const bytes = (...values: number[]) => Uint8Array.from(values);

describe("readFile", () => {
  it("tells the format by the content, whatever the name says", async () => {
    expect((await read("a.csv", WORKBOOK)).format).toBe("xlsx");
    expect((await read("a.csv", makeXls([{ name: "S", rows: [[1]] }]))).format).toBe("xls");
    expect((await read("a.txt", '{"a": 1}')).format).toBe("json");
    expect((await read("a.data", "<a><b>1</b></a>")).format).toBe("xml");
    expect((await read("a.json.csv", "country,value\nGhana,1\n")).format).toBe("csv");
    expect((await read("findings", "findings:\n  - country: Ghana\n    rating: 3\n")).format).toBe("yaml");
  });

  it("says where the content is readable but not what the name says", async () => {
    const asCsv = await read("a.csv", WORKBOOK);
    expect(asCsv.problems).toEqual([
      {
        severity: "warning",
        code: "not-what-its-name-says",
        message:
          "the file is an Excel workbook, not the delimited text that its name says; it was read as a workbook",
        file: "a.csv",
      },
    ]);
    const asXls = await read("export.xls", "country\tvalue\nGhana\t1\nPeru\t2\n");
    expect(cellsOf(asXls)[1]).toEqual(["Ghana", "1"]);
    expect(asXls.problems.map(({ code }) => code)).toContain("not-what-its-name-says");
    expect((await read("a.xlsx", WORKBOOK)).problems).toEqual([]);
  });

  it("says that an encoding is of no use to a workbook, and nothing where it is used", async () => {
    const codes = async (name: string, content: Parameters<typeof read>[1]) =>
      (await read(name, content, { encoding: "windows-1252" })).problems.map(({ code }) => code);
    expect(await codes("a.xlsx", WORKBOOK)).toEqual(["encoding-not-used"]);
    expect(await codes("a.csv", "country,value\nGhana,1\n")).toEqual([]);
  });

  it("keeps the file's path and says encoding, delimiter and quote of delimited text", async () => {
    const file = await read("tip/a.csv", 'name,x\n"Korea, Rep.",1\n');
    expect(file).toMatchObject({
      path: "tip/a.csv",
      format: "csv",
      encoding: "utf-8",
      delimiter: ",",
      quote: '"',
    });
    expect(file.problems).toEqual([]);
  });

  it.each<[string, string | Uint8Array, RegExp, string?]>([
    ["empty.csv", bytes(), /is empty/u, "empty-file"],
    ["blank.csv", "\ufeff \n\n\t\n", /nothing but blanks/u, "empty-file"],
    [
      "photo.csv",
      bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
      /a PNG image, not the delimited text/u,
    ],
    ["report.xlsx", "%PDF-1.7\n%…", /a PDF document, not the Excel workbook/u],
    ["data.csv", bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), /a gzip archive/u],
    [
      "data.xlsx",
      "<!DOCTYPE html>\n<html><body>Please log in</body></html>",
      /an HTML page, not the Excel workbook/u,
    ],
    ["data.csv", "\n<html lang='en'><table><tr><td>1</td></tr></table></html>", /an HTML page/u],
    [
      "data.xml",
      '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"></html>',
      /an HTML page/u,
    ],
    ["data.xlsx", "Access denied.", /plain text without a table, not the Excel workbook/u],
    ["data.xml", "Access denied.", /plain text, not the XML document/u],
    [
      "data.xlsx",
      makeZip([{ name: "readme.txt", content: "hello" }]),
      /a zip archive that holds no workbook/u,
    ],
    ["data.xlsx", makeZip([{ name: "word/document.xml", content: "<w/>" }]), /a Word document/u],
    ["data.xlsx", makeZip([{ name: "xl/workbook.bin", content: "x" }]), /binary Excel workbook/u],
    ["data.xlsx", makeZip([{ name: "content.xml", content: "<a/>" }]), /OpenDocument/u],
    ["data.xlsx", WORKBOOK.subarray(0, WORKBOOK.length - 40), /cut short or damaged/u, "corrupt"],
    ["data.xlsx", WORKBOOK.subarray(0, 200), /cut short or damaged/u, "corrupt"],
    ["~$data.xlsx", bytes(5, 65, 100, 97), /a lock/u],
    ["data.csv", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n", /Git LFS pointer/u],
    ["data.json", "Access denied.", /not valid JSON: “A”/u, "corrupt"],
    ["data.csv", bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0), /UTF-32/u, "unsupported-encoding"],
  ])(
    "refuses %s that is something else, with what it is and a way out",
    async (path, content, what, code = "not-what-it-says") => {
      const error = await refusalOf(path, content);
      expect(error.code).toBe(code);
      expect(error.message).toMatch(what);
      expect(error.where.file).toBe(path);
      expect(error.wayOut).toMatch(/\w{4}/u);
    },
  );

  it("never reads binary data as delimited text", async () => {
    // A fixed stream of pseudo-random bytes, among them commas and line breaks.
    let seed = 12345;
    const junk = Uint8Array.from({ length: 4000 }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed >> 16;
    });
    expect((await refusalOf("junk.csv", junk)).message).toMatch(/binary data/u);
  });

  it("reads text that starts like JSON as a table where its name says table", async () =>
    expect(cellsOf(await read("a.csv", "[1],value\nGhana,2\nPeru,3\n"))[1]).toEqual(["Ghana", "2"]));

  it("reads text without a table as one cell a line", async () => {
    const file = await read("notes.md", "# Notes\n\nKorea, Rep. of, and others\nGhana\n");
    expect(cellsOf(file)).toEqual([["# Notes"], ["Korea, Rep. of, and others"], ["Ghana"]]);
    expect(file.delimiter).toBeUndefined();
  });
});
