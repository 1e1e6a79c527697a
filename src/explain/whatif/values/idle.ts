import { everybody } from "../../../model/everybody.ts";
import { tooLittle } from "../../../scoring/evaluate.ts";
import { type PlanLeaf, requiredLeaves } from "../../../scoring/plan.ts";
import { type Scored, type ScoreTable, takesRank } from "../../../scoring/score.ts";
import { gatesAskNodes } from "../../../scoring/tests-in.ts";

/**
 * Makes the judge of leaves that move nobody, whatever figures they hold: what stands above has too little for a score of anybody's with them,
 * too, as a scorecard of which only a few indicators could be had.
 *
 * @param moving the leaves that hold other figures
 * @param apply whether some of them may come to apply to somebody by that, too
 */
export function idleIn(
  table: ScoreTable,
  moving: readonly PlanLeaf[],
  apply: boolean,
): (leaf: PlanLeaf) => boolean {
  const { items, profile } = table.plan;
  if (gatesAskNodes({ gates: profile.gates.filter(takesRank) })) return () => false;
  const required = requiredLeaves(table.plan);
  const all = everybody<Scored>(table);
  const mayMove = new Set(moving.map(({ index }) => index));
  return ({ leaf, parent, missing }) => {
    const above = items[parent];
    if (above === undefined || above.chooses || missing.policy === "exclude" || required.has(leaf))
      return false;
    return all.every(({ applies, scores }) => {
      let [most, whole] = [0, 0];
      for (const child of above.children) {
        const { weight, leaf: own } = items[child]!;
        const mayScore = own < 0 || mayMove.has(child);
        if (applies[child] === 0 && !(apply && mayScore)) continue;
        whole += weight;
        if (mayScore || !Number.isNaN(scores[child]!)) most += weight;
      }
      return most === 0 || tooLittle(most / whole, above.missing.minimumCoverage);
    });
  };
}
