import { numbers } from "./numbers.ts";

const { percent } = numbers;

/** A share of draws: whole percents, and beyond doubt only where it is. */
export function share(part: number): string {
  if (part === 0) return "从未";
  if (part === 1) return "总是";
  if (part < 0.01) return "< 1%";
  if (part > 0.99) return "> 99%";
  return percent(part);
}

/** The same behind a colon, as a predicate that none needs to turn into its opposite: `37%的模拟如此`. */
export function inShare(part: number): string {
  if (part === 0) return "没有一次模拟如此";
  if (part === 1) return "所有模拟均如此";
  if (part < 0.01) return "不到1%的模拟如此";
  if (part > 0.99) return "超过99%的模拟如此";
  return `${percent(part)}的模拟如此`;
}
