import type { Plan } from "../../scoring/plan.ts";
import type { Random } from "../random/random.ts";
import type { LeafDraws } from "./uncertain-values.ts";
import type { World } from "./world.ts";

/**
 * Makes the drawer of missing values: a leaf's score is one of those that its policy would take the median of, each as likely. Leaves are drawn apart from each other, but for
 * those of one figure: a country that lacks it takes it of one other.
 */
export function missingValues(plan: Plan, { missing, rows }: World): LeafDraws {
  const n = rows.length;
  const shared = new Map(
    missing.flatMap(({ figures }) => (figures === undefined ? [] : [[figures, new Float64Array(n)]])),
  );
  return (random: Random, scores) => {
    for (const taken of shared.values()) taken.fill(Number.NaN);
    for (const { leaf, figures, countries, poolOf, pools } of missing) {
      const at = plan.leaves[leaf]!.index * n;
      const taken = figures === undefined ? undefined : shared.get(figures);
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
