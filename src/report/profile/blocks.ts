import type { Messages } from "../../locales/index.ts";
import { type Gate, isFactor, type Profile, type ProfileNode, type Text } from "../../model/profile.ts";
import { reasonIn } from "../../model/translation.ts";
import { paragraph, type Report, section, type TreeNode } from "../blocks.ts";
import { forYears, reasonParts, requirementWords, type TextOf } from "./words.ts";

interface Surroundings {
  readonly sha256: string;
  /** A node's share of the whole. */
  readonly shareOf: (node: ProfileNode) => number;
  /** Whether an aggregation takes one child of several. */
  readonly chooses: (method: string) => boolean;
  /** What the publisher calls an indicator. */
  readonly titleOf: (indicator: string) => string | undefined;
  readonly textOf: TextOf;
  readonly words: Messages;
}

/** A profile: every node with its weight, how it is scored and why, then the gates. */
export function profileBlocks(one: Profile, around: Surroundings): Report {
  const { textOf, words } = around;
  const say = words.profile;
  return {
    title: `${textOf(one.title, one.id)} (${one.id}, ${around.sha256.slice(0, 12)})`,
    lead: [
      say.settings(one.scale, one.asOf, one.missing, one.peers?.by, one.errors),
      ...forYears(one.years, textOf, words),
    ],
    blocks: [
      { kind: "tree", nodes: [treeNode(one.tree, around)] },
      ...section(say.gates, [
        one.gates.length === 0
          ? paragraph(say.noGates)
          : { kind: "tree", nodes: one.gates.map((gate) => gateNode(gate, around)) },
      ]),
    ],
  };
}

/** @param isChosen whether the node above takes one of its children: then a share is what each has where it is taken */
function treeNode(node: ProfileNode, around: Surroundings, isChosen = false): TreeNode {
  const { shareOf, titleOf, textOf, words } = around;
  const { profile: say } = words;
  const weight = isChosen ? undefined : node.weight;
  const years = [...forYears(node.years, textOf, words), ...requiring(node, around)];
  if (isFactor(node)) {
    return {
      text: say.factor(textOf(node.title, node.id), node.id, shareOf(node), weight, node.aggregate),
      below: [
        ...years,
        ...(node.unassessed ? [textOf(node.unassessed, "")] : []),
        ...(node.basis ? [say.basis(reasonIn(words, textOf(node.basis, "")))] : []),
        ...because(node.reason, words),
      ],
      children: node.children.map((child) => treeNode(child, around, around.chooses(node.aggregate.method))),
    };
  }
  const title = textOf(node.title, titleOf(node.indicator) ?? node.id);
  return {
    text: say.indicator(title, node.indicator, shareOf(node), weight),
    below: [
      say.scoring(node),
      ...(node.evidence === "proxy" ? [say.proxy] : []),
      ...years,
      ...because(node.reason, words),
    ],
  };
}

function requiring({ requires }: ProfileNode, { textOf, words }: Surroundings): string[] {
  if (requires === undefined) return [];
  return [
    requirementWords(requires, textOf, words),
    ...because(requires.reason && textOf(requires.reason, ""), words),
  ];
}

function gateNode(
  { id, effect, title, authority, when, years, reason }: Gate,
  { textOf, words }: Surroundings,
): TreeNode {
  const { profile: say } = words;
  return {
    text: say.gate(effect, id, textOf(title, ""), authority),
    below: [say.when(say.condition(when)), ...forYears(years, textOf, words), ...because(reason, words)],
  };
}

function because(reason: Text | undefined, words: Messages): string[] {
  if (reason === undefined) return [];
  const { profile: say } = words;
  return reasonParts(reason, words).map(([what, why]) =>
    what === undefined ? say.because(why) : say.becauseOf(what, why),
  );
}
