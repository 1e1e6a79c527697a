import type { Iso3 } from "../model/country.ts";
import type { Lack } from "../model/documents/codes.ts";
import { ShortlistError } from "../model/error.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Observation, Value } from "../model/observation.ts";
import { given } from "../model/parameter.ts";
import { median } from "../stats/index.ts";
import { prepare } from "./gates/condition/index.ts";
import {
  type Fitted,
  type Normaliser,
  normalisers,
  type Transform,
  type Verdict,
} from "./normalisers/index.ts";
import { type Observed, observed } from "./observed.ts";
import type { Plan, PlanLeaf } from "./plan.ts";
import { type Treated, treatments, untouched } from "./treatments/index.ts";

const AS_IT_IS: Transform = { to: (value) => value, back: (value) => value };
const LOG: Transform = { to: Math.log, back: Math.exp };

/** One indicator's way from the publisher's value to the profile's scale, for every country of the evidence. */
export interface LeafColumn {
  readonly leaf: PlanLeaf;
  readonly observations: Observed;
  /** The value after `transform`; numbers only. */
  readonly transformed: readonly (Value | undefined)[];
  /** After `treat`, with what was done to each value; categories are left as they are. */
  readonly treated: Omit<Treated, "values"> & { readonly values: readonly (Value | undefined)[] };
  /** On the profile's scale, before missing values are dealt with. */
  readonly normalised: readonly (number | undefined)[];
  /** What enters the aggregation: normalised, or what the missing policy put in its place. */
  readonly entering: readonly (number | undefined)[];
  /** Why a country has no normalised score, where there is more to say than "no evidence". */
  readonly reasons: ReadonlyMap<number, Lack>;
  /** Only where the normaliser passes or fails: the verdict on a country's value, undefined where it is not judged. */
  verdict?(index: number): Verdict | undefined;
  /** Whether the leaf exists for the country at all. */
  readonly applies: readonly boolean[];
  readonly fit: Readonly<Record<string, number>>;
  readonly fixed: boolean;
  /** How many countries' values the scale was drawn from, by peer group where each has its own; empty where it is fixed. */
  readonly fittedTo: readonly { readonly group?: string; readonly countries: number }[];
  readonly bounded: boolean;
  /** Whether a country's score depends on nobody else's value. */
  readonly alone: boolean;
  /** The column if one country's observation were another; for a country to which the leaf applies. */
  replaced(index: number, observation: Observation): LeafColumn;
}

/** What is chosen of the evidence, before the data decide anything. */
interface Chosen extends Pick<LeafColumn, "observations" | "transformed" | "applies"> {
  readonly reasons: Map<number, Lack>;
}

/** select, transform, normalise, deal with what is missing: one column of the score table. */
export function column(plan: Plan, leaf: PlanLeaf, evidence: Evidence, peers: Peers): LeafColumn {
  const { node } = leaf;
  const normaliser = normalisers.find(({ id }) => id === node.normalise.method)!;
  const own = given(normaliser.parameters, node.normalise);
  const found = evidence.values({ indicator: node.indicator, ...age(node.maxAge) });
  const judge = node.appliesWhen && prepare(node.appliesWhen, evidence);
  const applies = evidence.countries.map(
    (country, i) =>
      (judge === undefined || judge(country).holds === true) &&
      (normaliser.judges?.(own, peers.of[i]) ?? true),
  );
  const observations = observed(evidence.countries, applies, found);
  const reasons = new Map<number, Lack>();
  const transformed = applies.map((_, i) => transform(observations, leaf, normaliser, i, reasons));
  return scaled(plan, leaf, peers, { observations, applies, transformed, reasons });
}

/** A value as the normaliser takes it, transformed; undefined where it cannot be. */
function transform(
  observations: Observed,
  { node }: PlanLeaf,
  { takes }: Normaliser,
  index: number,
  reasons: Map<number, Lack>,
): Value | undefined {
  const value = checked(observations, index, takes);
  if (value === undefined) return undefined;
  if (node.transform !== "log") return value;
  if ((value as number) > 0) return Math.log(value as number);
  reasons.set(index, { code: "no-logarithm", value });
  return undefined;
}

/**
 * treat, normalise, fill: what depends on the whole column.
 *
 * @param known the normaliser fitted to it, where that is done already
 */
