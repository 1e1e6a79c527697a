import type { Conflict } from "../model/dataset.ts";
import type { Observation } from "../model/observation.ts";
import { byPrecedence, isComputed } from "./precedence.ts";
import { STANDINGS, standingOf } from "./standing.ts";

export interface Assembled {
  /** In the order of first reading: `inOrder` gives the fixed one. */
  readonly observations: readonly Observation[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Makes one observation of each group of country, indicator, year and standing, by precedence, and records every
 * disagreement with both places. A partial list that disagrees with a full one is a disagreement too.
 */
export function assemble(all: readonly Observation[]): Assembled {
  const groups = new Map<string, Observation[]>();
  for (const observation of all) {
    const key = `${observation.country}\u0000${observation.indicator}\u0000${observation.year ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(observation);
    else groups.set(key, [observation]);
  }
  const observations: Observation[] = [];
  const conflicts: Conflict[] = [];
  for (const group of groups.values()) {
    const heads = STANDINGS.flatMap((standing) => {
      const members = group.length === 1 ? group : group.filter((one) => standingOf(one) === standing);
      if (members.length === 0 || (group.length === 1 && standingOf(members[0]!) !== standing)) return [];
      const [head, ...others] = members.toSorted(byPrecedence);
      conflicts.push(...disagreements(head!, others));
      return [head!];
    });
    observations.push(...heads);
    const [head, ...lower] = heads;
    if (head) conflicts.push(...disagreements(head, lower));
  }
  return { observations, conflicts: inOrder(conflicts) };
}

function disagreements(kept: Observation, others: readonly Observation[]): Conflict[] {
  const seen = new Set<string>([String(kept.value)]);
  return others.flatMap((other) => {
    // What was computed is expected to differ from what was published; two publications are not.
    if (isComputed(other) !== isComputed(kept)) return [];
    // The same rival figure out of several old editions is one disagreement, not many.
    if (seen.has(String(other.value))) return [];
    seen.add(String(other.value));
    return [
      {
        country: kept.country,
        indicator: kept.indicator,
        ...(kept.year === undefined ? {} : { year: kept.year }),
        kept: claim(kept),
        other: claim(other),
      },
    ];
  });
}

function claim({ value, source, file, locator }: Observation): Conflict["kept"] {
  return { value, source, file, locator };
}

interface Keyed {
  readonly country: string;
  readonly indicator: string;
  readonly year?: number;
}

/** The fixed order of everything that is written: indicator, country, year. */
export function inOrder<T extends Keyed>(entries: readonly T[]): T[] {
  return entries.toSorted(byKey);
}

function byKey(a: Keyed, b: Keyed): number {
  if (a.indicator !== b.indicator) return a.indicator < b.indicator ? -1 : 1;
  if (a.country !== b.country) return a.country < b.country ? -1 : 1;
  return (a.year ?? 0) - (b.year ?? 0);
}
