import {
  type Condition,
  type IndicatorNode,
  isFactor,
  type Profile,
  type ProfileNode,
} from "../model/profile.ts";

/** Every indicator that a profile reads: its leaves', its gates', its conditions' and its peer groups'. */
export function indicatorsOf(profile: Profile): ReadonlySet<string> {
  const found = new Set(leavesOf(profile.tree).map(({ indicator }) => indicator));
  for (const test of testsOf(profile)) if ("indicator" in test) found.add(test.indicator);
  if (profile.peers) found.add(profile.peers.by);
  return found;
}

/** The indicators of a profile's tree, in its order, each once. */
export function weighedOf(profile: Profile): readonly string[] {
  return [...new Set(leavesOf(profile.tree).map(({ indicator }) => indicator))];
}

/** Ids of the lists that a profile's conditions name. */
export function listsOf(profile: Profile): ReadonlySet<string> {
  return new Set(testsOf(profile).flatMap((test) => ("list" in test ? [test.list] : [])));
}

/** Categories that a profile's conditions compare an indicator with: a misspelt one would never match. */
export function categoriesOf(profile: Profile): { indicator: string; category: string }[] {
  return testsOf(profile).flatMap((test) =>
    "indicator" in test
      ? [...(test.is ?? []), ...(test.not ?? [])].map((category) => ({ indicator: test.indicator, category }))
      : [],
  );
}

function leavesOf(node: ProfileNode): IndicatorNode[] {
  return isFactor(node) ? node.children.flatMap(leavesOf) : [node];
}

/** The single tests that a profile's gates and nodes are made of. */
function testsOf(profile: Profile): Condition[] {
  const conditions = [
    ...profile.gates.map(({ when }) => when),
    ...leavesOf(profile.tree).flatMap(({ appliesWhen }) => appliesWhen ?? []),
  ];
  const single = (condition: Condition): Condition[] => {
    if ("all" in condition) return condition.all.flatMap(single);
    if ("any" in condition) return condition.any.flatMap(single);
    if ("none" in condition) return condition.none.flatMap(single);
    return "of" in condition ? condition.of.flatMap(single) : [condition];
  };
  return conditions.flatMap(single);
}
