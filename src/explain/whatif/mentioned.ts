import type { Condition, IndicatorCondition, Profile } from "../../model/profile.ts";
import { isFactor, type ProfileNode } from "../../model/profile.ts";
import { testsIn } from "../../scoring/tests-in.ts";

/** The tests of one indicator that a condition is made of; one of a list counts as a test of the list's indicator. */
export function testsOf(condition: Condition): IndicatorCondition[] {
  return testsIn(condition).flatMap((test) => {
    if ("list" in test) return [{ indicator: `list.${test.list}`, is: ["listed"] }];
    return "indicator" in test ? [test] : [];
  });
}

/** Asked of one profile for each of its indicators. */
const found = new WeakMap<Profile, readonly IndicatorCondition[]>();

/** Every test in the profile's gates and in what its nodes apply to. */
export function everyTest(profile: Profile): readonly IndicatorCondition[] {
  const known = found.get(profile);
  if (known) return known;
  const below = (node: ProfileNode): IndicatorCondition[] =>
    isFactor(node) ? node.children.flatMap(below) : node.appliesWhen ? testsOf(node.appliesWhen) : [];
  const tests = [...profile.gates.flatMap(({ when }) => testsOf(when)), ...below(profile.tree)];
  found.set(profile, tests);
  return tests;
}
