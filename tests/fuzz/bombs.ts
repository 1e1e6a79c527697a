import { randomBytes } from "node:crypto";
import { makeWorkbook, workbookParts } from "../tables/workbook-fixture.ts";
import { makeOle2, makeXls } from "../tables/xls-fixture.ts";
import { type FixtureEntry, makeZip } from "../tables/zip-fixture.ts";

/** A file made to fill the memory or to never end. */
interface Bomb {
  /** Codes of the errors that it may end with; `read` where it is harmless once read as it should be. */
  readonly ends: readonly string[];
  readonly make: () => string | Uint8Array;
}

const bomb = (ends: string, make: Bomb["make"]): Bomb => ({ ends: ends.split(" "), make });

const MB = 1024 * 1024;
const repeat = (unit: string, megabytes: number) => unit.repeat(Math.floor((megabytes * MB) / unit.length));
/** Packs badly: it brings what stands beside it below the ratio that is refused at once. */
const noise = (bytes: number) => `<!--${randomBytes(Math.ceil(bytes / 2)).toString("hex")}-->`;
const sheet = (rows: string, more: object = {}) => makeWorkbook({ sheets: [{ name: "S", rows }], ...more });
/** Rows below the ratio that is refused at once, so that they are unpacked. */
const padded = (rows: string, more: object = {}) => sheet(`${noise(rows.length / 95)}${rows}`, more);
const sheetWith = (parts: { rows?: string; before?: string; behind?: string }) =>
  makeWorkbook({ sheets: [{ name: "S", rows: '<row r="1"><c r="A1"><v>1</v></c></row>', ...parts }] });
const merges = (count: number, range: (i: number) => string) =>
  `<mergeCells>${Array.from({ length: count }, (_, i) => `<mergeCell ref="${range(i + 1)}"/>`).join("")}</mergeCells>`;
/** A workbook one of whose parts is replaced. */
const withPart = (name: string, part: Partial<FixtureEntry>) =>
  makeZip(
    workbookParts({ sheets: [{ name: "S", rows: "" }] }).map((entry) =>
      entry.name === name ? { ...entry, ...part } : entry,
    ),
  );
const SHEET = "xl/worksheets/sheet1.xml";
const TEXTS = "xl/sharedStrings.xml";
const one = (content: string) => `<row r="1">${content}</row>`;

const LAUGHS = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
const DOCTYPE = `<!DOCTYPE r [<!ENTITY l0 "ha">${LAUGHS}]>`;

