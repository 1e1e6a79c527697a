import type { Column } from "../../blocks.ts";
import { piecesOf, widthOf } from "../../text/width.ts";

/** Spaces between columns. */
export const GAP = 2;
/** Narrowest column of texts, so that a line of it holds a word or two. */
const NARROWEST = 12;
/** Least that is left for the titles of rows before columns are left out or the table is split. */
const TITLE = 26;

/** A column of a table on a terminal, with what stands in it. */
export interface Laid {
  readonly column: Column;
  readonly title: string;
  readonly cells: readonly string[];
  readonly width: number;
}

/** As many columns at a time as there is room for, each time behind the first. */
export function split(columns: readonly Laid[], room: number): Laid[][] {
  const [first, ...rest] = columns;
  const parts: Laid[][] = [[first!]];
  for (const one of rest) {
    const last = parts.at(-1)!;
    // Two at least: a comparison of one with nobody says nothing.
    if (one.column.drop !== undefined || last.length < 3 || needed([...last, one]) <= room) last.push(one);
    else parts.push([first!, one]);
  }
  return parts;
}

/** The columns for which the line has room, and how wide each of them is. */
export function fitting(columns: readonly Laid[], room: number): readonly Laid[] {
  const kept = withoutTheLast(columns, needed(columns) - room);
  const whole = kept.reduce((sum, { width }) => sum + width + GAP, -GAP);
  return whole <= room ? kept : narrowed(kept, whole - room);
}

/** What is left when columns give way until the line is no longer too long, those of one number together. */
function withoutTheLast(columns: readonly Laid[], tooLong: number): readonly Laid[] {
  const number = ({ column }: Laid) => column.drop ?? 0;
  let [over, last] = [tooLong, 0];
  const dropped = new Set<Laid>();
  for (const one of columns.filter((each) => number(each) > 0).sort((a, b) => number(b) - number(a))) {
    if (over <= 0 && number(one) !== last) break;
    dropped.add(one);
    over -= one.width + GAP;
    last = number(one);
  }
  return columns.filter((one) => !dropped.has(one));
}

/** Rather a title on two lines than a column less, or one more table. */
function needed(columns: readonly Laid[]): number {
  return columns.reduce((sum, { width }, i) => sum + (i === 0 ? Math.min(TITLE, width) : width) + GAP, -GAP);
}

/** How narrow a column may be: a text so that a line holds a word or two, figures as wide as the longest of their words. */
function leastOf({ column, title, cells, width }: Laid): number {
  if (!column.figures) return Math.min(width, NARROWEST);
  return highest([title, ...cells].flatMap(piecesOf).map(({ text }) => widthOf(text)));
}

export function isTooNarrow(columns: readonly Laid[], room: number): boolean {
  const kept = columns.filter(({ column }) => column.drop === undefined);
  return kept.reduce((sum, one) => sum + leastOf(one) + GAP, -GAP) > room;
}

/** The widest of texts give way first, then figures of several words (`89 %, proxy 27 %`), then texts again. */
export function narrowed(columns: readonly Laid[], over: number): readonly Laid[] {
  const texts = (least: number) => columns.map(({ column }) => (column.figures ? undefined : least));
  const figures = columns.map((one) => (one.column.figures ? leastOf(one) : undefined));
  const widths = columns.map(({ width }) => width);
  let rest = over;
  for (const least of [texts(TITLE), figures, texts(NARROWEST)])
    for (; rest > 0; rest -= 1) {
      const spare = widths.map((width, i) => (width > (least[i] ?? width) ? width : 0));
      const widest = spare.indexOf(highest(spare));
      if (spare[widest] === 0) break;
      widths[widest] = widths[widest]! - 1;
    }
  return columns.map((one, i) => ({ ...one, width: widths[i]! }));
}

export function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0);
}
