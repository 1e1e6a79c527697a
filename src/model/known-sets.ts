import type { KnownSets, RankSets } from "./documents/rank-sets.ts";

/** The sets, where errors tell of any. */
export function knownSets(sets: RankSets | undefined): KnownSets | undefined {
  return sets === undefined || "reason" in sets ? undefined : sets;
}
