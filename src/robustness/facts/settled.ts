import { scorerOf } from "../draws/tree-draws.ts";
import type { WeightChange } from "../draws/tree-weights.ts";
import type { World } from "../draws/world.ts";

/** A figure that is drawn: of which leaf, and of whom, by position in the world's rows. */
export interface DrawnCell {
  readonly leaf: number;
  readonly row: number;
}

/** What knowing one figure would settle. */
export interface Settled extends DrawnCell {
  /** Of the doubt about who is among the first `k`, the part that goes, in the mean over what the figure may be. */
  readonly gain: number;
  /** Standard error of it, from batches of the draws. */
  readonly error: number;
}

export interface Doubt {
  /** In how many of the first `k` places two draws differ on average: the sum of p (1 - p), with p the share of draws in which a country is among them. */
  readonly doubt: number;
  readonly cells: readonly Settled[];
}

const BINS = 8;
const BATCHES = 8;

/**
 * How much of the doubt about who is among the first `k` would go if one figure were known, figure by figure, from draws: the variance between groups
 * of draws with near values of the figure, of being among the first, summed over the countries (Var E[I | x]), less what so many groups would show by chance.
 *
 * @param cellsOf which figures to ask about, of the shares of draws in which each row is among the first
 */
export function settledBy(
  world: World,
  {
    seed,
    weights,
    draws,
    k,
  }: { readonly seed: number; readonly weights?: WeightChange; readonly draws: number; readonly k: number },
  cellsOf: (among: Float64Array) => readonly DrawnCell[],
): Doubt {
  const n = world.rows.length;
  const plan = { seed, ...(weights ? { weights } : {}) };
  const first = scorerOf(world, plan);
  const among = new Uint8Array(draws * n);
  const shares = new Float64Array(n);
  const sorted = new Float64Array(n);
  for (let draw = 0; draw < draws; draw += 1) {
    first.score(draw);
    sorted.set(first.root);
    for (let i = 0; i < n; i += 1) if (first.failed[i] !== 0) sorted[i] = Number.NEGATIVE_INFINITY;
    const scores = sorted.slice();
    sorted.sort();
    const last = sorted[Math.max(0, n - k)]!;
    for (let i = 0; i < n; i += 1) {
      if (scores[i]! < last || scores[i] === Number.NEGATIVE_INFINITY) continue;
      among[draw * n + i] = 1;
      shares[i] = shares[i]! + 1 / draws;
    }
  }
  const cells = cellsOf(shares);
  const values = cells.map(() => new Float64Array(draws));
  // The same draws again: what was drawn for each of the figures.
  const again = scorerOf(world, plan);
  for (let draw = 0; draw < draws; draw += 1) {
    again.score(draw);
    cells.forEach(({ leaf, row }, c) => {
      values[c]![draw] = again.leafScore(leaf, row);
    });
  }
  const rows = Int32Array.from(shares.keys()).filter((i) => shares[i]! > 0 && shares[i]! < 1);
  return {
    doubt: rows.reduce((sum, i) => sum + shares[i]! * (1 - shares[i]!), 0),
    cells: cells.map((cell, c) => {
      const size = Math.floor(draws / BATCHES);
      const of = (from: number, to: number) => between(values[c]!, among, { from, to, n, rows });
      const parts = Array.from({ length: BATCHES }, (_, b) => of(b * size, (b + 1) * size));
      const mean = parts.reduce((sum, one) => sum + one, 0) / BATCHES;
      const squares = parts.reduce((sum, one) => sum + (one - mean) ** 2, 0);
      return { ...cell, gain: of(0, draws), error: Math.sqrt(squares / (BATCHES - 1) / BATCHES) };
    }),
  };
}

/** The variance between groups of draws with near values, summed over rows. Equal values stand in one group. */
function between(
  values: Float64Array,
  among: Uint8Array,
  {
    from,
    to,
    n,
    rows,
  }: { readonly from: number; readonly to: number; readonly n: number; readonly rows: Int32Array },
): number {
  const order = Int32Array.from({ length: to - from }, (_, d) => from + d).sort(
    (a, b) => values[a]! - values[b]!,
  );
  const all = order.length;
  const ends: number[] = [];
  for (let at = 1, start = 0; at <= all; at += 1) {
    const isCut = at === all || (at - start >= all / BINS && values[order[at]!] !== values[order[at - 1]!]);
    if (!isCut) continue;
    ends.push(at);
    start = at;
  }
  let sum = 0;
  for (const i of rows) {
    let whole = 0;
    for (let at = 0; at < all; at += 1) whole += among[order[at]! * n + i]!;
    const p = whole / all;
    let start = 0;
    for (const end of ends) {
      const size = end - start;
      let inside = 0;
      for (let at = start; at < end; at += 1) inside += among[order[at]! * n + i]!;
      const q = inside / size;
      sum += (size / all) * (q - p) ** 2;
      // What a group's share is off by chance, which would pass for a difference between groups.
      if (size > 1) sum -= (1 - size / all) * ((q * (1 - q)) / (size - 1)) * (size / all);
      start = end;
    }
  }
  return sum;
}
