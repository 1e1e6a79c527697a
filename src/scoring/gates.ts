import type { Iso3 } from "../model/country.ts";
import type { InForce, Observed } from "../model/documents/codes.ts";
import { type Evidence, type ListAsOf, tooOldFor } from "../model/evidence.ts";
import { datingOf, type Observation, type Value } from "../model/observation.ts";
import type {
  Condition,
  Gate,
  IndicatorCondition,
  ListCondition,
  NodeCondition,
  Profile,
} from "../model/profile.ts";

/** How a gate stands for one country. */
export interface GateOutcome {
  readonly gate: Gate;
  readonly outcome: "met" | "clear" | "not assessed";
  readonly truth: Truth;
}

/** Whether a gate that could keep a country from a rank is not known since its evidence is too old: that lets nobody pass. */
export function isNotKnown({ gate, truth }: GateOutcome): boolean {
  return truth.holds === undefined && truth.aged && gate.effect !== "flag";
}

/** Makes the judge of every gate, in the profile's order, for one country after the other. */
export function gateOutcomes(
  gates: readonly Gate[],
  evidence: Evidence,
): (country: Iso3, results: NodeResults) => GateOutcome[] {
  const judges = gates.map((gate) => ({ gate, judge: prepare(gate.when, evidence) }));
  return (country, results) =>
    judges.map(({ gate, judge }) => {
      const result = judge(country, results);
      const outcome = result.holds === undefined ? "not assessed" : result.holds ? "met" : "clear";
      return { gate, outcome, truth: result };
    });
}

/**
 * Makes the judge of a condition: three-valued logic (Kleene), in which what is not assessed decides nothing by itself. The
 * evidence is looked up once, for all countries.
 */
export function prepare(condition: Condition, evidence: Evidence): Judge {
  const of = (parts: readonly Condition[], combine: (truths: readonly Truth[]) => Truth) => {
    const judges = parts.map((part) => prepare(part, evidence));
    return (country: Iso3, results?: NodeResults) => combine(judges.map((judge) => judge(country, results)));
  };
  if ("all" in condition) return of(condition.all, every);
  if ("any" in condition) return of(condition.any, some);
  if ("none" in condition) return of(condition.none, (parts) => not(some(parts)));
  if ("atLeastOf" in condition) return of(condition.of, (parts) => atLeast(condition.atLeastOf, parts));
  if ("country" in condition) {
    return (country) =>
      new Truth(condition.country.includes(country), [], () => [{ kind: "country", country, name: country }]);
  }
  if ("region" in condition) {
    return (country) => {
      const regions = evidence.regions(country);
      const holds = condition.region.some((region) => regions.includes(region));
      return new Truth(holds, [], () => [{ kind: "regions", regions: [...regions] }]);
    };
  }
  if ("territory" in condition) {
    return (country) => {
      const standing = evidence.standing(country);
      return new Truth(standing === "territory", [], () => [{ kind: "standing", standing }]);
    };
  }
  if ("node" in condition) return (_, results = () => undefined) => onNode(condition, results);
  if ("list" in condition) return onList(condition, evidence);
  return onIndicator(condition, evidence);
}

function onIndicator(condition: IndicatorCondition, evidence: Evidence): (country: Iso3) => Truth {
  const { indicator, maxAge } = condition;
  const want = { indicator, ...(maxAge === undefined ? {} : { maxAge }) };
  const values = evidence.values(want);
  const tooOld = tooOldFor(evidence, want);
  const categories = evidence.categories(indicator);
  const subject = { kind: "indicator", id: indicator, title: indicator } as const;
  return (country) => {
    const observation = values.get(country);
    if (observation === undefined) {
      const none = () => [{ ...subject, value: null }];
      return condition.missing
        ? new Truth(true, [], none)
        : new Truth(undefined, [], none, undefined, tooOld.has(country));
    }
    const found = () => [
      { ...subject, value: observation.value, ...datingOf(observation), ...madeOf(observation) },
    ];
    if (condition.missing) return new Truth(false, [observation], found);
    const comparison = compare(condition, observation.value, categories);
    return new Truth(comparison?.holds, [observation], found, comparison?.margin);
  };
}

