import { isFactor, type Profile, type ProfileNode } from "../../src/model/profile.ts";

/** A profile as it would be written with other weights, by node id. */
export function rewritten(profile: Profile, weights: ReadonlyMap<string, number>): Profile {
  const again = <N extends ProfileNode>(node: N): N => ({
    ...node,
    weight: weights.get(node.id) ?? node.weight,
    ...(isFactor(node) ? { children: node.children.map(again) } : {}),
  });
  return { ...profile, tree: again(profile.tree) };
}
