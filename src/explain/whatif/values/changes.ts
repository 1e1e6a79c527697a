import { en } from "../../../locales/en/index.ts";
import { datingOf } from "../../../model/dating.ts";
import type { Target, ValueChange, WhatIf } from "../../../model/documents/whatif.ts";
import type { Observation } from "../../../model/observation.ts";
import type { ScoreTable } from "../../../scoring/score.ts";
import { type Goal, type Judge, judgeOf } from "../goal.ts";
import { isKept, type Position } from "../position.ts";
import { errorRelation, movementRelation } from "../relation.ts";
import { roundOutward } from "../round-outward.ts";
import { positionFigures, type Subject, stepsIn } from "../subject.ts";
import { possibleValues, type ScaleOf } from "./possible.ts";
import { type Found, nearestCategory, type Search, smallestChange } from "./smallest-change.ts";
import { valueIn } from "./value-in.ts";

/** The country's value before this one, where the data have it. */
export type PreviousOf = (observation: Observation) => Observation | undefined;

/**
 * The smallest change of each indicator, alone, that meets each goal. Every answer has been held against a ranking made anew at the
 * value given, at the limit and just before it; one that was not confirmed is not given, and said. A subject is asked for all
 * goals before the next is made, so that what is remembered of it can be forgotten.
 */
export function valueChanges(start: Position, subjects: Iterable<Subject>, goals: readonly Goal[]): Target[] {
  const targets = goals.map((goal) => {
    const judge = judgeOf(goal, isKept(start));
    return { judge, target: emptyTarget(goal, judge.holds(start)) };
  });
  const open = targets.filter(({ target }) => !target.met);
  for (const subject of open.length > 0 ? subjects : [])
    for (const { judge, target } of open) look(subject, start, judge, target);
  const size = ({ shareOfRange, side }: ValueChange) =>
    side === null ? (shareOfRange ?? 1) : Number.POSITIVE_INFINITY;
  for (const { target } of targets)
    target.changes.sort((a, b) => (size(a) === size(b) ? 0 : size(a) - size(b)));
  return targets.map(({ target }) => target);
}

function emptyTarget({ goal, rank, asked }: Goal, met: boolean): Target {
  return { goal, rank: rank ?? null, asked, met, changes: [], unreachable: [], unanswered: [] };
}

type Unanswered = NonNullable<Target["unanswered"][number]["why"]>;

/** Adds to a target what one indicator has to say. */
function look(subject: Subject, start: Position, judge: Judge, target: Target): void {
  const { indicator, title, before } = subject;
  const holds = (value: Found["value"]) => judge.holds(subject.rerank(value).position);
  const search = searched(subject, start, judge);
  const unanswered = (why: Unanswered) =>
    target.unanswered.push({ indicator, title, reason: en.whatif.unanswered[why], why });
  if (search === undefined || search.tangled) {
    unanswered(search === undefined ? "no-ends" : "part-of-range");
    return;
  }
  if (search.found.length === 0) {
    const { value, position } = search.farthest!;
    target.unreachable.push({
      indicator,
      title,
      from: before?.value ?? null,
      farthest: { value, place: positionFigures(position) },
      ...(subject.possible?.kind === "numbers" && subject.possible.isOpen ? { within: "observed" } : {}),
    });
    return;
  }
  const confirmed = search.found.find(
    ({ value, before: near }) => holds(value) && (near === undefined || !holds(near)),
  );
  if (confirmed) target.changes.push(answer(subject, confirmed, holds));
  else unanswered("unconfirmed");
}

function searched(
  { before, possible, trial, isOneWay }: Subject,
  start: Position,
  judge: Judge,
): Search | undefined {
  if (possible === undefined) return undefined;
  if (possible.kind === "categories") {
    return nearestCategory(before && String(before.value), possible.words, trial, judge, start);
  }
  return smallestChange(before?.value as number | undefined, possible, trial, judge, start, isOneWay);
}

function answer(subject: Subject, found: Found, holds: (value: Found["value"]) => boolean): ValueChange {
  const { before, possible } = subject;
  const limit = typeof found.value === "number" ? found.value : null;
  const to = limit === null ? found.value : rounded(subject, found, holds);
  const { position, ties } = subject.rerank(to);
  const change = before === undefined ? undefined : subject.steps(before.value, to);
  const room =
    possible?.kind === "numbers" ? possible.highest - possible.lowest : (possible?.words.length ?? 0) - 1;
  return {
    indicator: subject.indicator,
    title: subject.title,
    weight: subject.weight,
    unit: before?.unit ?? null,
    ...(before && datingOf(before)),
    year: before?.year ?? null,
    from: before?.value ?? null,
    to,
    limit,
    change: change ?? null,
    shareOfRange: change === undefined || room <= 0 ? null : Math.abs(change) / room,
    side: found.side ?? null,
    place: positionFigures(position),
    ties: [...ties],
    error: before !== undefined && typeof to === "number" ? errorRelation(before, to) : null,
    movement: null,
    ...subject.along(to),
  };
}

/** The changes held against how each figure has moved last: what that takes is asked for of few of the figures that are looked into. */
export function withMovements<D extends Pick<WhatIf, "country" | "targets">>(
  document: D,
  table: ScoreTable,
  previousOf: PreviousOf,
  scaleOf: ScaleOf = () => undefined,
): D {
  const moved = (change: ValueChange): ValueChange => {
    const { indicator, to } = change;
    const before = valueIn(table, document.country, indicator);
    if (before === undefined) return change;
    const steps = stepsIn(possibleValues(table, indicator, scaleOf));
    return { ...change, movement: movementRelation(before, to, previousOf(before), steps) };
  };
  const targets = document.targets.map((target) => ({ ...target, changes: target.changes.map(moved) }));
  return { ...document, targets };
}

/** Few digits, or a whole number where only whole ones are observed, within the values the indicator can have. */
function rounded(
  subject: Subject,
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
