import { entryOf } from "../../model/gather.ts";
import { FEWEST, isApart, type Middle, middleOf } from "../../stats/apart.ts";
import { isRunOfNines, mayBeMissingCode } from "../../tables/number.ts";

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
export class FiguresSeen {
  /** Of the figures that are no codes. */
  least = Number.POSITIVE_INFINITY;
  most = Number.NEGATIVE_INFINITY;
  #sample = new Sample();
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
    const times = this.#codes.get(value);
    if (times === undefined) return;
    if (times.taken === 0) times.first = { at, column };
    times.taken += 1;
  }

  /** Forgets the figures, and keeps what are marks. */
  forget(): void {
    this.#codes.clear();
    this.#sample = new Sample();
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
    if (middle.sorted.length >= FEWEST) return isApart(value, middle);
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
