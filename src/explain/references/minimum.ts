import { ShortlistError } from "../../model/problem.ts";
import type { ReferenceEntry } from "../reference.ts";
import { finite, scoresOf } from "../reference.ts";

export const minimum: ReferenceEntry = {
  id: "minimum",
  summary: "every indicator at the lowest end of the profile's scale",
  make({ plan, columns }, one) {
    const unbounded = columns.find(({ leaf, bounded }) => leaf.share > 0 && !bounded);
    if (unbounded) {
      const { indicator, normalise } = unbounded.leaf.node;
      throw new ShortlistError(
        "no-minimum",
        `scores have no lowest end under this profile: ${indicator} is normalised by ${normalise.method}`,
        { wayOut: "Use --against median, peers or a country." },
      );
    }
    // What nobody is assessed on is missing here too, so that it makes no difference.
    const assessed = columns.map(({ normalised }) => normalised.some((score) => score !== undefined));
    const leafScores = Float64Array.from(plan.leaves, ({ leaf }) =>
      assessed[leaf] ? plan.scale[0] : one.leafScores[leaf]!,
    );
    const scores = scoresOf(plan, leafScores, one.applies);
    return {
      kind: "minimum",
      leafScores,
      applies: one.applies,
      scores,
      score: finite(scores[plan.root.index]!),
      assessed,
    };
  },
};
