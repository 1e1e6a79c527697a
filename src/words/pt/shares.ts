import { numbers } from "./numbers.ts";

const { percent } = numbers;

/** A share of draws: whole percents, and beyond doubt only where it is. */
export function share(part: number): string {
  if (part === 0) return "nunca";
  if (part === 1) return "sempre";
  if (part < 0.01) return "< 1%";
  if (part > 0.99) return "> 99%";
  return percent(part);
}

/** The same within a sentence. */
export function inShare(part: number): string {
  if (part === 0) return "em nenhuma das simulações";
  if (part === 1) return "em todas as simulações";
  if (part < 0.01) return "em menos de 1% das simulações";
  if (part > 0.99) return "em mais de 99% das simulações";
  return `em ${percent(part)} das simulações`;
}
