import type { Problem } from "../../model/problem.ts";
import type { ParsedFile, Row, Table } from "../../model/table.ts";
import { widthOf } from "../layout/rows.ts";
import { columnLetters } from "../locate.ts";

/** Stretches of rows or columns that are named one by one. */
const LISTED = 20;

/** The rows and columns that a sheet hides: by hand, by a filter or by an outline that is folded. */
export class HiddenParts {
  readonly #rows = new Set<number>();
  readonly #columns: (readonly [from: number, to: number])[] = [];

  row(at: number): void {
    this.#rows.add(at);
  }

  columns(from: number, to: number): void {
    this.#columns.push([from, to]);
  }

  /** Those of them that hold anything. */
  among(rows: readonly Row[]): Pick<Table, "hides"> {
    const hidden =
      this.#rows.size === 0 ? [] : rows.filter(({ at }) => this.#rows.has(at)).map(({ at }) => at);
    const columns = this.#filledColumns(rows);
    return hidden.length + columns.length === 0 ? {} : { hides: { rows: hidden, columns } };
  }

  #filledColumns(rows: readonly Row[]): readonly number[] {
    if (this.#columns.length === 0) return [];
    const width = widthOf(rows);
    const [isFilled, isHidden] = [new Uint8Array(width), new Uint8Array(width)];
    for (const { cells } of rows) {
      for (let column = 0; column < cells.length; column += 1) {
        if (cells[column] !== null) isFilled[column] = 1;
      }
    }
    // Ranges may overlap: each goes on where those before it ended.
    let next = 0;
    for (const [from, to] of this.#columns.sort(([a], [b]) => a - b)) {
      for (next = Math.max(next, from); next <= to && next < width; next += 1) isHidden[next] = 1;
    }
    return [...isHidden.keys()].filter((column) => isHidden[column] === 1 && isFilled[column] === 1);
  }
}

/** Says of the sheets that were read (by their names) what of them their workbook does not show. */
export function hiddenProblems({ path, tables }: ParsedFile, read: ReadonlySet<string>): readonly Problem[] {
  return tables.flatMap(({ name, hidden, hides, rows }): Problem[] => {
    if (!read.has(name) || rows.length === 0 || (!hidden && hides === undefined)) return [];
    const what = hidden
      ? ["the sheet is"]
      : [inWords("row", hides!.rows, String), inWords("column", hides!.columns, columnLetters)];
    const words = what.filter((part) => part !== "").join(" and ");
    const isOne = hidden || hides!.rows.length + hides!.columns.length === 1;
    const are = hidden ? "" : isOne ? " is" : " are";
    const message = `${words}${are} hidden in the workbook; ${isOne ? "it was" : "they were"} read like the others`;
    const code = hidden ? "hidden-sheet" : "hidden-cells";
    return [{ severity: "warning", code, message, file: path, locator: name }];
  });
}

function inWords(what: string, numbers: readonly number[], name: (number: number) => string): string {
  if (numbers.length === 0) return "";
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const listed = runs
    .slice(0, LISTED)
    .map(({ from, to }) => (from === to ? name(from) : `${name(from)}-${name(to)}`));
  const rest = numbers.length - runs.slice(0, LISTED).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (rest > 0) listed.push(`${rest} more`);
  const list = listed.length === 1 ? listed[0]! : `${listed.slice(0, -1).join(", ")} and ${listed.at(-1)!}`;
  return `${what}${numbers.length === 1 ? "" : "s"} ${list}`;
}
