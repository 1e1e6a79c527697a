import { entryOf } from "../model/collections.ts";
import type { Observation } from "../model/observation.ts";
import { readMeasured } from "../model/observation.ts";
import { ShortlistError } from "../model/problem.ts";
import type { Row, Table } from "../model/table.ts";
import type { StreamRow } from "../tables/csv/stream-row.ts";
import { findHeader, foldHeader, type Header, type HeaderSpec } from "../tables/index.ts";
import { widthOf } from "../tables/layout/rows.ts";
import { isMissingMark, isNoFigure } from "../tables/number.ts";
import { ERROR_PARTS } from "./collector/figures.ts";
import {
  COUNTRY_CODE_WORDS,
  COUNTRY_WORDS,
  cellText,
  INDICATOR_WORDS,
  UNIT_WORDS,
  VALUE_WORDS,
} from "./user/cells.ts";
import type { More, UserColumns, UserSink } from "./user/columns.ts";
import { withCountryColumns } from "./user/country-columns.ts";
import {
  CODES,
  columnOfCountries,
  cutAtHeaders,
  dateColumns,
  type FoundHeader,
  LAST_NAMES,
  NAMES,
  sayCountriesFound,
  sayUntitledYears,
  WEAK_CODES,
  WEAK_NAMES,
  yearColumn,
  yearColumns,
  yearsBelow,
} from "./user/headers.ts";
import { userSource } from "./user/source.ts";
import { labelOf, sayMayDate, sayYear } from "./user/tables.ts";

/** Titles of countries; of columns under several of them the surest is followed, and the first of those. */
const COUNTRIES = [
  /^(?:country|country[ _]?(?:name|code)|iso[ _-]?3?)$/u,
  NAMES,
  CODES,
  COUNTRY_WORDS,
  COUNTRY_CODE_WORDS,
  WEAK_NAMES,
  LAST_NAMES,
  WEAK_CODES,
];

/** Those beside the countries. */
const OTHERS: HeaderSpec = {
  indicator: { is: INDICATOR_WORDS },
  value: { is: VALUE_WORDS },
  unit: { is: UNIT_WORDS, optional: true },
  se: { is: /^se$/u, optional: true },
  lower: { is: /^lower$/u, optional: true },
  upper: { is: /^upper$/u, optional: true },
  source: { is: /^source$/u, optional: true },
  file: { is: /^file$/u, optional: true },
  locator: { is: /^locator$/u, optional: true },
  note: { is: /^note$/u, optional: true },
  measured: { is: /^measured$/u, optional: true },
};

const COLUMNS: HeaderSpec = {
  country: { is: new RegExp(COUNTRIES.map(({ source }) => source).join("|"), "u") },
  ...OTHERS,
};

const TEXTS = ["unit", "source", "file", "locator", "note", "measured"] as const;

/** A user's own table with one row a value: `country,indicator,year,value` and more, as the contract states it. */
export const tidy = userSource({
  id: "tidy",
  title: "Own table, one row a figure",
  summary: "Your own figures, one row a country, indicator and year.",
  layout: "country, indicator, year, value and optional columns",
  precedence: 1,
  // Any publisher's own set of headers is surer than these words.
  confidence: 0.3,
  wanted: "table with country, indicator and value",
  find: findTidy,
  columns: (found, _all, sink) => tidyColumns(found, sink),
  whyNotStreamed,
});

interface Tidy extends FoundHeader {
  /** The rows of the table that are this one's. */
  readonly part: Table;
  readonly titles: Header;
  /** No title says that the column holds countries. */
  readonly isFound: boolean;
}

/** The tables with a column of countries, one of indicators and one of values. */
function findTidy(tables: readonly Table[]): readonly Tidy[] {
  return tables.flatMap((table) =>
    cutAtHeaders(table, (part): Tidy | undefined => {
      const titled = findHeader(part, COLUMNS);
      const found = titled ?? findHeader(part, OTHERS);
      if (found === undefined) return undefined;
      const header = part.rows[found.index]!;
      const taken = new Set(found.columns.values());
      const key = titled
        ? COUNTRIES.map((is) => found.titles.findIndex((title) => is.test(title))).find(
            (column) => column >= 0,
          )
        : columnOfCountries(found.titles, { header, body: found.body, taken });
      if (key === undefined) return undefined;
      const titles = { ...found, columns: new Map([...found.columns, ["country", key]]) };
      return { table, part, titles, header, key, body: found.body, isFound: titled === undefined };
    }),
  );
}

