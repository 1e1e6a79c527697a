import type { ChalkInstance } from "chalk";
import type { Explanation } from "../../model/documents/explanation.ts";
import { signed } from "../format.ts";
import { decimalsOf } from "../score-digits.ts";
import { visibleIn } from "../visible.ts";
import { evidenceWords } from "../who-words.ts";
import { hang, wrap } from "../wrap.ts";
import { openHeading, openLines } from "./open-sentences.ts";
import { peerSentences } from "./peer-sentences.ts";
import { effectLines, gateSentence, reasons, standing, telling } from "./sentences.ts";
import { sinceLines, sinceSentences } from "./since-sentences.ts";
import { explanationTree } from "./tree.ts";

/** One country for the terminal: sentences, gates, then the tree from the score down to each publisher's cell. */
export function explanationText(
  given: Explanation,
  options: { columns: number; chalk: ChalkInstance },
): string {
  const one = visibleIn(given);
  const { chalk } = options;
  const width = Math.min(options.columns, 110);
  const paragraph = (sentences: readonly string[]) =>
    sentences.length === 0 ? [] : ["", ...wrap(sentences.join(" "), width)];
  const items = (lines: readonly string[]) => lines.flatMap((line) => hang(line, width, "  "));
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", chalk.bold(title), ...lines];
  const effects = effectLines(one);
  const heading = openHeading(one);
  const credits = one.dataset.sources.map(({ attribution }) => attribution).filter((credit) => credit !== "");
  const lines = [
    chalk.bold(`${one.name} (${one.country})`),
    ...wrap(`${one.profile.title}, ${evidenceWords(one.dataset)}`, width).map((line) => chalk.dim(line)),
    ...paragraph(standing(one)),
    ...paragraph(reasons(one)),
    ...paragraph(peerSentences(one)),
    ...section(
      `Where the difference of ${one.score === null ? "" : signed(one.score - one.reference.score!, decimalsOf(one.profile).part)} comes from`,
      effects.map(([label, value]) => `  ${value.padStart(7)}  ${label}`),
    ),
    ...section("What is not assessed and could still change the score", [
      ...(heading === undefined ? [] : hang(heading, width, "  ", "  ").map((line) => chalk.dim(line))),
      ...items(openLines(one)),
    ]),
    ...section("Since the year before", [
      ...(one.since ? hang(sinceSentences(one).join(" "), width, "  ", "  ") : []),
      ...items(sinceLines(one)),
    ]),
    ...section("Gates", one.gates.length === 0 ? [] : gateLines(one, width, chalk)),
    ...section("From the score to the publishers' cells", [
      ...hang(treeHeading(one), width, "  ", "  ").map((line) => chalk.dim(line)),
      ...explanationTree(one, width, chalk),
    ]),
    ...section("Sources", items(credits)),
  ];
  for (const { code, message } of one.warnings) {
    if (code === "prevalence-caveat") lines.push("", ...wrap(message, width).map((line) => chalk.dim(line)));
  }
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function treeHeading({ scorecard }: Explanation): string {
  return scorecard
    ? "verdict, value, margin, place"
    : "score, effective weight, contribution against the reference";
}

function gateLines({ gates }: Explanation, width: number, chalk: ChalkInstance): string[] {
  return telling(gates).flatMap((gate) => {
    const [first, ...rest] = hang(gateSentence(gate), width, "  ");
    const met = gate.outcome === "met";
    const places = met ? gate.evidence.map(({ file, locator }) => chalk.dim(`    ${file}, ${locator}`)) : [];
    return [met ? chalk.bold(first) : first!, ...rest, ...places];
  });
}
