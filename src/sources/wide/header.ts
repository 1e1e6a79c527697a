import { counted } from "../../model/collections.ts";
import type { Row, Table } from "../../model/table.ts";
import { foldHeader } from "../../tables/index.ts";
import { readEither } from "../../tables/number.ts";
import { unmarked } from "../../tables/superscripts.ts";
import { cellText, YEAR_ALONE } from "../user/cells.ts";

/** A column of figures as its header says. */
export interface WideIndicator {
  /** 0-based. */
  readonly column: number;
  readonly id: string;
  /** The year that stands above or below the name, in a header of several rows. */
  readonly year?: number;
  /** The id is the title without its footnote marks. */
  readonly isUnmarked?: true;
}

/** The rows of a header, and what they say of its columns. */
export interface WideHeader {
  /** From top to bottom; the row that names the country column is among them. */
  readonly rows: readonly Row[];
  readonly indicators: readonly WideIndicator[];
}

/** Longer texts above a header are titles of the table, not of columns. */
const LONGEST = 60;

/**
 * Reads the titles of columns. A header of one row gives them unchanged. With a row of groups above it (`CPI | | GDP |` over
 * `Country | 2019 | 2020 | 2019 | 2020`) or of details below it, name and year come from the row that states each; two
 * names are joined by ` / ` where the lower one alone would not tell columns apart. `keys` are the columns of
 * countries and years: whatever else has a title is a column of figures.
 */
export function readHeader({ rows }: Table, at: number, keys: readonly number[]): WideHeader {
  const own = rows[at]!;
  const isKey = new Set(keys);
  const details = detailsBelow(rows, at, isKey);
  const groups = groupsAbove(rows, at, details, isKey);
  const width = Math.max(...[groups, own, details].map((row) => row?.cells.length ?? 0));
  const below = (column: number) => cellText(details?.cells[column]);
  const titles = details
    ? spread(own, width, isKey, (column) => below(column) !== "")
    : Array.from({ length: width }, (_, column) => cellText(own.cells[column]));
  const heads = groups
    ? spread(groups, width, isKey, (column) => titles[column] !== "" || below(column) !== "")
    : [];
  const columns = titles.flatMap((title, column) => {
    const texts = [heads[column] ?? "", title, below(column)];
    return isKey.has(column) || texts.every((text) => text === "") ? [] : [{ column, texts }];
  });
  const isSpread = (column: number) =>
    cellText(own.cells[column]) === "" ||
    (cellText(own.cells[column + 1]) === "" && below(column + 1) !== "" && !isKey.has(column + 1));
  const indicators =
    groups || details
      ? columns.map((one) => indicatorOfTitles(one, isSpread(one.column)))
      : columns.map(({ column, texts }) => ({ column, id: texts[1]! }));
  return {
    rows: [groups, own, details].filter((row) => row !== undefined),
    indicators: withoutMarks(withGroupNames(indicators, columns)),
  };
}

/** Footnote marks are no part of an id, but where they alone tell two columns apart. */
function withoutMarks(indicators: readonly WideIndicator[]): readonly WideIndicator[] {
  const bare = indicators.map(({ id }) => unmarked(id));
  const counts = counted(bare.map((id, i) => `${id}\u0000${indicators[i]!.year ?? ""}`));
  return indicators.map((one, i) => {
    const id = bare[i]!;
    const isOwn = id !== "" && id !== one.id && counts.get(`${id}\u0000${one.year ?? ""}`) === 1;
    return isOwn ? { ...one, id, isUnmarked: true } : one;
  });
}

interface Titles {
  readonly column: number;
  /** Group, own title, detail; "" where there is none. */
  readonly texts: readonly string[];
}

/** Name and year of a column whose title stands on several rows. A detail under a title of its own is a unit, no name. */
function indicatorOfTitles({ column, texts }: Titles, isSpread: boolean): WideIndicator {
  const [group, title, detail] = texts as [string, string, string];
  const years = texts.filter((text) => YEAR_ALONE.test(text));
  const isName = (text: string) => text !== "" && !YEAR_ALONE.test(text);
  const own = [title, isSpread || !isName(title) ? detail : ""].filter(isName).join(" / ");
  const id = own !== "" ? own : isName(group) ? group : years[0]!;
  return { column, id, ...(years.length === 1 && id !== years[0] ? { year: Number(years[0]) } : {}) };
}

