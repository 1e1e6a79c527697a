import type { Explanation } from "../model/documents/explanation.ts";
import type { Scored, ScoreTable } from "../scoring/index.ts";
import { type Labels, title } from "./nodes.ts";

/** Why a country has no score, with the titles of what is missing in the place of its ids. */
export function explainFailure(
  { plan }: Pick<ScoreTable, "plan">,
  { node, reason, lack }: NonNullable<Scored["failure"]>,
  labels: Labels,
): NonNullable<Explanation["failure"]> {
  const called = (id: string) => {
    const item = plan.items.find((one) => one.node.id === id);
    return item ? title(item, labels) : id;
  };
  const words = lack ? `${lack.text}; not assessed: ${lack.absent.map(called).join(", ")}` : reason;
  return { node, title: called(node), reason: words };
}
