import type { Row, Table } from "../../model/table.ts";
import { columnNames } from "./column-names.ts";
import { findHeaderRows } from "./header-row.ts";
import { isFootnote, isRemark } from "./notes.ts";
import { extent } from "./row-cells.ts";
import { RowFacts, type RowHints } from "./row-facts.ts";
import { separateTables } from "./separate.ts";

/** One table as a person sees it in a sheet or file: its header, its rows, and what is written around them. */
export interface Block {
  /** All its rows as they stand, and where. */
  readonly table: Table;
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

/**
 * Tells the tables of a sheet or file apart, and in each the header from titles, rows and notes, by what the cells look like:
 * a header differs in kind from what stands below it. Every non-empty row of the sheet is in exactly one place of one
 * block, or its parts are where tables stand side by side.
 */
export function layOut(table: Table, hints: RowHints = {}): readonly Block[] {
  const facts = new RowFacts(hints);
  return separateTables(table, hints).map((one) => layOutBlock(one, facts));
}

function layOutBlock(table: Table, facts: RowFacts): Block {
  const { rows, firstColumn } = table;
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
  const width = [...header, ...body].reduce((most, row) => Math.max(most, extent(row)), 0);
  return { table, header, headerBy: by, columns: columnNames(header, width, firstColumn), body, notes };
}
