import { randomBytes } from "node:crypto";
import { makeWorkbook, workbookParts } from "../tables/workbook-fixture.ts";
import { makeOle2, makeXls } from "../tables/xls-fixture.ts";
import { type FixtureEntry, makeZip } from "../tables/zip-fixture.ts";

/** A file made to fill the memory or to never end. */
export interface Bomb {
  readonly file: string;
  /** Code of the error that it must end with; `read` where it is harmless once read as it should be. */
  readonly ends: readonly string[];
  readonly make: () => Uint8Array;
}

const MB = 1024 * 1024;
const text = (content: string) => new TextEncoder().encode(content);
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

export const BOMBS: Readonly<Record<string, Bomb>> = {
  "zip: a sheet that packs a thousand to one": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () => sheet(repeat(" ", 240)),
  },
  "zip: 2 GB in twenty parts": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () =>
      makeZip([
        ...workbookParts({ sheets: [{ name: "S", rows: "" }] }),
        ...Array.from({ length: 20 }, (_, i) => ({ name: `xl/media/${i}`, content: Buffer.alloc(100 * MB) })),
      ]),
  },
  "zip: a sheet of 240 MB that says it has 1 KB": {
    file: "a.xlsx",
    ends: ["corrupt"],
    make: () => withPart(SHEET, { content: repeat(" ", 240), declaredSize: 1000 }),
  },
  "zip: a sheet of 240 MB below the ratio": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () => padded(repeat("<row/>", 240)),
  },
  "zip: 120 MB of blanks below the ratio": {
    file: "a.xlsx",
    ends: ["too-large", "read"],
    make: () => padded(repeat(" ", 120)),
  },
  "zip: 120 MB of comments below the ratio": {
    file: "a.xlsx",
    ends: ["too-large", "read"],
    make: () => padded(repeat("<!---->", 120)),
  },
  "zip: 60,000 entries": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () =>
      makeZip(Array.from({ length: 60_000 }, (_, i) => ({ name: `${i}`, content: "", stored: true }))),
  },
  "sheet: one cell at XFD1048576": {
    file: "a.xlsx",
    ends: ["read"],
    make: () => sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  },
  "sheet: a million cells in the last column": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () =>
      sheet(
        Array.from(
          { length: 1_048_576 },
          (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>${i}</v></c></row>`,
        ).join(""),
      ),
  },
  "sheet: 120 MB of empty rows": {
    file: "a.xlsx",
    ends: ["corrupt"],
    make: () => padded(repeat("<row/>", 120)),
  },
  "sheet: 120 MB of empty cells": {
    file: "a.xlsx",
    ends: ["too-large", "read"],
    make: () => padded(repeat(`<row>${"<c/>".repeat(200)}</row>`, 120)),
  },
  "sheet: 120 MB of rows of one number": {
    file: "a.xlsx",
    ends: ["corrupt"],
    make: () => padded(repeat("<row><c><v>1.5</v></c></row>", 120)),
  },
  "sheet: 120 MB of numbers": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () => padded(repeat(`<row>${"<c><v>1.5</v></c>".repeat(100)}</row>`, 120)),
  },
  "sheet: 120 MB of texts of its own": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () =>
      padded(repeat(`<row>${'<c t="inlineStr"><is><t>Côte d’Ivoire</t></is></c>'.repeat(20)}</row>`, 120)),
  },
  "sheet: 120 MB of error cells": {
    file: "a.xlsx",
    ends: ["too-large", "read"],
    make: () => padded(repeat(`<row>${'<c t="e"><v>#N/A</v></c>'.repeat(100)}</row>`, 120)),
  },
  "sheet: a million rows under two numbers in turn": {
    file: "a.xlsx",
    ends: ["too-large", "read"],
    make: () =>
      padded(
        one('<c r="XFD1"><v>1</v></c>') +
          repeat('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>', 60),
      ),
  },
  "sheet: 50,000 merges over all of it": {
    file: "a.xlsx",
    ends: ["read"],
    make: () =>
      sheet(
        `${one('<c r="A1"><v>1</v></c>')}</sheetData><mergeCells>${Array.from({ length: 50_000 }, (_, i) => `<mergeCell ref="A${i + 1}:XFD1048576"/>`).join("")}</mergeCells><sheetData>`,
      ),
  },
  "sheet: a dimension of 17 billion cells": {
    file: "a.xlsx",
    ends: ["read"],
    make: () =>
      withPart(SHEET, {
        content: `<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData>${one('<c r="A1"><v>1</v></c>')}</sheetData></worksheet>`,
      }),
  },
  "sheet: a text of 100 million blanks": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () => padded(one(`<c t="inlineStr"><is><t>${" ".repeat(100 * MB)}</t></is></c>`)),
  },
  "sheet: an attribute of 100 MB": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () => padded(`<row r="1" x="${" ".repeat(100 * MB)}"/>`),
  },
  "sheet: a thousand attributes of 100 KB": {
    file: "a.xlsx",
    ends: ["read"],
    make: () => padded(`<row r="1" x="${"x".repeat(100_000)}"/>`.repeat(1000)),
  },
  "sheet: 100,000 levels of nesting": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () => padded("<a>".repeat(100_000) + "</a>".repeat(100_000)),
  },
  "sheet: entities that laugh": {
    file: "a.xlsx",
    ends: ["corrupt"],
    make: () => withPart(SHEET, { content: `${DOCTYPE}<worksheet><sheetData>&l12;</sheetData></worksheet>` }),
  },
  "shared texts: one of 500 million blanks": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () =>
      withPart(TEXTS, {
        content: Buffer.concat([
          Buffer.from("<sst><si><t>"),
          Buffer.alloc(500 * MB, " "),
          Buffer.from("</t></si></sst>"),
        ]),
      }),
  },
  "shared texts: one of 100 million blanks below the ratio": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () =>
      withPart(TEXTS, { content: `<sst>${noise(MB)}<si><t>${" ".repeat(100 * MB)}</t></si></sst>` }),
  },
  "shared texts: 7 million": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () =>
      withPart(TEXTS, { content: `<sst>${noise(1.4 * MB)}${repeat("<si><t>a</t></si>", 120)}</sst>` }),
  },
  "shared texts: 25 million that are empty": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () => withPart(TEXTS, { content: `<sst>${noise(1.4 * MB)}${repeat("<si/>", 120)}</sst>` }),
  },
  "shared texts: entities that laugh": {
    file: "a.xlsx",
    ends: ["corrupt"],
    make: () => withPart(TEXTS, { content: `${DOCTYPE}<sst><si><t>&l12;</t></si></sst>` }),
  },
  "shared texts: a long one in a million cells": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () =>
      padded(repeat(`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`, 22), {
        texts: `<si><t>${"long ".repeat(6000)}</t></si>`,
      }),
  },
  "workbook: 20,000 merged ranges of the whole sheet": {
    file: "a.xlsx",
    ends: ["read"],
    make: () => sheetWith({ behind: merges(20_000, () => "A1:XFD1048576") }),
  },
  "workbook: a million merged ranges": {
    file: "a.xlsx",
    ends: ["read"],
    make: () => sheetWith({ behind: `${merges(1_000_000, (i) => `A${i}:B${i}`)}${noise(1.4 * MB)}` }),
  },
  "workbook: 300,000 hidden stretches of columns, and as many hidden rows": {
    file: "a.xlsx",
    ends: ["read"],
    make: () =>
      sheetWith({
        before: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(300_000)}</cols>${noise(MB)}`,
        rows: Array.from(
          { length: 300_000 },
          (_, i) => `<row r="${i + 1}" hidden="1"><c r="A${i + 1}"><v>1</v></c></row>`,
        ).join(""),
      }),
  },
  "workbook: 9,000 sheets": {
    file: "a.xlsx",
    ends: ["read"],
    make: () =>
      makeWorkbook({
        sheets: Array.from({ length: 9000 }, (_, i) => ({
          name: `S${i}`,
          rows: one('<c r="A1"><v>1</v></c>'),
        })),
      }),
  },
  "workbook: 100,000 sheets that are one": {
    file: "a.xlsx",
    ends: ["read", "too-large"],
    make: () =>
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
  },
  "workbook: a list of sheets of 200 MB": {
    file: "a.xlsx",
    ends: ["too-large"],
    make: () =>
      withPart("xl/workbook.xml", {
        content: `<workbook>${noise(2 * MB)}${repeat("<sheet/>", 200)}</workbook>`,
      }),
  },
  "styles: 6 million": {
    file: "a.xlsx",
    ends: ["too-large", "read"],
    make: () =>
      withPart("xl/styles.xml", {
        content: `<styleSheet>${noise(2 * MB)}<cellXfs>${repeat('<xf numFmtId="1"/>', 110)}</cellXfs></styleSheet>`,
      }),
  },
  "styles: a format of a million brackets": {
    file: "a.xlsx",
    ends: ["read", "corrupt"],
    make: () => sheet(one('<c r="A1" s="1"><v>1</v></c>'), { formats: ["[".repeat(1_000_000)] }),
  },
  "xls: four billion shared texts": {
    file: "a.xls",
    ends: ["corrupt", "read"],
    make: () => {
      const bytes = makeXls([{ name: "S", rows: [["a"]] }]);
      const at = Buffer.from(bytes).indexOf(Buffer.from([0xfc, 0, 0x0d]));
      Buffer.from(bytes.buffer).writeUInt32LE(0xffffffff, (at < 0 ? 600 : at) + 8);
      return bytes;
    },
  },
  "xls: a chain that runs in a circle": {
    file: "a.xls",
    ends: ["corrupt"],
    make: () => {
      const bytes = makeOle2("Workbook", new Uint8Array(50_000));
      // The table's entry of the stream's second sector leads back to its first.
      new DataView(bytes.buffer).setUint32(512 + 4 * 3, 2, true);
      return bytes;
    },
  },
  "xls: 60 MB of numbers": {
    file: "a.xls",
    ends: ["too-large", "corrupt", "read"],
    make: () => manyRecords(4_000_000, (i) => [0x0203, i & 0xffff, 255, 0, 0, 0, 0, 0x3ff8]),
  },
  "xls: a long text in a million cells": {
    file: "a.xls",
    ends: ["too-large", "corrupt"],
    make: () => manyRecords(1_000_000, (i) => [0x00fd, i & 0xffff, i >> 16, 0, 0, 0], "long ".repeat(1600)),
  },
  "xml: entities that laugh": { file: "a.xml", ends: ["read"], make: () => text(`${DOCTYPE}<r>&l12;</r>`) },
  "xml: a long entity, often": {
    file: "a.xml",
    ends: ["read"],
    make: () => text(`<!DOCTYPE r [<!ENTITY a "${"a".repeat(100_000)}">]><r>${"&a;".repeat(1_000_000)}</r>`),
  },
  "xml: 100,000 levels of nesting": {
    file: "a.xml",
    ends: ["too-large"],
    make: () => text("<a>".repeat(100_000) + "</a>".repeat(100_000)),
  },
  "xml: 20 million elements": {
    file: "a.xml",
    ends: ["too-large"],
    make: () => text(`<r>${"<a/>".repeat(20_000_000)}</r>`),
  },
  "xml: a million elements": {
    file: "a.xml",
    ends: ["read"],
    make: () => text(`<r>${"<a/>".repeat(999_000)}</r>`),
  },
  "xml: 20 million attributes": {
    file: "a.xml",
    ends: ["too-large", "corrupt"],
    make: () => text(`<r ${Array.from({ length: 3_000_000 }, (_, i) => `a${i}=""`).join(" ")}/>`),
  },
  "xml: 30 MB of elements of one letter": {
    file: "a.xml",
    ends: ["read"],
    make: () => text(`<r>${"<abcdefghijk>xy</abcdefghijk>".repeat(990_000)}</r>`),
  },
  "xml: an attribute of 100 MB": {
    file: "a.xml",
    ends: ["read", "too-large"],
    make: () => text(`<r a="${"x".repeat(100 * MB)}"/>`),
  },
  "xml: 30 million tags that do not end": {
    file: "a.xml",
    ends: ["corrupt"],
    make: () => text(`<r>${"<r ".repeat(30_000_000)}`),
  },
  "xml: a million bare ampersands": {
    file: "a.xml",
    ends: ["read"],
    make: () => text(`<r>${"& ".repeat(1_000_000)}</r>`),
  },
  "json: 100,000 levels of nesting": {
    file: "a.json",
    ends: ["too-large"],
    make: () => text("[".repeat(100_000) + "]".repeat(100_000)),
  },
  "json: 30 million empty lists": {
    file: "a.json",
    ends: ["too-large"],
    make: () => text(`[${"[],".repeat(30_000_000)}1]`),
  },
  "json: 30 million empty keys": {
    file: "a.json",
    ends: ["too-large"],
    make: () => text(`{${'"":1,'.repeat(30_000_000)}"a":1}`),
  },
  "json: 300,000 keys, the last of them twice": {
    file: "a.json",
    ends: ["repeated-key"],
    make: () =>
      text(`{${Array.from({ length: 300_000 }, (_, i) => `"key ${i}":1`).join(",")},"key 299999":2}`),
  },
  "json: 100 MB that end with a mistake": {
    file: "a.json",
    ends: ["corrupt", "too-large"],
    make: () => text(`["${"x".repeat(100 * MB)}",]`),
  },
  "json: three million keys with a forbidden one": {
    file: "a.json",
    ends: ["read"],
    make: () => text(`[${'{"a":1.5},'.repeat(1_490_000)}{"__proto__":1}]`),
  },
  "json: three million values and a mistake": {
    file: "a.json",
    ends: ["corrupt", "too-large"],
    make: () => text(`[${"1,".repeat(2_900_000)}]`),
  },
  "yaml: aliases that multiply": {
    file: "a.yaml",
    ends: ["corrupt", "too-large"],
    make: () =>
      text(
        `l0: &l0 [x]\n${Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(", ")}]`).join("\n")}`,
      ),
  },
  "yaml: 100,000 levels in brackets": {
    file: "a.yaml",
    ends: ["corrupt", "too-large"],
    make: () => text("[".repeat(100_000) + "]".repeat(100_000)),
  },
  "yaml: 100,000 levels of lists": {
    file: "a.yaml",
    ends: ["corrupt", "too-large"],
    make: () => text("- ".repeat(100_000)),
  },
  "yaml: 1,300 levels of indentation": {
    file: "a.yaml",
    ends: ["corrupt", "too-large"],
    make: () => text(Array.from({ length: 1300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")),
  },
  "yaml: a list in itself": { file: "a.yaml", ends: ["too-large"], make: () => text("a: &a [*a]") },
  "yaml: 60 MB of lines": {
    file: "a.yaml",
    ends: ["corrupt", "too-large"],
    make: () => text(repeat("- a\n", 60)),
  },
  "yaml: as long as may be": {
    file: "a.yaml",
    ends: ["corrupt", "too-large", "read"],
    make: () => text(repeat("- a\n", 0.95)),
  },
  "yaml: as many keys as may be": {
    file: "a.yaml",
    ends: ["corrupt", "too-large", "read"],
    make: () => text(Array.from({ length: 70_000 }, (_, i) => `k${i}: ${i}`).join("\n")),
  },
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
