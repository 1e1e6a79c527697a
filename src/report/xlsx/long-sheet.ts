import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw, inflateRawSync } from "node:zlib";
import { type Cell, letters, type Sheet } from "./sheet.ts";

/** Characters of markup that are gathered before they are packed. */
const GATHERED = 65_536;
/** Of a zip archive: its end, and what stands before the name in an entry's local and central record. */
const [END, LOCAL, CENTRAL] = [22, 30, 46];

interface Packed {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/**
 * Puts the rows of a sheet into a workbook in which it has its header and one empty row, which says how each column is
 * styled: as they come, so that neither the sheet nor its markup is ever held. Its texts stand in its cells.
 *
 * @param position of the sheet in the workbook, from 1
 */
export async function withRows(workbook: Uint8Array, position: number, sheet: Sheet): Promise<Uint8Array> {
  const name = `xl/worksheets/sheet${position}.xml`;
  const zip = Buffer.from(workbook.buffer, workbook.byteOffset, workbook.byteLength);
  const [locals, centrals]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const entry of entriesOf(zip)) {
    const { central, local, data } = entry;
    let content: Uint8Array = data;
    if (entry.name === name) {
      const packed = await packedRows(inflateRawSync(data).toString("utf8"), sheet);
      content = packed.data;
      stateIn(local, 14, packed);
      stateIn(central, 16, packed);
    }
    central.writeUInt32LE(offset, 42);
    offset += local.length + content.length;
    locals.push(local, content);
    centrals.push(central);
  }
  const end = Buffer.from(zip.subarray(-END));
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...centrals, end]);
}

/** The entries of an archive whose writer states every size where it belongs, and says nothing else. */
function* entriesOf(zip: Buffer) {
  const end = zip.length - END;
  for (let at = zip.readUInt32LE(end + 16); at < end; ) {
    const next = at + CENTRAL + zip.readUInt16LE(at + 28);
    const start = zip.readUInt32LE(at + 42);
    const from = start + LOCAL + zip.readUInt16LE(start + 26);
    yield {
      name: zip.toString("utf8", at + CENTRAL, next),
      central: Buffer.from(zip.subarray(at, next)),
      local: Buffer.from(zip.subarray(start, from)),
      data: zip.subarray(from, from + zip.readUInt32LE(at + 20)),
    };
    at = next;
  }
}

function stateIn(record: Buffer, at: number, { data, size, crc }: Packed): void {
  record.writeUInt32LE(crc, at);
  record.writeUInt32LE(data.length, at + 4);
  record.writeUInt32LE(size, at + 8);
}

async function packedRows(markup: string, sheet: Sheet): Promise<Packed> {
  let [size, crc] = [0, 0];
  function* encoded() {
    for (const part of gathered(parts(markup, sheet))) {
      const bytes = Buffer.from(part, "utf8");
      size += bytes.length;
      crc = crc32(bytes, crc);
      yield bytes;
    }
  }
  const packed: Buffer[] = [];
  await pipeline(encoded, createDeflateRaw(), async (source) => {
    for await (const part of source) packed.push(part as Buffer);
  });
  return { data: Buffer.concat(packed), size, crc };
}

function* gathered(parts: Iterable<string>): Generator<string> {
  let text = "";
  for (const part of parts) {
    text += part;
    if (text.length < GATHERED) continue;
    yield text;
    text = "";
  }
  yield text;
}

function* parts(markup: string, { columns, rowCount, rows }: Sheet): Generator<string> {
  const [before, empty, after] = markup.split(/(?=<row r="2">)|(?<=<\/row>)(?=<\/sheetData>)/u) as [
    string,
    string,
    string,
  ];
  yield before.replace(/(<dimension ref="A1:[A-Z]+)2"/u, `$1${rowCount}"`);
  const styles = [...empty.matchAll(/ s="(\d+)"/gu)].map(([, style]) => style!);
  const names = columns.map((_, i) => letters(i));
  let number = 0;
  for (const row of rows()) {
    number += 1;
    // The header is there.
    if (number === 1) continue;
    const cells = row.map((value, i) => cellMarkup(`r="${names[i]}${number}" s="${styles[i]}"`, value));
    yield `<row r="${number}">${cells.join("")}</row>`;
  }
  yield after;
}

function cellMarkup(attributes: string, value: Cell): string {
  if (typeof value === "string") {
    const space = /^\s|\s$|[\n\t]/u.test(value) ? ' xml:space="preserve"' : "";
    return `<c ${attributes} t="inlineStr"><is><t${space}>${escaped(value)}</t></is></c>`;
  }
  return Number.isFinite(value) ? `<c ${attributes}><v>${value}</v></c>` : `<c ${attributes}/>`;
}

function escaped(text: string): string {
  return /[&<>]/u.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : text;
}
