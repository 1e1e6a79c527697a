import type { Cell } from "../model/table.ts";
import { readNumber } from "./number.ts";
import { numberStyleOf } from "./number-style.ts";

/**
 * What to say of a column of figures such as `1,234` where neither they nor the rest of the table show whether the comma
 * groups thousands or stands before decimals: the other reading is a thousand times smaller. Undefined where all is clear.
 */
export function undecidedCommas(
  id: string,
  column: readonly (Cell | undefined)[],
  table: () => readonly (Cell | undefined)[],
): string | undefined {
  const figure = column.find(isEither);
  if (figure === undefined || numberStyleOf(column) || numberStyleOf(table())) return undefined;
  return `"${id}" has figures such as "${String(figure).trim()}", and nothing in the table tells whether the comma groups thousands or stands before decimals; it was read as grouping thousands`;
}

function isEither(cell: Cell | undefined): boolean {
  if (typeof cell !== "string" || !cell.includes(",")) return false;
  const [points, commas] = ([".", ","] as const).map((decimal) => readNumber(cell, { decimal }));
  return points!.kind === "number" && commas!.kind === "number";
}
