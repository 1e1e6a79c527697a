import type { Messages } from "../../locales/index.ts";
import type { DrawnRanks, Ranking } from "../../model/documents/ranking.ts";

/** Whether a ranking has sets of ranks that say anything: without errors they would be the ranks themselves. */
export function hasSets({ rankSets }: Pick<Ranking, "rankSets">): boolean {
  return rankSets !== undefined && rankSets.weightWithError > 0;
}

/** How sure each rank is, as columns of a ranking. */
export function sureColumns(
  { rankSets, robustness }: Ranking,
  words: Messages,
): { readonly title: string; readonly least: number; readonly of: (country: string) => string }[] {
  const { rankSets: sets, robustness: draws } = words;
  const setOf = new Map(rankSets?.countries.map((one) => [one.country, one]));
  const drawnOf = new Map(robustness?.countries.map((one) => [one.country, one]));
  return [
    ...(hasSets({ rankSets })
      ? [
          {
            title: sets.inRanking.column,
            least: 8,
            of: (country: string) => {
              const set = setOf.get(country);
              return set === undefined ? "" : sets.set(set.lower, set.upper);
            },
          },
        ]
      : []),
    ...(robustness
      ? [
          {
            title: draws.columns.range,
            least: 7,
            of: (country: string) => {
              const { rankP05 = null, rankP95 = null } = drawnOf.get(country) ?? {};
              return rankP05 === null || rankP95 === null ? "" : draws.range(rankP05, rankP95);
            },
          },
        ]
      : []),
  ];
}

/** Who has a rank in some draws alone. */
export function ofScored(
  countries: readonly Pick<DrawnRanks["countries"][number], "rankedShare">[],
  { robustness: say }: Messages,
): string[] {
  const some = countries.filter(({ rankedShare }) => rankedShare < 1).length;
  return some === 0 ? [] : [say.ofScored(some)];
}

/** What a reader must know of these columns. */
export function sureNotes(ranking: Ranking, words: Messages): string[] {
  const { rankSets, robustness, stoppedBefore } = ranking;
  const { stoppedEarly, stoppedBefore: before, inRanking } = words.robustness;
  if (ranking.ranked.length === 0) return [];
  const early = (asked: number | undefined, made: number) =>
    asked === undefined ? [] : [stoppedEarly(asked, made)];
  return [
    ...(rankSets
      ? [
          ...early(rankSets.asked, rankSets.draws + rankSets.failedDraws),
          hasSets(ranking) ? words.rankSets.inRanking.meaning(rankSets) : words.rankSets.none,
          ...(hasSets(ranking) && rankSets.byPlace ? [words.rankSets.byPlace] : []),
        ]
      : []),
    ...(robustness
      ? [
          ...early(robustness.asked, robustness.draws),
          inRanking(robustness),
          ...ofScored(robustness.countries, words),
        ]
      : []),
    ...(stoppedBefore ? [before(stoppedBefore)] : []),
  ];
}
