import type { Messages } from "../../locales/index.ts";
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
import { commaIn, named, semicolonIn } from "../words/named.ts";
import { isCaveat } from "../words/warnings.ts";
import { actsText } from "../words/weights.ts";
import { byWeightsBlocks } from "./by-weights.ts";
import { flagLines, outcome, settingLines, someActs, topTable, turnedLines } from "./scenario-rows.ts";
import { changeLine, gateLines, opening, restLines } from "./sentences.ts";
import { weightLines, weightNotes } from "./weight-sentences.ts";

/** What would change a country's rank. */
export function whatifBlocks(document: WhatIf, words: Messages): Report {
  const one = named(document, words);
  const { whatif: say } = words;
  const caveats = one.warnings.filter(isCaveat);
  return {
    title: `${one.name} (${one.country})`,
    lead: [`${one.profile.title}${commaIn(words)}${words.evidence(one.dataset)}`],
    blocks: [
      paragraph(words.text(opening(one, words))),
      ...section(one.place.status === "excluded" ? say.excludedBy : say.apartBy, [
        list(gateLines(one, words)),
      ]),
      ...one.targets.flatMap((target) => section(say.target(target, one), targetBlocks(target, one, words))),
      ...(one.weights.length > 0
        ? section(say.weights, [
            ...weightNotes(one, words).map(note),
            { kind: "tree", nodes: weightNodes(one, words) },
          ])
        : []),
      ...(one.byWeights ? byWeightsBlocks(one.byWeights, one, words) : []),
      ...(one.scenario ? scenarioBlocks(one.scenario, one, words) : []),
      ...caveats.map(({ message }) => note(message)),
    ],
  };
}

function targetBlocks(target: Target, one: WhatIf, words: Messages): Block[] {
  const { met, changes, unreachable, unanswered } = target;
  const { there, noneAlone, noneAsked } = words.whatif;
  const nothing = unreachable.length + unanswered.length > 0 ? noneAlone : noneAsked;
  return [
    changes.length > 0 ? changeTable(target, one, words) : paragraph(met ? there : nothing),
    ...restLines(target, one, words).map(note),
  ];
}

function changeTable({ changes }: Target, one: WhatIf, words: Messages): Table {
  const { columns } = words.whatif;
  return {
    kind: "table",
    prose: true,
    columns: [
      { title: columns.indicator },
      { title: columns.change },
      { title: columns.place },
      { title: columns.relations, below: true },
    ],
    rows: changes.map((change) => {
      const { title, figure, place, relations } = changeLine(change, one, words);
      return [title, figure, place, relations.join(semicolonIn(words))];
    }),
  };
}

/** Nodes come in the profile's order with their levels. */
function weightNodes(one: WhatIf, words: Messages): TreeNode[] {
  const below = (from: number, level: number): TreeNode[] => {
    const nodes: TreeNode[] = [];
    for (let i = from; i < one.weights.length && one.weights[i]!.level >= level; i += 1)
      if (one.weights[i]!.level === level)
        nodes.push({ ...weightNode(one.weights[i]!, one, words), children: below(i + 1, level + 1) });
    return nodes;
  };
  return below(0, Math.min(...one.weights.map(({ level }) => level)));
}

function weightNode(weight: WeightInterval, one: WhatIf, words: Messages): TreeNode {
  const acts = weight.shareAsItActs;
  const said = acts == null ? "" : words.explanation.actsAs(actsText(acts, words));
  return { text: words.whatif.weight(weight, said), below: weightLines(weight, one, words) };
}

function scenarioBlocks(scenario: Scenario, one: WhatIf, words: Messages): Block[] {
  const { whatif: say } = words;
  const turned = [...turnedLines(scenario, one, words), ...flagLines(scenario, one, words)];
  return [
    ...section(say.rankedAnew, [
      list(settingLines(scenario, one, words)),
      ...(scenario.weights.some(someActs) ? [note(words.explanation.actsMean)] : []),
    ]),
    paragraph(outcome(scenario, one, words)),
    ...(turned.length > 0 ? [list(turned)] : []),
    ...section(say.first(one.top), [topTable(scenario, one, words)]),
  ];
}
