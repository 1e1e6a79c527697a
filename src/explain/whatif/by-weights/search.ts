import { anyWeights } from "../../../robustness/drawn-weights.ts";
import { PURPOSES, type Random, seededRandom } from "../../../robustness/random.ts";

/** Shares of each group's children. */
export type Weighting = readonly (readonly number[])[];

/** Weightings that are drawn for each weight that can be moved, beside the corners; and never more than. */
const DRAWN = 300;
const MOST_DRAWN = 2000;
/** How many of those that do it are followed towards the weights as they are. */
const FOLLOWED = 12;
/** Each step of a walk is so much of the way from one child to another. */
const STEPS = [0.2, 0.05, 0.01, 0.002, 0.0005, 0.0001];
const HALVINGS = 40;

interface Sought {
  /** As they are. */
  readonly from: Weighting;
  does(weighting: Weighting): boolean;
  /** From the weights as they are. */
  distance(weighting: Weighting): number;
}

/**
 * Near weights that do something, where no equation gives the nearest: from draws over all weightings and the corners, back along the
 * straight line to the weights as they are, then from child to child as long as it brings them nearer. Nearer ones may exist; that none are
 * found is no proof that there are none. Equal questions have equal answers.
 */
export function searchWeights({ from, does, distance }: Sought): {
  readonly tried: number;
  readonly found?: Weighting;
} {
  const random = seededRandom(1, PURPOSES.weights);
  const free = from.reduce((sum, shares) => sum + shares.length - 1, 0);
  const draws = Math.min(MOST_DRAWN, DRAWN * free);
  const starts = [...corners(from), ...Array.from({ length: draws }, (_, i) => drawn(from, random, i))];
  const found = starts
    .filter(does)
    .map((start) => alongLine(from, start, does))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, FOLLOWED)
    .map((start) => walked({ from, does, distance }, start))
    .sort((a, b) => distance(a) - distance(b));
  return { tried: starts.length, ...(found[0] ? { found: found[0] } : {}) };
}

/** One group all on one child, the others as they are. */
function corners(from: Weighting): Weighting[] {
  return from.flatMap((shares, g) =>
    shares.map((_, j) =>
      from.map((own, other) => (other === g ? own.map((__, k) => (j === k ? 1 : 0)) : own)),
    ),
  );
}

function drawn(from: Weighting, random: Random, index: number): Weighting {
  random.start(index);
  return from.map(({ length }) => {
    const weights = new Float64Array(length);
    anyWeights(random, weights);
    return [...weights];
  });
}

/** The first point of the line that does it, by halving: where several stretches do, the end of one of them. */
function alongLine(from: Weighting, to: Weighting, does: Sought["does"]): Weighting {
  let [low, high] = [0, 1];
  const at = (part: number) =>
    from.map((shares, g) => shares.map((share, j) => share + part * (to[g]![j]! - share)));
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (does(at(middle))) high = middle;
    else low = middle;
  }
  return at(high);
}

/** Weight goes from one child to another of its group as long as it still does it and comes nearer. */
function walked({ from, does, distance }: Sought, start: Weighting): Weighting {
  let best = start;
  let least = distance(start);
  for (const step of STEPS) {
    for (let isNearer = true; isNearer; ) {
      isNearer = false;
      for (const next of neighbours(best, from, step)) {
        const there = distance(next);
        if (there < least - 1e-12 && does(next)) {
          [best, least, isNearer] = [next, there, true];
          break;
        }
      }
    }
  }
  return alongLine(from, best, does);
}

/** Only towards the weights as they are: from a child that has more than it had to one that has less. */
function* neighbours(now: Weighting, from: Weighting, step: number): Generator<Weighting> {
  for (const [g, shares] of now.entries()) {
    for (const [down, less] of shares.entries()) {
      const over = less - from[g]![down]!;
      if (over <= 0) continue;
      for (const [up, more] of shares.entries()) {
        const under = from[g]![up]! - more;
        if (under <= 0) continue;
        const by = Math.min(step, over, under);
        yield now.map((all, group) =>
          group !== g
            ? all
            : all.map((share, j) => (j === down ? share - by : j === up ? share + by : share)),
        );
      }
    }
  }
}
