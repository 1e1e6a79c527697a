import type { Explanation } from "../../model/documents/explanation.ts";
import type { ScoreNode } from "../../model/documents/ranking.ts";
import { passedOfText } from "../../words/choose.ts";
import type { Messages } from "../../words/index.ts";
import { type Inline, muted, strong, type TreeNode } from "../blocks.ts";
import { missingEffect } from "../text/contributions.ts";
import { type Decimals, decimalsOf, shows } from "../text/decimals.ts";
import { readingText, verdictText } from "../text/eligibility.ts";
import {
  type Publishers,
  partsOf,
  peersText,
  placeText,
  publishedText,
  publishersOf,
  quoteText,
  scoreText,
  takenText,
  valueText,
} from "../text/figure.ts";
import { colonIn, commaIn } from "../text/localised.ts";
import {
  actingWeightText,
  goesUpText,
  hasEvidence,
  unassessedText,
  type Weights,
  weightsOf,
  weightText,
} from "../text/node.ts";
import { weighedIds } from "./sentences.ts";

/** The tree from the root's children down to each publisher's cell, as a screen shows it. */
export function explanationTree(
  { factors, dataset, scorecard, score, profile }: Explanation,
  words: Messages,
): TreeNode[] {
  const weighed = new Set(weighedIds(profile.factors));
  const layout: Layout = {
    publishers: publishersOf(dataset),
    counts: ({ id, weight }) => weight > 0 || (score === null && weighed.has(id)),
    decimals: decimalsOf(profile),
    profile,
    weights: weightsOf(profile.factors),
    words,
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
  readonly profile: Explanation["profile"];
  readonly weights: Weights;
  readonly words: Messages;
}

function scoreNode(node: ScoreNode, layout: Layout): TreeNode {
  return {
    text: [
      node.children ? strong(node.title) : node.title,
      `${colonIn(layout.words)}${figures(node, layout)}`,
    ],
    below: node.indicator === undefined ? takenLine(node, layout) : indicatorLines(node, layout),
    children: partsOf(node).map((child) => scoreNode(child, layout)),
  };
}

/** Of a scorecard: every indicator's verdict and what it rests on; what does not count for the country is left out. */
function scorecardNode(node: ScoreNode, layout: Layout): TreeNode[] {
  if (node.scorecard) {
    const children = (node.children ?? []).flatMap((child) => scorecardNode(child, layout));
    return [
      {
        text: [
          strong(node.title),
          `${colonIn(layout.words)}${passedOfText(node.scorecard, layout.words.scorecard, layout.words)}`,
        ],
        children,
      },
    ];
  }
  if (node.doesNotApply) return [];
  return [
    {
      text: `${node.title}${colonIn(layout.words)}${verdictText(node, layout.words)}`,
      below: node.value === undefined ? [] : indicatorLines(node, layout),
    },
  ];
}

function indicatorLines(node: ScoreNode, { publishers, words }: Layout): Inline[] {
  // Where it is only “not assessed”, the line of the node says so already.
  const saysValue =
    node.value !== undefined || !(node.doesNotApply || node.lack === undefined || isBare(node.lack));
  const lines = [
    saysValue ? `${node.indicator} = ${valueText(node, words)}` : "",
    readingText(node, words),
    peersText(node, words),
  ];
  const around = [
    placeText(node, publishers, words),
    node.note,
    publishedText(node, words),
    quoteText(node, words),
  ];
  const said = (text: string | undefined) => text !== undefined && text !== "";
  return [...lines.filter(said).map(String), ...around.filter(said).map((text) => muted(text!))];
}

/** Of a node that takes one of its children: which, and what stands behind it. */
function takenLine(node: ScoreNode, { words }: Layout): Inline[] {
  const text = takenText(node, words);
  return text === undefined ? [] : [text];
}

function isBare({ code, filledBy }: NonNullable<ScoreNode["lack"]>): boolean {
  return code === "not-assessed" && filledBy === undefined;
}

function figures(node: ScoreNode, { counts, decimals, profile, weights, words }: Layout): string {
  const { fixed, signed } = words.numbers;
  const contribution = node.versusReference ? `  ${signed(node.versusReference, decimals.part)}` : "";
  const effect = effectText(node, decimals.part, words);
  if (node.score === null) {
    const state = unassessedText(node, profile) ?? stateText(node, words);
    return `${state}${contribution}${effect}`;
  }
  const goesUp = goesUpText(node, profile, words);
  const score = scoreText(node.score, decimals.score, words);
  const shown = node.verdict
    ? verdictText(node, words)
    : goesUp === undefined
      ? score
      : `${score}${commaIn(words)}${goesUp}`;
  if (!counts(node)) return `${shown}  ${words.notWeighed}${contribution}${effect}`;
  const { effectiveWeight = 0, weightAsItActs } = weights.get(node.id) ?? {};
  const acts =
    weightAsItActs == null
      ? ""
      : words.explanation.actsAs({ share: actingWeightText(weightAsItActs, words) });
  const weight = node.weight === 0 ? "" : `  ${weightText(effectiveWeight, words)}${acts}`;
  const proxy = node.indicator !== undefined && node.proxy ? `  ${words.proxy}` : "";
  const zero = node.versusReference === 0 ? `  ${fixed(0, decimals.part)}` : contribution;
  const counted = node.scorecard ? ` (${passedOfText(node.scorecard, words.scorecard, words)})` : "";
  return `${shown}${counted}${weight}${proxy}${zero}${effect}`;
}

/** Why a node has no score, in two or three words. */
export function stateText(node: ScoreNode, words: Messages): string {
  if (node.doesNotApply) return words.doesNotApply;
  return hasEvidence(node) ? words.tooLittle : words.notAssessed;
}

/** What of a contribution is no value's: ` (of which missing evidence −1.20)`, without the figure where it is all of it. */
function effectText(
  { versusReference, ofWhich = {} }: ScoreNode,
  decimals: number,
  { effects: say, explanation, numbers: { signed } }: Messages,
): string {
  if (!versusReference) return "";
  const total = signed(versusReference, decimals);
  const effects: [string, number][] = [
    [say.missingEvidence, missingEffect(ofWhich)],
    [say.appliesOnOneSide, ofWhich.doesNotApply ?? 0],
  ];
  const parts = effects
    .filter(([, amount]) => shows(amount, decimals))
    .map(([what, amount]): [string, string] => [what, signed(amount, decimals)]);
  if (parts.length === 0) return "";
  const [first] = parts;
  if (parts.length === 1 && first![1] === total) return ` (${first![0]})`;
  return explanation.ofWhich({ effects: parts.map((one) => one.join(" ")) });
}
