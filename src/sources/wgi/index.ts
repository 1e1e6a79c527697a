import { defined } from "../../model/defined.ts";
import type { Indicator } from "../../model/indicator.ts";
import { locate, readNumber } from "../../tables/index.ts";
import type { Beside } from "../collector/claims.ts";
import { Collector } from "../collector/index.ts";
import type { Source } from "../contract.ts";
import { unknownTable } from "../table-rows.ts";
import {
  hasWgiTable,
  idColumn,
  isLong,
  refuseDoubledWgi,
  type WgiFigure,
  wgiFigures,
  wgiYear,
} from "./figures.ts";

/** Estimates are standardised, so that a figure beyond this is some other measure, such as a percentile. */
const PLAUSIBLE = [-5, 5] as const;
const UNIT = "standard normal units";

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
  indicators: [
    indicator("cc", "Control of Corruption", "how far public power is kept from private gain"),
    indicator("ge", "Government Effectiveness", "the quality of public services and of policy"),
    indicator(
      "pv",
      "Political Stability and Absence of Violence",
      "how unlikely instability and terrorism are",
    ),
    indicator(
      "rl",
      "Rule of Law",
      "trust in and respect for the rules of society, the police and the courts",
    ),
    indicator("rq", "Regulatory Quality", "the ability to make sound policy for private business"),
    indicator("va", "Voice and Accountability", "how far citizens choose their government and speak freely"),
  ],
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

function isFilled({ row }: WgiFigure, column: number): boolean {
  return readNumber(row.cells[column]).kind !== "missing";
}

/** The places of a figure's error and bounds, where there are some. */
function companions(figure: WgiFigure, at: (column: number) => string): Beside {
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
    column === undefined ? undefined : out.number(cells[column], what, at(column), PLAUSIBLE);
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
      unit: UNIT,
      ...defined({ se, lower, upper }),
      locator: at(figure.estimate),
      note,
    },
    { beside: companions(figure, at) },
  );
}

function indicator(dimension: string, title: string, says: string): Indicator {
  return {
    id: `wgi.${dimension}`,
    title,
    summary: `Perceptions of ${says}; the World Bank's aggregate of many sources, standardised over all countries.`,
    unit: UNIT,
    scale: [-2.5, 2.5],
    limits: PLAUSIBLE,
    better: "higher",
  };
}
