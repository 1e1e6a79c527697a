import type { Iso3 } from "../../model/country.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Gate } from "../../model/profile.ts";
import { type Truth, truth } from "./condition.ts";

export { comparators } from "./comparators.ts";

/** How a gate stands for one country. */
export interface GateOutcome {
  readonly gate: Gate;
  readonly outcome: "met" | "clear" | "not assessed";
  readonly truth: Truth;
}

/** Every gate's outcome for a country, in the profile's order. */
export function gateOutcomes(gates: readonly Gate[], country: Iso3, evidence: Evidence): GateOutcome[] {
  return gates.map((gate) => {
    const result = truth(gate.when, country, evidence);
    const outcome = result.holds === undefined ? "not assessed" : result.holds ? "met" : "clear";
    return { gate, outcome, truth: result };
  });
}
