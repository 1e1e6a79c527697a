import { defined } from "../model/collections.ts";
import type { PublicationDate } from "../model/published.ts";
import type { ParsedFile, Row, Table } from "../model/table.ts";
import { findHeader, foldHeader, type HeaderSpec, locate, readNumber } from "../tables/index.ts";
import type { ErrorPlaces } from "./collector/figures.ts";
import { Collector } from "./collector/index.ts";
import type { Source } from "./contract.ts";
import { indicatorsOf } from "./indicator-list.ts";
import { yearly } from "./published.ts";
import { refuseDoubled, unknownTable } from "./publisher-tables.ts";
import list from "./wgi.yaml";

const WGI = indicatorsOf(list).map(({ indicator }) => indicator);
const { unit, limits } = WGI[0]!;

/**
 * World Bank, Worldwide Governance Indicators: the estimate of each of the six dimensions with its standard error.
 * Reads the long table (one sheet, or a sheet per dimension) and the classic sheets with years side by side. Country
 * codes are the World Bank's own, some of them older than ISO's. The vintage is the newest year in the file.
 */
export const wgi: Source = {
  id: "wgi",
  title: "Worldwide Governance Indicators",
  summary:
    "Six dimensions of governance, estimated from many surveys and expert assessments, with standard errors.",
  publisher: "World Bank",
  attribution: "World Bank, Worldwide Governance Indicators, www.govindicators.org",
  terms: "CC BY 4.0 (the publisher's default)",
  url: "https://www.worldbank.org/en/publication/worldwide-governance-indicators",
  // In September up to 2022, in November in 2024. Each edition replaces all years before it, says the second page.
  release: {
    kind: "yearly",
    months: [9, 11],
    after: 1,
    named: 1,
    pages: [
      "https://sdg.iisd.org/news/world-bank-updates-governance-indicators",
      "https://scribd.com/document/665401329/Wg-i-Source-Data-Revisions",
      "https://www.sdyanbao.com/detail/839769",
    ],
  },
  published: yearly(publishedOn, { described: 1, vintage: 1 }),
  indicators: WGI,
  fewest: [
    { indicators: ["wgi.cc", "wgi.ge", "wgi.pv", "wgi.rl", "wgi.rq", "wgi.va"], since: 2004, countries: 200 },
  ],
  layouts: [
    {
      id: "long",
      title: "A row for each country, year and dimension, or a sheet for each dimension",
      precedence: 1,
    },
    { id: "by-year", title: "A sheet for each dimension with the years side by side", precedence: 1 },
  ],

  recognise(file) {
    if (!hasWgiTable(file)) {
      return idColumn(file) === undefined ? undefined : { layout: "long", confidence: 0.5 };
    }
    return { layout: isLong(file) ? "long" : "by-year", confidence: 0.95 };
  },

  read(file, recognition, context) {
    refuseDoubledWgi(file);
    const all = wgiFigures(file);
    const figures = all.filter((figure) => isFilled(figure, figure.estimate));
    if (figures.length === 0) {
      throw unknownTable(
        file,
        idColumn(file),
        "this looks like the Worldwide Governance Indicators, but no table holds estimates beside a country, a year and a dimension",
        'the columns needed are "code" or "countryname", "year", "indicator" and "estimate"',
      );
    }
    const vintage = figures.reduce((newest, figure) => Math.max(newest, wgiYear(figure) ?? 0), 0);
    const out = new Collector(file, context, {
      source: "wgi",
      layout: recognition.layout,
      vintage: String(vintage),
    });
    const note = `Worldwide Governance Indicators, series to ${vintage}`;
    for (const figure of all) {
      const at = (column: number) => locate(file, figure.table, figure.row.at, column);
      if (!isFilled(figure, figure.estimate)) out.leftOutWith(companions(figure, at));
      else if (figure.dimension !== undefined) readFigure(figure, out, note, at);
      else {
        const words = (count: number) =>
          `"${figure.called}" is not one of the six dimensions; its ${count} cells were left out`;
        for (const place of [at(figure.estimate), ...Object.values(companions(figure, at))])
          out.gather("warning", "unknown-dimension", words, place, figure.called);
      }
    }
    return out.finish();
  },
};

