import type { ChalkInstance } from "chalk";
import Table from "cli-table3";
import type { Messages } from "../../words/index.ts";
import {
  type Block,
  type Column,
  type Form,
  type Forms,
  type Inline,
  type Item,
  isItem,
  plainText,
  type Report,
  type Role,
  type Section,
  spansOf,
  strong,
  type Table as TableBlock,
  type TreeNode,
} from "../blocks.ts";
import { colonIn, semicolonIn } from "../text/localised.ts";
import { brokenAt, cutAt, piecesOf, visible, widthOf, wrap } from "../text/visible.ts";

/** How far what belongs to something stands in, and how far the further lines of a text hang. */
const STEP = "  ";

/** A document on a terminal: plain lines, colours by role. */
export function terminal({ title, lead = [], blocks, verdict }: Report, screen: Screen): string {
  const drawn = blocks.flatMap(onScreen);
  const head = [
    ...(title === undefined ? [] : drawnLines(title, screen, { role: "strong" })),
    ...lead.flatMap((text) => drawnLines(text, screen, { role: "muted" })),
  ];
  const parts = drawn.map((block, i) => [
    // Notes follow one another closely.
    ...(block.kind === "note" && drawn[i - 1]?.kind === "note" ? [] : [""]),
    ...blockLines(block, screen, ""),
  ]);
  const end = verdict === undefined ? [] : ["", ...drawnLines(verdict, screen, { role: "strong" })];
  const all = [...head, ...parts.flat(), ...end];
  // What has no title begins with its first block.
  if (head.length === 0) all.shift();
  return `${all.map((line) => line.trimEnd()).join("\n")}\n`;
}

function onScreen(block: Block): readonly Block[] {
  return block.kind === "either" ? block.screen.flatMap(onScreen) : [block];
}

function blockLines(block: Block, screen: Screen, indent: string): string[] {
  switch (block.kind) {
    case "section":
      return sectionLines(block, screen, indent);
    case "paragraph":
      return drawnLines(block.text, screen, { indent });
    case "note":
      return drawnLines(block.text, screen, { indent, role: "muted" });
    case "list":
      return [
        ...block.items.slice(0, block.shown).flatMap((item) => itemLines(item, screen, indent)),
        ...restLines(
          block.items.length + (block.beyond ?? 0),
          block.shown ?? block.items.length,
          indent,
          screen,
        ),
      ];
    case "table":
      return [
        ...terminalTable(block, screen, indent),
        ...restLines(
          block.rows.length + (block.beyond ?? 0),
          block.shown ?? block.rows.length,
          indent,
          screen,
        ),
      ];
    case "forms": {
      const { lines, form } = terminalForm(block, screen, indent);
      const notes = form.notes().flatMap((text) => drawnLines(text, screen, { indent, role: "muted" }));
      return [...lines, ...restLines(block.beyond ?? 0, 0, indent, screen), "", ...notes];
    }
    case "tree":
      return block.nodes.flatMap((node) => treeLines(node, screen, indent));
    case "command":
      return [`${indent}${STEP}${visible(block.text)}`];
    case "either":
      return block.screen.flatMap((one) => blockLines(one, screen, indent));
  }
}

function sectionLines({ title, aside, blocks }: Section, screen: Screen, indent: string): string[] {
  const heading = spansOf(title).map((span) => (typeof span === "string" ? strong(span) : span));
  const note = aside === undefined ? [] : [colonIn(screen.words), ...spansOf(aside)];
  return [
    ...drawnLines([...heading, ...note], screen, { indent, hang: STEP }),
    ...blocks.flatMap((block) => blockLines(block, screen, indent + STEP)),
  ];
}

function itemLines(item: Inline | Item, screen: Screen, indent: string): string[] {
  if (!isItem(item)) return drawnLines(item, screen, { indent, hang: STEP });
  const { text, mark, below = [] } = item;
  const marked = mark === undefined ? text : [...spansOf(mark), " ", ...spansOf(text)];
  return [...drawnLines(marked, screen, { indent, hang: STEP }), ...belowLines(below, screen, indent + STEP)];
}

