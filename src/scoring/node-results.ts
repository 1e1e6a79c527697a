import { significant } from "../stats/index.ts";
import type { LeafColumn } from "./column.ts";
import { rawScore } from "./evaluate.ts";
import type { NodeResult, NodeResults } from "./gates/index.ts";
import type { Plan, PlanItem } from "./plan.ts";
import type { TallyOf } from "./tally.ts";

/** A country's evaluation, as far as its nodes' results need it; arrays by item index. */
export interface Evaluated {
  readonly index: number;
  readonly applies: Uint8Array;
  readonly scores: Float64Array;
  readonly coverage: Float64Array;
  /** Scores with what is missing at the worst and at the best end; undefined where these are no extremes. */
  ends(): readonly [Float64Array, Float64Array] | undefined;
}

/** Makes the answers to what gates ask of nodes, for one country after the other. */
export function nodeResults(
  plan: Plan,
  columns: readonly LeafColumn[],
  tallyOf: TallyOf,
): (one: Evaluated) => NodeResults {
  const byId = new Map(plan.items.map((item) => [item.node.id, item]));
  const rawOf = rawScore(plan);
  return (one) => (id) => {
    const item = byId.get(id);
    if (item === undefined) return undefined;
    const observation = item.leaf < 0 ? undefined : columns[item.leaf]!.observations.at(one.index);
    return {
      observations: observation === undefined ? [] : [observation],
      isAged: () => isAged(item, one),
      ...(one.applies[item.index] === 0
        ? { ends: () => undefined, result: () => ({ lack: { code: "does-not-apply" as const } }) }
        : resultOf(item, one)),
    };
  };

  function isAged(item: PlanItem, one: Evaluated): boolean {
    if (one.applies[item.index] === 0) return false;
    if (item.leaf >= 0) return columns[item.leaf]!.isTooOld(one.index);
    return item.children.some((child) => isAged(plan.items[child]!, one));
  }

  function resultOf(item: PlanItem, one: Evaluated): Omit<NodeResult, "observations"> {
    const ends = () => endsOf(item, one);
    const score = significant(rawOf(item, one.applies, one.scores));
    const asItIs = Number.isNaN(score) ? {} : { score };
    if (item.leaf >= 0) {
      const { normalised, reasons, verdict } = columns[item.leaf]!;
      if (normalised[one.index] === undefined)
        return { ends, result: () => ({ lack: reasons.get(one.index) ?? { code: "not-assessed" } }) };
      const found = verdict?.(one.index);
      if (found === undefined) return { ...asItIs, whole: true, ends };
      return { ends, result: () => ({ passed: found.passed }), margin: Math.abs(found.margin) };
    }
    const tally = tallyOf(item, one.index, one.applies);
    if (tally) return { ends, result: () => ({ tally: { ...tally } }), scale: plan.scale };
    return { ...asItIs, ...(isWhole(item, one) ? { whole: true } : {}), ends, scale: plan.scale };
  }

  /** Of the score that the node has itself: what it stands for among others is for its parent. */
  function endsOf(item: PlanItem, one: Evaluated): ReturnType<NodeResult["ends"]> {
    const ends = isWhole(item, one) ? ([one.scores, one.scores] as const) : one.ends();
    if (item.fit === undefined || ends === undefined) return rangeAt(item.index, ends);
    const [worst, best] = ends.map((scores) => significant(rawOf(item, one.applies, scores)));
    return Number.isNaN(worst) || Number.isNaN(best) ? undefined : [worst!, best!];
  }
}

function isWhole({ index }: PlanItem, { coverage }: Evaluated): boolean {
  return coverage[index]! > 1 - 1e-12;
}

/** An item's score at both ends, rounded as scores are; undefined where there is none at one of them. */
export function rangeAt(
  index: number,
  ends: readonly [Float64Array, Float64Array] | undefined,
): readonly [number, number] | undefined {
  if (ends === undefined) return undefined;
  const worst = significant(ends[0][index]!);
  const best = ends[0] === ends[1] ? worst : significant(ends[1][index]!);
  return Number.isNaN(worst) || Number.isNaN(best) ? undefined : [worst, best];
}
