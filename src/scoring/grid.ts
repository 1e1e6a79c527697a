import { tooLittle } from "./evaluate.ts";
import type { Plan, PlanItem } from "./plan.ts";
import type { Row } from "./row.ts";

/** Why a country of a grid has no score: a code in `failed`, 0 where it has one. */
export const GRID_FAILURES = ["none", "little-evidence", "few-parts", "required", "undefined-mean"] as const;
const [, LITTLE, FEW, REQUIRED, UNDEFINED] = [0, 1, 2, 3, 4];

/**
 * Many countries side by side, to be scored thousands of times with other weights or leaf scores. What stands of item `k` and country `i`
 * is at `k * countries + i`.
 */
export interface Grid {
  readonly countries: number;
  /** Of items; the caller writes those of leaves, NaN for none, and `run` fills the rest. */
  readonly scores: Float64Array;
  /** Share (0 to 1) of an item's weight that has evidence; the caller writes those of leaves: 1 or 0. */
  readonly coverage: Float64Array;
  /** By country, a position in `GRID_FAILURES`. */
  readonly failed: Uint8Array;
  /** @param weights by item index; those of siblings may have any sum */
  run(weights: Float64Array): void;
}

/**
 * The kernel of a plan over many countries at once: to the last bit the scores that `kernel` gives to one after the other (a test holds
 * it), in a tenth of the time, since a node's children are gone through once for all countries.
 *
 * @param rows the countries, from which leaves are filled
 */
export function gridOf(plan: Plan, rows: readonly Pick<Row, "leafScores" | "assessed" | "applies">[]): Grid {
  const n = rows.length;
  const size = plan.items.length * n;
  const scores = new Float64Array(size).fill(Number.NaN);
  const coverage = new Float64Array(size);
  const applies = new Uint8Array(size);
  const failed = new Uint8Array(n);
  rows.forEach((row, i) => {
    for (const { index, leaf } of plan.items) {
      applies[index * n + i] = row.applies[index]!;
      if (leaf < 0) continue;
      scores[index * n + i] = row.applies[index] === 0 ? Number.NaN : row.leafScores[leaf]!;
      coverage[index * n + i] = Number.isNaN(row.assessed[leaf]!) ? 0 : 1;
    }
  });
  const means = plan.items.filter(({ leaf }) => leaf < 0).map(meanOf);
  const demands = plan.items.filter((item) => demandsEvidence(item));
  const requiring = plan.items.filter(({ requires }) => requires !== undefined);
  const minimum = plan.profile.missing.minimumCoverage;
  const root = plan.root.index * n;
  const grid: Arrays = { n, scores, coverage, applies, failed };

  return {
    countries: n,
    scores,
    coverage,
    failed,
    run(weights) {
      failed.fill(0);
      for (const mean of means) mean(grid, weights);
      for (let i = 0; i < n; i += 1) {
        if (Number.isNaN(scores[root + i]!)) failed[i] ||= FEW!;
        else if (tooLittle(coverage[root + i]!, minimum)) failed[i] ||= LITTLE!;
      }
      for (const { index } of demands) {
        for (let i = 0; i < n; i += 1) {
          const at = index * n + i;
          if (applies[at] !== 0 && Number.isNaN(scores[at]!)) failed[i] = REQUIRED!;
        }
      }
      for (const { index, requires } of requiring) {
        for (let i = 0; i < n; i += 1) {
          if (applies[index * n + i] === 0) continue;
          if (requires!.every((leaf) => coverage[plan.leaves[leaf]!.index * n + i] === 0))
            failed[i] = REQUIRED!;
        }
      }
    },
  };
}

/** Whether a country without a score here is without one at all, whatever else it has. */
function demandsEvidence({ leaf, chooses, share, missing }: PlanItem): boolean {
  return share > 0 && (leaf >= 0 || chooses) && missing.policy === "exclude";
}

interface Arrays extends Pick<Grid, "scores" | "coverage" | "failed"> {
  readonly n: number;
  readonly applies: Uint8Array;
}

