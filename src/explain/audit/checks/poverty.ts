import { BARE, type BriefCheck, type Found, type Names } from "../../../model/audit.ts";
import { isFactor, type ProfileNode } from "../../../model/profile.ts";
import type { PlanItem } from "../../../scoring/plan.ts";
import { en } from "../../../words/en/index.ts";
import { type Frame, type Income, withIncome } from "../frame.ts";

/** From this correlation on, either way, half of the order of a node is that of income. */
const MOST = 0.7;

const { fixed } = en.numbers;
const { incomeIs, incomeKind } = en.audit;

const english = {
  title: "Need that is poverty under another name",
  whole: "The score",
  rule: "Spearman's rank correlation of a node's score with GDP per capita, or with the World Bank's income group where that is not at hand, over the ranked countries that have both, at least ten; of the whole and of every factor that does not consist of income figures by intent. From 0.7 on, either way, about half of the node's order is that of income (0.7 squared), and a person must say whether that is what it is meant to measure.",
  followsIncome: (rho: number, income: Parameters<typeof incomeIs>[0], countries: number) =>
    `Its order correlates at ${fixed(rho, 2)} with ${incomeIs(income)} over ${countries} ranked countries: much of it is ${rho < 0 ? "poverty" : "wealth"} under another name; say that this is meant, or let what it should measure weigh more.`,
  brief: (factor: string, rho: number, measure: Income["measure"], countries: number) =>
    `${factor} follows income: its rank correlation with ${incomeKind(measure)} is ${fixed(rho, 2)} over ${countries} countries`,
};

type Follows = {
  figures: Record<"spearman" | "countries", number>;
  args: { isWhole: boolean; income: Pick<Income, "measure" | "indicator"> };
};

function called({ factors, args }: Found<Follows>, say: typeof english, names: Names): string {
  return args.isWhole ? say.whole : names.node(factors[0]!);
}

/** Nodes that are income under another name. */
export const poverty: BriefCheck<Frame, Follows, typeof english, "poverty"> = {
  id: "poverty",
  english,
  find(frame) {
    const { plan, ranked } = frame.table;
    const { income } = frame;
    if (income === undefined) return [];
    return (
      plan.items
        .filter((item) => item.leaf < 0 && item.share > 0 && !consistsOfIncome(item.node, frame))
        .flatMap((item) => {
          const found = withIncome(ranked, ({ scores }) => scores[item.index]!, income);
          return found && Math.abs(found.rho) >= MOST ? [{ item, ...found }] : [];
        })
        // The more a node weighs, the more of the ranking it makes an order of income.
        .sort((a, b) => b.item.share * Math.abs(b.rho) - a.item.share * Math.abs(a.rho))
        .map(({ item, rho, countries }) => povertyFinding(frame, item, rho, countries, income))
    );
  },
  tell: (found, say, names) => ({
    subject: called(found, say, names),
    message: say.followsIncome(found.figures.spearman, found.args.income, found.figures.countries),
  }),
  brief(found, say, names) {
    const { figures, args } = found;
    return say.brief(called(found, say, names), figures.spearman, args.income.measure, figures.countries);
  },
};

/** By intent, that is. */
function consistsOfIncome(node: ProfileNode, { measures }: Pick<Frame, "measures">): boolean {
  return isFactor(node)
    ? node.children.every((child) => consistsOfIncome(child, { measures }))
    : measures.byIntent.has(node.indicator);
}

function povertyFinding(
  frame: Frame,
  item: PlanItem,
  rho: number,
  countries: number,
  { measure, indicator }: Income,
): Found<Follows> {
  return {
    ...BARE,
    id: `poverty:${item.node.id}`,
    check: "poverty",
    code: "follows-income",
    severity: "person",
    factors: [item.node.id],
    figures: { spearman: rho, countries, weight: item.share },
    args: { isWhole: item === frame.table.plan.root, income: { measure, indicator } },
  };
}
