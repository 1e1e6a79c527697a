import type { Observation } from "../model/observation.ts";
import { normalQuantile } from "../stats/index.ts";
import { normalisers } from "./normalisers/index.ts";
import type { PlanLeaf } from "./plan.ts";

/** What intervals are taken for where the profile does not say: those of the CPI and the WGI are of 90 %. */
const INTERVAL = 0.9;
/** Standard errors on either side that make one of them, as the CPI's publisher has it. */
const NINETY = 1.645;

export interface FigureError {
  /** Standard error in the figure's own unit, above 0. */
  readonly size: number;
  /** The probability of the interval that it was made of; absent where a standard error is published or declared. */
  readonly interval?: number;
}

/**
 * How far a figure may be from the truth: the standard error as published, else what the ends of the publisher's interval make of it, else
 * the one that the profile declares. Undefined where nothing says.
 */
export function errorOf({ node }: PlanLeaf, one: Observation): FigureError | undefined {
  const { value, se, lower, upper } = one;
  if (typeof value !== "number") return undefined;
  // A category that is written as a number is a name.
  if (normalisers.find(({ id }) => id === node.normalise.method)?.takes === "categories") return undefined;
  const { sd, relative, interval = INTERVAL } = node.error ?? {};
  if (se !== undefined) return sized(se) ?? sized(declared(sd, relative, value));
  if (lower !== undefined && upper !== undefined && upper > lower) {
    const width = interval === INTERVAL ? NINETY : normalQuantile((1 + interval) / 2);
    return { size: (upper - lower) / (2 * width), interval };
  }
  return sized(declared(sd, relative, value));
}

/** The size alone. */
export function standardError(leaf: PlanLeaf, one: Observation): number | undefined {
  return errorOf(leaf, one)?.size;
}

function declared(sd: number | undefined, relative: number | undefined, value: number): number {
  return sd ?? (relative === undefined ? 0 : relative * Math.abs(value));
}

function sized(size: number): FigureError | undefined {
  return size > 0 ? { size } : undefined;
}
