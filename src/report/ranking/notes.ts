import { counted, defined } from "../../model/collections.ts";
import { alphabetical } from "../../model/country.ts";
import type { Ranking, StandingCountry } from "../../model/documents/ranking.ts";
import { RANKING_CAVEATS } from "../../model/problem.ts";
import { inGroups } from "../../model/seal.ts";
import { countsOf } from "../../model/standings.ts";
import { lackingText, placingText } from "../../words/choose.ts";
import type { Messages } from "../../words/index.ts";
import { type Block, type List, list, type Span } from "../blocks.ts";
import { oneSidedOf } from "../text/contributions.ts";
import { scoreDecimals } from "../text/decimals.ts";
import {
  byLack,
  hasOutcome,
  isScorecard,
  notRanked,
  outcomesOf,
  scorecardNotes,
} from "../text/eligibility.ts";
import { headingOf, mostEvidence, scoresRunText, shownText, sourcesSentence } from "../text/evidence.ts";
import { withFullStop } from "../text/localised.ts";
import { certaintyNotes, stoppedNotes } from "./certainty.ts";

/** Columns of a ranking that a reader must be told how to read. */
export type Legend = "score" | "range" | "evidence" | "higher" | "missing";

const ALL_LEGENDS: ReadonlySet<Legend> = new Set(["score", "range", "evidence", "higher", "missing"]);

/** Warnings that belong beside the figures, wherever these go. */
const WARNINGS_SHOWN = [
  ...RANKING_CAVEATS,
  "rules-of-other-years",
  "publication-unknown",
  "after-reference-year",
  "older-readers",
];

/** The weightiest first: whose rules or evidence are not those of the year, then what the figures are not. */
const CAUTIONS = [
  "rules-of-other-years",
  "publication-unknown",
  "requirement-waived",
  "prevalence-caveat",
  "list-incomplete",
  "few-candidates",
  "audit-finding",
  "no-evidence",
  "little-evidence",
  "proxies",
];

/**
 * What a reader must know to read the figures, in full sentences.
 *
 * @param shown what a medium has columns of: what a narrow line leaves out is not explained
 */
export function notes(ranking: Ranking, words: Messages, shown: ReadonlySet<Legend> = ALL_LEGENDS): string[] {
  return [
    ...definitions(ranking, words, shown),
    ...apartNote(ranking, words),
    ...excludedNote(ranking, words),
    ...requiredNotes(ranking, words),
    ...unscoredNote(ranking, words),
    ...fullCautions(ranking),
    ...sourcesSentence(ranking.dataset, words),
    madeOf(ranking, words),
  ];
}

/** What the columns mean, how sure the ranks are, and how far another method agrees. */
export function definitions(ranking: Ranking, words: Messages, shown = ALL_LEGENDS): string[] {
  const { crossCheck } = ranking;
  return [
    ...(ranking.ranked.length === 0
      ? []
      : isScorecard(ranking)
        ? scorecardNotes(ranking, words)
        : legends(ranking, shown, words)),
    ...certaintyNotes(ranking, words),
    ...(crossCheck ? [agreementText(crossCheck, words)] : []),
  ];
}

/** Warnings that belong beside the figures, in full. */
export function fullCautions({ warnings }: Ranking): string[] {
  return warnings.filter(({ code }) => WARNINGS_SHOWN.includes(code)).map(({ message }) => sentence(message));
}

/** With which profile and version a document was made, and the seal of the run. */
export function madeOf(
  {
    profile,
    seal,
    tool,
  }: Pick<Ranking, "seal" | "tool"> & { readonly profile: Pick<Ranking["profile"], "id"> },
  { ranking }: Messages,
): string {
  return ranking.madeOf({
    profile: profile.id,
    tool: tool.name,
    version: tool.version,
    seal: seal && inGroups(seal),
  });
}

/** In a file that is sent on: what its reader can hold the seal against, and what follows. */
export function sealCheck({ seal }: Pick<Ranking, "seal">, { ranking }: Messages): string[] {
  return seal === undefined ? [] : [ranking.sealCheck];
}

/** What a reader must be careful about, the weightiest first, each in a line. */
export function cautions({ warnings }: Pick<Ranking, "warnings">): string[] {
  return CAUTIONS.flatMap((code) =>
    warnings.filter((one) => one.code === code).map(({ message, short = message }) => sentence(short)),
  );
}

/** Cautions of a screen, and of a summary. */
export const MOST_CAUTIONS = 3;

/**
 * What a reader of a screen must be careful about, a line each.
 *
 * @param first what is weightier than any of the document's own cautions
 */
