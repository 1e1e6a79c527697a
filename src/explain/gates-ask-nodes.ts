import type { Condition, Profile } from "../model/profile.ts";

/** Whether a gate of the profile asks for a node's score: then it can be judged only where countries are scored. */
export function gatesAskNodes({ gates }: Profile): boolean {
  return gates.some(({ when }) => asksNode(when));
}

function asksNode(condition: Condition): boolean {
  if ("node" in condition) return true;
  const parts =
    "all" in condition
      ? condition.all
      : "any" in condition
        ? condition.any
        : "none" in condition
          ? condition.none
          : "of" in condition
            ? condition.of
            : [];
  return parts.some(asksNode);
}
