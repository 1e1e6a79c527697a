import { memoized } from "../model/collections.ts";
import { joiner, tooLittle } from "../scoring/evaluate.ts";
import type { Plan, PlanItem } from "../scoring/index.ts";
import { fittedNodes, placedBy } from "../scoring/plan.ts";

/** One side of a comparison: what enters the aggregation for a country, or for the reference. */
export interface Profiled {
  /** By leaf position; NaN where nothing enters. */
  readonly leafScores: Float64Array;
  /** By item index; 0 where the item does not exist. */
  readonly applies: Uint8Array;
  /** By item index: what the plan makes of these; absent where that is not known yet. */
  readonly scores?: Float64Array;
  /** The plan as it holds for this side, where nodes place their scores among those of the candidates; absent: as for one more. */
  readonly plan?: Plan;
}

/** What is divided, and how far down. */
export interface Divided {
  /** How far down to go: 1 is the root's children; absent: to the leaves. */
  readonly depth?: number;
  /** By item index, 1 for items that are wanted below `depth` too, with everything above them. */
  readonly beyond?: Uint8Array;
  /** What is made of a score, such as a rank: its step from the reference to the country is divided; absent: that of the score. */
  readonly outcome?: (score: number) => number;
}

/** More players than this cannot be enumerated in reasonable time. */
const MOST_PLAYERS = 18;

/**
 * Owen values of the tree (Owen 1977; Winter 1989; docs/contributions.md): Shapley values over the root's children, and inside each over its
 * children, and so on down, of the game that starts from the reference and switches leaves to the country one by one.
 * Children sum to their parent, and the root's children to score - reference, whatever the aggregation.
 *
 * A leaf that is missing is a player like any other: switching it takes the reference's evidence away. Inside a
 * coalition the root asks for no minimum coverage; where nothing at all is left, the reference's score stands.
 *
 * Where a node places its score among those of the candidates, a mixture of the two sides is placed as the country would be with it, and
 * nothing but the reference as the reference is. What a node is told apart by though the two sides have the same score there, since one of
 * them is a candidate and the other one more, is the node's own and none of its children's.
 *
 * @returns by item index; NaN for other items below `depth`, below a node that is not arithmetic all the way up and has more
 *   than 18 children that differ, and where more than 18 siblings come or go (fewer beside some hundreds)
 */
export function owenValues(
  fitted: Plan,
  country: Profiled,
  reference: Profiled,
  { depth = Number.POSITIVE_INFINITY, beyond, outcome }: Divided = {},
): Float64Array {
  const result = new Float64Array(fitted.items.length).fill(Number.NaN);
  const on = states(country.plan ?? fitted, country);
  const off = states(reference.plan ?? fitted, reference);
  const plan = betweenThem(fitted, country, off);
  const join = stateMaker(plan);
  const differs = differing(plan, on, off);
  const fallback = off[plan.root.index]!;
  const score = (state: State) => (Number.isFinite(state) ? state : fallback);
  const root: Context = outcome
    ? { weight: 1, value: (state) => outcome(score(state)) }
    : { weight: 1, value: score, powers: () => ({ constant: 0, times: [[1, 1]] }) };
  result[plan.root.index] = root.value(on[plan.root.index]!) - root.value(fallback);

  const visit = (item: PlanItem, contexts: Contexts, affine: boolean, level: number): void => {
    const [first] = contexts.each as [Context];
    const contest = contestOf(plan, item, on, off, differs, join);
    for (const child of item.children) if (!differs[child]) clear(plan, child, result);
    const players = contest.active.map((at) => plan.items[item.children[at]!]!);
    const wanted = ({ index }: PlanItem) => beyond?.[index] === 1;
    const inside = players.filter((child) => child.leaf < 0 && (level < depth || wanted(child)));

    // While every node above is an arithmetic mean, and this one too, the root's value is affine in a child's score.
    if (affine && item.additive) {
      const goingOn = new Set(inside);
      const wide = players.length > MOST_PLAYERS && wideContexts(contest, first, MOST_PLAYERS);
      players.forEach((child, i) => {
        if (level > depth && !wanted(child)) return;
        const goesOn = goingOn.has(child);
        const context = wide ? wide(i) : affineContext(contest, i, first, MOST_PLAYERS);
        if (context === undefined) return;
        result[child.index] = context.value(on[child.index]!) - context.value(off[child.index]!);
        if (goesOn) visit(child, contextsFrom([context]), true, level + 1);
      });
      return;
    }
    if (players.length > MOST_PLAYERS) return;
    const values = shapley(players.length, worths(contest, contexts));
    players.forEach((child, i) => {
      result[child.index] = values[i]!;
      if (inside.includes(child)) visit(child, contextsOf(contest, i, contexts), false, level + 1);
    });
  };
  visit(plan.root, contextsFrom([root]), outcome === undefined, 1);
  return result;
}

