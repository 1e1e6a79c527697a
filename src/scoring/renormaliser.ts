import { given } from "../model/parameter.ts";
import { numbersAgain } from "./normalisers/contract.ts";
import { normalisers, type Refit, type Transform } from "./normalisers/index.ts";
import type { Plan, PlanLeaf } from "./plan.ts";
import { both, type Peers, scaling, transformOf } from "./scaling.ts";
import { treatments } from "./treatments/index.ts";

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

/** Whether a score of a leaf hangs on its own figure alone. */
export function standsAlone({ node: { normalise, treat } }: PlanLeaf): boolean {
  return treat === undefined && normalisers.find(({ id }) => id === normalise.method)!.fixed;
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
  const { transform } = leaf.node;
  const alone = standsAlone(leaf);
  const scores = refitOf(plan, leaf, peers, wanted) ?? fittedAnew(plan, leaf, peers, wanted);
  if (transform !== "log") return { alone, again: scores };
  const logarithms = new Float64Array(peers.of.length);
  const seen = alone ? wanted : Int32Array.from(peers.of.keys());
  return {
    alone,
    again(values, into) {
      for (let k = 0, end = seen.length; k < end; k += 1) {
        const value = values[seen[k]!]!;
        logarithms[seen[k]!] = value > 0 ? Math.log(value) : Number.NaN;
      }
      scores(logarithms, into);
    },
  };
}

/** By the normaliser's own short way, where it has one. */
function refitOf(plan: Plan, leaf: PlanLeaf, peers: Peers, wanted: Int32Array): Refit | undefined {
  const { treat, normalise } = leaf.node;
  const normaliser = normalisers.find(({ id }) => id === normalise.method)!;
  const fitting = normaliser.refit;
  if (fitting === undefined) return undefined;
  const countries = peers.of.length;
  const lower = leaf.node.direction === "lower";
  const turns = lower && normaliser.orient === "before";
  const frame = { countries, scale: plan.scale, peers: peers.of, wanted, sign: turns ? -1 : 1 } as const;
  const own = given(normaliser.parameters, normalise);
  const after = (transform: Transform): Refit => {
    const refit = fitting({ ...frame, transform }, own);
    if (turns) return turned(refit, countries);
    return lower ? mirrored(refit, plan.scale, wanted.length) : refit;
  };
  const untreated = after(transformOf(leaf));
  if (treat === undefined) return untreated;

  const treatment = treatments.find(({ id }) => id === treat.method)!;
  const asked = given(treatment.parameters, treat);
  const numbers = numbersAgain(countries);
  const treated = new Float64Array(countries);
  return (values, scores) => {
    const present = numbers(values);
    const way = treatment.retreat(present, asked);
    for (let i = 0, next = 0; i < countries; i += 1) {
      treated[i] = values[i]!;
      if (Number.isNaN(values[i]!)) continue;
      treated[i] = present[next]!;
      next += 1;
    }
    const refit = way === undefined ? untreated : after(both(transformOf(leaf), way));
    refit(treated, scores);
  };
}

/** Of figures of which the lower are better, and whose sign is turned for that. */
function turned(refit: Refit, countries: number): Refit {
  const values = new Float64Array(countries);
  return (given, scores) => {
    for (let i = 0; i < countries; i += 1) values[i] = -given[i]!;
    refit(values, scores);
  };
}

/** The same where the scores are mirrored on the scale. */
function mirrored(refit: Refit, [lo, hi]: readonly [number, number], count: number): Refit {
  return (values, scores) => {
    refit(values, scores);
    for (let k = 0; k < count; k += 1) scores[k] = Math.min(hi, Math.max(lo, lo + hi - scores[k]!));
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
