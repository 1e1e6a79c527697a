import type { Iso3 } from "../../model/country.ts";
import type { Observation } from "../../model/observation.ts";
import { locate } from "../../tables/index.ts";

/** A file whose figures are held here: rows `from` up to `to` (exclusive). */
export interface FigureFile {
  readonly path: string;
  readonly source: string;
  readonly layout: string;
  readonly from: number;
  readonly to: number;
}

/** Takes one figure; without a year where the file states none. `column` is 0-based. */
export type Figure = (
  country: Iso3,
  indicator: string,
  year: number | undefined,
  value: number,
  at: number,
  column: number,
) => boolean;

/** Stands for "no year"; sorts before every year. */
export const NO_YEAR = -32_768;

/** Figures in one piece of every column: 2^18. */
const PIECE_BITS = 18;
const PIECE = 1 << PIECE_BITS;
const WITHIN = PIECE - 1;
const MOST_NAMES = 65_536;

interface Piece {
  readonly indicator: Uint16Array;
  readonly country: Uint16Array;
  readonly year: Int16Array;
  readonly value: Float64Array;
  readonly line: Uint32Array;
  readonly column: Uint16Array;
}

/**
 * The figures of large files in 20 bytes each: numbers in columns, what repeats by its position in a list. A figure is known
 * by its row, which counts up over all files in the order of reading.
 */
export class Figures {
  readonly indicators = new Names();
  readonly countries = new Names();
  readonly files: FigureFile[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** `indicator` and `country` are positions in the lists; `column` is 0-based. */
  add(indicator: number, country: number, year: number, value: number, line: number, column: number): void {
    const row = this.#length;
    const at = row & WITHIN;
    if (at === 0 && this.#pieces.length === row >>> PIECE_BITS) this.#pieces.push(emptyPiece());
    const piece = this.#pieces[row >>> PIECE_BITS]!;
    piece.indicator[at] = indicator;
    piece.country[at] = country;
    piece.year[at] = year;
    piece.value[at] = value;
    piece.line[at] = line;
    piece.column[at] = column;
    this.#length = row + 1;
  }

  /** Forgets every figure from a row on. */
  cut(length: number): void {
    this.#length = length;
    this.#pieces.length = Math.ceil(length / PIECE);
  }

  indicator(row: number): number {
    return this.#pieces[row >>> PIECE_BITS]!.indicator[row & WITHIN]!;
  }

  country(row: number): number {
    return this.#pieces[row >>> PIECE_BITS]!.country[row & WITHIN]!;
  }

  year(row: number): number {
    return this.#pieces[row >>> PIECE_BITS]!.year[row & WITHIN]!;
  }

  value(row: number): number {
    return this.#pieces[row >>> PIECE_BITS]!.value[row & WITHIN]!;
  }

  line(row: number): number {
    return this.#pieces[row >>> PIECE_BITS]!.line[row & WITHIN]!;
  }

  column(row: number): number {
    return this.#pieces[row >>> PIECE_BITS]!.column[row & WITHIN]!;
  }

  file(row: number): FigureFile {
    return this.files.find(({ from, to }) => row >= from && row < to)!;
  }

  locator(row: number): string {
    return locate({ format: "csv" }, TEXT, this.line(row), this.column(row));
  }

  /** The figure as everything else knows it. */
  observation(row: number): Observation {
    const { path, source, layout } = this.file(row);
    const year = this.year(row);
    return {
      source,
      layout,
      file: path,
      country: this.countries.list[this.country(row)]!,
      indicator: this.indicators.list[this.indicator(row)]!,
      ...(year === NO_YEAR ? {} : { year }),
      value: this.value(row),
      locator: this.locator(row),
    };
  }

  /** The positions of the countries' codes in the order of the codes. */
  countryOrder(): Uint16Array {
    const order = new Uint16Array(this.countries.list.length);
    const sorted: Iso3[] = [...this.countries.list].sort();
    sorted.forEach((code, rank) => {
      order[this.countries.position(code)] = rank;
    });
    return order;
  }
}

const TEXT = { name: "", hidden: false, rows: [] };

/** Names by position, each kept once. */
class Names {
  readonly list: string[] = [];
  readonly #positions = new Map<string, number>();

  position(name: string): number {
    const known = this.#positions.get(name);
    if (known !== undefined) return known;
    this.#positions.set(name, this.list.length);
    return this.list.push(name) - 1;
  }

  /** More than a column of positions can hold. */
  get isFull(): boolean {
    return this.list.length > MOST_NAMES;
  }
}

function emptyPiece(): Piece {
  return {
    indicator: new Uint16Array(PIECE),
    country: new Uint16Array(PIECE),
    year: new Int16Array(PIECE),
    value: new Float64Array(PIECE),
    line: new Uint32Array(PIECE),
    column: new Uint16Array(PIECE),
  };
}
