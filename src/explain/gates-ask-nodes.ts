import type { Profile } from "../model/profile.ts";
import { testsIn } from "../scoring/tests-in.ts";

/** Whether a gate of the profile asks for a node's score: then it can be judged only where countries are scored. */
export function gatesAskNodes({ gates }: Profile): boolean {
  return gates.some(({ when }) => testsIn(when).some((test) => "node" in test));
}
