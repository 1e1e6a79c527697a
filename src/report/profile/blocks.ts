import { en } from "../../locales/en/index.ts";
import {
  type Gate,
  isFactor,
  type Profile,
  type ProfileNode,
  type Reason,
  type Text,
  type Years,
} from "../../model/profile.ts";
import { paragraph, type Report, section, type TreeNode } from "../blocks.ts";
import { conditionWords } from "../condition-words.ts";
import { callWords, requirementWords, scoringWords, shareWords, yearsWords } from "./words.ts";

const { percent } = en.numbers;

interface Surroundings {
  readonly sha256: string;
  /** A node's share of the whole. */
  readonly shareOf: (node: ProfileNode) => number;
  /** Whether an aggregation takes one child of several. */
  readonly chooses: (method: string) => boolean;
  /** What the publisher calls an indicator. */
  readonly titleOf: (indicator: string) => string | undefined;
  /** A text in the reader's language, else what stands in for it. */
  readonly textOf: (text: Text | undefined, otherwise: string) => string;
}

/** A profile: every node with its weight, how it is scored and why, then the gates. */
export function profileBlocks(one: Profile, around: Surroundings): Report {
  const { missing, peers } = one;
  return {
    title: `${around.textOf(one.title, one.id)} (${one.id}, ${around.sha256.slice(0, 12)})`,
    lead: [
      `scale ${one.scale.join(" to ")}; as of ${one.asOf}; missing: ${missing.policy}, minimum coverage ${percent(missing.minimumCoverage)}${peers ? `; peers by ${peers.by}` : ""}`,
      ...inYears(one.years, around),
    ],
    blocks: [
      { kind: "tree", nodes: [treeNode(one.tree, around)] },
      ...section("Gates", [
        one.gates.length === 0
          ? paragraph("The profile has no gates.")
          : { kind: "tree", nodes: one.gates.map((gate) => gateNode(gate, around)) },
      ]),
    ],
  };
}

/** @param isChosen whether the node above takes one of its children: then a share is what each has where it is taken */
function treeNode(node: ProfileNode, around: Surroundings, isChosen = false): TreeNode {
  const { shareOf, titleOf, textOf } = around;
  const whole = `${shareWords(shareOf(node))} of the whole`;
  const share = isChosen ? `${whole} where it is taken` : `${whole}, weight ${node.weight}`;
  const years = [...inYears(node.years, around), ...requiring(node, around)];
  if (isFactor(node)) {
    return {
      text: `${textOf(node.title, node.id)} [${node.id}]: ${share}; aggregation: ${callWords(node.aggregate)}`,
      below: [...years, ...(node.basis ? [`basis: ${textOf(node.basis, "")}`] : []), ...because(node.reason)],
      children: node.children.map((child) => treeNode(child, around, around.chooses(node.aggregate.method))),
    };
  }
  const title = textOf(node.title, titleOf(node.indicator) ?? node.id);
  return {
    text: `${title} [${node.indicator}]: ${share}`,
    below: [
      scoringWords(node),
      ...(node.evidence === "proxy" ? ["a proxy: near the thing, not the thing itself"] : []),
      ...years,
      ...because(node.reason),
    ],
  };
}

function requiring({ requires }: ProfileNode, around: Surroundings): string[] {
  if (requires === undefined) return [];
  return [
    requirementWords(requires, (text) => around.textOf(text, "")),
    ...because(requires.reason && around.textOf(requires.reason, "")),
  ];
}

function gateNode(
  { id, effect, title, authority, when, years, reason }: Gate,
  around: Surroundings,
): TreeNode {
  return {
    text: `${effect} ${id}: ${around.textOf(title, "")}${authority ? ` (${authority})` : ""}`,
    below: [`when ${conditionWords(when)}`, ...inYears(years, around), ...because(reason)],
  };
}

function inYears(years: Years | undefined, { textOf }: Surroundings): string[] {
  return years === undefined ? [] : [`for ${yearsWords(years, (text) => textOf(text, ""))}`];
}

function because(reason: Reason | undefined): string[] {
  if (reason === undefined) return [];
  if (typeof reason === "string") return [`because: ${reason}`];
  return Object.entries(reason).map(([what, why]) => `${what}, because: ${why}`);
}