/** What a value is made of that is made of several. */
function madeOf({ inputs = [], note }: Observation): { readonly note?: string } {
  return inputs.length > 1 && note !== undefined ? { note } : {};
}

function onList(condition: ListCondition, evidence: Evidence): (country: Iso3) => Truth {
  const { list: id } = condition;
  const list = evidence.list(id);
  if (list === undefined) return () => new Truth(undefined, [], () => [{ kind: "no-list", id }]);
  const { title } = list;
  const absent = list.exhaustive
    ? new Truth(false, [], () => [{ kind: "not-listed", title }])
    : new Truth(undefined, [], () => [{ kind: "not-listed", title, complete: list.complete }]);
  return (country) => {
    const one = list.listed[country] ?? list.overdue[country] ?? list.ended[country];
    if (one === undefined) return absent;
    const holds = isRecent(one.held, list, condition)
      ? standsAs(country, list, condition, absent.holds)
      : absent.holds;
    return new Truth(holds, [], () => [{ kind: "listed", title, held: one.held }]);
  };
}

/** Whether the newest that is known of a country began in the years that are asked for; without a year no list can say. */
function isRecent({ from }: InForce, { asOf }: ListAsOf, { within }: ListCondition): boolean {
  if (within === undefined || from === undefined) return true;
  return asOf !== undefined && Number(from.slice(0, 4)) > asOf - within;
}

/** @param anew whether it stands on it by an entry that is not known: only an exhaustive list can say */
function standsAs(
  country: Iso3,
  { listed, overdue, ended }: ListAsOf,
  { ended: how }: ListCondition,
  anew: boolean | undefined,
): boolean | undefined {
  if (listed[country]) return how === undefined;
  // It may go on, and it may have ended.
  if (overdue[country]) return how === "unknown" ? true : undefined;
  if (how === undefined) return anew;
  return how === true || ended[country]?.held.closedBy === how;
}

/* In each of these, `joined` is told which parts would have to turn, and how many, for the whole to turn. */

function every(parts: readonly Truth[]): Truth {
  const failed = parts.filter(({ holds }) => holds === false);
  if (failed.length > 0) return joined(false, failed, failed, failed.length);
  const open = parts.filter(({ holds }) => holds === undefined);
  return open.length > 0 ? joined(undefined, open) : joined(true, parts, parts, 1);
}

function some(parts: readonly Truth[]): Truth {
  const met = parts.filter(({ holds }) => holds === true);
  if (met.length > 0) return joined(true, met, met, met.length);
  const open = parts.filter(({ holds }) => holds === undefined);
  return open.length > 0 ? joined(undefined, open) : joined(false, parts, parts, 1);
}

function atLeast(count: number, parts: readonly Truth[]): Truth {
  const met = parts.filter(({ holds }) => holds === true);
  if (met.length >= count) return joined(true, met, met, met.length - count + 1);
  const failed = parts.filter(({ holds }) => holds === false);
  if (parts.length - failed.length >= count) return joined(undefined, parts);
  return joined(false, parts, failed, count - met.length);
}

function not(part: Truth): Truth {
  const holds = part.holds === undefined ? undefined : !part.holds;
  return new Truth(holds, part.observations, () => part.found, part.margin, part.aged);
}

/**
 * One truth of several. Its margin is how far the nearest `turns` of the parts in question are from turning, the
 * farthest of them counting; none where too few of them have a margin: no figure turns a country into another.
 */
function joined(
  holds: boolean | undefined,
  parts: readonly Truth[],
  turning: readonly Truth[] = [],
  turns = 1,
): Truth {
  const margins = turning
    .flatMap(({ margin }) => (margin === undefined ? [] : [margin]))
    .sort((a, b) => a - b);
  return new Truth(
    holds,
    parts.flatMap(({ observations }) => observations),
    () => parts.flatMap(({ found }) => found),
    margins[turns - 1],
    holds === undefined && parts.some(({ holds: own, aged }) => own === undefined && aged),
  );
}

