import type { Row, Table } from "../../model/table.ts";
import { filled } from "./row-cells.ts";
import { RowFacts, type RowHints } from "./row-facts.ts";
import { sideBySide } from "./side-by-side.ts";

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
  const blocks: Row[][] = [];
  let hasTable = false;
  for (const segment of segmentsOf(rows, facts)) {
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
