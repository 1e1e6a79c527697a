import Table from "cli-table3";
import { type Form, type Forms, plainText, type Table as TableBlock } from "../../blocks.ts";
import { visible } from "../../text/visible.ts";
import { brokenAt, cutAt, widthOf } from "../../text/width.ts";
import { colonIn, semicolonIn } from "../../words/named.ts";
import { fitting, GAP, highest, isTooNarrow, type Laid, narrowed, split } from "./columns.ts";
import { drawnLines, inColour, type Screen } from "./lines.ts";

/** Widest table: what is longer is hard to follow along a row. */
const WIDEST = 160;
/** Without rules: a pasted table should read as text. */
const RULES = Object.fromEntries(
  ["top", "bottom", "left", "right"]
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .concat("mid", "mid-mid", "left-mid", "right-mid", "middle")
    .map((rule) => [rule, ""]),
);

/**
 * A table on a terminal: columns as wide as what stands in them. Where the line is too short for that, the table is split, or
 * columns are left out, as it says itself; then the widest of texts are broken.
 */
export function terminalTable(block: TableBlock, screen: Screen, indent: string): string[] {
  const seen = (text: string, i: number) =>
    cutAt(indented(visible(text)), block.columns[i]!.widest ?? Number.POSITIVE_INFINITY);
  const shown = block.rows.slice(0, block.shown);
  const all = block.columns.map((column, i): Laid => {
    const title = seen(column.short ?? column.title, i);
    const cells = shown.map((row) => seen(plainText(row[i]!), i));
    return { column, title, cells, width: highest([title, ...cells].map(widthOf)) };
  });
  if (block.prose) return shown.flatMap((_, row) => proseLines(all, row, screen, indent));
  const room = Math.min(screen.columns, WIDEST) - indent.length;
  const beside = all.filter(({ column }) => !column.below);
  if (isTooNarrow(block.splits ? beside.slice(0, 3) : beside, room))
    return shown.flatMap((_, row) => labelledLines(all, row, screen, indent));
  if (!block.splits) return tableLines(all, fitting(beside, room), screen, indent);
  return split(beside, room).flatMap((some, i) => [
    ...(i === 0 ? [] : [""]),
    ...tableLines(
      [...some, ...all.filter(({ column }) => column.below)],
      fitting(some, room),
      screen,
      indent,
    ),
  ]);
}

/** The first form that has room; what is left of the line is shared by its texts. */
export function terminalForm(
  { forms }: Forms,
  screen: Screen,
  indent: string,
): { lines: string[]; form: Form } {
  const room = screen.columns - indent.length;
  const asked = (form: Form) => form.columns.reduce((sum, { least }) => sum + least + GAP, 0);
  const form = forms.find((one) => asked(one) <= room) ?? forms.at(-1)!;
  const spare = Math.max(0, Math.min(room, WIDEST) - asked(form));
  const share = Math.floor(spare / form.columns.filter(({ figures }) => !figures).length);
  const rows = form.rows();
  const all = form.columns.map((column, i) => ({
    column,
    title: column.title,
    cells: rows.map((row) => visible(plainText(row[i]!))),
    width: column.least + (column.figures ? 0 : share),
  }));
  const lines = isTooNarrow(all, room)
    ? rows.flatMap((_, row) => labelledLines(all, row, screen, indent))
    : tableLines(all, narrowed(all, asked(form) - GAP - room), screen, indent);
  return { lines, form };
}

/** Levels on a terminal: two spaces each. */
function indented(text: string): string {
  const levels = /^\u2003*/u.exec(text)![0].length;
  return "  ".repeat(levels) + text.slice(levels);
}

function proseLines(all: readonly Laid[], row: number, screen: Screen, indent: string): string[] {
  const [first = "", ...rest] = all.filter(({ column }) => !column.below).map(({ cells }) => cells[row]!);
  return [
    ...drawnLines(`${first}${colonIn(screen.words)}${rest.join(semicolonIn(screen.words))}`, screen, {
      indent,
      hang: "  ",
    }),
    ...belowLines(all, row, screen, `${indent}    `),
  ];
}

/** A row where no table of its columns has room: each figure behind its column's title. */
function labelledLines(all: readonly Laid[], row: number, screen: Screen, indent: string): string[] {
  const [first, ...rest] = all.filter(({ column }) => !column.below && !column.drawn);
  const title = first!.cells[row]!;
  const labelled = rest.flatMap(({ title, cells }) =>
    cells[row] === "" ? [] : [`${title}${colonIn(screen.words)}${cells[row]}`],
  );
  const inward = `${indent}${inOf(title)}`;
  return [
    ...drawnLines(title.trimStart(), screen, { indent: inward, hang: "  " }),
    ...labelled.flatMap((text) => drawnLines(text, screen, { indent: `${inward}  `, hang: "  " })),
    ...belowLines(all, row, screen, `${inward}  `),
  ];
}

function tableLines(all: readonly Laid[], beside: readonly Laid[], screen: Screen, indent: string): string[] {
  const head = beside.map(({ title, width }) => brokenAt(title, width));
  const rows = beside[0]!.cells.map((_, row) =>
    beside.map(({ cells, width }) => brokenAt(cells[row]!, width)),
  );
  const bold = (line: string) => inColour(line, "strong", screen.chalk);
  const drawn = [head, ...rows].map((row, at) =>
    rowLines(row, beside, at === 0 ? bold : (line) => line).map((line) => indent + line),
  );
  return [
    ...drawn.flatMap((lines, at) => [
      ...lines,
      ...(at === 0 ? [] : belowLines(all, at - 1, screen, `${indent}${inOf(beside[0]!.cells[at - 1]!)}  `)),
    ]),
    ...leftOut(all, beside, screen, indent),
  ];
}

/**
 * One row, drawn as a table of its own: cli-table3 holds every cell against all before it. A line of the row is one cell, since each is
 * measured a dozen times, and the widths are known.
 */
function rowLines(
  row: readonly string[][],
  columns: readonly Laid[],
  style: (line: string) => string,
): string[] {
  const table = new Table({
    style: { head: [], border: [], "padding-left": 0, "padding-right": GAP, compact: true },
    chars: RULES,
  });
  const height = highest(row.map(({ length }) => length));
  for (let at = 0; at < height; at += 1) {
    const cells = columns.map(({ column, width }, i) => {
      const line = row[i]![at] ?? "";
      const rest = " ".repeat(Math.max(0, width - widthOf(line)));
      return column.figures ? rest + style(line) : style(line) + rest;
    });
    table.push([cells.join(" ".repeat(GAP))]);
  }
  return table.toString().split("\n");
}

function inOf(text: string): string {
  return /^ */u.exec(text)![0];
}

function belowLines(all: readonly Laid[], row: number, screen: Screen, indent: string): string[] {
  return all
    .filter(({ column }) => column.below)
    .map(({ cells }) => cells[row]!)
    .filter((text) => text !== "")
    .flatMap((text) => drawnLines(text, screen, { indent, hang: "  ", role: "muted" }));
}

/** Columns that are named where there is no room for them. */
const NAMED = 12;

function leftOut(all: readonly Laid[], beside: readonly Laid[], screen: Screen, indent: string): string[] {
  // What is drawn shows what stands beside it in figures.
  const missing = all.filter(
    ({ column }) => !column.below && !column.drawn && !beside.some((one) => one.column === column),
  );
  if (missing.length === 0) return [];
  const titles = missing.slice(0, NAMED).map(({ title }) => title);
  const { cut } = screen.words;
  return drawnLines(cut.columns(titles, missing.length - titles.length), screen, { indent, hang: "  " });
}