/** The plan by which mixtures of both sides are scored. */
function betweenThem(plan: Plan, country: Profiled, off: Float64Array): Plan {
  if (fittedNodes(plan).length === 0) return plan;
  const of = stateMaker(plan);
  return placedBy(plan, (item) => {
    const mine = (country.plan ?? plan).items[item.index]!.fit!.placed!;
    const { raw: own, tie } = item.fit!;
    const [theirs, placed] = [tie(of(own, childStates(item, off))), off[item.index]!];
    return (raw) => (tie(raw) === theirs ? placed : mine(raw));
  });
}

/** By item index, as a plan has them. */
function states(plan: Plan, { leafScores, applies, scores }: Profiled): Float64Array {
  const join = stateMaker(plan);
  const made = scores?.slice() ?? new Float64Array(plan.items.length);
  for (let i = 0; i < plan.items.length; i += 1) {
    const item = plan.items[i]!;
    if (applies[i] === 0) made[i] = ABSENT;
    else if (scores !== undefined && item !== plan.root) continue;
    else if (item.leaf >= 0) made[i] = leafScores[item.leaf]!;
    else made[i] = join(item, childStates(item, made));
  }
  return made;
}

function childStates({ children }: PlanItem, all: Float64Array): Float64Array {
  const states = new Float64Array(children.length);
  for (let i = 0; i < states.length; i += 1) states[i] = all[children[i]!]!;
  return states;
}

/**
 * Whether anything under an item can tell the country from the reference: what has no weight cannot, and of what places its score the place
 * itself can.
 */
function differing(plan: Plan, on: Float64Array, off: Float64Array): boolean[] {
  const differs: boolean[] = [];
  for (let i = 0; i < plan.items.length; i += 1) {
    const { index, leaf, children, weight, fit } = plan.items[i]!;
    differs[index] =
      weight > 0 &&
      (leaf >= 0 || fit !== undefined
        ? !Object.is(on[index], off[index]) || children.some((child) => differs[child])
        : children.some((child) => differs[child]));
  }
  return differs;
}

function contestOf(
  plan: Plan,
  item: PlanItem,
  on: Float64Array,
  off: Float64Array,
  differs: readonly boolean[],
  join: ReturnType<typeof stateMaker>,
): Contest {
  const active = item.children.flatMap((child, i) => (differs[child] ? [i] : []));
  return {
    plan,
    item,
    on: childStates(item, on),
    off: childStates(item, off),
    active,
    join: (states) => join(item, states),
  };
}

function clear(plan: Plan, index: number, result: Float64Array): void {
  result[index] = 0;
  for (const child of plan.items[index]!.children) clear(plan, child, result);
}

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
interface Contexts {
  readonly each: readonly Context[];
  readonly expected: (state: State) => number;
}

/** Pass-or-fail scores and what is placed among others make few different states out of many sets: each is asked for once. */
function contextsFrom(each: readonly Context[]): Contexts {
  const expected = memoized((state: State) => {
    let sum = 0;
    for (let i = 0; i < each.length; i += 1) sum += each[i]!.weight * each[i]!.value(state);
    return sum;
  });
  return { each, expected };
}

