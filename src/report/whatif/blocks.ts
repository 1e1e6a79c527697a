import { en } from "../../locales/en/index.ts";
import type { Scenario, Target, WeightInterval, WhatIf } from "../../model/documents/whatif.ts";
import {
  type Block,
  list,
  note,
  paragraph,
  type Report,
  section,
  type Table,
  type TreeNode,
} from "../blocks.ts";
import { isCaveat } from "../warning-text.ts";
import { outcome, settingLines, TOP_HEAD, topRows, turnedLines } from "./scenario-rows.ts";
import { changeLine, gateLines, opening, restLines, targetTitle } from "./sentences.ts";
import { weightLines, weightNotes, weightTitle } from "./weight-sentences.ts";

/** What would change a country's rank. */
export function whatifBlocks(one: WhatIf): Report {
  const caveats = one.warnings.filter(isCaveat);
  return {
    title: `${one.name} (${one.country})`,
    lead: [`${one.profile.title}, ${en.evidence(one.dataset)}`],
    blocks: [
      paragraph(opening(one).join(" ")),
      ...section("Excluded by", [list(gateLines(one))]),
      ...one.targets.flatMap((target) => section(targetTitle(target, one), targetBlocks(target, one))),
      ...(one.weights.length > 0
        ? section("Weights", [...weightNotes(one).map(note), { kind: "tree", nodes: weightNodes(one) }])
        : []),
      ...(one.scenario ? scenarioBlocks(one.scenario, one) : []),
      ...caveats.map(({ message }) => note(message)),
    ],
  };
}

function targetBlocks(target: Target, one: WhatIf): Block[] {
  const { changes, unreachable, unanswered } = target;
  const met = unreachable.length + unanswered.length === 0;
  return [
    changes.length > 0
      ? changeTable(target, one)
      : paragraph(met ? "It stands there already." : "No indicator alone does it."),
    ...restLines(target, one).map(note),
  ];
}

function changeTable({ changes }: Target, one: WhatIf): Table {
  return {
    kind: "table",
    prose: true,
    columns: [
      { title: "Indicator" },
      { title: "Change" },
      { title: "Then" },
      { title: "Set against error and movement", below: true },
    ],
    rows: changes.map((change) => {
      const { title, figure, place, relations } = changeLine(change, one);
      return [title, figure, place, relations.join("; ")];
    }),
  };
}

/** Nodes come in the profile's order with their levels. */
function weightNodes(one: WhatIf): TreeNode[] {
  const below = (from: number, level: number): TreeNode[] => {
    const nodes: TreeNode[] = [];
    for (let i = from; i < one.weights.length && one.weights[i]!.level >= level; i += 1)
      if (one.weights[i]!.level === level)
        nodes.push({ ...weightNode(one.weights[i]!, one), children: below(i + 1, level + 1) });
    return nodes;
  };
  return below(0, Math.min(...one.weights.map(({ level }) => level)));
}

function weightNode(weight: WeightInterval, one: WhatIf): TreeNode {
  return { text: weightTitle(weight), below: weightLines(weight, one) };
}

function scenarioBlocks(scenario: Scenario, one: WhatIf): Block[] {
  const turned = turnedLines(scenario, one);
  return [
    ...section("Ranked anew with", [list(settingLines(scenario, one))]),
    paragraph(outcome(scenario, one)),
    ...(turned.length > 0 ? [list(turned)] : []),
    ...section(`The first ${one.top}, now and before`, [
      {
        kind: "table",
        columns: TOP_HEAD.map((title, i) => ({ title, figures: i !== 2 })),
        rows: topRows(scenario, one),
      },
    ]),
  ];
}
