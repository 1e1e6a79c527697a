import type { Condition, IndicatorCondition, Profile } from "../../model/profile.ts";
import { isFactor, type ProfileNode } from "../../model/profile.ts";

/** The tests of one indicator that a condition is made of; one of a list counts as a test of the list's indicator. */
export function testsOf(condition: Condition): IndicatorCondition[] {
  if ("all" in condition) return condition.all.flatMap(testsOf);
  if ("any" in condition) return condition.any.flatMap(testsOf);
  if ("none" in condition) return condition.none.flatMap(testsOf);
  if ("of" in condition) return condition.of.flatMap(testsOf);
  if ("list" in condition) return [{ indicator: `list.${condition.list}`, is: ["listed"] }];
  return "indicator" in condition ? [condition] : [];
}

/** Every test in the profile's gates and in what its nodes apply to. */
export function everyTest(profile: Profile): IndicatorCondition[] {
  const below = (node: ProfileNode): IndicatorCondition[] =>
    isFactor(node) ? node.children.flatMap(below) : node.appliesWhen ? testsOf(node.appliesWhen) : [];
  return [...profile.gates.flatMap(({ when }) => testsOf(when)), ...below(profile.tree)];
}
