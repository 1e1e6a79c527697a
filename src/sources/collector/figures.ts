import { gather } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Observation } from "../../model/observation.ts";
import { ByFigure } from "../../model/observation.ts";
import type { Problem, Severity } from "../../model/problem.ts";
import { placeOf } from "../../tables/locate.ts";
import { Places } from "./places.ts";

/** What an adapter states of a figure; the rest is the same for the whole file. */
export type Given = Omit<Observation, "source" | "layout" | "vintage" | "file"> & {
  readonly vintage?: string;
};

/** What a publisher states of a figure's error. */
export const ERROR_PARTS = ["se", "lower", "upper"] as const;

/** The places of a figure's error and bounds. */
export type ErrorPlaces = Readonly<Partial<Record<(typeof ERROR_PARTS)[number], string>>>;

/** What goes with a figure that a file may hold more than once. */
export interface Once {
  /** Of its table among the publisher's, where they have an order; the lowest comes first, and goes before the others. */
  readonly rank?: number;
  readonly beside?: ErrorPlaces;
}

/** What a problem says of so many cells. */
export type CountSentence = (count: number) => string;

/** What of a problem is for programs. */
export type ForPrograms = Pick<Problem, "undecided" | "nearly" | "unsure" | "withoutFigure">;

/** The figures that were taken from one file; each is known by its position in the order of taking. */
export interface Taken {
  readonly count: number;
  /** Undefined where it was withdrawn. */
  at(position: number): Observation | undefined;
  /** The first that was claimed of a country, indicator and year, withdrawn or not. */
  first(country: Iso3, indicator: string, year: number | undefined): number | undefined;
  withdraw(position: number): void;
  /** Takes its error and bounds from it. */
  withoutError(position: number): void;
}

/** Figures as objects. */
export class TakenObservations implements Taken {
  readonly #all: (Observation | undefined)[] = [];
  readonly #first = new ByFigure<number>();

  get count(): number {
    return this.#all.length;
  }

  add(one: Observation): void {
    this.#all.push(one);
  }

  /** The last that was taken may be given again. */
  claim({ country, indicator, year }: Given): void {
    this.#first.set(country, indicator, year, this.#all.length - 1);
  }

  at(position: number): Observation | undefined {
    return this.#all[position];
  }

  first(country: Iso3, indicator: string, year: number | undefined): number | undefined {
    return this.#first.get(country, indicator, year);
  }

  withdraw(position: number): void {
    this.#all[position] = undefined;
  }

  withoutError(position: number): void {
    const { se: _se, lower: _lower, upper: _upper, ...bare } = this.#all[position]!;
    this.#all[position] = bare;
  }

  finish(): Observation[] {
    return this.#all.filter((one) => one !== undefined);
  }
}

/** Where claims are written down and what is wrong with them is said. */
interface Ledger {
  /** Where error and bounds of a figure stand of which nothing else tells. */
  besideOf(position: number): ErrorPlaces;
  problem(severity: Severity, code: string, message: string, locator: string, also?: ForPrograms): void;
  gather(severity: Severity, code: string, words: CountSentence, locator: string): void;
  leftOutWith(errors: ErrorPlaces): void;
}

/** Goes with few figures. */
interface Extra {
  readonly rank: number;
  readonly beside: ErrorPlaces;
}

/** Figures that differ, none of which is taken. */
interface Dispute {
  readonly first: Observation;
  /** The first that disagreed with it. */
  readonly rival: Given;
}

/** Errors that differ by less are the same, written with other precision. */
const SAME_WITHIN = 1e-6;
const NO_ERROR: ErrorPlaces = {};
type Claimed = Pick<Given, "value" | "locator">;

/**
 * Figures that one file may hold more than once. A repetition is counted once, and said. Where the figures differ nothing says
 * which is right: none of them is taken, and each is flagged with the place of another. Where a publisher's tables have an
 * order (the edition's own scores before its history), the first goes before the others, which are flagged.
 */
export class Claims {
  /** By position, as the disputes. */
  readonly #extras = new Map<number, Extra>();
  readonly #disputes = new Map<number, Dispute>();

  constructor(
    private readonly ledger: Ledger,
    /** Those of the ledger. */
    private readonly taken: Taken,
  ) {}

  /** A figure was taken, which may be given again. */
  begin({ rank = 0, beside = NO_ERROR }: Once): void {
    if (rank !== 0 || Object.keys(beside).length > 0)
      this.#extras.set(this.taken.count - 1, { rank, beside });
  }

  /** One that has been taken before, at a position, is given again. */
  again(at: number, given: Given, { rank = 0, beside = NO_ERROR }: Once): void {
    const { country, indicator, year, value, locator } = given;
    const other = this.taken.at(at);
    if (other?.value === value) {
      this.#same(at, other, given, { rank, beside });
      return;
    }
    this.ledger.leftOutWith(beside);
    const { first, rival } = this.#disputes.get(at) ?? { first: other!, rival: undefined };
    const known = this.#extra(at);
    if (known.rank < rank) {
      const outcome = rival === undefined ? "the first was kept" : "which is in dispute; it was left out";
      this.#disagree(given, `${first.value} at ${first.locator} and ${value} here; ${outcome}`, locator);
      return;
    }
    const opponent = rival === undefined || rival.value === value ? first : rival;
    const undecided = { undecided: { country, indicator, ...(year === undefined ? {} : { year }) } };
    this.#disagree(given, neither(given, opponent), locator, undecided);
    if (rival !== undefined) return;
    this.#disagree(given, neither(first, given), first.locator, undecided);
    this.withdraw(at);
    this.#disputes.set(at, { first, rival: given });
  }

