import type { Observation } from "../model/observation.ts";
import { normalisers } from "./normalisers/index.ts";
import type { PlanLeaf } from "./plan.ts";

/** Standard errors on either side that make a 90 % interval of a normal error. */
const NINETY = 1.645;

/**
 * How far a figure may be from the truth, in its own unit: the standard error as published, else what the ends of the publisher's interval
 * make of it, taken as one of 90 % (those of the CPI and the WGI are), else the one that the profile declares. Undefined where nothing says.
 */
export function standardError({ node }: PlanLeaf, one: Observation): number | undefined {
  const { value } = one;
  if (typeof value !== "number" || isCategory(node)) return undefined;
  return published(one) ?? declared(node.error, value);
}

function published({ se, lower, upper }: Observation): number | undefined {
  if (se !== undefined) return se > 0 ? se : undefined;
  if (lower === undefined || upper === undefined || !(upper > lower)) return undefined;
  return (upper - lower) / (2 * NINETY);
}

/** A category that is written as a number is a name. */
function isCategory({ normalise }: PlanLeaf["node"]): boolean {
  return normalisers.find(({ id }) => id === normalise.method)?.takes === "categories";
}

function declared(error: PlanLeaf["node"]["error"], value: number): number | undefined {
  if (error === undefined) return undefined;
  const size = "sd" in error ? error.sd : error.relative * Math.abs(value);
  return size > 0 ? size : undefined;
}
