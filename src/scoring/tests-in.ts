import type { Condition, Profile } from "../model/profile.ts";

/** What a condition is made of in the end: one test of one thing. */
export type Test = Exclude<
  Condition,
  | { readonly all: unknown }
  | { readonly any: unknown }
  | { readonly none: unknown }
  | { readonly of: unknown }
>;

/** The tests that a condition joins, in its order. */
export function testsIn(condition: Condition): Test[] {
  if ("all" in condition) return condition.all.flatMap(testsIn);
  if ("any" in condition) return condition.any.flatMap(testsIn);
  if ("none" in condition) return condition.none.flatMap(testsIn);
  if ("of" in condition) return condition.of.flatMap(testsIn);
  return [condition];
}

/** Whether a gate asks for a node's score: then it can be judged only where countries are scored. */
export function gatesAskNodes({ gates }: Pick<Profile, "gates">): boolean {
  return gates.some(({ when }) => testsIn(when).some((test) => "node" in test));
}
