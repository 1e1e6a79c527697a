import type { ChildScores } from "../draws/weight-draws.ts";
import { anyWeights } from "../random/dirichlet.ts";
import { PURPOSES, seededRandom } from "../random/random.ts";
import { firstShares, MOST_CHILDREN } from "./first-ranks.ts";
import { winShare } from "./pairwise.ts";

export interface AllWeightings {
  /** At `i * countries + j` the share of all weightings under which `i` is above `j`, a tie as half; 0 on the diagonal. */
  readonly shares: Float64Array;
  /** At the same places 1 where the share is exact, 0 where it is of draws. */
  readonly exact: Uint8Array;
  /** The share under which each country is first; of draws unless `firstExact`. */
  readonly first: Float64Array;
  readonly firstExact: boolean;
}

/**
 * What all weightings of an arithmetic node's children make of pairs of countries, of which some lack children: the weights of those that
 * they have are rescaled. Two with the same children are compared exactly, since any weighting of all is, rescaled, any weighting of theirs;
 * others over draws.
 *
 * @param children scores of child `j` and country `i` at `j * countries + i`, NaN for none; each country has one at least
 */
export function overAllWeightings(children: ChildScores, draws: number, seed: number): AllWeightings {
  const { countries: n, children: width, values } = children;
  const has = (i: number, j: number) => !Number.isNaN(values[j * n + i]!);
  const kinds = Array.from({ length: n }, (_, i) =>
    Array.from({ length: width }, (__, j) => (has(i, j) ? "1" : "0")).join(""),
  );
  const shares = new Float64Array(n * n);
  const exact = new Uint8Array(n * n);
  const sampled: [number, number][] = [];
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) {
      if (kinds[a] !== kinds[b]) {
        sampled.push([a, b]);
        continue;
      }
      const differences: number[] = [];
      for (let j = 0; j < width; j += 1)
        if (has(a, j)) differences.push(values[j * n + a]! - values[j * n + b]!);
      shares[a * n + b] = winShare(differences);
      shares[b * n + a] = 1 - shares[a * n + b]!;
      exact[a * n + b] = exact[b * n + a] = 1;
    }
  }
  // What nobody has decides nothing: where all have the same children, the weights of those are what is weighed.
  const columns = Array.from({ length: width }, (_, j) => j).filter((j) => has(0, j));
  const known = {
    countries: n,
    children: columns.length,
    values: Float64Array.from(columns.flatMap((j) => [...values.subarray(j * n, (j + 1) * n)])),
  };
  const firstExact = sampled.length === 0 && columns.length <= MOST_CHILDREN;
  const first = firstExact ? firstShares(known) : new Float64Array(n);
  if (firstExact && sampled.length === 0) return { shares, exact, first, firstExact };

  const random = seededRandom(seed, PURPOSES.weights);
  const weights = new Float64Array(width);
  const means = new Float64Array(n);
  for (let draw = 0; draw < draws; draw += 1) {
    random.start(draw);
    anyWeights(random, weights);
    rescaledMeans(children, weights, means);
    for (const [a, b] of sampled) {
      const part = means[a]! > means[b]! ? 1 : means[a]! < means[b]! ? 0 : 0.5;
      shares[a * n + b] = shares[a * n + b]! + part;
    }
    const most = means.reduce((highest, mean) => Math.max(highest, mean), Number.NEGATIVE_INFINITY);
    const level = means.reduce((count, mean) => count + (mean === most ? 1 : 0), 0);
    for (let i = 0; i < n; i += 1) if (means[i] === most) first[i] = first[i]! + 1 / level;
  }
  // Counts are divided once: what is so in each of 10,000 draws would else be so in 0.9999999999999062 of them.
  for (let i = 0; i < n; i += 1) first[i] = first[i]! / draws;
  for (const [a, b] of sampled) {
    shares[a * n + b] = shares[a * n + b]! / draws;
    shares[b * n + a] = 1 - shares[a * n + b]!;
  }
  return { shares, exact, first, firstExact };
}

function rescaledMeans(
  { countries: n, children, values }: ChildScores,
  weights: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < n; i += 1) {
    let [sum, present] = [0, 0];
    for (let j = 0; j < children; j += 1) {
      const score = values[j * n + i]!;
      if (Number.isNaN(score)) continue;
      sum += weights[j]! * score;
      present += weights[j]!;
    }
    out[i] = sum / present;
  }
}
