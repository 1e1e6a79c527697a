import type { Plan } from "../../scoring/plan.ts";
import type { Random } from "../random/random.ts";
import type { LeafDraws } from "./uncertain-values.ts";
import type { World } from "./world.ts";

/**
 * Makes the drawer of missing values: a leaf's score is that of one of the peers that have one, each as likely; where none has, any between the
 * ends of the profile's scale. Leaves are drawn apart from each other.
 */
export function missingValues(plan: Plan, { missing, rows }: World): LeafDraws {
  const n = rows.length;
  const [lowest, highest] = plan.scale;
  return (random: Random, scores) => {
    for (const { leaf, countries, poolOf, pools } of missing) {
      const at = plan.leaves[leaf]!.index * n;
      for (let k = 0; k < countries.length; k += 1) {
        const pool = pools[poolOf[k]!]!;
        scores[at + countries[k]!] =
          pool.length > 0
            ? pool[(random.bits() * 2 ** -32 * pool.length) | 0]!
            : lowest + (highest - lowest) * random.uniform();
      }
    }
  };
}
