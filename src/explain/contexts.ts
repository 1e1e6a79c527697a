import { type Contest, type State, shapleyWeights, size, switched } from "./coalitions.ts";

/** What the root's value would be if an item had this state, everything else held in one way, which has this weight. */
export interface Context {
  readonly weight: number;
  readonly value: (state: State) => number;
}

/** The value of every set of players, over all contexts of their node. */
export function worths(contest: Contest, contexts: readonly Context[]): Float64Array {
  const { active } = contest;
  const values = new Float64Array(2 ** active.length);
  // Pass-or-fail scores make few different results out of many sets.
  const known = new Map<State, number>();
  for (let set = 0; set < values.length; set += 1) {
    const state = contest.join(switched(contest, set));
    let worth = known.get(state);
    if (worth === undefined) {
      worth = expected(contexts, state);
      known.set(state, worth);
    }
    values[set] = worth;
  }
  return values;
}

function expected(contexts: readonly Context[], state: State): number {
  let sum = 0;
  for (const { weight, value } of contexts) sum += weight * value(state);
  return sum;
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
export function contextsOf(contest: Contest, player: number, contexts: readonly Context[]): Context[] {
  const { active } = contest;
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
    made.push({ weight: share, value: (state) => expected(contexts, withPlayer(state)) });
  }
  return made;
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
  };
}
