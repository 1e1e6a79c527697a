import type { Value } from "../model/observation.ts";
import type { Plan, PlanLeaf } from "./plan.ts";
import { type Peers, type Scaling, scaling, type Values } from "./scaling.ts";

/**
 * A leaf's scores with other values for its countries.
 *
 * @param values by position in the evidence
 * @param scores filled with the scores of those that are wanted, in their order; NaN for none
 */
export type Renormalise = (values: Values, scores: Float64Array) => void;

/**
 * Makes the scores that the column of a leaf has with other values (`column.ts`, without what is only shown), for draws that ask thousands of
 * times: a scale that does not hang on the values is fitted once, any other every time.
 *
 * @param wanted positions in the evidence of the countries whose scores are asked for
 */
export function renormaliser(
  plan: Plan,
  leaf: PlanLeaf,
  {
    applies,
    peers,
    wanted,
  }: { readonly applies: readonly boolean[]; readonly peers: Peers; readonly wanted: Int32Array },
): Renormalise {
  const { transform, treat } = leaf.node;
  const all = new Array<Value | undefined>(applies.length);
  const transformed = (value: Value | undefined, i: number): Value | undefined => {
    if (value === undefined || !applies[i]) return undefined;
    if (transform !== "log") return value;
    return (value as number) > 0 ? Math.log(value as number) : undefined;
  };
  const fitTo = (values: Values): Scaling => {
    for (let i = 0; i < all.length; i += 1) all[i] = transformed(values[i], i);
    return scaling(plan, leaf, peers, all);
  };
  let found: Scaling | undefined;
  return (values, scores) => {
    if (found === undefined || !found.normaliser.fixed || treat !== undefined) found = fitTo(values);
    const { normaliser, turned, oriented, score } = found;
    const isAlone = normaliser.fixed && treat === undefined;
    for (let k = 0; k < wanted.length; k += 1) {
      const i = wanted[k]!;
      const value = isAlone ? turned(transformed(values[i], i)) : oriented[i];
      scores[k] = value === undefined ? Number.NaN : (score(value, i) ?? Number.NaN);
    }
  };
}
