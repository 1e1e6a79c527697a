import { defined } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type {
  ErrorRelation,
  MovementRelation,
  Target,
  ValueChange,
  WhatIf,
} from "../../model/documents/whatif.ts";
import type { Observation, Value } from "../../model/observation.ts";
import { datingOf } from "../../model/observation.ts";
import { powerOfTen } from "../../model/power-of-ten.ts";
import { textIn } from "../../model/translation.ts";
import { testsIn } from "../../scoring/gates.ts";
import type { Scored, ScoreTable } from "../../scoring/score.ts";
import { significant } from "../../stats/floating-point.ts";
import { testsOf } from "../conditions.ts";
import { foundByGate, type Naming } from "../nodes.ts";
import { leavesBelow } from "../weights.ts";
import { valueIn } from "./changed-evidence.ts";
import { firstCrossing } from "./first-crossing.ts";
import { type Numbers, possibleValues, type ScaleOf } from "./possible-values.ts";
import {
  barsOf,
  type ChangeableIndicator,
  isKept,
  type Position,
  positionFigures,
  positionIn,
  stepsIn,
  type ValueTrials,
} from "./value-trials.ts";

/** The country's value before this one, where the data have it. */
export type PreviousOf = (observation: Observation) => Observation | undefined;

/**
 * The smallest change of each indicator, alone, that meets each goal. Every answer has been held against a ranking made anew at the
 * value given, at the limit and just before it; one that was not confirmed is not given, and said. A subject is asked for all
 * goals before the next is made, so that what is remembered of it can be forgotten.
 */
export function* valueChanges(
  start: Position,
  subjects: Iterable<ChangeableIndicator>,
  goals: readonly Goal[],
): Generator<void, Target[]> {
  const targets = goals.map((goal) => {
    const judge = judgeOf(goal, isKept(start));
    return { judge, target: emptyTarget(goal, judge.holds(start)) };
  });
  const open = targets.filter(({ target }) => !target.met);
  for (const subject of open.length > 0 ? subjects : []) {
    yield;
    for (const { judge, target } of open) addAnswer(subject, start, judge, target);
  }
  for (const { target } of targets) target.changes.sort(bySize);
  return targets.map(({ target }) => target);
}

function emptyTarget({ goal, rank, asked }: Goal, met: boolean): Target {
  return { goal, rank: rank ?? null, asked, met, changes: [], unreachable: [], unanswered: [] };
}

/**
 * Of each goal the nearest changes that meet it, so many at most: those that `valueChanges` puts first, since no more of them are confirmed by
 * ranking anew than it takes to know which these are.
 */
export function* nearestChanges(
  start: Position,
  subjects: Iterable<ChangeableIndicator>,
  goals: readonly Goal[],
  most: number,
): Generator<void, ValueChange[][]> {
  const asked = goals.map((goal) => ({
    judge: judgeOf(goal, isKept(start)),
    found: [] as { subject: ChangeableIndicator; search: Search; least: number }[],
  }));
  for (const subject of subjects) {
    yield;
    for (const { judge, found } of asked) {
      const search = searched(subject, start, judge);
      const [first] = search?.found ?? [];
      if (first === undefined || search!.tangled) continue;
      const by = subject.before && subject.steps(subject.before.value, first.value);
      found.push({ subject, search: search!, least: shareOfRange(subject, by) ?? 1 });
    }
  }
  const nearest: ValueChange[][] = [];
  for (const { judge, found } of asked) {
    const changes: ValueChange[] = [];
    for (const { subject, search, least } of found.sort((a, b) => a.least - b.least)) {
      const last = changes[most - 1];
      // Rounding makes a change greater, never smaller.
      if (last !== undefined && sizeOf(last) <= least) break;
      yield;
      const change = confirmedAnswer(subject, search, judge);
      if (change) changes.push(change);
      changes.sort(bySize);
    }
    nearest.push(changes.slice(0, most));
  }
  return nearest;
}

