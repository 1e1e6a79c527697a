import { significant } from "../stats/index.ts";
import type { LeafColumn } from "./column.ts";
import { rawScore } from "./evaluate.ts";
import type { NodeResult, NodeResults } from "./gates.ts";
import type { Row } from "./kernel.ts";
import type { Plan, PlanItem } from "./plan.ts";

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

/** How a country stands on a scorecard: indicators passed, not passed, and not assessed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly notAssessed: number;
}

/** Equal shares differ by less. */
const FLOAT_NOISE = 1e-9;

/** What tells how the indicators of a country count. */
type Weighed = Pick<Row, "leafScores" | "assessed" | "applies"> & { readonly shares: Float64Array };

/**
 * Whether each indicator of a scorecard counts one, so that its order is that of the indicators passed: those that apply to a ranked
 * country have equal shares of the whole, in plain means; they are as many for everybody; and what is not assessed is not passed.
 */
export function countsEach(plan: Plan, ranked: readonly Weighed[]): boolean {
  const isSum = plan.items.every(({ leaf, share, additive }) => leaf >= 0 || share === 0 || additive);
  const weighed = plan.leaves.filter(({ share }) => share > 0);
  const [bottom] = plan.scale;
  const applying = ranked.map(({ leafScores, assessed, applies, shares }) => {
    const own = weighed.filter(({ index }) => applies[index] === 1);
    const areAlike = own.every(
      ({ index, leaf }) =>
        Math.abs(shares[index]! * own.length - 1) < FLOAT_NOISE &&
        !(Number.isNaN(assessed[leaf]!) && leafScores[leaf] !== bottom),
    );
    return areAlike ? own.length : Number.NaN;
  });
  return isSum && applying.every((count) => count === applying[0]);
}

/** Counts an item's indicators for a country; undefined where not all of weight are ones that are passed or failed. */
export type TallyOf = (item: PlanItem, index: number, applies: Uint8Array) => Tally | undefined;

/** Makes the counter of a plan's scorecards: nodes under which every weighed indicator is passed or failed. */
export function tallies(plan: Plan, columns: readonly LeafColumn[]): TallyOf {
  const leaves: (readonly PlanItem[] | undefined)[] = [];
  for (const item of plan.items) {
    if (item.leaf >= 0) leaves[item.index] = columns[item.leaf]!.verdict ? [item] : undefined;
    else {
      const parts = item.children.filter((child) => plan.items[child]!.weight > 0);
      const judged = parts.map((child) => leaves[child]);
      leaves[item.index] =
        !item.chooses && judged.every((one) => one !== undefined) ? judged.flat() : undefined;
    }
  }
  const top = plan.scale[1];
  return (item, index, applies) => {
    const own = leaves[item.index];
    if (own === undefined || own.length === 0) return undefined;
    const scores = own
      .filter((leaf) => applies[leaf.index] === 1)
      .map((leaf) => columns[leaf.leaf]!.normalised[index]);
    const passed = scores.filter((score) => score === top).length;
    const notAssessed = scores.filter((score) => score === undefined).length;
    return { passed, failed: scores.length - passed - notAssessed, notAssessed };
  };
}
