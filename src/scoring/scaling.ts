import type { Value } from "../model/observation.ts";
import { given } from "../model/parameter.ts";
import { type Fitted, type Normaliser, normalisers, type Transform } from "./normalisers/index.ts";
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
export function transformOf({ node }: PlanLeaf): Transform {
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
export function both(first: Transform, then: Transform): Transform {
  return { to: (value) => then.to(first.to(value)), back: (value) => first.back(then.back(value)) };
}
