import type { Condition, Profile, ProfileNode } from "../model/profile.ts";
import { testsIn } from "../scoring/tests-in.ts";

/** Ids of the indicators and nodes that a condition asks about. */
function mentioned(condition: Condition): string[] {
  return testsIn(condition).flatMap((test) =>
    "node" in test ? [test.node] : "indicator" in test ? [test.indicator] : [],
  );
}

/** Indicators that decide what else counts for a country: those of its peer group and of “applies when”. */
export function decidingIndicators({ peers, tree }: Profile): ReadonlySet<string> {
  return new Set([...(peers ? [peers.by] : []), ...applying(tree)]);
}

function applying(node: ProfileNode): string[] {
  if ("children" in node) return node.children.flatMap(applying);
  return node.appliesWhen ? mentioned(node.appliesWhen) : [];
}
