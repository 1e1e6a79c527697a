import { numbers } from "./numbers.ts";

const { percent } = numbers;

/** A share of draws: whole percents, and beyond doubt only where it is. */
export function share(part: number): string {
  if (part === 0) return "никогда";
  if (part === 1) return "всегда";
  if (part < 0.01) return "< 1\u00a0%";
  if (part > 0.99) return "> 99\u00a0%";
  return percent(part);
}

/** The same within a sentence. */
export function inShare(part: number): string {
  if (part === 0) return "ни в одном прогоне";
  if (part === 1) return "во всех прогонах";
  if (part < 0.01) return "менее чем в 1\u00a0% прогонов";
  if (part > 0.99) return "более чем в 99\u00a0% прогонов";
  return `в ${percent(part)} прогонов`;
}