/** Scores one factor for all countries. */
type Mean = (grid: Arrays, weights: Float64Array) => void;

function meanOf(item: PlanItem): Mean {
  if (item.chooses) return (grid) => choose(item, grid);
  const join = item.additive ? undefined : joining(item);
  let scratch: Sums | undefined;
  return (grid, weights) => {
    scratch ??= sumsOf(grid.n);
    addUp(item, grid, weights, scratch);
    finish(item, grid, scratch, join && ((i) => join(grid, weights, i)));
  };
}

/** What a node's children come to, by country. */
interface Sums {
  readonly sum: Float64Array;
  readonly present: Float64Array;
  readonly whole: Float64Array;
  readonly covered: Float64Array;
}

function sumsOf(n: number): Sums {
  const [sum, present, whole, covered] = [1, 2, 3, 4].map(() => new Float64Array(n));
  return { sum: sum!, present: present!, whole: whole!, covered: covered! };
}

function addUp({ children }: PlanItem, grid: Arrays, weights: Float64Array, sums: Sums): void {
  const { n, scores, coverage, applies } = grid;
  const { sum, present, whole, covered } = sums;
  sum.fill(0);
  present.fill(0);
  whole.fill(0);
  covered.fill(0);
  for (const child of children) {
    const weight = weights[child]!;
    if (weight === 0) continue;
    const from = child * n;
    for (let i = 0; i < n; i += 1) {
      if (applies[from + i] === 0) continue;
      whole[i] = whole[i]! + weight;
      const score = scores[from + i]!;
      if (Number.isNaN(score)) continue;
      present[i] = present[i]! + weight;
      sum[i] = sum[i]! + weight * score;
      covered[i] = covered[i]! + weight * coverage[from + i]!;
    }
  }
}

/** @param join the mean of a country's children where it is another than the arithmetic */
function finish(
  { index, share, missing }: PlanItem,
  { n, scores, coverage, applies, failed }: Arrays,
  { sum, present, whole, covered }: Sums,
  join: ((i: number) => number) | undefined,
): void {
  const own = index * n;
  const { minimumCoverage } = missing;
  const isWeighed = share > 0;
  for (let i = 0; i < n; i += 1) {
    coverage[own + i] = whole[i]! > 0 ? covered[i]! / whole[i]! : 0;
    const has = present[i]!;
    if (applies[own + i] === 0 || has === 0 || tooLittle(has / whole[i]!, minimumCoverage)) {
      scores[own + i] = Number.NaN;
      continue;
    }
    const score = join === undefined ? sum[i]! / has : join(i);
    scores[own + i] = score;
    if (isWeighed && Number.isNaN(score)) failed[i] = UNDEFINED!;
  }
}

/** The aggregator's own kernel, given a country's children as it takes them. */
function joining({ children, positional, kernel }: PlanItem) {
  const x = new Float64Array(children.length);
  const w = new Float64Array(children.length);
  return ({ n, scores, applies }: Arrays, weights: Float64Array, i: number): number => {
    let count = 0;
    for (const child of children) {
      const weight = weights[child]!;
      const counts = weight > 0 && applies[child * n + i] === 1;
      const score = counts ? scores[child * n + i]! : Number.NaN;
      if (Number.isNaN(score) && !positional) continue;
      x[count] = score;
      w[count] = weight;
      count += 1;
    }
    return kernel!(x, w, count);
  };
}

/** The first child that has a score, with its coverage. */
function choose({ index, children }: PlanItem, { n, scores, coverage, applies }: Arrays): void {
  const own = index * n;
  for (let i = 0; i < n; i += 1) {
    const taken = children.find((child) => !Number.isNaN(scores[child * n + i]!));
    scores[own + i] = taken === undefined || applies[own + i] === 0 ? Number.NaN : scores[taken * n + i]!;
    coverage[own + i] = taken === undefined ? 0 : coverage[taken * n + i]!;
  }
}
