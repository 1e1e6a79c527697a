import { BARE, type BriefCheck, type Found } from "../../../model/audit.ts";
import type { PlanItem } from "../../../scoring/plan.ts";
import { en } from "../../../words/en/index.ts";
import { type Correlation, correlate } from "../correlation.ts";
import type { Frame } from "../frame.ts";

/** Share of influence against share of weight from which on, or below whose inverse, the two are said to differ. */
const RATIO = 2;

const { fixed, percent: whole } = en.numbers;

/** A factor's share of the weight and of the influence, and its correlation with the score. */
type Pull = {
  readonly weight: number;
  readonly influence: number;
  readonly r: number;
};

function percent(share: number): string {
  return share > 0 && share < 0.005 ? "less than 1 %" : whole(share);
}

const english = {
  title: "Weights that do not act as importance",
  rule: "Over the ranked countries: the square of a factor's correlation with the score, as a share of all factors' squares, against its share of the weight. Weights of a mean are trade-offs and become importance only by way of variances and correlations (Paruolo, Saisana and Saltelli 2013, J. R. Stat. Soc. A 176; Becker, Saisana, Paruolo and Vandecasteele 2017, Ecological Indicators 80). The square of the linear correlation stands for their correlation ratio: it misses relations that bend, and it counts what a factor shares with others. A person is needed where a factor's correlation is negative or, by its 95 % interval, may be 0; a share of influence more than twice or less than half the weight is noted.",
  "works-against-score": ({ weight, r }: Pull) =>
    `It has ${percent(weight)} of the weight and yet correlates at ${fixed(r, 2)} with the score: countries that do well on it tend to rank lower, because other factors that run against it prevail; decide whether that trade-off is meant.`,
  "no-influence": ({ weight, r }: Pull) =>
    `It has ${percent(weight)} of the weight and correlates at ${fixed(r, 2)} with the score, which may be none: the ranking hardly depends on it; do not call it as important as its weight, or give it more.`,
  "weight-is-not-importance": ({ weight, influence }: Pull) =>
    `It has ${percent(weight)} of the weight and ${percent(influence)} of the influence: say so where weights are quoted, or change the weight until the influence is what is meant.`,
  briefInfluence: (factor: string, { weight, influence }: Pull) =>
    `${factor} has ${percent(weight)} of the weight and ${percent(influence)} of the influence`,
  briefCorrelation: (factor: string, { weight, r }: Pull) =>
    `${factor} has ${percent(weight)} of the weight and yet a correlation of ${fixed(r, 2)} with the score`,
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
export const weights: BriefCheck<Frame, Pulled, typeof english, "weights"> = {
  id: "weights",
  english,
  find(frame) {
    const all = levels(frame).flatMap((factors) => compared(frame, factors));
    // A factor that is a part in both divisions is told once, by the finer one.
    const found = [...new Map(all.map((one) => [one.finding.id, one])).values()];
    const order = ["works-against-score", "no-influence", "weight-is-not-importance"];
    return found
      .sort((a, b) => order.indexOf(a.finding.code) - order.indexOf(b.finding.code) || b.off - a.off)
      .map(({ finding }) => finding);
  },
  tell: (found, say, names) => ({
    subject: names.node(found.factors[0]!),
    message: say[found.code](pullOf(found)),
  }),
  brief(found, say, names) {
    const factor = names.node(found.factors[0]!);
    return found.code === "weight-is-not-importance"
      ? say.briefInfluence(factor, pullOf(found))
      : say.briefCorrelation(factor, pullOf(found));
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
