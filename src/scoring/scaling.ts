import type { Value } from "../model/observation.ts";
import { given } from "../model/parameter.ts";
import { numbersAgain } from "./normalisers/contract.ts";
import {
  type Fitted,
  type Normaliser,
  normalisers,
  type Refit,
  type Transform,
} from "./normalisers/index.ts";
import type { Plan, PlanLeaf } from "./plan.ts";
import { type Treated, treatments, untouched } from "./treatments/index.ts";

/** Values of one indicator, by position. */
export type Values = readonly (Value | undefined)[];

/** What was made of a column's outliers; categories are left as they are. */
export type TreatedValues = Omit<Treated, "values"> & { readonly values: Values };

/** Peer group per country, in the order of the evidence; looked at for columns that depend on the groups, and for no other. */
export interface Peers {
  readonly of: readonly (string | undefined)[];
}

/** How a leaf brings values onto the profile's scale, fitted to a column of them. */
export interface Scaling {
  readonly normaliser: Normaliser;
  readonly treated: TreatedValues;
  /** The treated values, turned. */
  readonly oriented: Values;
  readonly fitted: Fitted;
  /** A value with its sign turned where the direction asks for it. */
  turned(value: Value | undefined): Value | undefined;
  /** The score of a turned value; undefined where the method gives none. */
  score(turned: Value, index: number): number | undefined;
  /** The method fitted to other turned values. */
  fitTo(oriented: Values): Fitted;
}

const AS_IT_IS: Transform = { to: (value) => value, back: (value) => value };
const LOG: Transform = { to: Math.log, back: Math.exp };

/** What a leaf does to its figures before anything else. */
function transformOf({ node }: PlanLeaf): Transform {
  return node.transform === "log" ? LOG : AS_IT_IS;
}

/**
 * @param transformed the column after `transform`
 * @param known the normaliser fitted to it, where that is done already
 */
export function scaling(
  plan: Plan,
  leaf: PlanLeaf,
  peers: Peers,
  transformed: Values,
  known?: Fitted,
): Scaling {
  const { node } = leaf;
  const normaliser = normalisers.find(({ id }) => id === node.normalise.method)!;
  const own = given(normaliser.parameters, node.normalise);
  const treated = treat(transformed, node);
  const lower = node.direction === "lower";
  const sign = lower && normaliser.orient === "before" ? -1 : 1;
  const turned = (value: Value | undefined) => (typeof value === "number" ? sign * value : value);
  const oriented = treated.values.map(turned);
  const fitTo = (values: Values) =>
    normaliser.fit(
      {
        values,
        scale: plan.scale,
        get peers() {
          return peers.of;
        },
        transform: both(transformOf(leaf), treated),
        sign,
      },
      own,
    );
  const fitted = known ?? fitTo(oriented);
  const [lo, hi] = plan.scale;
  const mirrors = lower && normaliser.orient === "after";
  const score = (value: Value, i: number) => {
    const found = fitted.map(value, i);
    return found === undefined || !mirrors ? found : Math.min(hi, Math.max(lo, lo + hi - found));
  };
  return { normaliser, treated, oriented, fitted, turned, score, fitTo };
}

/** Outliers dealt with as the profile asks. */
function treat(values: Values, { treat: call }: PlanLeaf["node"]): TreatedValues {
  const treatment = call && treatments.find(({ id }) => id === call.method);
  if (!treatment || values.some((value) => typeof value === "string")) return { ...untouched([]), values };
  return treatment.treat(values as (number | undefined)[], given(treatment.parameters, call));
}

/** One way behind the other. */
function both(first: Transform, then: Transform): Transform {
  return { to: (value) => then.to(first.to(value)), back: (value) => first.back(then.back(value)) };
}

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
