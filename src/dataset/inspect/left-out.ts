import Papa from "papaparse";
import type { Cell, FileBytes, ParsedFile, Row } from "../../model/table.ts";
import { decodeText } from "../../tables/encoding.ts";
import { RowFacts } from "../../tables/layout/rows.ts";

/** What the reader says of rows that it does not hand on. */
const LEAVING_OUT = new Set(["damaged-row", "more-damaged-rows", "repeated-header"]);

/**
 * The rows of delimited text that its reader left out: damaged ones, and headers that come again. They are no rows of a
 * table, but they stand in the file. Their cells are told by a lenient reading of the lines that no row covers.
 */
export function leftOut({ path, bytes }: FileBytes, file: ParsedFile): readonly Row[] {
  if (file.format !== "csv" || !file.problems.some(({ code }) => LEAVING_OUT.has(code))) return [];
  const lines = decodeText(
    bytes,
    path,
    file.encoding === undefined ? {} : { encoding: file.encoding },
  ).text.split(/\r\n|\r|\n/u);
  const facts = new RowFacts({ byLine: true });
  const covered = new Set<number>();
  for (const { rows } of file.tables) {
    for (const row of rows) for (let at = row.at; at < facts.endOf(row); at += 1) covered.add(at);
  }
  return lines.flatMap((line, i) => {
    const isSetting = i === 0 && /^"?sep=.?"?$/iu.test(line);
    if (covered.has(i + 1) || isSetting || line.trim() === "") return [];
    const cells = cellsOf(line, file).map((cell): Cell => (cell.trim() === "" ? null : cell));
    return cells.some((cell) => cell !== null) ? [{ at: i + 1, cells }] : [];
  });
}

function cellsOf(line: string, { delimiter, quote }: ParsedFile): readonly string[] {
  if (delimiter === undefined) return [line];
  if (delimiter === " ") return line.trim().split(/ +/u);
  return Papa.parse<string[]>(line, { delimiter, quoteChar: quote ?? '"' }).data.flat();
}
