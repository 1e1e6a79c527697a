import type { Explanation } from "../../model/documents/explanation.ts";
import type { ScoreNode } from "../../model/documents/ranking.ts";
import type { Table } from "../blocks.ts";
import { missingEffect } from "../factors.ts";
import { percent, signed } from "../format.ts";
import {
  type Publishers,
  peersText,
  placeText,
  publishersOf,
  scoreText,
  takenText,
  valueText,
} from "../indicator-line.ts";
import { type Decimals, decimalsOf } from "../score-digits.ts";
import { passedWords, readingText, verdictText } from "../scorecard.ts";

/** The tree from the root's children down to each publisher's cell, a row a node, as a page has it. */
export function explanationTable({ factors, dataset, profile }: Explanation): Table {
  const [publishers, decimals] = [publishersOf(dataset), decimalsOf(profile)];
  const figures = true;
  return {
    kind: "table",
    columns: [
      { title: "Node" },
      { title: "Figure" },
      { title: "Score", figures },
      { title: "Weight", figures },
      { title: "Against reference", figures },
      { title: "Of which missing evidence", figures },
      { title: "Among peers" },
      { title: "Place" },
    ],
    rows: factors.flatMap((node) => rows(node, 0, publishers, decimals)),
  };
}

function rows(node: ScoreNode, level: number, publishers: Publishers, decimals: Decimals): string[][] {
  const own = [
    `${"\u2003".repeat(level)}${node.title}`,
    node.indicator === undefined
      ? (node.missing ?? (node.scorecard ? passedWords(node.scorecard) : (takenText(node) ?? "")))
      : [valueText(node), node.proxy ? "proxy" : "", readingText(node)].filter(Boolean).join("; "),
    node.verdict ? verdictText(node) : scoreText(node.score, decimals.score),
    node.weight > 0 ? percent(node.weight) : "",
    node.versusReference === null || node.notAssessed || (node.weight === 0 && node.versusReference === 0)
      ? ""
      : signed(node.versusReference, decimals.part),
    node.ofWhich && missingEffect(node.ofWhich) !== 0
      ? signed(missingEffect(node.ofWhich), decimals.part)
      : "",
    peersText(node),
    placeText(node, publishers) ?? "",
  ];
  // Under what does not exist for the country nothing does.
  const children = node.doesNotApply ? [] : (node.children ?? []);
  return [own, ...children.flatMap((child) => rows(child, level + 1, publishers, decimals))];
}
