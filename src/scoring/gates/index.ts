import type { Iso3 } from "../../model/country.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Gate } from "../../model/profile.ts";
import { prepare } from "./condition/index.ts";
import type { NodeResults, Truth } from "./contract.ts";

export { comparators } from "./comparators.ts";
export type { NodeResult, NodeResults } from "./contract.ts";

/** How a gate stands for one country. */
export interface GateOutcome {
  readonly gate: Gate;
  readonly outcome: "met" | "clear" | "not assessed";
  readonly truth: Truth;
}

/** Whether a gate that could keep a country from a rank is not known since its evidence is too old: that lets nobody pass. */
export function isNotKnown({ gate, truth }: GateOutcome): boolean {
  return truth.holds === undefined && truth.aged && gate.effect !== "flag";
}

/** Makes the judge of every gate, in the profile's order, for one country after the other. */
export function gateOutcomes(
  gates: readonly Gate[],
  evidence: Evidence,
): (country: Iso3, results: NodeResults) => GateOutcome[] {
  const judges = gates.map((gate) => ({ gate, judge: prepare(gate.when, evidence) }));
  return (country, results) =>
    judges.map(({ gate, judge }) => {
      const result = judge(country, results);
      const outcome = result.holds === undefined ? "not assessed" : result.holds ? "met" : "clear";
      return { gate, outcome, truth: result };
    });
}
