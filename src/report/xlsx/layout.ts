import type { ProfileNodeSummary, Ranking } from "../../model/documents/ranking.ts";
import type { Observation } from "../../model/observation.ts";
import { type IndicatorNode, isFactor, type Profile } from "../../model/profile.ts";
import { everybody } from "../../model/standings.ts";
import { COUNTRY_SHEETS, type Scaling, type TreeFit, type TreeItem } from "../../model/workbook.ts";
import type { Messages } from "../../words/index.ts";
import { ABSENT, letters, quoted } from "./sheet.ts";

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

type ColumnOf = (item: TreeItem) => string;

/** Where everything stands, and which of it formulas make. */
export interface Layout {
  readonly table: LiveTable;
  readonly countries: readonly LiveCountry[];
  readonly words: Messages;
  readonly titleOf: (item: TreeItem) => string;
  readonly nameOf: (country: string) => string;
  readonly still: readonly (FixedBy | undefined)[];
  /** Row, from 1, of the last country. */
  readonly last: number;
  /** Factors and leaves in the order of their columns: siblings side by side. */
  readonly factors: readonly TreeItem[];
  readonly leaves: readonly TreeItem[];
  /** Factors that bring their own scores onto the scale before these go up; those of them that place them among the candidates', by formulas. */
  readonly fitted: readonly TreeItem[];
  readonly placed: readonly TreeItem[];
  /** What stands above those: who a candidate is must not hang on their scores. */
  readonly above: readonly TreeItem[];
  /** The columns of `Scores` that are no node's: the place that somebody would take, where somebody is set apart. */
  readonly own: readonly ScoresColumn[];
  /** Prefixes of sheets in formulas. */
  readonly on: Readonly<Record<keyof Messages["workbook"]["sheets"], string>>;
  /** Letters of columns: of `Scores`, and of an item's on the sheet that has it. */
  scores(column: ScoresColumn): string;
  /** Assessed weight, score as it goes up, and coverage of a factor, on `Scores`. */
  present(item: TreeItem): string;
  score(item: TreeItem): string;
  /** The score that a factor has itself, and that of the candidates alone. */
  ownScore(item: TreeItem): string;
  candidates(item: TreeItem): string;
  /** What tells whether a factor has a score, without asking for anybody else's: a number where it has one. */
  there(item: TreeItem): string;
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
  const still = fixedItems(table);
  const fitted = factors.filter(({ fit }) => fit !== undefined);
  const placed = fitted.filter((item) => isPlaced(item, still) && !item.fit!.fixed);
  const isAbove = items.map(() => false);
  for (const { parent } of placed) for (let at = parent; at >= 0; at = items[at]!.parent) isAbove[at] = true;
  const above = factors.filter(({ index }) => isAbove[index]);
  const place = (of: readonly TreeItem[]) => new Map(of.map(({ index }, i) => [index, i]));
  const leafAt = place(leaves);
  const titles = new Map([[root.node.id, ranking.profile.title], ...titlesIn(ranking.profile.factors)]);
  // Blocks of columns one behind the other: scores, own scores, evidence, assessed weights, candidates' scores, who has a score.
  const blocks = [factors, fitted, factors, factors, placed, above];
  const starts = blocks.map((_, i) =>
    blocks.slice(0, i).reduce((sum, { length }) => sum + length, own.length),
  );
  const [score, ownScore, covered, present, candidates, there] = blocks.map((block, i) => {
    const at = place(block);
    return (item: TreeItem) => letters(starts[i]! + at.get(item.index)!);
  }) as [ColumnOf, ColumnOf, ColumnOf, ColumnOf, ColumnOf, ColumnOf];
  const its = (item: TreeItem) => (item.fit ? ownScore(item) : score(item));
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
    still,
    last: HEAD + countries.length,
    factors,
    leaves,
    fitted,
    placed,
    above,
    own,
    on: Object.fromEntries(Object.entries(sheets).map(([key, name]) => [key, quoted(name)])) as Layout["on"],
    scores: (name) => letters(own.indexOf(name)),
    score,
    ownScore: its,
    covered,
    present,
    candidates,
    there: (item) => (isAbove[item.index] ? there(item) : its(item)),
    firstExtra: starts.at(-1)! + above.length,
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
export const SORTING_OFF = { guarded: true, unfiltered: true } as const;

/** Why nothing of the profile may be written into, a sentence each; none where something may, since the whole is made by a formula. */
export function whyFixed({ table: { plan }, still, words }: Layout): string[] {
  const { root, profile } = plan;
  const why = still[root.index];
  if (why === undefined) return [];
  const { fixed: say } = words.workbook;
  return [
    why === "gate"
      ? say.gate({
          gates: gatesAsking(root.node.id, profile),
          gatesCount: gatesAsking(root.node.id, profile).length,
        })
      : say.method({ method: methodOf(root) }),
    say.wayOut,
  ];
}

/** What the method is called that makes a node's score: of a factor its mean, or what has no formula behind that. */
export function methodOf({ node, fit }: TreeItem): string {
  if (!isFactor(node)) return node.normalise.method;
  return fit && !hasFormula(fit) ? node.normalise!.method : node.aggregate.method;
}

/** What the scores are called that a node gives to the one above it, where they are not its own. */
export function placedTitle({ words, titleOf }: Layout, item: TreeItem): string {
  const { percentileOf, normalisedOf } = words.workbook.rows;
  return (isPercentile(item) ? percentileOf : normalisedOf)({ title: titleOf(item) });
}

export function isPercentile({ fit }: TreeItem): boolean {
  return fit?.ranksOthers === true;
}

/** What an item has for a country, as its cell shows it: a score, `-` where it does not exist, nothing where there is none. */
export function shownScore(item: TreeItem, country: LiveCountry): number | string | null {
  return shown(country.scores[item.index]!, item, country);
}

/** The same of the score that it has itself. */
export function shownOwn(item: TreeItem, country: LiveCountry): number | string | null {
  return shown(country.raw(item), item, country);
}

function shown(score: number, { index }: TreeItem, { applies }: LiveCountry): number | string | null {
  if (applies[index] === 0) return ABSENT;
  return Number.isNaN(score) ? null : score;
}

/** A country with what was computed on the way to its score, by item or by leaf; NaN for nothing. */
export interface LiveCountry {
  readonly country: string;
  /** Position in every column. */
  readonly index: number;
  readonly leafScores: Float64Array;
  readonly assessed: Float64Array;
  /** 0 where an item does not exist for the country. */
  readonly applies: Uint8Array;
  readonly scores: Float64Array;
  /** The score that a node has itself, where another one goes up. */
  raw(item: TreeItem): number;
  readonly coverage: Float64Array;
  readonly score: number | undefined;
  readonly rank?: number;
  /** Of who is set apart. */
  readonly wouldRank?: number;
  readonly gates: readonly {
    readonly gate: { readonly effect: Profile["gates"][number]["effect"] };
    readonly outcome: string;
  }[];
  readonly range: readonly [number, number] | undefined;
}

/** A score table, as far as a workbook makes it anew. */
export interface LiveTable {
  readonly plan: {
    readonly profile: Profile;
    readonly scale: readonly [number, number];
    readonly items: readonly TreeItem[];
    readonly leaves: readonly (TreeItem & { readonly node: IndicatorNode })[];
    readonly root: TreeItem;
  };
  readonly columns: readonly {
    readonly observations: { at(index: number): Observation | undefined };
    readonly bounded: boolean;
    readonly inWorkbook: () => Scaling | undefined;
  }[];
  readonly ranked: readonly LiveCountry[];
  readonly apart: readonly LiveCountry[];
  readonly excluded: readonly LiveCountry[];
  readonly unscored: readonly LiveCountry[];
}

/** Everybody who was scored or could have been, by code: ties are told apart in that order. */
function byCode(table: LiveTable): LiveCountry[] {
  return everybody<LiveCountry>(table).sort((a, b) => (a.country < b.country ? -1 : 1));
}

/** The effects of the gates that keep a country from a place. */
export function gateEffectsOf({ gates }: LiveCountry): string[] {
  return gates.flatMap(({ gate, outcome }) =>
    outcome === "met" && gate.effect !== "flag" ? [gate.effect] : [],
  );
}

/** Whether a country is set apart, or would be with a score. */
export function isApart(one: LiveCountry): boolean {
  const bars = gateEffectsOf(one);
  return bars.length > 0 && bars.every((effect) => effect === "apart");
}

/** Whether a country counts where nodes place their scores among those of the candidates. */
export function isCandidate(one: LiveCountry): boolean {
  return one.score !== undefined && !gateEffectsOf(one).includes("exclude");
}

/** Ids of nodes that gates ask for, whatever joins their tests. */
function askedBy(gates: Profile["gates"]): ReadonlySet<string> {
  const asked = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("node" in value && typeof value.node === "string") asked.add(value.node);
    for (const inner of Object.values(value)) visit(inner);
  };
  for (const { when } of gates) visit(when);
  return asked;
}

