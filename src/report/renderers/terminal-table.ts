import Table from "cli-table3";
import { type Column, plainText, type Table as TableBlock } from "../blocks.ts";
import { visible } from "../visible.ts";
import { drawnLines, inColour, type Screen } from "./terminal-lines.ts";
import { brokenAt, widthOf } from "./width.ts";

/** Widest table: what is longer is hard to follow along a row. */
const WIDEST = 160;
/** Spaces between columns. */
const GAP = 2;
/** Narrowest column of texts, so that a line of it holds a word or two. */
const NARROWEST = 12;

/** Without rules: a pasted table should read as text. */
const RULES = Object.fromEntries(
  ["top", "bottom", "left", "right"]
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .concat("mid", "mid-mid", "left-mid", "right-mid", "middle")
    .map((rule) => [rule, ""]),
);

/**
 * A table on a terminal: columns as wide as what stands in them. Where the line is too short for that, columns are left out as
 * they say themselves, and then the widest of texts are broken.
 */
export function terminalTable(block: TableBlock, screen: Screen, indent: string): string[] {
  const rows = block.rows.slice(0, block.shown).map((row) => row.map((cell) => visible(plainText(cell))));
  const all = block.columns.map((column, i) => ({
    column,
    i,
    width: Math.max(widthOf(column.title), ...rows.map((row) => widthOf(row[i]!))),
  }));
  const below = all.filter(({ column }) => column.below);
  const beside = fitting(
    all.filter(({ column }) => !column.below),
    Math.min(screen.columns, WIDEST) - indent.length,
  );
  const table = new Table({
    colAligns: beside.map(({ column }) => (column.figures ? "right" : "left")),
    colWidths: beside.map(({ width }) => width + GAP),
    style: { head: [], border: [], "padding-left": 0, "padding-right": GAP },
    chars: RULES,
  });
  const head = beside.map(({ column, width }) => brokenAt(column.title, width));
  const cells = rows.map((row) => beside.map(({ i, width }) => brokenAt(row[i]!, width)));
  const bold = (line: string) => inColour(line, "strong", screen.chalk);
  table.push(head.map((lines) => lines.map(bold).join("\n")));
  for (const row of cells) table.push(row.map((lines) => lines.join("\n")));
  const drawn = table
    .toString()
    .split("\n")
    .map((line) => indent + line);
  if (below.length === 0) return drawn;
  return [head, ...cells].flatMap((row, at) => [
    ...drawn.splice(0, Math.max(...row.map(({ length }) => length))),
    ...(at === 0 ? [] : below).flatMap(({ i }) => {
      const text = rows[at - 1]![i]!;
      return text === ""
        ? []
        : drawnLines(text, screen, { indent: `${indent}  `, hang: "  ", role: "muted" });
    }),
  ]);
}

interface Laid {
  readonly column: Column;
  /** Position of its cells. */
  readonly i: number;
  readonly width: number;
}

/** The columns for which the line has room, and how wide each of them is. */
function fitting(columns: readonly Laid[], room: number): readonly Laid[] {
  const needed = columns.reduce((sum, { width }) => sum + width + GAP, -GAP);
  if (needed <= room) return columns;
  const least = Math.max(...columns.map(({ column }) => column.drop ?? 0));
  if (least > 0)
    return fitting(
      columns.filter(({ column }) => column.drop !== least),
      room,
    );
  return narrowed(columns, needed - room);
}

/** The widest of texts give way first. */
function narrowed(columns: readonly Laid[], over: number): readonly Laid[] {
  const widths = columns.map(({ column, width }) => (column.figures ? 0 : width));
  for (let rest = over; rest > 0; rest -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= NARROWEST) break;
    widths[widest] = widths[widest]! - 1;
  }
  return columns.map((one, i) => (widths[i] === 0 ? one : { ...one, width: widths[i]! }));
}
