import { arithmetic } from "./arithmetic.ts";
import { conditional } from "./conditional.ts";
import type { Aggregator } from "./contract.ts";
import { firstOf } from "./first-of.ts";
import { geometric } from "./geometric.ts";
import { harmonic } from "./harmonic.ts";
import { minimum } from "./minimum.ts";
import { power } from "./power.ts";
import { reversedGeometric } from "./reversed-geometric.ts";

export type { Aggregator, Kernel } from "./contract.ts";

const all: Aggregator[] = [
  arithmetic,
  geometric,
  harmonic,
  power,
  minimum,
  reversedGeometric,
  conditional,
  firstOf,
];

/** Every aggregator a profile can name: the own ones, then those of plug-ins. */
export const aggregators: readonly Aggregator[] = all;

/** As `addNormalisers`. */
export function addAggregators(more: readonly Aggregator[]): void {
  all.push(...more);
}
