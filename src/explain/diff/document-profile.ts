import { defined } from "../../model/defined.ts";
import type { ProfileNodeSummary, Ranking } from "../../model/documents/ranking.ts";
import type { Missing, Profile, ProfileNode } from "../../model/profile.ts";

const NOTHING_ASKED: Missing = { policy: "rescale", minimumCoverage: 0 };

/** The profile as far as a ranking restates it: the tree with weights and methods; no gates, no conditions, no ages. */
export function documentProfile({ profile }: Ranking): Profile {
  const missing = (profile.missing as Missing | undefined) ?? NOTHING_ASKED;
  return {
    id: profile.id,
    title: profile.title,
    scale: profile.scale,
    asOf: "latest",
    missing,
    tree: {
      id: profile.id,
      weight: 1,
      missing: { ...missing, minimumCoverage: profile.minimumCoverage ?? 0 },
      ...(profile.requires ? { requires: profile.requires } : {}),
      aggregate: profile.aggregate,
      children: profile.factors.map(nodeOf),
    },
    gates: [],
  };
}

function nodeOf(summary: ProfileNodeSummary): ProfileNode {
  const {
    id,
    title,
    weight,
    requires,
    evidence,
    aggregate,
    indicator,
    direction,
    transform,
    treat,
    normalise,
    children,
  } = summary;
  const base = {
    id,
    title,
    weight,
    missing: (summary.missing as Missing | undefined) ?? NOTHING_ASKED,
    ...defined({ requires, evidence }),
  };
  if (indicator === undefined || normalise === undefined) {
    return {
      ...base,
      aggregate: aggregate ?? { method: "arithmetic" },
      children: (children ?? []).map(nodeOf),
    };
  }
  return {
    ...base,
    indicator,
    direction: direction ?? "higher",
    ...defined({ transform, treat }),
    normalise,
  };
}
