import type { ChalkInstance } from "chalk";
import type { Scenario, Target, WhatIf } from "../../model/documents/whatif.ts";
import { visibleIn } from "../visible.ts";
import { evidenceWords } from "../who-words.ts";
import { wrap } from "../wrap.ts";
import { outcome, settingLines, TOP_HEAD, topRows, turnedLines } from "./scenario-rows.ts";
import { changeLine, gateLines, opening, restLines, targetTitle } from "./sentences.ts";
import { weightLines, weightNotes, weightTitle } from "./weight-sentences.ts";

/** What would change a country's rank, for the terminal. */
export function whatifText(given: WhatIf, options: { columns: number; chalk: ChalkInstance }): string {
  const one = visibleIn(given);
  const { chalk } = options;
  const width = Math.min(options.columns, 110);
  const paragraph = (text: string, indent = "") => indented(text, indent, width);
  const lines = [
    chalk.bold(`${one.name} (${one.country})`),
    ...paragraph(`${one.profile.title}, ${evidenceWords(one.dataset)}`).map((line) => chalk.dim(line)),
    "",
    ...paragraph(opening(one).join(" ")),
  ];
  const gates = gateLines(one);
  if (gates.length > 0)
    lines.push("", chalk.bold("Excluded by"), ...gates.flatMap((gate) => paragraph(gate, "  ")));
  for (const target of one.targets) lines.push("", ...targetLines(one, target, paragraph, chalk));
  if (one.weights.length > 0) {
    lines.push("", chalk.bold("Weights"));
    for (const note of weightNotes(one)) lines.push(...paragraph(note, "  ").map((line) => chalk.dim(line)));
    for (const weight of one.weights) {
      const indent = "  ".repeat(weight.level);
      lines.push(...paragraph(weightTitle(weight), indent));
      for (const line of weightLines(weight, one)) lines.push(...paragraph(line, `${indent}    `));
    }
  }
  if (one.scenario) lines.push("", ...scenarioLines(one.scenario, one, paragraph, chalk));
  for (const { code, message } of one.warnings) {
    if (code === "prevalence-caveat") lines.push("", ...paragraph(message).map((line) => chalk.dim(line)));
  }
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

type Paragraph = (text: string, indent?: string) => string[];

function indented(text: string, indent: string, width: number): string[] {
  return wrap(text, Math.max(20, width - indent.length)).map((line) => indent + line);
}

function targetLines(one: WhatIf, target: Target, paragraph: Paragraph, chalk: ChalkInstance): string[] {
  const lines = [chalk.bold(targetTitle(target, one))];
  const { changes, unreachable, unanswered } = target;
  if (changes.length + unreachable.length + unanswered.length === 0) {
    return [...lines, "  It stands there already."];
  }
  if (changes.length === 0) lines.push("  No indicator alone does it.");
  for (const change of changes) {
    const { title, figure, place, relations } = changeLine(change, one);
    lines.push(...paragraph(`${title}: ${figure}; ${place}`, "  "));
    for (const relation of relations)
      lines.push(...paragraph(relation, "      ").map((line) => chalk.dim(line)));
  }
  for (const line of restLines(target, one))
    lines.push(...paragraph(line, "  ").map((text) => chalk.dim(text)));
  return lines;
}

function scenarioLines(
  scenario: Scenario,
  one: WhatIf,
  paragraph: Paragraph,
  chalk: ChalkInstance,
): string[] {
  const { top } = one;
  const rows = [[...TOP_HEAD], ...topRows(scenario, one)];
  const widths = TOP_HEAD.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const cell = (text: string, i: number) => (i === 2 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!));
  return [
    chalk.bold("Ranked anew with"),
    ...settingLines(scenario, one).flatMap((line) => paragraph(line, "  ")),
    "",
    ...paragraph(outcome(scenario, one)),
    "",
    ...turnedLines(scenario, one).flatMap((line) => paragraph(line)),
    ...(scenario.entered.length + scenario.left.length > 0 ? [""] : []),
    chalk.bold(`The first ${top}, now and before`),
    ...rows.map((row) => `  ${row.map(cell).join("  ")}`),
  ];
}
