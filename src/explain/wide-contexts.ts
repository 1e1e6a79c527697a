import type { Plan } from "../scoring/index.ts";
import { ABSENT, type Contest, type State, shapleyWeights, size } from "./coalitions.ts";
import { affine, type Context } from "./contexts.ts";

/** What enters an arithmetic mean: the weighted sum, the weight that has a score, and the weight that exists. */
interface Sums {
  readonly sum: Float64Array;
  readonly present: Float64Array;
  readonly whole: Float64Array;
}

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
  const allComing = coming.length > most ? undefined : sets(contest, coming);

  return (player) => {
    const at = active[player]!;
    const own = stays(at) ? coming : coming.filter((one) => one !== at);
    if (own.length > most || active.length * 2 ** own.length > MOST_WORK) return undefined;
    const beside = own === coming ? allComing! : sets(contest, own);
    const shares = shapleyWeights(own.length + 1);
    /** The root's value with a player in this state, over every set of those that come and go. */
    const over = (state: State) => {
      let all = 0;
      for (let set = 0; set < 2 ** own.length; set += 1) {
        const count = size(set);
        const others = without(at, (count + 1) / (own.length + 2));
        all += shares[count]! * value(mean(contest, at, state, others, beside, set));
      }
      return all;
    };
    return affine(over);
  };
}

/** The children but one, and but those that come and go: sums, where each player stands with this probability. */
function staying(
  { plan, item, on, off }: Contest,
  coming: ReadonlySet<number>,
): (but: number, before: number) => readonly [sum: number, present: number, whole: number] {
  const n = item.children.length;
  const kinds = [off, on.map((state, i) => state - off[i]!)];
  const weightOf = (i: number) => weight(plan, item.children[i]!);
  const counts = (i: number) => !coming.has(i) && off[i] !== ABSENT;
  const finite = (i: number) => counts(i) && !Number.isNaN(off[i]!);
  const [atOff, moves] = kinds.map((states) =>
    fromEitherEnd(n, (i) => (finite(i) && Number.isFinite(states[i]!) ? weightOf(i) * states[i]! : 0)),
  );
  const present = fromEitherEnd(n, (i) => (finite(i) ? weightOf(i) : 0));
  const whole = fromEitherEnd(n, (i) => (counts(i) ? weightOf(i) : 0));
  return (but, before) => [atOff!(but) + before * moves!(but), present(but), whole(but)];
}

/** The sum of all but one: no subtraction, which would leave noise where nothing is left. */
function fromEitherEnd(n: number, of: (i: number) => number): (but: number) => number {
  const [up, down] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  for (let i = 0; i < n; i += 1) up[i + 1] = up[i]! + of(i);
  for (let i = n - 1; i >= 0; i -= 1) down[i] = down[i + 1]! + of(i);
  return (but) => up[but]! + down[but + 1]!;
}

/** What the children that come and go add, by the set of those that are the country's. */
function sets(contest: Contest, coming: readonly number[]): Sums {
  const { plan, item } = contest;
  const made = () => new Float64Array(2 ** coming.length);
  const [sum, present, whole] = [made(), made(), made()];
  for (let set = 0; set < sum.length; set += 1) {
    const states = coming.map((at, i) => (((set >> i) & 1) === 1 ? contest.on[at]! : contest.off[at]!));
    for (const [i, at] of coming.entries()) {
      const share = weight(plan, item.children[at]!);
      const state = states[i]!;
      if (state === ABSENT) continue;
      whole[set]! += share;
      if (Number.isNaN(state)) continue;
      present[set]! += share;
      sum[set]! += share * state;
    }
  }
  return { sum, present, whole };
}

/** As `joined` has it, from sums. */
function mean(
  { plan, item }: Contest,
  at: number,
  state: State,
  [otherSum, otherPresent, otherWhole]: readonly [number, number, number],
  beside: Sums,
  set: number,
): State {
  const own = weight(plan, item.children[at]!);
  const [exists, scored] = [state !== ABSENT, Number.isFinite(state)];
  const whole = otherWhole + beside.whole[set]! + (exists ? own : 0);
  const present = otherPresent + beside.present[set]! + (scored ? own : 0);
  if (whole === 0) return ABSENT;
  if (present === 0) return Number.NaN;
  if (item !== plan.root && present / whole < item.missing.minimumCoverage - 1e-12) return Number.NaN;
  return (otherSum + beside.sum[set]! + (scored ? own * state : 0)) / present;
}

function weight({ items }: Plan, child: number): number {
  return items[child]!.weight;
}
