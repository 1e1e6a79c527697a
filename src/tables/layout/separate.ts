import type { Cell, Row, Table } from "../../model/table.ts";
import { foldHeader, WITHIN } from "./header.ts";
import { filled, RowFacts, type RowHints, widthOf } from "./rows.ts";

/** More tables than this in one sheet are sections of one table, whatever they look like. */
const MOST_BLOCKS = 50;
/** Rows of several cells that make a table without a header; fewer are facts about the table below. */
const FEWEST_ROWS = 3;
/** Longer texts alone between two tables are notes below the upper one. */
const LONGEST_TITLE = 60;

/**
 * The tables that stand in one sheet or text, side by side and below one another, each with the titles above and the notes
 * below it. A new table begins after a blank row where a row is a header to the rows below it.
 */
export function separateTables(table: Table, hints: RowHints = {}): readonly Table[] {
  const facts = new RowFacts(hints);
  return sideBySide(table, facts).flatMap((one) => {
    const blocks = stacked(one.rows, facts);
    return blocks.length === 1 ? [one] : blocks.map((rows) => ({ ...one, rows }));
  });
}

/** Does a stretch begin with a header of its own, below no more than a few titles? */
export function startsTable(rows: readonly Row[], facts: RowFacts): boolean {
  const first = rows.findIndex((row) => filled(row) > 1);
  if (first < 0 || first > 3 || first + 1 >= rows.length) return false;
  // A row of group heads may stand above it.
  return [first, first + 1].some((index) => {
    if (index + 1 >= rows.length || filled(rows[index]!) < 2) return false;
    const { pro, contra } = facts.evidence(rows, index);
    return contra <= pro / 10 && pro >= Math.max(1.5, filled(rows[index]!) / 2);
  });
}

function stacked(rows: readonly Row[], facts: RowFacts): readonly (readonly Row[])[] {
  const segments = segmentsOf(rows, facts);
  if (segments.length === 1) return segments;
  const blocks: Row[][] = [];
  let hasTable = false;
  for (const segment of segments) {
    const starts = startsTable(segment, facts);
    const current = blocks.at(-1);
    if (current === undefined || (starts && hasTable && blocks.length < MOST_BLOCKS)) {
      const title = current === undefined ? undefined : takeTitle(current, facts);
      blocks.push([...(title ? [title] : []), ...segment]);
      hasTable = false;
    } else {
      for (const row of segment) current.push(row);
    }
    hasTable ||= starts || segment.filter((row) => filled(row) > 1).length >= FEWEST_ROWS;
  }
  return blocks;
}

/** A short text or year that stands alone between two tables, blank rows on both sides, is the title of the lower one. */
function takeTitle(above: Row[], facts: RowFacts): Row | undefined {
  const [before, last] = above.slice(-2);
  if (before === undefined || last === undefined || filled(last) !== 1) return undefined;
  const text = String(last.cells.find((cell) => cell !== null));
  return text.length <= LONGEST_TITLE && facts.endOf(before) !== last.at ? above.pop() : undefined;
}

/** Runs of rows without a blank row between them. */
function segmentsOf(rows: readonly Row[], facts: RowFacts): readonly Row[][] {
  const segments: Row[][] = [];
  let next = Number.NaN;
  for (const row of rows) {
    if (row.at === next) segments.at(-1)!.push(row);
    else segments.push([row]);
    next = facts.endOf(row);
  }
  return segments;
}

/** A stretch of columns: from `from` up to (not with) `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Columns beyond which no table is looked for: tables side by side are narrow. */
const WIDEST = 400;

/**
 * The tables that stand side by side in one sheet or text: stretches of columns with an empty column between them, or
 * without one where the first title comes again, each of which has a header of its own over a key column of its own (the
 * same title again, names again, or a list of another length). Columns that are only set apart by an empty one belong to
 * the table at their left.
 */
