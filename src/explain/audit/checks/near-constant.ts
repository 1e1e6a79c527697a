import { BARE, type BriefCheck } from "../../../model/audit.ts";
import { counted } from "../../../model/collections.ts";
import { FEWEST_PAIRS } from "../correlation.ts";
import type { Frame, Messages } from "../frame.ts";

/** Of so many with evidence at most one in twenty has another score. */
const SAME = 0.95;

type Alike = { figures: Record<"countries" | "same" | "score" | "weight", number> };

/** Indicators that tell hardly anybody apart. */
export const nearConstant: BriefCheck<Frame, Messages, Alike> = {
  id: "near-constant",
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
  tell: ({ indicators, figures }, { checks: { "near-constant": say } }) => ({
    subject: indicators[0]!,
    message: say["near-constant"](figures),
  }),
  brief: ({ indicators, figures }, { checks: { "near-constant": say } }, names) =>
    say.brief({ ...figures, title: names.indicator(indicators[0]!) }),
};
