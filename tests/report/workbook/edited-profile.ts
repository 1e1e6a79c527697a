import type { Profile } from "../../../src/model/profile.ts";
import { inYear } from "../../../src/profile/in-year.ts";
import { compile, type ScoreTable, score } from "../../../src/scoring/index.ts";
import { type Edit, TREE } from "./recalculated.ts";

type Node = Record<string, unknown>;

/** What the program makes of the profile as somebody would have edited its file. */
export function scoredWith({ evidence }: ScoreTable, profile: Profile, edits: readonly Edit[]): ScoreTable {
  const copy = structuredClone(profile) as unknown as Node;
  const at = (node: Node, id: string): Node | undefined =>
    node.id === id ? node : ((node.children ?? []) as Node[]).map((child) => at(child, id)).find(Boolean);
  for (const { node: id, key, value } of edits) {
    const tree = copy.tree as Node;
    const node = (id === undefined ? copy : id === TREE ? tree : at(tree, id))!;
    if (key === "weight" || key === "direction") node[key] = value;
    else if (key === "minimumCoverage")
      node.missing = { ...(node.missing as object), minimumCoverage: value };
    else node.normalise = { ...(node.normalise as object), [key]: value };
  }
  return score(compile(inYear(copy as unknown as Profile, evidence.asOf)), evidence);
}
