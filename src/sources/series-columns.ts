import type { Row, Table } from "../model/table.ts";
import { findHeader, type HeaderSpec } from "../tables/index.ts";

/** The World Bank's download ("Indicator Code") and its DataBank ("Series Code"). */
const COLUMNS: HeaderSpec = {
  indicator: { is: /^(?:indicator|series)[ _-]?(?:code|id)$/u },
  code: { is: /^(?:country[ _-]?code|iso[ _-]?3?(?:[ _-]?code)?|economy[ _-]?code)$/u, optional: true },
  name: { is: /^(?:country|country[ _-]?name|economy|economy[ _-]?name)$/u, optional: true },
};
/** Folding has taken "[YR1990]" off `1990 [YR1990]`. */
const YEAR = /^(?:1[5-9]|2[01])\d\d$/u;
/** Fewer columns of years than this are no series. */
const FEWEST = 3;

export interface SeriesColumns {
  readonly table: Table;
  readonly body: readonly Row[];
  /** `Row.at` of the header. */
  readonly header: number;
  /** 0-based columns; at least one of name and code. */
  readonly indicator: number;
  readonly name?: number;
  readonly code?: number;
  readonly years: readonly { readonly column: number; readonly year: number }[];
}

/** The tables with a country column, a column of indicator codes and columns that are years. */
export function findSeries(tables: readonly Table[]): readonly SeriesColumns[] {
  return tables.flatMap((table) => {
    const header = findHeader(table, COLUMNS);
    if (!header) return [];
    const [name, code] = [header.columns.get("name"), header.columns.get("code")];
    const years = header.titles.flatMap((title, column) =>
      YEAR.test(title) ? [{ column, year: Number(title) }] : [],
    );
    if (years.length < FEWEST || (name === undefined && code === undefined)) return [];
    const columns = {
      table,
      body: header.body,
      header: table.rows[header.index]!.at,
      indicator: header.columns.get("indicator")!,
      ...(name === undefined ? {} : { name }),
      ...(code === undefined ? {} : { code }),
      years,
    };
    return [columns];
  });
}
