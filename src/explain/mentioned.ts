import type { Condition, Profile, ProfileNode } from "../model/profile.ts";

/** Ids of the indicators and nodes that a condition asks about. */
export function mentioned(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(mentioned);
  if ("any" in condition) return condition.any.flatMap(mentioned);
  if ("none" in condition) return condition.none.flatMap(mentioned);
  if ("of" in condition) return condition.of.flatMap(mentioned);
  if ("node" in condition) return [condition.node];
  return "indicator" in condition ? [condition.indicator] : [];
}

/** Indicators that decide what else counts for a country: those of its peer group and of “applies when”. */
export function decidingIndicators({ peers, tree }: Profile): ReadonlySet<string> {
  return new Set([...(peers ? [peers.by] : []), ...applying(tree)]);
}

function applying(node: ProfileNode): string[] {
  if ("children" in node) return node.children.flatMap(applying);
  return node.appliesWhen ? mentioned(node.appliesWhen) : [];
}
