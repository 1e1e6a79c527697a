import Table from "cli-table3";
import { type Column, plainText, type Table as TableBlock } from "../blocks.ts";
import { visible } from "../visible.ts";
import { brokenAt, cutAt, widthOf } from "../width.ts";
import { drawnLines, inColour, type Screen } from "./terminal-lines.ts";

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
  const shown = (text: string, i: number) =>
    cutAt(visible(text), block.columns[i]!.widest ?? Number.POSITIVE_INFINITY);
  const rows = block.rows.slice(0, block.shown).map((row) => row.map((cell, i) => shown(plainText(cell), i)));
  const titles = block.columns.map(({ title }, i) => shown(title, i));
  const all = block.columns.map((column, i) => ({
    column,
    i,
    width: highest([widthOf(titles[i]!), ...rows.map((row) => widthOf(row[i]!))]),
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
  const head = beside.map(({ i, width }) => brokenAt(titles[i]!, width));
  const cells = rows.map((row) => beside.map(({ i, width }) => brokenAt(row[i]!, width)));
  const bold = (line: string) => inColour(line, "strong", screen.chalk);
  table.push(head.map((lines) => lines.map(bold).join("\n")));
  for (const row of cells) table.push(row.map((lines) => lines.join("\n")));
  const drawn = table
    .toString()
    .split("\n")
    .map((line) => indent + line);
  const heights = [head, ...cells].map((row) => highest(row.map(({ length }) => length)));
  return [
    ...heights.flatMap((height, at) => [
      ...drawn.splice(0, height),
      ...(at === 0 ? [] : below).flatMap(({ i }) => belowLines(rows[at - 1]![i]!, screen, indent)),
    ]),
    ...leftOut(
      all.filter((one) => !below.includes(one) && !beside.some(({ i }) => i === one.i)),
      screen,
      indent,
    ),
  ];
}

function belowLines(text: string, screen: Screen, indent: string): string[] {
  return text === "" ? [] : drawnLines(text, screen, { indent: `${indent}  `, hang: "  ", role: "muted" });
}

/** Columns that are named where there is no room for them. */
const NAMED = 12;

function leftOut(columns: readonly Laid[], screen: Screen, indent: string): string[] {
  if (columns.length === 0) return [];
  const titles = columns.slice(0, NAMED).map(({ column }) => column.title);
  const more = columns.length > NAMED ? ` and ${columns.length - NAMED} more` : "";
  const count = columns.length === 1 ? "1 more column" : `${columns.length} more columns`;
  return drawnLines(`${count}: ${titles.join(", ")}${more}.`, screen, { indent, hang: "  " });
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0);
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
