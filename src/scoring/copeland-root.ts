import type { Evidence } from "../model/evidence.ts";
import type { FactorNode } from "../model/profile.ts";
import { judgedIn } from "../model/standings.ts";
import { copeland, netWins } from "./methods/copeland.ts";
import type { Plan, PlanItem } from "./plan.ts";
import { type ScoreTable, score } from "./score.ts";

/**
 * The same profile with Copeland's method at its root instead of its own aggregation: the score is a country's wins less its
 * losses against all that can be ranked, child by child of the root. Everything below the root, gates and minimum coverage are the
 * profile's; a root that brings its own score onto the scale does not. No country's score stands alone, so there is no score range.
 */
export function scoreByCopeland(plan: Plan, evidence: Evidence): ScoreTable {
  // A gate may ask for a node's score, the root's among them: it means the profile's own, not wins less losses.
  const own = score(plan, evidence);
  const judged = judgedIn(own);
  // Who is compared depends on gates and coverage alone, not on what the profile's own root makes of the children.
  const comparable = score(
    withRoot(plan, () => 0),
    evidence,
    own.columns,
    judged,
  );
  const { children } = plan.root;
  const values = new Float64Array(comparable.ranked.length * children.length);
  comparable.ranked.forEach((one, row) => {
    children.forEach((child, column) => {
      values[row * children.length + column] = one.scores[child]!;
    });
  });
  const net = netWins({
    values,
    rows: comparable.ranked.length,
    columns: children.length,
    weights: Float64Array.from(children, (child) => plan.items[child]!.weight),
  });
  const byCopeland = withRoot(plan, (x, _, n) => net(x.subarray(0, n)));
  return score(byCopeland, evidence, own.columns, judged);
}

function withRoot(plan: Plan, kernel: NonNullable<PlanItem["kernel"]>): Plan {
  const { undefinedFor: _, formula: __, additiveInLogs: ___, fit: ____, ...own } = plan.root;
  const root: PlanItem = {
    ...own,
    node: byWins(plan.profile.tree),
    additive: false,
    chooses: false,
    positional: true,
    relative: true,
    kernel,
  };
  const profile = { ...plan.profile, tree: byWins(plan.profile.tree) };
  return { ...plan, profile, root, items: plan.items.map((item) => (item === plan.root ? root : item)) };
}

function byWins({ normalise: _, ...tree }: FactorNode): FactorNode {
  return { ...tree, aggregate: { method: copeland.id } };
}
