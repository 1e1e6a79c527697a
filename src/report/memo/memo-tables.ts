import type { Messages } from "../../locales/index.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import type { ScoreNode } from "../../model/documents/ranking.ts";
import { distinctTitle } from "../../model/factor-tree.ts";
import { type Block, paragraph, type Table } from "../blocks.ts";
import { factorsOf, missingEffect, valueEffect } from "../factors.ts";
import { verdictText } from "../scorecard.ts";
import { scoreDecimals, shows } from "../text/score-digits.ts";
import { scoreText } from "../words/indicator-line.ts";
import { semicolonIn } from "../words/named.ts";
import { hasEvidence, unassessedText } from "../words/not-assessed.ts";
import { actsText, someAct, type Weights, weightsOf, weightText } from "../words/weights.ts";
import type { Allowance } from "./allowance.ts";
import { clipped } from "./clipped.ts";

/** The factors that a reader thinks in, in the profile's order: what each scores, what it does to the whole, its weightiest figure. */
export function factorTable(one: Explanation, most: Allowance, words: Messages): Block[] {
  const { memo, numbers } = words;
  const titles = memo.columns;
  const weights = weightsOf(one.profile.factors);
  const weighed = factorsOf(one.factors)
    .map(({ node }) => node)
    .filter(({ id }) => (weights.get(id)?.effectiveWeight ?? 0) > 0);
  if (weighed.length === 0) return [];
  const decimals = scoreDecimals(one.profile);
  const compared = one.score !== null && one.reference.score !== null;
  const missing = compared && weighed.some(({ ofWhich }) => shows(missingEffect(ofWhich ?? {}), decimals));
  const acts = someAct(weights);
  const head = [
    titles.factor,
    titles.score,
    titles.weight,
    ...(acts ? [words.explanation.columns.acts] : []),
    ...(compared ? [titles.points] : []),
    ...(missing ? [titles.missing] : []),
    titles.figure,
  ];
  const rows = weighed.slice(0, most.rows).map((node) => {
    const absent = missingEffect(node.ofWhich ?? {});
    // It stands where there is room for it.
    const said = unassessedText(node, one.profile);
    const { effectiveWeight, weightAsItActs } = weights.get(node.id)!;
    return [
      clipped(distinctTitle(node, one.factors), most.letters / 4),
      said === undefined ? stateText(node, decimals, words) : scoreText(null, decimals, words),
      weightText(effectiveWeight, words),
      ...(acts ? [actsText(weightAsItActs, words)] : []),
      ...(compared ? [pointsText(node, decimals, numbers)] : []),
      ...(missing ? [shows(absent, decimals) ? numbers.signed(absent, decimals) : ""] : []),
      clipped(said ?? weightiestFigure(node, one, weights, words), most.letters / 4),
    ];
  });
  const columns = head.map((title, i) => ({ title, figures: i > 0 && i < head.length - 1 }));
  const table = cutTable({ columns, rows }, weighed.length - rows.length, memo.moreFactors);
  const means = [
    ...(acts ? [words.explanation.actsMean] : []),
    ...(compared ? [memo.pointsMean(one.reference, missing)] : []),
  ];
  return means.length === 0 ? table : [paragraph(words.text(means)), ...table];
}

/** Of a scorecard, what was passed and what not, with the figures. */
export function verdictTable(one: Explanation, most: Allowance, words: Messages): Block[] {
  const { indicator, verdict, raw, margin } = words.memo.columns;
  const leaves = leavesOf(one.factors).filter(({ verdict }) => verdict !== undefined);
  if (leaves.length === 0) return [];
  const rows = leaves
    .slice(0, most.verdicts)
    .map((node) => [
      clipped(distinctTitle(node, one.factors), most.letters / 4),
      verdictText(node, words),
      clipped(figureText(node, words), most.letters / 4),
      clipped(words.reading(node.verdict!, node.unit), most.letters / 4),
    ]);
  const columns = [indicator, verdict, raw, margin].map((title) => ({ title }));
  return cutTable({ columns, rows }, leaves.length - rows.length, words.memo.moreVerdicts);
}

/** `CPI score: 43 points (2023)`, and how many more indicators of the factor have evidence. */
function weightiestFigure(node: ScoreNode, one: Explanation, weights: Weights, words: Messages): string {
  const { effects, numbers } = words;
  const oneSided = node.ofWhich?.doesNotApply ?? 0;
  const decimals = scoreDecimals(one.profile);
  return [
    ownFigure(node, one, weights, words),
    ...(shows(oneSided, decimals) ? [effects.appliesOnOneSideIs(numbers.signed(oneSided, decimals))] : []),
  ]
    .filter((part) => part !== "")
    .join(semicolonIn(words));
}

function ownFigure(
  node: ScoreNode,
  { factors, score }: Explanation,
  weights: Weights,
  words: Messages,
): string {
  if (node.scorecard) return words.tally(node.scorecard);
  const weightOf = ({ id, weight }: ScoreNode) =>
    score === null ? (weights.get(id)?.effectiveWeight ?? 0) : weight;
  const leaves = enteringOf(node)
    .filter((leaf) => leaf.value !== undefined && weightOf(leaf) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
  const [first, ...others] = leaves;
  if (first === undefined) return "";
  const title = first.id === node.id ? "" : distinctTitle(first, factors);
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
