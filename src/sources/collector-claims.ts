import type { Observation } from "../model/observation.ts";
import type { Severity } from "../model/problem.ts";

/** What an adapter states of a figure; the rest is the same for the whole file. */
export type Given = Omit<Observation, "source" | "layout" | "vintage" | "file"> & {
  readonly vintage?: string;
};

/** What goes with a figure that a file may hold more than once. */
export interface Once {
  /** Of its table among the publisher's, where they have an order; the lowest comes first, and goes before the others. */
  readonly rank?: number;
  /** The places of what belongs to the figure, such as its error and bounds. */
  readonly beside?: readonly string[];
}

/** What a problem says of so many cells. */
export type Words = (count: number) => string;

/** Where claims are written down and what is wrong with them is said. */
interface Ledger {
  observe(given: Given): boolean;
  problem(severity: Severity, code: string, message: string, locator: string): void;
  gather(severity: Severity, code: string, words: Words, locator: string): void;
  leftOutWith(beside: readonly string[]): void;
}

interface Claim {
  /** Among the observations; undefined once it is in dispute. */
  at: number | undefined;
  readonly given: Given;
  /** The first that disagreed with it. */
  rival?: Given;
  readonly rank: number;
  readonly beside: readonly string[];
}

/** What a publisher states of a figure's error. */
const COMPANIONS = ["se", "lower", "upper"] as const;
/** Errors that differ by less are the same, written with other precision. */
const SAME = 1e-6;

/**
 * Figures that one file may hold more than once. A repetition is counted once, and said. Where the figures differ nothing says
 * which is right: none of them is taken, and each is flagged with the place of another. Where a publisher's tables have an
 * order (the edition's own scores before its history), the first goes before the others, which are flagged.
 */
export class Claims {
  readonly #ledger: Ledger;
  /** Those of the ledger. */
  readonly #observations: (Observation | undefined)[];
  readonly #claims = new Map<string, Claim>();

  constructor(ledger: Ledger, observations: (Observation | undefined)[]) {
    this.#ledger = ledger;
    this.#observations = observations;
  }

  /** False where it can be no figure of its indicator. */
  make(given: Given, { rank = 0, beside = [] }: Once = {}): boolean {
    const { country, indicator, year, value, locator } = given;
    const key = `${country}\u0000${indicator}\u0000${year ?? ""}`;
    const first = this.#claims.get(key);
    if (first === undefined) {
      const isPossible = this.#ledger.observe(given);
      if (isPossible) this.#claims.set(key, { at: this.#observations.length - 1, given, rank, beside });
      else this.#ledger.leftOutWith(beside);
      return isPossible;
    }
    const { given: other, at } = first;
    if (other.value === value && at !== undefined) {
      this.#again(first, at, given, { rank, beside });
      return true;
    }
    this.#ledger.leftOutWith(beside);
    if (first.rank < rank) {
      const outcome = at === undefined ? "which is in dispute; it was left out" : "the first was kept";
      this.#disagree(given, `${other.value} at ${other.locator} and ${value} here; ${outcome}`, locator);
      return true;
    }
    const rival = first.rival ?? other;
    this.#disagree(given, neither(given, rival.value === value ? other : rival), locator);
    if (at === undefined) return true;
    this.#disagree(given, neither(other, given), other.locator);
    this.#ledger.leftOutWith(first.beside);
    this.#observations[at] = undefined;
    first.at = undefined;
    first.rival = given;
    return true;
  }

  /** One value again: with another error or bound, and no order between the tables, the value counts without them. */
  #again(first: Claim, at: number, given: Given, { rank, beside }: Required<Once>): void {
    const observation = this.#observations[at]!;
    const differs = COMPANIONS.find(
      (part) =>
        observation[part] !== undefined &&
        given[part] !== undefined &&
        Math.abs(observation[part] - given[part]) > SAME,
    );
    if (differs !== undefined) {
      const hasOrder = first.rank < rank;
      const what = differs === "se" ? "a standard error" : `a bound (${differs})`;
      const places = `${given[differs]} here and of ${observation[differs]} at ${observation.locator}`;
      const outcome = hasOrder ? "the first was kept" : "neither error was taken";
      this.#disagree(given, `${given.value} with ${what} of ${places}; ${outcome}`, given.locator);
      this.#ledger.leftOutWith(beside);
      if (hasOrder) return;
      const { se: _se, lower: _lower, upper: _upper, ...bare } = observation;
      this.#observations[at] = bare;
      this.#ledger.leftOutWith(first.beside);
      return;
    }
    this.#ledger.gather("info", "repeated-figure", repeated, given.locator);
    // An error or a bound that the first place does not have is no repetition.
    const isMore = COMPANIONS.some((part) => observation[part] === undefined && given[part] !== undefined);
    if (isMore) this.#ledger.leftOutWith(beside);
    else for (const place of beside) this.#ledger.gather("info", "repeated-figure", repeated, place);
  }

  #disagree({ country, indicator, year }: Given, message: string, place: string): void {
    const figure = `${indicator} of ${country}${year === undefined ? "" : ` for ${year}`}`;
    this.#ledger.problem("warning", "disagreement", `${figure} is ${message}`, place);
  }
}

function neither(here: Given, there: Given): string {
  return `${here.value} here and ${there.value} at ${there.locator}; neither was taken`;
}

const repeated: Words = (count) =>
  count === 1
    ? "1 cell repeats what was read from another place of this file; it was counted once"
    : `${count} cells repeat what was read from other places of this file; each was counted once`;