export function screenCautions(
  document: Pick<Ranking, "warnings" | "draws" | "rankSets" | "stoppedBefore">,
  words: Messages,
  first: readonly string[] = [],
): string[] {
  return [...stoppedNotes(document, words), ...[...first, ...cautions(document)].slice(0, MOST_CAUTIONS)];
}

/**
 * The same, as a screen has them.
 *
 * @param brief true: each in one line, whatever the width
 */
export function cautionList(
  document: Parameters<typeof screenCautions>[0],
  words: Messages,
  first: readonly string[] = [],
  brief: List["brief"] = "uncut",
): Block[] {
  const items = screenCautions(document, words, first);
  return items.length === 0 ? [] : [{ ...list(items.map((text) => ({ mark: "!", text }))), brief }];
}

/** How many more cautions there are than a screen has, and how to see them. */
export function moreCautions(
  document: Pick<Ranking, "warnings">,
  { ranking }: Messages,
  first: readonly string[] = [],
): string[] {
  const n = first.length + cautions(document).length - MOST_CAUTIONS;
  return n > 0 ? [ranking.moreCautions({ n, option: "--notes" })] : [];
}

/**
 * What a reader must know of a ranking that shows some only: it stands before the first row, whose rank need not be 1.
 *
 * @param first how many of the ranked a screen shows of them; absent: all
 */
export function shownNotes(ranking: Ranking, words: Messages, first?: number): string[] {
  const { shown } = ranking;
  if (!shown) return [];
  const { ranked, apart, excluded, unscored } = shown.of;
  return [
    words.ranking.shownNote({
      ...countsOf(ranking),
      ofRanked: ranked,
      ofApart: apart,
      ofExcluded: excluded,
      ofUnscored: unscored,
      asked: shownText(shown, words),
      ...defined({ first: first?.toString() }),
    }),
  ];
}

function legends(
  { profile, reference, ranked }: Ranking,
  shown: ReadonlySet<Legend>,
  words: Messages,
): string[] {
  const { legend } = words.ranking;
  const decimals = scoreDecimals(profile);
  const hasRange = ranked.some(({ scoreRange }) => scoreRange !== null);
  const proxies = ranked.some(({ proxy }) => proxy !== undefined);
  const hasOneSided = ranked.some(({ factors }) => oneSidedOf(factors, decimals).length > 0);
  const reading = [
    ...(shown.has("score") ? [scoresRunText(profile, words)] : []),
    ...(shown.has("range") && hasRange ? [legend.range] : []),
    ...(shown.has("evidence")
      ? [proxies ? legend.evidenceAndProxies : legend.evidence, ...mostEvidence(profile, words)]
      : []),
    ...(ranked.some(({ tied = 0 }) => tied > 0) ? [legend.tied] : []),
    ...(ranked.some(({ gap }) => gap) ? [legend.gap] : []),
  ];
  const effects = [
    ...(shown.has("higher")
      ? [legend.higher({ reference: words.reference.median, score: reference.score, decimals })]
      : []),
    ...(shown.has("missing") ? [legend.missing, ...(hasOneSided ? [legend.oneSided] : [])] : []),
  ];
  return [reading, effects].filter((line) => line.length > 0).map(words.text);
}

/** `Excluded: 62 countries, three by two gates (Not a state: 40; Tier 3 in the latest TIP Report: 24; …).` */
export function excludedNote({ excluded }: Ranking, words: Messages): string[] {
  if (excluded.length === 0) return [];
  const severally = byMoreGates(excluded).map(([by, countries]) =>
    words.ranking.severally({ by, countries }),
  );
  return [
    words.ranking.excludedNote({
      countries: excluded.length,
      several: severally.length,
      severally,
      gates: countGates(excluded, words),
    }),
  ];
}

/** Whom gates set apart, who have no rank. */
export function apartNote({ apart }: Ranking, words: Messages): string[] {
  if (apart.length === 0) return [];
  return [words.ranking.apartNote({ countries: apart.length, gates: countGates(apart, words) })];
}

function unscoredNote(of: Ranking, words: Messages): string[] {
  const { ranking } = words;
  const { thin } = notRanked(of.unscored);
  if (thin.length === 0) return [];
  const names = namesToRead(of, thin, words);
  return [
    names === undefined
      ? ranking.unscoredCount({ countries: thin.length })
      : ranking.unscoredNote({ names, namesCount: names.length }),
  ];
}

