import { refuse } from "../refusal.ts";

/** What the cells of a workbook may take in memory, in bytes, about. */
const MAX_BYTES = 192 * 1024 * 1024;
/** Characters that its cells may show in all: one stored text may stand in a million cells. */
const MAX_SHOWN = 100_000_000;
/** Characters of one text. A cell of Excel can hold 32,767. */
const MAX_TEXT = 1_000_000;

/** What one workbook has taken of the memory that it may take: reading stops with an error before more is taken. */
export class WorkbookMemory {
  #bytes = MAX_BYTES;
  #shown = MAX_SHOWN;

  constructor(private readonly path: string) {}

  row(): void {
    this.#take(96);
  }

  /** Cells of a row, the empty ones to the left of a full one included. */
  cells(count: number): void {
    this.#take(8 * count);
  }

  /** A number that is stored beside its cell, a style, an item of a list. */
  item(): void {
    this.#take(16);
  }

  /** A text that is stored, a character in two bytes. */
  text(length: number): void {
    this.#take(40 + 2 * length);
  }

  /** A text that a cell shows, stored anew or not. */
  shown(length: number): void {
    this.#shown -= length;
    if (this.#shown < 0) throw this.#tooLarge("shows more than 100 million characters");
  }

  /** A text that is still being read: whether it may be that long. */
  check(length: number): void {
    if (length > MAX_TEXT) throw this.#tooLarge("holds a text of more than a million characters");
  }

  #take(bytes: number): void {
    this.#bytes -= bytes;
    if (this.#bytes < 0) throw this.#tooLarge("holds more cells and texts than 192 MB of memory can");
  }

  #tooLarge(what: string) {
    return refuse(this.path, {
      code: "too-large",
      what: `the workbook ${what}: it was not read`,
      wayOut: "save the sheets that matter in a workbook of their own, or as .csv",
    });
  }
}
