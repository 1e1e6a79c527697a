import { inflateChunks } from "./inflate.ts";
import { refuse } from "./refusal.ts";
import type { ZipEntry } from "./zip.ts";

/** A cell that starts with a formula: the cell's attributes, then those and the text of its stored result, if any. */
const FORMULA =
  /<(?:\w+:)?c\s([^<>]*)>\s*<(?:\w+:)?f\b(?:[^<>]*\/>|[^<>]*>[^<>]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\b([^<>]*)>([^<>]*))?/gu;
/** No cell that matters here is longer; a longer stretch without an end tag is not carried from chunk to chunk. */
const LONGEST = 100_000;

/**
 * Cells of a sheet that hold a formula whose result was never stored (`B7`): programs that write workbooks without
 * calculating them leave such cells, which look empty to every reader. Throws ShortlistError where the sheet's XML is cut
 * short, since a reader of rows would not notice.
 */
export async function findUncachedFormulas(
  bytes: Uint8Array,
  entry: ZipEntry,
  path: string,
): Promise<string[]> {
  const found: string[] = [];
  // Only tags are looked at, and they are ASCII: any single-byte decoding will do, and no chunk ends inside a character.
  const decoder = new TextDecoder("windows-1252");
  let carried = "";
  let ended = false;
  for await (const chunk of inflateChunks(bytes, entry, path)) {
    const text = carried + decoder.decode(chunk);
    ended ||= /<\/(?:\w+:)?worksheet\s*>/u.test(text) || /<(?:\w+:)?worksheet\b[^<>]*\/>/u.test(text);
    const end = endOfLastCell(text);
    collect(text.slice(0, end), found);
    carried = text.slice(Math.max(end, text.length - LONGEST));
  }
  if (ended) return found;
  throw refuse(path, {
    code: "corrupt",
    what: `the part ${entry.name} of the workbook is cut short`,
    wayOut: "if the file opens in a spreadsheet program, save it anew as .xlsx",
  });
}

function collect(text: string, found: string[]): void {
  if (!text.includes("<f") && !text.includes(":f")) return;
  for (const [, cell = "", result, value = ""] of text.matchAll(FORMULA)) {
    // A stored result of type text may be the empty text.
    const isText = /\bt=["']str["']/u.test(cell);
    const isStored = result !== undefined && (isText || (!result.endsWith("/") && value.trim() !== ""));
    if (!isStored) found.push(/\br=["']([A-Z]+\d+)["']/u.exec(cell)?.[1] ?? "?");
  }
}

/** Where the last cell of a stretch ends; what follows it is looked at with the next stretch. */
function endOfLastCell(text: string): number {
  for (let end = text.lastIndexOf("c>"); end > 0; end = text.lastIndexOf("c>", end - 1)) {
    if (/<\/(?:\w{1,20}:)?$/u.test(text.slice(Math.max(0, end - 24), end))) return end + 2;
  }
  return 0;
}
