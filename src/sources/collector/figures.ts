import { gather } from "../../model/collections.ts";
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

/** Where claims are written down and what is wrong with them is said. */
interface Ledger {
  observe(given: Given, beside: ErrorPlaces): boolean;
  problem(severity: Severity, code: string, message: string, locator: string, also?: ForPrograms): void;
  gather(severity: Severity, code: string, words: CountSentence, locator: string): void;
  leftOutWith(beside: ErrorPlaces): void;
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
const NOTHING_MORE: Extra = { rank: 0, beside: NO_ERROR };
type Claimed = Pick<Given, "value" | "locator">;

/**
 * Figures that one file may hold more than once. A repetition is counted once, and said. Where the figures differ nothing says
 * which is right: none of them is taken, and each is flagged with the place of another. Where a publisher's tables have an
 * order (the edition's own scores before its history), the first goes before the others, which are flagged.
 */
export class Claims {
  /** Positions among the observations. */
  readonly #first = new ByFigure<number>();
  /** By position, as the disputes. */
  readonly #extras = new Map<number, Extra>();
  readonly #disputes = new Map<number, Dispute>();

  constructor(
    private readonly ledger: Ledger,
    /** Those of the ledger. */
    private readonly observations: (Observation | undefined)[],
  ) {}

  /** False where it can be no figure of its indicator. */
  make(given: Given, { rank = 0, beside = NO_ERROR }: Once = {}): boolean {
    const { country, indicator, year, value, locator } = given;
    const at = this.#first.get(country, indicator, year);
    if (at === undefined) {
      const isPossible = this.ledger.observe(given, beside);
      if (isPossible) this.#begin(given, { rank, beside });
      else this.ledger.leftOutWith(beside);
      return isPossible;
    }
    const other = this.observations[at];
    if (other?.value === value) {
      this.#again(at, other, given, { rank, beside });
      return true;
    }
    this.ledger.leftOutWith(beside);
    const { first, rival } = this.#disputes.get(at) ?? { first: other!, rival: undefined };
    const known = this.#extras.get(at) ?? NOTHING_MORE;
    if (known.rank < rank) {
      const outcome = rival === undefined ? "the first was kept" : "which is in dispute; it was left out";
      this.#disagree(given, `${first.value} at ${first.locator} and ${value} here; ${outcome}`, locator);
      return true;
    }
    const opponent = rival === undefined || rival.value === value ? first : rival;
    const undecided = { undecided: { country, indicator, ...(year === undefined ? {} : { year }) } };
    this.#disagree(given, neither(given, opponent), locator, undecided);
    if (rival !== undefined) return true;
    this.#disagree(given, neither(first, given), first.locator, undecided);
    this.withdraw(at);
    this.#disputes.set(at, { first, rival: given });
    return true;
  }

  /** Takes back a figure, with its error and bounds. */
  withdraw(at: number): void {
    this.observations[at] = undefined;
    this.ledger.leftOutWith((this.#extras.get(at) ?? NOTHING_MORE).beside);
  }

  #begin({ country, indicator, year }: Given, extra: Extra): void {
    const at = this.observations.length - 1;
    this.#first.set(country, indicator, year, at);
    if (extra.rank !== 0 || Object.keys(extra.beside).length > 0) this.#extras.set(at, extra);
  }

  /** One value again: with another error or bound, and no order between the tables, the value counts without them. */
  #again(at: number, observation: Observation, given: Given, { rank, beside }: Extra): void {
    const differs = ERROR_PARTS.find(
      (part) =>
        observation[part] !== undefined &&
        given[part] !== undefined &&
        Math.abs(observation[part] - given[part]) > SAME_WITHIN,
    );
    if (differs !== undefined) {
      const first = this.#extras.get(at) ?? NOTHING_MORE;
      const hasOrder = first.rank < rank;
      const what = differs === "se" ? "a standard error" : `a bound (${differs})`;
      const places = `${given[differs]} here and of ${observation[differs]} at ${observation.locator}`;
      const outcome = hasOrder ? "the first was kept" : "neither error was taken";
      this.#disagree(given, `${given.value} with ${what} of ${places}; ${outcome}`, given.locator);
      this.ledger.leftOutWith(beside);
      if (hasOrder) return;
      const { se: _se, lower: _lower, upper: _upper, ...bare } = observation;
      this.observations[at] = bare;
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
  judged(observations: readonly (Observation | undefined)[]): {
    readonly figures: readonly Outside[];
    readonly columns: readonly InDoubt[];
  } {
    const figures: Outside[] = [];
    const columns: InDoubt[] = [];
    const others = this.#taken(observations);
    for (const [column, outside] of this.#outside) {
      const taken = others.get(column) ?? [];
      const within = taken.filter((at) => hasInterval(observations[at]!)).length;
      if (outside.length < FEWEST || outside.length <= within) {
        figures.push(...outside);
        continue;
      }
      const places = new Places();
      for (const { given } of outside) places.add(given.locator);
      for (const at of taken) places.add(observations[at]!.locator);
      const [{ given }] = outside as [Outside];
      const message = `${outside.length} of ${outside.length + within} figures of ${given.indicator} in this column lie outside of their own intervals, as where a column was sorted alone: none of its ${places.count} was taken`;
      columns.push({ taken, message, places, undecided: { indicator: given.indicator } });
    }
    return { figures, columns };
  }

  /** Positions of the figures that were taken, by column, of the columns that have figures outside: found in one go, however many those are. */
  #taken(observations: readonly (Observation | undefined)[]): ReadonlyMap<string, readonly number[]> {
    const taken = new Map<string, number[]>();
    if (this.#outside.size === 0) return taken;
    observations.forEach((one, at) => {
      const column = one && columnOf(one);
      if (column !== undefined && this.#outside.has(column)) gather(taken, column, at);
    });
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
