import type { InspectedTable } from "../../model/documents/inspection.ts";
import type { FileFormat } from "../../model/table.ts";
import type { CountryColumn } from "./country-column.ts";
import type { Grid } from "./grid.ts";

/** A table with the column of it that names countries, where one does. */
export interface Found {
  readonly grid: Grid;
  readonly country: CountryColumn | undefined;
}

/** The tables of a file as the document holds them. `locators` are the places of the observations taken from it. */
export function shownTables(
  format: FileFormat,
  found: readonly Found[],
  locators: readonly string[],
): InspectedTable[] {
  const counts = observationsByTable(
    format,
    found.map(({ grid }) => grid),
    locators,
  );
  return found.map(({ grid, country }, i) => tableOf(grid, country, counts[i]!));
}

function tableOf(grid: Grid, country: CountryColumn | undefined, observations: number): InspectedTable {
  return {
    name: grid.name,
    hidden: grid.hidden,
    headerRows: grid.header.map(({ cells }) => [...cells]),
    columns: [...grid.columns],
    rows: grid.rows.map(({ cells }) => [...cells]),
    notes: grid.notes.map(({ cell }) => cell),
    headerBy: grid.headerBy,
    headerRowNumbers: grid.header.map(({ at }) => at),
    rowNumbers: grid.rows.map(({ at }) => at),
    notePlaces: grid.notes.map(({ place }) => place),
    countries:
      country === undefined
        ? null
        : {
            column: country.column,
            names: country.names,
            resolved: country.resolved,
            unresolved: country.unresolved,
            codeColumn: country.codeColumn,
          },
    observations,
  };
}

/** Observations say where they stand: `Sheet!C12`, or `line 12, column 3`. */
function observationsByTable(
  format: FileFormat,
  grids: readonly Grid[],
  locators: readonly string[],
): readonly number[] {
  const tableAt = new Map<string, number>();
  grids.forEach(({ name, rows }, i) => {
    for (const { at } of rows) tableAt.set(`${name}\u0000${at}`, i);
  });
  const counts = grids.map(() => 0);
  const place = format === "csv" ? /^()line (\d+)/u : /^(.*)![A-Z]+(\d+)/su;
  for (const locator of locators) {
    const [, name, row] = place.exec(locator) ?? [];
    const table = row === undefined ? undefined : tableAt.get(`${name}\u0000${row}`);
    if (table !== undefined) counts[table]! += 1;
  }
  return counts;
}
