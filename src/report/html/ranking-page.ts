import type { ApartCountry, GateFinding, Ranking, StandingCountry } from "../../model/documents/ranking.ts";
import { standing } from "../../model/standings.ts";
import { passedOfText } from "../../words/choose.ts";
import type { Messages } from "../../words/index.ts";
import {
  type Block,
  countryAnchor,
  list,
  note,
  paragraph,
  section,
  setApart,
  strong,
  type Table,
  terms,
} from "../blocks.ts";
import { nodeTableInFull, REMARKS, type Remarks, remarksOf } from "../explanation/table.ts";
import { namesSentence, rankTable } from "../ranking/blocks.ts";
import { certaintyNotes } from "../ranking/certainty.ts";
import { apartTable, excludedTable, requiredTables, thinTables } from "../ranking/left-out.ts";
import {
  agreementText,
  apartNote,
  heading,
  rangeOnScale,
  rangeText,
  rankText,
  shownNotes,
} from "../ranking/notes.ts";
import { scoreDecimals } from "../text/decimals.ts";
import { gateFindingText, isScorecard, notRanked, scorecardNotes } from "../text/eligibility.ts";
import { amongText, mostEvidence } from "../text/evidence.ts";
import { coveredText } from "../text/figure.ts";
import { localised } from "../text/localised.ts";
import { warningText } from "../text/warnings.ts";
import { inline } from "./blocks.ts";
import { type Html, html, textsIn } from "./markup.ts";
import { type Live, page } from "./page.ts";
import { profileSection, type Weighing } from "./profile-section.ts";
import { checkingSection, type Section, sections, sourcesSection } from "./sections.ts";

/**
 * A ranking as one page, in parts: the table, each shown country down to the publishers' cells, who was left out and
 * why, the profile, the sources, and how to check it all.
 *
 * @param shown how many of the ranked, from the top
 * @param live what makes it answer: then the way to each cell is in there, and does not stand on the page twice
 */
export function* rankingPage(
  document: Ranking,
  weighing: Weighing,
  words: Messages,
  shown: number,
  live?: Live,
): Generator<string> {
  const ranking = localised(document, words);
  const countries = standing(ranking.ranked, ranking.apart, shown);
  const { profile, dataset, apart, excluded, unscored } = ranking;
  const { required, thin } = notRanked(unscored);
  const { countries: each, leftOut: say, lead } = words.page;
  const some = (id: string, title: string, blocks: readonly Block[]): Section[] =>
    blocks.length === 0 ? [] : [{ id, title, blocks }];
  const [about, ...method] = methodSections(ranking, weighing, words, live && words.language);
  const all: Section[] = [
    about,
    {
      id: "ranking",
      title: words.page.ranking.title,
      blocks: tableBlocks(ranking, countries, words, live !== undefined),
    },
    ...(countries.length === 0 || live
      ? []
      : [{ id: REMARKS, title: each.title, blocks: breakdowns(ranking, countries, words) }]),
    ...some("apart", say.apart({ countries: apart.length }), apartTable(ranking, words)),
    ...(excluded.length === 0
      ? []
      : some("excluded", say.excluded({ countries: excluded.length }), [
          ...excludedTable(ranking, words),
          paragraph(say.marginMeans),
        ])),
    ...some(
      "required",
      say.required({ countries: required.length }),
      requiredTables(ranking, words, { briefly: live !== undefined }),
    ),
    ...some("unscored", say.unscored({ countries: thin.length }), thinTables(ranking, words)),
    ...method,
  ];
  const of = ranking.shown?.of.ranked ?? ranking.ranked.length;
  const header = html`<header><h1>${profile.title}</h1>
<p class="lead">${inline(
    setApart(
      (apart) =>
        lead({
          countries: of,
          profile: apart(profile.id),
          asOf: dataset.asOf === null ? null : apart(String(dataset.asOf)),
          among: amongText(dataset, words),
        }),
      "strong",
    ),
  )}</p>${shownNotes(ranking, words).map(
    (text) => html`
<p>${text}</p>`,
  )}</header>`;
  yield* page({
    title: heading(ranking, words),
    words,
    live,
    body: preceded(
      header,
      sections(all, words, live || isLong(countries) ? SCROLLING : [], live !== undefined),
    ),
  });
}

