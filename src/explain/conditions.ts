import {
  type Condition,
  type IndicatorCondition,
  isFactor,
  type Profile,
  type ProfileNode,
} from "../model/profile.ts";
import { testsIn } from "../scoring/gates.ts";

/** The tests of one indicator that a condition is made of; one of a list counts as a test of the list's indicator. */
export function testsOf(condition: Condition): IndicatorCondition[] {
  return testsIn(condition).flatMap((test) => {
    if ("list" in test) return [{ indicator: `list.${test.list}`, is: ["listed"] }];
    return "indicator" in test ? [test] : [];
  });
}

/** Asked of one profile for each of its indicators. */
const testsByProfile = new WeakMap<Profile, readonly IndicatorCondition[]>();

/** Every test in the profile's gates and in what its nodes apply to. */
export function everyTest(profile: Profile): readonly IndicatorCondition[] {
  const known = testsByProfile.get(profile);
  if (known) return known;
  const below = (node: ProfileNode): IndicatorCondition[] =>
    isFactor(node) ? node.children.flatMap(below) : node.appliesWhen ? testsOf(node.appliesWhen) : [];
  const tests = [...profile.gates.flatMap(({ when }) => testsOf(when)), ...below(profile.tree)];
  testsByProfile.set(profile, tests);
  return tests;
}

/** Ids of the indicators and nodes that a condition asks about. */
function askedAbout(condition: Condition): string[] {
  return testsIn(condition).flatMap((test) =>
    "node" in test ? [test.node] : "indicator" in test ? [test.indicator] : [],
  );
}

/** Indicators that decide what else counts for a country: those of its peer group and of “applies when”. */
export function decidingIndicators({ peers, tree }: Profile): ReadonlySet<string> {
  return new Set([...(peers ? [peers.by] : []), ...decidingWhatApplies(tree)]);
}

function decidingWhatApplies(node: ProfileNode): string[] {
  if ("children" in node) return node.children.flatMap(decidingWhatApplies);
  return node.appliesWhen ? askedAbout(node.appliesWhen) : [];
}
