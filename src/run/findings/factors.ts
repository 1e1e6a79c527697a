import type { Messages } from "../../locales/index.ts";

/**
 * The factors to which texts and analysts speak, in the order of the fact sheet; which indicator speaks to which, each says itself,
 * and how they are called, the messages.
 */
export const FACTORS: readonly (keyof Messages["findings"]["factors"])[] = [
  "prevalence",
  "political-will",
  "law-and-plan",
  "engagement",
  "us-programs",
  "restrictions",
  "recommendations",
];
