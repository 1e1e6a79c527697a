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
