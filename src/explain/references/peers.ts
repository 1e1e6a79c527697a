import { ShortlistError } from "../../model/problem.ts";
import type { Scored, ScoreTable } from "../../scoring/index.ts";
import { FEWEST_PEERS, type PeerGroup, peerGroup } from "../ranking.ts";
import type { ReferenceEntry, ReferenceWords } from "../reference.ts";
import { medianOf } from "../reference.ts";

export const peers: ReferenceEntry = {
  id: "peers",
  summary: "the same median over the ranked countries of the country's own peer group",
  make(table, one, words) {
    const { by, group, members } = peersFor(table, one, words);
    return {
      kind: "peers",
      made: { size: members.length, group, by: words.titleOf(by) ?? by },
      ...medianOf(table, members),
    };
  },
};

function peersFor(table: ScoreTable, one: Scored, { nameOf }: ReferenceWords): PeerGroup {
  const by = table.plan.profile.peers?.by;
  if (by === undefined) {
    throw new ShortlistError("no-peers", "the profile makes no peer groups", {
      wayOut: "Add “peers: {by: <indicator>}” to the profile, or use --against median.",
    });
  }
  const found = peerGroup(table, one);
  if (found === undefined) {
    throw new ShortlistError("no-peers", `${nameOf(one.country)} is in no peer group: it has no ${by}`, {
      wayOut: "Use --against median, minimum or a country.",
    });
  }
  if (found.members.length < FEWEST_PEERS) {
    throw new ShortlistError(
      "no-peers",
      `${found.members.length} of the ranked countries are in the peer group “${found.group}” of ${nameOf(one.country)}: too few for a median`,
      { wayOut: `A median needs ${FEWEST_PEERS}. Use --against median, minimum or a country.` },
    );
  }
  return found;
}
