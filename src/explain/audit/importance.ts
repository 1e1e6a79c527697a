import { en } from "../../locales/en/index.ts";
import type { Importance } from "../../model/documents/audit.ts";
import { textIn } from "../../model/text-in.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import { title } from "../nodes.ts";
import { atEqualSiblings, weightsAsTheyAct } from "../weights-as-they-act.ts";
import type { Frame } from "./frame.ts";
import { withIncome } from "./income.ts";

/** A share of the covariance within half of the share of the weight: then the weight acts as importance. */
const WITHIN = 0.5;

/** For the whole and for every node that joins factors: each child's weight as it acts beside its share of the weight. */
export function importance(frame: Frame): Importance[] {
  const { plan } = frame.table;
  const { within } = weightsAsTheyAct(frame.table);
  const equal = atEqualSiblings(frame.table);
  return plan.items
    .filter(
      (item) => item.share > 0 && !item.chooses && item.children.some((child) => plan.items[child]!.leaf < 0),
    )
    .reverse()
    .flatMap((axis) => ofAxis(frame, axis, within, equal) ?? []);
}

function ofAxis(
  { table, labels, income }: Frame,
  axis: PlanItem,
  within: Float64Array,
  equal: ReadonlyMap<number, number>,
): Importance | undefined {
  const { plan, ranked } = table;
  const children = axis.children.map((child) => plan.items[child]!).filter(({ weight }) => weight > 0);
  if (children.every(({ index }) => Number.isNaN(within[index]!))) return undefined;
  const weight = children.reduce((sum, item) => sum + item.weight, 0);
  const own = income && withIncome(ranked, (one) => one.raw(axis), income);
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
    factors: children.map((item) => {
      const [shareOfWeight, acts] = [item.weight / weight, within[item.index]!];
      const isKnown = !Number.isNaN(acts);
      return {
        id: item.node.id,
        title: title(item, labels),
        shareOfWeight,
        shareOfCovariance: isKnown ? acts : null,
        ...(axis === plan.root ? { partialCorrelation: equal.get(item.index) ?? null } : {}),
        actsAsImportance: isKnown ? Math.abs(acts - shareOfWeight) <= WITHIN * shareOfWeight + 1e-12 : null,
      };
    }),
  };
}
