import { filling } from "./filling.ts";
import type { Plan, PlanLeaf } from "./plan.ts";
import { scaling } from "./scaling.ts";

/** Scores of one leaf by position, NaN for none. */
export interface NumberColumn {
  /** What enters the aggregation. */
  readonly entering: Float64Array;
  /** What of that is evidence. */
  readonly normalised: Float64Array;
}

/**
 * The scores of numbers that come without evidence and without peers: the same way as a `column`, without what explains it.
 *
 * @param values finite numbers, NaN for none
 */
export function numberColumn(plan: Plan, leaf: PlanLeaf, values: Float64Array): NumberColumn {
  const isLog = leaf.node.transform === "log";
  const transformed = isLog ? values.map((value) => (value > 0 ? Math.log(value) : Number.NaN)) : values;
  const present: number[] = [];
  for (const value of transformed) if (!Number.isNaN(value)) present.push(value);
  const { oriented, score } = scaling(plan, leaf, NO_PEERS, present);

  const normalised = new Float64Array(values.length).fill(Number.NaN);
  for (let i = 0, next = 0; i < values.length; i += 1) {
    if (Number.isNaN(transformed[i]!)) continue;
    normalised[i] = score(oriented[next]!, next) ?? Number.NaN;
    next += 1;
  }
  const fill = filling(plan, leaf, NO_PEERS, normalised);
  const entering = fill
    ? normalised.map((own, index) => (Number.isNaN(own) ? (fill(index) ?? Number.NaN) : own))
    : normalised;
  return { normalised, entering };
}

const NO_PEERS = { of: [] };
