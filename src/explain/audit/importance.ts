import { en } from "../../locales/en/index.ts";
import type { Importance } from "../../model/documents/audit.ts";
import { textIn } from "../../model/text-in.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import type { Scored } from "../../scoring/score.ts";
import { mean } from "../../stats/mean.ts";
import { title } from "../nodes.ts";
import type { Frame } from "./frame.ts";
import { withIncome } from "./income.ts";
import { FEWEST } from "./pairs.ts";

/** A share of the covariance within half of the share of the weight: then the weight acts as importance. */
const WITHIN = 0.5;

/**
 * For the whole and for every node that joins factors: each child's share of the covariance with it, w cov(x, axis) over the sum of
 * that over the siblings, beside its share of the weight. Of an arithmetic mean the sum is the variance of the axis, so that the shares
 * are a decomposition of it; of other means they say the same to a first approximation.
 */
export function importance(frame: Frame): Importance[] {
  const { plan } = frame.table;
  return plan.items
    .filter(
      (item) => item.share > 0 && !item.chooses && item.children.some((child) => plan.items[child]!.leaf < 0),
    )
    .reverse()
    .flatMap((axis) => ofAxis(frame, axis) ?? []);
}

function ofAxis({ table, labels, income }: Frame, axis: PlanItem): Importance | undefined {
  const { plan, ranked } = table;
  const children = axis.children.map((child) => plan.items[child]!).filter(({ weight }) => weight > 0);
  const pulls = children.map((item) => ({ item, pull: item.weight * covariance(ranked, item, axis) }));
  const total = pulls.reduce((sum, { pull }) => sum + (Number.isNaN(pull) ? 0 : pull), 0);
  if (ranked.length < FEWEST || !(total > 0)) return undefined;
  const weight = children.reduce((sum, item) => sum + item.weight, 0);
  const own = income && withIncome(ranked, ({ raw }) => raw(axis), income);
  return {
    node: axis.node.id,
    title:
      axis === plan.root ? textIn(plan.profile.title, labels.language, axis.node.id) : title(axis, labels),
    ...(own && {
      income: {
        label: en.audit.incomeIs(income!),
        measure: income!.measure,
        indicator: income!.indicator,
        spearman: own.rho,
        countries: own.countries,
      },
    }),
    factors: pulls.map(({ item, pull }) => {
      const [shareOfWeight, shareOfCovariance] = [
        item.weight / weight,
        Number.isNaN(pull) ? null : pull / total,
      ];
      return {
        id: item.node.id,
        title: title(item, labels),
        shareOfWeight,
        shareOfCovariance,
        actsAsImportance:
          shareOfCovariance === null
            ? null
            : Math.abs(shareOfCovariance - shareOfWeight) <= WITHIN * shareOfWeight + 1e-12,
      };
    }),
  };
}

/** Over the ranked that have a score of both, of the axis its own, which is what its parts come to; NaN below ten of them. */
function covariance(ranked: readonly Scored[], item: PlanItem, axis: PlanItem): number {
  const both = ranked.filter(
    ({ scores, coverage, raw }) =>
      [item, axis].every(({ index }) => coverage[index]! > 0) &&
      Number.isFinite(scores[item.index]!) &&
      Number.isFinite(raw(axis)),
  );
  if (both.length < FEWEST) return Number.NaN;
  const x = both.map(({ scores }) => scores[item.index]!);
  const y = both.map(({ raw }) => raw(axis));
  const [mx, my] = [mean(x)!, mean(y)!];
  return x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / (both.length - 1);
}
