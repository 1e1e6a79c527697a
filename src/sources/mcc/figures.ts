import { defined } from "../../model/defined.ts";
import type { ParsedFile, Row } from "../../model/table.ts";
import { locate, readNumber } from "../../tables/index.ts";
import { isMissingMark } from "../../tables/number.ts";
import type { Collector } from "../collector/index.ts";
import { cellText } from "../user/cells.ts";
import type { Facet } from "./columns.ts";
import { GNI, type MccIndicator } from "./indicators.ts";
import type { MccTable } from "./tables.ts";
import type { Dating } from "./years.ts";

/** A row of a scorecard, and whose and of which year it is. */
export interface Spot {
  readonly file: ParsedFile;
  readonly found: MccTable;
  readonly row: Row;
  readonly collector: Collector;
  readonly country: string;
  readonly dating: Dating;
}

/** The GNI per capita of the row, which a tidy table repeats in each row of a country. */
export function readGni({ file, found, row, collector, country, dating }: Spot): void {
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
export function readOne(spot: Spot, of: MccIndicator, facets: ReadonlyMap<Facet, number>): void {
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