function sizeOf({ shareOfRange, side }: ValueChange): number {
  return side === null ? (shareOfRange ?? 1) : Number.POSITIVE_INFINITY;
}

function bySize(one: ValueChange, other: ValueChange): number {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  return a === b ? 0 : a - b;
}

type Unanswered = NonNullable<Target["unanswered"][number]["why"]>;

/** Adds to a target what one indicator has to say. */
function addAnswer(subject: ChangeableIndicator, start: Position, judge: Judge, target: Target): void {
  const { indicator, title, kind, before } = subject;
  const search = searched(subject, start, judge);
  const unanswered = (why: Unanswered) => target.unanswered.push({ indicator, title, why });
  if (search === undefined || search.tangled) {
    unanswered(search === undefined ? "no-ends" : "part-of-range");
    return;
  }
  if (search.found.length === 0) {
    const { value, position } = search.farthest!;
    target.unreachable.push({
      indicator,
      title,
      ...(kind && { kind }),
      from: before?.value ?? null,
      farthest: { value, place: positionFigures(position) },
      ...(subject.possible?.kind === "numbers" && subject.possible.isOpen ? { within: "observed" } : {}),
    });
    return;
  }
  const confirmed = confirmedAnswer(subject, search, judge);
  if (confirmed) target.changes.push(confirmed);
  else unanswered("unconfirmed");
}

/** The smallest change that was found, if ranking anew confirms it. */
function confirmedAnswer(
  subject: ChangeableIndicator,
  { found }: Search,
  judge: Judge,
): ValueChange | undefined {
  const holds = (value: Found["value"]) => judge.holds(subject.rerank(value).position);
  const confirmed = found.find(
    ({ value, before: near }) => holds(value) && (near === undefined || !holds(near)),
  );
  return confirmed && answer(subject, confirmed, holds);
}

function searched(
  { before, possible, trial, isOneWay }: ChangeableIndicator,
  start: Position,
  judge: Judge,
): Search | undefined {
  if (possible === undefined) return undefined;
  if (possible.kind === "categories") {
    return nearestCategory(before && String(before.value), possible.words, trial, judge, start);
  }
  return smallestChange(before?.value as number | undefined, possible, trial, judge, start, isOneWay);
}

function answer(
  subject: ChangeableIndicator,
  found: Found,
  holds: (value: Found["value"]) => boolean,
): ValueChange {
  const { before } = subject;
  const limit = typeof found.value === "number" ? found.value : null;
  const to = limit === null ? found.value : rounded(subject, found, holds);
  const { position, ties } = subject.rerank(to);
  const change = before === undefined ? undefined : subject.steps(before.value, to);
  return {
    indicator: subject.indicator,
    title: subject.title,
    ...(subject.kind && { kind: subject.kind }),
    weight: subject.weight,
    unit: before?.unit ?? null,
    ...(before && datingOf(before)),
    year: before?.year ?? null,
    from: before?.value ?? null,
    to,
    limit,
    change: change ?? null,
    shareOfRange: shareOfRange(subject, change),
    side: found.side ?? null,
    place: positionFigures(position),
    ties: [...ties],
    error: before !== undefined && typeof to === "number" ? errorRelation(before, to) : null,
    movement: null,
    ...subject.along(to),
  };
}

/** A change as a share of the values that the indicator could have. */
function shareOfRange({ possible }: ChangeableIndicator, change: number | undefined): number | null {
  const room =
    possible?.kind === "numbers" ? possible.highest - possible.lowest : (possible?.words.length ?? 0) - 1;
  return change === undefined || room <= 0 ? null : Math.abs(change) / room;
}

/** The changes held against how each figure has moved last: what that takes is asked for of few of the figures that are looked into. */
export function withMovements<D extends Pick<WhatIf, "country" | "targets">>(
  document: D,
  table: ScoreTable,
  previousOf: PreviousOf,
  scaleOf: ScaleOf = () => undefined,
): D {
  const moved = (change: ValueChange) => withMovement(change, document.country, table, previousOf, scaleOf);
  const targets = document.targets.map((target) => ({ ...target, changes: target.changes.map(moved) }));
  return { ...document, targets };
}

