import type { Indicator } from "../../model/indicator.ts";
import type { Observation } from "../../model/observation.ts";

/**
 * Makes indicators out of others. A derived value keeps its formula and the places of its inputs, and counts only
 * where nobody published the figure itself.
 */
export interface Derivation {
  readonly id: string;
  readonly indicators: readonly Indicator[];
  /** What it makes, and what it reads to make each: a run that wants the one must load the other. */
  readonly inputs: Readonly<Record<string, readonly string[]>>;
  /** Whether a value is made of other years than its own: then a snapshot cut at a year must store its history. */
  readonly acrossYears: boolean;
  derive(observations: readonly Observation[]): Observation[];
}
