import { type AuditCheck, BARE, type Found } from "../../../model/audit.ts";
import type { PlanLeaf } from "../../../scoring/plan.ts";
import { en } from "../../../words/en/index.ts";
import { type Correlation, correlate } from "../correlation.ts";
import type { Frame } from "../frame.ts";

const { fixed } = en.numbers;

const english = {
  title: "Wrong direction",
  rule: "Pearson's correlation of an indicator's normalised score with the score of the factor that it is part of, over the candidates that have both, at least ten. It should be positive, since the indicator is in the factor; a negative one means a wrong direction or indicators that cancel out (OECD/JRC 2008, Handbook, steps 4 and 8). A person is needed where the 95 % interval (Fisher 1921) lies below 0.",
  against: (factor: string, { r, pairs, sure }: { r: number; pairs: number; sure: boolean }, meant: string) =>
    `It correlates at ${fixed(r, 2)} with ${factor}, of which it is a part, over ${pairs} countries${sure ? "" : " (which may be chance)"}: check that direction “${meant}” is meant, and whether the factor's indicators measure one thing.`,
};

type Against = { figures: { correlation: number; countries: number; direction: string } };

/** Indicators that run against the factor that they are part of. */
export const direction: AuditCheck<Frame, Against, typeof english, "direction"> = {
  id: "direction",
  english,
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
  tell({ severity, indicators, factors, figures }, say, names) {
    const { correlation: r, countries: pairs, direction } = figures;
    return {
      subject: indicators[0]!,
      message: say.against(names.node(factors[0]!), { r, pairs, sure: severity === "person" }, direction),
    };
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
