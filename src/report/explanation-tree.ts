import type { ChalkInstance } from "chalk";
import type { Explanation } from "../model/documents/explanation.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import { percent, signed } from "./format.ts";
import {
  type Publishers,
  peersText,
  placeText,
  publishersOf,
  scoreText,
  valueText,
} from "./indicator-line.ts";
import { hang, wrap } from "./wrap.ts";

/** The tree from the root's children down to each publisher's cell, as lines for the terminal. */
export function explanationTree(
  { factors, dataset }: Explanation,
  width: number,
  chalk: ChalkInstance,
): string[] {
  const publishers = publishersOf(dataset);
  return factors.flatMap((node) => treeLines(node, 1, { width, chalk, publishers }));
}

interface Layout {
  readonly width: number;
  readonly chalk: ChalkInstance;
  readonly publishers: Publishers;
}

function treeLines(node: ScoreNode, level: number, layout: Layout): string[] {
  const { width, chalk, publishers } = layout;
  const indent = "  ".repeat(level);
  const inner = `${indent}    `;
  const below = (text: string | undefined, dim = true) =>
    text === undefined || text === ""
      ? []
      : wrap(text, width - inner.length).map((line) => (dim ? chalk.dim(inner + line) : inner + line));
  const [first, ...rest] = hang(`${node.title}: ${figures(node)}`, width, indent, inner);
  const at = indent.length + node.title.length;
  const head = node.children ? `${chalk.bold(first!.slice(0, at))}${first!.slice(at)}` : first!;
  const lines = [head, ...rest];
  if (node.indicator !== undefined) {
    const told = node.value !== undefined || !WITHOUT_MORE.includes(node.missing ?? "not assessed");
    if (told) lines.push(...below(`${node.indicator} = ${valueText(node)}`, false));
    lines.push(...below(node.reading, false), ...below(peersText(node), false));
    lines.push(...below(placeText(node, publishers)), ...below(node.note));
  }
  for (const child of node.children ?? []) lines.push(...treeLines(child, level + 1, layout));
  return lines;
}

/** Reasons for a missing score that the line of the node says already. */
const WITHOUT_MORE = ["not assessed", "does not apply to this country"];

function figures(node: ScoreNode): string {
  const contribution = node.versusReference ? `  ${signed(node.versusReference, 2)}` : "";
  if (node.score === null) {
    const state = node.missing === "does not apply to this country" ? "does not apply" : "not assessed";
    const effect = contribution === "" || node.ofWhich === undefined ? "" : " (effect of missing evidence)";
    return `${state}${contribution}${effect}`;
  }
  if (node.weight === 0) return `${scoreText(node.score)}  not weighed`;
  const zero = node.versusReference === 0 ? "  0.00" : contribution;
  return `${scoreText(node.score)}  ${node.weight < 0.005 ? "<1 %" : percent(node.weight)}${zero}`;
}
