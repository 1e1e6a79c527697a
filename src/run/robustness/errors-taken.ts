import type { ErrorsTaken } from "../../model/documents/errors.ts";
import type { Scored, ScoreTable } from "../../scoring/index.ts";
import { errorOf } from "../../scoring/standard-error.ts";

/** What errors of some countries' weighed figures are taken for. */
export function errorsTaken({ plan, columns }: ScoreTable, countries: readonly Scored[]): ErrorsTaken {
  const levels = new Map<number, number>();
  for (const leaf of plan.leaves.filter(({ share }) => share > 0)) {
    const { observations } = columns[leaf.leaf]!;
    for (const { index } of countries) {
      const one = observations.at(index);
      const level = one && errorOf(leaf, one)?.interval;
      if (level !== undefined) levels.set(level, (levels.get(level) ?? 0) + 1);
    }
  }
  const intervals = [...levels].sort(([a], [b]) => a - b).map(([level, figures]) => ({ level, figures }));
  const { withinSource } = plan.profile.errors ?? { withinSource: 0 };
  return {
    ...(intervals.length > 0 ? { intervals } : {}),
    ...(withinSource > 0 ? { withinSource } : {}),
  };
}
