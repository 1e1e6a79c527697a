import type { ChalkInstance } from "chalk";
import Table from "cli-table3";
import type { Messages } from "../../words/index.ts";
import {
  type Block,
  type Column,
  type Inline,
  type Item,
  isItem,
  type List,
  plainText,
  type Report,
  type Role,
  type Section,
  type Span,
  spansOf,
  strong,
  type Table as TableBlock,
  type TreeNode,
} from "../blocks.ts";
import { colonIn } from "../text/localised.ts";
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
    // Notes follow one another closely, and what a reader must be careful about the title.
    ...((block.kind === "note" && drawn[i - 1]?.kind === "note") || (i === 0 && isBrief(block)) ? [] : [""]),
    ...blockLines(block, screen, ""),
  ]);
  const end = verdict === undefined ? [] : ["", ...drawnLines(verdict, screen, { role: "strong" })];
  const all = [...head, ...parts.flat(), ...end];
  // What has no title begins with its first block.
  if (head.length === 0) all.shift();
  return `${all.map((line) => line.trimEnd()).join("\n")}\n`;
}

function isBrief(block: Block): boolean {
  return block.kind === "list" && block.brief !== undefined && block.brief !== false;
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
        ...block.items.slice(0, block.shown).flatMap((item) => itemLines(item, screen, indent, block.brief)),
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
          block.whole,
        ),
      ];
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

function itemLines(item: Inline | Item, screen: Screen, indent: string, brief: List["brief"]): string[] {
  const { text, mark, below = [] } = isItem(item) ? item : { text: item };
  const marked = mark === undefined ? text : [...spansOf(mark), " ", ...spansOf(text)];
  if (brief === true) return [indent + cutAt(lineOf(marked), roomOf(screen, indent))];
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

/**
 * Every command that cuts lists has the option that does not.
 *
 * @param option absent: `--top 0`
 */
function restLines(all: number, shown: number, indent: string, screen: Screen, option?: string): string[] {
  const { beyondOfAll, warnings } = screen.words.cut;
  const n = all - shown;
  if (n <= 0) return [];
  return drawnLines(option === undefined ? beyondOfAll({ n }) : warnings.more({ n, option }), screen, {
    indent,
  });
}

export interface Screen {
  /** Width of the line in characters; infinite where nothing is to be cut. */
  readonly columns: number;
  /** For who has the screen read out: `label: value` lines, without bars. */
  readonly accessible?: boolean;
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
    case "label":
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
    case "share":
    case undefined:
      return text;
  }
}

/** Without rules: a pasted table should read as text. */
const RULES = Object.fromEntries(
  ["top", "bottom", "left", "right"]
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .concat("mid", "mid-mid", "left-mid", "right-mid", "middle")
    .map((rule) => [rule, ""]),
);

/** Columns that are left for what stands behind an indent. */
function roomOf({ columns, accessible }: Screen, indent: string): number {
  return accessible ? Number.POSITIVE_INFINITY : columns - indent.length;
}

/** What a cell says, on one line and harmless to a terminal. */
function lineOf(text: Inline): string {
  return visible(plainText(text)).replace(/\s*[\t\n]\s*/gu, " ");
}

/**
 * A table on a terminal, a line a row: columns as wide as what stands in them. Where the line is too short for that, columns are left
 * out, as they say themselves, and then the widest texts are cut, none below its title; a line says so, and how to see it all.
 */
