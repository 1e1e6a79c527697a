import { gather } from "../../model/collections.ts";
import { alphabetical } from "../../model/country.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { placingText } from "../../words/choose.ts";
import type { Messages } from "../../words/index.ts";
import { type Block, type Column, paragraph, type Table, terms } from "../blocks.ts";
import { scoreDecimals } from "../text/decimals.ts";
import { causeWords, gateFindingText, lackingOf, marginText, notRanked } from "../text/eligibility.ts";
import { scoreText } from "../text/figure.ts";
import { semicolonIn } from "../text/localised.ts";
import { rangeText, requiredNotes } from "./notes.ts";

/** A country that gates keep from a rank. */
type Barred = Ranking["excluded"][number] | Ranking["apart"][number];

/** Whom a gate excludes. */
export function excludedTable({ excluded, profile }: Ranking, words: Messages): Block[] {
  return barredTable(excluded, profile, words, words.page.leftOut.excludedCaption);
}

/** Whom a gate sets apart. */
export function apartTable({ apart, profile }: Ranking, words: Messages): Block[] {
  return barredTable(apart, profile, words, words.page.leftOut.apartCaption);
}

/**
 * Whom gates keep from a rank, as a page of a browser has it: a line for each gate, with how far its figure is from the other side, the
 * score that the evidence would give, and below the table why each gate is there.
 */
function barredTable(
  barred: readonly Barred[],
  profile: Ranking["profile"],
  words: Messages,
  caption: string,
): Block[] {
  if (barred.length === 0) return [];
  const titles = words.ranking.columns;
  const decimals = scoreDecimals(profile);
  const each = (of: (gate: Barred["gates"][number]) => string) => (one: Barred) =>
    one.gates.map(of).join("\n");
  const columns: (Column & { readonly cell: (one: Barred) => string })[] = [
    { title: titles.country, cell: ({ name, country }) => `${name} (${country})` },
    { title: titles.score, figures: true, cell: ({ score }) => scoreText(score, decimals, words) },
    { title: titles.gate, cell: each(({ title }) => title) },
    { title: titles.observed, cell: each((gate) => gateFindingText(gate, words)) },
    { title: words.page.leftOut.margin, figures: true, cell: each((gate) => marginText(gate, words)) },
    { title: titles.authority, cell: each(({ authority }) => authority ?? "") },
  ];
  const rows = alphabetical(barred, words.countryNames).map((one) => columns.map(({ cell }) => cell(one)));
  const table: Table = { kind: "table", caption, columns, rows: rowsJoined(rows, words) };
  const reasons = new Map(barred.flatMap(({ gates }) => gates.map(({ title, reason }) => [title, reason])));
  const explained = [...reasons].filter(([title, reason]) => reason !== title);
  return explained.length > 0 ? [table, terms(explained)] : [table];
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
 * @param briefly by what is lacking, and not a row for each: what would place them is said once
 */
export function requiredTables(ranking: Ranking, words: Messages, { briefly = false } = {}): Block[] {
  const { unscored, profile } = ranking;
  const { required } = notRanked(unscored);
  if (required.length === 0) return [];
  if (briefly) return requiredNotes(ranking, words).map(paragraph);
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
        { title: titles.placing },
      ],
      rows: alphabetical(required, words.countryNames).map(
        ({ name, country, requires, scoreRange = null }) => [
          `${name} (${country})`,
          lackingOf(requires, words),
          rangeText(scoreRange, decimals, words),
          placingText(requires, words),
        ],
      ),
    },
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
