import type { EvidenceInUse } from "../../../src/model/audit.ts";
import type { Observation } from "../../../src/model/observation.ts";

/** Evidence that a ranking rests on, without a ranking: the observations given, and their indicators. */
export function use(observations: readonly Observation[], asOf: number | undefined = 2020): EvidenceInUse {
  return {
    indicators: new Set(observations.map(({ indicator }) => indicator)),
    observations: new Set(observations),
    asOf,
  };
}
