import { type AuditCheck, BARE, type Found } from "../../../model/audit.ts";
import type { PlanLeaf } from "../../../scoring/plan.ts";
import { type Correlation, correlate } from "../correlation.ts";
import type { Frame, Messages } from "../frame.ts";

type Against = { figures: { correlation: number; countries: number; direction: string } };

/** Indicators that run against the factor that they are part of. */
export const direction: AuditCheck<Frame, Messages, Against> = {
  id: "direction",
  find(frame) {
    const { table, candidates } = frame;
    const found: { leaf: PlanLeaf; correlation: Correlation }[] = [];
    for (const leaf of frame.leaves) {
      const { normalised } = table.columns[leaf.leaf]!;
      const factor = table.plan.items[leaf.parent]!;
      const correlation = correlate(
        candidates.map(({ index }) => normalised[index]),
        candidates.map((one) => one.raw(factor)),
      );
      if (correlation && correlation.r < 0) found.push({ leaf, correlation });
    }
    return found
      .sort((a, b) => a.correlation.r - b.correlation.r)
      .map(({ leaf, correlation }) => against(frame, leaf, correlation));
  },
  tell({ severity, indicators, factors, figures }, { checks: { direction: say } }, names) {
    const { correlation: r, countries, direction: meant } = figures;
    const [factor, isSure] = [names.node(factors[0]!), severity === "person"];
    return { subject: indicators[0]!, message: say.against({ factor, r, countries, isSure, meant }) };
  },
};

function against({ table }: Frame, leaf: PlanLeaf, { r, low, high, pairs }: Correlation): Found<Against> {
  const { id, indicator, direction } = leaf.node;
  const factor = table.plan.items[leaf.parent]!;
  return {
    ...BARE,
    id: `direction:${id}`,
    check: "direction",
    code: "against-its-factor",
    severity: high < 0 ? "person" : "note",
    indicators: [indicator],
    factors: [factor.node.id],
    figures: { correlation: r, low, high, countries: pairs, direction, share: leaf.share / factor.share },
  };
}
