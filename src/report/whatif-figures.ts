import type { PlaceFigures } from "../model/documents/whatif.ts";
import { placed } from "./english.ts";
import { figure, fixed } from "./format.ts";

/** A figure to be used as it stands: every digit, never rounded, a real minus sign. */
export function exact(value: number | string): string {
  if (typeof value === "string") return value;
  const text =
    Math.abs(value) < 1e-6 && value !== 0
      ? Math.abs(value).toFixed(20).replace(/0+$/u, "")
      : String(Math.abs(value));
  return value < 0 ? `\u2212${text}` : text;
}

/** A change with its sign, to six digits. */
export function change(value: number): string {
  return value > 0 ? `+${figure(value)}` : figure(value);
}

/** An interval's end in fixed decimals, rounded to its inner side, so that what is printed lies inside. */
export function inward(value: number, side: "from" | "to", decimals: number): string {
  const step = 10 ** decimals;
  const nudge = side === "from" ? -1e-9 : 1e-9;
  const whole = side === "from" ? Math.ceil(value * step + nudge) : Math.floor(value * step + nudge);
  return fixed(whole / step, decimals);
}

/** Where a country stands, in half a sentence: `rank 19, 60.2 points`. */
export function placeText({ status, rank, tied, score, exclusions }: PlaceFigures): string {
  const points = score === null ? "" : `${fixed(score, 1)} points`;
  if (status === "excluded") {
    const would = rank === null ? "no score" : `would rank ${placed(rank, tied)}, ${points}`;
    return `excluded by ${exclusions.join(" and ")}; ${would}`;
  }
  return rank === null ? "no score" : `${tied > 0 ? placed(rank, tied) : `rank ${rank}`}, ${points}`;
}