function terminalTable(block: TableBlock, screen: Screen, indent: string): string[] {
  const rows = block.rows.slice(0, block.shown).map((row) => row.map((cell, i) => cellText(cell, i, screen)));
  if (screen.accessible) {
    const titles = new Set(block.columns.map(({ title }) => title));
    return [
      ...rows.flatMap((row) => labelledLines(block.columns, row, screen, indent)),
      ...namesLines(block, titles, screen, indent),
    ];
  }
  let hasName = false;
  const all = block.columns.map((column, at): ColumnLayout => {
    const cells = rows.flatMap((row) =>
      at < row.length && !runsOn(row, at, block) ? [widthOf(row[at]!)] : [],
    );
    const isWhole = Boolean(column.figures || column.drawn) || block.rows.some((row) => isUncut(row[at]));
    const names = !isWhole && !hasName;
    hasName ||= names;
    return { column, title: column.short ?? column.title, at, widest: highest(cells), isWhole, names };
  });
  const room = roomOf(screen, indent);
  const tables = (block.splits ? split(all, room) : [all]).map((some) => laidOut(some, room));
  const shown = new Set(tables.flatMap((columns) => columns.map(({ at }) => at)));
  let isCut = false;
  const cut = (text: string, width: number) => {
    isCut ||= widthOf(text) > width;
    return cutAt(text, width);
  };
  const lines = tables.flatMap((columns, i) => [
    ...(i === 0 ? [] : [""]),
    ...(block.headless ? [] : headLines(columns)).map((line) =>
      inColour(line.trimEnd(), "strong", screen.chalk),
    ),
    ...rows.map((row) => rowLine(row, columns, block, room, cut)),
  ]);
  const missing = all.filter(({ at, column }) => !shown.has(at) && !column.drawn);
  return [
    ...drawnByTable(lines).map((line) => indent + line),
    ...(isCut || missing.length > 0 ? [`${indent}${hint(missing, isCut, block, screen, room)}`] : []),
    ...namesLines(
      block,
      new Set(tables.flatMap((columns) => columns.map((_, i) => titleOf(columns, i)))),
      screen,
      indent,
    ),
  ];
}

/** What a table says below itself. */
function namesLines(
  { names }: TableBlock,
  heads: ReadonlySet<string>,
  screen: Screen,
  indent: string,
): string[] {
  const texts = names?.(heads) ?? [];
  return texts.flatMap((text) => ["", ...drawnLines(text, screen, { indent, role: "muted" })]);
}

/** Through cli-table3 as one table of lines that are laid out: it measures each cell a dozen times, and by other widths than terminals. */
function drawnByTable(lines: readonly string[]): string[] {
  const style = { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true };
  const table = new Table({ style, chars: RULES });
  table.push(...lines.map((line) => [line]));
  return table.toString().split("\n");
}

/** What stands in a cell: levels are two spaces each, and a share has its bar. */
function cellText(cell: Inline, at: number, { accessible }: Screen): string {
  const text = lineOf(cell);
  const levels = at === 0 ? /^\u2003*/u.exec(text)![0].length : 0;
  const bar = isShare(cell) && !accessible ? `${shareBar(cell.share, cell.cells)} ` : "";
  return `${STEP.repeat(levels)}${bar}${text.slice(levels)}`;
}

/** What may not be cut: a bar's figure, an address, what is to be copied. */
function isUncut(cell: Inline | undefined): boolean {
  return (
    isShare(cell) ||
    (typeof cell === "object" && "role" in cell && (cell.role === "link" || cell.role === "code"))
  );
}

function isShare(cell: Inline | undefined): cell is Span & { readonly share: number } {
  return typeof cell === "object" && "role" in cell && cell.share !== undefined;
}

/** Cells of the bar of the whole. */
const BAR = 4;
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A share (0 to 1) in eighths of a cell. */
function shareBar(share: number, cells = BAR): string {
  const eighths = Math.round(share * cells * 8);
  return `${"█".repeat(Math.floor(eighths / 8))}${EIGHTHS[eighths % 8]}`.padEnd(cells);
}

/** A row as lines of labels and values, with nothing drawn. */
function labelledLines(
  columns: readonly Column[],
  row: readonly string[],
  screen: Screen,
  indent: string,
): string[] {
  return row.flatMap((text, i) => {
    // What runs on is named as what it runs on to.
    const { title, drawn } = i === row.length - 1 ? columns.at(-1)! : columns[i]!;
    const label = title === "" ? "" : `${title}${colonIn(screen.words)}`;
    return drawn || text.trim() === "" ? [] : [`${i === 0 ? indent : indent + STEP}${label}${text.trim()}`];
  });
}

/** Spaces between columns, fewer between those of one group. */
const GAP = 2;
const GAP_WITHIN = 1;
/** Narrowest that texts become before other columns are left out: what the rows are called, and the others, so that they hold a word or two. */
const LEAST = { titles: 26, others: 12 };
const NOTHING = { titles: 0, others: 0 };
const ALL = { titles: Number.POSITIVE_INFINITY, others: Number.POSITIVE_INFINITY };
type Least = typeof LEAST;

