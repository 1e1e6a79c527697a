import type { Verdict } from "../contract.ts";

/** What a value is held against, in words: `the median of the low group` or `the fixed limit, above 17`. */
export interface Bar {
  readonly name: string;
  /** Whether the value must be under it rather than over it. */
  readonly under: boolean;
  /** Of the value and its distance. */
  readonly unit?: string;
}

/** The verdict as a sentence that can be quoted, without its subject. */
export function verdictWords({ passed, margin, bar }: Verdict, { name, under, unit }: Bar): string {
  const level = `${name} (${short(bar, 6)})`;
  const distance = `${short(Math.abs(margin), 3)}${unitWord(unit, Math.abs(margin))}`;
  if (margin === 0) return `${passed ? "passed, just: it reaches" : "not passed: no better than"} ${level}`;
  return passed
    ? `passed by ${distance} ${under ? "under" : "over"} ${level}`
    : `not passed: ${under ? "over" : "short of"} ${level} by ${distance}`;
}

function short(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  return rounded < 0 ? `\u2212${Math.abs(rounded)}` : String(rounded);
}

/** ` points`, ` point` of a single one; nothing where there is no unit. */
function unitWord(unit: string | undefined, amount: number): string {
  if (unit === undefined) return "";
  return ` ${amount === 1 && unit === "points" ? "point" : unit}`;
}
