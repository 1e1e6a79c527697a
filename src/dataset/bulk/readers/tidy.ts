import { readYear } from "../../../sources/user-cells.ts";
import { labelOf } from "../../../sources/user-tables.ts";
import { findHeader, type HeaderSpec, locate } from "../../../tables/index.ts";
import type { OpenReader } from "./contract.ts";
import { NumberColumns } from "./number-columns.ts";

/** As in `sources/tidy.ts`. */
const COLUMNS: HeaderSpec = {
  country: { is: /^(?:country|country[ _]?(?:name|code)|iso[ _-]?3?)$/u },
  indicator: { is: /^indicator$/u },
  value: { is: /^value$/u },
  year: { is: /^year$/u, optional: true },
};
/** What a figure may have besides: held for each of them it would need more memory than the figures. */
const MORE = /^(?:unit|se|lower|upper|source|file|locator|note)$/u;

/** Tables of numbers with no more than the columns of the contract that every tidy table has. */
export const tidy: OpenReader = (head, collector, figure) => {
  const table = head.tables[0];
  const found = table && findHeader(table, COLUMNS);
  if (!found || found.titles.some((title) => MORE.test(title))) return undefined;
  if (!found.columns.has("year") && labelOf(table, table.rows[found.index]!).year) return undefined;
  const [countryAt, indicatorAt] = [found.columns.get("country")!, found.columns.get("indicator")!];
  const [valueAt, yearAt] = [found.columns.get("value")!, found.columns.get("year")];
  const values = new NumberColumns();
  const place = (at: number, column: number) => locate(head, table, at, column);
  const years = new Map<string, ReturnType<typeof readYear>>();
  const yearOf = (text: string) => {
    if (!years.has(text)) years.set(text, readYear(text));
    return years.get(text);
  };
  return {
    header: table.rows[found.index]!.at,
    row(row) {
      const name = row.text(countryAt).trim();
      const indicator = row.text(indicatorAt).trim();
      const value = values.read(indicator, row, valueAt);
      if (name === "" && indicator === "") return;
      if (name === "" || indicator === "") {
        const [missing, column] = name === "" ? ["country", countryAt] : ["indicator", indicatorAt];
        const message = `The row has no ${missing}; it was left out.`;
        collector.problem("warning", "incomplete-row", message, place(row.at, column));
        return;
      }
      if (value === undefined) return;
      if (typeof value === "object") {
        const message = `${indicator} of ${name} is "${value.bad}", while its other values are numbers; it was left out.`;
        collector.problem("warning", "bad-number", message, place(row.at, valueAt));
        return;
      }
      const year = yearAt === undefined ? undefined : yearOf(row.text(yearAt));
      if (typeof year === "object") {
        const message = `"${year.bad}" is not a year; the row was left out.`;
        collector.problem("warning", "bad-year", message, place(row.at, yearAt!));
        return;
      }
      const country = collector.country(name, place(row.at, countryAt));
      if (country !== undefined) figure(country, indicator, year, value, row.at, valueAt);
    },
    end: () => values.end(),
  };
};
