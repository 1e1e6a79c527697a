import { inflateChunks } from "./inflate.ts";
import { refuse } from "./refusal.ts";
import type { ZipEntry } from "./zip.ts";

/** A cell's end tag, with or without a namespace prefix. */
const CELL_END = /<\/(?:\w+:)?c>/u;
/** A cell that starts with a formula: its attributes, then what follows the formula. */
const FORMULA =
  /<(?:\w+:)?c\s([^<>]*)>\s*<(?:\w+:)?f\b(?:[^<>]*\/>|[^<>]*>[^<>]*<\/(?:\w+:)?f>)(.*?)<\/(?:\w+:)?c>/gsu;
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
    collect(text, found);
    carried = text.slice(Math.max(endOfLastCell(text), text.length - LONGEST));
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
  for (const [, attributes = "", rest = ""] of text.matchAll(FORMULA)) {
    // A stored result of type text may be the empty text.
    const isText = /\bt="str"/u.test(attributes);
    const stored = isText ? /<(?:\w+:)?v\b/u.test(rest) : /<(?:\w+:)?v\b[^<>]*>[^<]/u.test(rest);
    if (!stored) found.push(/\br="([A-Z]+\d+)"/u.exec(attributes)?.[1] ?? "?");
  }
}

function endOfLastCell(text: string): number {
  const slash = text.lastIndexOf("c>");
  if (slash < 0) return 0;
  // The last `c>` is nearly always a cell's end tag; where it is not, carrying more than needed does no harm.
  const start = text.lastIndexOf("<", slash);
  return CELL_END.test(text.slice(start, slash + 2)) ? slash + 2 : 0;
}
