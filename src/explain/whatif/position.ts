import type { Iso3 } from "../../model/country.ts";
import type { Status } from "../../model/everybody.ts";
import type { GateOutcome } from "../../scoring/gates/index.ts";
import { isBar, isExclusion, type Scored, type ScoreTable } from "../../scoring/score.ts";
import { rankAmong } from "../positions.ts";
import { findCountry } from "../status.ts";

/** Where a country stands. */
export interface Position {
  readonly status: Status;
  /** Among the ranked; for one that is set apart or excluded the one it would take beside them; undefined without a score. */
  readonly rank: number | undefined;
  /** How many others share the rank. */
  readonly tied: number;
  readonly score: number | undefined;
  /** Ids of the gates that exclude it, or where none does set it apart. */
  readonly exclusions: readonly string[];
}

/** Whether gates keep it from the rank that it would take. */
export function isKept({ status }: Pick<Position, "status">): boolean {
  return status === "excluded" || status === "apart";
}

/** Where a country stands in a table; undefined where the evidence does not have it. */
export function positionIn(table: ScoreTable, country: Iso3): Position | undefined {
  const found = findCountry(table, country);
  if (!found) return undefined;
  const { status, one } = found;
  const { rank, tied } = rankAmong(table.ranked, one);
  return { status, rank: rank ?? undefined, tied, score: one.score, exclusions: exclusionsOf(one) };
}

/** Gates that exclude a country, or where none does set it apart. */
export function barsOf({ gates }: Pick<Scored, "gates">): GateOutcome[] {
  return gates.filter(gates.some(isExclusion) ? isExclusion : isBar);
}

/** Their ids. */
export function exclusionsOf(one: Pick<Scored, "gates">): string[] {
  return barsOf(one).map(({ gate }) => gate.id);
}
