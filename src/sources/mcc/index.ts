import { defined } from "../../model/collections.ts";
import { ShortlistError } from "../../model/problem.ts";
import type { ParsedFile, Row } from "../../model/table.ts";
import { foldHeader, locate, readNumber } from "../../tables/index.ts";
import { isMissingMark } from "../../tables/number.ts";
import { Collector } from "../collector/index.ts";
import type { ReadContext, Reading, Recognition, Source } from "../contract.ts";
import { refuseDoubled } from "../publisher-tables.ts";
import { cellText } from "../user/cells.ts";
import { GNI, MCC, type MccIndicator, mccIndicator } from "./indicators.ts";
import {
  type Columns,
  type Dating,
  datingOf,
  type Facet,
  fileFiscalYear,
  findMccTables,
  isYear,
  type MccTable,
  readFiscalYear,
} from "./tables.ts";

const CONFIDENCE = { "per-fiscal-year": 0.9, "scorecard-tidy": 0.85, "scorecard-wide": 0.8 } as const;

/**
 * Scorecards of the Millennium Challenge Corporation, as a user supplies them: no country values could be had, so the
 * layouts are those that MCC's published export code and catalogue show, and plain wide or tidy tables.
 */
export const mcc: Source = {
  id: "mcc",
  title: "MCC country scorecards",
  summary:
    "Policy indicators in three categories (ruling justly, investing in people, economic freedom) by fiscal year.",
  publisher: "Millennium Challenge Corporation",
  attribution: "Millennium Challenge Corporation, country scorecards.",
  terms:
    "Work of the United States government; some series are their original publishers' (Freedom House, World Bank, UNESCO and others).",
  url: "https://www.mcc.gov/who-we-select/scorecards",
  release: {
    kind: "yearly",
    months: [11, 11],
    after: 1,
    named: 2,
    fiscal: true,
    pages: [
      "https://mcc.gov/news-and-events/release/release-112124-scorecard-release-fy25",
      "https://www.mcc.gov/news-and-events/release/release-110920-mcc-releases-2021-country-scorecards/",
    ],
  },
  indicators: [...MCC.flatMap(({ indicator, pass }) => [indicator, pass]), GNI],
  layouts: [
    {
      id: "per-fiscal-year",
      title: "MCC's own export (<indicator>_fyNN.csv and its companions)",
      precedence: 3,
    },
    {
      id: "scorecard-tidy",
      title: "One row a country and indicator, with median or threshold and pass",
      precedence: 2,
    },
    { id: "scorecard-wide", title: "One row a country, one column an indicator", precedence: 1 },
  ],

  recognise(file: ParsedFile): Recognition | undefined {
    const [found] = findMccTables(file);
    return found && { layout: found.layout, confidence: CONFIDENCE[found.layout] };
  },

  read(file: ParsedFile, recognition: Recognition, context: ReadContext): Reading {
    const found = findMccTables(file);
    if (found.length === 0) {
      throw new ShortlistError("unknown-layout", "no table of MCC scorecard indicators was found", {
        where: { file: file.path },
        wayOut:
          "expected a country column and columns, or an indicator column, with the names on MCC's scorecards",
      });
    }
    const collector = new Collector(file, context, { source: "mcc", layout: recognition.layout });
    for (const table of found) {
      const stated = fileFiscalYear(file, table);
      if (stated?.fromName) {
        const message = `The fiscal year ${stated.fiscalYear} was taken from the file's name: nothing in the file states it.`;
        collector.problem("info", "fiscal-year-from-name", message);
      }
      if (table.kind === "thresholds") readThresholds(file, table, collector);
      else readRows(file, table, stated?.fiscalYear, collector);
    }
    return collector.finish();
  },
};

function readThresholds(file: ParsedFile, { table, body }: MccTable, collector: Collector): void {
  const message =
    "Medians and thresholds of income groups, not of countries; nothing is read from them (a scorecard's own pass column carries their outcome).";
  collector.problem("info", "no-country-values", message, locate(file, table, body[0]?.at ?? 1, 0));
}

