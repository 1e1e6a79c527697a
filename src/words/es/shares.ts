import { numbers } from "./numbers.ts";

const { percent } = numbers;

/** A share of draws: whole percents, and beyond doubt only where it is. */
export function share(part: number): string {
  if (part === 0) return "nunca";
  if (part === 1) return "siempre";
  if (part < 0.01) return "< 1\u00a0%";
  if (part > 0.99) return "> 99\u00a0%";
  return percent(part);
}

/** The same within a sentence. */
export function inShare(part: number): string {
  if (part === 0) return "en ninguna de las simulaciones";
  if (part === 1) return "en todas las simulaciones";
  if (part < 0.01) return "en menos del 1\u00a0% de las simulaciones";
  if (part > 0.99) return "en más del 99\u00a0% de las simulaciones";
  return `en el ${percent(part)} de las simulaciones`;
}
