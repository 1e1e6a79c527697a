import { tooLittle } from "../../scoring/evaluate.ts";
import type { PlanItem } from "../../scoring/index.ts";
import { ABSENT, type Contest, type State } from "./coalitions.ts";

/** By set of players: what the children add to a mean, those in the set as the country has them, the others as the reference. */
export interface SetSums {
  /** Of weight times score, for a geometric mean of its logarithm: 0 there makes it minus infinity. */
  readonly sum: Float64Array;
  /** The weight that has a score. */
  readonly present: Float64Array;
  /** The weight that exists. */
  readonly whole: Float64Array;
}

/** Whether a node is a mean of its children or of their logarithms, and no child makes it undefined. */
export function isSummed(contest: Contest): boolean {
  const { on, off } = contest;
  const { additive, additiveInLogs } = meanOf(contest);
  if (additive) return true;
  const isNegative = (state: State) => state < 0;
  return additiveInLogs === true && !on.some(isNegative) && !off.some(isNegative);
}

/** The node as the mean that it is of its children, whatever is made of its score before it goes up. */
export function meanOf({ item }: Contest): PlanItem {
  return item.fit?.raw ?? item;
}

/**
 * The sums of every set of these players, each out of that of a set with one less.
 *
 * @param isBeside which of the other children stand beside them, as the reference has them
 */
export function setSums(
  contest: Contest,
  players: readonly number[],
  isBeside: (at: number) => boolean = () => true,
): SetSums {
  const { on, off } = contest;
  const { additive } = meanOf(contest);
  const made = () => new Float64Array(2 ** players.length);
  const [sum, present, whole] = [made(), made(), made()];
  let count = 1;
  const put = (at: number, state: State, to: number) => {
    const weight = weightOf(contest, at);
    const counts = weight > 0 && state !== ABSENT;
    const scored = counts && !Number.isNaN(state);
    const term = scored ? weight * (additive ? state : Math.log(state)) : 0;
    for (let set = 0; set < count; set += 1) {
      sum[to + set] = sum[set]! + term;
      present[to + set] = present[set]! + (scored ? weight : 0);
      whole[to + set] = whole[set]! + (counts ? weight : 0);
    }
  };
  for (let at = 0; at < off.length; at += 1) if (!players.includes(at) && isBeside(at)) put(at, off[at]!, 0);
  for (const at of players) {
    put(at, on[at]!, count);
    put(at, off[at]!, 0);
    count *= 2;
  }
  return { sum, present, whole };
}

/** The node's state, given what its children add. */
export function stateOf(contest: Contest, sum: number, present: number, whole: number): State {
  const { plan, item } = contest;
  if (whole === 0) return ABSENT;
  if (present === 0) return Number.NaN;
  if (item !== plan.root && tooLittle(present / whole, item.missing.minimumCoverage)) return Number.NaN;
  const score = meanOf(contest).additive ? sum / present : Math.exp(sum / present);
  return item.fit === undefined ? score : item.fit.placed!(score);
}

export function weightOf({ plan, item }: Contest, at: number): number {
  return plan.items[item.children[at]!]!.weight;
}
