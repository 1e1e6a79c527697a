import type { Ranking } from "../../../model/documents/ranking.ts";
import { DEFAULTS, type Profile } from "../../../model/profile.ts";
import { copeland } from "../../../scoring/methods/copeland.ts";
import { type DiffWords, profileChanges } from "../profile-changes.ts";
import { type Reckoning, untold } from "../reckoning.ts";
import { documentProfile } from "./profile.ts";

/** Whether a ranking's scores are wins less losses, as `rank --method copeland` gives them. */
export function byCopeland({ profile }: Pick<Ranking, "profile">): boolean {
  return profile.aggregate.method === copeland.id;
}

/** Of two rankings of which at least one is by Copeland's method: what moved, without causes, which wins less losses do not have. */
export function copelandReckoning(before: Ranking, after: Ranking, words: DiffWords): Reckoning {
  const { changes, notes } = words.diff;
  const both = byCopeland(before) && byCopeland(after);
  const change = changes.rootMethod(before.profile.aggregate.method, after.profile.aggregate.method);
  return {
    basis: "documents",
    profileChanges: [
      ...(both ? [] : [{ cause: "aggregation", change }]),
      ...profileChanges(withMeanAtRoot(before), withMeanAtRoot(after), words),
    ],
    notes: [both ? notes.bothByCopeland : notes.oneByCopeland(byCopeland(before) ? "first" : "second")],
    causes: (_, change) => (both ? untold(change, "wins-less-losses") : { causes: [] }),
    statusCauses: () => [],
  };
}

/** The profile below its root; no aggregator of a profile is Copeland's. */
function withMeanAtRoot(ranking: Ranking): Profile {
  const profile = documentProfile(ranking);
  return {
    ...profile,
    tree: { ...profile.tree, aggregate: { method: DEFAULTS.aggregate } } as Profile["tree"],
  };
}
