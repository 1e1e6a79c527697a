import type { Plan, PlanItem } from "../../scoring/index.ts";
import { fittedNodes, placedBy } from "../../scoring/plan.ts";
import { ABSENT, type Contest, type State, stateMaker } from "./coalitions.ts";
import {
  affineContext,
  type Context,
  type Contexts,
  contextsOf,
  shapley,
  together,
  worths,
} from "./contexts.ts";
import { wideContexts } from "./wide-contexts.ts";

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
        if (goesOn) visit(child, together([context]), true, level + 1);
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
  visit(plan.root, together([root]), outcome === undefined, 1);
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
