import type { Observation } from "../../model/observation.ts";
import { encodeRows } from "../encode.ts";
import { type FigureFile, type Figures, NO_YEAR } from "./figures.ts";

/** No field stands for itself in these: what differs from row to row is put where they stand. */
const [COUNTRY, VALUE, LOCATOR] = ["\u0001", "\u0002", "\u0003"] as const;
const A_YEAR = 1111;
/** A figure in its shortest form, and the numbers of a place, are no longer. */
const LONGEST_NUMBER = 32;
const [ZERO, COMMA, MINUS] = [48, 44, 45] as const;

/** What rows of one file and indicator have in common, as bytes: between country, year, value, and place. */
interface Frame {
  readonly afterCountry: Uint8Array;
  readonly afterYear: Uint8Array;
  readonly afterValue: Uint8Array;
  readonly afterColumn: Uint8Array;
}

/**
 * Writes figures as the rows of tidy CSV that `encodeRows` would write, which is asked once for each file and indicator. What
 * changes from row to row (a code of three letters, numbers, a place) never needs quotes of its own.
 */
export class RowWriter {
  readonly #encoder = new TextEncoder();
  readonly #countries: readonly Uint8Array[];
  readonly #line = this.#encoder.encode('"line ');
  readonly #column = this.#encoder.encode(", column ");
  #bytes = new Uint8Array(1 << 20);
  #at = 0;

  constructor(private readonly figures: Figures) {
    this.#countries = figures.countries.list.map((code) => this.#encoder.encode(code));
  }

  /** The rows of one indicator. The bytes are good until the next call. */
  encode(id: string, rows: Uint32Array): Uint8Array {
    const figures = this.figures;
    this.#at = 0;
    let file: FigureFile | undefined;
    let frame: Frame | undefined;
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i]!;
      if (file === undefined || row < file.from || row >= file.to) {
        file = figures.file(row);
        frame = this.#frameOf(id, file);
      }
      if (frame === undefined) {
        this.#put(this.#encoder.encode(encodeRows([figures.observation(row)])));
        continue;
      }
      this.#put(this.#countries[figures.country(row)]!);
      this.#put(frame.afterCountry);
      const year = figures.year(row);
      if (year !== NO_YEAR) this.#whole(year);
      this.#put(frame.afterYear);
      this.#number(figures.value(row));
      this.#put(frame.afterValue);
      this.#put(this.#line);
      this.#whole(figures.line(row));
      this.#put(this.#column);
      this.#whole(figures.column(row) + 1);
      this.#put(frame.afterColumn);
    }
    return this.#bytes.subarray(0, this.#at);
  }

  /** Undefined where a name holds what stands for a field here. */
  #frameOf(indicator: string, { path, source, layout }: FigureFile): Frame | undefined {
    const sample: Observation = {
      country: COUNTRY,
      indicator,
      year: A_YEAR,
      value: VALUE,
      source,
      layout,
      file: path,
      locator: LOCATOR,
    };
    const parts = encodeRows([sample]).split(new RegExp(`[${COUNTRY}${VALUE}${LOCATOR}]`, "u"));
    const [before, name, origin, rest] = parts as [string, string, string, string];
    const year = `${A_YEAR},`;
    if (parts.length !== 4 || before !== "" || !name.endsWith(year)) return undefined;
    return {
      afterCountry: this.#encoder.encode(name.slice(0, -year.length)),
      afterYear: Uint8Array.of(COMMA),
      afterValue: this.#encoder.encode(origin),
      afterColumn: this.#encoder.encode(`"${rest}`),
    };
  }

  #put(bytes: Uint8Array): void {
    this.#room(bytes.length);
    const [to, from] = [this.#bytes, this.#at];
    if (bytes.length > LONGEST_NUMBER) to.set(bytes, from);
    else for (let i = 0; i < bytes.length; i += 1) to[from + i] = bytes[i]!;
    this.#at = from + bytes.length;
  }

  #room(length: number): void {
    if (this.#at + length <= this.#bytes.length) return;
    const grown = new Uint8Array(this.#bytes.length * 2 + length);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  /** A whole number that is not negative. */
  #whole(number: number): void {
    this.#room(LONGEST_NUMBER);
    let digits = 1;
    for (let limit = 10; number >= limit; limit *= 10) digits += 1;
    let left = number;
    for (let at = this.#at + digits - 1; at >= this.#at; at -= 1) {
      const next = Math.floor(left / 10);
      this.#bytes[at] = ZERO + (left - next * 10);
      left = next;
    }
    this.#at += digits;
  }

  #number(value: number): void {
    this.#room(LONGEST_NUMBER);
    if (Number.isInteger(value) && value < 1e15 && value > -1e15) {
      if (value < 0) {
        this.#bytes[this.#at] = MINUS;
        this.#at += 1;
      }
      this.#whole(Math.abs(value));
      return;
    }
    const text = String(value);
    for (let i = 0; i < text.length; i += 1) this.#bytes[this.#at + i] = text.charCodeAt(i);
    this.#at += text.length;
  }
}
