import type { Messages } from "../../locales/index.ts";
import type { RankedCountry, Ranking } from "../../model/documents/ranking.ts";
import type { Span } from "../blocks.ts";
import { isScorecard, outcomesOf } from "../scorecard.ts";

export function rangeText(
  range: readonly [number, number] | null,
  decimals: number,
  { numbers: { fixed } }: Messages,
): string {
  return range === null ? "–" : `${fixed(range[0], decimals)}–${fixed(range[1], decimals)}`;
}

/** A range that a page draws on the profile's scale, with the score in it; where scores are on no scale (wins less losses, z-scores) the text alone. */
export function rangeOnScale(
  text: string,
  score: number,
  range: readonly [number, number] | null,
  { aggregate, bounded, scale }: Pick<Ranking["profile"], "aggregate" | "bounded" | "scale">,
): Span {
  const isOnScale = aggregate.method !== "copeland" && bounded !== false;
  return { text, role: "range", drawn: isOnScale ? { score, range, scale } : undefined };
}

/** `=1` where others share the rank. */
export function rankText({ rank, tied = 0 }: Pick<RankedCountry, "rank" | "tied">): string {
  return tied > 0 ? `=${rank}` : String(rank);
}

export function heading(ranking: Ranking, words: Messages): string {
  const { dataset, profile, shown, ranked } = ranking;
  return isScorecard(ranking)
    ? words.ranking.scorecardHeading(
        profile.title,
        { ...outcomesOf(ranking), some: shown !== undefined },
        dataset,
      )
    : words.ranking.heading(profile.title, shown?.of.ranked ?? ranked.length, dataset);
}
