import { describe, expect, it } from "vitest";
import { cellsOf, read, refusalOf } from "./read-fixture.ts";
import { f64, rawStream, record, smallContainer, u16, u32 } from "./xls-raw-fixture.ts";

/** The records of BIFF8 as [MS-XLS] describes them; each begins with row, column and style. */
const at = (row: number, column: number, style = 0) => u16(row, column, style);
const NUMBER = 0x0203;
const number = (row: number, column: number, value: number, style = 0) =>
  record(NUMBER, at(row, column, style), f64(value));
const formula = (row: number, column: number, result: Uint8Array) =>
  record(0x0006, at(row, column), result, u16(0), u32(0), u16(0));
const mark = (kind: number, value = 0) => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff]);
const latin = (text: string) =>
  Buffer.concat([u16(text.length), Buffer.from([0]), Buffer.from(text, "latin1")]);

const sheet = (records: readonly Uint8Array[], globals: readonly Uint8Array[] = [], version?: number) =>
  rawStream([{ name: "S", records }], globals, version);

describe("readFile on the records of a legacy workbook", () => {
  it("reads numbers in 30 bits: integers, the upper half of floating ones, and hundredths of both", async () => {
    const rk = (value: number) => record(0x027e, at(0, 0), u32(value));
    const oneAndAHalf = f64(1.5).readUInt32LE(4);
    const values = [(-7 << 2) | 2, (1234 << 2) | 3, oneAndAHalf, oneAndAHalf | 1];
    const read1 = async (value: number) => cellsOf(await read("a.xls", sheet([rk(value)])))[0]![0];
    expect(await Promise.all(values.map(read1))).toEqual([-7, 12.34, 1.5, 0.015]);
    const several = record(0x00bd, u16(2, 1), u16(0), u32((5 << 2) | 2), u16(0), u32((6 << 2) | 2), u16(2));
    expect(cellsOf(await read("a.xls", sheet([several])))).toEqual([[null, 5, 6]]);
  });

  it("reads the stored result of a formula: number, text, boolean, error, and text behind the shared formula", async () => {
    const file = await read(
      "a.xls",
      sheet([
        formula(0, 0, f64(2.5)),
        formula(0, 1, mark(1, 1)),
        formula(0, 2, mark(2, 0x2a)),
        formula(0, 3, mark(0)),
        record(0x0207, latin("text")),
        formula(0, 4, mark(0)),
        record(0x04bc, u16(0, 0, 0, 0)),
        record(0x0207, latin("shared")),
        formula(0, 5, mark(3)),
        number(0, 6, 1),
      ]),
    );
    expect(cellsOf(file)).toEqual([[2.5, true, null, "text", "shared", null, 1]]);
    expect(file.problems).toMatchObject([{ code: "error-cell", locator: "S!C1", message: /#N\/A/u }]);
  });

  it("reads shared texts that go on in other records, where their characters may change their width", async () => {
    const texts = [
      // "ab" in one byte each, then "Ж" in two behind the new record's flag; formats of runs behind the text are skipped.
      record(0x00fc, u32(2), u32(2), u16(3), Buffer.from([0x08]), u16(1), Buffer.from("ab")),
      record(0x003c, Buffer.from([1]), Buffer.from("Ж", "utf16le"), u32(0)),
      // A phonetic guide behind the text is no part of it.
      record(0x003c, u16(2), Buffer.from([0x05]), u32(4), Buffer.from("中国", "utf16le"), u32(0xffffffff)),
    ];
    const cells = [
      record(0x00fd, at(0, 0), u32(0)),
      record(0x00fd, at(0, 1), u32(1)),
      record(0x00fd, at(0, 2), u32(9)),
    ];
    const file = await read("a.xls", sheet(cells, texts));
    expect(cellsOf(file)).toEqual([["abЖ", "中国"]]);
    expect(file.problems).toMatchObject([{ code: "missing-text", locator: "S!C1" }]);
  });

  it("reads dates in both date systems and says which numbers are no dates", async () => {
    const styles = [
      record(0x041e, u16(164), latin("yyyy-mm-dd")),
      record(0x00e0, u16(0, 164), Buffer.alloc(16)),
    ];
    const cells = [number(0, 0, 43645), number(0, 1, -1), number(0, 2, 1e9), number(0, 3, 43645, 7)];
    const in1900 = await read("a.xls", sheet(cells, styles));
    expect(cellsOf(in1900)).toEqual([["2019-06-29", null, null, 43645]]);
    expect(in1900.problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["bad-date", "S!B1"],
      ["bad-date", "S!C1"],
    ]);
    const in1904 = await read("a.xls", sheet(cells, [record(0x0022, u16(1)), ...styles]));
    expect(cellsOf(in1904)[0]![0]).toBe("2023-06-30");
  });

  it("reads workbooks of Excel 5 and 95 by their code page, with texts in the cells", async () => {
    const text = Buffer.from([0xcf, 0xe5, 0xf0, 0xf3]);
    const label = (id: number, column: number) => record(id, at(0, column), u16(4), text, Buffer.alloc(2));
    const bytes = sheet([label(0x0204, 0), label(0x00d6, 1)], [record(0x0042, u16(1251))], 0x0500);
    expect(cellsOf(await read("a.xls", bytes))).toEqual([["Перу", "Перу"]]);
  });

  it("reads the stream with its container, in small sectors too, and without", async () => {
    const stream = sheet([number(4, 0, 3)]);
    for (const bytes of [stream, smallContainer("Workbook", stream), smallContainer("WORKBOOK", stream)]) {
      const file = await read("a.xls", bytes);
      expect(file.format).toBe("xls");
      expect(file.tables).toEqual([{ name: "S", hidden: false, rows: [{ at: 5, cells: [3] }] }]);
    }
  });

  it("reads on behind a chart that stands on the sheet, and leaves sheets of charts out", async () => {
    const begin = record(0x0809, u16(0x0600, 0x20), Buffer.alloc(12));
    const bytes = rawStream([
      { name: "Chart", type: 2, records: [] },
      { name: "S", records: [number(0, 0, 1), begin, number(0, 1, 99), record(0x0a), number(0, 1, 2)] },
    ]);
    const file = await read("a.xls", bytes);
    expect(file.tables.map(({ name }) => name)).toEqual(["S"]);
    expect(cellsOf(file)).toEqual([[1, 2]]);
  });

  it("puts rows and cells in order and says where one was given twice", async () => {
    const file = await read(
      "a.xls",
      sheet([number(2, 0, 3), number(0, 1, 2), number(0, 0, 1), number(2, 0, 4), number(2, 1, 5)]),
    );
    expect(file.tables[0]!.rows).toEqual([
      { at: 1, cells: [1, 2] },
      { at: 3, cells: [4, 5] },
    ]);
    expect(file.problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["rows-out-of-order", "S"],
      ["cell-twice", "S!A3"],
    ]);
  });

  it.each([
    [[0x09, 0x00, 0x04, 0x00, 0, 0, 0, 0], /version 2/u],
    [[0x09, 0x02, 0x06, 0x00, 0, 0, 0, 0], /version 3/u],
    [[0x09, 0x04, 0x06, 0x00, 0, 0, 0, 0], /version 4/u],
  ])("refuses a workbook of a version before 5 by its name (%j)", async (start, what) => {
    const error = await refusalOf("a.xls", Uint8Array.from(start));
    expect(error.code).toBe("not-what-it-says");
    expect(error.message).toMatch(what);
  });

  it.each([
    ["a sheet that is cut short", sheet([number(0, 0, 1)]).subarray(0, -2), /cut short/u],
    ["a cell that is cut short", sheet([record(NUMBER, at(0, 0), u16(0))]), /a record is cut short/u],
    ["a sheet whose place is wrong", sheet([]).subarray(4).slice(), /binary data|cannot be read/u],
    ["no sheet", rawStream([]), /lists no sheet/u],
  ])("refuses %s", async (_, bytes, what) => expect((await refusalOf("a.xls", bytes)).message).toMatch(what));

  it("refuses a container whose sectors run in a circle, before it fills the memory", async () => {
    const bytes = smallContainer("Workbook", sheet([number(0, 0, 1)]));
    // The table's entry of the sector that holds the small sectors names itself.
    new DataView(bytes.buffer).setUint32(512 + 4 * 3, 3, true);
    const error = await refusalOf("a.xls", bytes);
    expect(error.code).toBe("corrupt");
    expect(error.message).toMatch(/runs in a circle/u);
  });
});
