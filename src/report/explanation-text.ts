import type { ChalkInstance } from "chalk";
import type { Explanation } from "../model/documents/explanation.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import { gateSentence, reasons, standing, telling } from "./explanation-sentences.ts";
import { percent, signed } from "./format.ts";
import { placeText, scoreText, valueText } from "./indicator-line.ts";
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
    ...paragraph(reasons(one)),
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
    chalk.dim("  score, effective weight, contribution against the reference"),
  );
  for (const node of one.factors) lines.push(...treeLines(node, 1, width, chalk));
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
  const figures =
    node.score === null && node.weight === 0
      ? "not assessed"
      : `${scoreText(node.score)}  ${percent1(node.weight)}`;
  const lines = [`${indent}${title}: ${figures}${contribution}`];
  if (node.indicator !== undefined) {
    const inner = `${indent}    `;
    if (node.value !== undefined || (node.missing ?? "not assessed") !== "not assessed") {
      lines.push(
        ...wrap(`${node.indicator} = ${valueText(node)}`, width - inner.length).map((line) => inner + line),
      );
    }
    if (node.reading) lines.push(...wrap(node.reading, width - inner.length).map((line) => inner + line));
    const place = placeText(node);
    if (place) lines.push(...wrap(place, width - inner.length).map((line) => chalk.dim(inner + line)));
    if (node.note)
      lines.push(...wrap(node.note, width - inner.length).map((line) => chalk.dim(inner + line)));
  }
  for (const child of node.children ?? []) lines.push(...treeLines(child, level + 1, width, chalk));
  return lines;
}

function percent1(share: number): string {
  return share > 0 && share < 0.005 ? "<1 %" : percent(share);
}
