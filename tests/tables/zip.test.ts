import { describe, expect, it } from "vitest";
import { readZipDirectory } from "../../src/tables/workbook/zip.ts";
import { refusalOf } from "./read-fixture.ts";
import { workbookParts } from "./workbook-fixture.ts";
import { makeZip } from "./zip-fixture.ts";

const SHEETS = { sheets: [{ name: "S", rows: '<row r="1"><c r="A1"><v>7</v></c></row>' }] };
const MB = 1024 * 1024;

/** A workbook with one entry more. */
const withEntry = (entry: Parameters<typeof makeZip>[0][number]) =>
  makeZip([...workbookParts(SHEETS), entry]);

it("readZipDirectory lists every entry with its declared sizes", () => {
  const zip = makeZip([
    { name: "a.txt", content: "aaaa", stored: true },
    { name: "b/ü.txt", content: "b".repeat(1000) },
  ]);
  const entries = readZipDirectory(zip, "a.zip");
  expect([...entries.keys()]).toEqual(["a.txt", "b/ü.txt"]);
  expect(entries.get("a.txt")).toMatchObject({ method: 0, compressed: 4, size: 4, offset: 0 });
  expect(entries.get("b/ü.txt")).toMatchObject({ method: 8, size: 1000 });
});

describe("a workbook's archive is refused before anything is unpacked", () => {
  it("where it declares more than 256 MB in all", async () => {
    const halves = [1, 2].map((n) => ({
      name: `xl/media/${n}.bin`,
      content: Buffer.alloc(2 * MB, "ab"),
      stored: true,
      declaredSize: 140 * MB,
    }));
    const error = await refusalOf("bomb.xlsx", makeZip([...workbookParts(SHEETS), ...halves]));
    expect(error.code).toBe("too-large");
    expect(error.message).toMatch(/280 MB once unpacked, over the limit of 256 MB/u);
  });

  it("where an entry unpacks to more than 200 times its size", async () => {
    const zeros = withEntry({ name: "xl/worksheets/sheet2.xml", content: Buffer.alloc(3 * MB) });
    const error = await refusalOf("bomb.xlsx", zeros);
    expect(error.code).toBe("too-large");
    expect(error.message).toMatch(/times its size, over the limit of 200/u);
  });

  it("where it has more than 10,000 entries", async () => {
    const many = Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, content: "", stored: true }));
    expect((await refusalOf("bomb.xlsx", makeZip(many))).message).toMatch(/10001 entries/u);
  });

  it("where an entry hides its size", async () => {
    const hidden = withEntry({ name: "x", content: Buffer.alloc(MB), declaredSize: 0 });
    expect((await refusalOf("bomb.xlsx", hidden)).code).toBe("corrupt");
  });

  it("where it is protected with a password", async () => {
    const error = await refusalOf("a.xlsx", withEntry({ name: "x", content: "x", encrypted: true }));
    expect(error.code).toBe("password-protected");
  });
});

describe("a workbook's part", () => {
  const sheet = (content: string, lie: { declaredSize?: number; declaredCrc?: number }) =>
    makeZip(
      workbookParts(SHEETS).map((entry) =>
        entry.name.endsWith("sheet1.xml") ? { ...entry, content, ...lie } : entry,
      ),
    );
  const xml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

  it("that is larger than it says is damage", async () => {
    const error = await refusalOf("a.xlsx", sheet(xml("<row/>".repeat(100)), { declaredSize: 50 }));
    expect(error.code).toBe("corrupt");
    expect(error.message).toMatch(/sheet1\.xml of the file is damaged/u);
  });

  it("whose checksum is wrong is damage", async () => {
    const error = await refusalOf("a.xlsx", sheet(xml(""), { declaredCrc: 1 }));
    expect(error.message).toMatch(/sheet1\.xml of the file is damaged/u);
  });

  it("that ends in the middle is damage, not a short sheet", async () => {
    const cut = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>';
    expect((await refusalOf("a.xlsx", sheet(cut, {}))).message).toMatch(/cut short/u);
  });
});