/** The value of every set of players, over all contexts of their node. */
function worths(contest: Contest, { expected }: Contexts): Float64Array {
  const { active } = contest;
  const values = new Float64Array(2 ** active.length);
  const sums = isSummed(contest) ? setSums(contest, active) : undefined;
  for (let set = 0; set < values.length; set += 1)
    values[set] = expected(
      sums
        ? stateOf(contest, sums.sum[set]!, sums.present[set]!, sums.total[set]!)
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
function contextsOf(contest: Contest, player: number, contexts: Contexts): Contexts {
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
  return contextsFrom(made);
}

/** The same under a mean, whose sums say what a set of the others does. */
function summedContexts(contest: Contest, player: number, { each: above, expected }: Contexts): Contexts {
  const { item, active } = contest;
  const { additive } = meanOf(contest);
  const at = active[player]!;
  const own = weightOf(contest, at);
  const others = active.filter((one) => one !== at);
  const { sum, present, total } = setSums(contest, others, (one) => one !== at);
  const shares = shapleyWeights(active.length);
  const joined = (set: number, state: State) => {
    const there = state === ABSENT ? 0 : own;
    if (there === 0 || Number.isNaN(state))
      return stateOf(contest, sum[set]!, present[set]!, total[set]! + there);
    const term = additive ? state : state < 0 ? Number.NaN : Math.log(state);
    return stateOf(contest, sum[set]! + own * term, present[set]! + own, total[set]! + own);
  };
  const one = contextsFrom(
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
    if (Number.isNaN(stateOf(contest, 0, all, total[set]! + own))) {
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
  return contextsFrom([{ weight: 1, value, powers: () => ({ constant, times }) }]);
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
function affine(of: (state: State) => number): Context {
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

const nobody = () => false;

/** Sets of children that come or go, times players: more than these cannot be gone through for every country. */
const MOST_WORK = 2 ** 22;

/**
 * What `affineContext` gives for each player of a wide arithmetic node, at a cost that grows with the players and not with
 * their square: what stays is summed once from either end, and a player put in between. Undefined for a player beside
 * whom too many come and go.
 */
export function wideContexts(
  contest: Contest,
  { value }: Context,
  most: number,
): (player: number) => Context | undefined {
  const { on, off, active } = contest;
  const stays = (at: number) => Number.isFinite(on[at]!) && Number.isFinite(off[at]!);
  const coming = active.filter((at) => !stays(at));
  const without = staying(contest, new Set(coming));
  const allComing = coming.length > most ? undefined : setSums(contest, coming, nobody);

  return (player) => {
    const at = active[player]!;
    const own = stays(at) ? coming : coming.filter((one) => one !== at);
    if (own.length > most || active.length * 2 ** own.length > MOST_WORK) return undefined;
    const others = own === coming ? allComing! : setSums(contest, own, nobody);
    const shares = shapleyWeights(own.length + 1);
    const weight = weightOf(contest, at);
    /** The root's value with a player in this state, over every set of those that come and go. */
    const over = (state: State) => {
      let all = 0;
      const [there, scored] = [state === ABSENT ? 0 : weight, Number.isFinite(state) ? weight : 0];
      const term = scored === 0 ? 0 : weight * state;
      for (let set = 0; set < 2 ** own.length; set += 1) {
        const count = size(set);
        const [sum, present, total] = without(at, (count + 1) / (own.length + 2));
        const joined = stateOf(
          contest,
          sum + others.sum[set]! + term,
          present + others.present[set]! + scored,
          total + others.total[set]! + there,
        );
        all += shares[count]! * value(joined);
      }
      return all;
    };
    return affine(over);
  };
}

/** The children but one, and but those that come and go: sums, where each player stands with this probability. */
function staying(
  contest: Contest,
  coming: ReadonlySet<number>,
): (but: number, before: number) => readonly [sum: number, present: number, whole: number] {
  const { on, off } = contest;
  const n = off.length;
  const kinds = [off, on.map((state, i) => state - off[i]!)];
  const weight = (i: number) => weightOf(contest, i);
  const counts = (i: number) => !coming.has(i) && off[i] !== ABSENT;
  const finite = (i: number) => counts(i) && !Number.isNaN(off[i]!);
  const [atOff, moves] = kinds.map((states) =>
    fromEitherEnd(n, (i) => (finite(i) && Number.isFinite(states[i]!) ? weight(i) * states[i]! : 0)),
  );
  const present = fromEitherEnd(n, (i) => (finite(i) ? weight(i) : 0));
  const total = fromEitherEnd(n, (i) => (counts(i) ? weight(i) : 0));
  return (but, before) => [atOff!(but) + before * moves!(but), present(but), total(but)];
}

/** The sum of all but one: no subtraction, which would leave noise where nothing is left. */
function fromEitherEnd(n: number, of: (i: number) => number): (but: number) => number {
  const [up, down] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  for (let i = 0; i < n; i += 1) up[i + 1] = up[i]! + of(i);
  for (let i = n - 1; i >= 0; i -= 1) down[i] = down[i + 1]! + of(i);
  return (but) => up[but]! + down[but + 1]!;
}

/** By set of players: what the children add to a mean, those in the set as the country has them, the others as the reference. */
interface SetSums {
  /** Of weight times score, for a geometric mean of its logarithm: 0 there makes it minus infinity. */
  readonly sum: Float64Array;
  /** The weight that has a score. */
  readonly present: Float64Array;
  /** The weight that exists. */
  readonly total: Float64Array;
}

/** Whether a node is a mean of its children or of their logarithms, and no child makes it undefined. */
function isSummed(contest: Contest): boolean {
  const { on, off } = contest;
  const { additive, additiveInLogs } = meanOf(contest);
  if (additive) return true;
  const isNegative = (state: State) => state < 0;
  return additiveInLogs === true && !on.some(isNegative) && !off.some(isNegative);
}

/** The node as the mean that it is of its children, whatever is made of its score before it goes up. */
function meanOf({ item }: Contest): PlanItem {
  return item.fit?.raw ?? item;
}

/**
 * The sums of every set of these players, each out of that of a set with one less.
 *
 * @param isBeside which of the other children stand beside them, as the reference has them
 */
function setSums(
  contest: Contest,
  players: readonly number[],
  isBeside: (at: number) => boolean = () => true,
): SetSums {
  const { on, off } = contest;
  const { additive } = meanOf(contest);
  const made = () => new Float64Array(2 ** players.length);
  const [sum, present, total] = [made(), made(), made()];
  let count = 1;
  const put = (at: number, state: State, to: number) => {
    const weight = weightOf(contest, at);
    const counts = weight > 0 && state !== ABSENT;
    const scored = counts && !Number.isNaN(state);
    const term = scored ? weight * (additive ? state : Math.log(state)) : 0;
    for (let set = 0; set < count; set += 1) {
      sum[to + set] = sum[set]! + term;
      present[to + set] = present[set]! + (scored ? weight : 0);
      total[to + set] = total[set]! + (counts ? weight : 0);
    }
  };
  for (let at = 0; at < off.length; at += 1) if (!players.includes(at) && isBeside(at)) put(at, off[at]!, 0);
  for (const at of players) {
    put(at, on[at]!, count);
    put(at, off[at]!, 0);
    count *= 2;
  }
  return { sum, present, total };
}

/** The node's state, given what its children add. */
function stateOf(contest: Contest, sum: number, present: number, total: number): State {
  const { plan, item } = contest;
  if (total === 0) return ABSENT;
  if (present === 0) return Number.NaN;
  if (item !== plan.root && tooLittle(present / total, item.missing.minimumCoverage)) return Number.NaN;
  const score = meanOf(contest).additive ? sum / present : Math.exp(sum / present);
  return item.fit === undefined ? score : item.fit.placed!(score);
}

function weightOf({ plan, item }: Contest, at: number): number {
  return plan.items[item.children[at]!]!.weight;
}

/**
 * What a node or leaf is on one side of a comparison: a finite score, NaN where it has none, or ABSENT where it does not
 * exist for that side, which is neither scored nor missing.
 */
export type State = number;

export const ABSENT: State = Number.POSITIVE_INFINITY;

/** A node with its children as both sides know them, in profile order. */
export interface Contest {
  readonly plan: Plan;
  readonly item: PlanItem;
  readonly on: Float64Array;
  readonly off: Float64Array;
  /** Positions of the children that differ below: the players. */
  readonly active: readonly number[];
  /** The node's own state, given its children's. */
  join(states: Float64Array): State;
}

/**
 * Makes a node's state of its children's states, in profile order, of the nodes of this plan. The root's own minimum coverage is left aside: inside a coalition
 * it asks for nothing.
 */
export function stateMaker(plan: Plan): (item: PlanItem, states: Float64Array) => State {
  const join = joiner(plan);
  const applies = new Uint8Array(plan.items.length);
  const scores = new Float64Array(plan.items.length);
  const unasked = (item: PlanItem) => ({ ...item, missing: { ...item.missing, minimumCoverage: 0 } });
  const root = unasked(plan.root);
  const rawRoot = plan.root.fit && unasked(plan.root.fit.raw);
  return (item, states) => {
    let exists = false;
    for (let i = 0; i < item.children.length; i += 1) {
      const child = item.children[i]!;
      const state = states[i]!;
      applies[child] = state === ABSENT ? 0 : 1;
      scores[child] = state;
      exists ||= state !== ABSENT && plan.items[child]!.weight > 0;
    }
    if (!exists) return ABSENT;
    return join(item === plan.root ? root : item === plan.root.fit?.raw ? rawRoot! : item, applies, scores);
  };
}

/** The children's states with the players of `set` switched on (bit i is player i) and everybody else off. */
function switched({ on, off, active }: Contest, set: number): Float64Array {
  const states = off.slice();
  for (let i = 0; i < active.length; i += 1) {
    if (((set >> i) & 1) === 1) states[active[i]!] = on[active[i]!]!;
  }
  return states;
}

/** |T|! (k - 1 - |T|)! / k! by |T|: how likely exactly the players of T stand before one player among k. */
function shapleyWeights(k: number): number[] {
  const weights: number[] = [];
  let weight = 1 / k;
  for (let size = 0; size < k; size += 1) {
    weights.push(weight);
    weight *= (size + 1) / (k - 1 - size);
  }
  return weights;
}

/** How many players a set has. */
function size(set: number): number {
  let count = 0;
  for (let n = set; n > 0; n &= n - 1) count += 1;
  return count;
}
