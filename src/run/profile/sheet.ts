import { ShortlistError } from "../../model/error.ts";
import { PROFILE_SHEET } from "../../model/profile-sheet.ts";
import type { Cell, Row } from "../../model/table.ts";
import { type OpenedProfile, openProfileSheet } from "../../profile/index.ts";
import { plainText } from "../../report/xlsx/cell-text.ts";
import { columnLetters } from "../../tables/locate.ts";
import { readFile } from "../../tables/read.ts";

/** The profile in the `Profile` sheet of a workbook, such as `rank --out` and `report` write. */
export async function profileOfWorkbook(bytes: Uint8Array, file: string): Promise<OpenedProfile> {
  const { tables } = await readFile({ path: file, bytes });
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
  return openProfileSheet(rows, { file, at });
}

function plain(cell: Cell): Cell {
  return typeof cell === "string" ? plainText(cell) : cell;
}