  /** Takes back a figure, with its error and bounds. */
  withdraw(at: number): void {
    this.taken.withdraw(at);
    this.ledger.leftOutWith(this.#extra(at).beside);
  }

  #extra(at: number): Extra {
    return this.#extras.get(at) ?? { rank: 0, beside: this.ledger.besideOf(at) };
  }

  /** One value again: with another error or bound, and no order between the tables, the value counts without them. */
  #same(at: number, observation: Observation, given: Given, { rank, beside }: Extra): void {
    const differs = ERROR_PARTS.find(
      (part) =>
        observation[part] !== undefined &&
        given[part] !== undefined &&
        Math.abs(observation[part] - given[part]) > SAME_WITHIN,
    );
    if (differs !== undefined) {
      const first = this.#extra(at);
      const hasOrder = first.rank < rank;
      const what = differs === "se" ? "a standard error" : `a bound (${differs})`;
      const places = `${given[differs]} here and of ${observation[differs]} at ${observation.locator}`;
      const outcome = hasOrder ? "the first was kept" : "neither error was taken";
      this.#disagree(given, `${given.value} with ${what} of ${places}; ${outcome}`, given.locator);
      this.ledger.leftOutWith(beside);
      if (hasOrder) return;
      this.taken.withoutError(at);
      this.ledger.leftOutWith(first.beside);
      return;
    }
    this.ledger.gather("info", "repeated-figure", repeated, given.locator);
    // An error or a bound that the first place does not have is no repetition.
    const isMore = ERROR_PARTS.some((part) => observation[part] === undefined && given[part] !== undefined);
    if (isMore) this.ledger.leftOutWith(beside);
    else
      for (const place of Object.values(beside))
        this.ledger.gather("info", "repeated-figure", repeated, place);
  }

  #disagree({ country, indicator, year }: Given, message: string, place: string, also?: ForPrograms): void {
    const figure = `${indicator} of ${country}${year === undefined ? "" : ` for ${year}`}`;
    this.ledger.problem("warning", "disagreement", `${figure} is ${message}`, place, also);
  }
}

function neither(here: Claimed, there: Claimed): string {
  return `${here.value} here and ${there.value} at ${there.locator}; neither was taken`;
}

const repeated: CountSentence = (count) =>
  count === 1
    ? "1 cell repeats what was read from another place of this file; it was counted once"
    : `${count} cells repeat what was read from other places of this file; each was counted once`;

/** So many figures of a column must lie outside of their intervals before the column is in doubt, and not they alone. */
const FEWEST = 3;

interface Outside {
  readonly given: Given;
  readonly wrong: Pick<Problem, "code" | "message" | "undecided">;
}

/** A column none of whose figures of an indicator is taken. */
interface InDoubt {
  /** Positions of its figures that had been taken. */
  readonly taken: readonly number[];
  readonly message: string;
  readonly places: Places;
  readonly undecided: Problem["undecided"];
}

/**
 * Figures that lie outside of their own intervals, by column. Of a column that was sorted alone some figures come to lie in another
 * row's interval: where most of those that can be tried fail, the others are no better.
 */
export class ColumnsInDoubt {
  readonly #outside = new Map<string, Outside[]>();

  outside(given: Given, wrong: Outside["wrong"]): void {
    gather(this.#outside, columnOf(given), { given, wrong });
  }

  get isAny(): boolean {
    return this.#outside.size > 0;
  }

  /** What is wrong with single figures, and with whole columns. */
  judged(observations: Taken): {
    readonly figures: readonly Outside[];
    readonly columns: readonly InDoubt[];
  } {
    const figures: Outside[] = [];
    const columns: InDoubt[] = [];
    const others = this.#taken(observations);
    for (const [column, outside] of this.#outside) {
      const taken = others.get(column) ?? [];
      const within = taken.filter((at) => hasInterval(observations.at(at)!)).length;
      if (outside.length < FEWEST || outside.length <= within) {
        figures.push(...outside);
        continue;
      }
      const places = new Places();
      for (const { given } of outside) places.add(given.locator);
      for (const at of taken) places.add(observations.at(at)!.locator);
      const [{ given }] = outside as [Outside];
      const message = `${outside.length} of ${outside.length + within} figures of ${given.indicator} in this column lie outside of their own intervals, as where a column was sorted alone: none of its ${places.count} was taken`;
      columns.push({ taken, message, places, undecided: { indicator: given.indicator } });
    }
    return { figures, columns };
  }

  /** Positions of the figures that were taken, by column, of the columns that have figures outside: found in one go, however many those are. */
  #taken(observations: Taken): ReadonlyMap<string, readonly number[]> {
    const taken = new Map<string, number[]>();
    if (this.#outside.size === 0) return taken;
    for (let at = 0; at < observations.count; at += 1) {
      const one = observations.at(at);
      const column = one && columnOf(one);
      if (column !== undefined && this.#outside.has(column)) gather(taken, column, at);
    }
    return taken;
  }
}

function hasInterval({ lower, upper }: Observation): boolean {
  return lower !== undefined || upper !== undefined;
}

/** Of a figure, by its indicator, and by sheet and column where it stands in a table. */
function columnOf({ indicator, locator }: Pick<Observation, "indicator" | "locator">): string {
  const { sheet, column } = placeOf(locator) ?? {};
  return JSON.stringify([indicator, sheet, column]);
}
