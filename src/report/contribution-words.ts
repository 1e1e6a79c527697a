import type { Contributing } from "./factors.ts";
import { signed } from "./format.ts";

/** Whose evidence is missing, as it ends a phrase: ` for Togo`; empty where it is plain. */
export interface Sides {
  readonly here: string;
  readonly there: string;
}

/** Less than this rounds to nothing. */
const SHOWN = 0.05;

/**
 * A factor and its part in a difference: `Literacy (+1.4)`. What comes from missing evidence is told apart: `Political will
 * (+2.1, of which +0.4 not assessed)`, or where the two work against each other `(−1.1: values +3.1, not assessed −4.2)`.
 */
export function contributionWords(
  { title, versusReference, ofWhich = {} }: Contributing,
  sides: Sides,
): string {
  const whole = versusReference!;
  const all = [
    { amount: ofWhich.notAssessed ?? 0, name: `not assessed${sides.here}` },
    { amount: ofWhich.referenceNotAssessed ?? 0, name: `not assessed${sides.there}` },
    { amount: ofWhich.doesNotApply ?? 0, name: "applies on one side only" },
  ];
  const values = all.reduce((rest, { amount }) => rest - amount, whole);
  const parts = all.filter(({ amount }) => Math.abs(amount) >= SHOWN);
  const [only] = parts;
  if (only === undefined) return `${title} (${signed(whole, 1)})`;
  if (parts.length === 1 && Math.abs(values) < SHOWN) return `${title} (${signed(whole, 1)}, ${only.name})`;
  const oneWay = [values, ...parts.map(({ amount }) => amount)].every((part) => part * whole >= 0);
  if (oneWay) {
    const said = parts.map(({ amount, name }) => `${signed(amount, 1)} ${name}`);
    return `${title} (${signed(whole, 1)}, of which ${said.join(" and ")})`;
  }
  const said = [{ amount: values, name: "values" }, ...parts].map(
    ({ amount, name }) => `${name} ${signed(amount, 1)}`,
  );
  return `${title} (${signed(whole, 1)}: ${said.join(", ")})`;
}
