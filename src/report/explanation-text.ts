import type { ChalkInstance } from "chalk";
import type { Explanation } from "../model/documents/explanation.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import { gateSentence, reasons, standing, telling } from "./explanation-sentences.ts";
import { percent, signed } from "./format.ts";
import { placeText, scoreText, valueText } from "./indicator-line.ts";
import { passedText, readingText, verdictText } from "./scorecard.ts";
import { wrap } from "./wrap.ts";

/** One country for the terminal: sentences, gates, then the tree from the score down to each publisher's cell. */
export function explanationText(
  one: Explanation,
  options: { columns: number; chalk: ChalkInstance },
): string {
  const { chalk } = options;
  const width = Math.min(options.columns, 110);
  const paragraph = (sentences: readonly string[]) => wrap(sentences.join(" "), width);
  const lines = [
    chalk.bold(`${one.name} (${one.country})`),
    ...wrap(`${one.profile.title}, evidence as of ${one.dataset.asOf ?? "no stated year"}`, width).map(
      (line) => chalk.dim(line),
    ),
    "",
    ...paragraph(standing(one)),
    ...(reasons(one).length > 0 ? paragraph(reasons(one)) : []),
    "",
    chalk.bold("Gates"),
  ];
  for (const gate of telling(one.gates)) {
    const [first, ...rest] = wrap(gateSentence(gate), width - 2, "    ");
    lines.push(`  ${gate.outcome === "met" ? chalk.bold(first) : first}`, ...rest);
    for (const { file, locator } of gate.outcome === "met" ? gate.evidence : []) {
      lines.push(chalk.dim(`    ${file}, ${locator}`));
    }
  }
  lines.push(
    "",
    chalk.bold("From the score to the publishers' cells"),
    chalk.dim(
      one.scorecard
        ? "  verdict, value, margin, place"
        : "  score, effective weight, contribution against the reference",
    ),
  );
  const tree = one.scorecard ? scorecardLines : treeLines;
  for (const node of one.factors) lines.push(...tree(node, 1, width, chalk));
  const credits = one.dataset.sources.map(({ attribution }) => attribution).filter((credit) => credit !== "");
  lines.push(
    "",
    chalk.bold("Sources"),
    ...credits.flatMap((credit) =>
      wrap(credit, width - 2, "  ").map((line, i) => (i === 0 ? `  ${line}` : `  ${line}`)),
    ),
  );
  for (const { code, message } of one.warnings) {
    if (code === "prevalence-caveat") lines.push("", ...wrap(message, width).map((line) => chalk.dim(line)));
  }
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function treeLines(node: ScoreNode, level: number, width: number, chalk: ChalkInstance): string[] {
  const indent = "  ".repeat(level);
  const contribution =
    node.versusReference === null || node.notAssessed ? "" : `  ${signed(node.versusReference, 2)}`;
  const title = node.children ? chalk.bold(node.title) : node.title;
  const counted = node.scorecard ? ` (${passedText(node.scorecard)} passed)` : "";
  const figures =
    node.score === null && node.weight === 0
      ? "not assessed"
      : `${node.verdict ? verdictText(node) : scoreText(node.score)}${counted}  ${percent1(node.weight)}`;
  const lines = [
    `${indent}${title}: ${figures}${contribution}`,
    ...indicatorLines(node, indent, width, chalk),
  ];
  for (const child of node.children ?? []) lines.push(...treeLines(child, level + 1, width, chalk));
  return lines;
}

/** Of a scorecard: every indicator's verdict and what it rests on; what does not count for the country is left out. */
function scorecardLines(node: ScoreNode, level: number, width: number, chalk: ChalkInstance): string[] {
  const indent = "  ".repeat(level);
  if (node.scorecard) {
    return [
      `${indent}${chalk.bold(node.title)}: ${passedText(node.scorecard)} passed`,
      ...(node.children ?? []).flatMap((child) => scorecardLines(child, level + 1, width, chalk)),
    ];
  }
  if (node.missing === "does not apply to this country") return [];
  return [
    `${indent}${node.title}: ${verdictText(node)}`,
    ...(node.value === undefined ? [] : indicatorLines(node, indent, width, chalk)),
  ];
}

function indicatorLines(node: ScoreNode, indent: string, width: number, chalk: ChalkInstance): string[] {
  if (node.indicator === undefined) return [];
  const lines: string[] = [];
  const inner = `${indent}    `;
  if (node.value !== undefined || (node.missing ?? "not assessed") !== "not assessed") {
    lines.push(
      ...wrap(`${node.indicator} = ${valueText(node)}`, width - inner.length).map((line) => inner + line),
    );
  }
  const reading = readingText(node);
  if (reading) lines.push(...wrap(reading, width - inner.length).map((line) => inner + line));
  const place = placeText(node);
  if (place) lines.push(...wrap(place, width - inner.length).map((line) => chalk.dim(inner + line)));
  if (node.note) lines.push(...wrap(node.note, width - inner.length).map((line) => chalk.dim(inner + line)));
  return lines;
}

function percent1(share: number): string {
  return share > 0 && share < 0.005 ? "<1 %" : percent(share);
}
