import { entryOf } from "../../model/collections.ts";
import { FEWEST, isFarOut, type Middle, middleOf } from "../../stats/outliers.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import {
  isRunOfNines,
  mayBeMissingCode,
  type NumberCell,
  type NumberStyle,
  readNumber,
} from "../../tables/number.ts";
import type { Kind } from "./cells.ts";

/** How many cells are of a kind, and the first of them. */
interface Tally {
  count: number;
  first: (Spot & { readonly text: string }) | undefined;
}

/** Cells that may be either from which on a single one that tells is too few. */
const MANY = 4;

/** Words under one indicator before it is given up as one of categories. */
const CATEGORIES = 1000;

/** Fewer figures may all be small by chance. */
const SHARES = 5;

/** What the cells of one indicator show of how they are to be read: gathered the same way however a table is read. */
export class IndicatorFacts {
  /** Told by `TableFacts.settle`; until then every cell is taken for a number with a decimal point. */
  kind: Kind = "numbers";
  decimal: NumberStyle["decimal"] = ".";
  /** Cells that only decimal points, and that only decimal commas, make numbers. */
  points = 0;
  commas = 0;
  /** The first of those that only a decimal comma makes numbers. */
  comma: Tally["first"];
  /** Cells that are two different numbers: `1,234`, `1.234`. */
  readonly either: Tally = { count: 0, first: undefined };
  /** Cells that are numbers, and that are something else, with decimal points and with decimal commas. */
  readonly numbers = { ".": 0, ",": 0 };
  readonly words = { ".": 0, ",": 0 };
  percents: Tally = { count: 0, first: undefined };
  plain: Tally = { count: 0, first: undefined };
  readonly figures = new FiguresSeen();
  /** Numbers that were taken as figures. */
  taken = 0;
  /** Texts that were. */
  readonly texts: Tally = { count: 0, first: undefined };

  /** Where its id stands first. */
  named: Spot | undefined;

  constructor(readonly id: string) {}

  /** A plain number was met. */
  seePlain(row: StreamRow, column: number): void {
    const { mark } = row;
    this.numbers["."] += 1;
    if (mark === "decimal") {
      this.points += 1;
      this.words[","] += 1;
      return;
    }
    this.numbers[","] += 1;
    if (mark !== "either") return;
    this.either.count += 1;
    this.either.first ??= { at: row.at, column, text: row.text(column).trim() };
  }

  /** Any other text was met. */
  seeText(text: string, at: number, column: number): void {
    const [point, comma] = [readNumber(text, { decimal: "." }), readNumber(text, { decimal: "," })];
    this.#count(".", point);
    this.#count(",", comma);
    if (point.kind === "number" && comma.kind === "number") {
      if (point.value !== comma.value) add(this.either, text, at, column);
    } else if (point.kind === "number") this.points += 1;
    else if (comma.kind === "number") {
      this.commas += 1;
      this.comma ??= { at, column, text };
    }
  }

  #count(decimal: NumberStyle["decimal"], { kind }: NumberCell): void {
    if (kind === "number") this.numbers[decimal] += 1;
    if (kind === "bad") this.words[decimal] += 1;
  }

  /** A figure was taken. */
  take(value: number, isPercent: boolean, row: StreamRow, column: number): void {
    const { at } = row;
    this.taken += 1;
    // 0 is 0 %.
    if (isPercent || value !== 0) {
      const tally = isPercent ? this.percents : this.plain;
      if (tally.count === 0) add(tally, row.text(column).trim(), at, column);
      else tally.count += 1;
    }
    this.figures.took(value, at, column);
  }

  /** A text was taken as a category. */
  takeText(text: string, at: number, column: number): void {
    add(this.texts, text, at, column);
  }

  /** Forgets the figures that were taken. */
  forget(): void {
    this.percents = { count: 0, first: undefined };
    this.plain = { count: 0, first: undefined };
    this.taken = 0;
    [this.texts.count, this.texts.first] = [0, undefined];
    this.figures.forget();
  }

  /** Whether its figures are many and all fractions of 1, so that on a scale of 100 they may be meant as shares. */
  get areFractions(): boolean {
    const { least, most } = this.figures;
    return this.plain.count >= SHARES && this.points > 0 && least >= 0 && most <= 1;
  }
}

