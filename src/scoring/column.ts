import { entryOf } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { Lack } from "../model/documents/codes.ts";
import { type ChosenValues, type Evidence, type Origin, tooOldFor } from "../model/evidence.ts";
import type { Observation, Place, Value } from "../model/observation.ts";
import { given } from "../model/parameter.ts";
import { ShortlistError } from "../model/problem.ts";
import type { Scaling } from "../model/workbook.ts";
import { median, normalQuantile } from "../stats/index.ts";
import { prepare } from "./gates.ts";
import { type Fitted, type Normaliser, normalisers, type Verdict } from "./normalisers/index.ts";
import type { Plan, PlanLeaf } from "./plan.ts";
import { type Peers, scaling, type TreatedValues, type Values } from "./scaling.ts";

/** One indicator's way from the publisher's value to the profile's scale, for every country of the evidence. */
export interface LeafColumn {
  readonly leaf: PlanLeaf;
  readonly observations: Observed;
  /** The value after `transform`; numbers only. */
  readonly transformed: Values;
  /** After `treat`, with what was done to each value. */
  readonly treated: TreatedValues;
  /** On the profile's scale, before missing values are dealt with. */
  readonly normalised: readonly (number | undefined)[];
  /** What enters the aggregation: normalised, or what the missing policy put in its place. */
  readonly entering: readonly (number | undefined)[];
  /** Why a country has no normalised score, where there is more to say than "no evidence". */
  readonly reasons: ReadonlyMap<number, Lack>;
  /** Only where the normaliser passes or fails: the verdict on a country's value, undefined where it is not judged. */
  verdict?(index: number): Verdict | undefined;
  /** Whether a country's only evidence is too old to count. */
  isTooOld(index: number): boolean;
  /** Whether the leaf exists for the country at all. */
  readonly applies: readonly boolean[];
  readonly fit: Readonly<Record<string, number>>;
  readonly fixed: boolean;
  /** How many countries' values the scale was drawn from, by peer group where each has its own; empty where it is fixed. */
  readonly fittedTo: readonly { readonly group?: string; readonly countries: number }[];
  readonly bounded: boolean;
  /** Whether the profile's peer groups decide who is judged, or by what. */
  readonly byGroups: boolean;
  /** How a workbook has its normaliser; undefined where it has nothing but values. */
  readonly inWorkbook: () => Scaling | undefined;
  /** Whether a country's score depends on nobody else's value. */
  readonly alone: boolean;
  /** The normalised score that a country's value would have if it were another, where all else of the column stays. */
  scoreOf(index: number, value: Value): number | undefined;
  /** The column if one country's observation were another; for a country to which the leaf applies. */
  replaced(index: number, observation: Observation): LeafColumn;
}

/** What is chosen of the evidence, before the data decide anything. */
interface Chosen extends Pick<LeafColumn, "observations" | "transformed" | "applies" | "isTooOld"> {
  readonly reasons: Map<number, Lack>;
  readonly fillers: Peers;
}

/** select, transform, normalise, deal with what is missing: one column of the score table. */
export function column(plan: Plan, leaf: PlanLeaf, evidence: Evidence, peers: Peers): LeafColumn {
  const { node } = leaf;
  const normaliser = normalisers.find(({ id }) => id === node.normalise.method)!;
  const own = given(normaliser.parameters, node.normalise);
  const age = node.maxAge === undefined ? {} : { maxAge: node.maxAge };
  const found = evidence.values({ indicator: node.indicator, ...age });
  const judge = node.appliesWhen && prepare(node.appliesWhen, evidence);
  const applies = evidence.countries.map(
    (country, i) =>
      (judge === undefined || judge(country).holds === true) &&
      (normaliser.judges?.(own, peers.of[i]) ?? true),
  );
  const observations = observed(evidence.countries, applies, found);
  const reasons = new Map<number, Lack>();
  const transformed =
    found.size === 0
      ? applies.map(() => undefined)
      : applies.map((_, i) => transform(observations, leaf, normaliser, i, reasons));
  const fillers = fillingPeers(leaf, evidence, peers);
  let tooOld: ReadonlySet<Iso3> | undefined;
  const isTooOld = (index: number) => {
    tooOld ??= tooOldFor(evidence, { indicator: node.indicator, ...age });
    return tooOld.has(evidence.countries[index]!);
  };
  return scaled(plan, leaf, peers, { observations, applies, transformed, isTooOld, reasons, fillers });
}