/** Until 2023 late in September, year by year; of 2024 its paper states the day; that of 2025 reckoned the past anew, on a day that is not known. */
function publishedOn(edition: number): PublicationDate | undefined {
  if (edition < 2024) return { date: `${edition}-09`, basis: "habit" };
  return edition === 2024 ? { date: "2024-11-07", basis: "document" } : undefined;
}

function isFilled({ row }: WgiFigure, column: number): boolean {
  return readNumber(row.cells[column]).kind !== "missing";
}

/** The places of a figure's error and bounds, where there are some. */
function companions(figure: WgiFigure, at: (column: number) => string): ErrorPlaces {
  const place = (column: number | undefined) =>
    column !== undefined && isFilled(figure, column) ? at(column) : undefined;
  return defined({ se: place(figure.se), lower: place(figure.lower), upper: place(figure.upper) });
}

function readFigure(figure: WgiFigure, out: Collector, note: string, at: (column: number) => string): void {
  const { cells } = figure.row;
  const text = (column: number | undefined) =>
    column === undefined ? "" : String(cells[column] ?? "").trim();
  const [code, name] = [text(figure.code), text(figure.name)];
  const place = (code === "" ? figure.name : figure.code) ?? figure.estimate;
  const country = out.codedCountry({ code, name }, at(place), "worldbank");
  if (country === undefined) return;
  const year = wgiYear(figure);
  if (year === undefined) {
    const column = "column" in figure.year ? figure.year.column : figure.estimate;
    out.problem(
      "warning",
      "bad-year",
      `the year is "${text(column)}", not a year; the row was left out`,
      at(column),
    );
    return;
  }
  const read = (column: number | undefined, what: string) =>
    column === undefined ? undefined : out.number(cells[column], what, at(column), limits);
  const value = read(figure.estimate, "the estimate");
  if (value === undefined) {
    out.leftOutWith(companions(figure, at));
    return;
  }
  const se = read(figure.se, "the standard error");
  const lower = read(figure.lower, "the lower bound");
  const upper = read(figure.upper, "the upper bound");
  out.observeOnce(
    {
      country,
      indicator: `wgi.${figure.dimension}`,
      year,
      value,
      unit: unit!,
      ...defined({ se, lower, upper }),
      locator: at(figure.estimate),
      note,
    },
    { beside: companions(figure, at) },
  );
}

/** One estimate of one dimension, and the columns (0-based) of its row in which its parts stand. */
interface WgiFigure {
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
function wgiFigures(file: ParsedFile): WgiFigure[] {
  return file.tables.flatMap((table) => longTable(table) ?? tableByYear(table) ?? []);
}

/** Does a table have the columns that only this publisher prints together: an estimate, its error or sources, a dimension? */
function hasWgiTable(file: ParsedFile): boolean {
  return file.tables.map(top).some((table) => {
    const long = findHeader(table, LONG);
    if (long && !long.columns.has("se") && !long.columns.has("sources")) return false;
    return (longTable(table) ?? tableByYear(table) ?? []).some(({ dimension }) => dimension !== undefined);
  });
}

/** Refuses a table of which two columns have one title. */
function refuseDoubledWgi(file: ParsedFile): void {
  for (const table of file.tables) {
    const header = findHeader(table, LONG);
    if (header && countryColumns(header.columns)) refuseDoubled(file, table, header, header.columns.values());
  }
}

/** Is the year a column of its own, rather than a header over the estimates? */
function isLong(file: ParsedFile): boolean {
  return file.tables.some((table) => longTable(top(table)) !== undefined);
}

/** The year described, or undefined where its cell holds none. */
function wgiYear({ row, year }: WgiFigure): number | undefined {
  const value = "is" in year ? year.is : Number(row.cells[year.column] ?? Number.NaN);
  return Number.isInteger(value) && value >= 1990 && value <= 2100 ? value : undefined;
}

/** Where the publisher's own key column is headed, if a file has one. */
function idColumn(file: ParsedFile): string | undefined {
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
