import type { Row } from "../model/table.ts";
import { isFigure, isYear } from "./column-kind.ts";
import { commonest } from "./csv-look.ts";
import { foldHeader } from "./header.ts";
import { isMissingMark } from "./number.ts";
import { extent, filled } from "./row-cells.ts";

/** Rows below a header that are looked at. */
export const BELOW = 10;

export interface Split {
  /** The rows of each table, with the titles above and the notes below it. */
  readonly parts: readonly (readonly Row[])[];
  /** Rows that repeat the header of their table word for word, as every page of a print does; they are in no part. */
  readonly repeated: readonly Row[];
}

/**
 * Tells several tables in one text apart: each has column titles of its own. A row of words below figures begins another
 * table where its width is another, where it has a title of the table above, or where it has words in two columns of figures
 * at least: a country whose figures are called "no survey" begins none. `afterBlank` holds the lines that follow a blank one.
 */
export function splitTables(rows: readonly Row[], afterBlank: ReadonlySet<number>): Split {
  const parts: Row[][] = [];
  const repeated = new Set<Row>();
  let start = 0;
  let header: number | undefined;
  let hasData = false;
  for (let i = 0; i < rows.length; i += 1) {
    const columns = titledColumns(rows, i);
    if (columns === 0) {
      hasData ||= filled(rows[i]!) > 1 && rows[i]!.cells.some(isFigure);
      continue;
    }
    if (header !== undefined && isSame(rows[header]!, rows[i]!) && (!hasData || filled(rows[i - 1]!) > 1)) {
      repeated.add(rows[i]!);
    } else if (hasData && begins(rows, start, header, i, columns)) {
      const first = withTitles(rows, start, i, afterBlank);
      parts.push(rows.slice(start, first));
      [start, header, hasData] = [first, i, false];
    } else {
      header ??= i;
    }
  }
  parts.push(rows.slice(start));
  return { parts: parts.map((part) => part.filter((row) => !repeated.has(row))), repeated: [...repeated] };
}

/** Columns that the row may be the title of: it has words there, or years, and most cells below are figures, or not. */
export function titledColumns(rows: readonly Row[], at: number): number {
  const { cells } = rows[at]!;
  const titles = cells.filter((cell) => cell !== null);
  if (titles.length < 2 || titles.some((cell) => (isFigure(cell) && !isYear(cell)) || isMissingMark(cell)))
    return 0;
  // A row that is quoted otherwise than the others is no header.
  const quoted = titles.filter((title) => /^(?:'.*'|".*")$/su.test(String(title).trim()));
  if (quoted.length * 2 >= titles.length) return 0;
  const below = rows.slice(at + 1, at + 1 + BELOW).filter((row) => filled(row) > 1);
  if (below.length === 0 || new Set(titles.map(foldHeader)).size < titles.length) return 0;
  let [words, years] = [0, 0];
  for (const [column, title] of cells.entries()) {
    const found = below.map((row) => row.cells[column] ?? null).filter((cell) => cell !== null);
    if (title === null || found.length === 0) continue;
    const share = found.filter(isFigure).length / found.length;
    if (!isYear(title)) words += Number(share >= 0.6);
    else if (share <= 0.1) years += 1;
    else words += Number(share >= 0.6 && found.filter(isYear).length * 2 < found.length);
  }
  return words + (years > 1 ? years : 0);
}

function begins(
  rows: readonly Row[],
  start: number,
  header: number | undefined,
  at: number,
  columns: number,
): boolean {
  const row = rows[at]!;
  const above = rows.slice(header ?? start, at).filter((one) => filled(one) > 1);
  const width = commonest(above.map(extent));
  const next = rows[at + 1];
  if (next && extent(row) !== width && extent(next) === extent(row)) return true;
  const titles = new Set(rows[header ?? start]!.cells.map(foldHeader).filter((title) => title !== ""));
  if (header !== undefined && row.cells.some((cell) => !isYear(cell) && titles.has(foldHeader(cell))))
    return true;
  return columns > 1 && !row.cells.some(isFigure) && extent(row) === filled(row);
}

function isSame(header: Row, row: Row): boolean {
  const width = Math.max(extent(header), extent(row));
  for (let i = 0; i < width; i += 1) {
    if (foldHeader(header.cells[i]) !== foldHeader(row.cells[i])) return false;
  }
  return true;
}

/** The first of the title lines that stand above a header, at most a blank line apart. */
function withTitles(
  rows: readonly Row[],
  start: number,
  at: number,
  afterBlank: ReadonlySet<number>,
): number {
  let first = at;
  let mayCross = true;
  while (first - 1 > start && filled(rows[first - 1]!) === 1) {
    if (afterBlank.has(rows[first]!.at)) {
      if (!mayCross || !afterBlank.has(rows[first - 1]!.at)) break;
      mayCross = false;
    }
    first -= 1;
  }
  return first;
}
