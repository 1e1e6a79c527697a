import type { Observation } from "../model/observation.ts";

/**
 * How an observation stands against others of the same indicator, best first:
 * `full` lists, then `partial` lists (which name only some countries by design, such as the Factbook's Watch List and
 * Tier 3), then values `derived` from other indicators. A lower grade counts only for a country that has nothing of
 * a higher one within the indicator's age.
 */
export type Grade = "full" | "partial" | "derived";

export const GRADES: readonly Grade[] = ["full", "partial", "derived"];

export function gradeOf({ source, partial }: Observation): Grade {
  if (source === "derived") return "derived";
  return partial ? "partial" : "full";
}
