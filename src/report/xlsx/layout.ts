import type { Messages } from "../../locales/index.ts";
import type { ProfileNodeSummary, Ranking } from "../../model/documents/ranking.ts";
import { isFactor } from "../../model/profile.ts";
import { COUNTRY_SHEETS } from "../../model/profile-sheet.ts";
import type { TreeItem } from "../../model/tree-item.ts";
import {
  byCode,
  gatesAsking,
  isApart,
  type LiveCountry,
  type LiveTable,
  type Still,
  stillness,
} from "./live.ts";
import { letters, quoted } from "./sheet.ts";

/** Rows above the countries on the sheets that have one row for each of them: id, weight, two bounds, title. */
export const HEAD = COUNTRY_SHEETS.head;
/** Row, from 1, of the first country. */
export const FIRST = HEAD + 1;
/** Rows, from 1, of what stands above the countries. */
export const AT = { id: 1, weight: 2, low: 3, high: 4, title: 5 } as const;

/** Columns of `Scores` that are no node's; behind them those for each factor. */
const SCORES = [
  "iso",
  "name",
  "why",
  "place",
  "order",
  "score",
  "evidence",
  "eligible",
  "counted",
  "fails",
  "before",
  "from",
  "to",
  "gates",
  "reason",
  "flags",
  "shown",
  "would",
] as const;
export type ScoresColumn = (typeof SCORES)[number];

/** Columns of `Raw` for each indicator. */
export const RAW_WIDTH = COUNTRY_SHEETS.figureWidth;

/** Where everything stands, and which of it formulas make. */
export interface Layout {
  readonly table: LiveTable;
  readonly countries: readonly LiveCountry[];
  readonly words: Messages;
  readonly titleOf: (item: TreeItem) => string;
  readonly nameOf: (country: string) => string;
  readonly still: readonly (Still | undefined)[];
  /** Row, from 1, of the last country. */
  readonly last: number;
  /** Factors and leaves in the order of their columns: siblings side by side. */
  readonly factors: readonly TreeItem[];
  readonly leaves: readonly TreeItem[];
  /** The columns of `Scores` that are no node's: the place that somebody would take, where somebody is set apart. */
  readonly own: readonly ScoresColumn[];
  /** Prefixes of sheets in formulas. */
  readonly on: Readonly<Record<keyof Messages["workbook"]["sheets"], string>>;
  /** Letters of columns: of `Scores`, and of an item's on the sheet that has it. */
  scores(column: ScoresColumn): string;
  /** Assessed weight, score and coverage of a factor, on `Scores`. */
  present(item: TreeItem): string;
  score(item: TreeItem): string;
  covered(item: TreeItem): string;
  /** Of a leaf: its score on `Normalised`, its value on `Raw`. */
  normalised(item: TreeItem): string;
  raw(item: TreeItem): string;
  /** 0-based column of `Scores` behind those of factors: what is told beside. */
  readonly firstExtra: number;
  /** Whether an item may not exist for some country. */
  isPartial(item: TreeItem): boolean;
}

export function layoutOf(
  table: LiveTable,
  ranking: Ranking,
  nameOf: (country: string) => string,
  words: Messages,
): Layout {
  const { items, root } = table.plan;
  const countries = byCode(table);
  const own = SCORES.filter((name) => name !== "would" || countries.some(isApart));
  const inOrder = [root];
  for (const { children } of inOrder) inOrder.push(...children.map((child) => items[child]!));
  const factors = inOrder.filter(({ leaf }) => leaf < 0);
  const leaves = inOrder.filter(({ leaf }) => leaf >= 0);
  const place = (of: readonly TreeItem[]) => new Map(of.map(({ index }, i) => [index, i]));
  const [factorAt, leafAt] = [place(factors), place(leaves)];
  const titles = new Map([[root.node.id, ranking.profile.title], ...titlesIn(ranking.profile.factors)]);
  const column = (block: number) => (item: TreeItem) =>
    letters(own.length + block * factors.length + factorAt.get(item.index)!);
  const partial = items.map(() => false);
  for (const { index, leaf, children } of items)
    partial[index] =
      leaf >= 0
        ? countries.some(({ applies }) => applies[index] === 0)
        : children.some((child) => partial[child]);
  const { sheets } = words.workbook;
  return {
    table,
    countries,
    words,
    nameOf,
    titleOf: ({ node }) => titles.get(node.id) ?? node.id,
    still: stillness(table),
    last: HEAD + countries.length,
    factors,
    leaves,
    own,
    on: Object.fromEntries(Object.entries(sheets).map(([key, name]) => [key, quoted(name)])) as Layout["on"],
    scores: (name) => letters(own.indexOf(name)),
    score: column(0),
    covered: column(1),
    present: column(2),
    firstExtra: own.length + 3 * factors.length,
    normalised: (item) => letters(2 + leafAt.get(item.index)!),
    raw: (item) => letters(2 + RAW_WIDTH * leafAt.get(item.index)!),
    isPartial: ({ index }) => partial[index]!,
  };
}

function titlesIn(nodes: readonly ProfileNodeSummary[]): [string, string][] {
  return nodes.flatMap(
    ({ id, title, children = [] }) => [[id, title] as const, ...titlesIn(children)] as [string, string][],
  );
}

/** Of sheets whose rows belong together by their places: sorted by themselves they would give a country another's figures. */
export const JOINED = { guarded: true, unfiltered: true } as const;

/** Why nothing of the profile may be written into, a sentence each; none where something may, since the whole is made by a formula. */
export function whyFixed({ table: { plan }, still, words }: Layout): string[] {
  const { root, profile } = plan;
  const why = still[root.index];
  if (why === undefined) return [];
  const { fixed: say } = words.workbook;
  return [
    why === "gate" ? say.gate(gatesAsking(root.node.id, profile)) : say.method(methodOf(root)),
    say.wayOut,
  ];
}

/** How an aggregator is called. */
export function methodOf({ node }: TreeItem): string {
  return isFactor(node) ? node.aggregate.method : node.normalise.method;
}

/** What an item has for a country, as its cell shows it: a score, `-` where it does not exist, nothing where there is none. */
export function shownScore({ index }: TreeItem, { applies, scores }: LiveCountry): number | string | null {
  if (applies[index] === 0) return ABSENT;
  return Number.isNaN(scores[index]!) ? null : scores[index]!;
}

/** Stands for what does not exist for a country. */
export const ABSENT = "-";
