import { numbers } from "./numbers.ts";

const { percent } = numbers;

/** A share of draws: whole percents, and beyond doubt only where it is. */
export function share(part: number): string {
  if (part === 0) return "never";
  if (part === 1) return "always";
  if (part < 0.01) return "< 1 %";
  if (part > 0.99) return "> 99 %";
  return percent(part);
}

/** The same within a sentence. */
export function inShare(part: number): string {
  if (part === 0) return "in none of the draws";
  if (part === 1) return "in every draw";
  if (part < 0.01) return "in fewer than 1 % of the draws";
  if (part > 0.99) return "in more than 99 % of the draws";
  return `in ${percent(part)} of the draws`;
}
