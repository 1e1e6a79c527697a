import type { ChalkInstance } from "chalk";
import type { Explanation } from "../../model/documents/explanation.ts";
import { MISSING } from "../../model/documents/missing.ts";
import type { ScoreNode } from "../../model/documents/ranking.ts";
import { DOES_NOT_APPLY, ONE_SIDED } from "../effect-words.ts";
import { missingEffect } from "../factors.ts";
import { fixed, percent, signed } from "../format.ts";
import {
  type Publishers,
  peersText,
  placeText,
  publishersOf,
  scoreText,
  valueText,
} from "../indicator-line.ts";
import { type Decimals, decimalsOf, shows } from "../score-digits.ts";
import { passedWords, readingText, verdictText } from "../scorecard.ts";
import { hang, wrap } from "../wrap.ts";
import { hasEvidence, weighedIds } from "./sentences.ts";

/** The tree from the root's children down to each publisher's cell, as lines for the terminal. */
export function explanationTree(
  { factors, dataset, scorecard, score, profile }: Explanation,
  width: number,
  chalk: ChalkInstance,
): string[] {
  const publishers = publishersOf(dataset);
  const lines = scorecard ? scorecardLines : treeLines;
  const weighed = new Set(weighedIds(profile.factors));
  const counts = ({ id, weight }: ScoreNode) => weight > 0 || (score === null && weighed.has(id));
  return factors.flatMap((node) =>
    lines(node, 1, { width, chalk, publishers, counts, decimals: decimalsOf(profile) }),
  );
}

interface Layout {
  readonly width: number;
  readonly chalk: ChalkInstance;
  readonly publishers: Publishers;
  /** Of scores. */
  readonly decimals: Decimals;
  /** Whether a node is weighed: of a country without a score, by the profile. */
  readonly counts: (node: ScoreNode) => boolean;
}

function treeLines(node: ScoreNode, level: number, layout: Layout): string[] {
  const { width, chalk } = layout;
  const indent = "  ".repeat(level);
  const inner = `${indent}    `;
  const [first, ...rest] = hang(`${node.title}: ${figures(node, layout)}`, width, indent, inner);
  const at = indent.length + node.title.length;
  const head = node.children ? `${chalk.bold(first!.slice(0, at))}${first!.slice(at)}` : first!;
  const lines = [head, ...rest];
  if (node.indicator !== undefined) lines.push(...indicatorLines(node, inner, layout));
  // Under what does not exist nothing does.
  if (node.doesNotApply) return lines;
  for (const child of node.children ?? []) lines.push(...treeLines(child, level + 1, layout));
  return lines;
}

/** Of a scorecard: every indicator's verdict and what it rests on; what does not count for the country is left out. */
function scorecardLines(node: ScoreNode, level: number, layout: Layout): string[] {
  const indent = "  ".repeat(level);
  if (node.scorecard) {
    return [
      `${indent}${layout.chalk.bold(node.title)}: ${passedWords(node.scorecard)}`,
      ...(node.children ?? []).flatMap((child) => scorecardLines(child, level + 1, layout)),
    ];
  }
  if (node.doesNotApply) return [];
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
  // Where it is only “not assessed”, the line of the node says so already.
  const told =
    node.value !== undefined ||
    !(node.doesNotApply || (node.missing ?? MISSING.notAssessed) === MISSING.notAssessed);
  return [
    ...(told ? below(`${node.indicator} = ${valueText(node)}`, false) : []),
    ...below(readingText(node), false),
    ...below(peersText(node), false),
    ...below(placeText(node, publishers)),
    ...below(node.note),
  ];
}

function figures(node: ScoreNode, { counts, decimals }: Layout): string {
  const contribution = node.versusReference ? `  ${signed(node.versusReference, decimals.part)}` : "";
  const effect = effectText(node, decimals.part);
  if (node.score === null) {
    const state = stateText(node);
    return `${state}${contribution}${effect}`;
  }
  const shown = node.verdict ? verdictText(node) : scoreText(node.score, decimals.score);
  if (!counts(node)) return `${shown}  not weighed${contribution}${effect}`;
  const weight = node.weight === 0 ? "" : `  ${node.weight < 0.005 ? "<1 %" : percent(node.weight)}`;
  const zero = node.versusReference === 0 ? `  ${fixed(0, decimals.part)}` : contribution;
  const counted = node.scorecard ? ` (${passedWords(node.scorecard)})` : "";
  return `${shown}${counted}${weight}${zero}${effect}`;
}

/** Why a node has no score, in two or three words. */
function stateText(node: ScoreNode): string {
  if (node.doesNotApply) return DOES_NOT_APPLY;
  return hasEvidence(node) ? "too little of it is assessed" : "not assessed";
}

/** What of a contribution is no value's: ` (of which missing evidence −1.20)`, without the figure where it is all of it. */
function effectText({ versusReference, ofWhich = {} }: ScoreNode, decimals: number): string {
  if (!versusReference) return "";
  const whole = signed(versusReference, decimals);
  const effects: [string, number][] = [
    ["missing evidence", missingEffect(ofWhich)],
    [ONE_SIDED, ofWhich.doesNotApply ?? 0],
  ];
  const parts = effects
    .filter(([, amount]) => shows(amount, decimals))
    .map(([what, amount]) => [what, signed(amount, decimals)]);
  if (parts.length === 0) return "";
  const [first] = parts;
  if (parts.length === 1 && first![1] === whole) return ` (${first![0]})`;
  return ` (of which ${parts.map((part) => part.join(" ")).join(", ")})`;
}