function sideBySide(table: Table, facts: RowFacts): readonly Table[] {
  const stretches = stretchesOf(table.rows);
  if (stretches.length < 2) return [table];
  const parts: { stretch: Stretch; rows: readonly Row[] }[] = [];
  for (const stretch of stretches) {
    const rows = cut(table.rows, stretch);
    const left = parts.at(-1);
    if (left !== undefined && !isTableOfItsOwn(rows, left.rows, facts)) {
      const joined = { from: left.stretch.from, to: stretch.to };
      parts[parts.length - 1] = { stretch: joined, rows: cut(table.rows, joined) };
    } else parts.push({ stretch, rows });
  }
  if (parts.length < 2) return [table];
  return parts.map(({ stretch, rows }) => ({
    ...table,
    firstColumn: (table.firstColumn ?? 0) + stretch.from,
    rows,
  }));
}

/** Runs of columns that hold anything, cut once more where a run's first title comes again. */
function stretchesOf(rows: readonly Row[]): readonly Stretch[] {
  const width = widthOf(rows);
  if (width > WIDEST) return [{ from: 0, to: width }];
  const isFilled = new Array<boolean>(width).fill(false);
  for (const { cells } of rows) {
    for (let column = 0; column < cells.length; column += 1)
      if (cells[column] !== null) isFilled[column] = true;
    if (!isFilled.includes(false)) break;
  }
  const runs: Stretch[] = [];
  for (let from = 0; from < width; ) {
    let to = from;
    while (to < width && isFilled[to]) to += 1;
    if (to > from) runs.push({ from, to });
    from = to + 1;
  }
  return runs.flatMap((run) => cutAtTitle(rows, run));
}

function cutAtTitle(rows: readonly Row[], { from, to }: Stretch): readonly Stretch[] {
  const header = rows.slice(0, WITHIN).find(({ cells }) => filledIn(cells, from, to) > 1);
  const key = foldHeader(header?.cells[from]);
  if (header === undefined || typeof header.cells[from] !== "string" || key === "") return [{ from, to }];
  const starts = [from];
  for (let column = from + 2; column < to - 1; column += 1) {
    const isAgain = foldHeader(header.cells[column]) === key && foldHeader(header.cells[column + 1]) !== "";
    if (isAgain && column - starts.at(-1)! > 1) starts.push(column);
  }
  return starts.map((start, i) => ({ from: start, to: starts[i + 1] ?? to }));
}

function filledIn(cells: readonly Cell[], from: number, to: number): number {
  return cells.slice(from, to).filter((cell) => cell !== null).length;
}

function cut(rows: readonly Row[], { from, to }: Stretch): readonly Row[] {
  return rows.flatMap(({ at, cells }) => {
    const own = cells.slice(from, to);
    return own.some((cell) => cell !== null) ? [{ at, cells: own }] : [];
  });
}

function isTableOfItsOwn(rows: readonly Row[], left: readonly Row[], facts: RowFacts): boolean {
  const [own, other] = [headerIn(rows, facts), headerIn(left, facts)];
  if (own === undefined || other === undefined) return false;
  const title = foldHeader(rows[own]!.cells[0]);
  if (title === "") return false;
  const [body, otherBody] = [rows.slice(own + 1), left.slice(other + 1)];
  // A title of names over a column without any is a slip, and its column one of the table at the left.
  if (title === foldHeader(left[other]!.cells[0]))
    return !facts.areNames(otherBody, 0) || facts.areNames(body, 0);
  return (
    facts.areNames(body, 0) || (isKey(rows.slice(own), facts) && body.at(-1)!.at !== otherBody.at(-1)?.at)
  );
}

/** Index of the row that is a header to those below it. */
function headerIn(rows: readonly Row[], facts: RowFacts): number | undefined {
  for (let index = 0; index < Math.min(WITHIN, rows.length - 1); index += 1) {
    const row = rows[index]!;
    if (filled(row) < 2) continue;
    const { pro, contra } = facts.evidence(rows, index);
    if (pro >= 1 && contra <= pro / 10) return index;
  }
  return undefined;
}

/** Below its title, texts, each once, without a gap down to the last row, and figures beside them. */
function isKey(rows: readonly Row[], facts: RowFacts): boolean {
  const body = rows.slice(1);
  const texts = body.map(({ cells }) => cells[0]);
  const isList =
    texts.length > 1 &&
    texts.every((text) => typeof text === "string") &&
    new Set(texts).size === texts.length;
  const hasGap = body.some((row, i) => facts.endOf(rows[i]!) !== row.at);
  return isList && !hasGap && body.some((row) => facts.kinds(row).slice(1).includes("number"));
}