/** What its columns are. A year that stands over a table without a column of years is said. */
function tidyColumns(found: Tidy, sink: UserSink): UserColumns {
  const { table, part, titles, header } = found;
  sayTwins(found, sink);
  const of = (key: string) => titles.columns.get(key);
  const value = of("value")!;
  const { name, code } = namesAndCodes(titles, of("country")!);
  if (found.isFound) sayCountriesFound(header, name, sink);
  const year = yearColumn(
    titles.titles,
    { header, body: found.body, taken: [...titles.columns.values()] },
    sink,
  );
  const { year: over, mayDate } = year === undefined ? labelOf(part, header) : {};
  if (over) sayYear(sink.collector, over, sink.place(header.at, name));
  if (mayDate) sayMayDate(sink.collector, mayDate, sink.place(header.at, name));
  askForYears(found, over !== undefined, sink);
  const columns = {
    table,
    header,
    name,
    ...(code === undefined ? {} : { code }),
    indicator: of("indicator")!,
    ...(year === undefined ? {} : { year }),
    ...(over === undefined ? {} : { stated: over.value }),
    figures: [{ column: value }],
    witnesses: ERROR_PARTS.flatMap((key) => of(key) ?? []),
    beside: ERROR_PARTS.flatMap((key) => (of(key) === undefined ? [] : [[key, of(key)!] as const])),
    ...(hasMore(titles) ? moreOf(titles, sink) : {}),
  };
  return withCountryColumns(columns, found.body, sink);
}

/** A column of names and one of codes, where the table has both: they have to agree. Else the one column of countries. */
function namesAndCodes(
  { titles, columns }: Header,
  key: number,
): { readonly name: number; readonly code?: number } {
  const taken = new Set([...columns].flatMap(([what, column]) => (what === "country" ? [] : [column])));
  const first = (...are: readonly RegExp[]) =>
    titles.findIndex((title, column) => are.some((is) => is.test(title)) && !taken.has(column));
  const [name, code] = [first(NAMES, COUNTRY_WORDS), first(CODES, COUNTRY_CODE_WORDS)];
  return name < 0 || code < 0 ? { name: key } : { name, code };
}

function whyNotStreamed(found: Tidy): string | undefined {
  // Whether a column holds nothing but years shows at the end.
  if (untitledYears(found).length > 0) return "a column may hold years";
  return found.titles.columns.has("measured") ? "figures say when they were measured" : undefined;
}

/** Columns that hold years or nothing, in a table of which no title says that its column does; 0-based. */
function untitledYears(found: Tidy): readonly number[] {
  const { titles, columns } = found.titles;
  const taken = new Set(columns.values());
  const body = rowsOf(found);
  const years = [...yearColumns(titles), ...dateColumns(titles, body).own];
  if (years.some((column) => !taken.has(column))) return [];
  const width = widthOf(body);
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) => !taken.has(column) && untitledYearsBelow(found, body, column) !== undefined,
  );
}

/** Dates under a title may be of anything, and five digits too; without one they can only be the figures'. */
function untitledYearsBelow({ titles: { titles } }: Tidy, body: readonly Row[], column: number) {
  return yearsBelow(body, column, (titles[column] ?? "") === "" ? 1900 : undefined);
}

/** A header that comes again at the end has no table below it, and stands among the rows of this one. */
function rowsOf({ titles: { titles, columns }, body }: Tidy): readonly Row[] {
  const value = columns.get("value")!;
  return body.filter(({ cells }) => foldHeader(cells[value]) !== titles[value]);
}

/**
 * Figures beside years must not be read as if they were of any year. A column without a title can hold nothing else; one
 * that has a title may be of something else, as of the size of a sample.
 */
function askForYears(found: Tidy, isDated: boolean, sink: UserSink): void {
  const { header } = found;
  for (const column of untitledYears(found)) {
    const first = untitledYearsBelow(found, rowsOf(found), column)?.first;
    if (first === undefined) continue;
    if (cellText(header.cells[column]) === "") {
      throw new ShortlistError(
        "years-not-named",
        "a column holds years or dates, and has no title that says so",
        {
          where: { file: sink.path, locator: sink.place(first.at, column) },
          wayOut: 'call the column "year", or take it away where the figures are not of these years',
        },
      );
    }
    if (!isDated) sayUntitledYears(header, column, sink);
  }
}

/** A column that has the title of one that is read, as a second "value" has. */
function sayTwins({ titles: { titles, columns }, header }: Tidy, { collector, place }: UserSink): void {
  const taken = new Map([...columns.values()].map((column) => [titles[column]!, column]));
  titles.forEach((title, column) => {
    if ((taken.get(title) ?? column) === column) return;
    const message = `"${title}" is the header of another column too, which was read; this one was left out.`;
    collector.problem("warning", "repeated-column", message, place(header.at, column));
  });
}