function readRows(
  file: ParsedFile,
  found: Exclude<MccTable, { kind: "thresholds" }>,
  fileYear: number | undefined,
  collector: Collector,
): void {
  const { table, columns } = found;
  const index = table.rows.length - found.body.length - 1;
  const header = table.rows[index]!;
  const facets = found.kind === "wide" ? found.groups.flatMap((group) => [...group.facets.values()]) : [];
  refuseDoubled(file, table, { index, titles: header.cells.map(foldHeader) }, [
    ...columns.values(),
    ...facets,
  ]);
  if (fileYear === undefined && !columns.has("fiscalYear") && !columns.has("year")) {
    const message = "Nothing says of which fiscal year this scorecard is; its figures have no year.";
    collector.problem("warning", "no-year", message, locate(file, table, header.at, 0));
  }
  if (found.kind === "wide") {
    for (const column of found.unknown) {
      const message = `"${String(header.cells[column]).trim()}" is no MCC indicator that is known; the column was left out.`;
      collector.problem("warning", "unknown-indicator", message, locate(file, table, header.at, column));
    }
  }
  for (const row of found.body) {
    const country = countryOf(file, found, row, collector);
    if (country === undefined) continue;
    const dating = rowDating(row, columns, fileYear);
    if ("bad" in dating) {
      const message = `"${cellText(row.cells[dating.bad])}" is not a year; the row was left out.`;
      collector.problem("warning", "bad-year", message, locate(file, table, row.at, dating.bad));
      continue;
    }
    readGni({ file, found, row, collector, country, dating });
    if (found.kind === "wide") {
      for (const { of, facets } of found.groups)
        readOne({ file, found, row, collector, country, dating }, of, facets);
      continue;
    }
    const column = columns.get("indicator")!;
    const name = row.cells[column];
    const of = name === null || name === undefined ? undefined : mccIndicator(String(name));
    if (of)
      readOne({ file, found, row, collector, country, dating }, of, columns as ReadonlyMap<Facet, number>);
    else {
      const message = `"${String(name ?? "").trim()}" is no MCC indicator that is known; the row was left out.`;
      collector.problem("warning", "unknown-indicator", message, locate(file, table, row.at, column));
    }
  }
}

function countryOf(file: ParsedFile, { table, columns }: MccTable, row: Row, collector: Collector) {
  const [nameAt, codeAt] = [columns.get("country"), columns.get("code")];
  const at = nameAt ?? codeAt!;
  const name = cellText(row.cells[at]);
  const code = nameAt === undefined || codeAt === undefined ? "" : cellText(row.cells[codeAt]);
  const others = row.cells.filter((cell, i) => i !== nameAt && i !== codeAt && cellText(cell) !== "");
  // A footnote or an empty row: nothing but its first cell.
  if (others.length === 0) return undefined;
  return collector.codedCountry({ code, name }, locate(file, table, row.at, at));
}

/** The years of a row, or the column that should hold one and does not. */
function rowDating(row: Row, columns: Columns, fileYear: number | undefined): Dating | { bad: number } {
  const fiscal = columns.get("fiscalYear");
  const year = columns.get("year");
  const own = fiscal === undefined ? undefined : readFiscalYear(cellText(row.cells[fiscal]), true);
  if (fiscal !== undefined && own === undefined && cellText(row.cells[fiscal]) !== "") return { bad: fiscal };
  if (year !== undefined && !isYear(row.cells[year])) return { bad: year };
  const dating = datingOf(own ?? fileYear, year === undefined ? undefined : row.cells[year]);
  const blank = dating.year === undefined ? (fiscal ?? year) : undefined;
  return blank === undefined ? dating : { bad: blank };
}

/** A row of a scorecard, and whose and of which year it is. */
interface Spot {
  readonly file: ParsedFile;
  readonly found: MccTable;
  readonly row: Row;
  readonly collector: Collector;
  readonly country: string;
  readonly dating: Dating;
}

