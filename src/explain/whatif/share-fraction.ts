import { applicable, coverage, evaluator } from "../../scoring/evaluate.ts";
import { failureFinder } from "../../scoring/failure.ts";
import { compile, type Plan, type PlanItem } from "../../scoring/plan.ts";
import type { Scored, ScoreTable } from "../../scoring/score.ts";
import { row } from "./quick-score.ts";
import { reweighted } from "./reweighted.ts";
import { weightsAt } from "./share-weights.ts";

/** A score as a function of a node's share t of its siblings' weight: (a + b t) / (c + d t). */
export interface ShareFraction {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export function valueAt({ a, b, c, d }: ShareFraction, share: number): number {
  return (a + b * share) / (c + d * share);
}

/**
 * The scores of some countries as fractions of a node's share, by position; undefined where a score is none of that kind: some
 * mean from the node's parent up is not arithmetic, or the share decides whether a country's evidence reaches a minimum.
 *
 * With P 1 where the node has a score A, and v and u the present siblings' weighted sum of scores and sum of weights, the
 * siblings' weights summing to 1, the parent scores (t P A + (1 - t) v) / (t P + (1 - t) u); every mean above is linear in that.
 */
export function shareFractions(
  table: ScoreTable,
  item: PlanItem,
  countries: readonly Scored[],
): readonly ShareFraction[] | undefined {
  const { plan } = table;
  const path = pathUp(plan, item);
  if (path.some(({ additive }) => !additive)) return undefined;
  const patterns = [1e-9, 1 - 1e-9].map((share) => pattern(table, item, path, countries, share));
  const now = countries.map((one) => patternOf(path, one.scores, one.score !== undefined));
  if (patterns.some((one) => one.some((found, i) => found !== now[i]))) return undefined;
  return countries.map((one) => fraction(plan, item, one.scores));
}

/** The node's ancestors, its parent first. */
function pathUp(plan: Plan, item: PlanItem): PlanItem[] {
  const path: PlanItem[] = [];
  for (let at = item.parent; at >= 0; at = plan.items[at]!.parent) path.push(plan.items[at]!);
  return path;
}

/** Which of the node's ancestors have a score, and whether the country has one. */
function patternOf(path: readonly PlanItem[], scores: Float64Array, scored: boolean): string {
  return `${path.map(({ index }) => (Number.isNaN(scores[index]!) ? "0" : "1")).join("")}${scored ? "1" : "0"}`;
}

/**
 * The same under another share. Shares of evidence are monotone in it, so that what holds at both ends and now holds between.
 */
function pattern(
  { plan, columns }: ScoreTable,
  item: PlanItem,
  path: readonly PlanItem[],
  countries: readonly Scored[],
  share: number,
): string[] {
  const now = compile(reweighted(plan.profile, weightsAt(plan, item, share)));
  const evaluate = evaluator(now);
  const failureOf = failureFinder(
    now,
    columns.map((column, i) => ({ ...column, leaf: now.leaves[i]! })),
  );
  return countries.map(({ index }) => {
    const applies = applicable(now, (leaf) => columns[leaf]!.applies[index]!);
    const out = new Float64Array(now.items.length);
    evaluate(row(columns, index, "entering"), applies, out);
    const covered = coverage(now, applies, row(columns, index, "normalised"));
    return patternOf(path, out, failureOf(index, applies, out, covered) === undefined);
  });
}

function fraction(plan: Plan, item: PlanItem, scores: Float64Array): ShareFraction {
  const parent = plan.items[item.parent]!;
  let [whole, present, sum] = [0, 0, 0];
  for (const child of parent.children) {
    if (child === item.index) continue;
    const { weight } = plan.items[child]!;
    whole += weight;
    if (weight === 0 || Number.isNaN(scores[child]!)) continue;
    present += weight;
    sum += weight * scores[child]!;
  }
  const own = scores[item.index]!;
  const [p, a] = Number.isNaN(own) ? [0, 0] : [1, own];
  const [u, v] = [present / whole, sum / whole];
  let [alpha, beta] = [0, 1];
  let below = parent;
  for (const ancestor of pathUp(plan, parent)) {
    let [total, rest] = [0, 0];
    for (const child of ancestor.children) {
      const { weight } = plan.items[child]!;
      if (weight === 0 || Number.isNaN(scores[child]!)) continue;
      total += weight;
      if (child !== below.index) rest += weight * scores[child]!;
    }
    const linked = !Number.isNaN(scores[below.index]!) && below.weight > 0;
    const share = linked ? below.weight / total : 0;
    [alpha, beta] = total === 0 ? [0, 0] : [rest / total + share * alpha, share * beta];
    below = ancestor;
  }
  // Where a missing ancestor cuts the node off, the score is what it is whatever the share.
  if (beta === 0 || Number.isNaN(scores[parent.index]!))
    return { a: scores[plan.root.index]!, b: 0, c: 1, d: 0 };
  return { a: alpha * u + beta * v, b: alpha * (p - u) + beta * (p * a - v), c: u, d: p - u };
}
