import type { Iso3 } from "../../model/country.ts";
import type { Observation, Value } from "../../model/observation.ts";
import { locate } from "../../tables/index.ts";

/** A file whose figures are held here: rows `from` up to `to` (exclusive). */
export interface FigureFile {
  readonly path: string;
  readonly source: string;
  readonly layout: string;
  readonly from: number;
  readonly to: number;
}

/** Stands for "no year"; sorts before every year. */
export const NO_YEAR = -32_768;

/** Figures in one piece of every column: 2^18. */
const PIECE_BITS = 18;
const PIECE = 1 << PIECE_BITS;
const WITHIN = PIECE - 1;
const MOST_NAMES = 65_536;

/** What some tables say of a figure beside its value: most pieces have no column for it. */
const NUMBERS = ["se", "lower", "upper"] as const;
const TEXTS = ["unit", "note"] as const;
export type FigureDetails = Pick<Observation, (typeof NUMBERS)[number] | (typeof TEXTS)[number]>;

interface Piece {
  readonly indicator: Uint16Array;
  readonly country: Uint16Array;
  readonly year: Int16Array;
  /** NaN where the value is a word. */
  readonly value: Float64Array;
  readonly line: Uint32Array;
  readonly column: Uint16Array;
  /** NaN where there is none. */
  readonly numbers: { [key in (typeof NUMBERS)[number]]?: Float64Array };
  /** By position in the list of texts, counted from 1; 0 where there is none. */
  readonly texts: { [key in (typeof TEXTS)[number] | "word"]?: Uint32Array };
}

/**
 * The figures of large files in 20 bytes each: numbers in columns, what repeats by its position in a list, and what only some have
 * in columns that are there where a figure has it. A figure is known by its row, which counts up over all files in the order of reading.
 */
export class Figures {
  readonly indicators = new Names();
  readonly countries = new Names();
  readonly #texts = new Names();
  readonly files: FigureFile[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** `indicator` and `country` are positions in the lists; `column` is 0-based. */
  add(
    indicator: number,
    country: number,
    year: number,
    value: Value,
    line: number,
    column: number,
    beside?: FigureDetails,
  ): void {
    const row = this.#length;
    const at = row & WITHIN;
    if (at === 0 && this.#pieces.length === row >>> PIECE_BITS) this.#pieces.push(emptyPiece());
    const piece = this.#pieces[row >>> PIECE_BITS]!;
    piece.indicator[at] = indicator;
    piece.country[at] = country;
    piece.year[at] = year;
    piece.value[at] = typeof value === "number" ? value : Number.NaN;
    if (typeof value === "string") this.#write(piece, at, "word", value);
    piece.line[at] = line;
    piece.column[at] = column;
    if (beside !== undefined) this.#say(piece, at, beside);
    this.#length = row + 1;
  }

  #say(piece: Piece, at: number, beside: FigureDetails): void {
    const { numbers } = piece;
    for (const key of NUMBERS) {
      const number = beside[key];
      if (number === undefined) continue;
      numbers[key] ??= new Float64Array(PIECE).fill(Number.NaN);
      numbers[key][at] = number;
    }
    for (const key of TEXTS) {
      const text = beside[key];
      if (text !== undefined) this.#write(piece, at, key, text);
    }
  }

  #write({ texts }: Piece, at: number, key: keyof Piece["texts"], text: string): void {
    texts[key] ??= new Uint32Array(PIECE);
    texts[key][at] = this.#texts.position(text) + 1;
  }

  #read({ texts }: Piece, at: number, key: keyof Piece["texts"]): string | undefined {
    const position = texts[key]?.[at] ?? 0;
    return position === 0 ? undefined : this.#texts.list[position - 1];
  }

  /** How many characters are held of words, units and notes. */
  get said(): number {
    return this.#texts.characters;
  }

  /** Forgets, when it is called, every figure that was added since. */
  mark(): () => void {
    const [length, texts] = [this.#length, this.#texts.list.length];
    return () => {
      this.#texts.cut(texts);
      this.#length = length;
      this.#pieces.length = Math.ceil(length / PIECE);
      const last = this.#pieces.at(-1);
      const to = length & WITHIN;
      if (last === undefined || to === 0) return;
      for (const column of Object.values(last.numbers)) column.fill(Number.NaN, to);
      for (const column of Object.values(last.texts)) column.fill(0, to);
    };
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

  value(row: number): Value {
    const piece = this.#pieces[row >>> PIECE_BITS]!;
    const value = piece.value[row & WITHIN]!;
    return Number.isNaN(value) ? this.#read(piece, row & WITHIN, "word")! : value;
  }

  line(row: number): number {
    return this.#pieces[row >>> PIECE_BITS]!.line[row & WITHIN]!;
  }

  column(row: number): number {
    return this.#pieces[row >>> PIECE_BITS]!.column[row & WITHIN]!;
  }

  /** What the table says of the figure besides; undefined where it says nothing. */
  beside(row: number): FigureDetails | undefined {
    const piece = this.#pieces[row >>> PIECE_BITS]!;
    const said: { -readonly [key in keyof FigureDetails]: FigureDetails[key] } = {};
    let isSaid = false;
    for (const key of TEXTS) {
      const text = this.#read(piece, row & WITHIN, key);
      if (text === undefined) continue;
      said[key] = text;
      isSaid = true;
    }
    for (const key of NUMBERS) {
      const number = piece.numbers[key]?.[row & WITHIN] ?? Number.NaN;
      if (Number.isNaN(number)) continue;
      said[key] = number;
      isSaid = true;
    }
    return isSaid ? said : undefined;
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
      ...this.beside(row),
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
  /** Of all of them. */
  characters = 0;

  position(name: string): number {
    const known = this.#positions.get(name);
    if (known !== undefined) return known;
    this.#positions.set(name, this.list.length);
    this.characters += name.length;
    return this.list.push(name) - 1;
  }

  /** Forgets those from a position on. */
  cut(length: number): void {
    for (const name of this.list.splice(length)) {
      this.#positions.delete(name);
      this.characters -= name.length;
    }
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
    numbers: {},
    texts: {},
  };
}