/** The same of one change. */
export function withMovement(
  change: ValueChange,
  country: Iso3,
  table: ScoreTable,
  previousOf: PreviousOf,
  scaleOf: ScaleOf,
): ValueChange {
  const { indicator, to } = change;
  const before = valueIn(table, country, indicator);
  if (before === undefined) return change;
  const steps = stepsIn(possibleValues(table, indicator, scaleOf));
  const movement = movementRelation(before, to, previousOf(before), steps);
  return { ...change, movement: movement && { ...movement, ...past(before, to, previousOf, steps) } };
}

/** The latest earlier year in which the figure was at a value or beyond, as seen from where it is, and the first year that is known. */
function past(
  before: Observation,
  to: Value,
  previousOf: PreviousOf,
  steps: (from: Value, to: Value) => number | undefined,
): Pick<MovementRelation, "reached" | "since"> {
  const asked = steps(before.value, to);
  const isThere = ({ value }: Observation) => {
    const own = steps(before.value, value);
    return asked === undefined || own === undefined ? value === to : own / asked >= 1;
  };
  let [reached, since] = [undefined as number | undefined, before.year];
  const isEarlier = (year: number | undefined): year is number =>
    year !== undefined && since !== undefined && year < since;
  for (let one = previousOf(before); isEarlier(one?.year); one = previousOf(one!)) {
    if (isThere(one!)) reached ??= one!.year;
    since = one!.year;
  }
  return since === before.year ? {} : { reached: reached ?? null, ...defined({ since }) };
}

/** Few digits, or a whole number where only whole ones are observed, within the values the indicator can have. */
function rounded(
  subject: ChangeableIndicator,
  { value, before: near }: Found,
  holds: (value: Found["value"]) => boolean,
): number {
  const { before, possible } = subject;
  if (possible?.kind !== "numbers" || near === undefined) return value as number;
  const from =
    (before?.value as number | undefined) ?? (near < (value as number) ? possible.lowest : possible.highest);
  return roundOutward(
    from,
    value as number,
    (one) => one >= possible.lowest && one <= possible.highest && holds(one),
    possible.whole,
  );
}

/** The gates that exclude a country, or where none does set it apart, each with the nearest value of each of its indicators that alone would clear it. */
export function gateClearing(
  table: ScoreTable,
  one: Scored,
  subjectOf: (indicator: string) => ChangeableIndicator,
  naming: Naming,
): WhatIf["gates"] {
  const { plan } = table;
  const start = positionIn(table, one.country)!;
  return barsOf(one).map((outcome) => {
    const { gate, truth } = outcome;
    const judge: Judge = {
      holds: ({ exclusions }) => !exclusions.includes(gate.id),
      nearer: () => false,
    };
    const under = testsIn(gate.when).flatMap((test) =>
      "node" in test
        ? plan.items
            .filter(({ node }) => node.id === test.node)
            .flatMap((item) => leavesBelow(plan.items, item))
        : [],
    );
    const read = new Set(under.map(({ leaf }) => leaf));
    const indicators = [
      ...new Set([
        ...testsOf(gate.when).map(({ indicator }) => indicator),
        ...plan.leaves.flatMap(({ leaf, node }) => (read.has(leaf) ? [node.indicator] : [])),
      ]),
    ];
    return {
      id: gate.id,
      title: textIn(gate.title, naming.language, gate.id),
      found: foundByGate(outcome, plan, naming),
      margin: truth.margin ?? null,
      clears: indicators.flatMap((indicator) => {
        const subject = subjectOf(indicator);
        const to = nearest(subject, judge, start);
        if (to === undefined) return [];
        const { position } = subject.rerank(to);
        if (!judge.holds(position)) return [];
        const from = subject.before?.value ?? null;
        const { carried } = subject.along(to);
        return [{ indicator, from, to, carried, place: positionFigures(position) }];
      }),
    };
  });
}

