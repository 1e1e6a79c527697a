import type { CarriedFigure } from "../../model/documents/whatif.ts";
import type { Observation, Place } from "../../model/observation.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { type Computed, changedEvidence } from "./changed-evidence.ts";
import { valueIn } from "./values/value-in.ts";

/** What becomes of the figures that rest on the cells of a changed one. */
export interface AlongWith {
  /** Computed from it, and another with it. */
  readonly carried: CarriedFigure[];
  /** Other indicators that the profile weighs, left as they are. */
  readonly leftAsItIs: string[];
}

/**
 * What a change does to other figures of the country.
 *
 * @param before the figure that is changed; absent where there is none
 * @param changes every change of the country at once, this one among them
 */
export function alongWith(
  table: ScoreTable,
  computed: Computed | undefined,
  { before, now }: { readonly before: Observation | undefined; readonly now: Observation },
  changes: readonly Observation[] = [now],
): AlongWith {
  const after = { ...table, evidence: changedEvidence(table.evidence, changes, computed) };
  const isSet = (indicator: string) => changes.some((one) => one.indicator === indicator);
  const moving = computed?.from(now.country, now.indicator).filter((one) => !isSet(one)) ?? [];
  const carried = moving.flatMap((indicator) => {
    const [from = null, to = null] = [table, after].map((one) => valueIn(one, now.country, indicator)?.value);
    return from === to ? [] : [{ indicator, from, to }];
  });
  const left = before === undefined ? [] : sameCell(table, before);
  return { carried, leftAsItIs: left.filter((one) => !moving.includes(one) && !isSet(one)) };
}

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
