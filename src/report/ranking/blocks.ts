import type { Messages } from "../../locales/index.ts";
import type { Ranking, StandingCountry } from "../../model/documents/ranking.ts";
import { standing } from "../../model/standings.ts";
import { type Form, list, note, paragraph, type Report, section, type Table } from "../blocks.ts";
import { missingOf, movers, oneSidedOf } from "../factors.ts";
import { isScorecard } from "../scorecard.ts";
import { scoreDecimals } from "../text/score-digits.ts";
import type { Name } from "../words/effects.ts";
import { named } from "../words/named.ts";
import type { RankColumn } from "./columns.ts";
import { pageColumns, screenColumns } from "./layouts.ts";
import { apartTable, excludedTable, requiredTables, thinTables } from "./not-ranked.ts";
import { nobody, notes, shownNotes } from "./notes.ts";
import { heading } from "./words.ts";

/**
 * The ranking as an analyst would paste it into a memo. A screen has as many columns as there is room for, with what they need
 * explained; a page all, by titles, and who is excluded or has no score, and why.
 *
 * @param top how many of the ranked to show; absent: all
 */
export function rankingBlocks(document: Ranking, words: Messages, top?: number): Report {
  const ranking = named(document, words);
  const { ranked, apart } = ranking;
  const shown = standing(ranked, apart, top);
  const beyond = ranked.length - Math.min(top ?? ranked.length, ranked.length);
  const isEmpty = shown.length === 0;
  return {
    title: heading(ranking, words),
    blocks: [
      ...shownNotes(ranking, words).map(paragraph),
      ...(ranked.length === 0 ? [paragraph(nobody(ranking, words))] : []),
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
      return [...notes(ranking, words, legends), ...names, ...howSure(ranking, words)];
    },
  };
}

/** A rank without its set invites false precision: where none is shown, how to see how far each place hangs on what is uncertain. */
function howSure(ranking: Ranking, words: Messages): string[] {
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
  const names = [...titles].flatMap(([id, title]): [string, string][] =>
    id === title() ? [] : [[id, title()]],
  );
  return names.length === 0 ? [] : [ranking.names(names)];
}
