import type { Explanation } from "../../model/documents/explanation.ts";
import type { ScoreNode } from "../../model/documents/ranking.ts";
import { missingEffect } from "../factors.ts";
import { percent, signed } from "../format.ts";
import {
  type Publishers,
  peersText,
  placeText,
  publishersOf,
  scoreText,
  valueText,
} from "../indicator-line.ts";
import { escapeMarkdown, markdownTable } from "../markdown.ts";
import { type Decimals, decimalsOf } from "../score-digits.ts";
import { passedWords, readingText, verdictText } from "../scorecard.ts";
import { evidenceWords } from "../who-words.ts";
import { openHeading, openLines } from "./open-sentences.ts";
import { peerSentences } from "./peer-sentences.ts";
import { effectLines, gateSentence, reasons, standing, telling } from "./sentences.ts";
import { sinceLines, sinceSentences } from "./since-sentences.ts";

/** One country as Markdown: the sentences, the gates, the tree as a table down to each publisher's cell. */
export function explanationMarkdown(one: Explanation): string {
  const layout: Layout = {
    publishers: publishersOf(one.dataset),
    decimals: decimalsOf(one.profile),
  };
  const paragraph = (sentences: readonly string[]) =>
    sentences.length === 0 ? [] : [escapeMarkdown(sentences.join(" ")), ""];
  const items = (lines: readonly string[]) =>
    lines.length === 0 ? [] : [...lines.map((line) => `- ${escapeMarkdown(line)}`), ""];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${title}`, "", ...lines];
  const effects = effectLines(one);
  const heading = openHeading(one);
  const lines = [
    `# ${escapeMarkdown(`${one.name} (${one.country})`)}`,
    "",
    ...paragraph([`${one.profile.title}, ${evidenceWords(one.dataset)}`]),
    ...paragraph(standing(one)),
    ...paragraph(reasons(one)),
    ...paragraph(peerSentences(one)),
    ...section(
      "Where the difference to the reference comes from",
      effects.length === 0
        ? []
        : [
            ...markdownTable(
              ["What", "Points"],
              [...effects, ["Together", signed(one.score! - one.reference.score!, layout.decimals.part)]],
              [1],
            ),
            "",
          ],
    ),
    ...section("What is not assessed and could still change the score", [
      ...paragraph(heading === undefined ? [] : [heading]),
      ...items(openLines(one)),
    ]),
    ...section("Since the year before", [...paragraph(sinceSentences(one)), ...items(sinceLines(one))]),
    ...section("Gates", items(telling(one.gates).map(gateText))),
    ...section("From the score to the publishers' cells", [
      ...markdownTable(
        [
          "Node",
          "Figure",
          "Score",
          "Weight",
          "Against reference",
          "Of which missing evidence",
          "Among peers",
          "Place",
        ],
        one.factors.flatMap((node) => rows(node, 0, layout)),
        [2, 3, 4, 5],
      ),
      "",
    ]),
    ...section("Sources", [
      ...items([
        ...one.dataset.sources.map(({ attribution }) => attribution).filter((credit) => credit !== ""),
        ...one.warnings.filter(({ code }) => code === "prevalence-caveat").map(({ message }) => message),
      ]),
    ]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function gateText(gate: Explanation["gates"][number]): string {
  const places =
    gate.outcome === "met" ? gate.evidence.map(({ file, locator }) => `${file}, ${locator}`) : [];
  return [gateSentence(gate), ...places].join(" — ");
}

interface Layout {
  readonly publishers: Publishers;
  readonly decimals: Decimals;
}

function rows(node: ScoreNode, level: number, layout: Layout): string[][] {
  const { publishers, decimals } = layout;
  const own = [
    `${"\u2003".repeat(level)}${node.title}`,
    node.indicator === undefined
      ? (node.missing ?? (node.scorecard ? passedWords(node.scorecard) : ""))
      : [valueText(node), readingText(node)].filter(Boolean).join("; "),
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
  return [own, ...children.flatMap((child) => rows(child, level + 1, layout))];
}