/** Where two columns have the same name and year, the head of their group tells them apart. */
function withGroupNames(
  indicators: readonly WideIndicator[],
  columns: readonly Titles[],
): readonly WideIndicator[] {
  const key = ({ id, year }: WideIndicator) => `${id}\u0000${year ?? ""}`;
  const counts = counted(indicators.map(key));
  return indicators.map((one, i) => {
    const group = columns[i]!.texts[0]!;
    const isTwin = counts.get(key(one))! > 1 && group !== "" && group !== one.id && !YEAR_ALONE.test(group);
    return isTwin ? { ...one, id: `${group} / ${one.id}` } : one;
  });
}

/** The row below, where it has no country and says more of the columns: years, or names below heads of groups. */
function detailsBelow(rows: readonly Row[], at: number, isKey: ReadonlySet<number>): Row | undefined {
  const [own, next] = [rows[at]!, rows[at + 1]];
  if (next === undefined || rows.length < at + 3 || !isTitles(next, isKey)) return undefined;
  const columns = filledColumns(next);
  // A column of years, of founding say, has more of them below.
  const isCounted = (column: number) =>
    rows.slice(at + 2, at + 12).every(({ cells }) => YEAR_ALONE.test(cellText(cells[column])));
  const isMore =
    columns.every((column) => YEAR_ALONE.test(cellText(next.cells[column]))) && !columns.every(isCounted);
  const isBelowGroups = columns.some((column) => cellText(own.cells[column]) === "");
  return isMore || (isBelowGroups && columns.length > 1) ? next : undefined;
}

/** The row above, where it has heads of groups of columns and is no title of the table. */
function groupsAbove(
  rows: readonly Row[],
  at: number,
  details: Row | undefined,
  isKey: ReadonlySet<number>,
): Row | undefined {
  const [own, above] = [rows[at]!, rows[at - 1]];
  if (above === undefined || above.at + 1 < own.at || !isTitles(above, isKey)) return undefined;
  const columns = filledColumns(above);
  // One head alone may be the table's title: over years it names them, and a year is the year of them all.
  const isTold =
    columns.length > 1 ||
    YEAR_ALONE.test(cellText(above.cells[columns[0]!])) ||
    [own, details].some(
      (row) =>
        row &&
        filledColumns(row).some(
          (column) => !isKey.has(column) && YEAR_ALONE.test(cellText(row.cells[column])),
        ),
    );
  return isTold ? above : undefined;
}

/** Short texts and years, none of them over or below a key, nor a number. */
function isTitles({ cells }: Row, isKey: ReadonlySet<number>): boolean {
  const columns = filledColumns({ at: 0, cells });
  return (
    columns.length > 0 &&
    columns.every((column) => {
      const text = cellText(cells[column]);
      const mayBeTitle = YEAR_ALONE.test(text) || readEither(cells[column]!).kind === "bad";
      return !isKey.has(column) && text.length <= LONGEST && !text.endsWith(":") && mayBeTitle;
    })
  );
}

function filledColumns({ cells }: Row): number[] {
  return cells.flatMap((cell, column) => (cellText(cell) === "" ? [] : [column]));
}

/** A merged head is stored in the first of its columns: it holds for those at its right up to the next one or a key. */
function spread(
  { cells }: Row,
  width: number,
  isKey: ReadonlySet<number>,
  hasBelow: (column: number) => boolean,
): string[] {
  let head = "";
  return Array.from({ length: width }, (_, column) => {
    const own = cellText(cells[column]);
    if (own !== "" || isKey.has(column)) head = isKey.has(column) || foldHeader(own) === "" ? "" : own;
    return own === "" && !isKey.has(column) && hasBelow(column) ? head : own;
  });
}
