import type { ChalkInstance } from "chalk";
import type { Explanation } from "../model/documents/explanation.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import { missingEffect } from "./factors.ts";
import { percent, signed } from "./format.ts";
import {
  type Publishers,
  peersText,
  placeText,
  publishersOf,
  scoreText,
  valueText,
} from "./indicator-line.ts";
import { passedText, readingText, verdictText } from "./scorecard.ts";
import { hang, wrap } from "./wrap.ts";

/** The tree from the root's children down to each publisher's cell, as lines for the terminal. */
export function explanationTree(
  { factors, dataset, scorecard }: Explanation,
  width: number,
  chalk: ChalkInstance,
): string[] {
  const publishers = publishersOf(dataset);
  const lines = scorecard ? scorecardLines : treeLines;
  return factors.flatMap((node) => lines(node, 1, { width, chalk, publishers }));
}

interface Layout {
  readonly width: number;
  readonly chalk: ChalkInstance;
  readonly publishers: Publishers;
}

function treeLines(node: ScoreNode, level: number, layout: Layout): string[] {
  const { width, chalk } = layout;
  const indent = "  ".repeat(level);
  const inner = `${indent}    `;
  const [first, ...rest] = hang(`${node.title}: ${figures(node)}`, width, indent, inner);
  const at = indent.length + node.title.length;
  const head = node.children ? `${chalk.bold(first!.slice(0, at))}${first!.slice(at)}` : first!;
  const lines = [head, ...rest];
  if (node.indicator !== undefined) lines.push(...indicatorLines(node, inner, layout));
  for (const child of node.children ?? []) lines.push(...treeLines(child, level + 1, layout));
  return lines;
}

/** Of a scorecard: every indicator's verdict and what it rests on; what does not count for the country is left out. */
function scorecardLines(node: ScoreNode, level: number, layout: Layout): string[] {
  const indent = "  ".repeat(level);
  if (node.scorecard) {
    return [
      `${indent}${layout.chalk.bold(node.title)}: ${passedText(node.scorecard)} passed`,
      ...(node.children ?? []).flatMap((child) => scorecardLines(child, level + 1, layout)),
    ];
  }
  if (node.missing === "does not apply to this country") return [];
  return [
    `${indent}${node.title}: ${verdictText(node)}`,
    ...(node.value === undefined ? [] : indicatorLines(node, `${indent}    `, layout)),
  ];
}

function indicatorLines(node: ScoreNode, inner: string, { width, chalk, publishers }: Layout): string[] {
  const below = (text: string | undefined, dim = true) =>
    text === undefined || text === ""
      ? []
      : wrap(text, width - inner.length).map((line) => (dim ? chalk.dim(inner + line) : inner + line));
  const told = node.value !== undefined || !WITHOUT_MORE.includes(node.missing ?? "not assessed");
  return [
    ...(told ? below(`${node.indicator} = ${valueText(node)}`, false) : []),
    ...below(readingText(node), false),
    ...below(peersText(node), false),
    ...below(placeText(node, publishers)),
    ...below(node.note),
  ];
}

/** Reasons for a missing score that the line of the node says already. */
const WITHOUT_MORE = ["not assessed", "does not apply to this country"];

function figures(node: ScoreNode): string {
  const contribution = node.versusReference ? `  ${signed(node.versusReference, 2)}` : "";
  const effect = effectText(node);
  if (node.score === null) {
    const state = node.missing === "does not apply to this country" ? "does not apply" : "not assessed";
    return `${state}${contribution}${effect}`;
  }
  if (node.weight === 0) return `${scoreText(node.score)}  not weighed${contribution}${effect}`;
  const zero = node.versusReference === 0 ? "  0.00" : contribution;
  const shown = node.verdict ? verdictText(node) : scoreText(node.score);
  const counted = node.scorecard ? ` (${passedText(node.scorecard)} passed)` : "";
  return `${shown}${counted}  ${node.weight < 0.005 ? "<1 %" : percent(node.weight)}${zero}${effect}`;
}

/** What of a contribution is no value's: ` (missing evidence −1.20)`, without the figure where it is all of it. */
function effectText({ versusReference, ofWhich }: ScoreNode): string {
  const missing = ofWhich === undefined ? 0 : missingEffect(ofWhich);
  if (!versusReference || Number(signed(missing, 2)) === 0) return "";
  const whole = signed(missing, 2) === signed(versusReference, 2);
  return ` (${whole ? "missing evidence" : `of which missing evidence ${signed(missing, 2)}`})`;
}