/**
 * A test of a node's score as it is; whether missing evidence could turn the answer is said beside it. Where there is no score, and
 * where indicators passed are counted, it holds or fails only where it does so whatever the missing evidence turns out to be, which
 * for a score that rises with each of its parts is so where it does at both ends of the range.
 */
export function onNode(condition: NodeCondition, results: NodeResults): Truth {
  const { node: id, ...test } = condition;
  const subject = { id, title: id };
  const found = results(id);
  if (found === undefined) return new Truth(undefined, [], () => [{ kind: "no-node", ...subject }]);
  const aged = () => found.isAged?.() === true;
  const { score, whole, result = () => undefined, margin, observations, scale } = found;
  const observedAt = (
    points: readonly [number, number] | undefined,
  ): Extract<Observed, { kind: "node" }> => ({
    kind: "node",
    ...subject,
    ...(points ? { points: [...points] } : {}),
    ...(scale ? { scale: [...scale] } : {}),
    test,
    ...result(),
  });
  if (score !== undefined) {
    const asItIs = compare(condition, score, undefined)!;
    const turning = () => {
      const ends = found.ends();
      if (whole) return {};
      if (ends === undefined) return { gaps: null };
      const turns = ends.some((end) => compare(condition, end, undefined)!.holds !== asItIs.holds);
      return turns ? { gaps: [...ends] as [number, number] } : {};
    };
    const observed = () => [{ ...observedAt([score, score]), ...turning() }];
    return new Truth(asItIs.holds, observations, observed, margin ?? asItIs.margin);
  }
  const ends = found.ends();
  const observed = () => [observedAt(ends)];
  if (ends === undefined) return new Truth(undefined, observations, observed, undefined, aged());
  const [worst, best] = ends;
  const atWorst = compare(condition, worst, undefined)!;
  const atBest = worst === best ? atWorst : compare(condition, best, undefined)!;
  if (atWorst.holds !== atBest.holds) return new Truth(undefined, observations, observed, undefined, aged());
  const near = margin ?? Math.min(atWorst.margin!, atBest.margin!);
  return new Truth(atWorst.holds, observations, observed, near);
}

/** Whether a condition holds for a country. What was found is put together when it is read: searches judge thousands and show a few. */
export class Truth {
  readonly #found: () => readonly Observed[];

  /**
   * @param holds `undefined` when the evidence does not say
   * @param observations the evidence it rests on
   * @param margin how far the nearest figure is from turning it; absent where no figure could
   * @param aged whether evidence that would say is there, and too old to count
   */
  constructor(
    readonly holds: boolean | undefined,
    readonly observations: readonly Observation[],
    found: () => readonly Observed[],
    readonly margin?: number,
    readonly aged = false,
  ) {
    this.#found = found;
  }

  /** What was found of each test that decides it; indicators, nodes and countries are called by their ids. */
  get found(): readonly Observed[] {
    return this.#found();
  }
}

/** How a node of the tree stands for one country, as far as a gate may ask. */
export interface NodeResult {
  /** Its score as it is, rounded as scores are; absent where it has none, and where indicators passed are counted, of which some are open. */
  readonly score?: number;
  /** Whether everything below it is assessed. */
  readonly whole?: true;
  /**
   * Its score with everything below it that is not assessed at the worst and at the best end of the scale, rounded as scores are;
   * undefined where that cannot be said.
   */
  ends(): readonly [number, number] | undefined;
  /** Where something else than points may be counted: the scale that `ends` and the test's bound are on, to be said with them. */
  readonly scale?: readonly [number, number];
  /** The result where points do not say it all: passed or not, why there is none, or a count, which stands beside the points. */
  result?(): Pick<Extract<Observed, { kind: "node" }>, "lack" | "passed" | "tally"> | undefined;
  /** How far it is from turning, in the indicator's unit, where its score says nothing of that: a verdict is passed or not. */
  readonly margin?: number;
  /** Whether something beneath it has evidence that is too old to count, and none that does. */
  isAged?(): boolean;
  /** For an indicator: the value it rests on. */
  readonly observations: readonly Observation[];
}

