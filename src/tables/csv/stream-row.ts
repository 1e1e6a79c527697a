import type { Cell, Row } from "../../model/table.ts";

/**
 * What the point of a plain number says of how numbers are written: there is none; it stands before decimals for certain
 * (`7.5`, `0.123`); or it may as well group thousands (`1.234`).
 */
export type PointMark = "none" | "decimal" | "either";

/** One row of a table while it is being read: good until the next row, and no longer. */
export interface StreamRow {
  /** The 1-based physical line on which it starts. */
  readonly at: number;
  /** Cells in it. */
  readonly width: number;
  /** Nothing at all stands in the cell, or there is no such cell. */
  isEmpty(column: number): boolean;
  /** Nothing but blanks stands in it. */
  isBlank(column: number): boolean;
  /** The cell's text as written; "" where there is none. */
  text(column: number): string;
  /**
   * The number in a cell that holds a plain decimal number (an optional minus, digits, an optional decimal point, an
   * optional exponent) and nothing else. NaN for any other cell: `readNumber` of its text knows what it is.
   */
  number(column: number): number;
  /** Of the number that was read last. */
  readonly mark: PointMark;
}

/** More than one cell that is not blank. */
export function hasTwo(row: StreamRow): boolean {
  let count = 0;
  for (let column = 0; column < row.width; column += 1) {
    if (row.isBlank(column)) continue;
    count += 1;
    if (count > 1) return true;
  }
  return false;
}

/** The row as it is held: blank cells are null. */
export function copyOf(row: StreamRow): Row {
  const cells: Cell[] = [];
  for (let column = 0; column < row.width; column += 1)
    cells.push(row.isBlank(column) ? null : row.text(column));
  return { at: row.at, cells };
}

const [SPACE, DELETE] = [32, 127] as const;
const [MINUS, POINT, ZERO, NINE, E, PLUS] = [45, 46, 48, 57, 101, 43] as const;
const LOWER_CASE = 32;
/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Digits that a double always holds exactly. */
const EXACT_DIGITS = 15;
/** An exponent of more digits is for the slow way. */
const EXPONENT_DIGITS = 3;

/** The row whose cells were told apart in place, as stretches of bytes. */
export class SlicedRow implements StreamRow {
  at = 0;
  width = 0;
  mark: PointMark = "none";
  bytes: Uint8Array = new Uint8Array(0);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** 1 where the cell has doubled quotes in it. */
  doubled = new Uint8Array(256);
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  constructor(private readonly quote: string) {}

  /** Makes room for twice as many cells. */
  grow(): void {
    const [starts, ends, doubled] = [this.starts, this.ends, this.doubled];
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(starts.length * 2);
    this.doubled = new Uint8Array(starts.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
    this.doubled.set(doubled);
  }

  isEmpty(column: number): boolean {
    return column >= this.width || this.starts[column] === this.ends[column];
  }

  isBlank(column: number): boolean {
    if (this.isEmpty(column)) return true;
    const first = this.bytes[this.starts[column]!]!;
    return !(first > SPACE && first < DELETE) && this.text(column).trim() === "";
  }

  text(column: number): string {
    if (this.isEmpty(column)) return "";
    const text = this.#decoder.decode(this.bytes.subarray(this.starts[column]!, this.ends[column]!));
    return this.doubled[column] === 1 ? text.replaceAll(this.quote.repeat(2), this.quote) : text;
  }

  number(column: number): number {
    if (column >= this.width) return Number.NaN;
    return plainNumber(this.bytes, this.starts[column]!, this.ends[column]!, this);
  }
}

/** A row that is held, asked as one that streams by. */
export class RowOfCells implements StreamRow {
  mark: PointMark = "none";

  at = 0;
  #cells: readonly Cell[] = [];

  constructor(row?: Row) {
    if (row) this.of(row);
  }

  /** Another row by the same object: a table is asked row by row. */
  of({ at, cells }: Row): this {
    this.at = at;
    this.#cells = cells;
    return this;
  }

  get width(): number {
    return this.#cells.length;
  }

  isEmpty(column: number): boolean {
    return this.text(column) === "";
  }

