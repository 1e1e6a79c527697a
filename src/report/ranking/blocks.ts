import { gather } from "../../model/collections.ts";
import { alphabetical } from "../../model/country.ts";
import type { Ranking, StandingCountry } from "../../model/documents/ranking.ts";
import { standing } from "../../model/standings.ts";
import { lackingText, placingText } from "../../words/choose.ts";
import type { Messages } from "../../words/index.ts";
import {
  type Block,
  type Column,
  type Form,
  list,
  note,
  paragraph,
  type Report,
  section,
  type Table,
  terms,
} from "../blocks.ts";
import { missingOf, movers, type Name, oneSidedOf } from "../text/contributions.ts";
import { scoreDecimals } from "../text/decimals.ts";
import { causeWords, gateFindingText, isScorecard, marginText, notRanked } from "../text/eligibility.ts";
import { scoreText } from "../text/figure.ts";
import { localised, semicolonIn } from "../text/localised.ts";
import { pageColumns, type RankColumn, screenColumns } from "./columns.ts";
import { heading, nobodyRankedNote, notes, rangeText, requiredNotes, shownNotes } from "./notes.ts";

/**
 * The ranking as an analyst would paste it into a memo. A screen has as many columns as there is room for, with what they need
 * explained; a page all, by titles, and who is excluded or has no score, and why.
 *
 * @param top how many of the ranked to show; absent: all
 */
export function rankingBlocks(document: Ranking, words: Messages, top?: number): Report {
  const ranking = localised(document, words);
  const { ranked, apart } = ranking;
  const shown = standing(ranked, apart, top);
  const beyond = ranked.length - Math.min(top ?? ranked.length, ranked.length);
  const isEmpty = shown.length === 0;
  return {
    title: heading(ranking, words),
    blocks: [
      ...shownNotes(ranking, words).map(paragraph),
      ...(ranked.length === 0 ? [paragraph(nobodyRankedNote(ranking, words))] : []),
      {
        kind: "either",
        screen: isEmpty
          ? notes(ranking, words).map(note)
          : [
              {
                kind: "forms",
                forms: screenColumns(ranking, shown, words).map((of) => formOf(of, ranking, shown, words)),
                beyond,
              },
            ],
        page: [
          ...(isEmpty ? [] : [{ ...rankTable(ranking, shown, words), beyond }]),
          ...section(words.ranking.apart, apartTable(ranking, words)),
          ...section(words.ranking.excluded, excludedTable(ranking, words)),
          ...section(words.ranking.required, requiredTables(ranking, words)),
          ...section(words.ranking.unscored, thinTables(ranking, words)),
          ...section(words.ranking.notes, [list(notes(ranking, words))]),
        ],
      },
    ],
  };
}

/** Every column, by titles unless factors and flags are called by their ids, which `namesSentence` explains. */
export function rankTable(
  ranking: Ranking,
  shown: readonly StandingCountry[],
  words: Messages,
  name: Name = "title",
): Table {
  return { kind: "table", ...rowsOf(pageColumns(ranking, words, name), ranking, shown) };
}

function rowsOf(columns: readonly RankColumn[], { profile }: Ranking, shown: readonly StandingCountry[]) {
  const decimals = scoreDecimals(profile);
  return { columns, rows: shown.map((one) => columns.map(({ cell }) => cell(one, decimals))) };
}

/** Its cells and notes are made when a screen takes it, which of several takes one. */
function formOf(
  columns: readonly RankColumn[],
  ranking: Ranking,
  shown: readonly StandingCountry[],
  words: Messages,
): Form {
  return {
    columns,
    rows: () => rowsOf(columns, ranking, shown).rows,
    notes: () => {
      const legends = new Set(columns.flatMap(({ legends: own = [] }) => own));
      const names = isScorecard(ranking) ? [] : namesSentence(shown, scoreDecimals(ranking.profile), words);
      return [...notes(ranking, words, legends), ...names, ...certaintyHints(ranking, words)];
    },
  };
}

/** A rank without its set invites false precision: where none is shown, how to see how far each place hangs on what is uncertain. */
function certaintyHints(ranking: Ranking, words: Messages): string[] {
  const { rankSets, draws, stoppedBefore, profile, ranked } = ranking;
  const isSaid = rankSets !== undefined || draws !== undefined || stoppedBefore !== undefined;
  if (isSaid || ranked.length < 2 || profile.relative) return [];
  return [words.ranking.howSure];
}

/**
 * `In the table, factbook is World Factbook indicators; …`: the short names of factors and flags with their titles.
 *
 * @param branches whether what factors stand under is called by its short name, too
 */
export function namesSentence(
  shown: readonly StandingCountry[],
  decimals: number,
  { ranking }: Messages,
  branches = false,
): string[] {
  const titles = new Map<string, () => string>();
  for (const { factors, flags: raised, ...one } of shown) {
    const gates = one.rank === null ? one.gates : [];
    for (const { id, title, branch, branchId } of [
      ...movers(factors, 1, decimals).slice(0, 2),
      ...movers(factors, -1, decimals).slice(0, 2),
      ...missingOf(factors, decimals),
      ...oneSidedOf(factors, decimals),
    ]) {
      titles.set(id, title);
      if (branches && branchId !== undefined) titles.set(branchId, () => branch!);
    }
    for (const { id, title, ownFigure } of gates) if (!ownFigure) titles.set(id, () => title);
    for (const { gate, title, ownFigure } of raised) if (!ownFigure) titles.set(gate, () => title);
  }
  const names = [...titles].flatMap(([id, title]) =>
    id === title() ? [] : [ranking.name({ id, title: title() })],
  );
  return names.length === 0 ? [] : [ranking.names({ names })];
}

