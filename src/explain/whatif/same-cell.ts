import type { Observation, Place } from "../../model/observation.ts";
import type { ScoreTable } from "../../scoring/score.ts";

/** Other indicators that the profile weighs and whose figure of this country stands on the same cell: derived from it, or it from them. */
export function sameCell({ plan, evidence, columns }: ScoreTable, changed: Observation): string[] {
  const index = evidence.countries.indexOf(changed.country);
  const cells = new Set(placesOf(changed).map(key));
  const others = plan.leaves.filter(({ node, leaf, share }) => {
    const other = columns[leaf]!.observations.at(index);
    if (share === 0 || node.indicator === changed.indicator || other === undefined) return false;
    // A list is one place for all countries.
    return other.source !== "list" && placesOf(other).some((place) => cells.has(key(place)));
  });
  return [...new Set(others.map(({ node }) => node.indicator))];
}

function placesOf({ file, locator, inputs }: Observation): readonly Place[] {
  return inputs ?? [{ file, locator }];
}

function key({ file, locator }: Place): string {
  return `${file}\u0000${locator}`;
}