function treeLines({ text, below = [], children = [] }: TreeNode, screen: Screen, indent: string): string[] {
  return [
    ...drawnLines(text, screen, { indent, hang: STEP }),
    ...belowLines(below, screen, `${indent}${STEP}${STEP}`),
    ...children.flatMap((child) => treeLines(child, screen, indent + STEP)),
  ];
}

function belowLines(below: readonly Inline[], screen: Screen, indent: string): string[] {
  return below.flatMap((text) => drawnLines(text, screen, { indent, hang: STEP }));
}

/** Every command that cuts lists has the option that does not. */
function restLines(all: number, shown: number, indent: string, screen: Screen): string[] {
  return all > shown ? drawnLines(screen.words.cut.beyondOfAll({ n: all - shown }), screen, { indent }) : [];
}

export interface Screen {
  /** Width of the line in characters. */
  readonly columns: number;
  /** Absent: no colours. */
  readonly chalk?: ChalkInstance;
  /** Of what is not shown; absent: English. */
  readonly words: Messages;
}

/** Widest line of text: longer ones are hard to follow. */
const WIDEST_LINE = 110;
/** Narrowest, so that what stands far in is still read line by line. */
const NARROWEST_LINE = 20;

interface How {
  readonly indent?: string;
  /** How much further in than the first the other lines stand. */
  readonly hang?: string;
  /** What the whole is where its spans say nothing else. */
  readonly role?: Role;
}

/** A text as lines of a terminal, broken at spaces, its spans in the colours of their roles. */
function drawnLines(text: Inline, screen: Screen, { indent = "", hang = "", role }: How = {}): string[] {
  const spans = spansOf(text).map((span) =>
    typeof span === "string" ? { text: visible(span), role } : { text: visible(span.text), role: span.role },
  );
  const width = Math.max(NARROWEST_LINE, Math.min(screen.columns, WIDEST_LINE) - indent.length - hang.length);
  let at = 0;
  const plain = plainText(spans.map((span) => span.text));
  return wrap(plain, width).map((line, i) => {
    const before = i === 0 ? indent : indent + hang;
    const from = at;
    at += line.length;
    // The space at which the line was broken is left out.
    if (plain[at] === " ") at += 1;
    return painted(before, partsOf(spans, from, from + line.length), screen.chalk);
  });
}

interface Part {
  readonly text: string;
  readonly role: Role | undefined;
}

/** The spans between two places of their text. */
function partsOf(spans: readonly Part[], from: number, to: number): Part[] {
  let start = 0;
  return spans.flatMap(({ text, role }) => {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return part === "" ? [] : [{ text: part, role }];
  });
}

function painted(before: string, parts: readonly Part[], chalk?: ChalkInstance): string {
  return before + parts.map(({ text, role }) => inColour(text, role, chalk)).join("");
}

/** What each role looks like on a terminal. */
function inColour(text: string, role: Role | undefined, chalk?: ChalkInstance): string {
  if (!chalk) return text;
  switch (role) {
    case "strong":
      return chalk.bold(text);
    case "muted":
      return chalk.dim(text);
    case "good":
      return chalk.green(text);
    case "bad":
      return chalk.red(text);
    case "code":
    case "link":
    case "range":
    case undefined:
      return text;
  }
}

