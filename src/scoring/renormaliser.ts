import { given } from "../model/parameter.ts";
import { normalisers, type Refit } from "./normalisers/index.ts";
import type { Plan, PlanLeaf } from "./plan.ts";
import { type Peers, scaling, transformOf } from "./scaling.ts";

/** A leaf's scores with other figures for its countries. */
export interface Renormaliser {
  /** Whether a country's score hangs on its own figure alone: others' are not looked at. */
  readonly alone: boolean;
  /**
   * @param values by position in the evidence, NaN for none
   * @param scores filled with the scores of those that are wanted, in their order; NaN for none
   */
  readonly again: Refit;
}

/**
 * Makes the scores that the column of a leaf has with other figures (`column.ts`, without what is only shown), for draws that ask thousands of
 * times.
 *
 * @param leaf one whose normaliser takes numbers
 * @param wanted positions in the evidence of the countries whose scores are asked for
 */
export function renormaliser(
  plan: Plan,
  leaf: PlanLeaf,
  { peers, wanted }: { readonly peers: Peers; readonly wanted: Int32Array },
): Renormaliser {
  const { transform, treat, normalise } = leaf.node;
  const normaliser = normalisers.find(({ id }) => id === normalise.method)!;
  const alone = normaliser.fixed && treat === undefined;
  const scores = refitOf(plan, leaf, peers, wanted) ?? fittedAnew(plan, leaf, peers, wanted);
  if (transform !== "log") return { alone, again: scores };
  const logarithms = new Float64Array(peers.of.length);
  return {
    alone,
    again(values, into) {
      for (let i = 0; i < logarithms.length; i += 1) {
        logarithms[i] = values[i]! > 0 ? Math.log(values[i]!) : Number.NaN;
      }
      scores(logarithms, into);
    },
  };
}

/** By the normaliser's own short way, where it has one. */
function refitOf(plan: Plan, leaf: PlanLeaf, peers: Peers, wanted: Int32Array): Refit | undefined {
  const { treat, direction, normalise } = leaf.node;
  const normaliser = normalisers.find(({ id }) => id === normalise.method)!;
  if (normaliser.refit === undefined || treat !== undefined) return undefined;
  const lower = direction === "lower";
  const turns = lower && normaliser.orient === "before";
  const frame = {
    countries: peers.of.length,
    scale: plan.scale,
    peers: peers.of,
    transform: transformOf(leaf),
    wanted,
  };
  const refit = normaliser.refit({ ...frame, sign: turns ? -1 : 1 }, given(normaliser.parameters, normalise));
  if (!lower) return refit;
  if (turns) {
    const turned = new Float64Array(peers.of.length);
    return (values, scores) => {
      for (let i = 0; i < turned.length; i += 1) turned[i] = -values[i]!;
      refit(turned, scores);
    };
  }
  const [lo, hi] = plan.scale;
  return (values, scores) => {
    refit(values, scores);
    for (let k = 0; k < wanted.length; k += 1) scores[k] = Math.min(hi, Math.max(lo, lo + hi - scores[k]!));
  };
}

/** By the whole way of a column after its transform. */
function fittedAnew(plan: Plan, leaf: PlanLeaf, peers: Peers, wanted: Int32Array): Refit {
  return (values, scores) => {
    const present = Array.from(values, (value) => (Number.isNaN(value) ? undefined : value));
    const { oriented, score } = scaling(plan, leaf, peers, present);
    for (let k = 0; k < wanted.length; k += 1) {
      const value = oriented[wanted[k]!];
      scores[k] = value === undefined ? Number.NaN : (score(value, wanted[k]!) ?? Number.NaN);
    }
  };
}
