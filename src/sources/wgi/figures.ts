import { defined } from "../../model/defined.ts";
import type { ParsedFile, Row, Table } from "../../model/table.ts";
import { findHeader, foldHeader, type HeaderSpec, locate } from "../../tables/index.ts";
import { refuseDoubled } from "../doubled-titles.ts";

/** One estimate of one dimension, and the columns (0-based) of its row in which its parts stand. */
export interface WgiFigure {
  readonly table: Table;
  readonly row: Row;
  readonly code?: number;
  readonly name?: number;
  /** `cc`, `ge` …, or undefined where the row names something that is not a dimension. */
  readonly dimension: string | undefined;
  /** What the row or sheet calls the dimension. */
  readonly called: string;
  /** The year, or the column in which the row states it. */
  readonly year: { readonly is: number } | { readonly column: number };
  readonly estimate: number;
  readonly se?: number;
  readonly lower?: number;
  readonly upper?: number;
}

const COUNTRY_COLUMNS: HeaderSpec = {
  code: { is: /^(?:code|(?:country|economy) ?code|economy \(code\)|wb ?code|iso ?3c?)$/u, optional: true },
  name: {
    is: /^(?:(?:country|economy) ?name|economy \(name\)|country ?\/ ?territory|country|economy)$/u,
    optional: true,
  },
};

const LONG: HeaderSpec = {
  ...COUNTRY_COLUMNS,
  year: { is: /^year$/u },
  dimension: {
    is: /^(?:(?:indicator|series)(?: (?:code|name))?|(?:governance )?dimension)$/u,
    optional: true,
  },
  estimate: { is: /^(?:governance )?estimate(?: \(.*\))?$/u },
  se: { is: /^(?:std ?dev|std\.? ?err(?:or)?|standard error(?: \(estimate\))?|se)$/u, optional: true },
  lower: { is: /^lower threshold \(.*estimate\)$/u, optional: true },
  upper: { is: /^upper threshold \(.*estimate\)$/u, optional: true },
  sources: { is: /^(?:nsource|numsrc|number of sources)$/u, optional: true },
};

const BY_YEAR: HeaderSpec = {
  ...COUNTRY_COLUMNS,
  estimate: { is: /^estimate$/u },
  se: { is: /^(?:std ?err|standard error)$/u },
};

const DIMENSIONS: readonly (readonly [string, RegExp])[] = [
  ["cc", /^(?:controlofcorruption(?:estimate)?|(?:govwgi)?cc(?:est)?)$/u],
  ["ge", /^(?:govern(?:ment|ance)effectiveness(?:estimate)?|(?:govwgi)?ge(?:est)?)$/u],
  ["pv", /^(?:politicalstability[a-z]*(?<!rank|error|sources|bound)|(?:govwgi)?(?:pv|ps)(?:est)?)$/u],
  ["rl", /^(?:ruleoflaw(?:estimate)?|(?:govwgi)?rl(?:est)?)$/u],
  ["rq", /^(?:regulatoryquality(?:estimate)?|(?:govwgi)?rq(?:est)?)$/u],
  ["va", /^(?:voice(?:and)?accountability(?:estimate)?|(?:govwgi)?va(?:est)?)$/u],
];

/** Every figure of the tables that are laid out as the Worldwide Governance Indicators; empty where none is. */
export function wgiFigures(file: ParsedFile): WgiFigure[] {
  return file.tables.flatMap((table) => longTable(table) ?? tableByYear(table) ?? []);
}

/** Does a table have the columns that only this publisher prints together: an estimate, its error or sources, a dimension? */
export function hasWgiTable(file: ParsedFile): boolean {
  return file.tables.map(top).some((table) => {
    const long = findHeader(table, LONG);
    if (long && !long.columns.has("se") && !long.columns.has("sources")) return false;
    return (longTable(table) ?? tableByYear(table) ?? []).some(({ dimension }) => dimension !== undefined);
  });
}