/** Whom required evidence keeps from a rank, by what is lacking, and what would place them. The rest of them stands in the other media. */
export function requiredNotes(of: Ranking, words: Messages): string[] {
  const { required } = notRanked(of.unscored);
  const decimals = scoreDecimals(of.profile);
  const ranged = ({ name, scoreRange }: Ranking["unscored"][number]) =>
    scoreRange ? `${name} ${rangeText(scoreRange, decimals, words)}` : name;
  const several = required.some(({ requires }) => requires.length > 1);
  return [
    ...(several ? [words.ranking.requiredNote({ countries: required.length })] : []),
    ...byLack(required).map(({ lack, who }) =>
      words.ranking.requiredOf({
        countries: who.length,
        names: namesToRead(of, who, words, ranged),
        lacking: lackingText([lack], words),
        placing: placingText([lack], words),
      }),
    ),
  ];
}

const MOST_NAMED = 10;

/** Their names, but where they are everybody's: nobody would read them below a table of nobody. */
function namesToRead(
  { ranked, shown }: Ranking,
  some: readonly Ranking["unscored"][number][],
  { countryNames }: Messages,
  called = ({ name }: Ranking["unscored"][number]) => name,
): string[] | undefined {
  const isNobody = (shown?.of.ranked ?? ranked.length) === 0;
  return isNobody && some.length > MOST_NAMED ? undefined : alphabetical(some, countryNames).map(called);
}

/** In place of a table without rows. */
export function nobodyRankedNote(
  { shown, apart, excluded, unscored, dataset: { asOf } }: Ranking,
  words: Messages,
): string {
  const { nobodyShown, nobody, nobodySince, nobodyBy: by } = words.ranking;
  if (shown && shown.of.ranked > 0) return nobodyShown;
  const { required, thin } = notRanked(unscored);
  const lacks = lackingText(
    byLack(required).map(({ lack }) => lack),
    words,
  );
  const why = [
    ...(apart.length > 0 ? [by.apart({ n: apart.length })] : []),
    ...(excluded.length > 0 ? [by.excluded({ n: excluded.length })] : []),
    ...(required.length > 0 ? [by.required({ n: required.length, lacks })] : []),
    ...(thin.length > 0 ? [by.thin({ n: thin.length, asOf })] : []),
  ];
  return why.length === 0 ? nobody : nobodySince({ why });
}

/** Why the gates' counts sum to more than the countries: how many are excluded by two gates, by three … */
function byMoreGates(excluded: Ranking["excluded"]): [gates: number, countries: number][] {
  const counts = excluded.map(({ gates }) => gates.length).filter((gates) => gates > 1);
  return [...counted(counts)].sort(([a], [b]) => a - b);
}

/** `Not a state: 40`: how many each gate keeps from a rank. */
function countGates(
  barred: readonly Pick<Ranking["excluded"][number], "gates">[],
  { ranking }: Messages,
): string[] {
  const titles = barred.flatMap(({ gates }) => gates.map(({ title }) => title));
  return [...counted(titles)].map(([title, countries]) => ranking.gateOf({ title, countries }));
}

/** A message of the run's as a sentence. */
export function sentence(message: string): string {
  return withFullStop(`${message[0]!.toUpperCase()}${message.slice(1)}`);
}

type CrossCheck = NonNullable<Ranking["crossCheck"]>;

/** The head of a column of the other method's ranks. */
export function crossCheckColumn({ method }: CrossCheck, { ranking }: Messages): string {
  return method === "profile" ? ranking.columns.profile : method.toUpperCase();
}

/** What the other way of ranking is called; the document has the English of the profile's own root. */
export function crossCheckTitle({ root, title }: CrossCheck, { ranking }: Messages): string {
  return root === undefined ? title : ranking.ownRoot({ method: root });
}

/** How far the two rankings agree. */
export function agreementText(other: CrossCheck, words: Messages): string {
  const { method, tau, first } = other;
  const { own, check } = words.ranking.agreement;
  const say = method === "profile" ? own : check;
  return say({ title: crossCheckTitle(other, words), tau, ...first });
}

/** The other method's rank of a country. */
export function crossCheckRank({ countries }: CrossCheck): (country: string) => string {
  const ranks = new Map(countries.map(({ country, rank }) => [country, rank]));
  return (country) => String(ranks.get(country) ?? "–");
}

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
    ? words.ranking.scorecardHeading({
        title: profile.title,
        outcomes: words.scorecard.outcomes({ ...outcomesOf(ranking), some: shown !== undefined }),
        ...headingOf(dataset, words),
      })
    : words.ranking.heading({
        title: profile.title,
        countries: shown?.of.ranked ?? ranked.length,
        ...headingOf(dataset, words),
      });
}
