import { gather } from "../model/gather.ts";
import { tellingTitle } from "../model/telling-title.ts";
import { capitalised, listed } from "./english.ts";
import { type Contributing, type Mover, missingOf, movers, oneSidedOf } from "./factors.ts";
import { signed } from "./format.ts";
import { shows } from "./score-digits.ts";

/** How it is said everywhere that something exists for the country alone, or for what it is compared with alone. */
export const ONE_SIDED = "applies on one side only";

/** How it is said in a cell that something does not exist for a country, which is no lack of evidence. */
export const DOES_NOT_APPLY = "does not apply";

/** Indicators that a sentence on missing evidence names. */
const MOST_INDICATORS = 3;

/**
 * What raises or lowers a score, by the branch of the profile, so that a poor country is said to be higher in need:
 * `Higher in need: Economic development (+7.3) and Prevalence of trafficking (+5.7).` Empty where nothing does.
 */
export function directionSentence(
  nodes: readonly Contributing[],
  sign: 1 | -1,
  most: number,
  decimals: number,
): string[] {
  const words = directionWords(nodes, sign, most, decimals);
  return words === undefined ? [] : [`${capitalised(words)}.`];
}

/** The same within a sentence: `higher in need: Economic development (+7.3)`; undefined where nothing does. */
export function directionWords(
  nodes: readonly Contributing[],
  sign: 1 | -1,
  most: number,
  decimals: number,
): string | undefined {
  const found = movers(nodes, sign, decimals).slice(0, most);
  if (found.length === 0) return undefined;
  const side = sign > 0 ? "higher" : "lower";
  const parts = byBranch(found).map(([branch, members], i) => {
    const of = listed(members.map(({ title, amount }) => `${title} (${signed(amount, decimals)})`));
    if (branch === undefined) return `${i === 0 ? side : "and"} for ${of}`;
    return `${i === 0 ? side : "and"} in ${withinSentence(branch)}: ${of}`;
  });
  return parts.join("; ");
}

/** The same in a cell: `Need: Economic development +7.3, Prevalence of trafficking +5.7`. */
export function moversText(
  found: readonly Mover[],
  name: "id" | "title",
  most: number,
  decimals: number,
): string {
  return byBranch(found.slice(0, most))
    .map(([branch, members]) => {
      const of = members.map((one) => `${one[name]} ${signed(one.amount, decimals)}`).join(", ");
      return branch === undefined ? of : `${branch}: ${of}`;
    })
    .join("; ");
}

/**
 * What missing evidence does, factor by factor, in a cell: `Prevalence of trafficking +3.2`; and, apart from it, what applies on
 * one side only: `applies on one side only: MCC scorecard −1.3`.
 */
export function missingText(nodes: readonly Contributing[], name: "id" | "title", decimals: number): string {
  const said = (found: readonly Mover[]) =>
    found.map((one) => `${one[name]} ${signed(one.amount, decimals)}`).join(", ");
  const oneSided = said(oneSidedOf(nodes, decimals));
  return [said(missingOf(nodes, decimals)), ...(oneSided === "" ? [] : [`${ONE_SIDED}: ${oneSided}`])]
    .filter((part) => part !== "")
    .join("; ");
}

/** What of a difference is due to what exists for one side only: `Applies on one side only: MCC scorecard (−1.3).` */
export function oneSidedSentence(nodes: readonly Contributing[], decimals: number): string[] {
  const found = oneSidedOf(nodes, decimals);
  if (found.length === 0) return [];
  const named = found.map(({ title, amount }) => `${title} (${signed(amount, decimals)})`);
  return [`${capitalised(ONE_SIDED)}: ${listed(named)}.`];
}

/**
 * What missing evidence on one side makes of a difference, and for want of which indicators: `Missing evidence for Vietnam makes
 * −4.0 points of the difference, for want of Children who work (−4.2).` Empty where it rounds to nothing.
 */
export function missingSentence(
  nodes: readonly Contributing[],
  part: "notAssessed" | "referenceNotAssessed",
  whom: string,
  decimals: number,
): string[] {
  const leaves = leavesOf(nodes)
    .map((leaf) => ({ title: tellingTitle(leaf, nodes), amount: leaf.ofWhich?.[part] ?? 0 }))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const whole = leaves.reduce((sum, { amount }) => sum + amount, 0);
  const told = leaves.filter(({ amount }) => shows(amount, decimals));
  if (told.length === 0) return [];
  const named = told
    .slice(0, MOST_INDICATORS)
    .map(({ title, amount }) => `${title} (${signed(amount, decimals)})`);
  const more = told.length > MOST_INDICATORS ? `; and ${told.length - MOST_INDICATORS} more` : "";
  return [
    `Missing evidence${whom} makes ${signed(whole, decimals)} points of the difference, for want of ${listed(named)}${more}.`,
  ];
}

/** In the order in which each branch first comes. */
function byBranch(found: readonly Mover[]): [string | undefined, Mover[]][] {
  const groups = new Map<string | undefined, Mover[]>();
  for (const one of found) gather(groups, one.branch, one);
  return [...groups];
}

/** A title of one plain word takes a small letter: `in need`; others are names and keep theirs. */
function withinSentence(title: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(title) ? title.toLowerCase() : title;
}

function leavesOf(nodes: readonly Contributing[]): Contributing[] {
  return nodes.flatMap((node) => (node.children ? leavesOf(node.children) : [node]));
}
