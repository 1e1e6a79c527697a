import type { Value } from "../../model/observation.ts";
import { given, type MethodCall } from "../../model/parameter.ts";
import type { IndicatorCondition, IndicatorNode } from "../../model/profile.ts";
import { type Normaliser, normalisers } from "../../scoring/normalisers/index.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { everyTest } from "../conditions.ts";
import { wantsOf } from "./changed-evidence.ts";

/** What an indicator's publisher says of its values, where it does: the ends of its scale. */
export type ScaleOf = (indicator: string) => readonly [number, number] | undefined;

/** Categories from the worst to the best. */
interface Categories {
  readonly kind: "categories";
  readonly words: readonly string[];
}

/** Numbers between two ends. */
export interface Numbers {
  readonly kind: "numbers";
  readonly lowest: number;
  readonly highest: number;
  /** Who says so: the publisher's scale, or the values observed together with the profile's own limits. */
  readonly basis: "publisher" | "observed";
  /** Whether a value beyond the ends might do what none between them does: they are observed ones, and the scale is drawn from the data. */
  readonly isOpen?: true;
  /** Ascending, ends included: where the score may turn or jump, and points between. */
  readonly stops: readonly number[];
  /** Whether every value observed is a whole number: then a change is to one too. */
  readonly whole: boolean;
}

interface Limit {
  readonly figure: number;
  /** It must be passed, not merely reached. */
  readonly strict?: boolean;
}

/** Between two stops the score is taken to go one way only; where it need not, this many stops are added. */
const EXTRA_STOPS = 100;

function testsOf({ plan }: ScoreTable, indicator: string) {
  return everyTest(plan.profile).filter((test) => test.indicator === indicator);
}

/** Of all countries, whatever their age; a page has only those that its profile asks for. */
function seenOf({ plan, evidence }: ScoreTable, indicator: string): Value[] {
  const all = evidence.values({ indicator });
  const found = all.size > 0 ? [all] : wantsOf(plan, indicator).map((want) => evidence.values(want));
  return found.flatMap((values) => [...values.values()].map(({ value }) => value));
}

/** Those of an indicator, from the worst to the best; undefined where its values are numbers. */
function categoriesOf(table: ScoreTable, indicator: string): readonly string[] | undefined {
  const nodes = table.plan.leaves.map(({ node }) => node).filter((node) => node.indicator === indicator);
  const tests = testsOf(table, indicator);
  const seen = seenOf(table, indicator);
  const methods = nodes.map(({ normalise }) => methodOf(normalise));
  const isGraded = methods.some(({ takes }) => takes === "categories");
  if (!isGraded && (nodes.length > 0 || numeric(tests, seen))) return undefined;
  const graded = table.evidence.categories(indicator) ?? [];
  const scored = nodes.flatMap(({ normalise }) =>
    Object.entries((normalise.scores ?? {}) as Record<string, number>)
      .sort(([, a], [, b]) => a - b)
      .map(([word]) => word),
  );
  const words = tests.flatMap(({ is, not }) => [...(is ?? []), ...(not ?? [])]);
  // Words outside the publisher's order, such as a special case, are no step anybody could take.
  return [...new Set(graded.length > 0 ? graded : [...scored, ...words, ...seen.map(String)])];
}

/**
 * Which values an indicator could have; undefined where nothing says.
 *
 * @param isAlone whether no other figure moves with it, which may turn at values that nothing here names
 */
