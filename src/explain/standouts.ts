import { datingOf } from "../model/dating.ts";
import type { Explanation } from "../model/documents/explanation.ts";
import type { Scored, ScoreTable } from "../scoring/index.ts";
import { type Labels, title } from "./nodes.ts";
import type { PeerGroup } from "./peers.ts";
import { positionAmong } from "./positions.ts";

/**
 * Weighed indicators on which a country is in the top or the bottom quarter of its peer group, ties counted against it: no
 * more than a quarter of the group, itself included, scores as high (or as low) or further out. The largest weighted gap to
 * the group's median comes first.
 */
export function standouts(
  { plan, columns }: ScoreTable,
  one: Scored,
  group: PeerGroup,
  labels: Labels,
): Pick<Explanation, "strengths" | "weaknesses"> {
  const found = plan.leaves.flatMap((leaf) => {
    const observation = columns[leaf.leaf]!.observations.at(one.index);
    const scoreOf = ({ index }: Scored) => columns[leaf.leaf]!.normalised[index];
    const score = scoreOf(one);
    const place = positionAmong(group, one, scoreOf);
    if (!(one.shares[leaf.index]! > 0) || score === undefined || !observation || !place) return [];
    const { rank, of, tied, median } = place;
    const { value, unit } = observation;
    const weightedGap = one.shares[leaf.index]! * (score - median);
    const atLeast = rank + tied;
    const atMost = of - rank + 1;
    const side = weightedGap > 0 && atLeast <= of / 4 ? 1 : weightedGap < 0 && atMost <= of / 4 ? -1 : 0;
    return [
      {
        side,
        entry: {
          id: leaf.node.id,
          title: title(leaf, labels),
          value,
          ...(unit === undefined ? {} : { unit }),
          ...datingOf(observation),
          score,
          ...place,
          weightedGap,
        },
      },
    ];
  });
  const on = (wanted: number) =>
    found
      .filter(({ side }) => side === wanted)
      .map(({ entry }) => entry)
      .sort((a, b) => Math.abs(b.weightedGap) - Math.abs(a.weightedGap));
  return { strengths: on(1), weaknesses: on(-1) };
}
