import { defined } from "../../model/defined.ts";
import type { Row } from "../../model/table.ts";
import { locate, readNumber } from "../../tables/index.ts";
import { titlePlace } from "../../tables/layout/header.ts";
import { Collector } from "../collector/index.ts";
import type { Source } from "../contract.ts";
import { refuseDoubled } from "../doubled-titles.ts";
import { textAt, unknownTable } from "../table-rows.ts";
import { type CpiPanel, type CpiYear, cpiPanels, hasCpiPanel } from "./panels.ts";

/** Before 2012 the index ran from 0 to 10 and its years could not be compared. */
const FIRST_COMPARABLE = 2012;
/** Transparency International scores a country only where at least this many sources cover it. */
const FEWEST_SOURCES = 3;
const TITLE = /^corruption perceptions index \d{4}\b/iu;
const SCALE = [0, 100] as const;

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
  indicators: [
    {
      id: "cpi.score",
      title: "CPI score",
      summary:
        "How corrupt experts and business people perceive the public sector to be, from 0 (highly corrupt) to 100 (very clean); Transparency International.",
      unit: "points",
      scale: SCALE,
      better: "higher",
    },
    {
      id: "cpi.sources",
      title: "CPI sources",
      summary:
        "Number of surveys and assessments behind a country's CPI score, at least three; Transparency International.",
      unit: "sources",
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
    const named = name === "" && code !== "" ? panel.iso3! : panel.country;
    const country = out.codedCountry({ code, name }, at(row, named), "worldbank");
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
  const beside = defined({
    se: filled(columns.se),
    lower: filled(columns.lower),
    upper: filled(columns.upper),
  });
  const value = read(columns.score, "CPI score", SCALE);
  if (value === undefined) {
    out.leftOutWith(Object.values({ ...beside, ...defined({ sources: filled(columns.sources) }) }));
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
    { rank, beside },
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
