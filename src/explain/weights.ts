import type { Ranking } from "../model/documents/ranking.ts";
import { takenBy } from "../scoring/evaluate.ts";
import type { PlanItem, ScoreTable } from "../scoring/index.ts";
import { partialCorrelation } from "../stats/correlation.ts";
import { midRanks } from "../stats/ranks.ts";
import { FEWEST_PAIRS } from "./audit/correlation.ts";
import { type Labels, title } from "./nodes.ts";

/** By item index, NaN where it is not known. */
export interface WeightsAsTheyAct {
  /** Of the covariance with the node above. */
  readonly within: Float64Array;
  /** Of the whole: the shares down the tree, multiplied. */
  readonly overall: Float64Array;
}

/**
 * What weights come to among the ranked: each child's share of the covariance with its parent's own score (before the parent is
 * normalised). A mean is the sum of its children's parts, w x / sum w over those that are there, of logarithms where it is geometric;
 * a child's share is the covariance of its part with the mean, over the variance of the mean, so that siblings' shares sum to 1. A child that is not there leaves
 * the mean to its siblings: its part is then what a child at the average of the mean would have. What a policy fills in counts as it does in the
 * score. Of a mean that is no such sum the shares hold to a first approximation.
 */
export function weightsAsTheyAct(table: Pick<ScoreTable, "plan" | "ranked">): WeightsAsTheyAct {
  const { items, root } = table.plan;
  const within = new Float64Array(items.length).fill(Number.NaN);
  const overall = new Float64Array(items.length).fill(Number.NaN);
  overall[root.index] = 1;
  for (const item of items.toReversed()) {
    if (item.leaf >= 0) continue;
    const shares = sharesWithin(table, item);
    item.children.forEach((child, i) => {
      within[child] = shares[i]!;
      overall[child] = overall[item.index]! * shares[i]!;
    });
  }
  return { within, overall };
}

/** A share for a document: null where it is not known. */
export function knownShare(share: number): number | null {
  return Number.isNaN(share) ? null : share;
}

// Plain loops: a page reckons it at each move of a slider, a translated screen once and cold.
function sharesWithin({ plan, ranked }: Pick<ScoreTable, "plan" | "ranked">, parent: PlanItem): Float64Array {
  const { children, chooses } = parent;
  const inLogs = (parent.fit?.raw ?? parent).additiveInLogs === true;
  const scores = new Float64Array(ranked.length);
  let rows = 0;
  let sum = 0;
  for (let k = 0; k < ranked.length; k += 1) {
    const raw = ranked[k]!.raw(parent);
    scores[k] = inLogs ? Math.log(raw) : raw;
    // A score of 0 has no logarithm, so a country at 0 says nothing of what moves a geometric mean.
    if (!Number.isFinite(scores[k]!)) continue;
    rows += 1;
    sum += scores[k]!;
  }
  const middle = sum / rows;
  const weights = new Float64Array(children.length);
  const pulls = new Float64Array(children.length);
  const assessed = new Uint32Array(children.length);
  let squares = 0;
  for (let k = 0; k < ranked.length; k += 1) {
    if (!Number.isFinite(scores[k]!)) continue;
    const one = ranked[k]!;
    const off = scores[k]! - middle;
    squares += off * off;
    const taken = chooses ? takenBy(parent, one.scores) : -1;
    let present = 0;
    for (let i = 0; i < children.length; i += 1) {
      const child = children[i]!;
      const isThere = one.applies[child] === 1 && !Number.isNaN(one.scores[child]!);
      weights[i] = isThere && (taken < 0 || taken === child) ? plan.items[child]!.weight : 0;
      present += weights[i]!;
      if (one.coverage[child]! > 0) assessed[i]! += 1;
    }
    for (let i = 0; i < children.length; i += 1) {
      if (weights[i] === 0) continue;
      const score = one.scores[children[i]!]!;
      pulls[i]! += (weights[i]! / present) * ((inLogs ? Math.log(score) : score) - middle) * off;
    }
  }
  const isKnown = (i: number) => assessed[i]! >= FEWEST_PAIRS || plan.items[children[i]!]!.weight === 0;
  const sumOfKnown = () => pulls.reduce((all, pull, i) => (isKnown(i) ? all + pull : all), 0);
  // What float noise alone gives a child that is the same for everybody is nothing, also in the sum, so that shares sum to 1.
  const noise = 1e-12 * Math.abs(sumOfKnown());
  for (let i = 0; i < pulls.length; i += 1) if (Math.abs(pulls[i]!) < noise) pulls[i] = 0;
  const total = sumOfKnown();
  // Scores that differ by float noise alone do not vary.
  const varies = Math.sqrt(squares / rows) > 1e-9 * Math.max(1, Math.abs(middle));
  const areKnown = rows >= FEWEST_PAIRS && varies && total > 0;
  return pulls.map((pull, i) => (areKnown && isKnown(i) ? pull / total : Number.NaN));
}