/** A column of a table on a terminal. */
interface ColumnLayout {
  readonly column: Column;
  /** The short one where there is little room. */
  readonly title: string;
  /** Its place among all columns. */
  readonly at: number;
  /** Of its cells, in columns of the terminal. */
  readonly widest: number;
  /** Nothing of it may be cut: a figure without its end is another figure. */
  readonly isWhole: boolean;
  /** The first that may be: it says what the rows are. */
  readonly names: boolean;
}

/** The same with its place in the line. */
interface PlacedColumn extends ColumnLayout {
  readonly width: number;
  /** Spaces before it. */
  readonly gap: number;
}

function isWithin({ column }: ColumnLayout, other: ColumnLayout | undefined): boolean {
  return column.group !== undefined && column.group.title === other?.column.group?.title;
}

/** What a column is called beside those that are shown. */
function titleOf(columns: readonly ColumnLayout[], i: number): string {
  const one = columns[i]!;
  const isInGroup = isWithin(one, columns[i - 1]) || isWithin(one, columns[i + 1]);
  return isInGroup ? one.column.group!.within : one.title;
}

function gapBefore(columns: readonly ColumnLayout[], i: number): number {
  return i === 0 ? 0 : isWithin(columns[i]!, columns[i - 1]) ? GAP_WITHIN : GAP;
}

/** How narrow a column may be: texts so many letters, figures as they are, and of no title a word is broken. */
function leastOf(columns: readonly ColumnLayout[], i: number, least: Least): number {
  const { widest, isWhole, names } = columns[i]!;
  const texts = names ? least.titles : least.others;
  const title = highest(piecesOf(titleOf(columns, i)).map(({ text }) => widthOf(text)));
  return Math.max(title, isWhole ? widest : Math.min(widest, texts));
}

function needed(columns: readonly ColumnLayout[], least: Least): number {
  return columns.reduce((sum, _, i) => sum + gapBefore(columns, i) + leastOf(columns, i, least), 0);
}

/** The columns for which the line has room, and how wide each of them is. */
function laidOut(columns: readonly ColumnLayout[], room: number): PlacedColumn[] {
  const kept = [...withRoom(columns, room)];
  const natural = (i: number) => Math.max(kept[i]!.widest, widthOf(titleOf(kept, i)));
  const gaps = kept.map((_, i) => gapBefore(kept, i));
  let over = gaps.reduce((sum, gap, i) => sum + gap + natural(i), -room);
  // As many titles as there is room for are the long ones.
  for (const [i, one] of kept.entries()) {
    const short = natural(i);
    kept[i] = { ...one, title: one.column.title };
    const more = natural(i) - short;
    if (more > Math.max(0, -over)) kept[i] = one;
    else over += more;
  }
  const widths = kept.map((_, i) => natural(i));
  // Rather a title on two lines than a text cut; then the widest texts give way, of two alike the last.
  for (const texts of [ALL, LEAST, NOTHING]) {
    const least = kept.map((_, i) => leastOf(kept, i, texts));
    for (; over > 0; over -= 1) {
      const spare = widths.map((width, i) => (width > least[i]! ? width : 0));
      const widest = spare.lastIndexOf(highest(spare));
      if (spare[widest] === 0) break;
      widths[widest] = widths[widest]! - 1;
    }
  }
  return kept.map((one, i) => ({ ...one, width: Math.min(widths[i]!, room), gap: gaps[i]! }));
}

/** What is left when columns give way until the rest has room. */
function withRoom(columns: readonly ColumnLayout[], room: number): readonly ColumnLayout[] {
  let kept = columns;
  for (;;) {
    const number = highest(kept.map(({ column }) => column.drop ?? 0));
    const least = number > 0 ? LEAST : NOTHING;
    let over = needed(kept, least) - room;
    if (over <= 0 || kept.length === 1) return kept;
    // Of a table of thousands of columns many at a time; who is alone in its group then has a longer title, and it is seen anew.
    const dropped = new Set<ColumnLayout>();
    const last = [...kept].reverse();
    const candidates =
      number > 0 ? last.filter(({ column }) => column.drop !== undefined) : last.slice(0, -1);
    candidates.sort((a, b) => (b.column.drop ?? 0) - (a.column.drop ?? 0));
    for (const [i, one] of candidates.entries()) {
      if (over <= 0 && (number === 0 || one.column.drop !== candidates[i - 1]?.column.drop)) break;
      dropped.add(one);
      over -= leastOf([one], 0, least) + GAP;
    }
    kept = kept.filter((one) => !dropped.has(one));
  }
}

