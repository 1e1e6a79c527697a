import { defined } from "../model/collections.ts";
import type { ParsedFile, Row, Table } from "../model/table.ts";
import { firstHeader, foldHeader, locate, readNumber } from "../tables/index.ts";
import { titlePlace } from "../tables/layout/header.ts";
import { Collector } from "./collector/index.ts";
import type { Source } from "./contract.ts";
import { announced, yearly } from "./published.ts";
import { refuseDoubled, textAt, unknownTable } from "./publisher-tables.ts";

/** Before 2012 the index ran from 0 to 10 and its years could not be compared. */
const FIRST_COMPARABLE = 2012;
/** Transparency International scores a country only where at least this many sources cover it. */
const FEWEST_SOURCES = 3;
const TITLE = /^corruption perceptions index \d{4}\b/iu;
const SCALE = [0, 100] as const;

/** Those of 2018 and 2019 from memory: of the first a paper says two days, of the other none was found. */
const PUBLISHED = announced(
  [2012, "2012-12-05", "document"], // globalvoicesonline.org/2012/12/12/corruption-perceptions-around-the-world
  [2013, "2013-12-03", "document"], // transparency.org/cpi2013/press
  [2014, "2014-12-03", "document"], // transparency.org.uk/corruption-perceptions-index-2014
  [2015, "2016-01-27", "document"], // lexology.com/library/detail.aspx?g=86c7dcae-5a14-499c-964b-bc71faf650f2
  [2016, "2017-01-25", "document"], // lexology.com/library/detail.aspx?g=3e76bfe3-0263-4626-a133-16f521023ebd
  [2017, "2018-02-21", "document"], // transparency.org/news/feature/corruption_perceptions_index_2017
  [2018, "2019-01-29"],
  [2019, "2020-01-23"],
  [2020, "2021-01-28", "document"], // corruptionanonymous.org/transparency-internationals-2020-corruption-perceptions-index-to-be-published-january-28-2021
  [2021, "2022-01-25", "document"], // ramanmedianetwork.com/transparency-releases-2021-corruption-perceptions-index
  [2022, "2023-01-31", "document"], // tikenya.org/corruption-perceptions-index-2022
  [2023, "2024-01-30", "document"], // scribd.com/document/702386170
  [2024, "2025-02-11", "document"], // hsf-prod.magnolia-platform.com/notes/fsrandcorpcrime/2025-posts/transparency-international-publishes-the-cpi-2024
  [2025, "2026-02-10", "document"], // indianexpress.com/article/trending/top-10-listing/corruption-perception-2025-26-top-bottom-10-10525816
);

/**
 * Transparency International, Corruption Perceptions Index. Reads the edition's own scores and the time series beside
 * them; regional and comparison sheets only check these. The vintage is the edition: the newest year in the file.
 */
export const cpi: Source = {
  id: "cpi",
  title: "Corruption Perceptions Index",
  summary:
    "Perceived public-sector corruption from 0 (highly corrupt) to 100 (very clean), with standard errors.",
  publisher: "Transparency International",
  attribution: "Transparency International, Corruption Perceptions Index, www.transparency.org/cpi",
  terms: "CC BY-ND 4.0 as stated by the publisher; attribution required",
  url: "https://www.transparency.org/en/cpi",
  release: {
    kind: "yearly",
    months: [1, 2],
    after: 1,
    named: 0,
    pages: [
      "https://www.transparency.org/news/pressrelease/transparency_international_to_launch_corruption_perceptions_index",
      "https://prod.hsf-prod.magnolia-platform.com/notes/fsrandcorpcrime/2025-posts/transparency-international-publishes-the-cpi-2024",
    ],
  },
  published: yearly(PUBLISHED),
  indicators: [
    {
      id: "cpi.score",
      title: "CPI score",
      summary:
        "How corrupt experts and business people perceive the public sector to be, from 0 (highly corrupt) to 100 (very clean); Transparency International.",
      unit: "points",
      scale: SCALE,
      better: "higher",
      kind: "effort",
    },
    {
      id: "cpi.sources",
      title: "CPI sources",
      summary:
        "Number of surveys and assessments behind a country's CPI score, at least three; Transparency International.",
      unit: "sources",
      kind: "context",
    },
  ],
  fewest: [{ indicators: ["cpi.score"], since: FIRST_COMPARABLE, countries: 168 }],
  layouts: [
    {
      id: "results-and-trends",
      title: "Workbook with the edition's scores and a time series",
      precedence: 1,
    },
    { id: "scores-table", title: "The edition's scores alone, one header row", precedence: 1 },
    {
      id: "merged-header",
      title: "The edition's scores under a two-row header, without codes (2012)",
      precedence: 1,
    },
  ],

  recognise(file) {
    if (!hasCpiPanel(file)) {
      return titlePlace(file, TITLE) === undefined ? undefined : { layout: "scores-table", confidence: 0.5 };
    }
    const panels = cpiPanels(file);
    const series = panels.some((panel) => panel.years.length > 1);
    const layout = series ? "results-and-trends" : panels[0]!.merged ? "merged-header" : "scores-table";
    return { layout, confidence: 0.95 };
  },

  read(file, recognition, context) {
    const panels = cpiPanels(file);
    const edition = panels.reduce(
      (newest, panel) => Math.max(newest, newestYear(panel)),
      Number.NEGATIVE_INFINITY,
    );
    if (!Number.isFinite(edition)) {
      throw unknownTable(
        file,
        titlePlace(file, TITLE),
        "this is titled as a Corruption Perceptions Index, but no table has a country column and a CPI score column whose year is stated",
        'give the columns headers such as "Country / Territory" and "CPI score 2023", or map them with --country-column and --value',
      );
    }
    const out = new Collector(file, context, {
      source: "cpi",
      layout: recognition.layout,
      vintage: String(edition),
    });
    for (const { table, country, years, ...panel } of panels)
      refuseDoubled(file, table, panel, [country, ...years.flatMap(figureColumns)]);
    for (const [rank, panel] of panels.entries())
      readPanel(panel, out, { edition, rank }, (row, column) => locate(file, panel.table, row.at, column));
    return out.finish();
  },
};

