import type { ChalkInstance } from "chalk";
import {
  type Gate,
  isFactor,
  type Profile,
  type ProfileNode,
  type Reason,
  type Text,
  type Years,
} from "../../model/profile.ts";
import { conditionWords } from "../condition-words.ts";
import { percent } from "../format.ts";
import { visibleIn } from "../visible.ts";
import { wrap } from "../wrap.ts";
import { callWords, scoringWords, shareWords, yearsWords } from "./words.ts";

interface Surroundings {
  readonly columns: number;
  readonly chalk: ChalkInstance;
  readonly sha256: string;
  /** A node's share of the whole. */
  readonly shareOf: (node: ProfileNode) => number;
  /** What the publisher calls an indicator. */
  readonly titleOf: (indicator: string) => string | undefined;
  /** A text in the reader's language, else what stands in for it. */
  readonly textOf: (text: Text | undefined, otherwise: string) => string;
}

/** A profile for the terminal: every node with its weight, how it is scored and why, then the gates. */
export function profileText(given: Profile, around: Surroundings): string {
  const one = visibleIn(given);
  const { chalk, sha256, textOf } = around;
  const { missing, peers } = one;
  const lines = [
    chalk.bold(`${textOf(one.title, one.id)} (${one.id}, ${sha256.slice(0, 12)})`),
    `scale ${one.scale.join(" to ")}; as of ${one.asOf}; missing: ${missing.policy}, minimum coverage ${percent(missing.minimumCoverage)}${peers ? `; peers by ${peers.by}` : ""}`,
    ...inYears(one.years, "", around),
    "",
    ...nodeLines(one.tree, 0, around),
    "",
    chalk.bold("Gates"),
    ...one.gates.flatMap((gate) => gateLines(gate, around)),
  ];
  return fitted(lines, around.columns);
}

/** Lines that are broken where the terminal ends, their rest further in. */
export function fitted(lines: readonly string[], columns: number): string {
  const broken = lines.flatMap((line) => {
    const indent = /^ */u.exec(line)![0];
    const [first, ...rest] = wrap(line.slice(indent.length), columns - indent.length, "  ");
    return [first!, ...rest].map((part) => `${indent}${part}`);
  });
  return `${broken.join("\n")}\n`;
}

function nodeLines(node: ProfileNode, level: number, around: Surroundings): string[] {
  const { shareOf, titleOf, textOf } = around;
  const indent = "  ".repeat(level);
  const inner = `${indent}    `;
  const named = isFactor(node) ? undefined : titleOf(node.indicator);
  const title = textOf(node.title, named ?? node.id);
  const share = `${shareWords(shareOf(node))} of the whole, weight ${node.weight}`;
  if (isFactor(node)) {
    return [
      `${indent}${title} [${node.id}]: ${share}; aggregation: ${callWords(node.aggregate)}`,
      ...inYears(node.years, inner, around),
      ...(node.basis ? [`${inner}basis: ${textOf(node.basis, "")}`] : []),
      ...because(node.reason, inner),
      ...node.children.flatMap((child) => nodeLines(child, level + 1, around)),
    ];
  }
  return [
    `${indent}${title} [${node.indicator}]: ${share}`,
    `${inner}${scoringWords(node)}`,
    ...inYears(node.years, inner, around),
    ...because(node.reason, inner),
  ];
}

function gateLines(
  { id, effect, title, authority, when, years, reason }: Gate,
  around: Surroundings,
): string[] {
  const inner = "      ";
  return [
    `  ${effect} ${id}: ${around.textOf(title, "")}${authority ? ` (${authority})` : ""}`,
    `${inner}when ${conditionWords(when)}`,
    ...inYears(years, inner, around),
    ...because(reason, inner),
  ];
}

function inYears(years: Years | undefined, indent: string, { textOf }: Surroundings): string[] {
  return years === undefined ? [] : [`${indent}for ${yearsWords(years, (text) => textOf(text, ""))}`];
}

function because(reason: Reason | undefined, indent: string): string[] {
  if (reason === undefined) return [];
  if (typeof reason === "string") return [`${indent}because: ${reason}`];
  return Object.entries(reason).map(([what, why]) => `${indent}${what}, because: ${why}`);
}