/**
 * What a page says of how it was made, first what it is and what to know about it.
 *
 * @param written the language in which a page that answers is written; absent: it does not answer
 */
function methodSections(
  ranking: Ranking,
  weighing: Weighing,
  words: Messages,
  written: string | undefined,
): [Section, ...Section[]] {
  const whys = written === undefined ? words : whyWords(words, written);
  return [
    {
      id: "about",
      title: words.page.about.title,
      blocks: aboutBlocks(ranking, words, written !== undefined),
    },
    profileSection(ranking.profile, weighing, words, whys),
    sourcesSection(ranking.dataset, words, written !== undefined),
    checkingSection(ranking, words),
  ];
}

/** The texts of a page that answers which its program does not draw, in their order: what is said of all together. */
export function staticTexts(
  document: Ranking,
  weighing: Weighing,
  words: Messages,
  written: string,
): string[] {
  const [, ...parts] = sections(methodSections(document, weighing, words, written), words, SCROLLING, true);
  return [words.page.skip, ...parts.flatMap(textsIn)];
}

/**
 * In which words a page that answers tells why its profile is as it is: in the language in which it is written alone, since in six that would
 * take more than the page may.
 */
function whyWords(words: Messages, written: string): Messages {
  const { profileReasons, ...others } = words;
  return words.language === written ? words : others;
}

/** Tables that scroll on a narrow screen where a page is long or answers, and need not say at each figure what it is. */
const SCROLLING = ["ranking", "countries", "apart", "excluded", "required", "unscored", "profile"];
/** Rows of nodes from which on that is a fifth of the page. */
const LONG = 300;

function isLong(countries: readonly StandingCountry[]): boolean {
  let rows = 0;
  const count = ({ children = [] }: { readonly children?: readonly object[] | undefined }) => {
    rows += children.length;
    for (const child of children) count(child);
  };
  for (const { factors } of countries) count({ children: factors });
  return rows > LONG;
}

function* preceded(first: Html, rest: Iterable<Html>): Generator<Html> {
  yield first;
  yield* rest;
}

function aboutBlocks(ranking: Ranking, words: Messages, answers: boolean): Block[] {
  const { about: say } = words.page;
  const { excluded, unscored } = ranking.shown?.of ?? {
    excluded: ranking.excluded.length,
    unscored: ranking.unscored.length,
  };
  return [
    ...[say.purpose, say.leftOut({ excluded, unscored })].map(paragraph),
    ...(answers ? [] : [paragraph(say.noSliders({ why: whyStill(ranking.profile) }))]),
    ...ranking.warnings.map((warning) => note(warningText(warning, words))),
  ];
}

/** What keeps a page from answering. */
function whyStill(profile: Ranking["profile"]) {
  if (profile.relative) return "relative";
  if (profile.bounded === false) return "endless";
  return profile.scorecard ? "scorecard" : "other";
}

/** @param briefly factors and flags by their ids, of which one sentence says what they are */
function tableBlocks(
  ranking: Ranking,
  countries: readonly StandingCountry[],
  words: Messages,
  briefly: boolean,
): Block[] {
  const { ranked, crossCheck } = ranking;
  const { ranking: say } = words.page;
  const { columns, ...table } = rankTable(ranking, countries, words, briefly ? "ids" : "title");
  const first = countries.filter(({ rank }) => rank !== null).length;
  return [
    ...(isScorecard(ranking) ? scorecardNotes(ranking, words).map(paragraph) : [meanings(ranking, words)]),
    ...[...apartNote(ranking, words), ...certaintyNotes(ranking, words)].map(paragraph),
    ...(crossCheck ? [paragraph(agreementText(crossCheck, words))] : []),
    ...(briefly && !isScorecard(ranking)
      ? namesSentence(countries, scoreDecimals(ranking.profile), words, true).map(paragraph)
      : []),
    {
      ...table,
      caption:
        first < ranked.length
          ? say.first({ shown: first, of: ranked.length })
          : say.all({ countries: ranked.length }),
      name: "ranking",
      // Read aloud, and beside the figure on a narrow screen, # says little.
      columns: columns.map((column, i) => (i === 0 ? { ...column, title: say.rank } : column)),
    } satisfies Table,
  ];
}

