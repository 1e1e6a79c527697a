import { gather } from "../model/collections.ts";
import type { OpenQuestion } from "../model/documents/explanation.ts";
import { applyingShares, standingBehind, takenBy } from "../scoring/evaluate.ts";
import { evaluator, type PlanItem, type Scored, type ScoreTable } from "../scoring/index.ts";
import { significant } from "../stats/index.ts";
import { type Titles, title } from "./nodes.ts";
import { rankAtScore } from "./ranking.ts";

/**
 * What is not assessed of what is weighed, by the node it stands under or, where any of several answers would do, by the node that
 * takes one of them, and the score and rank with all of that at the worst
 * and at the best end of the scale, everything else as it is. What moves the score farthest comes first. Without a score, or
 * where scores are unbounded, only what is missing is told.
 */
export function openQuestions(table: ScoreTable, one: Scored, titles: Titles): OpenQuestion[] {
  const { columns, ranked } = table;
  // With other scores of its own it would be placed among the others all the same.
  const { plan } = one;
  const evaluate = evaluator(plan);
  const bounded = one.score !== undefined && one.range !== undefined;
  const at = (leaves: readonly PlanItem[], end: number) => {
    if (!bounded) return null;
    const filled = one.leafScores.slice();
    for (const { leaf } of leaves) filled[leaf] = end;
    const out = new Float64Array(plan.items.length);
    evaluate(filled, one.applies, out);
    const score = significant(out[plan.root.index]!);
    return Number.isNaN(score) ? null : { score, ...rankAtScore(ranked, one, score) };
  };
  const ends = (leaves: readonly PlanItem[]) => ({
    worst: at(leaves, plan.scale[0]),
    best: at(leaves, plan.scale[1]),
  });

  // An indicator that does not exist for the country takes no weight from those that do.
  const shares = applyingShares(plan, one.applies);
  // What stands behind another is not asked for.
  const behind = standingBehind(plan, one.scores);
  const counts = ({ index, share }: PlanItem) =>
    share > 0 && one.applies[index] === 1 && behind?.[index] !== 1;
  const missing = ({ leaf }: PlanItem) => columns[leaf]!.normalised[one.index] === undefined;
  // Where nothing is taken of several, they are one question, of the weight of one.
  const takesNothing = (item: PlanItem) => item.chooses && takenBy(item, one.scores) < 0;
  const over = ({ parent }: PlanItem) => plan.items[parent];
  const asking = (leaf: PlanItem) => {
    let node = over(leaf)!;
    for (let at = over(node); at; at = over(at)) if (takesNothing(at)) node = at;
    return node;
  };
  const beneath = (item: PlanItem): PlanItem[] =>
    item.leaf < 0 ? item.children.flatMap((child) => beneath(plan.items[child]!)) : [item];
  const asked = new Map<PlanItem, PlanItem[]>();
  for (const leaf of plan.leaves.filter(counts)) gather(asked, asking(leaf), leaf);
  const questions = [...asked].flatMap(([item, leaves]): OpenQuestion[] => {
    const open = leaves.filter(missing);
    if (open.length === 0) return [];
    return [
      {
        id: item.node.id,
        title: title(item, titles),
        notAssessed: open.length,
        of: beneath(item).filter(counts).length,
        share: takesNothing(item)
          ? shares[item.index]!
          : open.reduce((sum, { index }) => sum + shares[index]!, 0),
        ...ends(open),
        indicators: open.map((leaf) => ({
          id: leaf.node.id,
          title: title(leaf, titles),
          share: shares[leaf.index]!,
          ...ends([leaf]),
        })),
      },
    ];
  });
  const swing = ({ worst, best, share }: OpenQuestion) => (worst && best ? best.score - worst.score : share);
  return questions.sort((a, b) => swing(b) - swing(a));
}