export function possibleValues(
  table: ScoreTable,
  indicator: string,
  scaleOf: ScaleOf,
  isAlone = true,
): Categories | Numbers | undefined {
  const { plan } = table;
  const leaves = plan.leaves.filter(({ node }) => node.indicator === indicator);
  const nodes = leaves.map(({ node }) => node);
  const tests = testsOf(table, indicator);
  const seen = seenOf(table, indicator);
  const categories = categoriesOf(table, indicator);
  if (categories) return categories.length === 0 ? undefined : { kind: "categories", words: categories };

  const stated = [...nodes.flatMap(breakpointsOf), ...tests.flatMap(testLimits)];
  const limits = stated.map(({ figure }) => figure);
  const numbers = seen.filter((value): value is number => typeof value === "number");
  const scale = scaleOf(indicator);
  const logged = nodes.some(({ transform }) => transform === "log");
  const usable = (value: number) => Number.isFinite(value) && !(logged && value <= 0);
  const hull = [...numbers, ...limits, ...(scale && !logged ? scale : [])].filter(usable);
  const ends = [...numbers, ...(scale ? [...scale, ...(logged ? limits : [])] : limits)].filter(usable);
  if (ends.length === 0) return undefined;
  const isWhole = numbers.length > 0 && numbers.every(Number.isInteger);
  const found = [Math.min(...ends), Math.max(...ends)] as const;
  const [lowest, highest] = scale ? found : pastStrict(found, stated, isWhole, usable);
  if (lowest === highest) return undefined;
  const drawn = leaves.some(({ leaf, node }) => !table.columns[leaf]!.fixed || node.treat !== undefined);
  const loose = drawn || nodes.some(({ missing }) => missing.policy.endsWith("median"));
  // What is placed by the order of scores goes the way that these go.
  const bends = ({ positional, fit }: PlanItem) =>
    positional || !(fit === undefined || fit.fixed || fit.ordinal);
  const bent = !isAlone || plan.items.some(bends);
  const extra = bent || (loose && hull.length < EXTRA_STOPS) ? EXTRA_STOPS - 1 : 0;
  const marks = [
    ...limits,
    ...(loose ? hull : []),
    ...Array.from({ length: extra }, (_, i) => lowest + ((highest - lowest) * (i + 1)) / EXTRA_STOPS),
  ].filter((value) => value > lowest && value < highest && usable(value));
  const sorted = [...new Set([lowest, ...marks, highest])].sort((a, b) => a - b);
  // Observed values are many; elsewhere a point between two stops costs little and catches a plateau.
  const stops = loose
    ? sorted
    : sorted.flatMap((stop, i) => (i === 0 ? [stop] : [(sorted[i - 1]! + stop) / 2, stop]));
  const basis = scale ? "publisher" : "observed";
  const isOpen = basis === "observed" && drawn;
  return { kind: "numbers", lowest, highest, basis, ...(isOpen ? { isOpen } : {}), stops, whole: isWhole };
}

function numeric(tests: readonly IndicatorCondition[], seen: readonly unknown[]): boolean {
  return tests.some((test) => testLimits(test).length > 0) || seen.some((value) => typeof value === "number");
}

/** Values at which a node's score turns or jumps, in the indicator's unit. */
function breakpointsOf({ normalise }: IndicatorNode): readonly Limit[] {
  const { breakpoints, parameters } = methodOf(normalise);
  return breakpoints?.(given(parameters, normalise)) ?? [];
}

function methodOf({ method }: MethodCall): Normaliser {
  return normalisers.find(({ id }) => id === method)!;
}

function testLimits({ above, below, atLeast, atMost }: IndicatorCondition): Limit[] {
  const [strict, met] = [
    [above, below],
    [atLeast, atMost],
  ].map((limits) => limits.filter((limit) => limit !== undefined));
  return [
    ...strict!.map((figure) => ({ figure, strict: true })),
    ...met!.map((figure) => ({ figure, strict: false })),
  ];
}

/** A limit that must be passed is no end: values go on beyond it, by one where they are whole, else by a hundredth of the way. */
function pastStrict(
  [lowest, highest]: readonly [number, number],
  limits: readonly Limit[],
  isWhole: boolean,
  usable: (value: number) => boolean,
): readonly [number, number] {
  const step = isWhole ? 1 : (highest - lowest) / EXTRA_STOPS;
  const strict = (end: number) => limits.some((limit) => limit.strict && limit.figure === end);
  const under = strict(lowest) && usable(lowest - step) ? lowest - step : lowest;
  return [under, strict(highest) ? highest + step : highest];
}

/**
 * The value that somebody writes for an indicator; else which words it takes, of a number the publisher's scale that it is off, and
 * neither where it is no number.
 */
export function readValue(
  table: ScoreTable,
  indicator: string,
  text: string,
  scaleOf: ScaleOf,
): { readonly is: Value } | { readonly words: readonly string[] } | { readonly scale: ReturnType<ScaleOf> } {
  const categories = categoriesOf(table, indicator);
  if (categories && categories.length > 0) {
    // Words outside the publisher's order can be set too: a special case is a value, though no step.
    const asked = testsOf(table, indicator).flatMap(({ is, not }) => [...(is ?? []), ...(not ?? [])]);
    const words = [...new Set([...categories, ...seenOf(table, indicator).map(String), ...asked])];
    const is = words.find((one) => one.toLowerCase() === text.toLowerCase());
    return is === undefined ? { words } : { is };
  }
  const number = Number(text.replace("\u2212", "-"));
  if (text === "" || !Number.isFinite(number)) return { scale: undefined };
  const scale = scaleOf(indicator);
  return scale && (number < scale[0] || number > scale[1]) ? { scale } : { is: number };
}
