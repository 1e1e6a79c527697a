import type { Messages } from "../../locales/index.ts";
import type { Ranking, StandingCountry } from "../../model/documents/ranking.ts";
import { powerOfTen } from "../../model/power-of-ten.ts";
import type { Span } from "../blocks.ts";
import { hasOutcome, outcomesOf } from "../text/scorecard.ts";

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
  { relative, bounded, scale }: Pick<Ranking["profile"], "relative" | "bounded" | "scale">,
): Span {
  const isOnScale = !relative && bounded !== false;
  return { text, role: "range", drawn: isOnScale ? { score, range, scale } : undefined };
}

/** `=1` where others share the rank; a dash of who is set apart. */
export function rankText({ rank, tied = 0 }: Pick<StandingCountry, "rank" | "tied">): string {
  if (rank === null) return "–";
  return tied > 0 ? `=${rank}` : String(rank);
}

export function heading(ranking: Ranking, words: Messages): string {
  const { dataset, profile, shown, ranked } = ranking;
  return hasOutcome(ranking)
    ? words.ranking.scorecardHeading(
        profile.title,
        { ...outcomesOf(ranking), some: shown !== undefined },
        dataset,
      )
    : words.ranking.heading(profile.title, shown?.of.ranked ?? ranked.length, dataset);
}

/** Characters of a drawn range. */
const DRAWN = 16;

/**
 * Ranges drawn in characters on one scale, from the lowest to the highest end of those shown: `  ───●──    `. Undefined where
 * none of them has one.
 */
export function drawnRanges(
  shown: readonly StandingCountry[],
  { relative }: Ranking["profile"],
  { numbers: { fixed } }: Messages,
):
  | { readonly title: string; readonly width: number; readonly of: (one: StandingCountry) => string }
  | undefined {
  const ends = shown.flatMap(({ score, scoreRange }) => [score, ...(scoreRange ?? [])]);
  const isDrawn = !relative && shown.some(({ scoreRange }) => scoreRange !== null);
  const least = ends.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY);
  const most = ends.reduce((high, one) => Math.max(high, one), Number.NEGATIVE_INFINITY);
  if (!isDrawn || !(most > least)) return undefined;
  const decimals = most - least < 10 ? 2 : 0;
  const step = powerOfTen(-decimals);
  const [low, high] = [Math.floor(least / step) * step, Math.ceil(most / step) * step];
  const at = (value: number) => Math.round(((value - low) / (high - low)) * (DRAWN - 1));
  const [from, to] = [low, high].map((end) => fixed(end, decimals)) as [string, string];
  return {
    title: `${from}${"\u00b7".repeat(Math.max(1, DRAWN - from.length - to.length))}${to}`,
    width: DRAWN,
    of({ score, scoreRange }) {
      const [first, last] = (scoreRange ?? [score, score]).map(at) as [number, number];
      const line: string[] = Array.from({ length: DRAWN }, (_, i) => (i < first || i > last ? " " : "─"));
      line[at(score)] = "●";
      return line.join("");
    },
  };
}