/** The newest year that a panel's titles or, where they state none, its rows state. */
function newestYear({ years, yearColumn, body }: CpiPanel): number {
  const stated =
    yearColumn === undefined
      ? years.map(({ year }) => year!)
      : body.map((row) => yearOf(row, yearColumn) ?? 0);
  return stated.reduce((newest, year) => Math.max(newest, year), 0) || Number.NEGATIVE_INFINITY;
}

function yearOf(row: Row, column: number): number | undefined {
  const written = textAt(row, column);
  return /^(?:19|20)\d\d$/u.test(written) ? Number(written) : undefined;
}

type At = (row: Row, column: number) => string;

interface Edition {
  readonly edition: number;
  /** Of the panel among the file's, the authoritative ones first. */
  readonly rank: number;
}

function readPanel(panel: CpiPanel, out: Collector, edition: Edition, at: At): void {
  for (const row of panel.body) {
    const years = panel.years.filter((columns) =>
      figureColumns(columns).some((column) => textAt(row, column) !== ""),
    );
    if (years.length === 0) continue;
    const name = textAt(row, panel.country);
    const code = panel.iso3 === undefined ? "" : textAt(row, panel.iso3);
    const keyColumn = name === "" && code !== "" ? panel.iso3! : panel.country;
    const country = out.codedCountry({ code, name }, at(row, keyColumn), "worldbank");
    if (country === undefined) continue;
    for (const columns of years) {
      const year = columns.year ?? yearOf(row, panel.yearColumn!);
      if (year === undefined) {
        const message = `the year is "${textAt(row, panel.yearColumn!)}", not a year; the row was left out`;
        out.problem("warning", "bad-year", message, at(row, panel.yearColumn!));
      } else if (year < FIRST_COMPARABLE) {
        for (const column of figureColumns(columns))
          if (textAt(row, column) !== "")
            out.gather("info", "not-comparable", notComparable, at(row, column));
      } else readYear(row, columns, { country, year, ...edition, out, at });
    }
  }
}

function notComparable(count: number): string {
  return `scores before ${FIRST_COMPARABLE} cannot be compared with later ones; their ${count} cells were left out`;
}

function figureColumns({ score, se, sources, lower, upper }: CpiYear): number[] {
  return [score, se, sources, lower, upper].filter((column) => column !== undefined);
}

interface Spot extends Edition {
  readonly country: string;
  readonly year: number;
  readonly out: Collector;
  readonly at: At;
}

