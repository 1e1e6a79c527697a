import type { Scored, ScoreTable } from "../scoring/index.ts";

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
