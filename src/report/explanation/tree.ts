import type { Explanation } from "../../model/documents/explanation.ts";
import { MISSING } from "../../model/documents/missing.ts";
import type { ScoreNode } from "../../model/documents/ranking.ts";
import { type Inline, muted, strong, type TreeNode } from "../blocks.ts";
import { DOES_NOT_APPLY, ONE_SIDED } from "../effect-words.ts";
import { missingEffect } from "../factors.ts";
import { fixed, percent, signed } from "../format.ts";
import {
  type Publishers,
  peersText,
  placeText,
  publishersOf,
  scoreText,
  takenText,
  valueText,
} from "../indicator-line.ts";
import { type Decimals, decimalsOf, shows } from "../score-digits.ts";
import { passedWords, readingText, verdictText } from "../scorecard.ts";
import { hasEvidence, weighedIds } from "./sentences.ts";

/** The tree from the root's children down to each publisher's cell, as a screen shows it. */
export function explanationTree({ factors, dataset, scorecard, score, profile }: Explanation): TreeNode[] {
  const weighed = new Set(weighedIds(profile.factors));
  const layout: Layout = {
    publishers: publishersOf(dataset),
    counts: ({ id, weight }) => weight > 0 || (score === null && weighed.has(id)),
    decimals: decimalsOf(profile),
  };
  return scorecard
    ? factors.flatMap((node) => scorecardNode(node, layout))
    : factors.map((node) => scoreNode(node, layout));
}

interface Layout {
  readonly publishers: Publishers;
  /** Of scores. */
  readonly decimals: Decimals;
  /** Whether a node is weighed: of a country without a score, by the profile. */
  readonly counts: (node: ScoreNode) => boolean;
}

function scoreNode(node: ScoreNode, layout: Layout): TreeNode {
  // Under what does not exist nothing does.
  const children = node.doesNotApply ? [] : (node.children ?? []);
  return {
    text: [node.children ? strong(node.title) : node.title, `: ${figures(node, layout)}`],
    below: node.indicator === undefined ? takenLine(node) : indicatorLines(node, layout),
    children: children.map((child) => scoreNode(child, layout)),
  };
}

/** Of a scorecard: every indicator's verdict and what it rests on; what does not count for the country is left out. */
function scorecardNode(node: ScoreNode, layout: Layout): TreeNode[] {
  if (node.scorecard) {
    const children = (node.children ?? []).flatMap((child) => scorecardNode(child, layout));
    return [{ text: [strong(node.title), `: ${passedWords(node.scorecard)}`], children }];
  }
  if (node.doesNotApply) return [];
  return [
    {
      text: `${node.title}: ${verdictText(node)}`,
      below: node.value === undefined ? [] : indicatorLines(node, layout),
    },
  ];
}

function indicatorLines(node: ScoreNode, { publishers }: Layout): Inline[] {
  // Where it is only “not assessed”, the line of the node says so already.
  const told =
    node.value !== undefined ||
    !(node.doesNotApply || (node.missing ?? MISSING.notAssessed) === MISSING.notAssessed);
  const lines = [told ? `${node.indicator} = ${valueText(node)}` : "", readingText(node), peersText(node)];
  const around = [placeText(node, publishers), node.note];
  const said = (text: string | undefined) => text !== undefined && text !== "";
  return [...lines.filter(said).map(String), ...around.filter(said).map((text) => muted(text!))];
}

/** Of a node that takes one of its children: which, and what stands behind it. */
function takenLine(node: ScoreNode): Inline[] {
  const text = takenText(node);
  return text === undefined ? [] : [text];
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
  const proxy = node.indicator !== undefined && node.proxy ? "  proxy" : "";
  const zero = node.versusReference === 0 ? `  ${fixed(0, decimals.part)}` : contribution;
  const counted = node.scorecard ? ` (${passedWords(node.scorecard)})` : "";
  return `${shown}${counted}${weight}${proxy}${zero}${effect}`;
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
