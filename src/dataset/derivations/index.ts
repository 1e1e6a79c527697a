import type { Observation, Place } from "../../model/observation.ts";
import type { Derivation } from "./contract.ts";
import { mccStandIns } from "./mcc-stand-ins.ts";
import { tipChange } from "./tip-change.ts";

/** Every derivation; each sees the assembled observations, not the results of another. */
export const derivations: readonly Derivation[] = [tipChange, mccStandIns];

/** Values made of other years than their own are stored in a snapshot, which may be cut at a year; others are made anew. */
export function isStored({ source, indicator }: Observation): boolean {
  if (source !== "derived") return true;
  return derivations.some(({ acrossYears, inputs }) => acrossYears && indicator in inputs);
}

/** The indicators wanted, and those from which any of them is derived. */
export function withInputs(wanted: ReadonlySet<string>): ReadonlySet<string> {
  const inputs = derivations.flatMap((derivation) =>
    Object.entries(derivation.inputs).flatMap(([made, from]) => (wanted.has(made) ? from : [])),
  );
  return new Set([...wanted, ...inputs]);
}

/**
 * The published observations with every derived one that can be made of them. One that was made before, of years that are
 * no longer there, stays while the figure it was made for is still the one that stands.
 */
export function withDerived(observations: readonly Observation[]): Observation[] {
  const published = observations.filter(({ source }) => source !== "derived");
  const made = derivations.flatMap((derivation) => derivation.derive(published));
  const before = observations.filter(({ source }) => source === "derived");
  if (before.length === 0) return [...published, ...made];
  const fresh = new Set(made.map(keyOf));
  const standing = new Set(published.map(placeOf));
  // Two snapshots may hold the same one.
  const isFirst = (one: Observation) => !fresh.has(keyOf(one)) && fresh.add(keyOf(one)) !== undefined;
  const kept = before.filter(
    (one) => one.inputs?.[0] !== undefined && standing.has(placeOf(one.inputs[0])) && isFirst(one),
  );
  return [...published, ...made, ...kept];
}

function keyOf({ country, indicator, year }: Observation): string {
  return `${country} ${indicator} ${year ?? ""}`;
}

function placeOf({ file, locator }: Place): string {
  return `${file}\u0000${locator}`;
}
