import type { Iso3 } from "../model/country.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import { STATUSES, type Status } from "../model/standings.ts";
import type { Scored, ScoreTable } from "../scoring/index.ts";
import { median } from "../stats/index.ts";

/** A country of a score table, and where it ended up; undefined where the evidence does not have it. */
export function findCountry(table: ScoreTable, country: Iso3): { status: Status; one: Scored } | undefined {
  for (const status of STATUSES) {
    const one = table[status].find((candidate) => candidate.country === country);
    if (one) return { status, one };
  }
  return undefined;
}

/**
 * A country's place in its peer group by one score, itself counted whether or not it is ranked. Undefined where it has no
 * such score, or where too few of the group have.
 */
export function positionAmongPeers(
  { members }: PeerGroup,
  one: Scored,
  scoreOf: (one: Scored) => number | undefined,
): ScoreNode["peers"] {
  const own = scoreOf(one);
  if (own === undefined) return undefined;
  const ranked = scores(members, scoreOf);
  if (ranked.length < FEWEST_PEERS) return undefined;
  const others = scores(
    members.filter((other) => other !== one),
    scoreOf,
  );
  return {
    rank: 1 + others.filter((score) => score > own).length,
    of: 1 + others.length,
    tied: others.filter((score) => score === own).length,
    median: median(ranked)!,
  };
}

/** A place among the ranked. */
export interface Rank {
  readonly rank: number;
  /** How many others have the same score. */
  readonly tied: number;
}

/** The place it would take among the ranked with a score, itself left aside: its own rank where the score is its own. */
export function rankAtScore(ranked: readonly Scored[], one: Scored, score: number): Rank {
  let [above, tied] = [0, 0];
  for (const other of ranked) {
    if (other === one) continue;
    if (other.score! > score) above += 1;
    else if (other.score === score) tied += 1;
  }
  return { rank: 1 + above, tied };
}

/** The place that its own score gives it; no rank without a score. */
export function rankAmong(ranked: readonly Scored[], one: Scored): { rank: number | null; tied: number } {
  return one.score === undefined ? { rank: null, tied: 0 } : rankAtScore(ranked, one, one.score);
}

function scores(members: readonly Scored[], scoreOf: (one: Scored) => number | undefined): number[] {
  return members.map(scoreOf).filter((score) => score !== undefined);
}

/** The ranked countries of one country's peer group. */
export interface PeerGroup {
  /** Indicator that makes the groups. */
  readonly by: string;
  readonly group: string;
  /** Best first; the country itself is among them where it is ranked. */
  readonly members: readonly Scored[];
}

/** Fewer than this say nothing of anybody's place among them. */
export const FEWEST_PEERS = 3;

/** Undefined where the profile makes no groups or the country is in none. */
export function peerGroup({ plan, ranked }: ScoreTable, { peer }: Scored): PeerGroup | undefined {
  const by = plan.profile.peers?.by;
  if (by === undefined || peer === undefined) return undefined;
  return { by, group: peer, members: ranked.filter((other) => other.peer === peer) };
}