function hasMore({ columns }: Header): boolean {
  return [...ERROR_PARTS, ...TEXTS].some((key) => columns.has(key));
}

/** Unit, error, bounds and note, which the row states of its figure. */
function moreOf({ columns }: Header, sink: UserSink): Pick<UserColumns, "more" | "end"> {
  const { collector } = sink;
  const units = new Units();
  const more = (row: StreamRow, { what, facts, place, year }: More) => {
    const figures = ERROR_PARTS.flatMap((key) => {
      const column = columns.get(key);
      if (column === undefined) return [];
      const decimal = facts.kind === "numbers" ? facts.decimal : ".";
      const number = row.number(column);
      const isPlain = !Number.isNaN(number) && (decimal === "." || row.mark === "none");
      const value = isPlain
        ? number
        : collector.number(row.text(column), `${what}, ${key}`, place(column), undefined, { decimal });
      if (value === undefined) return [];
      if (!isNoFigure(value)) return [[key, value] as const];
      collector.gather("warning", "missing-code", noFigure(key), place(column), key);
      return [];
    });
    const unit = textOf(row, columns.get("unit"));
    // Of a known indicator only figures in its own unit come here, however it is written.
    if (unit !== "" && sink.known?.(facts.id)?.unit === undefined) units.see(facts.id, unit, row.at);
    const note = noteOf(row, columns);
    const said: Partial<Observation> = {
      ...(unit === "" ? {} : { unit }),
      ...Object.fromEntries(figures),
      ...(note === "" ? {} : { note }),
      ...measuredOf(row, columns.get("measured"), { year, place, sink }),
    };
    return said;
  };
  return { more, end: () => units.say(sink, columns.get("unit")) };
}

/** `2012`, or `<=2014` for that year or before, and not after the year described; anything else is said. */
function measuredOf(
  row: StreamRow,
  column: number | undefined,
  { year, place, sink }: Pick<More, "year" | "place"> & { readonly sink: UserSink },
): Partial<Observation> {
  const text = textOf(row, column);
  if (column === undefined || text === "" || isMissingMark(text)) return {};
  const read = readMeasured(text);
  if (read && (year === undefined || read.measured! <= year)) return read;
  sink.collector.gather("warning", "bad-measured", notMeasured, place(column));
  return {};
}

const noFigure = (key: string) => (count: number) =>
  `${count === 1 ? "1 cell" : `${count} cells`} under "${key}" ${count === 1 ? "holds" : "hold"} a number that data files write where there is none, and ${count === 1 ? "was" : "were"} read as missing`;

const notMeasured = (count: number) =>
  `${count === 1 ? "1 cell" : `${count} cells`} under "measured" ${count === 1 ? "does" : "do"} not say in which year a figure was measured (2012, or <=2014 for that year or before; not after the year described), and ${count === 1 ? "was" : "were"} left out; the age of the figure counts from the year described`;

/** The units of each indicator: figures in several do not belong beside each other. */
class Units {
  readonly #byId = new Map<string, Map<string, { count: number; readonly first: number }>>();

  see(id: string, unit: string, at: number): void {
    const units = entryOf(this.#byId, id, () => new Map<string, { count: number; readonly first: number }>());
    entryOf(units, unit, () => ({ count: 0, first: at })).count += 1;
  }

  say({ collector, place }: UserSink, column: number | undefined): void {
    for (const [id, units] of this.#byId) {
      if (units.size < 2 || column === undefined) continue;
      const [most, next, ...others] = [...units].sort(([, a], [, b]) => b.count - a.count);
      const more = others.length === 0 ? "" : ` and ${others.length} more`;
      const message = `"${id}" has figures in several units: "${most![0]}" ${most![1].count} times, "${next![0]}" ${next![1].count} times, the first here${more}; they were read as they stand`;
      collector.problem("warning", "mixed-units", message, place(next![1].first, column));
    }
  }
}

/**
 * The row's own provenance columns tell where its author took the figure; the place of the figure that was read is the
 * user's file, so they go into the note.
 */
function noteOf(row: StreamRow, columns: Header["columns"]): string {
  const origin = ["source", "file", "locator"]
    .map((key) => textOf(row, columns.get(key)))
    .filter((text) => text !== "");
  const own = textOf(row, columns.get("note"));
  return [own, origin.length > 0 ? `according to the table from ${origin.join(", ")}` : ""]
    .filter((text) => text !== "")
    .join("; ");
}

function textOf(row: StreamRow, column: number | undefined): string {
  return column === undefined ? "" : cellText(row.text(column));
}
