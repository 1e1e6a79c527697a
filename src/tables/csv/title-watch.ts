import type { Row } from "../../model/table.ts";
import { mayBeTitles } from "../layout/kinds.ts";
import { StreamUnfit } from "./stream/bytes.ts";
import { copyOf, type StreamRow } from "./stream/row.ts";
import { BELOW, splitTables } from "./tables.ts";

/** Rows that look like titles are compared with so many below the header. */
const FIRST = 10;

/**
 * Watches the rows below a header for another one, by the rules for a text that is held: of a row that looks like titles the
 * rows below it are awaited, and StreamUnfit is thrown where it begins a table or repeats the header.
 */
export class TitleWatch {
  readonly #firstRows: Row[] = [];
  #windows: Row[][] = [];
  #isBare = false;
  #words: readonly number[] | undefined;

  constructor(private readonly header: Row) {}

  /** Whether the next rows are to be held for it. */
  get isWaiting(): boolean {
    return this.#windows.length > 0;
  }

  /** It is known now which columns hold words. */
  know(words: readonly number[]): void {
    this.#words = words;
  }

  /** Looks at a row, and at what is held of it; returns what is held of it then. */
  see(row: StreamRow, held: Row | undefined): Row | undefined {
    if (held && this.#firstRows.length < FIRST) this.#firstRows.push(held);
    if (held) this.#addToWindows(held);
    if (!this.#mayBeTitles(row)) return held;
    const titles = held ?? copyOf(row);
    this.#windows.push([titles]);
    return titles;
  }

  /** Every row has been given. */
  end(): void {
    for (const window of this.#windows) this.#mustBeginNothing(window);
  }

  /** No figure stands in it that is not a year, nor a mark for a missing one, and something stands where figures are. */
  #mayBeTitles(row: StreamRow): boolean {
    const wasBare = this.#isBare;
    for (let column = row.width - 1; column >= 0; column -= 1) {
      if (row.isEmpty(column)) continue;
      const number = row.number(column);
      if (!Number.isNaN(number) && !(Number.isInteger(number) && number >= 1500 && number < 2100)) {
        this.#isBare = false;
        // A row of words above one whose figures stand among the names.
        if (wasBare && this.#words?.some((word) => !Number.isNaN(row.number(word))))
          throw new StreamUnfit("figures stand where names were");
        return false;
      }
    }
    const { cells } = copyOf(row);
    this.#isBare = mayBeTitles(cells);
    if (!this.#isBare) return false;
    // Names alone are a country without figures.
    const words = this.#words;
    return words === undefined || cells.some((cell, column) => cell !== null && !words.includes(column));
  }

  #addToWindows(row: Row): void {
    for (const window of this.#windows) window.push(row);
    while (this.#windows.length > 0 && this.#windows[0]!.length > BELOW)
      this.#mustBeginNothing(this.#windows.shift()!);
  }

  /** The first row of a window is no header, of this table or of another one. */
  #mustBeginNothing(window: readonly Row[]): void {
    const above = this.#firstRows.filter(({ at }) => at < window[0]!.at);
    const { parts, repeated } = splitTables([this.header, ...above, ...window], new Set());
    if (parts.length > 1 || repeated.length > 0)
      throw new StreamUnfit("another header stands among the rows");
  }
}
