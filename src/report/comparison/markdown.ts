import type { Comparison } from "../../model/documents/comparison.ts";
import { listed } from "../english.ts";
import { signed } from "../format.ts";
import { escapeMarkdown, markdownTable } from "../markdown.ts";
import { scoreDecimals } from "../score-digits.ts";
import { evidenceWords } from "../who-words.ts";
import { comparedRows, headRows } from "./rows.ts";
import { byScore, foreignSentences, pairSentences, placeSentence } from "./sentences.ts";

/** Countries side by side as Markdown: the reason for the order, then the factors as a table. */
export function comparisonMarkdown(comparison: Comparison): string {
  const shown = byScore(comparison);
  const decimals = scoreDecimals(comparison.profile);
  const rows = comparedRows(comparison, shown);
  const two = rows.some(({ difference }) => difference !== undefined);
  const places = shown.map((one) => placeSentence(one, comparison));
  const head = ["Factor", ...shown.map(({ name, country }) => escapeMarkdown(`${name} (${country})`))];
  const credits = comparison.dataset.sources
    .map(({ attribution }) => attribution)
    .filter((one) => one !== "");
  const caveats = comparison.warnings.filter(({ code }) => code === "prevalence-caveat");
  const lines = [
    `# ${escapeMarkdown(`${listed(shown.map(({ name }) => name))} compared`)}`,
    "",
    escapeMarkdown(`${comparison.profile.title}, ${evidenceWords(comparison.dataset)}`),
    "",
    ...[...places, ...foreignSentences(comparison)].map((sentence) => `- ${escapeMarkdown(sentence)}`),
    "",
    ...comparison.pairs.flatMap((pair) => [escapeMarkdown(pairSentences(pair, comparison).join(" ")), ""]),
    "## Side by side",
    "",
    ...markdownTable(
      two ? [...head, "Difference", "Figures"] : head,
      [
        ...headRows(comparison, shown).map(([first, cells]) => [first, ...cells, ...(two ? ["", ""] : [])]),
        ...rows.map(({ level, title, scores, difference, figures }) => [
          `${"\u2003".repeat(level)}${title}`,
          ...scores,
          ...(two
            ? [
                difference === undefined || difference === null ? "" : signed(difference, decimals),
                figures ?? "",
              ]
            : []),
        ]),
      ],
      head.map((_, i) => i + 1).slice(0, two ? shown.length + 1 : shown.length),
    ),
    "",
    "## Sources",
    "",
    ...[...credits, ...caveats.map(({ message }) => message)].map((line) => `- ${escapeMarkdown(line)}`),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
