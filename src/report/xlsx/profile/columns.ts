import { EDITED, PROFILE_SHEET } from "../../../model/workbook.ts";
import type { Column, Format } from "../sheet.ts";
import type { Values } from "./cells.ts";

/** Widths by column; the tables share them. */
const WIDTHS: Readonly<Record<string, number>> = {
  [PROFILE_SHEET.nodes]: 18,
  id: 34,
  weight: 9,
  [PROFILE_SHEET.shown]: 10,
  [PROFILE_SHEET.acts]: 10,
  [PROFILE_SHEET.changed]: 10,
  from: 10,
  to: 10,
  direction: 13,
  minimumCoverage: 19,
};

/** Of sentences: as wide as keeps rows low, which are as high on every page across. */
const LONG = 72;

/** Columns in the order in which a reader wants them; a key within one, such as `title.fr`, stands where it does. */
export const NODE_COLUMNS = [
  PROFILE_SHEET.nodes,
  "id",
  "weight",
  PROFILE_SHEET.shown,
  PROFILE_SHEET.acts,
  PROFILE_SHEET.changed,
  "from",
  "to",
  "direction",
  "minimumCoverage",
  "title",
  "aggregate",
  "indicator",
  "transform",
  "treat",
  "normalise",
  "maxAge",
  "error",
  "years",
  "appliesWhen",
  "requires",
  "evidence",
  "missing",
  "unassessed",
  "basis",
  "reason",
  ...EDITED.map((column) => PROFILE_SHEET.original + column),
  `weight${PROFILE_SHEET.inForce}`,
  `minimumCoverage${PROFILE_SHEET.inForce}`,
];
export const GATE_COLUMNS = [
  PROFILE_SHEET.gates,
  "when",
  "title",
  "says",
  "effect",
  "authority",
  "years",
  "reason",
];

/** The columns that these rows need. */
export function columnsOf(order: readonly string[], rows: readonly Values[]): string[] {
  const used = new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== undefined)));
  return order.flatMap((column) => [...used].filter((key) => key === column || key.startsWith(`${column}.`)));
}

/** How a column under this header looks. */
export function looksOf(
  column: string,
): Pick<Column<never>, "width" | "format"> & { readonly hidden: boolean } {
  return {
    width: WIDTHS[column] ?? (column.startsWith("reason") ? LONG : 40),
    format: formatOf(column),
    hidden: isHidden(column),
  };
}

/** Numbers stand at the right, words clear of those before them; where they may be many they go on in another line. */
function formatOf(column: string): Format {
  if (column === PROFILE_SHEET.shown || column === PROFILE_SHEET.acts) return "share";
  const isNumber = column !== "direction" && (EDITED as readonly string[]).includes(column);
  if (isNumber || column === "maxAge" || isHidden(column)) return "general";
  return WIDTHS[column] === undefined ? "text" : "label";
}

function isHidden(column: string): boolean {
  return column.startsWith(PROFILE_SHEET.original) || column.endsWith(PROFILE_SHEET.inForce);
}

/** Columns of a table below another, each where one of the same name or none stands above it, in sight and wide enough for words. */
export function below(above: readonly string[], columns: readonly string[]): (string | null)[] {
  const [first, second, ...rest] = columns;
  const placed: (string | undefined)[] = [first, second];
  const isFree = (at: number) => {
    const there = above[at] ?? "";
    return placed[at] === undefined && WIDTHS[there] === undefined && !isHidden(there);
  };
  const others = rest.filter((column) => {
    const at = above.indexOf(column);
    if (at < 0 || !isFree(at)) return true;
    placed[at] = column;
    return false;
  });
  let at = 2;
  for (const column of others) {
    while (!isFree(at)) at += 1;
    placed[at] = column;
  }
  return Array.from(placed, (column) => column ?? null);
}