/** Of more siblings it would take long to hold them equal, and say little. */
const MOST = 20;

/**
 * How each of the root's children goes with the score at equal siblings: the partial correlation of ranks over the ranked countries that have all of
 * them; by item index, absent where it is not known, and of more than twenty.
 */
export function atEqualSiblings({
  plan,
  ranked,
}: Pick<ScoreTable, "plan" | "ranked">): ReadonlyMap<number, number> {
  const enough = (child: number) =>
    ranked.filter(({ coverage }) => coverage[child]! > 0).length >= FEWEST_PAIRS;
  const children = plan.root.children.filter((child) => plan.items[child]!.weight > 0 && enough(child));
  const complete = ranked.filter(({ scores }) => children.every((child) => !Number.isNaN(scores[child]!)));
  if (children.length > MOST || complete.length < Math.max(FEWEST_PAIRS, children.length + 3))
    return new Map();
  const score = midRanks(complete.map((one) => one.score));
  const ranks = children.map((child) => midRanks(complete.map(({ scores }) => scores[child]!)));
  return new Map(
    children.flatMap((child, i) => {
      const r = partialCorrelation(
        ranks[i]!,
        score,
        ranks.filter((_, at) => at !== i),
      );
      return r === undefined ? [] : [[child, r] as const];
    }),
  );
}

/**
 * A factor's children; of alternatives the one that loses least, since what nobody has gives way to it.
 *
 * @param empty leaves of which nobody has evidence, by item index
 */
export function countingChildren(
  items: readonly PlanItem[],
  item: PlanItem,
  empty: ReadonlySet<number>,
): PlanItem[] {
  const children = item.children.map((child) => items[child]!);
  if (!item.chooses) return children;
  const lost = children.map((child) => lostShare(items, child, empty));
  return [children[lost.indexOf(Math.min(...lost))]!];
}

/** The leaves below an item that count for anything. */
export function leavesBelow(items: readonly PlanItem[], item: PlanItem): PlanItem[] {
  if (item.leaf >= 0) return item.share > 0 ? [item] : [];
  return item.children.flatMap((child) => leavesBelow(items, items[child]!));
}

/** Share of the whole that is lost where some leaves have no evidence for anybody: of alternatives only where all of them are. */
export function lostShare(items: readonly PlanItem[], item: PlanItem, empty: ReadonlySet<number>): number {
  if (item.leaf >= 0) return empty.has(item.index) ? item.share : 0;
  const lost = item.children.map((child) => lostShare(items, items[child]!, empty));
  return item.chooses ? Math.min(...lost) : lost.reduce((sum, one) => sum + one, 0);
}

/** Those leaves whose lack of evidence loses weight: not those to whose lack an alternative answers. */
export function leavesLosingWeight(
  items: readonly PlanItem[],
  item: PlanItem,
  empty: ReadonlySet<number>,
): PlanItem[] {
  if (item.leaf >= 0) return item.share > 0 && empty.has(item.index) ? [item] : [];
  if (item.chooses && lostShare(items, item, empty) === 0) return [];
  return item.children.flatMap((child) => leavesLosingWeight(items, items[child]!, empty));
}

/** The most of the profile's weight that any country with a score has evidence for, and what none of them has any on; undefined where there is no such thing. */
export function mostEvidence(
  { plan, ranked, apart }: Pick<ScoreTable, "plan" | "ranked" | "apart">,
  labels: Labels,
): Ranking["profile"]["mostEvidence"] {
  const { items, root } = plan;
  const all = [...ranked, ...apart];
  const empty = new Set(
    plan.leaves
      .map(({ index }) => index)
      .filter((index) => {
        const asked = all.filter(({ applies }) => applies[index] === 1);
        return asked.length > 0 && asked.every(({ coverage }) => coverage[index] === 0);
      }),
  );
  const without = (item: PlanItem): PlanItem[] => {
    const lost = lostShare(items, item, empty);
    if (lost === 0) return [];
    return lost > item.share - 1e-12 ? [item] : countingChildren(items, item, empty).flatMap(without);
  };
  const found = without(root);
  if (found.length === 0) return undefined;
  return {
    share: Math.max(...all.map(({ coverage }) => coverage[root.index]!)),
    without: found
      .sort((a, b) => b.share - a.share)
      .map((item) => ({ id: item.node.id, title: title(item, labels), share: item.share })),
  };
}

/** The `most` of the greatest share, in the order given; of equals the earlier. */
export function largestShares<T>(all: readonly T[], most: number, shareOf: (one: T) => number): readonly T[] {
  if (all.length <= most) return all;
  const kept = new Set(all.toSorted((a, b) => compare(shareOf(b), shareOf(a))).slice(0, most));
  return all.filter((one) => kept.has(one));
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