function add(tally: Tally, text: string, at: number, column: number): void {
  tally.count += 1;
  tally.first ??= { at, column, text };
}

/**
 * The facts of one table. Its columns may be written by different hands; one that shows nothing of its own follows the
 * others.
 */
export class TableFacts {
  readonly #byId = new Map<string, IndicatorFacts>();
  /** Cells outside the columns of figures that tell how the table writes its numbers. */
  readonly others = new IndicatorFacts("");
  /** Rows with figures whose year cell says something, and whose year cell is blank. */
  dated = 0;
  undated = 0;
  /** What the table as a whole tells, once it is settled. */
  #told = { points: 0, commas: 0 };

  /** `said` is what the user says of a table that does not tell by itself. */
  constructor(private readonly said?: NumberStyle["decimal"]) {}

  get indicators(): Iterable<IndicatorFacts> {
    return this.#byId.values();
  }

  of(id: string): IndicatorFacts {
    return entryOf(this.#byId, id, () => new IndicatorFacts(id));
  }

  /** Decides from what was seen how every indicator's cells are to be read. `only` where that is known beforehand. */
  settle(only?: Kind): void {
    this.#told = this.#sum();
    const decimal = this.said ?? majority(this.#told);
    for (const facts of this.#byId.values()) {
      const isTold = facts.points > 0 || facts.commas > 0;
      const isTorn = facts.points > 0 && facts.commas > 0 && this.said !== undefined;
      facts.decimal = isTold && !isTorn ? majority(facts) : decimal;
      const [numbers, words] = [facts.numbers[facts.decimal], facts.words[facts.decimal]];
      // The majority of the cells that say something decides, so that a stray `12..3` is flagged and no category.
      facts.kind = only ?? (numbers >= words && numbers > 0 ? "numbers" : "categories");
    }
  }

  /** Whether reading all as numbers with decimal points, and every blank year as a slip, would have read otherwise. */
  get isOtherwise(): boolean {
    if (this.isUndated || this.#hasCategories) return true;
    const { points: told, commas: others, either: doubtful } = this.others;
    for (const { decimal, points, commas, either } of this.#byId.values()) {
      if (decimal !== ",") continue;
      if (points + commas + either.count + told + others + doubtful.count > 0) return true;
    }
    return false;
  }

  /** Far more words than numbers were met under some indicator, however numbers are written. */
  get leansToCategories(): boolean {
    for (const { numbers, words } of this.#byId.values()) {
      const isLeaning = (decimal: "." | ",") =>
        words[decimal] > CATEGORIES && words[decimal] > numbers[decimal];
      if (isLeaning(".") && isLeaning(",")) return true;
    }
    return false;
  }

  /** Whether figures that were taken turn out to be marks for missing ones, in all that was read. */
  findMarks(): boolean {
    let isFound = false;
    for (const facts of this.#byId.values()) isFound = facts.figures.findMarks() || isFound;
    return isFound;
  }

  /** Forgets the figures that were taken, and keeps what the cells show. */
  forgetFigures(): void {
    for (const facts of this.#byId.values()) facts.forget();
  }

  get #hasCategories(): boolean {
    for (const { kind, numbers, words } of this.#byId.values()) {
      if (kind === "categories" && numbers["."] + words["."] > 0) return true;
    }
    return false;
  }

  /** There is a column of years, and it is blank throughout. */
  get isUndated(): boolean {
    return this.dated === 0 && this.undated > 0;
  }

  /** Whether an indicator's figures are read with decimal commas in a table that has decimal points too. */
  hasOddCommas({ decimal, commas }: IndicatorFacts): boolean {
    return decimal === "," && commas > 0 && this.said === undefined && this.#told.points > 0;
  }

  /** Whether nothing tells how an indicator's figures such as `1,234` are meant, or what tells contradicts itself. */
  isDoubtful({ either, points, commas }: IndicatorFacts): boolean {
    if (either.count === 0 || this.said !== undefined) return false;
    const own = { points, commas };
    const isLone = points + commas === 1 && either.count >= MANY;
    const evidence = points + commas > 0 && !isLone ? own : this.#told;
    // A single cell may be the one that is miswritten: another must bear it out.
    if (isLone && evidence.points + evidence.commas === 1) return true;
    return evidence.points > 0 === evidence.commas > 0;
  }

  #sum(): { points: number; commas: number } {
    let { points, commas } = this.others;
    for (const facts of this.#byId.values()) {
      points += facts.points;
      commas += facts.commas;
    }
    return { points, commas };
  }
}

function majority({ points, commas }: { points: number; commas: number }): NumberStyle["decimal"] {
  return commas > points ? "," : ".";
}

/** A cell of the table being read. */
export interface Spot {
  readonly at: number;
  readonly column: number;
}

interface Times {
  count: number;
  /** How many of them were taken as figures, and where the first of these stands. */
  taken: number;
  first: Spot;
}

/** Figures of an indicator that are kept to tell how wide their middle half is. */
const KEPT = 4096;

/** Every figure up to so many; of more, each second, fourth, eighth … */
class Sample {
  readonly #kept: number[] = [];
  #step = 1;
  #seen = 0;

  add(value: number): void {
    if (this.#seen % this.#step === 0) {
      if (this.#kept.length === KEPT) {
        for (let i = 0; i < KEPT / 2; i += 1) this.#kept[i] = this.#kept[2 * i]!;
        this.#kept.length = KEPT / 2;
        this.#step *= 2;
      }
      if (this.#seen % this.#step === 0) this.#kept.push(value);
    }
    this.#seen += 1;
  }

  get middle(): Middle {
    return middleOf(this.#kept);
  }
}

/** What the figures of one indicator show of which of them may be none. */
class FiguresSeen {
  /** Of the figures that are no codes. */
  least = Number.POSITIVE_INFINITY;
  most = Number.NEGATIVE_INFINITY;
  #sample = new Sample();
  /** Figures between 0 and 1: among others on a scale to 100 they may be shares. */
  readonly small: Tally = { count: 0, first: undefined };
  /** Figures that may be codes for missing ones. */
  readonly #codes = new Map<number, Times>();
  /** Those of them that are: marks, as a blank cell is. */
  readonly marks = new Set<number>();

  take(value: number, at: number, column: number): void {
    if (mayBeMissingCode(value)) {
      entryOf(this.#codes, value, () => ({ count: 0, taken: 0, first: { at, column } })).count += 1;
      return;
    }
    this.#sample.add(value);
    if (value < this.least) this.least = value;
    if (value > this.most) this.most = value;
  }

  /** A figure that was counted was taken as one. */
  took(value: number, at: number, column: number): void {
    if (value > 0 && value < 1) add(this.small, String(value), at, column);
    const times = this.#codes.get(value);
    if (times === undefined) return;
    if (times.taken === 0) times.first = { at, column };
    times.taken += 1;
  }

  /** Forgets the figures, and keeps what are marks. */
  forget(): void {
    this.#codes.clear();
    this.#sample = new Sample();
    [this.small.count, this.small.first] = [0, undefined];
    [this.least, this.most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  }

  /** Least and most of the figures that no code is apart from; undefined where there is none. */
  get range(): readonly [number, number] | undefined {
    let [least, most] = [this.least, this.most];
    const apart = new Set(this.apart.map(([value]) => value));
    for (const value of this.#codes.keys()) {
      if (apart.has(value)) continue;
      [least, most] = [Math.min(least, value), Math.max(most, value)];
    }
    return least > most ? undefined : [least, most];
  }

  /** The figures that may be codes for missing ones and lie far outside all the others. */
  get apart(): readonly (readonly [value: number, tally: Times])[] {
    if (this.#codes.size === 0) return [];
    const middle = this.#sample.middle;
    return [...this.#codes].filter(([value]) => this.#isFarOut(value, middle));
  }

  #isFarOut(value: number, middle: Middle): boolean {
    const [least, most] = [this.least, this.most];
    // With nothing beside it, a figure below 0 or a run of nines is one that nobody can place.
    if (least > most) return value < 0 || isRunOfNines(value);
    if (value < 0 && least >= 0) return true;
    if (middle.sorted.length >= FEWEST) return isFarOut(value, middle);
    // Of one other or two: by many times as much.
    return value > 0 && least <= most && value > most + 2 * Math.max(most - least, Math.abs(most));
  }

  /** Takes runs of nines that are far outside the others and repeated for marks; whether there are any that were not. */
  findMarks(): boolean {
    const before = this.marks.size;
    for (const [value, { count }] of this.apart) if (count > 1 && isRunOfNines(value)) this.marks.add(value);
    return this.marks.size > before;
  }
}
