import type { Verification } from "../../model/documents/run.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Cell, Table } from "../../model/table.ts";
import { columnLetters } from "../../tables/locate.ts";
import { readFile } from "../../tables/read.ts";

type Sheets = NonNullable<Verification["outputs"][number]["sheets"]>;

/** Cells of a sheet that are told one by one. */
const FIRST = 5;

/**
 * The cells in which a workbook differs from what a run makes, sheet by sheet, hidden sheets too; undefined where it is none that can
 * be read. Other programs write the same cells in other bytes, and compute formulas to other last digits: neither is a difference.
 */
export async function differingCells(
  file: Uint8Array,
  made: Uint8Array,
  path: string,
): Promise<Sheets | undefined> {
  try {
    const [there, here] = (await Promise.all([file, made].map((bytes) => readFile({ path, bytes })))).map(
      ({ tables }) => new Map(tables.map((table) => [table.name, table])),
    ) as [Map<string, Table>, Map<string, Table>];
    return [...new Set([...here.keys(), ...there.keys()])].flatMap((sheet) => {
      const [one, other] = [cellsOf(there.get(sheet)), cellsOf(here.get(sheet))];
      const differing = [...new Set([...other.keys(), ...one.keys()])]
        .map((at) => ({ at, file: one.get(at) ?? null, now: other.get(at) ?? null }))
        .filter(({ file: a, now: b }) => !isSame(a, b));
      if (differing.length === 0) return [];
      const first = differing
        .slice(0, FIRST)
        .map(({ at, file: a, now: b }) => ({ cell: at, file: a, now: b }));
      return [{ sheet, cells: differing.length, first }];
    });
  } catch (error) {
    if (error instanceof ShortlistError) return undefined;
    throw error;
  }
}

/** By address, row by row. */
function cellsOf(table: Table | undefined): Map<string, Cell> {
  const { rows = [], firstColumn = 0 } = table ?? {};
  return new Map(
    rows.flatMap(({ at, cells }) =>
      cells.flatMap((cell, column): [string, Cell][] =>
        cell === null || cell === "" ? [] : [[`${columnLetters(firstColumn + column)}${at}`, cell]],
      ),
    ),
  );
}

function isSame(a: Cell, b: Cell): boolean {
  return typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
    : a === b;
}
