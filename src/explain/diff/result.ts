import type { GateFinding, RankedCountry, Ranking, Unscored } from "../../model/documents/ranking.ts";
import { isExclusion, type Scored, type ScoreTable, setsApart } from "../../scoring/index.ts";
import { explainFailure } from "../lack.ts";
import { rankAmong } from "../positions.ts";
import { findings, isFlag, profileSummary, type Surroundings } from "../ranking.ts";

interface Barred extends Pick<Ranking["excluded"][number], "country" | "name"> {
  readonly gates: readonly Pick<GateFinding, "title" | "observed" | "said" | "found" | "margin">[];
}

/** What of a ranking is compared with another: who is where, and why who is not ranked is not. */
export interface Result extends Pick<Ranking, "tool" | "profile" | "dataset" | "warnings"> {
  readonly ranked: readonly Pick<RankedCountry, "country" | "name" | "rank" | "score" | "flags">[];
  readonly apart: readonly (Barred &
    Pick<Ranking["apart"][number], "score" | "wouldRank" | "tied" | "flags">)[];
  readonly excluded: readonly (Barred & Pick<Ranking["excluded"][number], "score">)[];
  readonly unscored: readonly Unscored[];
}

/** Of a score table: no document, so that nobody's score is explained. */
export function resultOf(table: ScoreTable, around: Surroundings): Result {
  const { plan } = table;
  const named = ({ country }: Scored) => ({ country, name: around.nameOf(country) });
  const flagsOf = ({ gates }: Scored) => findings(gates, isFlag, plan, around);
  return {
    tool: around.tool,
    profile: profileSummary(table, around),
    dataset: around.dataset,
    warnings: around.warnings,
    ranked: table.ranked.map((one) => ({
      ...named(one),
      rank: one.rank,
      score: one.score,
      flags: flagsOf(one),
    })),
    apart: table.apart.map((one) => ({
      ...named(one),
      score: one.score,
      wouldRank: one.wouldRank,
      tied: rankAmong(table.ranked, one).tied,
      flags: flagsOf(one),
      gates: findings(one.gates, setsApart, plan, around),
    })),
    excluded: table.excluded.map((one) => ({
      ...named(one),
      score: one.score ?? null,
      gates: findings(one.gates, isExclusion, plan, around),
    })),
    unscored: table.unscored.map((one) => ({
      ...named(one),
      ...explainFailure(table, one.failure!, around),
      get scoreRange(): [number, number] | null {
        return one.range ? [...one.range] : null;
      },
    })),
  };
}