/** The GNI per capita of the row, which a tidy table repeats in each row of a country. */
function readGni({ file, found, row, collector, country, dating }: Spot): void {
  const column = found.columns.get("gni");
  if (column === undefined) return;
  const locator = locate(file, found.table, row.at, column);
  const value = collector.number(row.cells[column], GNI.title, locator);
  if (value === undefined) return;
  const { note, ...common } = cardOf(country, dating);
  collector.observeOnce({ ...common, indicator: GNI.id, value, unit: "US$", locator, note });
}

/** Whose figures a row holds, of when, and on which scorecard. */
function cardOf(country: string, { year, fiscalYear }: Dating) {
  const vintage = fiscalYear === undefined ? undefined : `FY${fiscalYear}`;
  const note = ["MCC scorecard", ...(vintage === undefined ? [] : [vintage])].join(" ");
  return { country, ...defined({ year, vintage }), note };
}

/** One indicator of one country: the score as printed, and whether it was passed. */
function readOne(spot: Spot, of: MccIndicator, facets: ReadonlyMap<Facet, number>): void {
  const { collector, country, dating, row } = spot;
  const place = (column: number) => locate(spot.file, spot.found.table, row.at, column);
  const number = (facet: Facet) => {
    const column = facets.get(facet);
    if (column === undefined) return undefined;
    const value = collector.number(row.cells[column], `${of.indicator.title}, ${facet}`, place(column));
    return value === undefined ? undefined : { value, column };
  };
  const filled = (...of: Facet[]) =>
    of.flatMap((facet) => {
      const column = facets.get(facet);
      return column === undefined || readNumber(row.cells[column]).kind === "missing" ? [] : [place(column)];
    });
  const display = number("display");
  const score = display ?? number("score");
  if (display) for (const at of filled("score")) collector.gather("info", "figure-as-printed", asPrinted, at);
  const passColumn = facets.get("pass");
  const pass = passColumn === undefined ? undefined : readPass(spot, of, passColumn);
  const { note: card, ...common } = cardOf(country, dating);
  const note = [card];
  for (const facet of ["median", "threshold", "percentile"] as const) {
    const published = number(facet);
    if (published) note.push(`${facet === "percentile" ? "percentile rank" : facet} ${published.value}`);
  }
  if (!score) collector.leftOutWith(filled("se"));
  else {
    const se = number("se");
    const words = pass === undefined ? note : [...note, pass === "pass" ? "passed" : "not passed"];
    collector.observeOnce(
      {
        ...common,
        indicator: of.indicator.id,
        value: score.value,
        ...(of.indicator.unit === undefined ? {} : { unit: of.indicator.unit }),
        ...(se ? { se: se.value } : {}),
        locator: place(score.column),
        note: words.join("; "),
      },
      { beside: defined({ se: filled("se")[0] }) },
    );
  }
  if (pass !== undefined) {
    collector.observeOnce({
      ...common,
      indicator: of.pass.id,
      value: pass,
      locator: place(passColumn!),
      note: note.join("; "),
    });
  }
}

function asPrinted(count: number): string {
  return `${count} ${count === 1 ? "cell holds a figure" : "cells hold figures"} as computed; the figures as printed, beside them, were read`;
}

function readPass(
  { row, collector, file, found }: Spot,
  of: MccIndicator,
  column: number,
): "pass" | "fail" | undefined {
  const text = cellText(row.cells[column]);
  if (/^(?:pass(?:ed|es)?|yes|y|true|1|green)$/iu.test(text)) return "pass";
  if (/^(?:fail(?:ed|s)?|no|n|false|0|red|not passed)$/iu.test(text)) return "fail";
  if (text !== "" && !isMissingMark(text)) {
    const message = `${of.pass.title}: expected pass or fail, found "${text}"; left out.`;
    collector.problem("warning", "bad-flag", message, locate(file, found.table, row.at, column));
  }
  return undefined;
}
