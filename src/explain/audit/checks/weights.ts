import { BARE, type BriefCheck, type Found } from "../../../model/audit.ts";
import type { PlanItem } from "../../../scoring/plan.ts";
import { type Correlation, correlate } from "../correlation.ts";
import type { Frame, Messages } from "../frame.ts";

/** Share of influence against share of weight from which on, or below whose inverse, the two are said to differ. */
const RATIO = 2;

/** A factor's share of the weight and of the influence, and its correlation with the score. */
type Pull = {
  readonly weight: number;
  readonly influence: number;
  readonly r: number;
};

type Pulled = {
  code: "works-against-score" | "no-influence" | "weight-is-not-importance";
  figures: Record<"correlation" | "shareOfInfluence" | "shareOfWeight", number>;
};

function pullOf({ figures }: Found<Pulled>): Pull {
  const { shareOfWeight: weight, shareOfInfluence: influence, correlation: r } = figures;
  return { weight, influence, r };
}

/** Factors whose pull on the score is not what their weight says. */
export const weights: BriefCheck<Frame, Messages, Pulled> = {
  id: "weights",
  find(frame) {
    const all = levels(frame).flatMap((factors) => compared(frame, factors));
    // A factor that is a part in both divisions is told once, by the finer one.
    const found = [...new Map(all.map((one) => [one.finding.id, one])).values()];
    const order = ["works-against-score", "no-influence", "weight-is-not-importance"];
    return found
      .sort((a, b) => order.indexOf(a.finding.code) - order.indexOf(b.finding.code) || b.off - a.off)
      .map(({ finding }) => finding);
  },
  tell: (found, { checks: { weights: say } }, names) => ({
    subject: names.node(found.factors[0]!),
    message: say[found.code](pullOf(found)),
  }),
  brief(found, { checks: { weights: say } }, names) {
    const one = { ...pullOf(found), factor: names.node(found.factors[0]!) };
    return found.code === "weight-is-not-importance" ? say.briefInfluence(one) : say.briefCorrelation(one);
  },
};

/**
 * Two ways to divide the whole into parts: the root's children, and the factors at the bottom of the tree (with indicators that
 * stand beside factors). Where they are the same it is one.
 */
function levels({ table }: Frame): PlanItem[][] {
  const { items, root } = table.plan;
  const children = (item: PlanItem) =>
    item.children.map((child) => items[child]!).filter(({ share }) => share > 0);
  const bottom = (item: PlanItem): PlanItem[] =>
    !item.chooses && children(item).some(({ leaf }) => leaf < 0) ? children(item).flatMap(bottom) : [item];
  const [top, low] = [children(root), bottom(root)];
  return top.every((item) => low.includes(item)) ? [low] : [top, low];
}

function compared(frame: Frame, factors: readonly PlanItem[]): { finding: Found<Pulled>; off: number }[] {
  const { ranked } = frame.table;
  const score = ranked.map((one) => one.score);
  const pulls = factors.flatMap((item) => {
    const correlation = correlate(
      ranked.map(({ scores }) => scores[item.index]),
      score,
    );
    return correlation ? [{ item, correlation }] : [];
  });
  // Of a factor that stands alone there is nothing to compare.
  if (pulls.length < 2) return [];
  const squares = pulls.reduce((sum, { correlation }) => sum + correlation.r ** 2, 0);
  const weights = pulls.reduce((sum, { item }) => sum + item.share, 0);
  return pulls.flatMap(({ item, correlation }) =>
    judged(item, correlation, correlation.r ** 2 / squares, item.share / weights),
  );
}

function judged(
  item: PlanItem,
  { r, low, high, pairs }: Correlation,
  influence: number,
  weight: number,
): { finding: Found<Pulled>; off: number }[] {
  const code =
    high < 0
      ? "works-against-score"
      : low < 0
        ? "no-influence"
        : influence > RATIO * weight || influence < weight / RATIO
          ? "weight-is-not-importance"
          : undefined;
  if (code === undefined) return [];
  return [
    {
      // What runs against the score does so the more, the more it weighs; else how far influence is from the weight counts.
      off: high < 0 ? weight * -r : Math.abs(Math.log((influence + 1e-6) / weight)),
      finding: {
        ...BARE,
        id: `weights:${item.node.id}`,
        check: "weights",
        code,
        severity: code === "weight-is-not-importance" ? "note" : "person",
        factors: [item.node.id],
        figures: {
          correlation: r,
          low,
          high,
          countries: pairs,
          shareOfInfluence: influence,
          shareOfWeight: weight,
        },
      },
    },
  ];
}
