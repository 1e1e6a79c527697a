import { entryOf } from "../../model/collections.ts";
import type { Cell, ParsedFile, Row, Table } from "../../model/table.ts";
import { locate } from "../locate.ts";
import { RAISED_ABOVE } from "../superscripts.ts";

/**
 * What a header cell must look like, per column that is wanted. The text is given folded (see `foldHeader`). Columns are
 * looked for in the order given, and each takes the first cell that matches and is free. No `g` or `y` flags.
 */
export type HeaderSpec = Readonly<Record<string, HeaderColumn>>;

interface HeaderColumn {
  readonly is: RegExp;
  readonly optional?: boolean;
}

export interface Header {
  /** Index into `table.rows` of the (last) header row. */
  readonly index: number;
  /** 0-based column of each wanted column that was found. */
  readonly columns: ReadonlyMap<string, number>;
  /** The rows below the header. */
  readonly body: readonly Row[];
  /** Folded text of every header cell, by column. */
  readonly titles: readonly string[];
}

/** Rows from the top of a table among which its header is looked for. */
export const WITHIN = 30;
/** Titles are told by their first words; folding a novel costs time for nothing. */
const LONGEST = 1000;
/** Footnote marks, and characters that nobody sees. */
const NO_PART = new RegExp(`[${RAISED_ABOVE}]|[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]`, "gu");

/**
 * Header text folded for comparison: lower case, footnote marks and line breaks gone, runs of space single, trimmed.
 * `"CPI Score 2017 "` and `"cpi  score\n2017 [4]"` are both `"cpi score 2017"`.
 */
export function foldHeader(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  const text = String(cell).slice(0, LONGEST);
  // Nearly every cell is plain; adapters ask this of many.
  if (/^[\w .,;:()%/-]*$/u.test(text)) return text.replace(/ {2,}/gu, " ").trim().toLowerCase();
  return text
    .replace(NO_PART, "")
    .normalize("NFKC")
    .replace(/\[[^\]]*\]|[*†‡§]+$/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

/**
 * Finds the header row by what it says rather than where it stands: the first of the top 30 non-empty rows in
 * which every required column matches a different cell. Where no single row does, two and then three successive rows are read
 * together (merged headers). Undefined where there is none.
 */
export function findHeader(table: Table, spec: HeaderSpec): Header | undefined {
  const wanted = Object.entries(spec);
  const found = (titles: readonly string[], index: number): Header | undefined => {
    const columns = match(titles, wanted);
    return columns && { index, columns, titles, body: table.rows.slice(index + 1) };
  };
  return firstHeader(table, found, 3);
}

/**
 * What `read` makes of the first of a table's top rows of which it makes anything: of the folded titles and the index of the
 * row, and where no single row serves, of up to `height` successive rows read together and the index of the last.
 */
export function firstHeader<T>(
  table: Table,
  read: (titles: readonly string[], index: number) => T | undefined,
  height = 1,
): T | undefined {
  const rows = table.rows.slice(0, WITHIN).map(titlesOf);
  let stretches = rows;
  for (let below = 0; below < height; below += 1) {
    if (below > 0) stretches = stretches.slice(0, -1).map((upper, i) => over(upper, rows[i + below]!));
    for (const [index, { texts }] of stretches.entries()) {
      const found = read(texts, index + below);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The folded cells of a row, or of rows below one another. */
interface Titles {
  readonly texts: readonly string[];
  /** What they make together with those below them. */
  joined?: { readonly below: Titles; readonly both: Titles };
}

/** Every adapter asks of the same rows. */
const known = new WeakMap<Row, Titles>();

function titlesOf(row: Row): Titles {
  return entryOf(known, row, () => ({ texts: row.cells.map(foldHeader) }));
}

/** Titles that stand on several rows, column by column. */
function over(above: Titles, below: Titles): Titles {
  if (above.joined?.below !== below) {
    const longer = above.texts.length > below.texts.length ? above : below;
    const texts = longer.texts.map((_, column) => {
      const [upper, lower] = [above.texts[column] ?? "", below.texts[column] ?? ""];
      return upper === "" || lower === "" ? upper + lower : `${upper} ${lower}`;
    });
    above.joined = { below, both: { texts } };
  }
  return above.joined.both;
}

function match(
  titles: readonly string[],
  wanted: readonly (readonly [string, HeaderColumn])[],
): ReadonlyMap<string, number> | undefined {
  const columns: [string, number][] = [];
  const taken: number[] = [];
  for (const [key, { is, optional }] of wanted) {
    const at = titles.findIndex((title, i) => title !== "" && !taken.includes(i) && is.test(title));
    if (at >= 0) {
      columns.push([key, at]);
      taken.push(at);
    } else if (!optional) return undefined;
  }
  return new Map(columns);
}

/**
 * Where a title stands: the place of the first cell that matches `is` (not folded) and has its row, one of the top
 * `within` of a table, to itself. A column's header never does. Undefined where there is none.
 */
export function titlePlace(file: ParsedFile, is: RegExp, within = 5): string | undefined {
  for (const table of file.tables) {
    for (const { at, cells } of table.rows.slice(0, within)) {
      const [column, ...more] = cells.flatMap((cell, i) => (cell === null ? [] : [i]));
      if (column !== undefined && more.length === 0 && is.test(String(cells[column]).trim())) {
        return locate(file, table, at, column);
      }
    }
  }
  return undefined;
}
