import type { Iso3 } from "../../model/country.ts";
import type { Observation } from "../../model/observation.ts";

/** Whether a condition holds for a country; `undefined` when the evidence does not say. */
export interface Truth {
  readonly holds: boolean | undefined;
  /** What was observed, in words: `tip.tier 2023 is Tier 3`. */
  readonly observed: string;
  readonly margin?: number;
  /** The evidence it rests on. */
  readonly observations: readonly Observation[];
}

/** How a node of the tree stands for one country, as far as a gate may ask. */
export interface NodeResult {
  /**
   * Its score with everything below it that is not assessed at the worst and at the best end of the scale, rounded as scores are;
   * undefined where that cannot be said.
   */
  readonly ends: readonly [number, number] | undefined;
  /** Where the words count something else than points: the scale that `ends` and the test's bound are on, to be said with them. */
  readonly scale?: readonly [number, number];
  /** The result in words where figures do not say it all: `5 passed, 1 not passed, 14 not assessed`. */
  readonly words?: string;
  /** Whether the words say everything, as `passed` does. */
  readonly complete?: boolean;
  /** How far it is from turning, in the indicator's unit, where its score says nothing of that: a verdict is passed or not. */
  readonly margin?: number;
  /** For an indicator: the value it rests on. */
  readonly observations: readonly Observation[];
}

/** The results of one country by node id; undefined for a node that does not exist in the run's year. */
export type NodeResults = (id: string) => NodeResult | undefined;

/** Judges a country; a condition that asks for a node's score needs the country's results. */
export type Judge = (country: Iso3, results?: NodeResults) => Truth;
