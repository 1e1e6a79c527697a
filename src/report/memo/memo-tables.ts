import type { Messages } from "../../locales/index.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import type { ScoreNode } from "../../model/documents/ranking.ts";
import { tellingTitle } from "../../model/telling-title.ts";
import { type Block, paragraph, type Table } from "../blocks.ts";
import { factorsOf, missingEffect, valueEffect } from "../factors.ts";
import { verdictText } from "../scorecard.ts";
import { scoreDecimals, shows } from "../text/score-digits.ts";
import { scoreText } from "../words/indicator-line.ts";
import { semicolonIn } from "../words/named.ts";
import { hasEvidence, unassessedText } from "../words/not-assessed.ts";
import type { Allowance } from "./allowance.ts";
import { clipped } from "./clipped.ts";

/** The factors that a reader thinks in, in the profile's order: what each scores, what it does to the whole, its weightiest figure. */
export function factorTable(one: Explanation, most: Allowance, words: Messages): Block[] {
  const { memo, numbers } = words;
  const titles = memo.columns;
  // Of a country without a score nothing has an effective weight: what the profile weighs is what counts.
  const shares = sharesOf(one.profile.factors);
  const weighed = factorsOf(one.factors)
    .map(({ node }) => node)
    .filter(({ id }) => (shares.get(id) ?? 0) > 0);
  if (weighed.length === 0) return [];
  const decimals = scoreDecimals(one.profile);
  const compared = one.score !== null && one.reference.score !== null;
  const missing = compared && weighed.some(({ ofWhich }) => shows(missingEffect(ofWhich ?? {}), decimals));
  const head = [
    titles.factor,
    titles.score,
    one.score === null ? titles.profileWeight : titles.weight,
    ...(compared ? [titles.points] : []),
    ...(missing ? [titles.missing] : []),
    titles.figure,
  ];
  const rows = weighed.slice(0, most.rows).map((node) => {
    const absent = missingEffect(node.ofWhich ?? {});
    // It stands where there is room for it.
    const said = unassessedText(node, one.profile);
    const weight = one.score === null ? shares.get(node.id)! : node.weight;
    return [
      clipped(tellingTitle(node, one.factors), most.letters / 4),
      said === undefined ? stateText(node, decimals, words) : scoreText(null, decimals, words),
      weight > 0 ? numbers.percent(weight) : "–",
      ...(compared ? [pointsText(node, decimals, numbers)] : []),
      ...(missing ? [shows(absent, decimals) ? numbers.signed(absent, decimals) : ""] : []),
      clipped(said ?? weightiestFigure(node, one, shares, words), most.letters / 4),
    ];
  });
  const columns = head.map((title, i) => ({ title, figures: i > 0 && i < head.length - 1 }));
  const table = cutTable({ columns, rows }, weighed.length - rows.length, memo.moreFactors);
  return compared ? [paragraph(memo.pointsMean(one.reference, missing)), ...table] : table;
}

/** Of a scorecard, what was passed and what not, with the figures. */
export function verdictTable(one: Explanation, most: Allowance, words: Messages): Block[] {
  const { indicator, verdict, raw, margin } = words.memo.columns;
  const leaves = leavesOf(one.factors).filter(({ verdict }) => verdict !== undefined);
  if (leaves.length === 0) return [];
  const rows = leaves
    .slice(0, most.verdicts)
    .map((node) => [
      clipped(tellingTitle(node, one.factors), most.letters / 4),
      verdictText(node, words),
      clipped(figureText(node, words), most.letters / 4),
      clipped(words.reading(node.verdict!, node.unit), most.letters / 4),
    ]);
  const columns = [indicator, verdict, raw, margin].map((title) => ({ title }));
  return cutTable({ columns, rows }, leaves.length - rows.length, words.memo.moreVerdicts);
}

/** `CPI score: 43 points (2023)`, and how many more indicators of the factor have evidence. */
function weightiestFigure(node: ScoreNode, one: Explanation, shares: Shares, words: Messages): string {
  const { effects, numbers } = words;
  const oneSided = node.ofWhich?.doesNotApply ?? 0;
  const decimals = scoreDecimals(one.profile);
  return [
    ownFigure(node, one, shares, words),
    ...(shows(oneSided, decimals) ? [effects.appliesOnOneSideIs(numbers.signed(oneSided, decimals))] : []),
  ]
    .filter((part) => part !== "")
    .join(semicolonIn(words));
}

function ownFigure(
  node: ScoreNode,
  { factors, score }: Explanation,
  shares: Shares,
  words: Messages,
): string {
  if (node.scorecard) return words.tally(node.scorecard);
  const weightOf = ({ id, weight }: ScoreNode) => (score === null ? (shares.get(id) ?? 0) : weight);
  const leaves = enteringOf(node)
    .filter((leaf) => leaf.value !== undefined && weightOf(leaf) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
  const [first, ...others] = leaves;
  if (first === undefined) return "";
  const title = first.id === node.id ? "" : tellingTitle(first, factors);
  return words.memo.figure(title, figureText(first, words), others.length);
}

function figureText({ value, unit, year }: ScoreNode, words: Messages): string {
  const raw = words.withUnit(value!, unit);
  return year === undefined ? raw : words.memo.inYear(raw, year);
}

/** A table with, below it, how many rows it leaves out. */
export function cutTable(table: Omit<Table, "kind">, rest: number, more: (n: number) => string): Block[] {
  const block: Block = { kind: "table", ...table };
  if (rest === 0) return [block];
  return [block, paragraph(more(rest))];
}

type Shares = ReadonlyMap<string, number>;

/** Share of the profile's weight by node, whatever a country has of it. */
function sharesOf(nodes: Explanation["profile"]["factors"]): Shares {
  return new Map(
    nodes.flatMap(({ id, effectiveWeight, children = [] }) => [
      [id, effectiveWeight] as const,
      ...sharesOf(children),
    ]),
  );
}

function stateText(node: ScoreNode, decimals: number, words: Messages): string {
  if (node.doesNotApply) return words.doesNotApply;
  if (node.score !== null) return scoreText(node.score, decimals, words);
  return hasEvidence(node) ? words.memo.tooLittle : words.notAssessed;
}

function pointsText(node: ScoreNode, decimals: number, { signed }: Messages["numbers"]): string {
  const { versusReference, coverage } = node;
  if (versusReference === null) return "–";
  const values = valueEffect(node)!;
  return coverage === 0 && !shows(values, decimals) ? "" : signed(values, decimals);
}

/** The indicators of a factor without those that something else is taken for, or of which too little is there. */
function enteringOf(node: ScoreNode): ScoreNode[] {
  const { children, score } = node;
  if (children === undefined) return node.lack?.code === "stands-behind" ? [] : [node];
  return children
    .filter((child) => score === null || !child.children || child.score !== null)
    .flatMap(enteringOf);
}

function leavesOf(nodes: readonly ScoreNode[]): ScoreNode[] {
  return nodes.flatMap((node) => (node.children ? leavesOf(node.children) : [node]));
}
