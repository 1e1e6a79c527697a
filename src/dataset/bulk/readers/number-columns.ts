import { readValue } from "../../../sources/user-cells.ts";
import { StreamUnfit } from "../../../tables/csv-stream.ts";
import type { StreamRow } from "../../../tables/csv-stream-row.ts";

/** Words in one column that are looked at before it is given up as one of categories. */
const PATIENCE = 1000;

/**
 * Whether a user's columns hold numbers, as `kindOf` tells it of whole columns. Every cell is taken for a number while the
 * file streams by; categories, which show only when all of a column has been seen, are for files that are read whole.
 */
export class NumberColumns {
  readonly #counts = new Map<string, { numbers: number; words: number }>();

  /** The number in a cell: undefined where there is none, `bad` where there is something else. */
  read(indicator: string, row: StreamRow, column: number): number | undefined | { bad: string } {
    if (row.isEmpty(column)) return undefined;
    const number = row.number(column);
    const value = Number.isNaN(number) ? readValue(row.text(column), "numbers") : number;
    if (value === undefined || typeof value === "string") return undefined;
    let counts = this.#counts.get(indicator);
    if (counts === undefined) {
      counts = { numbers: 0, words: 0 };
      this.#counts.set(indicator, counts);
    }
    if (typeof value === "number") counts.numbers += 1;
    else {
      counts.words += 1;
      if (counts.words > PATIENCE && counts.words > counts.numbers) throw categories();
    }
    return value;
  }

  /** Throws StreamUnfit where a column holds categories after all. */
  end(): void {
    for (const { numbers, words } of this.#counts.values()) {
      if (words > numbers) throw categories();
    }
  }
}

function categories(): StreamUnfit {
  return new StreamUnfit("the table holds categories");
}
