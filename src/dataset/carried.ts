import { gather } from "../model/collections.ts";
import type { Claim, Conflict } from "../model/dataset.ts";
import type { Observation, Place } from "../model/observation.ts";
import { claim } from "./assemble.ts";

/**
 * The disagreements that were found when a snapshot was made, as they stand among what it is put together with now. Of a figure
 * that was passed over then a snapshot often has only the claim, so that not all of them can be found anew.
 */
export function carried(
  before: readonly Conflict[],
  given: readonly Observation[],
  { observations, conflicts }: { observations: readonly Observation[]; conflicts: readonly Conflict[] },
): Conflict[] {
  if (before.length === 0) return [];
  // Few of the figures are disagreed about.
  const indicators = new Set(before.map(({ indicator }) => indicator));
  const about = new Set(before.map(keyOf));
  const isAbout = (one: Observation) => indicators.has(one.indicator) && about.has(keyOf(one));
  const held = new Set(given.filter(isAbout).map((one) => figureKey(one, one)));
  const counting = new Map<string, Observation[]>();
  for (const one of observations) if (isAbout(one)) gather(counting, keyOf(one), one);
  const known = new Set(conflicts.map(conflictKey));
  return before.flatMap((conflict) => {
    const { settled, kept, other } = conflict;
    // With both figures at hand it has been found anew, or it is none any more.
    const isHeld = (one: Claim) => held.has(figureKey(conflict, one));
    if (isHeld(other) && (settled !== "none" || isHeld(kept))) return [];
    const heads = counting.get(keyOf(conflict)) ?? [];
    if (settled === "none") return heads.length === 0 && isFirst(known, conflict) ? [conflict] : [];
    const head =
      heads.find((one) => placeOf(one) === placeOf(kept)) ??
      heads.find(({ source }) => source === kept.source) ??
      heads[0];
    if (head === undefined || head.value === other.value) return [];
    const now = { ...conflict, kept: claim(head) };
    return isFirst(known, now) ? [now] : [];
  });
}

type Figure = Pick<Observation, "country" | "indicator" | "year">;

function keyOf({ country, indicator, year }: Figure): string {
  return `${country}\u0000${indicator}\u0000${year ?? ""}`;
}

/** One place may hold the figures of several years. */
function figureKey(figure: Figure, place: Place): string {
  return `${keyOf(figure)}\u0000${placeOf(place)}`;
}

function isFirst(known: Set<string>, conflict: Conflict): boolean {
  const key = conflictKey(conflict);
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

/** Tells one disagreement from another: what about, and between which places. */
export function conflictKey(conflict: Conflict): string {
  return `${figureKey(conflict, conflict.kept)}\u0000${placeOf(conflict.other)}`;
}

function placeOf({ file, locator }: Place): string {
  return `${file}\u0000${locator}`;
}
