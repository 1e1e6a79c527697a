import { ShortlistError } from "../../model/error.ts";
import { GATES_SHEET, PROFILE_SHEET } from "../../model/profile-sheet.ts";
import type { Cell, Row, Table } from "../../model/table.ts";
import { type OpenedProfile, openProfileSheet } from "../../profile/index.ts";
import { plainText } from "../../report/xlsx/cell-text.ts";
import { columnLetters } from "../../tables/locate.ts";
import { readFile } from "../../tables/read.ts";

/** A gate that somebody cleared on a workbook's sheet of gates, which no profile can say. */
export interface ClearedGate {
  readonly country: string;
  readonly gate: string;
}

/** The profile of a workbook, and what else was changed in it. */
export interface WorkbookProfile extends OpenedProfile {
  readonly cleared: readonly ClearedGate[];
}

/** The profile in the `Profile` sheet of a workbook, such as `rank --out` and `report` write. */
export async function profileOfWorkbook(bytes: Uint8Array, file: string): Promise<WorkbookProfile> {
  const { tables, problems } = await readFile({ path: file, bytes });
  const table = tables.find(({ name }) => name === PROFILE_SHEET.name);
  if (table === undefined) {
    const names = tables.map(({ name }) => `“${name}”`).join(", ");
    throw new ShortlistError(
      "bad-profile",
      `the workbook has no sheet “${PROFILE_SHEET.name}”; its sheets are ${names}`,
      {
        where: { file },
        wayOut: "Give a workbook that “shortlist rank --out x.xlsx” wrote, or a YAML profile.",
      },
    );
  }
  const rows = table.rows.map(({ at, cells }): Row => ({ at, cells: cells.map(plain) }));
  const at = (row: number, column: number) => `${PROFILE_SHEET.name}!${columnLetters(column)}${row}`;
  const unknown = new Set(
    problems.flatMap(({ code, locator }) => (code === "formula-without-value" && locator ? [locator] : [])),
  );
  const isUnknown = (row: number, column: number) => unknown.has(at(row, column));
  return { ...openProfileSheet(rows, { file, at, isUnknown }), cleared: clearedGates(tables, rows) };
}

/** Rows of the sheet of gates whose cell does not say 1; none where no such sheet is named. */
function clearedGates(tables: readonly Table[], profile: readonly Row[]): ClearedGate[] {
  const name = profile.find(({ cells }) => cells[0] === PROFILE_SHEET.gatesSheet)?.cells[1];
  const [, ...rows] = tables.find((table) => table.name === name)?.rows ?? [];
  return rows.flatMap(({ cells }) => {
    const [country, counts, gate] = [GATES_SHEET.country, GATES_SHEET.counts, GATES_SHEET.gate].map(
      (column) => cells[column] ?? null,
    );
    return country === null || gate === null || counts === 1
      ? []
      : [{ country: String(country), gate: String(gate) }];
  });
}

function plain(cell: Cell): Cell {
  return typeof cell === "string" ? plainText(cell) : cell;
}
