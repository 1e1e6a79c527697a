import type { MovedCountry } from "../../model/documents/diff.ts";
import type { GateFinding } from "../../model/documents/ranking.ts";
import type { Position } from "./positions.ts";

/** The flags of a country ranked before and after that came or went, in the order of the profile's gates. */
export function turnedFlags(
  before: Position | undefined,
  after: Position | undefined,
): Pick<MovedCountry, "flags"> {
  if (!before?.flags || !after?.flags) return {};
  const [raised, cleared] = [beyond(after.flags, before.flags), beyond(before.flags, after.flags)];
  return raised.length + cleared.length === 0 ? {} : { flags: { raised, cleared } };
}

function beyond(flags: readonly GateFinding[], others: readonly GateFinding[]) {
  const known = new Set(others.map(({ gate }) => gate));
  return flags.filter(({ gate }) => !known.has(gate)).map(({ gate: id, title }) => ({ id, title }));
}
