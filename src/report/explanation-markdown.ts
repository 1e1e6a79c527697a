import type { Explanation } from "../model/documents/explanation.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import { gateSentence, reasons, standing, telling } from "./explanation-sentences.ts";
import { percent, signed } from "./format.ts";
import { placeText, scoreText, valueText } from "./indicator-line.ts";
import { escapeMarkdown, markdownTable } from "./markdown.ts";
import { passedText, readingText, verdictText } from "./scorecard.ts";

/** One country as Markdown: the sentences, the gates, the tree as a table down to each publisher's cell. */
export function explanationMarkdown(one: Explanation): string {
  const lines = [
    `# ${escapeMarkdown(`${one.name} (${one.country})`)}`,
    "",
    escapeMarkdown(`${one.profile.title}, evidence as of ${one.dataset.asOf ?? "no stated year"}`),
    "",
    escapeMarkdown(standing(one).join(" ")),
    "",
    ...(reasons(one).length > 0 ? [escapeMarkdown(reasons(one).join(" ")), ""] : []),
    "## Gates",
    "",
    ...telling(one.gates).map((gate) => {
      const places =
        gate.outcome === "met" ? gate.evidence.map(({ file, locator }) => `${file}, ${locator}`) : [];
      return `- ${escapeMarkdown([gateSentence(gate), ...places].join(" — "))}`;
    }),
    "",
    "## From the score to the publishers' cells",
    "",
    ...markdownTable(
      ["Node", "Figure", "Score", "Weight", "Against reference", "Place"],
      one.factors.flatMap((node) => rows(node, 0)),
      [2, 3, 4],
    ),
    "",
    "## Sources",
    "",
    ...one.dataset.sources
      .filter(({ attribution }) => attribution !== "")
      .map(({ attribution }) => `- ${escapeMarkdown(attribution)}`),
    ...one.warnings
      .filter(({ code }) => code === "prevalence-caveat")
      .map(({ message }) => `- ${escapeMarkdown(message)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function rows(node: ScoreNode, level: number): string[][] {
  const own = [
    `${"\u2003".repeat(level)}${node.title}`,
    node.indicator === undefined
      ? (node.missing ?? (node.scorecard ? `${passedText(node.scorecard)} passed` : ""))
      : [valueText(node), readingText(node)].filter(Boolean).join("; "),
    node.verdict ? verdictText(node) : scoreText(node.score),
    percent(node.weight),
    node.versusReference === null || node.notAssessed ? "" : signed(node.versusReference, 2),
    placeText(node) ?? "",
  ];
  return [own, ...(node.children ?? []).flatMap((child) => rows(child, level + 1))];
}
