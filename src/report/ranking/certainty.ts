import type { Drawn, Draws, Ranking } from "../../model/documents/ranking.ts";
import type { Robustness } from "../../model/documents/robustness.ts";
import type { ErrorsTaken, KnownSets, RankSets } from "../../model/documents/uncertainty.ts";
import { isOffCentre, knownSets } from "../../model/standings.ts";
import type { Messages } from "../../words/index.ts";
import { scoreDecimals } from "../text/decimals.ts";

/** In how many of 100 draws. */
export function inHundred(share: number): number {
  return Math.round(100 * share);
}

interface CertaintyColumn {
  readonly title: string;
  readonly short?: string;
  readonly of: (country: string) => string;
  /** Of a column of shares: the share (0 to 1). */
  readonly share?: (country: string) => number | undefined;
}

/** How sure each rank is, as columns of a ranking. */
export function certaintyColumns(
  {
    rankSets,
    draws,
    ranked,
  }: Pick<Ranking, "rankSets" | "draws"> & {
    readonly ranked: readonly Pick<Ranking["ranked"][number], "country" | keyof Drawn>[];
  },
  words: Messages,
): CertaintyColumn[] {
  const { rankSets: sets, robustness: say, inDraws, numbers } = words;
  const known = knownSets(rankSets);
  const setOf = new Map(known?.countries.map((one) => [one.country, one]));
  const drawnOf = new Map(draws && ranked.map((one) => [one.country, one]));
  return [
    ...(known
      ? [
          {
            title: sets.inRanking.column,
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
            title: inDraws.among({ k: draws.first }),
            short: say.columns.topShort({ k: draws.first }),
            share: (country: string) => drawnOf.get(country)?.topShare?.[draws.first],
            of: (country: string) => {
              const { topShare, band = null } = drawnOf.get(country) ?? {};
              const share = topShare?.[draws.first];
              if (share === undefined) return "";
              return [inHundred(share), ...(band ? [inDraws.band[band]] : [])].join(" ");
            },
          },
          {
            title: say.columns.range,
            short: say.columns.rangeShort,
            of: (country: string) => {
              const { rankP05 = null, rankP95 = null } = drawnOf.get(country) ?? {};
              return rankP05 === null || rankP95 === null ? "" : numbers.span(rankP05, rankP95);
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
  { inDraws: say, numbers }: Messages,
): string[] {
  const share = draws && topShare?.[draws.first];
  if (share === undefined || rankP05 == null || rankP95 == null) return [];
  return [
    say.stood({
      draws: draws!.n - draws!.failedDraws,
      k: draws!.first,
      share: inHundred(share),
      band: band ? say.band[band] : undefined,
      ranks: numbers.span(rankP05, rankP95),
    }),
  ];
}

/** That its own rank is outside these ranks, and why; none of any other. */
export function offCentreSentence(
  {
    rank,
    rankP05,
    rankP95,
    drawnGaps,
  }: {
    readonly rank: number | null;
    readonly rankP05?: number | null | undefined;
    readonly rankP95?: number | null | undefined;
    readonly drawnGaps?: boolean | undefined;
  },
  { inDraws }: Messages,
): string[] {
  if (rank === null || rankP05 == null || rankP95 == null) return [];
  return isOffCentre(rank, [rankP05, rankP95]) ? [inDraws.offCentre({ gaps: drawnGaps === true })] : [];
}

/** How the draws were made that such sentences tell of, and what they leave out. */
export function drawsNotes(
  { draws, profile }: Pick<Ranking, "draws" | "profile">,
  words: Messages,
): string[] {
  return draws ? [drawnNote(draws, words), ...undrawnNote(draws, profile, words)] : [];
}

/** What was drawn for ranks (90 %), and what was not. */
function drawnNote({ n, failedDraws, seed, weights, varied, held }: Draws, words: Messages): string {
  const { robustness: say } = words;
  return words.text([
    say.inRanking({
      draws: n - failedDraws,
      seed,
      varied: varied.map((one) => (one === "weights" ? say.weightsAs({ weights }) : say.variedName[one])),
    }),
    ...(held.length === 0 ? [] : [say.notVaried({ names: held.map((one) => say.heldName[one]) })]),
  ]);
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
  words: Messages,
): string[] {
  if (undrawn === undefined) return [];
  const { robustness: say } = words;
  const { nodes, weight, nobody, most } = undrawn;
  const decimals = scoreDecimals(profile);
  return [
    words.text([
      say.undrawn({ titles: nodes.map(({ title }) => title), weight, nobody }),
      ...(most === null ? [] : [say.findingsCould({ ...most, decimals })]),
    ]),
  ];
}

/** What was asked for and has nothing to say, since the run was stopped before. */
export function stoppedBeforeNote(
  parts: readonly (keyof Messages["robustness"]["stoppedPart"])[],
  { robustness: say }: Messages,
): string {
  return say.stoppedBefore({ parts: parts.map((part) => say.stoppedPart[part]) });
}

/** Why sets are other ranks than those of nine in ten draws, where some are. */
export function setsUnlikeDrawsNote(
  sets: RankSets,
  varied: Robustness["held"],
  { robustness: say }: Messages,
): string[] {
  const { coverage, countries = [] } = knownSets(sets) ?? {};
  const unlike = countries.filter((one) => one.unlikeDraws).length;
  return unlike === 0
    ? []
    : [
        say.unlikeDraws({
          n: unlike,
          of: countries.length,
          coverage: coverage!,
          varied: varied.map((one) => say.variedName[one]),
        }),
      ];
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
  const { coverage, draws, seed } = sets;
  return words.text([
    words.rankSets.inRanking.meaning({ coverage, draws, seed }),
    carriedText(sets, words),
    ...errorsTaken(sets, words),
  ]);
}

/** That the run was stopped before it had made what was asked for. */
export function stoppedNotes(
  { rankSets, draws, stoppedBefore }: Pick<Ranking, "rankSets" | "draws" | "stoppedBefore">,
  words: Messages,
): string[] {
  const known = knownSets(rankSets);
  const made = [
    ...(known ? [{ asked: known.asked, made: known.draws + known.failedDraws }] : []),
    ...(draws ? [{ asked: draws.asked, made: draws.n }] : []),
  ];
  return [
    ...made.flatMap(({ asked, made: n }) =>
      asked === undefined ? [] : [words.robustness.stoppedEarly({ asked, made: n })],
    ),
    ...(stoppedBefore ? [stoppedBeforeNote(stoppedBefore, words)] : []),
  ];
}

/** What a reader must know of these columns. */
export function certaintyNotes(ranking: Ranking, words: Messages): string[] {
  const { rankSets, draws, order, ranked } = ranking;
  const { order: neighbours } = words.robustness;
  if (ranked.length === 0) return [];
  const known = knownSets(rankSets);
  return [
    ...stoppedNotes(ranking, words),
    ...(rankSets && !known ? [words.rankSets.notKnown({ share: rankSets.weightWithError })] : []),
    ...(known
      ? [
          setsMeaning(known, words),
          ...(known.byPlace ? [words.rankSets.byPlace] : []),
          ...(draws ? setsUnlikeDrawsNote(known, draws.varied, words) : []),
        ]
      : []),
    ...(draws
      ? [
          words.inDraws.bands({ k: draws.first }),
          ...(order?.neighbours ? [neighbours.kept({ kept: order.kept, neighbours: order.neighbours })] : []),
          drawnNote(draws, words),
          ...rankedSometimesNote(ranked, words),
          ...undrawnNote(draws, ranking.profile, words),
        ]
      : []),
  ];
}