/** Refuses a table of which two columns have one title. */
export function refuseDoubledWgi(file: ParsedFile): void {
  for (const table of file.tables) {
    const header = findHeader(table, LONG);
    if (header && countryColumns(header.columns)) refuseDoubled(file, table, header, header.columns.values());
  }
}

/** Is the year a column of its own, rather than a header over the estimates? */
export function isLong(file: ParsedFile): boolean {
  return file.tables.some((table) => longTable(top(table)) !== undefined);
}

/** The year described, or undefined where its cell holds none. */
export function wgiYear({ row, year }: WgiFigure): number | undefined {
  const value = "is" in year ? year.is : Number(row.cells[year.column] ?? Number.NaN);
  return Number.isInteger(value) && value >= 1990 && value <= 2100 ? value : undefined;
}

/** Where the publisher's own key column is headed, if a file has one. */
export function idColumn(file: ParsedFile): string | undefined {
  for (const table of file.tables) {
    for (const { at, cells } of table.rows.slice(0, 5)) {
      const column = cells.findIndex((cell) =>
        /^codeindyr$|^id variable \(economy code/u.test(foldHeader(cell)),
      );
      if (column >= 0) return locate(file, table, at, column);
    }
  }
  return undefined;
}

/** Enough of a table to tell what it is. */
function top(table: Table): Table {
  return { ...table, rows: table.rows.slice(0, 40) };
}

/** One row per country, year and dimension; or a sheet per dimension with one row per country and year. */
function longTable(table: Table): WgiFigure[] | undefined {
  const header = findHeader(table, LONG);
  const columns = header && countryColumns(header.columns);
  if (header === undefined || columns === undefined) return undefined;
  const { year, dimension, estimate, se, lower, upper } = Object.fromEntries(header.columns);
  const known = new Map<string, string | undefined>();
  return header.body.map((row) => {
    const called = dimension === undefined ? table.name : String(row.cells[dimension] ?? "").trim();
    if (!known.has(called)) known.set(called, dimensionOf(called));
    return {
      table,
      row,
      ...columns,
      called,
      dimension: known.get(called),
      year: { column: year! },
      estimate: estimate!,
      ...defined({ se, lower, upper }),
    };
  });
}

/** The classic workbook: a sheet per dimension, years in one header row and `Estimate, StdErr …` under each in the next. */
function tableByYear(table: Table): WgiFigure[] | undefined {
  const dimension = dimensionOf(table.name);
  const header = dimension === undefined ? undefined : findHeader(table, BY_YEAR);
  const columns = header && countryColumns(header.columns);
  const above = header && table.rows[header.index - 1];
  if (header === undefined || columns === undefined || above === undefined) return undefined;
  const titles = table.rows[header.index]!.cells.map(foldHeader);
  let year: number | undefined;
  const blocks = titles.flatMap((title, estimate) => {
    const stated = Number(above.cells[estimate] ?? Number.NaN);
    if (Number.isInteger(stated)) year = stated;
    if (title !== "estimate" || year === undefined) return [];
    const se = /^(?:std ?err|standard error)$/u.test(titles[estimate + 1] ?? "") ? estimate + 1 : undefined;
    return [{ year: { is: year }, estimate, ...(se === undefined ? {} : { se }) }];
  });
  return header.body.flatMap((row) =>
    blocks.map((block) => ({ table, row, ...columns, called: table.name, dimension, ...block })),
  );
}

function countryColumns(columns: ReadonlyMap<string, number>): { code?: number; name?: number } | undefined {
  const [code, name] = [columns.get("code"), columns.get("name")];
  if (code === undefined && name === undefined) return undefined;
  return { ...(code === undefined ? {} : { code }), ...(name === undefined ? {} : { name }) };
}

function dimensionOf(text: string): string | undefined {
  const letters = text.toLowerCase().replace(/[^a-z]/gu, "");
  return DIMENSIONS.find(([, pattern]) => pattern.test(letters))?.[0];
}
