import { BARE, type BriefCheck } from "../../../model/audit.ts";
import type { Finding } from "../../../model/documents/audit.ts";
import type { Frame } from "../frame.ts";
import { FEWEST } from "../pairs.ts";

/** Of so many with evidence at most one in twenty has another score. */
const SAME = 0.95;

/** Indicators that tell hardly anybody apart. */
export const nearConstant: BriefCheck<Frame> = {
  id: "near-constant",
  title: "Indicators that are near constant",
  rule: "Of the candidates that have evidence of a weighed indicator, at least ten, 95 in 100 or more have the same normalised score (the frequency ratio of 95 to 5 of caret's nearZeroVar; Kuhn 2008, Journal of Statistical Software 28(5)). Its weight raises or lowers everybody alike, and decides on the few others alone.",
  find(frame): Finding[] {
    const { table, candidates } = frame;
    return frame.leaves
      .flatMap((leaf) => {
        const { normalised } = table.columns[leaf.leaf]!;
        const scores = candidates.flatMap(({ index }) => normalised[index] ?? []);
        const counts = new Map<number, number>();
        for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
        const most = Math.max(0, ...counts.values());
        if (scores.length < FEWEST || most < SAME * scores.length) return [];
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
        subject: leaf.node.indicator,
        indicators: [leaf.node.indicator],
        figures: { countries: of, same: most, score, weight: leaf.share },
        message: `${most} of ${of} candidates with evidence have the score ${Number(score.toPrecision(3))}: it tells hardly anybody apart, and its ${percent(leaf.share)} of the weight moves all alike; make a gate of it, or add what tells more.`,
      }));
  },
  brief: ({ subject, figures }, { labels }) =>
    `${labels.titleOf(subject) ?? subject}: ${figures.same} of ${figures.countries} countries with evidence have the same score`,
};

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