/** What the columns mean. */
function meanings({ profile, reference }: Ranking, words: Messages): Block {
  const { ranking: say } = words.page;
  const { columns: titles } = words.ranking;
  const decimals = scoreDecimals(profile);
  const hasRange = !profile.relative && profile.bounded !== false;
  return terms([
    [titles.score, scoresMean(profile, words)],
    ...(hasRange ? [[titles.range, say.range] as const] : []),
    [titles.evidence, words.text([say.evidence, ...mostEvidence(profile, words)])],
    [say.higherAndLower, say.higher({ reference: words.reference.median, score: reference.score, decimals })],
    [titles.missing, say.missing],
  ]);
}

function scoresMean(
  { relative, bounded, scale: [from, to] }: Ranking["profile"],
  { page }: Messages,
): string {
  const { scores: say } = page.ranking;
  if (relative) return say.relative;
  return bounded === false ? say.unbounded : say.bounded({ from, to });
}

/** One after the other: a page of many countries and indicators is not held as one text. */
function* breakdowns(
  ranking: Ranking,
  countries: readonly StandingCountry[],
  words: Messages,
): Generator<Block> {
  const remarks = remarksOf(
    countries.map(({ factors }) => factors),
    words,
  );
  yield paragraph(words.page.countries.ofAll({ reference: words.reference.median }));
  if (remarks.size > 0)
    yield terms([...remarks].map(([text, number]) => [words.page.breakdown.remark({ n: number }), text]));
  for (const one of countries) yield* country(one, ranking, words, remarks);
}

function country(one: StandingCountry, ranking: Ranking, words: Messages, remarks: Remarks): Block[] {
  const { name, country: code, score, scoreRange, flags, factors } = one;
  const { countries: say } = words.page;
  const decimals = scoreDecimals(ranking.profile);
  const range = rangeText(scoreRange, decimals, words);
  const summary = say.summary({ score, range, evidence: coveredText(one, words), decimals });
  return section(
    `${rankText(one)}${one.rank === null ? "" : "."} ${name} (${code})`,
    [
      ...(one.rank === null ? [paragraph(words.text(apartSentences(one, ranking, words)))] : []),
      paragraph([summary, rangeOnScale("", score, scoreRange, ranking.profile)]),
      list([
        ...(one.rank === null ? one.gates : []).map((gate) => flagText(gate, words)),
        ...flags.map((flag) => flagText(flag, words)),
      ]),
      { ...nodeTableInFull(factors, ranking, words, remarks), caption: say.cells({ name }) },
    ],
    { folded: true, aside: strong(words.numbers.fixed(score, decimals)), id: countryAnchor(code) },
  );
}

/** That it is set apart, and where it would stand. */
function apartSentences(one: ApartCountry, { profile, ranked, shown }: Ranking, words: Messages): string[] {
  const { explanation: say } = words;
  const titles = one.gates.map(({ title }) => title);
  const scored = one.scorecard
    ? passedOfText(one.scorecard, words.scorecard, words)
    : say.points({ score: one.score, decimals: scoreDecimals(profile) });
  return [
    say.apart({ one, gates: titles }),
    say.wouldBe({
      score: scored,
      rank: one.wouldRank,
      tied: one.tied ?? 0,
      of: shown?.of.ranked ?? ranked.length,
    }),
  ];
}

function flagText(flag: Omit<GateFinding, "gate">, words: Messages): string {
  const { title, reason, authority } = flag;
  const why = reason === title ? undefined : reason;
  return words.page.countries.flag({ title, found: gateFindingText(flag, words), reason: why, authority });
}
