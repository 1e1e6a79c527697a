import type { Observation } from "../model/observation.ts";
import type { PlanLeaf } from "./plan.ts";

/** Standard errors on either side that make a 90 % interval of a normal error. */
const NINETY = 1.645;

/**
 * How far a figure may be from the truth, in its own unit: the standard error as published, else what the ends of the publisher's interval
 * make of it, taken as one of 90 % (those of the CPI and the WGI are). Undefined where nothing says.
 */
export function standardError(_leaf: PlanLeaf, { value, se, lower, upper }: Observation): number | undefined {
  if (typeof value !== "number") return undefined;
  if (se !== undefined) return se > 0 ? se : undefined;
  if (lower === undefined || upper === undefined || !(upper > lower)) return undefined;
  return (upper - lower) / (2 * NINETY);
}
