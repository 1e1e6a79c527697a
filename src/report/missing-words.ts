import { listed } from "./english.ts";
import type { Contributing } from "./factors.ts";
import { signed } from "./format.ts";

/** Indicators that a sentence names. */
const MOST = 3;
/** Less than this rounds to nothing. */
const SHOWN = 0.05;

/**
 * What of a difference comes from missing evidence on one side, and from which indicators: `Of the difference, −4.0 comes
 * from what is not assessed for Vietnam: Children who work (−4.2).` Empty where it rounds to nothing.
 */
export function missingSentence(
  nodes: readonly Contributing[],
  part: "notAssessed" | "referenceNotAssessed",
  whom: string,
): string[] {
  const leaves = leavesOf(nodes)
    .map(({ title, ofWhich }) => ({ title, amount: ofWhich?.[part] ?? 0 }))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const whole = leaves.reduce((sum, { amount }) => sum + amount, 0);
  const told = leaves.filter(({ amount }) => Math.abs(amount) >= SHOWN);
  if (told.length === 0) return [];
  const named = told.slice(0, MOST).map(({ title, amount }) => `${title} (${signed(amount, 1)})`);
  const more = told.length > MOST ? `; and ${told.length - MOST} more` : "";
  return [
    `Of the difference, ${signed(whole, 1)} comes from what is not assessed${whom}: ${listed(named)}${more}.`,
  ];
}

function leavesOf(nodes: readonly Contributing[]): Contributing[] {
  return nodes.flatMap((node) => (node.children ? leavesOf(node.children) : [node]));
}
