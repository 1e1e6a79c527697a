import type { MovedCountry } from "../../model/documents/diff.ts";
import type { GateFinding } from "../../model/documents/ranking.ts";
import type { GateOutcome } from "../../scoring/gates/index.ts";
import type { Position } from "./positions.ts";

/** Gates that are not assessed for a country, by id, and of a list that has ended its last day. */
export type OpenGates = ReadonlyMap<string, string | undefined>;

export function openGates(outcomes: readonly GateOutcome[]): OpenGates {
  const open = outcomes.filter(({ truth }) => truth.holds === undefined);
  return new Map(open.map(({ gate, truth }) => [gate.id, lastDay(truth)]));
}

/** Of the lists that a test asks. What ended for itself, as a partnership does, did not end with its list. */
function lastDay({ found }: GateOutcome["truth"]): string | undefined {
  const days = found.flatMap((one) => {
    if (one.kind === "listed") return (one.held?.lapsed && one.held.until) ?? [];
    return one.kind === "not-listed" ? (one.complete?.until ?? []) : [];
  });
  return days.sort().at(-1);
}

/**
 * The flags of a country ranked before and after that came or went, in the order of the profile's gates.
 *
 * @param open gates of which nothing is known after: these clear nobody
 */
export function turnedFlags(
  before: Position | undefined,
  after: Position | undefined,
  open: () => OpenGates | undefined = () => undefined,
): Pick<MovedCountry, "flags"> {
  if (!before?.flags || !after?.flags) return {};
  const raised = beyond(after.flags, before.flags);
  const cleared = beyond(before.flags, after.flags).map((one) => ({ ...one, ...asOpen(open(), one.id) }));
  return raised.length + cleared.length === 0 ? {} : { flags: { raised, cleared } };
}

/** What is said of a gate that was met and is not assessed now. */
export function asOpen(open: OpenGates | undefined, id: string): { notAssessed?: true; until?: string } {
  if (!open?.has(id)) return {};
  const until = open.get(id);
  return { notAssessed: true, ...(until === undefined ? {} : { until }) };
}

function beyond(flags: readonly GateFinding[], others: readonly GateFinding[]) {
  const known = new Set(others.map(({ gate }) => gate));
  return flags.filter(({ gate }) => !known.has(gate)).map(({ gate: id, title }) => ({ id, title }));
}