/** Ids of gates that ask for the score of a node. */
function gatesAsking(node: string, { gates }: Profile): string[] {
  return gates.filter((gate) => askedBy([gate]).has(node)).map(({ id }) => id);
}

/** Why figures stand as values, where no formula makes them. */
export type FixedBy = "method" | "treated" | "filled" | "gate" | "beneath";

/** A formula that names its parts one by one must stay within what a cell takes. */
const MOST_PARTS = 60;

/**
 * Of each item why its own score stands as values; undefined where a formula makes it. What stands under such an item does, too. What is
 * made of it before it goes up is a formula all the same (`isPlaced`), since that hangs on the others' scores.
 */
function fixedItems({ plan, columns }: LiveTable): readonly (FixedBy | undefined)[] {
  const asked = askedBy(plan.profile.gates);
  const { items, scale, leaves, root } = plan;
  const found: (FixedBy | undefined)[] = items.map(() => undefined);
  const endless = (item: TreeItem): boolean => {
    if (item.leaf >= 0) return !columns[item.leaf]!.bounded;
    return item.fit ? !item.fit.bounded : hasEndless(item);
  };
  const hasEndless = ({ children }: TreeItem) => children.some((child) => endless(items[child]!));
  const hasFit = ({ fit, children }: TreeItem): boolean =>
    fit !== undefined || children.some((child) => hasFit(items[child]!));
  const demands = items.filter(({ missing, leaf, chooses }) => {
    return missing.policy === "exclude" && (leaf >= 0 || chooses);
  });
  const own = (item: TreeItem): FixedBy | undefined => {
    if (asked.has(item.node.id)) return "gate";
    if (item === root && demands.length > MOST_PARTS) return "method";
    if (item.leaf >= 0) {
      if (leaves[item.leaf]!.node.treat !== undefined) return "treated";
      if (columns[item.leaf]!.inWorkbook()?.formula === undefined) return "method";
      return item.missing.policy.endsWith("median") ? "filled" : undefined;
    }
    if (item.fit && !hasFormula(item.fit)) return "method";
    if (item.chooses) return undefined;
    if (item.formula === undefined) return "method";
    const inRanges = isAdditive(item) && !item.children.some((child) => hasFit(items[child]!));
    if (!inRanges && item.children.length > MOST_PARTS) return "method";
    // A score of which there is no result makes nothing, which no formula of ours tells.
    return item.undefinedFor !== undefined && (scale[0] < 0 || hasEndless(item)) ? "method" : undefined;
  };
  for (const item of items.toReversed()) {
    const above = item.parent < 0 ? undefined : found[item.parent];
    found[item.index] = above === undefined ? own(item) : "beneath";
  }
  return found;
}

/** Whether the children's scores add up to the node's own. */
export function isAdditive(item: TreeItem): boolean {
  return (item.fit?.raw ?? item).additive;
}

/** Whether a workbook has a formula of what a node makes of its own score. */
function hasFormula({ inWorkbook }: TreeFit): boolean {
  return (inWorkbook?.formula ?? inWorkbook?.among) !== undefined;
}

/** Whether a formula makes what goes up of a node that brings its own score onto the scale. */
export function isPlaced({ fit, parent }: TreeItem, still: readonly (FixedBy | undefined)[]): boolean {
  return fit !== undefined && hasFormula(fit) && still[parent] === undefined;
}