/** The results of one country by node id; undefined for a node that does not exist in the run's year. */
export type NodeResults = (id: string) => NodeResult | undefined;

/** Judges a country; a condition that asks for a node's score needs the country's results. */
export type Judge = (country: Iso3, results?: NodeResults) => Truth;

/** The outcome of comparing one value: does it hold, and how far is the value from the other side of the test. */
interface Comparison {
  readonly holds: boolean;
  /** In the indicator's unit, or in steps of its categories; always >= 0. */
  readonly margin?: number;
}

/** One comparison that a condition can make, by the key that states it. */
interface Comparator {
  readonly key: Exclude<keyof IndicatorCondition, "indicator" | "maxAge" | "missing">;
  compare(value: Value, operand: never, categories: readonly string[] | undefined): Comparison;
}

const oneOf = (
  value: Value,
  wanted: readonly string[],
  categories: readonly string[] | undefined,
): Comparison => {
  const holds = wanted.includes(String(value));
  const at = categories?.indexOf(String(value)) ?? -1;
  let steps = Number.POSITIVE_INFINITY;
  if (categories !== undefined && at >= 0) {
    for (let i = 0; i < categories.length; i += 1) {
      if (wanted.includes(categories[i]!) !== holds) steps = Math.min(steps, Math.abs(i - at));
    }
  }
  return Number.isFinite(steps) ? { holds, margin: steps } : { holds };
};

const limit = (key: Comparator["key"], holds: (value: number, bound: number) => boolean): Comparator => ({
  key,
  compare: (value, bound: number) => ({
    holds: holds(value as number, bound),
    margin: Math.abs((value as number) - bound),
  }),
});

/** Every comparison; a condition states exactly one of these keys, or `missing`. */
export const comparators: readonly Comparator[] = [
  { key: "is", compare: oneOf },
  {
    key: "not",
    compare: (value, unwanted: readonly string[], categories) => {
      const inside = oneOf(value, unwanted, categories);
      return { ...inside, holds: !inside.holds };
    },
  },
  limit("above", (value, bound) => value > bound),
  limit("below", (value, bound) => value < bound),
  limit("atLeast", (value, bound) => value >= bound),
  limit("atMost", (value, bound) => value <= bound),
];

/** Compares a value as the condition says; undefined where a number is wanted and the value is none. */
function compare(
  condition: IndicatorCondition | NodeCondition,
  value: Value,
  categories: readonly string[] | undefined,
): Comparison | undefined {
  for (const { key, compare: run } of comparators) {
    const operand = (condition as IndicatorCondition)[key];
    if (operand === undefined) continue;
    if (typeof operand === "number" && typeof value !== "number") return undefined;
    return run(value, operand as never, categories);
  }
  return undefined;
}

/** What a condition is made of in the end: one test of one thing. */
export type Test = Exclude<
  Condition,
  | { readonly all: unknown }
  | { readonly any: unknown }
  | { readonly none: unknown }
  | { readonly of: unknown }
>;

/** The tests that a condition joins, in its order. */
export function testsIn(condition: Condition): Test[] {
  if ("all" in condition) return condition.all.flatMap(testsIn);
  if ("any" in condition) return condition.any.flatMap(testsIn);
  if ("none" in condition) return condition.none.flatMap(testsIn);
  if ("of" in condition) return condition.of.flatMap(testsIn);
  return [condition];
}

/** Whether a gate asks for a node's score: then it can be judged only where countries are scored. */
export function gatesAskNodes({ gates }: Pick<Profile, "gates">): boolean {
  return gates.some(({ when }) => testsIn(when).some((test) => "node" in test));
}
