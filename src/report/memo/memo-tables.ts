import type { Explanation } from "../../model/documents/explanation.ts";
import type { ScoreNode } from "../../model/documents/ranking.ts";
import { tellingTitle } from "../../model/telling-title.ts";
import { type Block, paragraph, type Table } from "../blocks.ts";
import { DOES_NOT_APPLY, ONE_SIDED } from "../effect-words.ts";
import { hasEvidence } from "../explanation/sentences.ts";
import { factorsOf, missingEffect, valueEffect } from "../factors.ts";
import { percent, signed } from "../format.ts";
import { scoreText } from "../indicator-line.ts";
import { scoreDecimals, shows } from "../score-digits.ts";
import { tallyText, verdictText } from "../scorecard.ts";
import { valueWords } from "../value-words.ts";
import type { Allowance } from "./allowance.ts";
import { clipped } from "./clipped.ts";

/** The factors that a reader thinks in, in the profile's order: what each scores, what it does to the whole, its weightiest figure. */
export function factorTable(one: Explanation, most: Allowance): Block[] {
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
    "Factor",
    "Score",
    one.score === null ? "Weight in the profile" : "Weight",
    ...(compared ? ["Points"] : []),
    ...(missing ? ["Missing"] : []),
    "Weightiest figure",
  ];
  const rows = weighed.slice(0, most.rows).map((node) => {
    const absent = missingEffect(node.ofWhich ?? {});
    const weight = one.score === null ? shares.get(node.id)! : node.weight;
    return [
      clipped(tellingTitle(node, one.factors), most.letters / 4),
      stateText(node, decimals),
      weight > 0 ? percent(weight) : "–",
      ...(compared ? [pointsText(node, decimals)] : []),
      ...(missing ? [shows(absent, decimals) ? signed(absent, decimals) : ""] : []),
      clipped(weightiestFigure(node, one, shares), most.letters / 4),
    ];
  });
  const columns = head.map((title, i) => ({ title, figures: i > 0 && i < head.length - 1 }));
  const table = cutTable(
    { columns, rows },
    weighed.length - rows.length,
    "factors, which the full explanation lists",
  );
  return compared ? [paragraph(pointsMean(one, missing)), ...table] : table;
}

/** Of a scorecard, what was passed and what not, with the figures. */
export function verdictTable(one: Explanation, most: Allowance): Block[] {
  const leaves = leavesOf(one.factors).filter(({ verdict }) => verdict !== undefined);
  if (leaves.length === 0) return [];
  const rows = leaves
    .slice(0, most.verdicts)
    .map((node) => [
      clipped(tellingTitle(node, one.factors), most.letters / 4),
      verdictText(node),
      clipped(figureText(node), most.letters / 4),
      clipped(node.reading ?? "", most.letters / 4),
    ]);
  const columns = ["Indicator", "Verdict", "Figure", "By how much"].map((title) => ({ title }));
  return cutTable(
    { columns, rows },
    leaves.length - rows.length,
    "verdicts, which the full explanation lists",
  );
}

/** `CPI score: 43 points (2023)`, and how many more indicators of the factor have evidence. */
function weightiestFigure(node: ScoreNode, one: Explanation, shares: Shares): string {
  const oneSided = node.ofWhich?.doesNotApply ?? 0;
  const decimals = scoreDecimals(one.profile);
  return [
    ownFigure(node, one, shares),
    ...(shows(oneSided, decimals) ? [`${ONE_SIDED}: ${signed(oneSided, decimals)}`] : []),
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function ownFigure(node: ScoreNode, { factors, score }: Explanation, shares: Shares): string {
  if (node.scorecard) return tallyText(node.scorecard);
  const weightOf = ({ id, weight }: ScoreNode) => (score === null ? (shares.get(id) ?? 0) : weight);
  const leaves = leavesOf([node])
    .filter((leaf) => leaf.value !== undefined && weightOf(leaf) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
  const [first, ...others] = leaves;
  if (first === undefined) return "";
  const title = first.id === node.id ? "" : `${tellingTitle(first, factors)}: `;
  return `${title}${figureText(first)}${others.length === 0 ? "" : `; and ${others.length} more`}`;
}

function figureText({ value, unit, year }: ScoreNode): string {
  return `${valueWords(value!, unit)}${year === undefined ? "" : ` (${year})`}`;
}

/** A table with, below it, how many rows it leaves out. */
export function cutTable(table: Omit<Table, "kind">, rest: number, what: string): Block[] {
  const block: Block = { kind: "table", ...table };
  if (rest === 0) return [block];
  return [block, paragraph(`${rest} more ${what}.`)];
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

function stateText(node: ScoreNode, decimals: number): string {
  if (node.doesNotApply) return DOES_NOT_APPLY;
  if (node.score !== null) return scoreText(node.score, decimals);
  return hasEvidence(node) ? "too little assessed" : "not assessed";
}

function pointsText(node: ScoreNode, decimals: number): string {
  const { versusReference, coverage } = node;
  if (versusReference === null) return "–";
  const values = valueEffect(node)!;
  return coverage === 0 && !shows(values, decimals) ? "" : signed(values, decimals);
}

function pointsMean(one: Explanation, missing: boolean): string {
  const points = `Points: what its values add to the score, or take from it, against ${referenceName(one)}.`;
  return missing ? `${points} Missing: what missing evidence does.` : points;
}

function referenceName({ reference: { kind, label } }: Explanation): string {
  switch (kind) {
    case "country":
      return label;
    case "minimum":
      return "the bottom of the scale";
    case "peers":
      return "the median peer";
    case "median":
      return "the median country";
  }
}

function leavesOf(nodes: readonly ScoreNode[]): ScoreNode[] {
  return nodes.flatMap((node) => (node.children ? leavesOf(node.children) : [node]));
}
