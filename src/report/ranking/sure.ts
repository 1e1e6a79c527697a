import type { Messages } from "../../locales/index.ts";
import type { Drawn, Draws, Ranking } from "../../model/documents/ranking.ts";

/** Whether a ranking has sets of ranks that say anything: without errors they would be the ranks themselves. */
export function hasSets({ rankSets }: Pick<Ranking, "rankSets">): boolean {
  return rankSets !== undefined && rankSets.weightWithError > 0;
}

/** In how many of 100 draws. */
export function inHundred(share: number): number {
  return Math.round(100 * share);
}

/** How sure each rank is, as columns of a ranking. */
export function sureColumns(
  { rankSets, draws, ranked }: Ranking,
  words: Messages,
): { readonly title: string; readonly least: number; readonly of: (country: string) => string }[] {
  const { rankSets: sets, robustness: say } = words;
  const setOf = new Map(rankSets?.countries.map((one) => [one.country, one]));
  const drawnOf = new Map(draws && ranked.map((one) => [one.country, one]));
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
    ...(draws
      ? [
          {
            title: say.columns.top(draws.first),
            least: 8,
            of: (country: string) => {
              const { topShare, band = null } = drawnOf.get(country) ?? {};
              const share = topShare?.[draws.first];
              if (share === undefined) return "";
              return [inHundred(share), ...(band ? [say.band[band]] : [])].join(" ");
            },
          },
          {
            title: say.columns.range,
            least: 7,
            of: (country: string) => {
              const { rankP05 = null, rankP95 = null } = drawnOf.get(country) ?? {};
              return rankP05 === null || rankP95 === null ? "" : say.range(rankP05, rankP95);
            },
          },
        ]
      : []),
  ];
}

/** Where a country stood in draws, as one sentence; none where no draws tell of it. */
export function stoodInDraws(
  draws: Draws | undefined,
  { topShare, band, rankP05, rankP95 }: { readonly [Key in keyof Drawn]?: Drawn[Key] | undefined },
  { robustness: say }: Messages,
): string[] {
  const share = draws && topShare?.[draws.first];
  if (share === undefined || rankP05 == null || rankP95 == null) return [];
  return [
    say.stood(
      draws!.n - draws!.failedDraws,
      draws!.first,
      inHundred(share),
      band ? say.band[band] : undefined,
      say.range(rankP05, rankP95),
    ),
  ];
}

/** Who has a rank in some draws alone. */
export function ofScored(
  countries: readonly { readonly rankedShare?: number | undefined }[],
  { robustness: say }: Messages,
): string[] {
  const some = countries.filter(({ rankedShare = 1 }) => rankedShare < 1).length;
  return some === 0 ? [] : [say.ofScored(some)];
}

/** What a reader must know of these columns. */
export function sureNotes(ranking: Ranking, words: Messages): string[] {
  const { rankSets, draws, ranked, stoppedBefore } = ranking;
  const { stoppedEarly, stoppedBefore: before, inRanking, bands } = words.robustness;
  if (ranked.length === 0) return [];
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
    ...(draws
      ? [...early(draws.asked, draws.n), bands(draws.first), inRanking(draws), ...ofScored(ranked, words)]
      : []),
    ...(stoppedBefore ? [before(stoppedBefore)] : []),
  ];
}
