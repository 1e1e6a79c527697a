import { numbers } from "./numbers.ts";

const { percent } = numbers;

export function share(part: number): string {
  if (part === 0) return "jamais";
  if (part === 1) return "toujours";
  if (part < 0.01) return "< 1 %";
  if (part > 0.99) return "> 99 %";
  return percent(part);
}

export function inShare(part: number): string {
  if (part === 0) return "dans 0 % des tirages";
  if (part === 1) return "dans tous les tirages";
  if (part < 0.01) return "dans moins de 1 % des tirages";
  if (part > 0.99) return "dans plus de 99 % des tirages";
  return `dans ${percent(part)} des tirages`;
}
