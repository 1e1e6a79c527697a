import { ByFigure } from "../../model/by-figure.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem, Severity } from "../../model/problem.ts";

/** What an adapter states of a figure; the rest is the same for the whole file. */
export type Given = Omit<Observation, "source" | "layout" | "vintage" | "file"> & {
  readonly vintage?: string;
};

/** What a publisher states of a figure's error. */
export const COMPANIONS = ["se", "lower", "upper"] as const;

/** The places of a figure's error and bounds. */
export type Beside = Readonly<Partial<Record<(typeof COMPANIONS)[number], string>>>;

/** What goes with a figure that a file may hold more than once. */
export interface Once {
  /** Of its table among the publisher's, where they have an order; the lowest comes first, and goes before the others. */
  readonly rank?: number;
  readonly beside?: Beside;
}

/** What a problem says of so many cells. */
export type Words = (count: number) => string;

/** What of a problem is for programs. */
export type Also = Pick<Problem, "undecided" | "nearly" | "unsure" | "withoutFigure">;

/** Where claims are written down and what is wrong with them is said. */
interface Ledger {
  observe(given: Given, beside: Beside): boolean;
  problem(severity: Severity, code: string, message: string, locator: string, also?: Also): void;
  gather(severity: Severity, code: string, words: Words, locator: string): void;
  leftOutWith(beside: Beside): void;
}

/** Goes with few figures. */
interface Extra {
  readonly rank: number;
  readonly beside: Beside;
}

/** Figures that differ, none of which is taken. */
interface Dispute {
  readonly first: Observation;
  /** The first that disagreed with it. */
  readonly rival: Given;
}

/** Errors that differ by less are the same, written with other precision. */
const SAME = 1e-6;
const NONE: Beside = {};
const PLAIN: Extra = { rank: 0, beside: NONE };
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
  make(given: Given, { rank = 0, beside = NONE }: Once = {}): boolean {
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
    const known = this.#extras.get(at) ?? PLAIN;
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
    this.ledger.leftOutWith((this.#extras.get(at) ?? PLAIN).beside);
  }

  #begin({ country, indicator, year }: Given, extra: Extra): void {
    const at = this.observations.length - 1;
    this.#first.set(country, indicator, year, at);
    if (extra.rank !== 0 || Object.keys(extra.beside).length > 0) this.#extras.set(at, extra);
  }

  /** One value again: with another error or bound, and no order between the tables, the value counts without them. */
  #again(at: number, observation: Observation, given: Given, { rank, beside }: Extra): void {
    const differs = COMPANIONS.find(
      (part) =>
        observation[part] !== undefined &&
        given[part] !== undefined &&
        Math.abs(observation[part] - given[part]) > SAME,
    );
    if (differs !== undefined) {
      const first = this.#extras.get(at) ?? PLAIN;
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
    const isMore = COMPANIONS.some((part) => observation[part] === undefined && given[part] !== undefined);
    if (isMore) this.ledger.leftOutWith(beside);
    else
      for (const place of Object.values(beside))
        this.ledger.gather("info", "repeated-figure", repeated, place);
  }

  #disagree({ country, indicator, year }: Given, message: string, place: string, also?: Also): void {
    const figure = `${indicator} of ${country}${year === undefined ? "" : ` for ${year}`}`;
    this.ledger.problem("warning", "disagreement", `${figure} is ${message}`, place, also);
  }
}

function neither(here: Claimed, there: Claimed): string {
  return `${here.value} here and ${there.value} at ${there.locator}; neither was taken`;
}

const repeated: Words = (count) =>
  count === 1
    ? "1 cell repeats what was read from another place of this file; it was counted once"
    : `${count} cells repeat what was read from other places of this file; each was counted once`;
