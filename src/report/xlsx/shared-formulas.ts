import type { WriteSheet } from "hucre/xlsx";
import { letters } from "./sheet.ts";

type Written = NonNullable<WriteSheet["cells"]> extends Map<string, infer C> ? C : never;

/** A text, or a reference to a cell; the name of a function that looks like one is none. */
const PIECES = /"[^"]*"|(\$?)\b([A-Z]{1,3})(\$?)(\d+)\b(?!\()/gu;

/**
 * Formulas of cells below one another that are one formula, moved down: it is written once, in the first of them, which makes a
 * workbook a tenth smaller. Not so those that refer to other sheets: Excel never shares such a one, and takes its references to
 * other sheets for ones that do not move (github.com/JanKallman/EPPlus/issues/92).
 */
export class SharedFormulas {
  readonly #above = new Map<
    number,
    { readonly moved: string; readonly first: Written; readonly from: number; to: number }
  >();
  #count = 0;

  /** Takes a cell with a formula, which may come to have a share of one above it; rows and columns from 0, rows in order. */
  add(cell: Written, row: number, column: number): void {
    const formula = cell.formula!;
    if (formula.includes("!")) return;
    const moved = movable(formula, row);
    const run = this.#above.get(column);
    if (run?.to !== row - 1 || run.moved !== moved) {
      this.#above.set(column, { moved, first: cell, from: row, to: row });
      return;
    }
    const { first, from } = run;
    first.formulaType = "shared";
    first.formulaSharedIndex ??= this.#count++;
    first.formulaRef = `${letters(column)}${from + 1}:${letters(column)}${row + 1}`;
    Object.assign(cell, {
      formula: "",
      formulaType: "shared",
      formulaSharedIndex: first.formulaSharedIndex,
    });
    run.to = row;
  }
}

/** A formula with how far down its references are from its own cell, in place of their rows. */
function movable(formula: string, row: number): string {
  return formula.replace(PIECES, (piece, columnFixed, column, rowFixed, at) =>
    column === undefined || rowFixed === "$" ? piece : `${columnFixed}${column}[${Number(at) - row}]`,
  );
}