/** As many columns at a time as there is room for, each time behind the first. */
function split(columns: readonly ColumnLayout[], room: number): ColumnLayout[][] {
  const [first, ...rest] = columns;
  const parts: ColumnLayout[][] = [[first!]];
  for (const one of rest) {
    const last = parts.at(-1)!;
    // Two at least: a comparison of one with nobody says nothing.
    if (last.length < 3 || needed([...last, one], LEAST) <= room) last.push(one);
    else parts.push([first!, one]);
  }
  return parts;
}

/** Titles at the foot of the head, those of groups above theirs. */
function headLines(columns: readonly PlacedColumn[]): string[] {
  const titles = columns.map((one, i) => {
    const own = brokenAt(titleOf(columns, i), one.width);
    if (isWithin(one, columns[i - 1])) return ["", ...own];
    return isWithin(one, columns[i + 1]) ? [one.column.group!.title, ...own] : own;
  });
  const height = highest(titles.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => {
    const cells = titles.map((own) => own[line - (height - own.length)] ?? "");
    let [before, used, start] = ["", 0, 0];
    for (const [i, one] of columns.entries()) {
      const isGroup = isWithin(one, columns[i + 1]) && line === height - titles[i]!.length;
      start += one.gap;
      // The heading of a group runs on over its columns.
      const cell = isGroup ? cutAt(cells[i]!, groupWidth(columns, i)) : besides(cells[i]!, one);
      const blank = " ".repeat(Math.max(0, start - used));
      before += blank + cell;
      used += blank.length + widthOf(cell);
      start += one.width;
    }
    return before;
  });
}

/** From where a group begins to where its last column ends. */
function groupWidth(columns: readonly PlacedColumn[], i: number): number {
  const end = columns.findIndex((one, at) => at > i && !isWithin(one, columns[i]));
  const within = columns.slice(i, end < 0 ? columns.length : end);
  return within.reduce((sum, { gap, width }) => sum + gap + width, -columns[i]!.gap);
}

/** A text as wide as its column, figures to the right. */
function besides(text: string, { width, column: { figures } }: PlacedColumn): string {
  const rest = " ".repeat(Math.max(0, width - widthOf(text)));
  return figures ? rest + text : text + rest;
}

/** Whether what stands in a cell goes on over the columns to its right. */
function runsOn(row: readonly string[], at: number, { columns }: TableBlock): boolean {
  return row.length < columns.length && at === row.length - 1;
}

function rowLine(
  row: readonly string[],
  columns: readonly PlacedColumn[],
  block: TableBlock,
  room: number,
  cut: (text: string, width: number) => string,
): string {
  let [line, used] = ["", 0];
  for (const one of columns) {
    line += " ".repeat(one.gap);
    used += one.gap;
    // The column in which it begins may be left out.
    if (one.at >= row.length - 1 && row.length < block.columns.length)
      return line + cut(row.at(-1)!, room - used);
    line += besides(cut(row[one.at]!, one.width), one);
    used += one.width;
  }
  return line;
}

/** Columns that are named where there is no room for them. */
const MOST_COLUMNS_NAMED = 12;

/** That something was left out or cut, and how to see it: as many of the columns by name as the line holds. */
function hint(
  missing: readonly ColumnLayout[],
  isCut: boolean,
  { whole = "--format md" }: TableBlock,
  { words }: Screen,
  room: number,
): string {
  const { columns: say } = words.cut;
  if (missing.length === 0) return cutAt(say.texts({ option: whole }), room);
  const left = isCut ? say.leftAndTexts : say.left;
  const titles = missing.map(({ column: { title, short } }) => lineOf(short ?? title));
  for (let named = Math.min(titles.length, MOST_COLUMNS_NAMED); named > 0; named -= 1) {
    const columns = say.named({ titles: titles.slice(0, named), beyond: titles.length - named });
    const text = left({ columns, option: whole });
    if (widthOf(text) <= room) return text;
  }
  return cutAt(left({ columns: say.number({ n: titles.length }), option: whole }), room);
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0);
}
