import type { Explanation } from "../../model/documents/explanation.ts";
import type { ScoreNode } from "../../model/documents/ranking.ts";
import { factorsOf } from "../factors.ts";
import { percent, signed } from "../format.ts";
import { scoreText } from "../indicator-line.ts";
import { tallyText, verdictText } from "../scorecard.ts";
import { tellingTitle, valueWords } from "../value-words.ts";
import { clipped } from "./clipped.ts";
import type { Block } from "./memo.ts";
import type { Allowance } from "./sections.ts";

/** Less than this rounds to nothing. */
const SHOWN = 0.05;

/** The factors that a reader thinks in, in the profile's order: what each scores, what it does to the whole, its weightiest figure. */
export function factorTable(one: Explanation, most: Allowance): Block[] {
  const weighed = factorsOf(one.factors)
    .map(({ node }) => node)
    .filter((node) => node.weight > 0 || one.open.some(({ id }) => id === node.id));
  if (weighed.length === 0) return [];
  const compared = one.score !== null && one.reference.score !== null;
  const missing = compared && weighed.some((node) => Math.abs(missingPart(node)) >= SHOWN);
  const head = [
    "Factor",
    "Score",
    "Weight",
    ...(compared ? ["Points"] : []),
    ...(missing ? ["Missing"] : []),
    "Weightiest figure",
  ];
  const rows = weighed.slice(0, most.rows).map((node) => {
    const absent = missingPart(node);
    return [
      clipped(node.title, most.letters / 4),
      node.coverage === 0 ? "not assessed" : scoreText(node.score),
      node.weight > 0 ? percent(node.weight) : "–",
      ...(compared ? [pointsText(node, (node.versusReference ?? 0) - absent)] : []),
      ...(missing ? [Math.abs(absent) < SHOWN ? "" : signed(absent, 1)] : []),
      clipped(weightiestFigure(node, one), most.letters / 4),
    ];
  });
  const figures = head.map((_, i) => i).slice(1, -1);
  const table = cutTable(
    { head, rows, figures },
    weighed.length - rows.length,
    "factors, which the full explanation lists",
  );
  return compared ? [{ kind: "paragraph", text: pointsMean(one, missing) }, ...table] : table;
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
  const head = ["Indicator", "Verdict", "Figure", "By how much"];
  return cutTable(
    { head, rows, figures: [] },
    leaves.length - rows.length,
    "verdicts, which the full explanation lists",
  );
}

/** `CPI score: 43 points (2023)`, and how many more indicators of the factor have evidence. */
function weightiestFigure(node: ScoreNode, { factors }: Explanation): string {
  if (node.scorecard) return tallyText(node.scorecard);
  const leaves = leavesOf([node])
    .filter(({ value, weight }) => value !== undefined && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const [first, ...others] = leaves;
  if (first === undefined) return "";
  const title = first.id === node.id ? "" : `${tellingTitle(first, factors)}: `;
  return `${title}${figureText(first)}${others.length === 0 ? "" : `; and ${others.length} more`}`;
}

function figureText({ value, unit, year }: ScoreNode): string {
  return `${valueWords(value!, unit)}${year === undefined ? "" : ` (${year})`}`;
}

/** A table with, below it, how many rows it leaves out. */
export function cutTable(
  table: Omit<Extract<Block, { kind: "table" }>, "kind">,
  rest: number,
  what: string,
): Block[] {
  const block: Block = { kind: "table", ...table };
  if (rest === 0) return [block];
  return [block, { kind: "paragraph", text: `${rest} more ${what}.` }];
}

/** What of a factor's contribution is no effect of a value. */
function missingPart({ ofWhich = {} }: ScoreNode): number {
  return (ofWhich.notAssessed ?? 0) + (ofWhich.referenceNotAssessed ?? 0) + (ofWhich.doesNotApply ?? 0);
}

function pointsText({ versusReference, coverage }: ScoreNode, values: number): string {
  if (versusReference === null) return "–";
  return coverage === 0 && Math.abs(values) < SHOWN ? "" : signed(values, 1);
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
