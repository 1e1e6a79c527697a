import { BARE, type BriefCheck } from "../../../model/audit.ts";
import { counted } from "../../../model/collections.ts";
import { en } from "../../../words/en/index.ts";
import { FEWEST_PAIRS } from "../correlation.ts";
import type { Frame } from "../frame.ts";

/** Of so many with evidence at most one in twenty has another score. */
const SAME = 0.95;

const { digits, fixed } = en.numbers;

const english = {
  title: "Indicators that are near constant",
  rule: "Of the candidates that have evidence of a weighed indicator, at least ten, 95 in 100 or more have the same normalised score (the frequency ratio of 95 to 5 of caret's nearZeroVar; Kuhn 2008, Journal of Statistical Software 28(5)). Its weight raises or lowers everybody alike, and decides on the few others alone.",
  same: (most: number, of: number, score: number, weight: number) =>
    `${most} of ${of} candidates with evidence have the score ${digits(score, 3)}: it tells hardly anybody apart, and its ${fixed(weight * 100, 1)} % of the weight moves all alike; make a gate of it, or add what tells more.`,
  brief: (title: string, same: number, countries: number) =>
    `${title}: ${same} of ${countries} countries with evidence have the same score`,
};

type Alike = { figures: Record<"countries" | "same" | "score" | "weight", number> };

/** Indicators that tell hardly anybody apart. */
export const nearConstant: BriefCheck<Frame, Alike, typeof english, "near-constant"> = {
  id: "near-constant",
  english,
  find({ table, candidates, leaves }) {
    return leaves
      .flatMap((leaf) => {
        const { normalised } = table.columns[leaf.leaf]!;
        const scores = candidates.flatMap(({ index }) => normalised[index] ?? []);
        const counts = counted(scores);
        const most = Math.max(0, ...counts.values());
        if (scores.length < FEWEST_PAIRS || most < SAME * scores.length) return [];
        const [score] = [...counts].find(([, count]) => count === most)!;
        return [{ leaf, most, score, of: scores.length }];
      })
      .sort((a, b) => b.leaf.share - a.leaf.share)
      .map(({ leaf, most, score, of }) => ({
        ...BARE,
        id: `near-constant:${leaf.node.id}`,
        check: "near-constant",
        code: "near-constant",
        severity: "note",
        indicators: [leaf.node.indicator],
        figures: { countries: of, same: most, score, weight: leaf.share },
      }));
  },
  tell: ({ indicators, figures: { same, countries, score, weight } }, say) => ({
    subject: indicators[0]!,
    message: say.same(same, countries, score, weight),
  }),
  brief: ({ indicators, figures: { same, countries } }, say, names) =>
    say.brief(names.indicator(indicators[0]!), same, countries),
};
