import type { Drawn, Draws, Ranking } from "../../model/documents/ranking.ts";
import type { Robustness } from "../../model/documents/robustness.ts";
import type { ErrorsTaken, KnownSets, RankSets } from "../../model/documents/uncertainty.ts";
import { knownSets } from "../../model/standings.ts";
import type { Messages } from "../../words/index.ts";
import { scoreDecimals } from "../text/decimals.ts";

/** In how many of 100 draws. */
export function inHundred(share: number): number {
  return Math.round(100 * share);
}

/** How sure each rank is, as columns of a ranking. */
export function certaintyColumns(
  { rankSets, draws, ranked }: Ranking,
  words: Messages,
): { readonly title: string; readonly least: number; readonly of: (country: string) => string }[] {
  const { rankSets: sets, robustness: say, numbers } = words;
  const known = knownSets(rankSets);
  const setOf = new Map(known?.countries.map((one) => [one.country, one]));
  const drawnOf = new Map(draws && ranked.map((one) => [one.country, one]));
  return [
    ...(known
      ? [
          {
            title: sets.inRanking.column,
            least: 8,
            of: (country: string) => {
              const set = setOf.get(country);
              return set === undefined ? "" : numbers.span(set.lower, set.upper);
            },
          },
        ]
      : []),
    ...(draws
      ? [
          {
            title: say.columns.top({ k: draws.first }),
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
export function placeInDraws(
  draws: Draws | undefined,
  { topShare, band, rankP05, rankP95 }: { readonly [Key in keyof Drawn]?: Drawn[Key] | undefined },
  { robustness: say }: Messages,
): string[] {
  const share = draws && topShare?.[draws.first];
  if (share === undefined || rankP05 == null || rankP95 == null) return [];
  return [
    say.stood({
      draws: draws!.n - draws!.failedDraws,
      k: draws!.first,
      share: inHundred(share),
      band: band ? say.band[band] : undefined,
      ranks: say.range(rankP05, rankP95),
    }),
  ];
}

/** How the draws were made that such sentences tell of, and what they leave out. */
export function drawsNotes(
  { draws, profile }: Pick<Ranking, "draws" | "profile">,
  words: Messages,
): string[] {
  return draws ? [words.robustness.inRanking(draws), ...undrawnNote(draws, profile, words)] : [];
}

/** Who has a rank in some draws alone. */
export function rankedSometimesNote(
  countries: readonly { readonly rankedShare?: number | undefined }[],
  { robustness: say }: Messages,
): string[] {
  const some = countries.filter(({ rankedShare = 1 }) => rankedShare < 1).length;
  return some === 0 ? [] : [say.ofScored({ n: some })];
}

/** What findings could do on what is in no draw. */
export function undrawnNote(
  { undrawn }: Pick<Robustness, "undrawn">,
  profile: Robustness["profile"],
  { robustness: say }: Messages,
): string[] {
  return undrawn ? [say.undrawn(undrawn, scoreDecimals(profile))] : [];
}

/** Why sets are other ranks than those of nine in ten draws, where some are. */
export function setsUnlikeDrawsNote(
  sets: RankSets,
  varied: Robustness["held"],
  { robustness: say }: Messages,
): string[] {
  const { coverage, countries = [] } = knownSets(sets) ?? {};
  const unlike = countries.filter((one) => one.unlikeDraws).length;
  return unlike === 0 ? [] : [say.unlikeDraws(unlike, countries.length, coverage!, varied)];
}

/** What errors of figures were taken for, in sentences behind what is said of them. */
export function errorsTaken(
  { intervals = [], withinSource = 0 }: ErrorsTaken,
  { errors: say }: Messages,
): string[] {
  return [
    ...(intervals.length > 0
      ? [say.taken({ levels: intervals.map((one) => say.level(one)), n: intervals.length })]
      : []),
    ...(withinSource > 0 ? [say.correlated({ by: withinSource })] : []),
  ];
}

/** How much of the weight has an error. */
export function carriedText({ weightWithError: share }: RankSets, { rankSets: say }: Messages): string {
  return share > 0.9999 ? say.carriedAll : say.carried({ share });
}

function setsMeaning(sets: KnownSets, words: Messages): string {
  const { meaning, more } = words.rankSets.inRanking;
  const { coverage, draws, seed } = sets;
  return words.text([
    meaning({ coverage, draws, seed }),
    carriedText(sets, words),
    ...errorsTaken(sets, words),
    more({ coverage }),
  ]);
}

/** What a reader must know of these columns. */
export function certaintyNotes(ranking: Ranking, words: Messages): string[] {
  const { rankSets, draws, order, ranked, stoppedBefore } = ranking;
  const { kept } = words.robustness.order;
  const { stoppedEarly, stoppedBefore: before, inRanking, bands } = words.robustness;
  if (ranked.length === 0) return [];
  const early = (asked: number | undefined, made: number) =>
    asked === undefined ? [] : [stoppedEarly({ asked, made })];
  const known = knownSets(rankSets);
  return [
    ...(rankSets && !known ? [words.rankSets.notKnown({ share: rankSets.weightWithError })] : []),
    ...(known
      ? [
          ...early(known.asked, known.draws + known.failedDraws),
          setsMeaning(known, words),
          ...(known.byPlace ? [words.rankSets.byPlace] : []),
          ...(draws ? setsUnlikeDrawsNote(known, draws.varied, words) : []),
        ]
      : []),
    ...(draws
      ? [
          ...early(draws.asked, draws.n),
          bands({ k: draws.first }),
          ...(order?.neighbours ? [kept({ kept: order.kept, neighbours: order.neighbours })] : []),
          inRanking(draws),
          ...rankedSometimesNote(ranked, words),
          ...undrawnNote(draws, ranking.profile, words),
        ]
      : []),
    ...(stoppedBefore ? [before(stoppedBefore)] : []),
  ];
}
