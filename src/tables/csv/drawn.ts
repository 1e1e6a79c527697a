import { isFigure, isYear } from "../layout/kinds.ts";

/** Character columns that are blank in every line of a table whose columns are drawn up with spaces: where one cell ends. */
export type Cuts = readonly number[];

/** Lines above and below the table, titles and notes, that may cross its gaps. */
const [TITLES, NOTES] = [6, 4];
const SEPARATOR = "\u001f";

/**
 * Where the columns of drawn-up text are cut. The first line of the table, its titles, must have a word in every column, so
 * that a gap below them is a blank cell and moves nothing. Undefined where the lines are not drawn up, or hold tabs or quotes.
 */
export function cutsIn(text: string): Cuts | undefined {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== "");
  if (/["\t]/u.test(text) || lines.length < 3) return undefined;
  for (let first = 0; first < TITLES; first += 1) {
    for (let last = lines.length; last > lines.length - NOTES && last - first >= 3; last -= 1) {
      const table = lines.slice(first, last);
      const cuts = gapsOf(table);
      const titles = table[0]!;
      const words = [titles.trim().split(/ {2,}/u).length, titles.trim().split(/ +/u).length];
      const cells = cutAt(titles, cuts);
      if (cells && cells.length > 1 && words.includes(cells.length) && cells.every(isTitle)) return cuts;
    }
  }
  return undefined;
}

/** A row of figures is none of titles: what stands above it would be lost with the titles of the text. */
function isTitle(cell: string): boolean {
  return cell !== "" && (!isFigure(cell) || isYear(cell));
}

/** The middle of every stretch of characters that is blank in all lines, both ends left out. */
function gapsOf(lines: readonly string[]): Cuts {
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  const isUsed = new Uint8Array(width + 1);
  for (const line of lines) for (let i = 0; i < line.length; i += 1) if (line[i] !== " ") isUsed[i] = 1;
  const cuts: number[] = [];
  let start = isUsed.indexOf(1);
  for (let i = start; i < width; i += 1) {
    if (isUsed[i] === 0 && start >= 0) {
      cuts.push(i);
      start = -1;
    } else if (isUsed[i] === 1) start = i;
  }
  return cuts;
}

/** The cells of a line; undefined where a word crosses a cut, as in titles and notes. */
function cutAt(line: string, cuts: Cuts): string[] | undefined {
  const cells: string[] = [];
  let start = 0;
  for (const cut of [...cuts, line.length]) {
    if (cut < line.length && line[cut] !== " ") return undefined;
    cells.push(line.slice(start, Math.max(start, cut)).trim());
    start = cut;
  }
  return cells;
}

/** The text with every cell's end marked by a control character. Lines stay lines; those that cross a cut stay whole. */
export function drawnBy(text: string, cuts: Cuts): string {
  return text.replace(/[^\r\n]+/gu, (line) => cutAt(line, cuts)?.join(SEPARATOR) ?? line.trim());
}