/** Widest table: what is longer is hard to follow along a row. */
const WIDEST_TABLE = 160;
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
function terminalTable(block: TableBlock, screen: Screen, indent: string): string[] {
  const seen = (text: string, i: number) =>
    cutAt(indented(visible(text)), block.columns[i]!.widest ?? Number.POSITIVE_INFINITY);
  const shown = block.rows.slice(0, block.shown);
  const all = block.columns.map((column, i): ColumnLayout => {
    const title = seen(column.short ?? column.title, i);
    const cells = shown.map((row) => seen(plainText(row[i]!), i));
    return { column, title, cells, width: highest([title, ...cells].map(widthOf)) };
  });
  if (block.prose) return shown.flatMap((_, row) => proseLines(all, row, screen, indent));
  const room = Math.min(screen.columns, WIDEST_TABLE) - indent.length;
  const inRow = all.filter(({ column }) => !column.below);
  if (isTooNarrow(block.splits ? inRow.slice(0, 3) : inRow, room))
    return shown.flatMap((_, row) => labelledLines(all, row, screen, indent));
  if (!block.splits) return tableLines(all, fitting(inRow, room), screen, indent);
  return split(inRow, room).flatMap((some, i) => [
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
function terminalForm({ forms }: Forms, screen: Screen, indent: string): { lines: string[]; form: Form } {
  const room = screen.columns - indent.length;
  const asked = (form: Form) => form.columns.reduce((sum, { least }) => sum + least + GAP, 0);
  const form = forms.find((one) => asked(one) <= room) ?? forms.at(-1)!;
  const spare = Math.max(0, Math.min(room, WIDEST_TABLE) - asked(form));
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

function proseLines(all: readonly ColumnLayout[], row: number, screen: Screen, indent: string): string[] {
  const [first = "", ...rest] = all.filter(({ column }) => !column.below).map(({ cells }) => cells[row]!);
  return [
    ...drawnLines(`${first}${colonIn(screen.words)}${rest.join(semicolonIn(screen.words))}`, screen, {
      indent,
      hang: "  ",
    }),
    ...cellsBelow(all, row, screen, `${indent}    `),
  ];
}

/** A row where no table of its columns has room: each figure behind its column's title. */
function labelledLines(all: readonly ColumnLayout[], row: number, screen: Screen, indent: string): string[] {
  const [first, ...rest] = all.filter(({ column }) => !column.below && !column.drawn);
  const title = first!.cells[row]!;
  const labelled = rest.flatMap(({ title, cells }) =>
    cells[row] === "" ? [] : [`${title}${colonIn(screen.words)}${cells[row]}`],
  );
  const inward = `${indent}${indentOf(title)}`;
  return [
    ...drawnLines(title.trimStart(), screen, { indent: inward, hang: "  " }),
    ...labelled.flatMap((text) => drawnLines(text, screen, { indent: `${inward}  `, hang: "  " })),
    ...cellsBelow(all, row, screen, `${inward}  `),
  ];
}

function tableLines(
  all: readonly ColumnLayout[],
  inRow: readonly ColumnLayout[],
  screen: Screen,
  indent: string,
): string[] {
  const head = inRow.map(({ title, width }) => brokenAt(title, width));
  const rows = inRow[0]!.cells.map((_, row) => inRow.map(({ cells, width }) => brokenAt(cells[row]!, width)));
  const bold = (line: string) => inColour(line, "strong", screen.chalk);
  const drawn = [head, ...rows].map((row, at) =>
    rowLines(row, inRow, at === 0 ? bold : (line) => line).map((line) => indent + line),
  );
  return [
    ...drawn.flatMap((lines, at) => [
      ...lines,
      ...(at === 0
        ? []
        : cellsBelow(all, at - 1, screen, `${indent}${indentOf(inRow[0]!.cells[at - 1]!)}  `)),
    ]),
    ...leftOut(all, inRow, screen, indent),
  ];
}

/**
 * One row, drawn as a table of its own: cli-table3 holds every cell against all before it. A line of the row is one cell, since each is
 * measured a dozen times, and the widths are known.
 */
function rowLines(
  row: readonly string[][],
  columns: readonly ColumnLayout[],
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

function indentOf(text: string): string {
  return /^ */u.exec(text)![0];
}

function cellsBelow(all: readonly ColumnLayout[], row: number, screen: Screen, indent: string): string[] {
  return all
    .filter(({ column }) => column.below)
    .map(({ cells }) => cells[row]!)
    .filter((text) => text !== "")
    .flatMap((text) => drawnLines(text, screen, { indent, hang: "  ", role: "muted" }));
}

/** Columns that are named where there is no room for them. */
const MOST_COLUMNS_NAMED = 12;

function leftOut(
  all: readonly ColumnLayout[],
  inRow: readonly ColumnLayout[],
  screen: Screen,
  indent: string,
): string[] {
  // What is drawn shows what stands beside it in figures.
  const missing = all.filter(
    ({ column }) => !column.below && !column.drawn && !inRow.some((one) => one.column === column),
  );
  if (missing.length === 0) return [];
  const titles = missing.slice(0, MOST_COLUMNS_NAMED).map(({ title }) => title);
  const { cut } = screen.words;
  return drawnLines(
    cut.columns({ n: missing.length, titles, beyond: missing.length - titles.length }),
    screen,
    { indent, hang: "  " },
  );
}

/** Spaces between columns. */
const GAP = 2;
/** Narrowest column of texts, so that a line of it holds a word or two. */
const NARROWEST_COLUMN = 12;
/** Least that is left for the titles of rows before columns are left out or the table is split. */
const LEAST_TITLE = 26;

/** A column of a table on a terminal, with what stands in it. */
interface ColumnLayout {
  readonly column: Column;
  readonly title: string;
  readonly cells: readonly string[];
  readonly width: number;
}

/** As many columns at a time as there is room for, each time behind the first. */
function split(columns: readonly ColumnLayout[], room: number): ColumnLayout[][] {
  const [first, ...rest] = columns;
  const parts: ColumnLayout[][] = [[first!]];
  for (const one of rest) {
    const last = parts.at(-1)!;
    // Two at least: a comparison of one with nobody says nothing.
    if (one.column.drop !== undefined || last.length < 3 || needed([...last, one]) <= room) last.push(one);
    else parts.push([first!, one]);
  }
  return parts;
}

/** The columns for which the line has room, and how wide each of them is. */
function fitting(columns: readonly ColumnLayout[], room: number): readonly ColumnLayout[] {
  const kept = withoutTheLast(columns, needed(columns) - room);
  const total = kept.reduce((sum, { width }) => sum + width + GAP, -GAP);
  return total <= room ? kept : narrowed(kept, total - room);
}

/** What is left when columns give way until the line is no longer too long, those of one number together. */
function withoutTheLast(columns: readonly ColumnLayout[], tooLong: number): readonly ColumnLayout[] {
  const number = ({ column }: ColumnLayout) => column.drop ?? 0;
  let [over, last] = [tooLong, 0];
  const dropped = new Set<ColumnLayout>();
  for (const one of columns.filter((each) => number(each) > 0).sort((a, b) => number(b) - number(a))) {
    if (over <= 0 && number(one) !== last) break;
    dropped.add(one);
    over -= one.width + GAP;
    last = number(one);
  }
  return columns.filter((one) => !dropped.has(one));
}

/** Rather a title on two lines than a column less, or one more table. */
function needed(columns: readonly ColumnLayout[]): number {
  return columns.reduce(
    (sum, { width }, i) => sum + (i === 0 ? Math.min(LEAST_TITLE, width) : width) + GAP,
    -GAP,
  );
}

/** How narrow a column may be: a text so that a line holds a word or two, figures as wide as the longest of their words. */
function leastOf({ column, title, cells, width }: ColumnLayout): number {
  if (!column.figures) return Math.min(width, NARROWEST_COLUMN);
  return highest([title, ...cells].flatMap(piecesOf).map(({ text }) => widthOf(text)));
}

function isTooNarrow(columns: readonly ColumnLayout[], room: number): boolean {
  const kept = columns.filter(({ column }) => column.drop === undefined);
  return kept.reduce((sum, one) => sum + leastOf(one) + GAP, -GAP) > room;
}

/** The widest of texts give way first, then figures of several words (`89 %, proxy 27 %`), then texts again. */
function narrowed(columns: readonly ColumnLayout[], over: number): readonly ColumnLayout[] {
  const texts = (least: number) => columns.map(({ column }) => (column.figures ? undefined : least));
  const figures = columns.map((one) => (one.column.figures ? leastOf(one) : undefined));
  const widths = columns.map(({ width }) => width);
  let rest = over;
  for (const least of [texts(LEAST_TITLE), figures, texts(NARROWEST_COLUMN)])
    for (; rest > 0; rest -= 1) {
      const spare = widths.map((width, i) => (width > (least[i] ?? width) ? width : 0));
      const widest = spare.indexOf(highest(spare));
      if (spare[widest] === 0) break;
      widths[widest] = widths[widest]! - 1;
    }
  return columns.map((one, i) => ({ ...one, width: widths[i]! }));
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0);
}