function readYear(row: Row, columns: CpiYear, { country, year, edition, rank, out, at }: Spot): void {
  const read = (column: number | undefined, what: string, scale?: readonly [number, number]) =>
    column === undefined
      ? undefined
      : out.number(row.cells[column], `${what} ${year}`, at(row, column), scale);
  const filled = (column: number | undefined) =>
    column === undefined || readNumber(row.cells[column]).kind === "missing" ? undefined : at(row, column);
  const errors = defined({
    se: filled(columns.se),
    lower: filled(columns.lower),
    upper: filled(columns.upper),
  });
  const value = read(columns.score, "CPI score", SCALE);
  if (value === undefined) {
    out.leftOutWith(Object.values({ ...errors, ...defined({ sources: filled(columns.sources) }) }));
    return;
  }
  const note = `Corruption Perceptions Index ${edition} edition`;
  const se = read(columns.se, "standard error", [0, 100]);
  const lower = read(columns.lower, "lower bound");
  const upper = read(columns.upper, "upper bound");
  out.observeOnce(
    {
      country,
      indicator: "cpi.score",
      year,
      value,
      unit: "points",
      ...defined({ se, lower, upper }),
      locator: at(row, columns.score),
      note,
    },
    { rank, beside: errors },
  );
  const sources = read(columns.sources, "number of sources", [0, 100]);
  if (sources === undefined) return;
  const locator = at(row, columns.sources!);
  if (sources < FEWEST_SOURCES) {
    const message = `the score of ${country} for ${year} rests on ${sources} sources, fewer than the ${FEWEST_SOURCES} its publisher requires; it was kept`;
    out.problem("warning", "too-few-sources", message, locator);
  }
  out.observeOnce(
    { country, indicator: "cpi.sources", year, value: sources, unit: "sources", locator, note },
    { rank },
  );
}

