import { defined } from "../../../model/defined.ts";
import type { ProfileNodeSummary, Ranking } from "../../../model/documents/ranking.ts";
import { DEFAULTS, type Missing, type Profile, type ProfileNode } from "../../../model/profile.ts";

/** The profile as far as a ranking restates it: the tree with weights and methods; no gates, no conditions, no ages. */
export function documentProfile({ profile }: Ranking): Profile {
  const missing = (profile.missing as Missing | undefined) ?? DEFAULTS.missing;
  return {
    id: profile.id,
    title: profile.title,
    scale: profile.scale,
    asOf: DEFAULTS.asOf,
    missing,
    tree: {
      id: profile.id,
      weight: 1,
      missing: { ...missing, minimumCoverage: profile.minimumCoverage ?? DEFAULTS.missing.minimumCoverage },
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
    missing: (summary.missing as Missing | undefined) ?? DEFAULTS.missing,
    ...defined({ requires, evidence }),
  };
  if (indicator === undefined || normalise === undefined) {
    return {
      ...base,
      ...defined({ normalise }),
      aggregate: aggregate ?? { method: DEFAULTS.aggregate },
      children: (children ?? []).map(nodeOf),
    };
  }
  return {
    ...base,
    indicator,
    direction: direction ?? DEFAULTS.direction,
    ...defined({ transform, treat }),
    normalise,
  };
}
