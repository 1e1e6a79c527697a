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

/** Every aggregator a profile can name. */
export const aggregators: readonly Aggregator[] = [
  arithmetic,
  geometric,
  harmonic,
  power,
  minimum,
  reversedGeometric,
  conditional,
  firstOf,
];
