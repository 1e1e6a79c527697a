import type { Row, Table } from "../model/table.ts";
import { columnNames } from "./column-names.ts";
import { findHeaderRows } from "./layout-header.ts";
import { isFootnote, isRemark } from "./layout-notes.ts";
import { filled } from "./row-cells.ts";
import { RowFacts, type RowHints } from "./row-facts.ts";

/** One table as a person sees it in a sheet or file: its header, its rows, and what is written around them. */
export interface Block {
  /** The header's rows, as they stand; empty where there is none. */
  readonly header: readonly Row[];
  /** `told`: the rows below differ from it; `guessed`: nothing tells it from them; `none`: the first row is one of them. */
  readonly headerBy: "told" | "guessed" | "none";
  /** A name for every column: the header's texts from top to bottom joined by ` / `, else its position (`#3`). */
  readonly columns: readonly string[];
  readonly body: readonly Row[];
  /** Titles above, footnotes and totals below, remarks between: every other row, in their order. */
  readonly notes: readonly Row[];
}

/** More tables than this in one sheet are sections of one table, whatever they look like. */
const MOST_BLOCKS = 50;
/** Rows of several cells that make a table without a header; fewer are facts about the table below. */
const FEWEST_ROWS = 3;

/**
 * Tells the tables of a sheet or file apart, and in each the header from titles, rows and notes, by what the cells look like:
 * a header differs in kind from what stands below it. Every non-empty row of the sheet is in exactly one place of one
 * block. A new table begins after a blank row where a row is a header to the rows below it.
 */
export function layOut(table: Table, hints: RowHints = {}): readonly Block[] {
  const facts = new RowFacts(hints);
  const blocks: Row[][] = [];
  let hasTable = false;
  for (const segment of segmentsOf(table.rows, facts)) {
    const starts = startsTable(segment, facts);
    const current = blocks.at(-1);
    if (current === undefined || (starts && hasTable && blocks.length < MOST_BLOCKS)) {
      blocks.push([...segment]);
      hasTable = false;
    } else {
      for (const row of segment) current.push(row);
    }
    hasTable ||= starts || segment.filter((row) => filled(row) > 1).length >= FEWEST_ROWS;
  }
  return blocks.map((rows) => layOutBlock(rows, facts));
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

/** Does a stretch begin with a header of its own, below no more than a few titles? */
function startsTable(rows: readonly Row[], facts: RowFacts): boolean {
  const first = rows.findIndex((row) => filled(row) > 1);
  if (first < 0 || first > 3 || first + 1 >= rows.length) return false;
  // A row of group heads may stand above it.
  return [first, first + 1].some((index) => {
    if (index + 1 >= rows.length || filled(rows[index]!) < 2) return false;
    const { pro, contra } = facts.evidence(rows, index);
    return contra <= pro / 10 && pro >= Math.max(1.5, filled(rows[index]!) / 2);
  });
}

function layOutBlock(rows: readonly Row[], facts: RowFacts): Block {
  const typical = facts.typicalWidth(rows);
  const { from, to, by } = findHeaderRows(rows, typical, facts);
  const header = rows.slice(from, to);
  const notes = rows.slice(0, from);
  const rest = rows.slice(to);
  let end = rest.length;
  while (end > 0 && isFootnote(rest[end - 1]!, rest[end - 2] ?? header.at(-1), typical, facts)) end -= 1;
  const body: Row[] = [];
  rest.forEach((row, i) => {
    if (i >= end || isRemark(row, typical)) notes.push(row);
    else body.push(row);
  });
  const width = [...header, ...body].reduce((most, row) => Math.max(most, lastFilled(row) + 1), 0);
  return { header, headerBy: by, columns: columnNames(header, width), body, notes };
}

function lastFilled({ cells }: Row): number {
  return cells.findLastIndex((cell) => cell !== null);
}
