import { isKindTitle, REMARK_WORDS } from "../../sources/user/cells.ts";
import { foldHeader } from "../../tables/layout/header.ts";
import { kindOfCell, kindOfColumn } from "../../tables/layout/rows.ts";
import type { CountryColumn } from "./country-column.ts";
import { columnsOf, type Grid } from "./grid.ts";
import type { Found } from "./shown-tables.ts";

/** Columns of figures that a command names; the reader takes out what is not wanted. */
const NAMED = 2;
/** Titles of columns that hold numbers and no figures. */
const IDENTIFIER = /(?:^|[ _-])(?:id|code|iso|numeric|rank|no\.?|nr\.?|#)(?:$|[ _\d-])|ID$|^ISO|Code$/iu;

/**
 * The command that reads the largest table with a column of countries, for files that no source recognises: `<indicator>`
 * is an id that a profile weighs, to be filled in, and `<year>` stands where the table states none. Null without such a table.
 */
export function mappingCommand(path: string, found: readonly Found[]): string | null {
  const [largest] = found
    .filter((one) => one.country !== undefined && one.grid.columns.length > 1)
    .sort((a, b) => b.grid.rows.length - a.grid.rows.length);
  return largest?.country === undefined ? null : commandFor(path, largest.grid, largest.country);
}

function commandFor(path: string, grid: Grid, country: CountryColumn): string {
  const kinds = columnsOf(grid.rows, grid.columns.length).map((cells) => kindOfColumn(cells.map(kindOfCell)));
  const year = kinds.findIndex((kind, column) => kind === "year" && column !== country.at);
  const figures = kinds.flatMap((kind, column) =>
    kind === "number" && column !== country.at && !isIdentifier(grid.columns[column]!) ? [column] : [],
  );
  // One command reads one year: of columns for several years the first year's are named.
  const stated = yearIn(grid.columns[figures[0] ?? -1]);
  const values = figures
    .filter((column) => [stated, undefined].includes(yearIn(grid.columns[column])))
    .slice(0, NAMED);
  return [
    `shortlist ingest ${quoted(path)} --dry-run`,
    `--country-column ${quoted(columnOf(grid, country.at))}`,
    ...(values.length === 0 ? ["<column>"] : values.map((column) => columnOf(grid, column))).map(
      (column) => `--value ${quoted(`${column}=<indicator>`)}`,
    ),
    year >= 0 ? `--year-column ${quoted(columnOf(grid, year))}` : `--year ${stated ?? "<year>"}`,
    ...kindsIn(grid, { country: country.at, year, figures }).map(
      ([column, word]) => `--where ${quoted(`${columnOf(grid, column)}=${word}`)}`,
    ),
  ].join(" ");
}

/** Columns that make several figures of one country and year, as of sexes, each with the first of its words: one kind is to be chosen. */
function kindsIn(
  { columns, rows }: Grid,
  { country, year, figures }: { country: number; year: number; figures: readonly number[] },
): readonly (readonly [column: number, word: string])[] {
  const texts = (column: number) => rows.map(({ cells }) => String(cells[column] ?? "").trim());
  const keys = rows.map(({ cells }) => `${cells[country]}\u0000${year < 0 ? "" : cells[year]}`);
  return columns.flatMap((title, column) => {
    if (column === country || column === year || figures.includes(column)) return [];
    const folded = foldHeader(title);
    const words = texts(column);
    const word = words.find((text) => text !== "");
    if (word === undefined || REMARK_WORDS.test(folded)) return [];
    if (isKindTitle(folded)) return words.every((text) => text === word) ? [] : [[column, word]];
    const first = new Map<string, string>();
    const isTelling = words.some((text, row) => {
      const other = first.get(keys[row]!);
      if (other === undefined) first.set(keys[row]!, text);
      return other !== undefined && other !== text && /\p{L}/u.test(text);
    });
    return isTelling ? [[column, word]] : [];
  });
}

function isIdentifier(title: string): boolean {
  return !/^#\d+$/u.test(title) && IDENTIFIER.test(title);
}

function yearIn(title: string | undefined): string | undefined {
  return /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/u.exec(title ?? "")?.[1];
}

/** A column as the mapping finds it: by the last header row's own text where that is unique, else by position. */
function columnOf({ header, firstColumn }: Grid, column: number): string {
  const titles = header.at(-1)?.cells.map((cell) => (cell === null ? "" : String(cell).trim())) ?? [];
  const title = titles[column] ?? "";
  const isUsable =
    title !== "" && !/[\n\r"`$\\]/u.test(title) && titles.indexOf(title) === titles.lastIndexOf(title);
  return isUsable ? title : `#${firstColumn + column + 1}`;
}

function quoted(text: string): string {
  return /^[\w./:-]+$/u.test(text) ? text : `"${text.replace(/(["\\$`])/gu, "\\$1")}"`;
}
