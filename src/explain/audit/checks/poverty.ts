import { BARE, type BriefCheck, type Found, type Names } from "../../../model/audit.ts";
import { defined } from "../../../model/collections.ts";
import { isFactor, type ProfileNode } from "../../../model/profile.ts";
import type { PlanItem } from "../../../scoring/plan.ts";
import { type Frame, type Income, type Messages, withIncome } from "../frame.ts";

/** From this correlation on, either way, half of the order of a node is that of income. */
const MOST = 0.7;

type Follows = {
  figures: Record<"spearman" | "countries", number>;
  /** OfRanking: the correlation of the whole, beside that of a part of it. */
  args: { isWhole: boolean; ofRanking?: number; income: Pick<Income, "measure" | "indicator"> };
};

function called({ factors, args }: Found<Follows>, { checks }: Messages, names: Names): string {
  return args.isWhole ? checks.poverty.whole : names.node(factors[0]!);
}

/** Nodes that are income under another name. */
export const poverty: BriefCheck<Frame, Messages, Follows> = {
  id: "poverty",
  find(frame) {
    const { plan, ranked } = frame.table;
    const { income } = frame;
    if (income === undefined) return [];
    const ofRanking = withIncome(ranked, ({ scores }) => scores[plan.root.index]!, income)?.rho;
    return (
      plan.items
        .filter((item) => item.leaf < 0 && item.share > 0 && !consistsOfIncome(item.node, frame))
        .flatMap((item) => {
          const found = withIncome(ranked, ({ scores }) => scores[item.index]!, income);
          return found && Math.abs(found.rho) >= MOST ? [{ item, ...found }] : [];
        })
        // The more a node weighs, the more of the ranking it makes an order of income.
        .sort((a, b) => b.item.share * Math.abs(b.rho) - a.item.share * Math.abs(a.rho))
        .map(({ item, rho, countries }) => povertyFinding(frame, item, { rho, countries, ofRanking }, income))
    );
  },
  tell(found, words, names) {
    const { audit, checks } = words;
    const { spearman: rho, countries } = found.figures;
    const { ofRanking } = found.args;
    const { measure, indicator } = found.args.income;
    const income = audit.incomeIs({ kind: audit.incomeKind[measure], indicator });
    return {
      subject: called(found, words, names),
      message: checks.poverty.followsIncome({ rho, ofRanking, income, countries, isPoverty: rho < 0 }),
    };
  },
  brief(found, words, names) {
    const { spearman: rho } = found.figures;
    const { ofRanking } = found.args;
    return words.checks.poverty.brief({
      factor: called(found, words, names),
      rho,
      ofRanking,
      isPoverty: rho < 0,
    });
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
  { rho, countries, ofRanking }: { rho: number; countries: number; ofRanking: number | undefined },
  { measure, indicator }: Income,
): Found<Follows> {
  const isWhole = item === frame.table.plan.root;
  return {
    ...BARE,
    id: `poverty:${item.node.id}`,
    check: "poverty",
    code: "follows-income",
    severity: "person",
    factors: [item.node.id],
    figures: { spearman: rho, countries, weight: item.share },
    args: { isWhole, ...(isWhole ? {} : defined({ ofRanking })), income: { measure, indicator } },
  };
}
