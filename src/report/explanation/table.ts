import type { Messages } from "../../locales/index.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import type { ScoreNode } from "../../model/documents/ranking.ts";
import type { Table } from "../blocks.ts";
import { missingEffect } from "../factors.ts";
import {
  missingWords,
  type Publishers,
  partsOf,
  peersText,
  placeText,
  publishersOf,
  scoreText,
  takenText,
  valueText,
} from "../indicator-line.ts";
import { type Decimals, decimalsOf } from "../score-digits.ts";
import { readingText, verdictText } from "../scorecard.ts";

/** The tree from the root's children down to each publisher's cell, a row a node, as a page has it. */
export function explanationTable({ factors, dataset, profile }: Explanation, words: Messages): Table {
  const titles = words.explanation.columns;
  const [publishers, decimals] = [publishersOf(dataset), decimalsOf(profile)];
  const figures = true;
  return {
    kind: "table",
    columns: [
      { title: titles.node },
      { title: titles.figure },
      { title: titles.score, figures },
      { title: titles.weight, figures },
      { title: titles.against, figures },
      { title: titles.missing, figures },
      { title: titles.peers },
      { title: titles.place },
    ],
    rows: factors.flatMap((node) => rows(node, 0, { publishers, decimals, words })),
  };
}

interface Layout {
  readonly publishers: Publishers;
  readonly decimals: Decimals;
  readonly words: Messages;
}

function rows(node: ScoreNode, level: number, layout: Layout): string[][] {
  const { publishers, decimals, words } = layout;
  const { percent, signed } = words.numbers;
  const own = [
    `${"\u2003".repeat(level)}${node.title}`,
    node.indicator === undefined
      ? (missingWords(node, words) ??
        (node.scorecard ? words.passedWords(node.scorecard) : (takenText(node, words) ?? "")))
      : [valueText(node, words), node.proxy ? words.proxy : "", readingText(node, words)]
          .filter(Boolean)
          .join("; "),
    node.verdict ? verdictText(node, words) : scoreText(node.score, decimals.score, words),
    node.weight > 0 ? percent(node.weight) : "",
    node.versusReference === null || node.notAssessed || (node.weight === 0 && node.versusReference === 0)
      ? ""
      : signed(node.versusReference, decimals.part),
    node.ofWhich && missingEffect(node.ofWhich) !== 0
      ? signed(missingEffect(node.ofWhich), decimals.part)
      : "",
    peersText(node, words),
    placeText(node, publishers, words) ?? "",
  ];
  return [own, ...partsOf(node).flatMap((child) => rows(child, level + 1, layout))];
}
