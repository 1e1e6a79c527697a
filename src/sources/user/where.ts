import { ShortlistError } from "../../model/error.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import { foldHeader } from "../../tables/index.ts";
import type { Where } from "../contract.ts";
import { cellText } from "./cells.ts";
import type { UserColumns } from "./columns.ts";
import { position } from "./headers.ts";

/**
 * Which rows of a table the user wants: those whose cell in each named column says what is asked for, whatever its case.
 * Throws where the table has no such column.
 */
export function wantedRows(
  path: string,
  { header, table }: UserColumns,
  where: readonly Where[],
): ((row: StreamRow) => boolean) | undefined {
  if (where.length === 0) return undefined;
  const titles = header?.cells.map(foldHeader) ?? [];
  const tests = where.map(({ column, value }) => {
    const titled = titles.indexOf(foldHeader(column));
    const counted = position(column);
    const at = titled < 0 && counted !== undefined ? counted - (table.firstColumn ?? 0) : titled;
    if (at < 0) {
      const list = (header?.cells ?? []).flatMap((cell) => (cell === null ? [] : [`"${cellText(cell)}"`]));
      throw new ShortlistError(
        "no-column",
        `there is no column "${column}" for --where${list.length === 0 ? "" : `; the columns are ${list.join(", ")}`}`,
        {
          where: { file: path },
          wayOut: "name a column as its header says, or give its position as #1, #2 …",
        },
      );
    }
    return { at, value: cellText(value).toLowerCase() };
  });
  return (row) => tests.every(({ at, value }) => cellText(row.text(at)).toLowerCase() === value);
}