function scaled(plan: Plan, leaf: PlanLeaf, peers: Peers, chosen: Chosen, known?: Fitted): LeafColumn {
  const { node } = leaf;
  const { applies } = chosen;
  const normaliser = normalisers.find(({ id }) => id === node.normalise.method)!;
  const own = given(normaliser.parameters, node.normalise);
  const treated = treat(chosen.transformed, node);
  const lower = node.direction === "lower";
  const sign = lower && normaliser.orient === "before" ? -1 : 1;
  const oriented = treated.values.map((value) => (typeof value === "number" ? sign * value : value));
  const fitTo = (values: LeafColumn["transformed"]) =>
    normaliser.fit(
      {
        values,
        scale: plan.scale,
        get peers() {
          return peers.of;
        },
        transform: both(node.transform === "log" ? LOG : AS_IT_IS, treated),
        sign,
      },
      own,
    );
  const fitted = known ?? fitTo(oriented);
  const [lo, hi] = plan.scale;
  const map = (value: Value | undefined, i: number, reasons: Map<number, Lack>) => {
    if (value === undefined) return undefined;
    const score = fitted.map(value, i);
    if (score === undefined) reasons.set(i, fitted.why?.(value, i) ?? { code: "not-normalised" });
    if (score === undefined || !lower || normaliser.orient === "before") return score;
    return Math.min(hi, Math.max(lo, lo + hi - score));
  };
  const fixed = {
    leaf,
    applies,
    fit: fitted.fit,
    fixed: normaliser.fixed,
    fittedTo: normaliser.fixed
      ? []
      : fitted.groups
        ? [...fitted.groups].map(([group, countries]) => ({ group, countries }))
        : [{ countries: oriented.filter((value) => value !== undefined).length }],
    bounded: normaliser.bounded,
    alone: normaliser.fixed && node.treat === undefined && !leaf.missing.policy.endsWith("median"),
  };

  const made = (
    { observations, transformed, reasons }: Chosen,
    treated: LeafColumn["treated"],
    oriented: LeafColumn["transformed"],
    normalised: LeafColumn["normalised"],
  ): LeafColumn => ({
    ...fixed,
    observations,
    transformed,
    treated,
    normalised,
    entering: fill(normalised, applies, leaf, plan, peers),
    reasons,
    ...(fitted.verdict && {
      verdict: (i: number) => (oriented[i] === undefined ? undefined : fitted.verdict!(oriented[i], i)),
    }),
    replaced(index, observation) {
      const again = new Map(reasons);
      again.delete(index);
      const others = observations.with(index, observation);
      const value = transform(others, leaf, normaliser, index, again);
      const now = {
        observations: others,
        transformed: transformed.with(index, value),
        applies,
        reasons: again,
      };
      const turned = typeof value === "number" ? sign * value : value;
      const beside = oriented.with(index, turned);
      if (!fixed.alone) {
        // What a treatment makes of the others is found anew with it.
        const fit = node.treat === undefined ? fitTo(beside) : undefined;
        const isSame =
          fit !== undefined &&
          normaliser.fitTellsAll === true &&
          (value === undefined) === (transformed[index] === undefined) &&
          sameFigures(fit.fit, fitted.fit);
        if (!isSame)
          return scaled(plan, leaf, peers, { ...now, reasons: ofTransform(again, now.transformed) }, fit);
      }
      const score = map(turned, index, again);
      return made(now, { ...treated, values: now.transformed }, beside, normalised.with(index, score));
    },
  });
  const normalised = oriented.map((value, i) => map(value, i, chosen.reasons));
  return made(chosen, treated, oriented, normalised);
}

/** Why values could not be transformed; why others have no score is found anew where the scale is. */
function ofTransform(reasons: Map<number, Lack>, transformed: Chosen["transformed"]): Map<number, Lack> {
  return new Map([...reasons].filter(([i]) => transformed[i] === undefined));
}

function sameFigures(one: LeafColumn["fit"], other: LeafColumn["fit"]): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** Whether the leaf applies to some countries only: by the profile's condition, or since its method judges some groups only. */
export function isConditional({ node }: PlanLeaf): boolean {
  const normaliser = normalisers.find(({ id }) => id === node.normalise.method);
  return node.appliesWhen !== undefined || normaliser?.judges !== undefined;
}

/** Outliers dealt with as the profile asks. */
function treat(
  values: readonly (Value | undefined)[],
  { treat: call }: PlanLeaf["node"],
): LeafColumn["treated"] {
  const treatment = call && treatments.find(({ id }) => id === call.method);
  if (!treatment || values.some((value) => typeof value === "string")) return { ...untouched([]), values };
  return treatment.treat(values as (number | undefined)[], given(treatment.parameters, call));
}

function both(first: Transform, then: Transform): Transform {
  return { to: (value) => then.to(first.to(value)), back: (value) => first.back(then.back(value)) };
}

/** Peer group per country, in the order of the evidence; looked at for columns that depend on the groups, and for no other. */
export interface Peers {
  readonly of: readonly (string | undefined)[];
}

export function peersOf(plan: Plan, evidence: Evidence): Peers {
  const by = plan.profile.peers?.by;
  if (by === undefined) return { of: evidence.countries.map(() => undefined) };
  const groups = evidence.values({ indicator: by });
  return {
    of: evidence.countries.map((country: Iso3) => {
      const value = groups.get(country)?.value;
      return value === undefined ? undefined : String(value);
    }),
  };
}

function fill(
  normalised: readonly (number | undefined)[],
  applies: readonly boolean[],
  leaf: PlanLeaf,
  plan: Plan,
  peers: Peers,
): readonly (number | undefined)[] {
  const { policy } = leaf.missing;
  if (policy === "rescale" || policy === "exclude") return normalised;
  const groups = policy === "peer-median" ? peers.of : [];
  const middle = memo((group: string | undefined) =>
    median(
      normalised.filter(
        (score, i) => score !== undefined && (group === undefined || groups[i] === group),
      ) as number[],
    ),
  );
  return normalised.map((score, i) => {
    if (score !== undefined || !applies[i]) return score;
    if (policy === "worst") return plan.scale[0];
    if (policy === "median") return middle(undefined);
    return groups[i] === undefined ? undefined : middle(groups[i]);
  });
}

function memo<K, V>(compute: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, compute(key));
    return made.get(key)!;
  };
}

function checked(observations: Observed, index: number, takes: "numbers" | "categories"): Value | undefined {
  const value = observations.value(index);
  if (value === undefined) return undefined;
  if (takes === "categories") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const observation = observations.at(index)!;
  throw new ShortlistError(
    "not-a-number",
    `${observation.indicator} of ${observation.country} is “${value}”, not a number`,
    {
      where: { file: observation.file, locator: observation.locator },
      wayOut: "Correct the cell, or normalise the indicator with “categories”.",
    },
  );
}

function age(maxAge: number | undefined): { maxAge?: number } {
  return maxAge === undefined ? {} : { maxAge };
}
