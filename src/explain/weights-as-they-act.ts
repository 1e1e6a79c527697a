import { takenBy } from "../scoring/evaluate.ts";
import type { PlanItem, ScoreTable } from "../scoring/index.ts";
import { mean } from "../stats/mean.ts";
import { midRanks } from "../stats/mid-ranks.ts";
import { partialCorrelation } from "../stats/partial-correlation.ts";
import { FEWEST } from "./audit/pairs.ts";

/** By item index, NaN where it is not known. */
export interface WeightsAsTheyAct {
  /** Of the covariance with the node above. */
  readonly within: Float64Array;
  /** Of the whole: the shares down the tree, multiplied. */
  readonly whole: Float64Array;
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
  const whole = new Float64Array(items.length).fill(Number.NaN);
  whole[root.index] = 1;
  for (const item of items.toReversed()) {
    if (item.leaf >= 0) continue;
    const shares = sharesWithin(table, item);
    item.children.forEach((child, i) => {
      within[child] = shares[i]!;
      whole[child] = whole[item.index]! * shares[i]!;
    });
  }
  return { within, whole };
}

function sharesWithin({ plan, ranked }: Pick<ScoreTable, "plan" | "ranked">, parent: PlanItem): number[] {
  // A score of 0 has no logarithm, so a country at 0 says nothing of what moves a geometric mean.
  const on = (parent.fit?.raw ?? parent).additiveInLogs ? Math.log : (score: number) => score;
  const rows = ranked
    .map((one) => ({ one, score: on(one.raw(parent)) }))
    .filter(({ score }) => Number.isFinite(score));
  const middle = mean(rows.map(({ score }) => score)) ?? 0;
  const pulls = parent.children.map(() => 0);
  let squares = 0;
  for (const { one, score } of rows) {
    const off = score - middle;
    squares += off * off;
    const taken = parent.chooses ? takenBy(parent, one.scores) : -1;
    const counts = parent.children.map((child) => {
      const isThere = one.applies[child] === 1 && !Number.isNaN(one.scores[child]!);
      return isThere && (taken < 0 || taken === child) ? plan.items[child]!.weight : 0;
    });
    const present = counts.reduce((sum, weight) => sum + weight, 0);
    parent.children.forEach((child, i) => {
      if (counts[i]! > 0) pulls[i]! += (counts[i]! / present) * (on(one.scores[child]!) - middle) * off;
    });
  }
  const known = parent.children.map(
    (child) =>
      plan.items[child]!.weight === 0 || rows.filter(({ one }) => one.coverage[child]! > 0).length >= FEWEST,
  );
  const total = pulls.reduce((sum, pull, i) => (known[i] ? sum + pull : sum), 0);
  // Scores that differ by float noise alone do not vary.
  const varies = Math.sqrt(squares / rows.length) > 1e-9 * Math.max(1, Math.abs(middle));
  const isKnown = rows.length >= FEWEST && varies && total > 0;
  return pulls.map((pull, i) => (isKnown && known[i] ? nothingOfNoise(pull / total) : Number.NaN));
}

function nothingOfNoise(share: number): number {
  return Math.abs(share) < 1e-12 ? 0 : share;
}

/**
 * How each of the root's children goes with the score at equal siblings: the partial correlation of ranks over the ranked countries that have all of
 * them; by item index, absent where it is not known.
 */
export function atEqualSiblings({
  plan,
  ranked,
}: Pick<ScoreTable, "plan" | "ranked">): ReadonlyMap<number, number> {
  const enough = (child: number) => ranked.filter(({ coverage }) => coverage[child]! > 0).length >= FEWEST;
  const children = plan.root.children.filter((child) => plan.items[child]!.weight > 0 && enough(child));
  const complete = ranked.filter(({ scores }) => children.every((child) => !Number.isNaN(scores[child]!)));
  if (complete.length < Math.max(FEWEST, children.length + 3)) return new Map();
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
