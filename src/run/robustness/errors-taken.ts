import type { ErrorsTaken } from "../../model/documents/errors.ts";
import { counted } from "../../model/gather.ts";
import type { Scored, ScoreTable } from "../../scoring/index.ts";
import { errorOf } from "../../scoring/standard-error.ts";

/** What errors of some countries' weighed figures are taken for. */
export function errorsTaken({ plan, columns }: ScoreTable, countries: readonly Scored[]): ErrorsTaken {
  const levels = plan.leaves
    .filter(({ share }) => share > 0)
    .flatMap((leaf) =>
      countries.flatMap(({ index }) => {
        const one = columns[leaf.leaf]!.observations.at(index);
        return (one && errorOf(leaf, one)?.interval) ?? [];
      }),
    );
  const intervals = [...counted(levels)]
    .sort(([a], [b]) => a - b)
    .map(([level, figures]) => ({ level, figures }));
  const { withinSource } = plan.profile.errors ?? { withinSource: 0 };
  return {
    ...(intervals.length > 0 ? { intervals } : {}),
    ...(withinSource > 0 ? { withinSource } : {}),
  };
}
