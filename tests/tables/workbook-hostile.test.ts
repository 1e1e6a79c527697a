import { describe, expect, it } from "vitest";
import { cellsOf, read, refusalOf } from "./read-fixture.ts";
import { makeWorkbook, workbookParts } from "./workbook-fixture.ts";
import { type FixtureEntry, makeZip } from "./zip-fixture.ts";

// Time and memory of files like these, at their full size, are measured by scripts/bombs.js.

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SHEET = "xl/worksheets/sheet1.xml";
const TEXTS = "xl/sharedStrings.xml";
const withPart = (name: string, part: Partial<FixtureEntry>) =>
  makeZip(
    workbookParts({ sheets: [{ name: "S", rows: ROW }] }).map((entry) =>
      entry.name === name ? { ...entry, ...part } : entry,
    ),
  );

describe("readFile on a workbook made to do harm", () => {
  it("fetches and expands nothing: a part that declares entities is refused", async () => {
    const laughs = '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    const outside =
      '<!DOCTYPE worksheet [<!ENTITY f SYSTEM "file:///etc/hostname">]><worksheet>&f;</worksheet>';
    for (const bytes of [withPart(TEXTS, { content: laughs }), withPart(SHEET, { content: outside })]) {
      const error = await refusalOf("a.xlsx", bytes);
      expect(error.code).toBe("corrupt");
      expect(error.message).toMatch(/declares a document type/u);
    }
  });

  it("looks at nothing outside of the archive", async () => {
    const rels = (more: string) =>
      `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${more}/></Relationships>`;
    for (const more of ['file:///etc/hostname" TargetMode="External"', '../../../../etc/hostname"']) {
      const error = await refusalOf(
        "a.xlsx",
        withPart("xl/_rels/workbook.xml.rels", { content: rels(more) }),
      );
      expect(error.message).toMatch(/none of the sheets/u);
    }
  });

  it("reads a sheet that lies about its size, and one of 50,000 merges, as the cells that they have", {
    tags: "slow",
  }, async () => {
    const merges = Array.from({ length: 50_000 }, (_, i) => `<mergeCell ref="A${i + 1}:XFD1048576"/>`).join(
      "",
    );
    const content = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${ROW}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
    expect(cellsOf(await read("a.xlsx", withPart(SHEET, { content, stored: true })))).toEqual([[1]]);
  });

  it("refuses a text that no cell can hold, and a short one that would show in a million cells", async () => {
    const long = `<sst><si><t>${"a b ".repeat(300_000)}</t></si></sst>`;
    const error = await refusalOf("a.xlsx", withPart(TEXTS, { content: long, stored: true }));
    expect(error.code).toBe("too-large");
    expect(error.message).toMatch(/more than a million characters/u);
    const texts = `<si><t>${"x".repeat(30_000)}</t></si>`;
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(3400)}</row>`;
    const often = await refusalOf("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }], texts }));
    expect(often.message).toMatch(/more than 100 million characters/u);
  });

  it("refuses nesting without end and a tag without end", async () => {
    const deep = "<a>".repeat(1000) + "</a>".repeat(1000);
    const nested = await refusalOf("a.xlsx", withPart(SHEET, { content: deep }));
    expect(nested.code).toBe("too-large");
    expect(nested.message).toMatch(/200 levels/u);
    const tag = withPart(SHEET, { content: `<worksheet x="${"y".repeat(1_200_000)}"/>`, stored: true });
    expect((await refusalOf("a.xlsx", tag)).message).toMatch(/tag of more than 1048576 characters/u);
  });

  it("reads a part once, however many sheets are said to be it", async () => {
    const list = Array.from({ length: 2000 }, (_, i) => `<sheet name="S${i}" r:id="rId1"/>`).join("");
    const content = `<workbook xmlns:r="r"><sheets>${list}</sheets></workbook>`;
    const file = await read("a.xlsx", withPart("xl/workbook.xml", { content }));
    expect(file.tables.map(({ name }) => name)).toEqual(["S0"]);
    expect(file.problems[0]).toMatchObject({ code: "sheet-twice", locator: "S1" });
  });

  it("refuses sheets of more than 128 MB before it unpacks them", async () => {
    const noise = Array.from({ length: 400_000 }, (_, i) => Math.imul(i, 2654435761).toString(36)).join("");
    const huge = withPart(SHEET, { content: `<!--${noise}-->`, declaredSize: 130 * 1024 * 1024 });
    const error = await refusalOf("a.xlsx", huge);
    expect(error.code).toBe("too-large");
    expect(error.message).toMatch(/130 MB once unpacked, over the limit of 128 MB/u);
  });

  it("refuses an archive whose entries share their content, which multiplies it", async () => {
    const bytes = makeZip(workbookParts({ sheets: [{ name: "S", rows: ROW }] }));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const at = Buffer.from(bytes).lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
    // The last entry of the directory is said to start where the first does.
    view.setUint32(at + 42, 0, true);
    const error = await refusalOf("a.xlsx", bytes);
    expect(error.code).toBe("too-large");
    expect(error.message).toMatch(/share their content/u);
  });

  it.each([
    ["2^63 bytes", 0x7fffffffffffffffn],
    ["4 GB", 0x100000000n],
  ])("refuses an entry that claims %s in the fields of zip64", async (_, size) => {
    const bytes = makeZip64(size);
    expect((await refusalOf("a.xlsx", bytes)).code).toBe("too-large");
  });
});

/** An archive of one stored entry whose size stands in the extra field of zip64. */
function makeZip64(size: bigint): Uint8Array {
  const name = Buffer.from("xl/workbook.xml");
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(size, 4);
  const local = Buffer.alloc(30 + name.length + 4);
  local.write("PK\x03\x04", "latin1");
  local.writeUInt16LE(name.length, 26);
  name.copy(local, 30);
  const central = Buffer.alloc(46);
  central.write("PK\x01\x02", "latin1");
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(4, 20);
  central.writeUInt32LE(0xffffffff, 24);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(extra.length, 30);
  const directory = Buffer.concat([central, name, extra]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, directory, end]));
}
