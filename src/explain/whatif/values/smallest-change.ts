import type { Value } from "../../../model/observation.ts";
import { firstCrossing } from "../first-crossing.ts";
import type { Judge } from "../goal.ts";
import type { Position } from "../position.ts";
import type { Numbers } from "./possible.ts";
import type { ValueTrials } from "./trial.ts";

/** A value at which a goal is met; where it is a number, with the neighbouring one at which it is not. */
export interface Found {
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

/** The smallest changes of a figure that meet a goal, one in either direction; the smaller first. */
export function smallestChange(
  from: number | undefined,
  numbers: Numbers,
  trial: ValueTrials["quick"],
  judge: Judge,
  start?: Position,
): Search {
  const watch = watched(trial, judge, from, start);
  const holds = (value: number) => judge.holds(trial(value));
  if (from === undefined) {
    const { stops } = numbers;
    const does = stops.map((stop) => watch.holds(stop));
    const turns = stops.map((_, i) => i).filter((i) => i > 0 && does[i] !== does[i - 1]);
    if (turns.length === 0) {
      return { found: does[0] ? [{ value: stops[0]!, side: "any" }] : [], ...watch.seen() };
    }
    if (turns.length > 1) return { found: [], tangled: true, ...watch.seen() };
    const [turn] = turns as [number];
    const rises = does[turn]!;
    const [start, stop] = rises ? [stops[turn - 1]!, stops[turn]!] : [stops[turn]!, stops[turn - 1]!];
    const crossing = firstCrossing(start, [stop], holds)!;
    return {
      found: [{ value: crossing.at, before: crossing.before, side: rises ? "at least" : "at most" }],
    };
  }
  const paths = [
    numbers.stops.filter((stop) => stop > from),
    numbers.stops.filter((stop) => stop < from).reverse(),
  ];
  const found = paths.flatMap((path) => {
    const at = path.findIndex((stop) => watch.holds(stop));
    if (at < 0) return [];
    const crossing = firstCrossing(at === 0 ? from : path[at - 1]!, [path[at]!], holds)!;
    return [{ value: crossing.at, before: crossing.before }];
  });
  return {
    found: found.sort((a, b) => Math.abs(a.value - from) - Math.abs(b.value - from)),
    ...watch.seen(),
  };
}

/** The other categories that meet a goal, the one fewest steps away first. */
export function nearestCategory(
  from: string | undefined,
  words: readonly string[],
  trial: ValueTrials["quick"],
  judge: Judge,
  start?: Position,
): Search {
  const watch = watched(trial, judge, from, start);
  const does = words.map((word) => word !== from && watch.holds(word));
  const doing = words.flatMap((_, i) => (does[i] ? [i] : []));
  if (from !== undefined) {
    // What stands outside of the order keeps the order as it is.
    const at = words.indexOf(from);
    doing.sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
    return { found: doing.map((i) => ({ value: words[i]! })), ...watch.seen() };
  }
  if (doing.length === 0) return { found: [], ...watch.seen() };
  const [first, last] = [doing[0]!, doing.at(-1)!];
  const gapless = last - first + 1 === doing.length;
  if (doing.length === words.length) return { found: [{ value: words[0]!, side: "any" }] };
  if (doing.length === 1) return { found: [{ value: words[first]!, side: "only" }] };
  if (gapless && last === words.length - 1) return { found: [{ value: words[first]!, side: "at least" }] };
  if (gapless && first === 0) return { found: [{ value: words[last]!, side: "at most" }] };
  return { found: doing.map((i) => ({ value: words[i]!, side: "only" })) };
}

/** A test that remembers the position that came nearest, the present one among them. */
function watched(
  trial: ValueTrials["quick"],
  judge: Judge,
  from: Value | undefined,
  start: Position | undefined,
) {
  let farthest: Search["farthest"] =
    from === undefined || start === undefined ? undefined : { value: from, position: start };
  return {
    holds(value: Value): boolean {
      const position = trial(value);
      if (farthest === undefined || judge.nearer(position, farthest.position)) farthest = { value, position };
      return judge.holds(position);
    },
    seen: () => (farthest === undefined ? {} : { farthest }),
  };
}
