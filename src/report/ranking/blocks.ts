import { alphabetical } from "../../model/alphabetical.ts";
import type { RankedCountry, Ranking } from "../../model/documents/ranking.ts";
import { type Block, type Form, list, note, paragraph, type Report, section } from "../blocks.ts";
import { missingOf, movers, oneSidedOf } from "../factors.ts";
import { lackWords, notRanked, placingWords } from "../requirement-words.ts";
import { scoreDecimals } from "../score-digits.ts";
import { isScorecard } from "../scorecard.ts";
import { pageColumns, type RankColumn, screenColumns } from "./columns.ts";
import { nobody, notes } from "./notes.ts";
import { heading, rangeText } from "./words.ts";

/**
 * The ranking as an analyst would paste it into a memo. A screen has as many columns as there is room for, with what they need
 * explained; a page all, by titles, and who is excluded or has no score, and why.
 *
 * @param top how many of the ranked to show; absent: all
 */
export function rankingBlocks(ranking: Ranking, top?: number): Report {
  const shown = ranking.ranked.slice(0, top);
  const beyond = ranking.ranked.length - shown.length;
  const nobodyRanked = ranking.ranked.length === 0;
  return {
    title: heading(ranking),
    blocks: [
      ...(nobodyRanked ? [paragraph(nobody(ranking))] : []),
      {
        kind: "either",
        screen: nobodyRanked
          ? notes(ranking).map(note)
          : [
              {
                kind: "forms",
                forms: screenColumns(ranking).map((of) => formOf(of, ranking, shown)),
                beyond,
              },
            ],
        page: [
          ...(nobodyRanked
            ? []
            : [{ kind: "table" as const, ...rowsOf(pageColumns(ranking), ranking, shown), beyond }]),
          ...section("Excluded", [excludedTable(ranking)]),
          ...section("Not ranked: required evidence is lacking", requiredTables(ranking)),
          ...section("Not scored", thinTables(ranking)),
          ...section("Notes", [list(notes(ranking))]),
        ],
      },
    ],
  };
}

function rowsOf(columns: readonly RankColumn[], { profile }: Ranking, shown: readonly RankedCountry[]) {
  const decimals = scoreDecimals(profile);
  return { columns, rows: shown.map((one) => columns.map(({ cell }) => cell(one, decimals))) };
}

/** Its cells and notes are made when a screen takes it, which of several takes one. */
function formOf(columns: readonly RankColumn[], ranking: Ranking, shown: readonly RankedCountry[]): Form {
  return {
    columns,
    rows: () => rowsOf(columns, ranking, shown).rows,
    notes: () => {
      const legends = new Set(columns.flatMap(({ legends: own = [] }) => own));
      const names = isScorecard(ranking) ? [] : namesSentence(shown, scoreDecimals(ranking.profile));
      return [...notes(ranking, legends), ...names];
    },
  };
}

function excludedTable({ excluded }: Ranking): Block {
  return {
    kind: "table",
    columns: ["Country", "Gate", "Observed", "Authority"].map((title) => ({ title })),
    rows: alphabetical(excluded).map(({ name, country, gates }) => [
      `${name} (${country})`,
      gates.map(({ title }) => title).join("; "),
      gates.map(({ said, observed }) => said ?? observed).join("; "),
      [...new Set(gates.flatMap(({ authority }) => authority ?? []))].join("; "),
    ]),
  };
}

/** Who lacks evidence that the profile requires, with what the score could be and what would place the country. */
function requiredTables({ unscored, profile }: Ranking): Block[] {
  const { required } = notRanked(unscored);
  if (required.length === 0) return [];
  const decimals = scoreDecimals(profile);
  return [
    {
      kind: "table",
      columns: [
        { title: "Country" },
        { title: "Why" },
        { title: "Range", figures: true },
        { title: "What would place it" },
      ],
      rows: alphabetical(required).map(({ name, country, requires, scoreRange = null }) => [
        `${name} (${country})`,
        lackWords(requires),
        rangeText(scoreRange, decimals),
        placingWords(requires),
      ]),
    },
  ];
}

function thinTables({ unscored, profile }: Ranking): Block[] {
  const { thin } = notRanked(unscored);
  const decimals = scoreDecimals(profile);
  return [
    {
      kind: "table",
      columns: [
        { title: "Country" },
        { title: "At" },
        { title: "Reason" },
        { title: "Range", figures: true },
      ],
      rows: alphabetical(thin).map(({ name, country, node, title = node, reason, scoreRange = null }) => [
        `${name} (${country})`,
        title,
        reason,
        rangeText(scoreRange, decimals),
      ]),
    },
  ];
}

/** `In the table, factbook is World Factbook indicators; …`: the short names of factors and flags with their titles. */
function namesSentence(shown: readonly RankedCountry[], decimals: number): string[] {
  const titles = new Map<string, string>();
  for (const { factors, flags: raised } of shown) {
    for (const { id, title } of [
      ...movers(factors, 1, decimals).slice(0, 2),
      ...movers(factors, -1, decimals).slice(0, 2),
      ...missingOf(factors, decimals),
      ...oneSidedOf(factors, decimals),
    ])
      titles.set(id, title);
    for (const { gate, title } of raised) titles.set(gate, title);
  }
  const names = [...titles].filter(([id, title]) => id !== title).map(([id, title]) => `${id} is ${title}`);
  return names.length === 0 ? [] : [`In the table ${names.join("; ")}.`];
}