function nearest(
  { before, possible, trial, isOneWay }: ChangeableIndicator,
  judge: Judge,
  start: Position,
): number | string | undefined {
  if (possible === undefined) return undefined;
  if (possible.kind === "categories") {
    return nearestCategory(before && String(before.value), possible.words, trial, judge).found[0]?.value;
  }
  const from = before?.value as number | undefined;
  const [found] = smallestChange(from, possible, trial, judge, start, isOneWay).found;
  if (found === undefined || from === undefined || found.before === undefined) return found?.value;
  return roundOutward(from, found.value as number, (value) => judge.holds(trial(value)));
}

/** What a change is to bring about. */
export interface Goal {
  readonly goal: Target["goal"];
  /** Undefined only for `score`. */
  readonly rank?: number;
  readonly asked: Target["asked"];
}

/** How goals are judged: whether a position fulfils one, and which of two positions comes nearer to it. */
export interface Judge {
  holds(position: Position): boolean;
  nearer(one: Position, other: Position): boolean;
}

/** @param asIfEligible leaves out of account that gates keep the country from a rank: they did to begin with */
export function judgeOf({ goal, rank = 0 }: Goal, asIfEligible: boolean): Judge {
  const rankOf = (position: Position) =>
    position.rank === undefined || (isKept(position) && !asIfEligible)
      ? Number.POSITIVE_INFINITY
      : position.rank;
  const unscored = (position: Position) => (position.score === undefined ? 1 : 0);
  switch (goal) {
    case "reach":
      return {
        holds: (position) => rankOf(position) <= rank,
        nearer: (one, other) => rankOf(one) < rankOf(other),
      };
    case "leave":
      return {
        holds: (position) => rankOf(position) > rank,
        nearer: (one, other) => rankOf(one) > rankOf(other),
      };
    case "score":
      return {
        holds: (position) => position.score !== undefined,
        nearer: (one, other) => unscored(one) < unscored(other),
      };
  }
}

/**
 * The two questions asked of a country: its next step (to `rank`, or where none is named to the rank above; for the first, what
 * would cost it the lead), and the top: in where it is out, out where it is in. Of a country without a score, what would give it one.
 */
export function goalsOf(
  position: Position,
  above: number | undefined,
  asked: { rank?: number; top: number },
): Goal[] {
  if (position.rank === undefined) return [{ goal: "score", asked: "score" }];
  const next: Goal =
    asked.rank === undefined
      ? above === undefined
        ? { goal: "leave", rank: 1, asked: "rank" }
        : { goal: "reach", rank: above, asked: "rank" }
      : asked.rank > position.rank
        ? { goal: "leave", rank: asked.rank - 1, asked: "rank" }
        : { goal: "reach", rank: asked.rank, asked: "rank" };
  const top: Goal = { goal: position.rank <= asked.top ? "leave" : "reach", rank: asked.top, asked: "top" };
  return next.goal === top.goal && next.rank === top.rank ? [top] : [next, top];
}

/** A value at which a goal is met; where it is a number, with the neighbouring one at which it is not. */
interface Found {
  readonly value: Value;
  readonly before?: number;
  /** Where there was no value: which side of `value` does it. */
  readonly side?: "at least" | "at most" | "any" | "only";
}

export interface Search {
  /** The smallest change first; empty where no value does it. */
  readonly found: readonly Found[];
  /** The nearest to the goal that was seen. */
  readonly farthest?: { readonly value: Value; readonly position: Position };
  /** Why there is no plain answer. */
  readonly tangled?: true;
}

/**
 * The smallest changes of a figure that meet a goal, one in either direction; the smaller first.
 *
 * @param start where the country stands at `from`
 * @param isOneWay whether the rank is known to go one way between two values
 */
