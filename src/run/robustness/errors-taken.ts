import type { ErrorsTaken } from "../../model/documents/errors.ts";
import { counted } from "../../model/gather.ts";
import type { Scored, ScoreTable } from "../../scoring/index.ts";
import type { PlanLeaf } from "../../scoring/plan.ts";
import { errorOf } from "../../scoring/standard-error.ts";

/** What errors of some countries' figures are taken for, of the leaves that count for them. */
export function errorsTaken(
  { plan, columns }: ScoreTable,
  countries: readonly Scored[],
  leavesOf: (one: Scored) => readonly PlanLeaf[],
): ErrorsTaken {
  const levels = countries.flatMap((one) =>
    leavesOf(one).flatMap((leaf) => {
      const figure = columns[leaf.leaf]!.observations.at(one.index);
      return (figure && errorOf(leaf, figure)?.interval) ?? [];
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
