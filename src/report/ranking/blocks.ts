import type { Messages } from "../../locales/index.ts";
import { alphabetical } from "../../model/alphabetical.ts";
import type { RankedCountry, Ranking } from "../../model/documents/ranking.ts";
import { gather } from "../../model/gather.ts";
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
} from "../blocks.ts";
import type { Name } from "../effect-words.ts";
import { missingOf, movers, oneSidedOf } from "../factors.ts";
import { causeWords, foundWords, marginText } from "../gate-words.ts";
import { scoreText } from "../indicator-line.ts";
import { named, semicolonIn } from "../named.ts";
import { notRanked } from "../requirement-words.ts";
import { scoreDecimals } from "../score-digits.ts";
import { isScorecard } from "../scorecard.ts";
import { pageColumns, type RankColumn, screenColumns } from "./columns.ts";
import { nobody, notes, requiredNotes } from "./notes.ts";
import { heading, rangeText } from "./words.ts";

/**
 * The ranking as an analyst would paste it into a memo. A screen has as many columns as there is room for, with what they need
 * explained; a page all, by titles, and who is excluded or has no score, and why.
 *
 * @param top how many of the ranked to show; absent: all
 */
export function rankingBlocks(document: Ranking, words: Messages, top?: number): Report {
  const ranking = named(document, words);
  const shown = ranking.ranked.slice(0, top);
  const beyond = ranking.ranked.length - shown.length;
  const nobodyRanked = ranking.ranked.length === 0;
  return {
    title: heading(ranking, words),
    blocks: [
      ...(nobodyRanked ? [paragraph(nobody(ranking, words))] : []),
      {
        kind: "either",
        screen: nobodyRanked
          ? notes(ranking, words).map(note)
          : [
              {
                kind: "forms",
                forms: screenColumns(ranking, shown, words).map((of) => formOf(of, ranking, shown, words)),
                beyond,
              },
            ],
        page: [
          ...(nobodyRanked ? [] : [{ ...rankTable(ranking, shown, words), beyond }]),
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
  shown: readonly RankedCountry[],
  words: Messages,
  name: Name = "title",
): Table {
  return { kind: "table", ...rowsOf(pageColumns(ranking, words, name), ranking, shown) };
}

function rowsOf(columns: readonly RankColumn[], { profile }: Ranking, shown: readonly RankedCountry[]) {
  const decimals = scoreDecimals(profile);
  return { columns, rows: shown.map((one) => columns.map(({ cell }) => cell(one, decimals))) };
}

/** Its cells and notes are made when a screen takes it, which of several takes one. */
function formOf(
  columns: readonly RankColumn[],
  ranking: Ranking,
  shown: readonly RankedCountry[],
  words: Messages,
): Form {
  return {
    columns,
    rows: () => rowsOf(columns, ranking, shown).rows,
    notes: () => {
      const legends = new Set(columns.flatMap(({ legends: own = [] }) => own));
      const names = isScorecard(ranking) ? [] : namesSentence(shown, scoreDecimals(ranking.profile), words);
      return [...notes(ranking, words, legends), ...names, ...howSure(ranking, words)];
    },
  };
}

/** A rank without its set invites false precision: where none is shown, how to see how far each place hangs on what is uncertain. */
function howSure(ranking: Ranking, words: Messages): string[] {
  const { rankSets, robustness, stoppedBefore, profile, ranked } = ranking;
  const isSaid = rankSets !== undefined || robustness !== undefined || stoppedBefore !== undefined;
  if (isSaid || ranked.length < 2 || profile.relative) return [];
  return [words.ranking.howSure];
}

/**
 * Whom a gate excludes.
 *
 * @param inFull as a page of a browser has it: a line for each gate, with how far its figure is from the other side and why the gate
 * stands there, and the score that the evidence would give
 */
export function excludedTable(
  { excluded, profile }: Ranking,
  words: Messages,
  { inFull = false } = {},
): Table[] {
  if (excluded.length === 0) return [];
  const titles = words.ranking.columns;
  const { excludedCaption: caption, margin } = words.page.leftOut;
  const decimals = scoreDecimals(profile);
  type Excluded = (typeof excluded)[number];
  const each = (of: (gate: Excluded["gates"][number]) => string) => (one: Excluded) =>
    one.gates.map(of).join(inFull ? "\n" : semicolonIn(words));
  const authorities = ({ gates }: Excluded) =>
    [...new Set(gates.flatMap(({ authority }) => authority ?? []))].join(semicolonIn(words));
  const columns: (Column & { readonly cell: (one: Excluded) => string; readonly isFull?: true })[] = [
    { title: titles.country, cell: ({ name, country }) => `${name} (${country})` },
    {
      title: titles.score,
      figures: true,
      cell: ({ score }) => scoreText(score, decimals, words),
      isFull: true,
    },
    { title: titles.gate, cell: each(({ title }) => title) },
    { title: titles.observed, cell: each((gate) => foundWords(gate, words)) },
    { title: margin, figures: true, cell: each((gate) => marginText(gate, words)), isFull: true },
    {
      title: titles.lack,
      cell: each(({ title, reason }) => (reason === title ? "" : reason)),
      isFull: true,
    },
    { title: titles.authority, cell: inFull ? each(({ authority }) => authority ?? "") : authorities },
  ];
  const shown = columns.filter(({ isFull }) => inFull || !isFull);
  const rows = alphabetical(excluded, words.countryNames).map((one) => shown.map(({ cell }) => cell(one)));
  return [{ kind: "table", caption, columns: shown, rows: inFull ? gathered(rows, words) : rows }];
}

/** From how many on those of whom all the same is said share a row. */
const MANY = 5;

/** Rows that differ in their first cell alone, as those of territories do, are one row where the first of them stands. */
function gathered(rows: readonly string[][], words: Messages): string[][] {
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
          words.lacking(requires),
          rangeText(scoreRange, decimals, words),
          ...(once ? [] : [words.placing(requires)]),
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

/**
 * `In the table, factbook is World Factbook indicators; …`: the short names of factors and flags with their titles.
 *
 * @param branches whether what factors stand under is called by its short name, too
 */
export function namesSentence(
  shown: readonly RankedCountry[],
  decimals: number,
  { ranking }: Messages,
  branches = false,
): string[] {
  const titles = new Map<string, () => string>();
  for (const { factors, flags: raised } of shown) {
    for (const { id, title, branch, branchId } of [
      ...movers(factors, 1, decimals).slice(0, 2),
      ...movers(factors, -1, decimals).slice(0, 2),
      ...missingOf(factors, decimals),
      ...oneSidedOf(factors, decimals),
    ]) {
      titles.set(id, title);
      if (branches && branchId !== undefined) titles.set(branchId, () => branch!);
    }
    for (const { gate, title, ownFigure } of raised) if (!ownFigure) titles.set(gate, () => title);
  }
  const names = [...titles].flatMap(([id, title]): [string, string][] =>
    id === title() ? [] : [[id, title()]],
  );
  return names.length === 0 ? [] : [ranking.names(names)];
}
