import { ShortlistError } from "../model/error.ts";
import type { Profile } from "../model/profile.ts";
import { PROFILE_SHEET } from "../model/profile-sheet.ts";
import type { Cell, Row } from "../model/table.ts";
import { readProfileSheet } from "../profile/index.ts";
import { plainText } from "../report/xlsx/cell-text.ts";
import { columnLetters } from "../tables/locate.ts";
import { readFile } from "../tables/read.ts";

/** A profile that was read from a workbook, and where in it a word first stands alone or within a list. */
export interface SheetProfile {
  readonly profile: Profile;
  readonly placeOf: (word: string) => string | undefined;
}

/** The profile in the `Profile` sheet of a workbook, such as `rank --out` and `report` write. */
export async function profileOfWorkbook(bytes: Uint8Array, file: string): Promise<SheetProfile> {
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
  return {
    profile: readProfileSheet(rows, { file, at }),
    placeOf: (word) => {
      for (const row of rows) {
        const column = row.cells.findIndex((cell) => names(cell, word));
        if (column >= 0) return at(row.at, column);
      }
      return undefined;
    },
  };
}

function plain(cell: Cell): Cell {
  return typeof cell === "string" ? plainText(cell) : cell;
}

/** Whether a cell is the word, or has it among what it lists: `{indicator: tip.tier, is: [Tier 3]}`. */
function names(cell: Cell, word: string): boolean {
  return (
    typeof cell === "string" &&
    (cell === word || cell.split(/[{}[\],:"]/u).some((part) => part.trim() === word))
  );
}
