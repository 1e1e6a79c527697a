import type { Iso3 } from "../../model/country.ts";
import type { Observed } from "../../model/documents/codes.ts";
import type { Observation } from "../../model/observation.ts";

/** Whether a condition holds for a country. What was found is put together when it is read: searches judge thousands and show a few. */
export class Truth {
  readonly #found: () => readonly Observed[];

  /**
   * @param holds `undefined` when the evidence does not say
   * @param observations the evidence it rests on
   * @param margin how far the nearest figure is from turning it; absent where no figure could
   * @param aged whether evidence that would say is there, and too old to count
   */
  constructor(
    readonly holds: boolean | undefined,
    readonly observations: readonly Observation[],
    found: () => readonly Observed[],
    readonly margin?: number,
    readonly aged = false,
  ) {
    this.#found = found;
  }

  /** What was found of each test that decides it; indicators, nodes and countries are called by their ids. */
  get found(): readonly Observed[] {
    return this.#found();
  }
}

/** How a node of the tree stands for one country, as far as a gate may ask. */
export interface NodeResult {
  /** Its score as it is, rounded as scores are; absent where it has none, and where indicators passed are counted, of which some are open. */
  readonly score?: number;
  /** Whether everything below it is assessed. */
  readonly whole?: true;
  /**
   * Its score with everything below it that is not assessed at the worst and at the best end of the scale, rounded as scores are;
   * undefined where that cannot be said.
   */
  ends(): readonly [number, number] | undefined;
  /** Where something else than points may be counted: the scale that `ends` and the test's bound are on, to be said with them. */
  readonly scale?: readonly [number, number];
  /** The result where points do not say it all: passed or not, why there is none, or a count, which stands beside the points. */
  result?(): Pick<Extract<Observed, { kind: "node" }>, "lack" | "passed" | "tally"> | undefined;
  /** How far it is from turning, in the indicator's unit, where its score says nothing of that: a verdict is passed or not. */
  readonly margin?: number;
  /** Whether something beneath it has evidence that is too old to count, and none that does. */
  isAged?(): boolean;
  /** For an indicator: the value it rests on. */
  readonly observations: readonly Observation[];
}

/** The results of one country by node id; undefined for a node that does not exist in the run's year. */
export type NodeResults = (id: string) => NodeResult | undefined;

/** Judges a country; a condition that asks for a node's score needs the country's results. */
export type Judge = (country: Iso3, results?: NodeResults) => Truth;
