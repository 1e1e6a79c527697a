import type { WhatIf } from "../../model/documents/whatif.ts";
import { inSentence } from "../country-words.ts";
import { escapeMarkdown, markdownTable } from "../markdown.ts";
import { evidenceWords } from "../who-words.ts";
import { outcome, settingLines, TOP_HEAD, topRows, turnedLines } from "./scenario-rows.ts";
import { changeLine, gateLines, opening, restLines, targetTitle } from "./sentences.ts";
import { weightLines, weightNotes, weightTitle } from "./weight-sentences.ts";

/** What would change a country's rank, as Markdown. */
export function whatifMarkdown(one: WhatIf): string {
  const text = escapeMarkdown;
  const lines = [
    `# ${text(`${one.name} (${one.country})`)}`,
    "",
    text(`${one.profile.title}, ${evidenceWords(one.dataset)}`),
    "",
    text(opening(one).join(" ")),
  ];
  const gates = gateLines(one);
  if (gates.length > 0) lines.push("", "## Excluded by", "", ...gates.map((gate) => `- ${text(gate)}`));
  for (const target of one.targets) {
    lines.push("", `## ${text(targetTitle(target, one))}`, "");
    const { changes, unreachable, unanswered } = target;
    if (changes.length > 0) {
      lines.push(
        ...markdownTable(
          ["Indicator", "Change", "Then", "Set against error and movement"],
          changes.map((change) => {
            const { title, figure, place, relations } = changeLine(change, one);
            return [title, figure, place, relations.join("; ")];
          }),
          [],
        ),
      );
    } else {
      const met = unreachable.length + unanswered.length === 0;
      lines.push(met ? "It stands there already." : "No indicator alone does it.");
    }
    for (const line of restLines(target, one)) lines.push("", text(line));
  }
  if (one.weights.length > 0) {
    lines.push("", "## Weights", "", text(weightNotes(one).join(" ")), "");
    lines.push(
      ...markdownTable(
        ["Node", `Order of the first ${one.top}, and ${text(inSentence(one))} in or out of them`],
        one.weights.map((weight) => [
          `${"\u2003".repeat(weight.level - 1)}${weightTitle(weight)}`,
          weightLines(weight, one).join(". "),
        ]),
        [],
      ),
    );
  }
  if (one.scenario) {
    lines.push("", "## Ranked anew with", "");
    lines.push(...settingLines(one.scenario, one).map((line) => `- ${text(line)}`));
    lines.push("", text(outcome(one.scenario, one)), "");
    for (const line of turnedLines(one.scenario, one)) lines.push(text(line), "");
    lines.push(...markdownTable(TOP_HEAD, topRows(one.scenario, one), [0, 1, 3, 4]));
  }
  for (const { code, message } of one.warnings)
    if (code === "prevalence-caveat") lines.push("", text(message));
  return `${lines.join("\n")}\n`;
}