export function smallestChange(
  from: number | undefined,
  { stops }: Numbers,
  trial: ValueTrials["quick"],
  judge: Judge,
  start?: Position,
  isOneWay: ValueTrials["isOneWay"] = () => false,
): Search {
  const seen: Position[] = [];
  const at = (value: number) => {
    const position = value === from && start !== undefined ? start : trial(value);
    seen.push(position);
    return position;
  };
  const holds = (value: number) => judge.holds(at(value));
  /** What came nearest to the goal; of what came as near, the first on the paths. */
  const farthest = (...paths: readonly number[][]): NonNullable<Search["farthest"]> => {
    const nearest = seen.reduce((one, other) => (judge.nearer(other, one) ? other : one));
    const isAsNear = (value: number) => !judge.nearer(nearest, at(value));
    const [value] = paths.flatMap((path) => {
      const [first] = isAsNear(path[0]!) ? [0] : turns(path, isAsNear, isOneWay);
      return first === undefined ? [] : [path[first]!];
    });
    return { value: value!, position: at(value!) };
  };
  if (from === undefined) {
    const [turn, second] = turns(stops, holds, isOneWay);
    if (turn === undefined)
      return holds(stops[0]!)
        ? { found: [{ value: stops[0]!, side: "any" }] }
        : { found: [], farthest: farthest([...stops]) };
    if (second !== undefined) return { found: [], tangled: true };
    const rises = holds(stops[turn]!);
    const [start, stop] = rises ? [stops[turn - 1]!, stops[turn]!] : [stops[turn]!, stops[turn - 1]!];
    const crossing = firstCrossing(start, [stop], holds)!;
    return {
      found: [{ value: crossing.at, before: crossing.before, side: rises ? "at least" : "at most" }],
    };
  }
  const up = [from, ...stops.filter((stop) => stop > from)];
  const down = [from, ...stops.filter((stop) => stop < from).reverse()];
  const found = [up, down].flatMap((path) => {
    const [turn] = turns(path, holds, isOneWay);
    if (turn === undefined) return [];
    const crossing = firstCrossing(path[turn - 1]!, [path[turn]!], holds)!;
    return [{ value: crossing.at, before: crossing.before }];
  });
  if (found.length === 0) return { found, farthest: farthest(up, down) };
  return { found: found.sort((a, b) => Math.abs(a.value - from) - Math.abs(b.value - from)) };
}

/**
 * The places along a path at which the answer of a test is another than at the stop before. Where the rank goes one way and the answer is the
 * same at both ends, it is the same at every stop between.
 */
function* turns(
  path: readonly number[],
  holds: (value: number) => boolean,
  isOneWay: ValueTrials["isOneWay"],
  from = 0,
  to = path.length - 1,
): Generator<number> {
  if (to <= from) return;
  const isOther = () => holds(path[from]!) !== holds(path[to]!);
  if (to - from === 1) {
    if (isOther()) yield to;
    return;
  }
  if (isOneWay(path[from]!, path[to]!) && !isOther()) return;
  const middle = (from + to) >> 1;
  yield* turns(path, holds, isOneWay, from, middle);
  yield* turns(path, holds, isOneWay, middle, to);
}