/** By what is read, which is the ending of the file too: all but the last four are parts of a workbook. */
export const BOMBS: Readonly<Record<string, Bomb>> = {
  "zip: a sheet that packs a thousand to one": bomb("too-large", () => sheet(repeat(" ", 240))),
  "zip: 2 GB in twenty parts": bomb("too-large", () =>
    makeZip([
      ...workbookParts({ sheets: [{ name: "S", rows: "" }] }),
      ...Array.from({ length: 20 }, (_, i) => ({ name: `xl/media/${i}`, content: Buffer.alloc(100 * MB) })),
    ]),
  ),
  "zip: a sheet of 240 MB that says it has 1 KB": bomb("corrupt", () =>
    withPart(SHEET, { content: repeat(" ", 240), declaredSize: 1000 }),
  ),
  "zip: a sheet of 240 MB below the ratio": bomb("too-large", () => padded(repeat("<row/>", 240))),
  "zip: 120 MB of blanks below the ratio": bomb("too-large read", () => padded(repeat(" ", 120))),
  "zip: 120 MB of comments below the ratio": bomb("too-large read", () => padded(repeat("<!---->", 120))),
  "zip: 60,000 entries": bomb("too-large", () =>
    makeZip(Array.from({ length: 60_000 }, (_, i) => ({ name: `${i}`, content: "", stored: true }))),
  ),
  "sheet: one cell at XFD1048576": bomb("read", () =>
    sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ),
  "sheet: a million cells in the last column": bomb("too-large", () =>
    sheet(
      Array.from(
        { length: 1_048_576 },
        (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>${i}</v></c></row>`,
      ).join(""),
    ),
  ),
  "sheet: 120 MB of empty rows": bomb("corrupt", () => padded(repeat("<row/>", 120))),
  "sheet: 120 MB of empty cells": bomb("too-large read", () =>
    padded(repeat(`<row>${"<c/>".repeat(200)}</row>`, 120)),
  ),
  "sheet: 120 MB of rows of one number": bomb("corrupt", () =>
    padded(repeat("<row><c><v>1.5</v></c></row>", 120)),
  ),
  "sheet: 120 MB of numbers": bomb("too-large", () =>
    padded(repeat(`<row>${"<c><v>1.5</v></c>".repeat(100)}</row>`, 120)),
  ),
  "sheet: 120 MB of texts of its own": bomb("too-large", () =>
    padded(repeat(`<row>${'<c t="inlineStr"><is><t>Côte d’Ivoire</t></is></c>'.repeat(20)}</row>`, 120)),
  ),
  "sheet: 120 MB of error cells": bomb("too-large read", () =>
    padded(repeat(`<row>${'<c t="e"><v>#N/A</v></c>'.repeat(100)}</row>`, 120)),
  ),
  "sheet: a million rows under two numbers in turn": bomb("too-large read", () =>
    padded(
      one('<c r="XFD1"><v>1</v></c>') +
        repeat('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>', 60),
    ),
  ),
  "sheet: 50,000 merges over all of it": bomb("read", () =>
    sheet(
      `${one('<c r="A1"><v>1</v></c>')}</sheetData><mergeCells>${Array.from({ length: 50_000 }, (_, i) => `<mergeCell ref="A${i + 1}:XFD1048576"/>`).join("")}</mergeCells><sheetData>`,
    ),
  ),
  "sheet: a dimension of 17 billion cells": bomb("read", () =>
    withPart(SHEET, {
      content: `<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData>${one('<c r="A1"><v>1</v></c>')}</sheetData></worksheet>`,
    }),
  ),
  "sheet: a text of 100 million blanks": bomb("too-large", () =>
    padded(one(`<c t="inlineStr"><is><t>${" ".repeat(100 * MB)}</t></is></c>`)),
  ),
  "sheet: an attribute of 100 MB": bomb("too-large", () =>
    padded(`<row r="1" x="${" ".repeat(100 * MB)}"/>`),
  ),
  "sheet: a thousand attributes of 100 KB": bomb("read", () =>
    padded(`<row r="1" x="${"x".repeat(100_000)}"/>`.repeat(1000)),
  ),
  "sheet: 100,000 levels of nesting": bomb("too-large", () =>
    padded("<a>".repeat(100_000) + "</a>".repeat(100_000)),
  ),
  "sheet: entities that laugh": bomb("corrupt", () =>
    withPart(SHEET, { content: `${DOCTYPE}<worksheet><sheetData>&l12;</sheetData></worksheet>` }),
  ),
  "shared texts: one of 500 million blanks": bomb("too-large", () =>
    withPart(TEXTS, {
      content: Buffer.concat([
        Buffer.from("<sst><si><t>"),
        Buffer.alloc(500 * MB, " "),
        Buffer.from("</t></si></sst>"),
      ]),
    }),
  ),
  "shared texts: one of 100 million blanks below the ratio": bomb("too-large", () =>
    withPart(TEXTS, { content: `<sst>${noise(MB)}<si><t>${" ".repeat(100 * MB)}</t></si></sst>` }),
  ),
  "shared texts: 7 million": bomb("too-large", () =>
    withPart(TEXTS, { content: `<sst>${noise(1.4 * MB)}${repeat("<si><t>a</t></si>", 120)}</sst>` }),
  ),
  "shared texts: 25 million that are empty": bomb("too-large", () =>
    withPart(TEXTS, { content: `<sst>${noise(1.4 * MB)}${repeat("<si/>", 120)}</sst>` }),
  ),
  "shared texts: entities that laugh": bomb("corrupt", () =>
    withPart(TEXTS, { content: `${DOCTYPE}<sst><si><t>&l12;</t></si></sst>` }),
  ),
  "shared texts: a long one in a million cells": bomb("too-large", () =>
    padded(repeat(`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`, 22), {
      texts: `<si><t>${"long ".repeat(6000)}</t></si>`,
    }),
  ),
  "workbook: 20,000 merged ranges of the whole sheet": bomb("read", () =>
    sheetWith({ behind: merges(20_000, () => "A1:XFD1048576") }),
  ),
  "workbook: a million merged ranges": bomb("read", () =>
    sheetWith({ behind: `${merges(1_000_000, (i) => `A${i}:B${i}`)}${noise(1.4 * MB)}` }),
  ),
  "workbook: 300,000 hidden stretches of columns, and as many hidden rows": bomb("read", () =>
    sheetWith({
      before: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(300_000)}</cols>${noise(MB)}`,
      rows: Array.from(
        { length: 300_000 },
        (_, i) => `<row r="${i + 1}" hidden="1"><c r="A${i + 1}"><v>1</v></c></row>`,
      ).join(""),
    }),
  ),
  "workbook: 9,000 sheets": bomb("read", () =>
    makeWorkbook({
      sheets: Array.from({ length: 9000 }, (_, i) => ({
        name: `S${i}`,
        rows: one('<c r="A1"><v>1</v></c>'),
      })),
    }),
  ),
  "workbook: 100,000 sheets that are one": bomb("read too-large", () =>
    makeZip(
      workbookParts({
        sheets: [{ name: "S", rows: one('<c r="A1"><v>1</v></c>') }],
      }).map((entry) =>
        entry.name === "xl/workbook.xml"
          ? {
              ...entry,
              content: `<workbook xmlns:r="r"><sheets>${Array.from({ length: 100_000 }, (_, i) => `<sheet name="S${(i * 7919) % 1e6}" r:id="rId1"/>`).join("")}</sheets></workbook>`,
            }
          : entry,
      ),
    ),
  ),
  "workbook: a list of sheets of 200 MB": bomb("too-large", () =>
    withPart("xl/workbook.xml", {
      content: `<workbook>${noise(2 * MB)}${repeat("<sheet/>", 200)}</workbook>`,
    }),
  ),
  "styles: 6 million": bomb("too-large read", () =>
    withPart("xl/styles.xml", {
      content: `<styleSheet>${noise(2 * MB)}<cellXfs>${repeat('<xf numFmtId="1"/>', 110)}</cellXfs></styleSheet>`,
    }),
  ),
  "styles: a format of a million brackets": bomb("read corrupt", () =>
    sheet(one('<c r="A1" s="1"><v>1</v></c>'), { formats: ["[".repeat(1_000_000)] }),
  ),
  "xls: four billion shared texts": bomb("corrupt read", () => {
    const bytes = makeXls([{ name: "S", rows: [["a"]] }]);
    const at = Buffer.from(bytes).indexOf(Buffer.from([0xfc, 0, 0x0d]));
    Buffer.from(bytes.buffer).writeUInt32LE(0xffffffff, (at < 0 ? 600 : at) + 8);
    return bytes;
  }),
  "xls: a chain that runs in a circle": bomb("corrupt", () => {
    const bytes = makeOle2("Workbook", new Uint8Array(50_000));
    // The table's entry of the stream's second sector leads back to its first.
    new DataView(bytes.buffer).setUint32(512 + 4 * 3, 2, true);
    return bytes;
  }),
  "xls: 60 MB of numbers": bomb("too-large corrupt read", () =>
    manyRecords(4_000_000, (i) => [0x0203, i & 0xffff, 255, 0, 0, 0, 0, 0x3ff8]),
  ),
  "xls: a long text in a million cells": bomb("too-large corrupt", () =>
    manyRecords(1_000_000, (i) => [0x00fd, i & 0xffff, i >> 16, 0, 0, 0], "long ".repeat(1600)),
  ),
  "xml: entities that laugh": bomb("read", () => `${DOCTYPE}<r>&l12;</r>`),
  "xml: a long entity, often": bomb(
    "read",
    () => `<!DOCTYPE r [<!ENTITY a "${"a".repeat(100_000)}">]><r>${"&a;".repeat(1_000_000)}</r>`,
  ),
  "xml: 100,000 levels of nesting": bomb("too-large", () => "<a>".repeat(100_000) + "</a>".repeat(100_000)),
  "xml: 20 million elements": bomb("too-large", () => `<r>${"<a/>".repeat(20_000_000)}</r>`),
  "xml: a million elements": bomb("read", () => `<r>${"<a/>".repeat(999_000)}</r>`),
  "xml: 20 million attributes": bomb(
    "too-large corrupt",
    () => `<r ${Array.from({ length: 3_000_000 }, (_, i) => `a${i}=""`).join(" ")}/>`,
  ),
  "xml: 30 MB of elements of one letter": bomb(
    "read",
    () => `<r>${"<abcdefghijk>xy</abcdefghijk>".repeat(990_000)}</r>`,
  ),
  "xml: an attribute of 100 MB": bomb("read too-large", () => `<r a="${"x".repeat(100 * MB)}"/>`),
  "xml: 30 million tags that do not end": bomb("corrupt", () => `<r>${"<r ".repeat(30_000_000)}`),
  "xml: a million bare ampersands": bomb("read", () => `<r>${"& ".repeat(1_000_000)}</r>`),
  "json: 100,000 levels of nesting": bomb("too-large", () => "[".repeat(100_000) + "]".repeat(100_000)),
  "json: 30 million empty lists": bomb("too-large", () => `[${"[],".repeat(30_000_000)}1]`),
  "json: 30 million empty keys": bomb("too-large", () => `{${'"":1,'.repeat(30_000_000)}"a":1}`),
  "json: 300,000 keys, the last of them twice": bomb(
    "repeated-key",
    () => `{${Array.from({ length: 300_000 }, (_, i) => `"key ${i}":1`).join(",")},"key 299999":2}`,
  ),
  "json: 100 MB that end with a mistake": bomb("corrupt too-large", () => `["${"x".repeat(100 * MB)}",]`),
  "json: three million keys with a forbidden one": bomb(
    "read",
    () => `[${'{"a":1.5},'.repeat(1_490_000)}{"__proto__":1}]`,
  ),
  "json: three million values and a mistake": bomb("corrupt too-large", () => `[${"1,".repeat(2_900_000)}]`),
  "yaml: aliases that multiply": bomb(
    "corrupt too-large",
    () =>
      `l0: &l0 [x]\n${Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(", ")}]`).join("\n")}`,
  ),
  "yaml: 100,000 levels in brackets": bomb(
    "corrupt too-large",
    () => "[".repeat(100_000) + "]".repeat(100_000),
  ),
  "yaml: 100,000 levels of lists": bomb("corrupt too-large", () => "- ".repeat(100_000)),
  "yaml: 1,300 levels of indentation": bomb("corrupt too-large", () =>
    Array.from({ length: 1300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
  ),
  "yaml: a list in itself": bomb("too-large", () => "a: &a [*a]"),
  "yaml: 60 MB of lines": bomb("corrupt too-large", () => repeat("- a\n", 60)),
  "yaml: as long as may be": bomb("corrupt too-large read", () => repeat("- a\n", 0.95)),
  "yaml: as many keys as may be": bomb("corrupt too-large read", () =>
    Array.from({ length: 70_000 }, (_, i) => `k${i}: ${i}`).join("\n"),
  ),
};

/** A legacy workbook of one sheet whose records are numbers and lists of 16-bit words. */
function manyRecords(count: number, words: (i: number) => readonly number[], shared = "a"): Uint8Array {
  const template = Buffer.from(makeXls([{ name: "S", rows: [[shared]] }]));
  // The stream follows the header, the table and the directory; its globals and the beginning of its sheet are kept.
  const stream = template.subarray(512 * 3);
  const sheetStart = stream.indexOf(Buffer.from([0x09, 0x08, 0x10, 0, 0, 6, 0x10, 0]));
  const head = stream.subarray(0, sheetStart + 20);
  const length = 2 + 2 * words(0).length;
  const body = Buffer.alloc(count * length);
  for (let i = 0; i < count; i += 1) {
    const [id, ...rest] = words(i);
    body.writeUInt16LE(id!, i * length);
    body.writeUInt16LE(rest.length * 2, i * length + 2);
    rest.forEach((word, k) => {
      body.writeUInt16LE(word, i * length + 4 + 2 * k);
    });
  }
  // Without a container, which the fixture can only write for small streams.
  return new Uint8Array(Buffer.concat([head, body, Buffer.from([0x0a, 0, 0, 0])]));
}