/** Whose figures stand in for a leaf's gaps: the leaf's own groups, or the profile's. */
export function fillingPeers(
  { missing: { policy, peers: own } }: PlanLeaf,
  evidence: Evidence,
  peers: Peers,
): Peers {
  return policy === "peer-median" && own ? peersBy(own.by, evidence) : peers;
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
  const found = value === undefined ? undefined : logged(value, node);
  if (found === undefined && value !== undefined) reasons.set(index, { code: "no-logarithm", value });
  return found;
}

function logged(value: Value, { transform }: PlanLeaf["node"]): Value | undefined {
  if (transform !== "log") return value;
  return (value as number) > 0 ? Math.log(value as number) : undefined;
}

/**
 * treat, normalise, fill: what depends on the whole column.
 *
 * @param known the normaliser fitted to it, where that is done already
 */
function scaled(plan: Plan, leaf: PlanLeaf, peers: Peers, chosen: Chosen, known?: Fitted): LeafColumn {
  const { node } = leaf;
  const { applies, fillers } = chosen;
  const { normaliser, treated, oriented, fitted, turned, score, fitTo } = scaling(
    plan,
    leaf,
    peers,
    chosen.transformed,
    known,
  );
  const map = (value: Value | undefined, i: number, reasons: Map<number, Lack>) => {
    if (value === undefined) return undefined;
    const found = score(value, i);
    if (found === undefined) reasons.set(i, fitted.why?.(value, i) ?? { code: "not-normalised" });
    return found;
  };
  const fixed = {
    leaf,
    applies,
    fit: fitted.fit,
    inWorkbook: () => normaliser.workbook?.(given(normaliser.parameters, node.normalise)),
    fixed: normaliser.fixed,
    fittedTo: normaliser.fixed
      ? []
      : fitted.groups
        ? [...fitted.groups].map(([group, countries]) => ({ group, countries }))
        : [{ countries: oriented.filter((value) => value !== undefined).length }],
    bounded: normaliser.bounded,
    byGroups: normaliser.judges !== undefined || fitted.groups !== undefined,
    alone: normaliser.fixed && node.treat === undefined && !leaf.missing.policy.endsWith("median"),
  };

  const made = (
    { observations, transformed, isTooOld, reasons }: Chosen,
    treated: LeafColumn["treated"],
    oriented: Values,
    normalised: LeafColumn["normalised"],
  ): LeafColumn => ({
    ...fixed,
    observations,
    transformed,
    isTooOld: (i) => observations.at(i) === undefined && isTooOld(i),
    treated,
    normalised,
    entering: filled(normalised, applies, filling(plan, leaf, fillers, normalised)),
    reasons,
    ...(fitted.verdict && {
      verdict: (i: number) => (oriented[i] === undefined ? undefined : fitted.verdict!(oriented[i], i)),
    }),
    scoreOf(index, value) {
      const found = usable(value, normaliser.takes);
      if (found === undefined) throw notANumber(`${node.indicator} is “${value}”`);
      const own = turned(logged(found, node));
      return own === undefined ? undefined : score(own, index);
    },
    replaced(index, observation) {
      const again = new Map(reasons);
      again.delete(index);
      const others = observations.with(index, observation);
      const value = transform(others, leaf, normaliser, index, again);
      const now = {
        observations: others,
        transformed: transformed.with(index, value),
        isTooOld,
        applies,
        reasons: again,
        fillers,
      };
      const own = turned(value);
      const withOwn = oriented.with(index, own);
      if (!fixed.alone) {
        // What a treatment makes of the others is found anew with it.
        const fit = node.treat === undefined ? fitTo(withOwn) : undefined;
        const isSame =
          fit !== undefined &&
          normaliser.fitTellsAll === true &&
          (value === undefined) === (transformed[index] === undefined) &&
          sameFigures(fit.fit, fitted.fit);
        if (!isSame)
          return scaled(plan, leaf, peers, { ...now, reasons: ofTransform(again, now.transformed) }, fit);
      }
      const scored = map(own, index, again);
      return made(now, { ...treated, values: now.transformed }, withOwn, normalised.with(index, scored));
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

export function peersOf(plan: Plan, evidence: Evidence): Peers {
  const by = plan.profile.peers?.by;
  return by === undefined ? { of: evidence.countries.map(() => undefined) } : peersBy(by, evidence);
}

function peersBy(by: string, evidence: Evidence): Peers {
  const groups = evidence.values({ indicator: by });
  return {
    of: evidence.countries.map((country: Iso3) => {
      const value = groups.get(country)?.value;
      return value === undefined ? undefined : String(value);
    }),
  };
}

function filled(
  normalised: LeafColumn["normalised"],
  applies: readonly boolean[],
  fill: ReturnType<typeof filling>,
): LeafColumn["entering"] {
  if (fill === undefined) return normalised;
  return normalised.map((score, i) => (score !== undefined || !applies[i] ? score : fill(i)));
}

function checked(observations: Observed, index: number, takes: "numbers" | "categories"): Value | undefined {
  const value = observations.value(index);
  const found = value === undefined ? undefined : usable(value, takes);
  if (found !== undefined || value === undefined) return found;
  const { indicator, country, file, locator } = observations.at(index)!;
  throw notANumber(`${indicator} of ${country} is “${value}”`, { file, locator });
}

function usable(value: Value, takes: "numbers" | "categories"): Value | undefined {
  if (takes === "categories") return String(value);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function notANumber(what: string, where?: Place): ShortlistError {
  return new ShortlistError("not-a-number", `${what}, not a number`, {
    ...(where ? { where } : {}),
    wayOut: "Correct the cell, or normalise the indicator with “categories”.",
  });
}

/** The observations of a column, by position in the evidence; what is held in figures becomes one where it is asked for. */
interface Observed extends Iterable<Observation | undefined> {
  at(index: number): Observation | undefined;
  value(index: number): Value | undefined;
  origin(index: number): Origin | undefined;
  /** The same with another one in this place. */
  with(index: number, observation: Observation): Observed;
}

/** Those chosen for some countries; none of a country for which it `applies` not. */
function observed(countries: readonly Iso3[], applies: readonly boolean[], chosen: ChosenValues): Observed {
  const { figureOf, originOf } = chosen;
  if (figureOf === undefined || originOf === undefined)
    return ofObservations(countries.map((country, i) => (applies[i] ? chosen.get(country) : undefined)));
  const at = (index: number) => (applies[index] ? chosen.get(countries[index]!) : undefined);
  return withOthers({
    at,
    value: (index) => (applies[index] ? figureOf.call(chosen, countries[index]!) : undefined),
    origin: (index) => (applies[index] ? originOf.call(chosen, countries[index]!) : undefined),
    *[Symbol.iterator]() {
      for (let i = 0; i < countries.length; i += 1) yield at(i);
    },
  });
}

function ofObservations(all: readonly (Observation | undefined)[]): Observed {
  return withOthers({
    at: (index) => all[index],
    value: (index) => all[index]?.value,
    origin: (index) => all[index],
    [Symbol.iterator]: () => all[Symbol.iterator](),
  });
}

function withOthers(own: Omit<Observed, "with">): Observed {
  return {
    ...own,
    with: (place, other) =>
      withOthers({
        at: (index) => (index === place ? other : own.at(index)),
        value: (index) => (index === place ? other.value : own.value(index)),
        origin: (index) => (index === place ? other : own.origin(index)),
        *[Symbol.iterator]() {
          let index = 0;
          for (const one of own) {
            yield index === place ? other : one;
            index += 1;
          }
        },
      }),
  };
}

/** Scores of one leaf by position; NaN or undefined for none. */
type Scores = Iterable<number | undefined> & ArrayLike<number | undefined>;

/** Fewer figures say little of what another would be: one entry of a list moved a country by thirteen places. */
const FEWEST = 5;

/**
 * What the missing policy of a leaf puts in the place of a score, by position; undefined where it puts nothing in any place.
 *
 * @param peers whose figures stand in for a country's under `peer-median`
 */
export function filling(
  plan: Plan,
  { missing: { policy } }: PlanLeaf,
  peers: Peers,
  normalised: Scores,
): ((index: number) => number | undefined) | undefined {
  if (policy === "rescale" || policy === "exclude") return undefined;
  if (policy === "worst") return () => plan.scale[0];
  const middles = new Map<readonly number[], number | undefined>();
  const middle = (scores: readonly number[]) => entryOf(middles, scores, () => median(scores));
  if (policy === "median") {
    const all = scoresOf(normalised);
    return () => middle(all);
  }
  const of = standIns(peers, normalised);
  return (index) => {
    const scores = of(index);
    return scores === undefined ? undefined : middle(scores);
  };
}

/**
 * Of whose figures one is made up for a country that has none: of its peers, where five of them have one, else of all countries; undefined
 * where fewer than five have. A score takes their median, and a draw any of them, so that the two do not contradict each other.
 */
export function standIns(peers: Peers, normalised: Scores): (index: number) => readonly number[] | undefined {
  const made = new Map<string | undefined, readonly number[]>();
  const of = (group: string | undefined) =>
    entryOf(made, group, () =>
      scoresOf(normalised, group === undefined ? undefined : (i) => peers.of[i] === group),
    );
  return (index) => [of(peers.of[index]), of(undefined)].find(({ length }) => length >= FEWEST);
}

/** Whether so few have a figure that none is made up for the others. */
export function areFew(normalised: Scores): boolean {
  let found = 0;
  for (let i = 0; i < normalised.length && found < FEWEST; i += 1) {
    const score = normalised[i];
    if (score !== undefined && !Number.isNaN(score)) found += 1;
  }
  return found < FEWEST;
}

/**
 * Writes what enters a column where one country's score is another and nobody else's, as `filling` has it, to the last bit; what is returned is
 * the same where it comes to the same for all others.
 */
export function refilling(
  plan: Plan,
  leaf: PlanLeaf,
  peers: Peers,
  { normalised, applies }: { readonly normalised: Scores; readonly applies: readonly boolean[] },
  index: number,
): (score: number | undefined, entering: (number | undefined)[]) => string {
  const { policy } = leaf.missing;
  if (!policy.endsWith("median")) {
    const fill = filling(plan, leaf, peers, normalised)?.(index);
    return (score, entering) => {
      entering[index] = score ?? fill;
      return "";
    };
  }
  const groupOf = (i: number) => (policy === "median" ? undefined : peers.of[i]);
  const fewest = policy === "median" ? 1 : FEWEST;
  const besideOthers = (counts?: (i: number) => boolean) => {
    const others = scoresOf(normalised, (i) => i !== index && (counts?.(i) ?? true));
    return (score: number | undefined) => {
      const scores = score === undefined ? others : [...others, score];
      return scores.length < fewest ? undefined : median(scores);
    };
  };
  const own = groupOf(index);
  const all = besideOthers();
  const group = own === undefined ? all : besideOthers((i) => groupOf(i) === own);
  const isFew = (other: string | undefined) =>
    other === undefined || scoresOf(normalised, (i) => groupOf(i) === other).length < FEWEST;
  const gaps = applies.flatMap((is, i) => (is && i !== index && normalised[i] === undefined ? [i] : []));
  const near = gaps.filter((i) => groupOf(i) === own);
  const far = gaps.filter((i) => groupOf(i) !== own && isFew(groupOf(i)));
  return (score, entering) => {
    const anybodys = all(score);
    const peersOwn = group(score) ?? anybodys;
    for (const i of near) entering[i] = peersOwn;
    for (const i of far) entering[i] = anybodys;
    entering[index] = score ?? peersOwn;
    return `${near.length > 0 ? peersOwn : ""} ${far.length > 0 ? anybodys : ""}`;
  };
}

function scoresOf(normalised: Scores, counts: (index: number) => boolean = () => true): number[] {
  const scores: number[] = [];
  let index = 0;
  for (const score of normalised) {
    if (score !== undefined && !Number.isNaN(score) && counts(index)) scores.push(score);
    index += 1;
  }
  return scores;
}

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
