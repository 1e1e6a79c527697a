import type { RankedCountry, Ranking } from "../../model/documents/ranking.ts";
import { counted } from "../english.ts";
import { fixed } from "../format.ts";
import { isScorecard, scorecardHeading } from "../scorecard.ts";
import { amongWords, evidenceWords } from "../who-words.ts";

export function rangeText(range: readonly [number, number] | null, decimals: number): string {
  return range === null ? "–" : `${fixed(range[0], decimals)}–${fixed(range[1], decimals)}`;
}

/** `=1` where others share the rank. */
export function rankText({ rank, tied = 0 }: Pick<RankedCountry, "rank" | "tied">): string {
  return tied > 0 ? `=${rank}` : String(rank);
}

export function heading(ranking: Ranking): string {
  const { asOf } = ranking.dataset;
  const evidence = asOf === null ? amongWords(ranking.dataset) : `, ${evidenceWords(ranking.dataset)}`;
  const of = ranking.shown?.of.ranked ?? ranking.ranked.length;
  if (isScorecard(ranking)) return `${scorecardHeading(ranking)}${evidence}`;
  return `${ranking.profile.title}: ${counted(of, "country", "countries")} ranked${evidence}`;
}
