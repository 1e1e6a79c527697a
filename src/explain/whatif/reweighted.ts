import { isFactor, type Profile, type ProfileNode } from "../../model/profile.ts";

/** The profile with other weights, as written, by node id. */
export function reweighted(profile: Profile, weights: ReadonlyMap<string, number>): Profile {
  const again = <N extends ProfileNode>(node: N): N => ({
    ...node,
    weight: weights.get(node.id) ?? node.weight,
    ...(isFactor(node) ? { children: node.children.map(again) } : {}),
  });
  return { ...profile, tree: again(profile.tree) };
}
