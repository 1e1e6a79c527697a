import type { Plan } from "../../scoring/plan.ts";
import type { Random } from "../random/random.ts";
import type { LeafDraws } from "./uncertain-values.ts";
import type { World } from "./world.ts";

/**
 * Makes the drawer of missing values: a leaf's score is one of those that its policy would take the median of, each as likely. Leaves are drawn apart from each other.
 */
export function missingValues(plan: Plan, { missing, rows }: World): LeafDraws {
  const n = rows.length;
  return (random: Random, scores) => {
    for (const { leaf, countries, poolOf, pools } of missing) {
      const at = plan.leaves[leaf]!.index * n;
      for (let k = 0, end = countries.length; k < end; k += 1) {
        const pool = pools[poolOf[k]!]!;
        scores[at + countries[k]!] = pool[(random.bits() * 2 ** -32 * pool.length) | 0]!;
      }
    }
  };
}