/** A country that gates keep from a rank. */
type Barred = Ranking["excluded"][number] | Ranking["apart"][number];

/** Whom a gate excludes. */
export function excludedTable(
  { excluded, profile }: Ranking,
  words: Messages,
  { inFull = false } = {},
): Block[] {
  return barredTable(excluded, profile, words, words.page.leftOut.excludedCaption, inFull);
}

/** Whom a gate sets apart. */
export function apartTable({ apart, profile }: Ranking, words: Messages, { inFull = false } = {}): Block[] {
  return barredTable(apart, profile, words, words.page.leftOut.apartCaption, inFull);
}

/**
 * Whom gates keep from a rank.
 *
 * @param inFull as a page of a browser has it: a line for each gate, with how far its figure is from the other side, the score that the
 * evidence would give, and below the table why each gate is there
 */
function barredTable(
  barred: readonly Barred[],
  profile: Ranking["profile"],
  words: Messages,
  caption: string,
  inFull: boolean,
): Block[] {
  if (barred.length === 0) return [];
  const titles = words.ranking.columns;
  const { margin } = words.page.leftOut;
  const decimals = scoreDecimals(profile);
  const each = (of: (gate: Barred["gates"][number]) => string) => (one: Barred) =>
    one.gates.map(of).join(inFull ? "\n" : semicolonIn(words));
  const authorities = ({ gates }: Barred) =>
    [...new Set(gates.flatMap(({ authority }) => authority ?? []))].join(semicolonIn(words));
  const columns: (Column & { readonly cell: (one: Barred) => string; readonly isFull?: true })[] = [
    { title: titles.country, cell: ({ name, country }) => `${name} (${country})` },
    {
      title: titles.score,
      figures: true,
      cell: ({ score }) => scoreText(score, decimals, words),
      isFull: true,
    },
    { title: titles.gate, cell: each(({ title }) => title) },
    { title: titles.observed, cell: each((gate) => gateFindingText(gate, words)) },
    { title: margin, figures: true, cell: each((gate) => marginText(gate, words)), isFull: true },
    { title: titles.authority, cell: inFull ? each(({ authority }) => authority ?? "") : authorities },
  ];
  const shown = columns.filter(({ isFull }) => inFull || !isFull);
  const rows = alphabetical(barred, words.countryNames).map((one) => shown.map(({ cell }) => cell(one)));
  const table: Table = {
    kind: "table",
    caption,
    columns: shown,
    rows: inFull ? rowsJoined(rows, words) : rows,
  };
  const reasons = new Map(barred.flatMap(({ gates }) => gates.map(({ title, reason }) => [title, reason])));
  const explained = [...reasons].filter(([title, reason]) => reason !== title);
  return inFull && explained.length > 0 ? [table, terms(explained)] : [table];
}

/** From how many on those of whom all the same is said share a row. */
const MANY = 5;

/** Rows that differ in their first cell alone, as those of territories do, are one row where the first of them stands. */
function rowsJoined(rows: readonly string[][], words: Messages): string[][] {
  const alike = new Map<string, string[][]>();
  const said = ([, ...rest]: readonly string[]) => rest.join("\t");
  for (const row of rows) gather(alike, said(row), row);
  return rows.flatMap((row) => {
    const same = alike.get(said(row))!;
    if (same.length < MANY) return [row];
    return row === same[0] ? [[same.map(([first]) => first).join(semicolonIn(words)), ...row.slice(1)]] : [];
  });
}

/**
 * Who lacks evidence that the profile requires, with what the score could be and what would place the country.
 *
 * @param once says what would place them below the table, not in each row
 */
export function requiredTables(ranking: Ranking, words: Messages, { once = false } = {}): Block[] {
  const { unscored, profile } = ranking;
  const { required } = notRanked(unscored);
  if (required.length === 0) return [];
  const titles = words.ranking.columns;
  const decimals = scoreDecimals(profile);
  return [
    {
      kind: "table",
      caption: words.page.leftOut.requiredCaption,
      columns: [
        { title: titles.country },
        { title: titles.lack },
        { title: titles.range, figures: true },
        ...(once ? [] : [{ title: titles.placing }]),
      ],
      rows: alphabetical(required, words.countryNames).map(
        ({ name, country, requires, scoreRange = null }) => [
          `${name} (${country})`,
          lackingText(requires, words),
          rangeText(scoreRange, decimals, words),
          ...(once ? [] : [placingText(requires, words)]),
        ],
      ),
    },
    ...(once ? requiredNotes(ranking, words).map(paragraph) : []),
  ];
}

/** Who has no score for lack of evidence: at which node, and why. */
export function thinTables({ unscored, profile }: Ranking, words: Messages): Table[] {
  const { thin } = notRanked(unscored);
  if (thin.length === 0) return [];
  const titles = words.ranking.columns;
  const decimals = scoreDecimals(profile);
  return [
    {
      kind: "table",
      caption: words.page.leftOut.unscoredCaption,
      columns: [
        { title: titles.country },
        { title: titles.at },
        { title: titles.reason },
        { title: titles.range, figures: true },
      ],
      rows: alphabetical(thin, words.countryNames).map((one) => [
        `${one.name} (${one.country})`,
        one.title ?? one.node,
        causeWords(one, words),
        rangeText(one.scoreRange ?? null, decimals, words),
      ]),
    },
  ];
}
