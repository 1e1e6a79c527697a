import { tooLittle } from "./evaluate.ts";
import { fittedNodes, type Plan, type PlanItem } from "./plan.ts";
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
 * it), in a tenth of the time, since a node's children are gone through once for all countries. Where nodes place their scores among those
 * of the candidates, these are the countries of the grid that have a score in the run.
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
  const factors = plan.items.filter(({ leaf }) => leaf < 0);
  // A country without a score here is without one at all, whatever else it has.
  const demands = plan.items.filter(
    ({ leaf, chooses, share, missing }) =>
      share > 0 && (leaf >= 0 || chooses) && missing.policy === "exclude",
  );
  const requiring = plan.items.filter(({ requires }) => requires !== undefined);
  const minimum = plan.profile.missing.minimumCoverage;
  const root = plan.root.index * n;

  const fits = new Set(fittedNodes(plan));
  const middle = (plan.scale[0] + plan.scale[1]) / 2;
  /** By item index: of nodes that place their scores, those that they have themselves, by country. */
  const raws = plan.items.map((item) => (fits.has(item) ? new Float64Array(n) : undefined));
  /** By item index: of these nodes, the countries in the order of the run before. */
  const orders = plan.items.map((item) =>
    fits.has(item) ? Int32Array.from({ length: n }, (_, i) => i) : undefined,
  );
  const ties = new Float64Array(n);
  const sorted = new Float64Array(n);
  const sortedOrder = new Int32Array(n);
  const [hangs, again] = hangingOn(plan, fits);
  const alone = factors.filter(({ index }) => !hangs[index]);
  const hanging = factors.filter(({ index }) => hangs[index]);
  /** As `failed`: before others' scores are known, which decides who is a candidate; and of what hangs on nobody. */
  const failedOpen = new Uint8Array(n);
  const failedAlone = new Uint8Array(n);

  // What the children of one node come to, by country.
  const sum = new Float64Array(n);
  const present = new Float64Array(n);
  const whole = new Float64Array(n);
  const covered = new Float64Array(n);
  const widest = plan.items.reduce((most, { children }) => Math.max(most, children.length), 0);
  const x = new Float64Array(widest);
  const w = new Float64Array(widest);

  const everybodyHas = plan.items.map(({ index, children }) =>
    [index, ...children].every((item) => {
      for (let i = 0; i < n; i += 1) if (applies[item * n + i] === 0) return false;
      return true;
    }),
  );
  /** By item index: how often the quick way is not tried, since scores were missing when it was. */
  const rests = new Uint32Array(plan.items.length);

  /**
   * A weighted sum where every child applies to everybody and has a score, as most do in draws of what is missing: two children at a time and
   * nothing asked of any country, in half the time of `addUp`, to the same bits. @returns whether that is so; otherwise nothing holds
   */
  function addUpAll({ index, children, additive }: PlanItem, weights: Float64Array): boolean {
    if (!everybodyHas[index]) return false;
    if (rests[index]! > 0) {
      rests[index] = rests[index]! - 1;
      return false;
    }
    sum.fill(0);
    covered.fill(0);
    let total = 0;
    let c = 0;
    for (; c + 1 < children.length; c += 2) {
      const [one, other] = [children[c]! * n, children[c + 1]! * n];
      const [v, w] = [weights[children[c]!]!, weights[children[c + 1]!]!];
      total = total + v + w;
      for (let i = 0; i < n; i += 1) {
        sum[i] = sum[i]! + v * scores[one + i]! + w * scores[other + i]!;
        covered[i] = covered[i]! + v * coverage[one + i]! + w * coverage[other + i]!;
      }
    }
    if (c < children.length) {
      const from = children[c]! * n;
      const weight = weights[children[c]!]!;
      total += weight;
      for (let i = 0; i < n; i += 1) {
        sum[i] = sum[i]! + weight * scores[from + i]!;
        covered[i] = covered[i]! + weight * coverage[from + i]!;
      }
    }
    const own = index * n;
    for (let i = 0; i < n; i += 1) {
      // Infinite scores of weight 0 come to none as well.
      if (Number.isNaN(sum[i]!)) {
        rests[index] = REST;
        return false;
      }
      coverage[own + i] = covered[i]! / total;
    }
    if (total === 0) return false;
    if (additive) for (let i = 0; i < n; i += 1) scores[own + i] = sum[i]! / total;
    else present.fill(total);
    return true;
  }

  // These functions take what they write in from around them and not as parameters: V8 then knows the arrays, which halves the time.
  function addUp({ children }: PlanItem, weights: Float64Array): void {
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

  /** Leaves nothing present of a country whose children have too little for a score. */
  function evidence({ index, missing: { minimumCoverage } }: PlanItem): void {
    const own = index * n;
    for (let i = 0; i < n; i += 1) {
      const all = whole[i]!;
      coverage[own + i] = all > 0 ? covered[i]! / all : 0;
      if (applies[own + i] === 0 || tooLittle(present[i]! / all, minimumCoverage)) present[i] = 0;
    }
  }

  function weighted({ index, share }: PlanItem): void {
    const own = index * n;
    for (let i = 0; i < n; i += 1) {
      const has = present[i]!;
      const score = has === 0 ? Number.NaN : sum[i]! / has;
      scores[own + i] = score;
      if (has !== 0 && Number.isNaN(score) && share > 0) failed[i] = UNDEFINED!;
    }
  }

  /** By the aggregator's own kernel, given a country's children as it takes them. */
  function joined(
    { index, share, children, positional, kernel, fit }: PlanItem,
    weights: Float64Array,
  ): void {
    const own = index * n;
    for (let i = 0; i < n; i += 1) {
      scores[own + i] = Number.NaN;
      if (present[i] === 0) continue;
      let count = 0;
      for (let c = 0; c < children.length; c += 1) {
        const at = children[c]! * n + i;
        const weight = weights[children[c]!]!;
        const score = weight > 0 && applies[at] === 1 ? scores[at]! : Number.NaN;
        if (!positional && Number.isNaN(score)) continue;
        x[count] = score;
        w[count] = weight;
        count += 1;
      }
      const score = kernel!(x, w, count);
      scores[own + i] = fit?.fixed ? fit.placed!(score) : score;
      if (share > 0 && Number.isNaN(score)) failed[i] = UNDEFINED!;
    }
  }

  /** The first child that has a score, with its coverage. */
  function choose({ index, children }: PlanItem): void {
    const own = index * n;
    scores.fill(Number.NaN, own, own + n);
    coverage.fill(0, own, own + n);
    // From the last on: what stands before it is written over it.
    for (let c = children.length - 1; c >= 0; c -= 1) {
      const from = children[c]! * n;
      for (let i = 0; i < n; i += 1) {
        const score = scores[from + i]!;
        if (Number.isNaN(score)) continue;
        scores[own + i] = applies[own + i] === 0 ? Number.NaN : score;
        coverage[own + i] = coverage[from + i]!;
      }
    }
  }

  function join(item: PlanItem, weights: Float64Array): void {
    if (item.chooses) {
      choose(item);
      if (item.fit?.fixed) placeFixed(item);
    } else if (addUpAll(item, weights)) {
      if (!item.additive) joined(item, weights);
    } else {
      addUp(item, weights);
      evidence(item);
      if (item.additive) weighted(item);
      else joined(item, weights);
    }
  }

  function placeFixed({ index, fit }: PlanItem): void {
    for (let i = index * n; i < index * n + n; i += 1) scores[i] = fit!.placed!(scores[i]!);
  }

  /** Leaves a score in the middle, until it is known among whose it is placed. */
  function open({ index }: PlanItem): void {
    const raw = raws[index]!;
    for (let i = 0; i < n; i += 1) {
      const score = scores[index * n + i]!;
      raw[i] = score;
      if (!Number.isNaN(score)) scores[index * n + i] = middle;
    }
  }

  /** Places a node's scores among those of the countries that are candidates. */
  function place({ index, fit }: PlanItem): void {
    const raw = raws[index]!;
    const order = orders[index]!;
    const own = index * n;
    let count = 0;
    let others = n;
    for (let at = 0; at < n; at += 1) {
      const i = order[at]!;
      if (failedOpen[i] === 0 && !Number.isNaN(raw[i]!)) {
        ties[i] = fit!.tie(raw[i]!);
        sortedOrder[count] = i;
        count += 1;
      } else {
        others -= 1;
        sortedOrder[others] = i;
      }
    }
    sortFirst(count);
    order.set(sortedOrder);
    const placed = fit!.within(sorted.subarray(0, count));
    for (let at = 0; at < count; at += 1) scores[own + order[at]!] = placed[at]!;
    if (count === n) return;
    const beside = fit!.among(sorted.slice(0, count), Number.NaN);
    for (let at = count; at < n; at += 1) {
      const score = raw[order[at]!]!;
      if (!Number.isNaN(score)) scores[own + order[at]!] = beside(score);
    }
  }

  /** By insertion into the order of the run before, which few have left; where many have, anew. */
  function sortFirst(count: number): void {
    let steps = MANY * count;
    for (let at = 0; at < count && steps >= 0; at += 1) {
      const i = sortedOrder[at]!;
      const value = ties[i]!;
      let to = at;
      for (; to > 0 && sorted[to - 1]! > value; to -= 1) {
        sorted[to] = sorted[to - 1]!;
        sortedOrder[to] = sortedOrder[to - 1]!;
      }
      sorted[to] = value;
      sortedOrder[to] = i;
      steps -= at - to;
    }
    if (steps >= 0) return;
    sortedOrder.subarray(0, count).sort((one, other) => ties[one]! - ties[other]!);
    for (let at = 0; at < count; at += 1) sorted[at] = ties[sortedOrder[at]!]!;
  }

  function placeAmong(weights: Float64Array): void {
    for (const item of again) {
      if (hangs[item.index]) {
        join(item, weights);
        if (fits.has(item)) open(item);
      }
      if (fits.has(item)) place(item);
    }
  }

  return {
    countries: n,
    scores,
    coverage,
    failed,
    run(weights) {
      failed.fill(0);
      joinAll(alone, weights);
      if (fits.size > 0) {
        failedAlone.set(failed);
        joinAll(hanging, weights);
        fail();
        failedOpen.set(failed);
        failed.set(failedAlone);
        placeAmong(weights);
      }
      fail();
    },
  };

  function joinAll(items: readonly PlanItem[], weights: Float64Array): void {
    for (const item of items) {
      join(item, weights);
      if (fits.has(item)) open(item);
    }
  }

  /** Who has no score, and why. */
  function fail(): void {
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
  }
}

/** By item index, whether something beneath hangs on others' scores; and the items that have to be scored when those are known. */
function hangingOn(
  { items }: Plan,
  fits: ReadonlySet<PlanItem>,
): readonly [readonly boolean[], readonly PlanItem[]] {
  const hangs: boolean[] = [];
  for (const { index, children } of items)
    hangs[index] = children.some((child) => hangs[child] || fits.has(items[child]!));
  return [hangs, items.filter((item) => hangs[item.index] || fits.has(item))];
}

/** So many steps of insertion a country, and a sort anew is quicker. */
const MANY = 40;

/** Runs for which a node in which somebody lacks a score is added up with an eye on it. */
const REST = 64;
