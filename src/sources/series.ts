import { defined } from "../model/collections.ts";
import type { Table } from "../model/table.ts";
import { findHeader, type HeaderSpec } from "../tables/index.ts";
import { YEAR_ALONE } from "./user/cells.ts";
import type { UserColumns } from "./user/columns.ts";
import { withCountryColumns } from "./user/country-columns.ts";
import { cutAtHeaders, type FoundHeader } from "./user/headers.ts";
import { userSource } from "./user/source.ts";

/** The World Bank's download ("Indicator Code") and its DataBank ("Series Code"). */
const COLUMNS: HeaderSpec = {
  indicator: { is: /^(?:indicator|series)[ _-]?(?:code|id)$/u },
  code: { is: /^(?:country[ _-]?code|iso[ _-]?3?(?:[ _-]?code)?|economy[ _-]?code)$/u, optional: true },
  name: { is: /^(?:country|country[ _-]?name|economy|economy[ _-]?name)$/u, optional: true },
};

/** A table with one row a country and indicator and one column a year, as the World Bank's downloads are laid out. */
export const series = userSource({
  id: "series",
  title: "Own table, one column a year",
  summary:
    "Any indicators, one row a country and indicator and one column a year, as the World Bank's downloads.",
  layout: "country name or code, indicator code, and a column for each year",
  // A user's own table is deliberate: before any publisher's file, as tidy and wide tables are.
  precedence: Number.MAX_SAFE_INTEGER,
  // Surer than a wide table, whose every column would be a year; less sure than any publisher's own set of headers.
  confidence: 0.4,
  wanted: "table of time series",
  find: findSeries,
  columns: ({ columns, body }, _all, sink) => withCountryColumns(columns, body, sink),
});

interface Series extends FoundHeader {
  readonly columns: UserColumns;
}

/** The tables with a country column, a column of indicator codes and columns that are years, one at least. */
function findSeries(tables: readonly Table[]): readonly Series[] {
  return tables.flatMap((table) =>
    cutAtHeaders(table, (part): Series | undefined => {
      const found = findHeader(part, COLUMNS);
      if (!found) return undefined;
      const [name, code] = [found.columns.get("name"), found.columns.get("code")];
      const figures = found.titles.flatMap((title, column) =>
        YEAR_ALONE.test(title) ? [{ column, year: Number(title) }] : [],
      );
      if (figures.length === 0 || (name === undefined && code === undefined)) return undefined;
      const header = part.rows[found.index]!;
      const columns = {
        table,
        header,
        indicator: found.columns.get("indicator")!,
        ...defined({ name, code }),
        figures,
        only: "numbers",
      } as const;
      return { table, header, key: (name ?? code)!, body: found.body, columns };
    }),
  );
}
