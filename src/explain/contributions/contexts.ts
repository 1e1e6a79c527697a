import { remembered } from "../../model/remembered.ts";
import { ABSENT, type Contest, type State, shapleyWeights, size, switched } from "./coalitions.ts";
import { isSummed, meanOf, setSums, stateOf, weightOf } from "./set-sums.ts";

/** What the root's value would be if an item had this state, everything else held in one way, which has this weight. */
export interface Context {
  readonly weight: number;
  readonly value: (state: State) => number;
  /**
   * Where it has one form for every score from 0 up: `constant`, and of each power of the score so many times it. A function and no
   * accessor: what the closure of a literal's accessor holds outlives collections of the young generation.
   */
  readonly powers?: () => Powers;
}

interface Powers {
  readonly constant: number;
  readonly times: readonly (readonly [power: number, factor: number])[];
}

/** All contexts of an item, and what the root's value is expected to be over them. */
export interface Contexts {
  readonly each: readonly Context[];
  readonly expected: (state: State) => number;
}

/** Pass-or-fail scores and what is placed among others make few different states out of many sets: each is asked for once. */
export function together(each: readonly Context[]): Contexts {
  const expected = remembered((state: State) => {
    let sum = 0;
    for (let i = 0; i < each.length; i += 1) sum += each[i]!.weight * each[i]!.value(state);
    return sum;
  });
  return { each, expected };
}

/** The value of every set of players, over all contexts of their node. */
export function worths(contest: Contest, { expected }: Contexts): Float64Array {
  const { active } = contest;
  const values = new Float64Array(2 ** active.length);
  const sums = isSummed(contest) ? setSums(contest, active) : undefined;
  for (let set = 0; set < values.length; set += 1)
    values[set] = expected(
      sums
        ? stateOf(contest, sums.sum[set]!, sums.present[set]!, sums.whole[set]!)
        : contest.join(switched(contest, set)),
    );
  return values;
}

/** Shapley values of k players, given the value of every set of them. */
export function shapley(k: number, values: Float64Array): Float64Array {
  const shares = shapleyWeights(k);
  const sums = new Float64Array(k);
  for (let set = 0; set < values.length; set += 1) {
    const share = shares[size(set)]!;
    for (let i = 0; i < k; i += 1) {
      if (((set >> i) & 1) === 0) sums[i]! += share * (values[set | (1 << i)]! - values[set]!);
    }
  }
  return sums;
}

/** The contexts of one player: every way the others can be switched, under every context of their node. */
export function contextsOf(contest: Contest, player: number, contexts: Contexts): Contexts {
  const { active } = contest;
  if (isSummed(contest)) return summedContexts(contest, player, contexts);
  const shares = shapleyWeights(active.length);
  const made: Context[] = [];
  for (let set = 0; set < 2 ** active.length; set += 1) {
    if (((set >> player) & 1) === 1) continue;
    const states = switched(contest, set);
    const share = shares[size(set)]!;
    const withPlayer = (state: State) => {
      states[active[player]!] = state;
      return contest.join(states);
    };
    // Joined once for all contexts of the node: they differ above it only.
    made.push({ weight: share, value: (state) => contexts.expected(withPlayer(state)) });
  }
  return together(made);
}

/** The same under a mean, whose sums say what a set of the others does. */
function summedContexts(contest: Contest, player: number, { each: above, expected }: Contexts): Contexts {
  const { item, active } = contest;
  const { additive } = meanOf(contest);
  const at = active[player]!;
  const own = weightOf(contest, at);
  const others = active.filter((one) => one !== at);
  const { sum, present, whole } = setSums(contest, others, (one) => one !== at);
  const shares = shapleyWeights(active.length);
  const joined = (set: number, state: State) => {
    const there = state === ABSENT ? 0 : own;
    if (there === 0 || Number.isNaN(state))
      return stateOf(contest, sum[set]!, present[set]!, whole[set]! + there);
    const term = additive ? state : state < 0 ? Number.NaN : Math.log(state);
    return stateOf(contest, sum[set]! + own * term, present[set]! + own, whole[set]! + own);
  };
  const one = together(
    Array.from(
      sum,
      (_, set): Context => ({ weight: shares[size(set)]!, value: (state) => expected(joined(set, state)) }),
    ),
  );
  const powers = above.length > 1 || additive || item.fit ? undefined : above[0]!.powers?.();
  if (!powers) return one;

  // A power of a geometric mean is one of each of its children: what the others do becomes one number for each power.
  let constant = 0;
  const sums = new Map<number, number>();
  for (let set = 0; set < sum.length; set += 1) {
    const share = shares[size(set)]!;
    const all = present[set]! + own;
    if (Number.isNaN(stateOf(contest, 0, all, whole[set]! + own))) {
      constant += share * expected(Number.NaN);
      continue;
    }
    constant += share * powers.constant;
    for (const [power, factor] of powers.times) {
      const part = (power * own) / all;
      sums.set(part, (sums.get(part) ?? 0) + share * factor * Math.exp((power * sum[set]!) / all));
    }
  }
  const times = [...sums];
  const value = (state: State) =>
    state >= 0 && state !== ABSENT ? atPower({ constant, times }, state) : one.expected(state);
  return together([{ weight: 1, value, powers: () => ({ constant, times }) }]);
}

function atPower({ constant, times }: Powers, score: number): number {
  let sum = constant;
  // As `raised` has it, with one logarithm for all.
  const log = Math.log(score);
  for (let i = 0; i < times.length; i += 1) sum += times[i]![1] * Math.exp(times[i]![0] * log);
  return sum;
}

/**
 * The one context of a player of an arithmetic node whose own context is affine in its score. Of the other players only
 * those matter one by one that come or go (set B, of b players), since they change what the weights sum to; under each
 * set T of them that stands before the player, each of the rest stands before it with probability (|T| + 1) / (b + 2), and
 * its expected score says all. Undefined where more come and go than can be enumerated.
 */
export function affineContext(
  contest: Contest,
  player: number,
  { value }: Context,
  most: number,
): Context | undefined {
  const { on, off, active } = contest;
  const others = active.filter((_, i) => i !== player);
  const stays = (one: number) => Number.isFinite(on[one]!) && Number.isFinite(off[one]!);
  const moving = others.filter(stays);
  const coming = others.filter((one) => !stays(one));
  if (coming.length > most) return undefined;
  const shares = shapleyWeights(coming.length + 1);
  const mean = (state: State) => {
    let sum = 0;
    for (let set = 0; set < 2 ** coming.length; set += 1) {
      const states = switched({ ...contest, active: coming }, set);
      const before = (size(set) + 1) / (coming.length + 2);
      for (const one of moving) states[one] = off[one]! + before * (on[one]! - off[one]!);
      states[active[player]!] = state;
      sum += shares[size(set)]! * value(contest.join(states));
    }
    return sum;
  };
  return affine(mean);
}

/** The context of a value that is a straight line between any two scores, and asked once for whatever is none. */
export function affine(of: (state: State) => number): Context {
  const known = new Map<State, number>();
  const at = (state: State) => {
    const value = known.get(state) ?? of(state);
    known.set(state, value);
    return value;
  };
  return {
    weight: 1,
    value: (state) => (Number.isFinite(state) ? at(0) + (at(1) - at(0)) * state : at(state)),
    powers: () => ({ constant: at(0), times: [[1, at(1) - at(0)]] }),
  };
}
