import { gather } from "../../model/collections.ts";
import type { InspectedTable } from "../../model/documents/reading.ts";
import type { Cell } from "../../model/table.ts";
import { placeOf } from "../../tables/locate.ts";
import type { CountryColumn } from "./country-column.ts";
import type { Grid } from "./grid.ts";

/** Places of one table, empty ones included, up to which its rows are given as long as its header. */
const MOST_PLACES = 5_000_000;

/** A table with the column of it that names countries, where one does. */
export interface Found {
  readonly grid: Grid;
  readonly country: CountryColumn | undefined;
}

/** The tables of a file as the document holds them. `locators` are the places of the observations taken from it. */
export function shownTables(found: readonly Found[], locators: readonly string[]): InspectedTable[] {
  const counts = observationsByTable(
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
    rows: rowsOf(grid),
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

/** Rows as long as the header, where that costs little: the empty ends of others are left out. */
function rowsOf({ columns, rows }: Grid): Cell[][] {
  const width = columns.length * rows.length <= MOST_PLACES ? columns.length : 0;
  return rows.map(({ cells }) => {
    if (cells.length >= width) return cells as Cell[];
    return [...cells, ...Array<null>(width - cells.length).fill(null)];
  });
}

/** Observations say where they stand: `Sheet!C12`, or `line 12, column 3`. */
function observationsByTable(grids: readonly Grid[], locators: readonly string[]): readonly number[] {
  // Of tables side by side the one furthest right that does not begin beyond the column.
  const tablesAt = new Map<string, number[]>();
  grids.forEach(({ name, rows }, i) => {
    for (const { at } of rows) gather(tablesAt, `${name}\u0000${at}`, i);
  });
  const counts = grids.map(() => 0);
  for (const locator of locators) {
    const place = placeOf(locator);
    if (!place) continue;
    const { sheet, at, column } = place;
    const tables = tablesAt.get(`${sheet}\u0000${at}`) ?? [];
    const table = tables.findLast((one) => grids[one]!.firstColumn <= column);
    if (table !== undefined) counts[table]! += 1;
  }
  return counts;
}
