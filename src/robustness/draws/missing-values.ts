import type { Plan } from "../../scoring/plan.ts";
import type { Random } from "../random/random.ts";
import type { LeafDraws, Rescaled } from "./uncertain-values.ts";
import type { World } from "./world.ts";

/**
 * Makes the drawer of missing values: a leaf's score is one of those that its policy would take the median of, each as likely. Leaves are drawn apart from each other, but for
 * those of one figure: a country that lacks it takes it of one other.
 */
export function missingValues(plan: Plan, { missing, rows }: World, rescaled: Rescaled): LeafDraws {
  const n = rows.length;
  const shared = new Map(
    missing.flatMap(({ figures }) => (figures === undefined ? [] : [[figures, new Float64Array(n)]])),
  );
  const leaves = missing.map(({ leaf, figures, countries, poolOf, pools, scores: published }) => ({
    at: plan.leaves[leaf]!.index * n,
    taken: figures === undefined ? undefined : shared.get(figures),
    countries,
    poolOf,
    pools: pools.map((members) => Float64Array.from(members, (i) => published[i]!)),
    members: pools,
    now: rescaled.get(leaf),
  }));
  return (random: Random, scores) => {
    for (const taken of shared.values()) taken.fill(Number.NaN);
    for (const { at, taken, countries, poolOf, pools, members, now } of leaves) {
      if (now !== undefined)
        for (const [p, pool] of pools.entries()) pool.set(Array.from(members[p]!, (i) => now[i]!));
      for (let k = 0, end = countries.length; k < end; k += 1) {
        const country = countries[k]!;
        const pool = pools[poolOf[k]!]!;
        let part = taken === undefined ? Number.NaN : taken[country]!;
        if (Number.isNaN(part)) part = random.bits() * 2 ** -32;
        if (taken !== undefined) taken[country] = part;
        scores[at + country] = pool[(part * pool.length) | 0]!;
      }
    }
  };
}
