import type { Value } from "../../model/observation.ts";
import type { IndicatorCondition, NodeCondition } from "../../model/profile.ts";

/** The outcome of comparing one value: does it hold, and how far is the value from the other side of the test. */
export interface Comparison {
  readonly holds: boolean;
  /** In the indicator's unit, or in steps of its categories; always >= 0. */
  readonly margin?: number;
}

/** One comparison that a condition can make, by the key that states it. */
interface Comparator {
  readonly key: Exclude<keyof IndicatorCondition, "indicator" | "maxAge" | "missing">;
  compare(value: Value, operand: never, categories: readonly string[] | undefined): Comparison;
}

const oneOf = (
  value: Value,
  wanted: readonly string[],
  categories: readonly string[] | undefined,
): Comparison => {
  const holds = wanted.includes(String(value));
  const at = categories?.indexOf(String(value)) ?? -1;
  let steps = Number.POSITIVE_INFINITY;
  if (categories !== undefined && at >= 0) {
    for (let i = 0; i < categories.length; i += 1) {
      if (wanted.includes(categories[i]!) !== holds) steps = Math.min(steps, Math.abs(i - at));
    }
  }
  return Number.isFinite(steps) ? { holds, margin: steps } : { holds };
};

const limit = (key: Comparator["key"], holds: (value: number, bound: number) => boolean): Comparator => ({
  key,
  compare: (value, bound: number) => ({
    holds: holds(value as number, bound),
    margin: Math.abs((value as number) - bound),
  }),
});

/** Every comparison; a condition states exactly one of these keys, or `missing`. */
export const comparators: readonly Comparator[] = [
  { key: "is", compare: oneOf },
  {
    key: "not",
    compare: (value, unwanted: readonly string[], categories) => {
      const inside = oneOf(value, unwanted, categories);
      return { ...inside, holds: !inside.holds };
    },
  },
  limit("above", (value, bound) => value > bound),
  limit("below", (value, bound) => value < bound),
  limit("atLeast", (value, bound) => value >= bound),
  limit("atMost", (value, bound) => value <= bound),
];

/** Compares a value as the condition says; undefined where a number is wanted and the value is none. */
export function compare(
  condition: IndicatorCondition | NodeCondition,
  value: Value,
  categories: readonly string[] | undefined,
): Comparison | undefined {
  for (const { key, compare: run } of comparators) {
    const operand = (condition as IndicatorCondition)[key];
    if (operand === undefined) continue;
    if (typeof operand === "number" && typeof value !== "number") return undefined;
    return run(value, operand as never, categories);
  }
  return undefined;
}