  isBlank(column: number): boolean {
    return this.text(column).trim() === "";
  }

  text(column: number): string {
    const cell = this.#cells[column];
    return cell === null || cell === undefined ? "" : String(cell);
  }

  number(column: number): number {
    const cell = this.#cells[column];
    if (typeof cell === "string") return plainTextNumber(cell, this);
    this.mark = "none";
    return typeof cell === "number" && Number.isFinite(cell) ? cell : Number.NaN;
  }
}

const PLAIN = /^-?(?:(\d+)(\.(\d*))?|\.\d+)(e[+-]?\d{1,3})?$/iu;

/** As `plainNumber`, of a text. */
function plainTextNumber(text: string, seen: { mark: PointMark }): number {
  const found = text.length > LONGEST_PLAIN ? null : PLAIN.exec(text);
  if (found === null) return Number.NaN;
  const value = Number(text);
  if (!Number.isFinite(value)) return Number.NaN;
  const [, whole, point, decimals, exponent] = found;
  if (whole === undefined) seen.mark = "decimal";
  else if (point === undefined) seen.mark = "none";
  else {
    const isEither = exponent === undefined && mayBeGroup(whole.length, decimals!.length, whole[0] !== "0");
    seen.mark = isEither ? "either" : "decimal";
  }
  return value;
}

/** Longer ones go the slow way, which refuses what is too long. */
const LONGEST_PLAIN = 60;

/** `1.234`: up to three digits, the first of which is no 0, and three more. */
function mayBeGroup(whole: number, decimals: number, startsWell: boolean): boolean {
  return decimals === 3 && whole >= 1 && whole <= 3 && startsWell;
}

/**
 * A decimal number between two bytes, or NaN where there is anything else. Up to 15 digits and a power of ten up to 10^22
 * are exact in a double, so that one division or multiplication rounds as the definition asks (Clinger, 1990); what is
 * longer goes through the language's own reading.
 */
export function plainNumber(
  bytes: Uint8Array,
  from: number,
  to: number,
  seen: { mark: PointMark } = { mark: "none" },
): number {
  let at = from;
  if (to - from > LONGEST_PLAIN) return Number.NaN;
  const isNegative = at < to && bytes[at] === MINUS;
  if (isNegative) at += 1;
  let [mantissa, digits, significant, decimals] = [0, 0, 0, 0];
  let afterPoint = 0;
  for (; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + (byte - ZERO);
      digits += 1;
      if (mantissa !== 0) significant += 1;
      decimals += afterPoint;
    } else if (byte === POINT && afterPoint === 0) afterPoint = 1;
    else break;
  }
  if (digits === 0) return Number.NaN;
  if (afterPoint === 0) seen.mark = "none";
  else {
    const first = bytes[isNegative ? from + 1 : from]!;
    const isEither = at === to && mayBeGroup(digits - decimals, decimals, first !== ZERO && first !== POINT);
    seen.mark = isEither ? "either" : "decimal";
  }
  let exponent = -decimals;
  if (at < to) {
    const written = exponentBetween(bytes, at, to);
    if (written === undefined) return Number.NaN;
    exponent += written;
  }
  if (significant > EXACT_DIGITS || exponent < -22 || exponent > 22) {
    const value = Number(ascii(bytes, from, to));
    return Number.isFinite(value) ? value : Number.NaN;
  }
  const value = exponent < 0 ? mantissa / POWERS[-exponent]! : mantissa * POWERS[exponent]!;
  return isNegative ? -value : value;
}

/** The exponent that stands there and ends the cell; undefined where there is something else. */
function exponentBetween(bytes: Uint8Array, from: number, to: number): number | undefined {
  if ((bytes[from]! | LOWER_CASE) !== E) return undefined;
  const sign = bytes[from + 1];
  const start = sign === MINUS || sign === PLUS ? from + 2 : from + 1;
  if (start >= to || to - start > EXPONENT_DIGITS) return undefined;
  let exponent = 0;
  for (let at = start; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte < ZERO || byte > NINE) return undefined;
    exponent = exponent * 10 + (byte - ZERO);
  }
  return sign === MINUS ? -exponent : exponent;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at]!);
  return text;
}
