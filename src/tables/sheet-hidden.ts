import type { Row } from "../model/table.ts";
import { columnLetters } from "./locate.ts";

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

  /** Those of them that hold anything, in words: "rows 12-15 and column D are"; undefined where there are none. */
  among(rows: readonly Row[]): string | undefined {
    const hiddenRows =
      this.#rows.size === 0 ? [] : rows.filter(({ at }) => this.#rows.has(at)).map(({ at }) => at);
    const parts = [
      inWords("row", hiddenRows, String),
      inWords("column", this.#filledColumns(rows), columnLetters),
    ].filter((part) => part !== "");
    if (parts.length === 0) return undefined;
    const isOne = parts.length === 1 && /^(?:row|column) [^ -]*$/u.test(parts[0]!);
    return `${parts.join(" and ")} ${isOne ? "is" : "are"}`;
  }

  #filledColumns(rows: readonly Row[]): readonly number[] {
    if (this.#columns.length === 0) return [];
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
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