/** The columns (0-based) that hold one year's figures. Only the score is sure to be there. */
interface CpiYear {
  /** Absent where a row states its own year. */
  readonly year?: number;
  readonly score: number;
  readonly se?: number;
  readonly sources?: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** A run of columns that belong to one country column: most sheets are one panel, comparison sheets are several. */
interface CpiPanel {
  readonly table: Table;
  readonly country: number;
  readonly iso3?: number;
  /** The column in which a row states its year. */
  readonly yearColumn?: number;
  /** Row of the table in which its titles begin, by index, and its own titles; those of other panels are blank. */
  readonly index: number;
  readonly titles: readonly string[];
  /** Newest first. */
  readonly years: readonly CpiYear[];
  /** The rows below the header. */
  readonly body: readonly Row[];
  /** The header takes two rows. */
  readonly merged: boolean;
}

const COUNTRY = /^countr(?:y|ies)(?: ?\/ ?territor(?:y|ies))?$/u;
const ISO3 = /^(?:iso ?3?(?: code)?|wb code|country code)$/u;
const YEAR = /^(?:cpi )?year$/u;
const SCORE = /^cpi ?(?:score ?)?(\d{4})?(?: score)?$/u;
const KEYS = ["se", "sources", "lower", "upper"] as const;
const COMPANIONS: Readonly<Record<(typeof KEYS)[number], RegExp>> = {
  se: /^(?:standard error|std\.? ?error|se)(?: of cpi score)? ?(\d{4})?$/u,
  sources:
    /^(?:(?:number|no\.?) of (?:sources|surveys)(?: used)?|(?:sources|surveys)(?: used)?|nr_sources_?) ?(\d{4}|\d{2})?$/u,
  lower: /^(?:90% confidence interval |confidence interval |ci )?lower(?: ci| bound)? ?(\d{4})?$/u,
  upper: /^(?:90% confidence interval |confidence interval |ci )?upper(?: ci| bound)? ?(\d{4})?$/u,
};

/**
 * Finds every panel of a file, the authoritative ones first: the largest table of one year (the edition's own scores),
 * then the time series from the longest to the shortest, rows that state their year, and what merely repeats them (regions,
 * groups of countries).
 */
function cpiPanels(file: ParsedFile): CpiPanel[] {
  const panels = file.tables.flatMap(tablePanels);
  const main = panels
    .filter((panel) => panel.years.length === 1 && panel.yearColumn === undefined)
    .sort((a, b) => b.body.length - a.body.length)[0];
  const weight = (panel: CpiPanel) => {
    if (panel === main) return Number.POSITIVE_INFINITY;
    return panel.yearColumn === undefined ? panel.years.length : 1.5;
  };
  return panels.sort((a, b) => weight(b) - weight(a) || b.body.length - a.body.length);
}

/** Does the file have a panel with what Transparency International prints beside a score: its error, and sources or bounds? */
function hasCpiPanel(file: ParsedFile): boolean {
  return file.tables.some((table) =>
    tablePanels(table).some(({ years }) =>
      years.some(({ se, sources, lower }) => se !== undefined && (sources ?? lower) !== undefined),
    ),
  );
}

function tablePanels(table: Table): CpiPanel[] {
  const header = findCpiHeader(table);
  if (header === undefined) return [];
  const { titles, body, merged } = header;
  const nameColumns = titles.flatMap((title, column) => (COUNTRY.test(title) ? [column] : []));
  // A panel has a score: a column of that title without one is of the panel at its left.
  const countries = nameColumns.filter((column, i) =>
    titles.slice(column, nameColumns[i + 1]).some((title) => SCORE.test(title)),
  );
  const stated = statedYear(table, header.index);
  return countries.flatMap((country, i) => {
    // One country column owns the whole row, whatever stands left of it; of several, each owns what follows it.
    const from = countries.length === 1 ? 0 : country;
    const to = countries[i + 1] ?? titles.length;
    const own = titles.map((title, column) => (column >= from && column < to ? title : ""));
    const iso3 = own.findIndex((title) => ISO3.test(title));
    const code = iso3 < 0 ? {} : { iso3 };
    const yearColumn = own.findIndex((title) => YEAR.test(title));
    const rows = yearColumn < 0 ? undefined : rowColumns(own);
    const base = { table, index: header.index, titles: own, country, body, merged, ...code };
    if (rows) return [{ ...base, yearColumn, years: [rows] }];
    const years = yearColumns(own, stated);
    return years.length === 0 ? [] : [{ ...base, years }];
  });
}

interface CpiHeader {
  readonly index: number;
  readonly titles: readonly string[];
  readonly body: readonly Row[];
  readonly merged: boolean;
}

function findCpiHeader(table: Table): CpiHeader | undefined {
  return firstHeader(table, (titles, index) => {
    const [country, score] = [COUNTRY, SCORE].map((is) => titles.findIndex((title) => is.test(title)));
    return country! < 0 || score! < 0 ? undefined : asHeader(table, titles, index, [country!, score!]);
  });
}

function asHeader(table: Table, upper: readonly string[], index: number, keys: readonly number[]): CpiHeader {
  const next = table.rows[index + 1];
  // The second row of a merged header names the parts of a group and is empty under the country and the score.
  const merged =
    next !== undefined &&
    next.cells.filter((cell) => cell !== null).length > 1 &&
    keys.every((column) => (next.cells[column] ?? null) === null);
  if (!merged) return { index, titles: upper, body: table.rows.slice(index + 1), merged };
  const width = Math.max(upper.length, next.cells.length);
  const titles = Array.from({ length: width }, (_, column) =>
    `${upper[column] ?? ""} ${foldHeader(next.cells[column])}`.trim(),
  );
  return { index, titles, body: table.rows.slice(index + 2), merged };
}

/** The columns of a table with one row a country and year: its titles state no year. */
function rowColumns(titles: readonly string[]): CpiYear | undefined {
  const score = titles.findIndex((title) => SCORE.exec(title)?.[1] === undefined && SCORE.test(title));
  if (score < 0) return undefined;
  const companions = KEYS.flatMap((key) => {
    const column = titles.findIndex((title) => COMPANIONS[key].test(title));
    return column < 0 ? [] : [[key, column] as const];
  });
  return { score, ...Object.fromEntries(companions) };
}

function yearColumns(titles: readonly string[], stated: number | undefined): CpiYear[] {
  const years = new Map<
    number,
    { year: number; score: number } & Partial<Record<(typeof KEYS)[number], number>>
  >();
  titles.forEach((title, column) => {
    const found = SCORE.exec(title);
    const year = found?.[1] === undefined ? stated : Number(found[1]);
    if (found && year !== undefined && !years.has(year)) years.set(year, { year, score: column });
  });
  const newest = Math.max(...years.keys());
  titles.forEach((title, column) => {
    for (const key of KEYS) {
      const found = COMPANIONS[key].exec(title);
      if (!found) continue;
      // A companion without a year belongs to the edition's own score.
      const year = found[1] === undefined ? newest : Number(found[1]) + (found[1].length === 2 ? 2000 : 0);
      const entry = years.get(year);
      if (entry && entry[key] === undefined) entry[key] = column;
    }
  });
  return [...years.values()].sort((a, b) => b.year - a.year);
}

/** The year in the title rows above the header, else in the sheet's name. */
function statedYear(table: Table, header: number): number | undefined {
  const titles = table.rows.slice(0, header).flatMap(({ cells }) => cells.map((cell) => String(cell ?? "")));
  for (const text of [
    ...titles.filter((title) => /corruption perceptions? index|\bcpi\b/iu.test(title)),
    table.name,
  ]) {
    const year = /(?<!\d)(20\d\d)(?!\d)/u.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}
