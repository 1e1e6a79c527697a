import type { Row } from "./evaluate.ts";
import { tooLittle } from "./evaluate.ts";
import { fittedNodes, type Plan, type PlanItem } from "./plan.ts";

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
  /**
   * @param weights by item index; those of siblings may have any sum
   * @param moved the items whose score or evidence can be other than in the last run, children before parents; it is told by the very same
   *   list that nothing else is in the runs that follow. Absent: everything can be
   */
  run(weights: Float64Array, moved?: readonly PlanItem[]): void;
}

/**
 * The kernel of a plan over many countries at once: to the last bit the scores that `kernel` gives to one after the other (a test holds
 * it), in a tenth of the time, since a node's children are gone through once for all countries. Where nodes place their scores among those
 * of the candidates, these are the countries of the grid that have a score in the run and are not `outside`.
 *
 * @param rows the countries, from which leaves are filled
 * @param outside by country, 1 for who is no candidate whatever its score: it is placed as one more beside them
 */
export function gridOf(
  plan: Plan,
  rows: readonly Pick<Row, "leafScores" | "assessed" | "applies">[],
  outside: Uint8Array = new Uint8Array(rows.length),
): Grid {
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
  const requiring = plan.items.filter(({ share, requires }) => share > 0 && requires !== undefined);
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
  /** By item index: of these nodes, what was placed last where its own scores stay, and who was no candidate then. */
  const placedAt = plan.items.map((item) => (fits.has(item) ? new Float64Array(n) : undefined));
  const placedFor = plan.items.map((item) => (fits.has(item) ? new Uint8Array(n) : undefined));
  const ties = new Float64Array(n);
  const sorted = new Float64Array(n);
  const sortedOrder = new Int32Array(n);
  const [hangs, again] = hangingOn(plan, fits);
  const alone = factors.filter(({ index }) => !hangs[index]);
  const hanging = factors.filter(({ index }) => hangs[index]);
  /** As `failed`: before others' scores are known, which decides who is a candidate; and of what hangs on nobody. */
  const failedOpen = new Uint8Array(n);
  const failedAlone = new Uint8Array(n);
  /** Where it is told what moves: as `failed`, of what stays. */
  const failedStaying = new Uint8Array(n);
  const requiredStaying = new Uint8Array(n);
  const asked = { demands, requiring };

  /** By item index: whether a node's own score is a weighted mean of its children, or of their logarithms. */
  const isMean = plan.items.map((item) => (item.fit?.raw ?? item).additive);
  const isMeanOfLogs = plan.items.map((item) => (item.fit?.raw ?? item).additiveInLogs === true);

  /** As `scores`: of what score a logarithm was taken last, and which; most stay from run to run where little moves. */
  const [loggedOf, logs] = [0, 1].map(() => new Float64Array(isMeanOfLogs.includes(true) ? size : 0)) as [
    Float64Array,
    Float64Array,
  ];

  // What the children of one node come to, by country.
  const sum = new Float64Array(n);
  const least = new Float64Array(n);
  const most = new Float64Array(n);
  const present = new Float64Array(n);
  const applicable = new Float64Array(n);
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
  function addUpAll({ index, children }: PlanItem, weights: Float64Array): boolean {
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
      const one = children[c]! * n;
      const other = children[c + 1]! * n;
      const v = weights[children[c]!]!;
      const w = weights[children[c + 1]!]!;
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
    if (isMean[index]!) for (let i = 0; i < n; i += 1) scores[own + i] = sum[i]! / total;
    else present.fill(total);
    return true;
  }

  // These functions take what they write in from around them and not as parameters: V8 then knows the arrays, which halves the time.
  function addUp({ children }: PlanItem, weights: Float64Array): void {
    sum.fill(0);
    present.fill(0);
    applicable.fill(0);
    covered.fill(0);
    for (const child of children) {
      const weight = weights[child]!;
      if (weight === 0) continue;
      const from = child * n;
      for (let i = 0; i < n; i += 1) {
        if (applies[from + i] === 0) continue;
        applicable[i] = applicable[i]! + weight;
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
      const all = applicable[i]!;
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

  /** Before any score is placed. */
  let isOpen = false;
  /** Whether who has a score in the end is the same wherever scores are placed: then the candidates of the run before will mostly do. */
  const isSettledAlone =
    plan.scale[0] >= 0 &&
    [...fits].every(({ fit }) => fit!.ordinal) &&
    hanging.every(({ index, fit }) => !fit?.fixed && (isMean[index]! || isMeanOfLogs[index]!));

  /** 0 as soon as a child is, no score where one is negative, and what all children are where they are the same, to the last bit. */
  function weightedLogs({ index, children, share }: PlanItem, weights: Float64Array): void {
    // Of the whole nothing counts but whether there is a score, as long as nobody is placed.
    const isRough = isOpen && index === plan.root.index;
    sum.fill(0);
    least.fill(Number.POSITIVE_INFINITY);
    most.fill(0);
    for (const child of children) {
      const weight = weights[child]!;
      if (weight === 0) continue;
      const from = child * n;
      for (let i = 0; i < n; i += 1) {
        const score = scores[from + i]!;
        if (Number.isNaN(score) || applies[from + i] === 0) continue;
        if (score < least[i]!) least[i] = score;
        if (score > most[i]!) most[i] = score;
        if (score <= 0 || isRough) continue;
        if (score !== loggedOf[from + i]) {
          loggedOf[from + i] = score;
          logs[from + i] = Math.log(score);
        }
        sum[i] = sum[i]! + weight * logs[from + i]!;
      }
    }
    const own = index * n;
    for (let i = 0; i < n; i += 1) {
      const low = least[i]!;
      const has = present[i]!;
      if (has === 0 || low < 0) scores[own + i] = Number.NaN;
      else
        scores[own + i] =
          low === 0 || isRough ? 0 : Math.min(most[i]!, Math.max(low, Math.exp(sum[i]! / has)));
      if (has !== 0 && low < 0 && share > 0) failed[i] = UNDEFINED!;
    }
  }

  /** By the aggregator's own kernel, given a country's children as it takes them. */
  function joined({ index, share, children, positional, kernel }: PlanItem, weights: Float64Array): void {
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
      scores[own + i] = score;
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
    } else {
      const isWhole = addUpAll(item, weights);
      if (!isWhole) {
        addUp(item, weights);
        evidence(item);
      }
      if (isMeanOfLogs[item.index]!) weightedLogs(item, weights);
      else if (!isMean[item.index]!) joined(item, weights);
      else if (!isWhole) weighted(item);
      if (item.fit?.fixed) placeFixed(item);
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

  function reopen({ index }: PlanItem): void {
    const raw = raws[index]!;
    for (let i = 0; i < n; i += 1) scores[index * n + i] = Number.isNaN(raw[i]!) ? Number.NaN : middle;
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
      if (failedOpen[i] === 0 && outside[i] === 0 && !Number.isNaN(raw[i]!)) {
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
    const placedBetween = fit!.among(sorted.slice(0, count), Number.NaN);
    for (let at = count; at < n; at += 1) {
      const score = raw[order[at]!]!;
      if (!Number.isNaN(score)) scores[own + order[at]!] = placedBetween(score);
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
      if (!fits.has(item)) continue;
      if (still.includes(item)) placeStill(item);
      else place(item);
    }
  }

  /** Among the same candidates, a score that stays has the place that it had. */
  function placeStill(item: PlanItem): void {
    const [own, before, placed] = [item.index * n, placedFor[item.index]!, placedAt[item.index]!];
    let isSame = true;
    for (let i = 0; i < n && isSame; i += 1) isSame = before[i] === failedOpen[i];
    if (isSame) scores.set(placed, own);
    else {
      place(item);
      placed.set(scores.subarray(own, own + n));
      before.set(failedOpen);
    }
  }

  function isAsBefore(): boolean {
    for (let i = 0; i < n; i += 1) if (failed[i] !== failedOpen[i]) return false;
    return true;
  }

  let prepared: readonly PlanItem[] | undefined;
  let moving = alone;
  /** Nodes whose own scores stay. */
  let still: PlanItem[] = [];

  /** Does once for all runs of the same list what stays as it is in them. */
  function tell(moved: readonly PlanItem[], weights: Float64Array): void {
    const indices = new Set(moved.map(({ index }) => index));
    const moves = ({ index }: PlanItem) => indices.has(index) || hangs[index]!;
    const staying = alone.filter((item) => !moves(item));
    moving = alone.filter(moves);
    still = staying.filter((item) => fits.has(item));
    for (const { index } of still) placedFor[index]!.fill(UNKNOWN);
    asked.demands = demands.filter(moves);
    asked.requiring = requiring.filter(({ requires }) => requires!.some((leaf) => moves(plan.leaves[leaf]!)));
    failed.fill(0);
    joinAll(staying, weights);
    failedStaying.set(failed);
    failed.fill(0);
    demand(
      demands.filter((item) => !asked.demands.includes(item)),
      requiring.filter((item) => !asked.requiring.includes(item)),
    );
    requiredStaying.set(failed);
  }

  return {
    countries: n,
    scores,
    coverage,
    failed,
    run(weights, moved) {
      if (moved === undefined) {
        [moving, still, asked.demands, asked.requiring] = [alone, [], demands, requiring];
        failedStaying.fill(0);
        requiredStaying.fill(0);
      } else if (moved !== prepared) tell(moved, weights);
      prepared = moved;
      failed.set(failedStaying);
      joinAll(moving, weights);
      for (const item of still) reopen(item);
      failedAlone.set(failed);
      const isGuessed = fits.size > 0 && moved !== undefined && isSettledAlone;
      if (fits.size > 0 && !isGuessed) {
        isOpen = true;
        joinAll(hanging, weights);
        isOpen = false;
        fail();
        failedOpen.set(failed);
        failed.set(failedAlone);
      }
      placeAmong(weights);
      fail();
      if (!isGuessed || isAsBefore()) return;
      // Once more with those who are.
      failedOpen.set(failed);
      failed.set(failedAlone);
      placeAmong(weights);
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
    demand(asked.demands, asked.requiring);
    if (prepared !== undefined)
      for (let i = 0; i < n; i += 1) if (requiredStaying[i] !== 0) failed[i] = REQUIRED!;
  }

  function demand(demanded: readonly PlanItem[], required: readonly PlanItem[]): void {
    for (const { index } of demanded) {
      for (let i = 0; i < n; i += 1) {
        const at = index * n + i;
        if (applies[at] !== 0 && Number.isNaN(scores[at]!)) failed[i] = REQUIRED!;
      }
    }
    for (const { index, requires } of required) {
      for (let i = 0; i < n; i += 1) {
        if (applies[index * n + i] === 0) continue;
        let isKnown = false;
        for (let k = 0; k < requires!.length && !isKnown; k += 1)
          isKnown = coverage[plan.leaves[requires![k]!]!.index * n + i] !== 0;
        if (!isKnown) failed[i] = REQUIRED!;
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

/** No code of a failure. */
const UNKNOWN = 255;

/** So many steps of insertion a country, and a sort anew is quicker. */
const MANY = 40;

/** Runs for which a node in which somebody lacks a score is added up with an eye on it. */
const REST = 64;
