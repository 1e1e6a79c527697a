import type { Row } from "../../model/table.ts";
import { foldHeader } from "../layout/header.ts";
import { extent, filled, isFigure, isYear, mayBeTitles } from "../layout/rows.ts";
import { commonestOf } from "./records.ts";

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
 * table where its width is another, and stays so, where it has a title of the table above, or where it has words in two columns of figures
 * at least: a country whose figures are called "no survey" begins none. `afterBlank` holds the lines that follow a blank one.
 */
export function splitTables(rows: readonly Row[], afterBlank: ReadonlySet<number>): Split {
  const parts: Row[][] = [];
  const repeated = new Set<Row>();
  let start = 0;
  /** The first row of several cells, and the first that looks like a header. */
  let top: number | undefined;
  let header: number | undefined;
  /** How many rows of several cells, from the header on, have so many. */
  let widths = new Map<number, number>();
  /** Cells of the rows with figures above. */
  let data = new Set<number>();
  const folded = foldedTitles();
  for (let i = 0; i < rows.length; i += 1) {
    if (i > 0 && filled(rows[i - 1]!) > 1) {
      const width = extent(rows[i - 1]!);
      widths.set(width, (widths.get(width) ?? 0) + 1);
    }
    if (filled(rows[i]!) > 1) top ??= i;
    const columns = titledColumns(rows, i);
    if (columns === 0) {
      const width = extent(rows[i]!);
      if (filled(rows[i]!) > 1 && !data.has(width) && rows[i]!.cells.some(isFigure)) data.add(width);
      continue;
    }
    const hasData = data.size > 0;
    if (header !== undefined && isSame(rows[header]!, rows[i]!) && (!hasData || filled(rows[i - 1]!) > 1)) {
      repeated.add(rows[i]!);
    } else if (
      hasData &&
      begins(rows, i, columns, {
        titles: header === undefined ? undefined : folded(titlesOf(rows[top ?? header]!, rows[header]!)),
        widths,
      })
    ) {
      const first = withTitles(rows, start, i, afterBlank);
      parts.push(rows.slice(start, first));
      [start, top, header, widths, data] = [first, i, i, new Map(), new Set()];
    } else if (header === undefined && !data.has(extent(rows[i]!))) {
      [header, widths] = [i, new Map()];
    }
  }
  // Of the one table that most texts are no copy is made.
  if (parts.length === 0 && repeated.size === 0) return { parts: [rows], repeated: [] };
  parts.push(rows.slice(start));
  return { parts: parts.map((part) => part.filter((row) => !repeated.has(row))), repeated: [...repeated] };
}

/**
 * The row of titles, where the header found is a row of a tidy table: words and figures in turns under its "value" make a
 * title of neither, and the first row of words above figures seem one.
 */
function titlesOf(top: Row, header: Row): Row {
  const isTitles = filled(top) === extent(top) && extent(top) === extent(header) && !top.cells.some(isFigure);
  return isTitles ? top : header;
}

/** Columns that the row may be the title of: it has words there, or years, and most cells below are figures, or not. */
export function titledColumns(rows: readonly Row[], at: number): number {
  const { cells } = rows[at]!;
  const titles = cells.filter((cell) => cell !== null);
  if (!mayBeTitles(cells)) return 0;
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

/** What stands above a row: the folded titles of its table, where it has any, and how many rows have how many cells. */
interface Above {
  readonly titles: ReadonlySet<string> | undefined;
  readonly widths: ReadonlyMap<number, number>;
}

function begins(rows: readonly Row[], at: number, columns: number, { titles, widths }: Above): boolean {
  const row = rows[at]!;
  const width = commonestOf(widths);
  const next = rows[at + 1];
  if (next && extent(row) !== width && extent(next) === extent(row) && isKept(rows, at, width)) return true;
  if (titles !== undefined && row.cells.some((cell) => !isYear(cell) && titles.has(foldHeader(cell))))
    return true;
  return columns > 1 && !row.cells.some(isFigure) && extent(row) === filled(row);
}

/** Whether the rows below go on in another width: those of one table may end in blank cells, here and there. */
function isKept(rows: readonly Row[], at: number, width: number | undefined): boolean {
  const own = extent(rows[at]!);
  const below = rows.slice(at + 1, at + 1 + BELOW).filter((row) => filled(row) > 1);
  const of = (one: number | undefined) => below.filter((row) => extent(row) === one).length;
  return own > (width ?? 0) || of(own) > of(width);
}

/** Folds the titles of a header once, however many rows are compared with it. */
function foldedTitles(): (header: Row) => ReadonlySet<string> {
  let [known, titles] = [undefined as Row | undefined, new Set<string>()];
  return (header) => {
    if (header !== known) {
      titles = new Set(header.cells.map(foldHeader).filter((title) => title !== ""));
      known = header;
    }
    return titles;
  };
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
