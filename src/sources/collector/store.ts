import type { Iso3 } from "../../model/country.ts";
import type { Observation, Value } from "../../model/observation.ts";
import { StreamUnfit } from "../../tables/csv/stream.ts";
import { locate } from "../../tables/locate.ts";
import type { Given, Taken } from "./figures.ts";

/** A file whose figures are held here: rows `from` up to `to` (exclusive). */
export interface FigureFile {
  readonly path: string;
  readonly source: string;
  readonly layout: string;
  /** Puts its own places in place of lines, where no file is that they were of. */
  readonly place?: (locator: string) => string;
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

/** What columns hold of a figure, or know of its file. Whatever else is said of one, now or in time, keeps its table out of columns. */
const IN_COLUMNS: ReadonlySet<string> = new Set<keyof Observation>([
  "country",
  "indicator",
  "year",
  "value",
  "source",
  "layout",
  "file",
  "locator",
  ...NUMBERS,
  ...TEXTS,
]);
/** Characters that are held of words, units and notes: of more than that whoever made the table has to split it. */
const MOST_SAID = 64 * 1024 * 1024;

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

  /**
   * Puts a figure behind the others; `column` is 0-based.
   *
   * @throws StreamUnfit where it says more, or stands further out, than columns have room for
   */
  take(
    country: Iso3,
    indicator: string,
    year: number | undefined,
    value: Value,
    line: number,
    column: number,
    details?: Partial<Observation>,
  ): void {
    if (column >= MOST_NAMES) throw new StreamUnfit("there are more columns than can be told apart");
    for (const key in details)
      if (!IN_COLUMNS.has(key) && details[key as keyof Observation] !== undefined)
        throw new StreamUnfit("figures say more than columns have room for");
    const [of, at] = [this.indicators.position(indicator), this.countries.position(country)];
    this.add(of, at, year ?? NO_YEAR, value, line, column, details);
    if (this.#texts.characters > MOST_SAID) throw new StreamUnfit("units and notes are too many to be held");
  }

  /** A number of its own for each country, indicator and year. */
  keyOf(country: Iso3, indicator: string, year: number | undefined): number {
    const [of, at] = [this.indicators.position(indicator), this.countries.position(country)];
    return keyOf(of, at, year ?? NO_YEAR);
  }

  /** The same of a figure that is here. */
  key(row: number): number {
    return keyOf(this.indicator(row), this.country(row), this.year(row));
  }

  /** `indicator` and `country` are positions in the lists; `column` is 0-based. */
  add(
    indicator: number,
    country: number,
    year: number,
    value: Value,
    line: number,
    column: number,
    details?: FigureDetails,
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
    if (details !== undefined) this.#say(piece, at, details);
    this.#length = row + 1;
  }

  #say(piece: Piece, at: number, details: FigureDetails): void {
    const { numbers } = piece;
    for (const key of NUMBERS) {
      const number = details[key];
      if (number === undefined) continue;
      numbers[key] ??= new Float64Array(PIECE).fill(Number.NaN);
      numbers[key][at] = number;
    }
    for (const key of TEXTS) {
      const text = details[key];
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

  /** Forgets, when it is called, every figure and file that was added since. */
  mark(): () => void {
    const [length, texts, files] = [this.#length, this.#texts.list.length, this.files.length];
    return () => {
      this.#texts.cut(texts);
      this.files.length = files;
      this.#cut(length);
    };
  }

  #cut(length: number): void {
    this.#length = length;
    this.#pieces.length = Math.ceil(length / PIECE);
    const last = this.#pieces.at(-1);
    const to = length & WITHIN;
    if (last === undefined || to === 0) return;
    for (const column of Object.values(last.numbers)) column.fill(Number.NaN, to);
    for (const column of Object.values(last.texts)) column.fill(0, to);
  }

  /** Takes the error and the bounds from a figure. */
  withoutError(row: number): void {
    for (const column of Object.values(this.#pieces[row >>> PIECE_BITS]!.numbers))
      column[row & WITHIN] = Number.NaN;
  }

  /** Takes figures from among those of the last file. */
  remove(rows: ReadonlySet<number>): void {
    if (rows.size === 0) return;
    let to = this.#length;
    for (const row of rows) to = Math.min(to, row);
    for (let from = to; from < this.#length; from += 1) {
      if (rows.has(from)) continue;
      this.#move(from, to);
      to += 1;
    }
    this.#cut(to);
  }

  #move(from: number, to: number): void {
    const [source, target] = [this.#pieces[from >>> PIECE_BITS]!, this.#pieces[to >>> PIECE_BITS]!];
    const [at, place] = [from & WITHIN, to & WITHIN];
    for (const key of ["indicator", "country", "year", "value", "line", "column"] as const)
      target[key][place] = source[key][at]!;
    for (const key of NUMBERS) {
      const number = source.numbers[key]?.[at] ?? Number.NaN;
      if (!Number.isNaN(number)) target.numbers[key] ??= new Float64Array(PIECE).fill(Number.NaN);
      if (target.numbers[key]) target.numbers[key][place] = number;
    }
    for (const key of [...TEXTS, "word"] as const) {
      const position = source.texts[key]?.[at] ?? 0;
      if (position !== 0) target.texts[key] ??= new Uint32Array(PIECE);
      if (target.texts[key]) target.texts[key][place] = position;
    }
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
    const locator = locate({ format: "csv" }, TEXT, this.line(row), this.column(row));
    return this.file(row).place?.(locator) ?? locator;
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

/** A number of its own for each indicator, country and year. */
function keyOf(indicator: number, country: number, year: number): number {
  return (indicator * MOST_NAMES + country) * MOST_NAMES + year - NO_YEAR;
}

const TEXT = { name: "", hidden: false, rows: [] };

/** Figures of one file, in the columns of all: what a collector writes down where figures are many. */
export class TakenInColumns implements Taken {
  readonly #from: number;
  readonly #withdrawn = new Set<number>();
  /** Rows counted from 1, by the hash of what they are of; 0 where there is none. */
  #slots = new Int32Array(1 << 12);
  #slotted = 0;

  constructor(
    readonly figures: Figures,
    file: Omit<FigureFile, "from" | "to">,
  ) {
    this.#from = figures.length;
    figures.files.push({ ...file, from: this.#from, to: Number.POSITIVE_INFINITY });
  }

  get count(): number {
    return this.figures.length - this.#from;
  }

  /** Takes a figure, the first of its country, indicator and year; `column` is 0-based. */
  add(given: Omit<Given, "locator">, line: number, column: number): void {
    const { country, indicator, year, value } = given;
    this.figures.take(country, indicator, year, value, line, column, given);
    if (2 * (this.#slotted + 1) > this.#slots.length) this.#grow();
    this.#slot(this.figures.length - 1);
  }

  first(country: Iso3, indicator: string, year: number | undefined): number | undefined {
    const key = this.figures.keyOf(country, indicator, year);
    for (let at = this.#home(key); this.#slots[at] !== 0; at = (at + 1) & (this.#slots.length - 1)) {
      const row = this.#slots[at]! - 1;
      if (this.figures.key(row) === key) return row - this.#from;
    }
    return undefined;
  }

  at(position: number): Observation | undefined {
    const row = this.#from + position;
    return this.#withdrawn.has(row) ? undefined : this.figures.observation(row);
  }

  value(position: number): Value {
    return this.figures.value(this.#from + position);
  }

  line(position: number): number {
    return this.figures.line(this.#from + position);
  }

  withdraw(position: number): void {
    this.#withdrawn.add(this.#from + position);
  }

  withoutError(position: number): void {
    this.figures.withoutError(this.#from + position);
  }

  /** Of the figures that are left the first of each indicator and column, of each word, and of the least line. */
  finish(): Observation[] {
    const { figures } = this;
    figures.remove(this.#withdrawn);
    this.#slots = new Int32Array(0);
    if (figures.indicators.isFull) throw new StreamUnfit("there are more indicators than can be told apart");
    figures.files[figures.files.length - 1] = { ...figures.files.at(-1)!, to: figures.length };
    const seen = new Set<number | string>();
    let least = Number.POSITIVE_INFINITY;
    const some: Observation[] = [];
    for (let row = this.#from; row < figures.length; row += 1) {
      const value = figures.value(row);
      const isWord = typeof value === "string";
      const key = 2 * (figures.indicator(row) * MOST_NAMES + figures.column(row)) + Number(isWord);
      if (seen.has(key) && figures.line(row) >= least && !(isWord && !seen.has(value))) continue;
      seen.add(key);
      if (isWord) seen.add(value);
      least = Math.min(least, figures.line(row));
      some.push(figures.observation(row));
    }
    return some;
  }

  #home(key: number): number {
    const hash = Math.imul((key % 4_294_967_296) ^ Math.imul(key / 4_294_967_296, 0x9e3779b1), 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  #slot(row: number): void {
    let at = this.#home(this.figures.key(row));
    while (this.#slots[at] !== 0) at = (at + 1) & (this.#slots.length - 1);
    this.#slots[at] = row + 1;
    this.#slotted += 1;
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    this.#slotted = 0;
    for (let row = this.#from; row < this.figures.length - 1; row += 1) this.#slot(row);
  }
}

/** Names by position, each kept once. */
class Names {
  readonly list: string[] = [];
  readonly #positions = new Map<string, number>();
  /** The one that was asked for last: most repeat from one figure to the next. */
  #last: string | undefined;
  #lastAt = 0;
  /** Of all of them. */
  characters = 0;

  position(name: string): number {
    if (name === this.#last) return this.#lastAt;
    let at = this.#positions.get(name);
    if (at === undefined) {
      at = this.list.push(name) - 1;
      this.#positions.set(name, at);
      this.characters += name.length;
    }
    [this.#last, this.#lastAt] = [name, at];
    return at;
  }

  /** Forgets those from a position on. */
  cut(length: number): void {
    this.#last = undefined;
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
