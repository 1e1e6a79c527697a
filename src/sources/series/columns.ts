import { defined } from "../../model/defined.ts";
import type { Table } from "../../model/table.ts";
import { findHeader, type HeaderSpec } from "../../tables/index.ts";
import type { UserColumns } from "../user/columns.ts";
import { cutAtHeaders, type FoundHeader } from "../user/headers.ts";
import { YEAR_ALONE } from "../user/words.ts";

/** The World Bank's download ("Indicator Code") and its DataBank ("Series Code"). */
const COLUMNS: HeaderSpec = {
  indicator: { is: /^(?:indicator|series)[ _-]?(?:code|id)$/u },
  code: { is: /^(?:country[ _-]?code|iso[ _-]?3?(?:[ _-]?code)?|economy[ _-]?code)$/u, optional: true },
  name: { is: /^(?:country|country[ _-]?name|economy|economy[ _-]?name)$/u, optional: true },
};
/** Folding has taken "[YR1990]" off `1990 [YR1990]`. */

export interface Series extends FoundHeader {
  readonly columns: UserColumns;
}

/** The tables with a country column, a column of indicator codes and columns that are years, one at least. */
export function findSeries(tables: readonly Table[]): readonly Series[] {
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