/** The other categories that meet a goal, the one fewest steps away first. */
export function nearestCategory(
  from: string | undefined,
  words: readonly string[],
  trial: ValueTrials["quick"],
  judge: Judge,
  start?: Position,
): Search {
  let farthest: Search["farthest"] =
    from === undefined || start === undefined ? undefined : { value: from, position: start };
  const does = words.map((word) => {
    if (word === from) return false;
    const position = trial(word);
    if (farthest === undefined || judge.nearer(position, farthest.position))
      farthest = { value: word, position };
    return judge.holds(position);
  });
  const doing = words.flatMap((_, i) => (does[i] ? [i] : []));
  if (from !== undefined) {
    // What stands outside of the order keeps the order as it is.
    const at = words.indexOf(from);
    doing.sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
    return { found: doing.map((i) => ({ value: words[i]! })), ...(farthest && { farthest }) };
  }
  if (doing.length === 0) return { found: [], ...(farthest && { farthest }) };
  const [first, last] = [doing[0]!, doing.at(-1)!];
  const gapless = last - first + 1 === doing.length;
  if (doing.length === words.length) return { found: [{ value: words[0]!, side: "any" }] };
  if (doing.length === 1) return { found: [{ value: words[first]!, side: "only" }] };
  if (gapless && last === words.length - 1) return { found: [{ value: words[first]!, side: "at least" }] };
  if (gapless && first === 0) return { found: [{ value: words[last]!, side: "at most" }] };
  return { found: doing.map((i) => ({ value: words[i]!, side: "only" })) };
}

/** Standard errors on either side that make a 90 % interval of a normal error, the one the CPI and the WGI publish. */
const NINETY = 1.645;

/** How a change stands to the publisher's own error: its interval where it publishes one, else 1.645 standard errors. */
export function errorRelation(before: Observation, to: number): ErrorRelation | null {
  const { value, se, lower, upper } = before;
  if (typeof value !== "number") return null;
  const size = Math.abs(to - value);
  const interval = lower !== undefined && upper !== undefined;
  if (!interval && !(se !== undefined && se > 0)) return null;
  return {
    standardErrors: se !== undefined && se > 0 ? significant(size / se, 6) : null,
    interval: interval
      ? [lower, upper]
      : [significant(value - NINETY * se!), significant(value + NINETY * se!)],
    published: interval,
    within: interval ? to >= lower && to <= upper : size <= NINETY * se!,
  };
}

/** How a change stands to the country's own last movement: from its value of the year before, as far as there is one. */
export function movementRelation(
  before: Observation,
  to: Value,
  previous: Observation | undefined,
  steps: (from: Value, to: Value) => number | undefined,
): MovementRelation | null {
  if (previous === undefined) return null;
  const own = steps(previous.value, before.value);
  const asked = steps(before.value, to);
  return {
    year: previous.year ?? null,
    value: previous.value,
    change: own === undefined ? null : significant(own),
    within: own === undefined || asked === undefined ? null : Math.abs(asked) <= Math.abs(own),
  };
}

/**
 * A number that is easily written, at `limit` or a little beyond it as seen from `from`, for which the test still holds: three
 * digits where that hardly makes the change greater, else three of the change, more where they must; `limit` itself where nothing
 * shorter does. Where only `whole` numbers make sense the next of them, if it does.
 * `roundOutward(43, 47.3182, () => true)` is 47.4, `roundOutward(47, 47.3182, () => true)` is 47.319.
 */
export function roundOutward(
  from: number,
  limit: number,
  holds: (value: number) => boolean,
  isWhole = false,
): number {
  const change = limit - from;
  if (change === 0) return limit;
  if (isWhole) {
    const next = change > 0 ? Math.ceil(limit) : Math.floor(limit);
    if (holds(next)) return next;
  }
  const size = Math.floor(Math.log10(Math.abs(change)));
  // Three digits of the value itself first, where they make the change no more than a fiftieth greater.
  const own = limit === 0 ? size : Math.floor(Math.log10(Math.abs(limit)));
  for (const decimals of [2 - own, ...[3, 5, 8, 11].map((digits) => digits - 1 - size)]) {
    if (decimals > 15) continue;
    const step = powerOfTen(Math.max(decimals, -15));
    const scaled = limit * step;
    const steps = change > 0 ? Math.ceil(scaled - 1e-9) : Math.floor(scaled + 1e-9);
    const rounded = Number((steps / step).toFixed(Math.max(0, decimals)));
    if (decimals === 2 - own && Math.abs(rounded - limit) > Math.abs(change) / 50) continue;
    if (rounded !== from && holds(rounded)) return rounded;
  }
  return limit;
}
