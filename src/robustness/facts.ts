import { scorerOf } from "./draws.ts";
import type { WeightChange } from "./world.ts";
import { ranksIn, type World } from "./world.ts";

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

const BINS = 8;
const BATCHES = 8;

/** How draws are made: by which numbers, and of which weights; absent: they stay. */
export interface FactDraws {
  readonly seed: number;
  readonly weights?: WeightChange;
}

/**
 * Who is among the first `k`, draw by draw.
 *
 * @returns of the draws from one number to before another, 1 for who is, draw by draw in the order of the world's rows, of those who may be ranked
 */
export function amongFirst(
  world: World,
  plan: FactDraws,
  k: number,
): (from: number, to: number) => Uint8Array {
  const n = ranksIn(world);
  const { score, root, failed } = scorerOf(world, plan);
  const scores = new Float64Array(n);
  return (from, to) => {
    const among = new Uint8Array((to - from) * n);
    for (let draw = from; draw < to; draw += 1) {
      score(draw);
      scores.set(root);
      for (let i = 0; i < n; i += 1) if (failed[i] !== 0) scores[i] = Number.NEGATIVE_INFINITY;
      const last = scores.slice().sort()[Math.max(0, n - k)]!;
      for (let i = 0; i < n; i += 1) {
        if (scores[i]! >= last && scores[i] !== Number.NEGATIVE_INFINITY) among[(draw - from) * n + i] = 1;
      }
    }
    return among;
  };
}

/** What the same draws drew for figures: their scores, cell by cell in each draw. */
export function cellDraws(
  world: World,
  plan: FactDraws,
  cells: readonly DrawnCell[],
): (from: number, to: number) => Float64Array {
  const { score, leafScore } = scorerOf(world, plan);
  return (from, to) => {
    const values = new Float64Array((to - from) * cells.length);
    for (let draw = from; draw < to; draw += 1) {
      score(draw);
      cells.forEach(({ leaf, row }, c) => {
        values[(draw - from) * cells.length + c] = leafScore(leaf, row);
      });
    }
    return values;
  };
}

/** Of each row the share of draws in which it is among the first. */
export function sharesAmong(among: Uint8Array, n: number): Float64Array {
  const draws = among.length / n;
  const shares = new Float64Array(n);
  for (let at = 0; at < among.length; at += 1) shares[at % n] = shares[at % n]! + among[at]!;
  return shares.map((count) => count / draws);
}

/** In how many of the first places two draws differ on average. */
export function doubtOf(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + share * (1 - share), 0);
}

/**
 * How much of the doubt about who is among the first would go if one figure were known, figure by figure, from draws: the variance between groups
 * of draws with near values of the figure, of being among the first, summed over the countries (Var E[I | x]), less what so many groups would show by chance.
 *
 * @param among as `amongFirst` has it
 * @param drawn as `cellDraws` has it, of the same draws
 */
export function doubtSettledBy(
  among: Uint8Array,
  shares: Float64Array,
  cells: readonly DrawnCell[],
  drawn: Float64Array,
): Settled[] {
  const n = shares.length;
  const draws = among.length / n;
  const rows = Int32Array.from(shares.keys()).filter((i) => shares[i]! > 0 && shares[i]! < 1);
  const size = Math.floor(draws / BATCHES);
  return cells.map((cell, c) => {
    const values = Float64Array.from({ length: draws }, (_, draw) => drawn[draw * cells.length + c]!);
    const of = (from: number, to: number) => varianceBetween(values, among, { from, to, n, rows });
    const parts = Array.from({ length: BATCHES }, (_, b) => of(b * size, (b + 1) * size));
    const mean = parts.reduce((sum, one) => sum + one, 0) / BATCHES;
    const squares = parts.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    return { ...cell, gain: of(0, draws), error: Math.sqrt(squares / (BATCHES - 1) / BATCHES) };
  });
}

/** The variance between groups of draws with near values, summed over rows. Equal values stand in one group. */
function varianceBetween(
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
    let total = 0;
    for (let at = 0; at < all; at += 1) total += among[order[at]! * n + i]!;
    const p = total / all;
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
