import type { FailureCause } from "../model/documents/codes.ts";
import { significant } from "../stats/index.ts";
import type { LeafColumn } from "./column.ts";
import type { NodeResult, NodeResults } from "./gates.ts";
import type { Plan, PlanItem } from "./plan.ts";

// Loops go by position here: a ranking ends before V8 has optimised them, and until then each step of "for … of" makes an object.

/**
 * Scores every item of the plan for one country: a pure kernel.
 *
 * @param leafScores by leaf position; NaN where a leaf has no score (a Float64Array has no `undefined`)
 * @param applies by item index; 0 where an item does not exist for this country
 * @param out by item index; filled with scores, NaN where an item has none
 * @param isStale by item index; 0 where what stands in `out` holds; absent: nothing does
 */
export type Evaluate = (
  leafScores: Float64Array,
  applies: Uint8Array,
  out: Float64Array,
  isStale?: Uint8Array,
) => void;

/** The score that a node makes of its children's, NaN for none; both by item index. */
export type Join = (item: PlanItem, applies: Uint8Array, scores: Float64Array) => number;

/** Makes the one way from children's scores to their parent's; it owns scratch space and serves one thread. */
export function joiner(plan: Plan): Join {
  let widest = 0;
  for (let i = 0; i < plan.items.length; i += 1) widest = Math.max(widest, plan.items[i]!.children.length);
  const x = new Float64Array(widest);
  const w = new Float64Array(widest);

  return (item, applies, scores) => {
    let n = 0;
    let present = 0;
    let asked = 0;
    const { children } = item;
    for (let i = 0; i < children.length; i += 1) {
      const child = children[i]!;
      const weight = plan.items[child]!.weight;
      const counts = weight > 0 && applies[child] === 1;
      const score = counts ? scores[child]! : Number.NaN;
      if (counts) asked += weight;
      if (Number.isNaN(score)) {
        if (!item.positional) continue;
      } else present += weight;
      x[n] = score;
      w[n] = weight;
      n += 1;
    }
    if (present === 0) return Number.NaN;
    if (!item.chooses && tooLittle(present / asked, item.missing.minimumCoverage)) return Number.NaN;
    const score = item.kernel!(x, w, n);
    return item.fit === undefined ? score : placedScore(item, score);
  };
}

/** What goes up from a node that brings its own score onto the scale. */
function placedScore({ node, fit }: PlanItem, raw: number): number {
  if (fit!.placed === undefined) throw new TypeError(`the node ${node.id} is not fitted to the candidates`);
  return fit!.placed(raw);
}

/** The score that a node has itself, of its children's: where it brings it onto the scale, another one goes up. NaN for none. */
export type RawScore = (item: PlanItem, applies: Uint8Array, scores: Float64Array) => number;

export function rawScore(plan: Plan): RawScore {
  const join = joiner(plan);
  return (item, applies, scores) => {
    if (item.fit === undefined) return scores[item.index]!;
    return applies[item.index] === 0 ? Number.NaN : join(item.fit.raw, applies, scores);
  };
}

/**
 * Makes the evaluator of a plan; one evaluator serves one thread.
 *
 * @param items those to score anew, children before parents; the scores of the others are taken from `out`
 */
export function evaluator(plan: Plan, items = plan.items): Evaluate {
  const join = joiner(plan);
  return (leafScores, applies, out, isStale) => {
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i]!;
      const { index, leaf } = item;
      if (isStale?.[index] === 0) continue;
      if (applies[index] === 0) out[index] = Number.NaN;
      else out[index] = leaf >= 0 ? leafScores[leaf]! : join(item, applies, out);
    }
  };
}

/** A share that falls short of a minimum by float noise alone does not fall short. */
export function tooLittle(share: number, minimum: number): boolean {
  return share < minimum - 1e-12;
}

/**
 * Which items exist for a country: a factor exists when any child of positive weight does. One that has only unweighted
 * children left could never be assessed, and must not count as missing.
 */
export function applicable(plan: Plan, leafApplies: (leaf: number) => boolean): Uint8Array {
  const applies = new Uint8Array(plan.items.length);
  for (const item of plan.items) {
    if (item.leaf >= 0) applies[item.index] = leafApplies(item.leaf) ? 1 : 0;
    else {
      const counts = (child: number) => applies[child] === 1 && plan.items[child]!.weight > 0;
      applies[item.index] = item.children.some(counts) ? 1 : 0;
    }
  }
  return applies;
}

/**
 * Shares of the whole per item for one country: weights rescaled at every node over the children that have a score.
 * Over the leaves that enter the score they sum to 1. 0 for items that do not enter.
 */
export function effectiveShares(plan: Plan, scores: Float64Array): Float64Array {
  const shares = new Float64Array(plan.items.length);
  if (!Number.isNaN(scores[plan.root.index]!)) shares[plan.root.index] = 1;
  for (let i = plan.items.length - 1; i >= 0; i -= 1) {
    const item = plan.items[i]!;
    const { children } = item;
    if (item.chooses) {
      const taken = takenBy(item, scores);
      if (taken >= 0) shares[taken] = shares[i]!;
      continue;
    }
    let total = 0;
    for (let k = 0; k < children.length; k += 1) {
      const child = children[k]!;
      if (!Number.isNaN(scores[child]!)) total += plan.items[child]!.weight;
    }
    if (total === 0) continue;
    for (let k = 0; k < children.length; k += 1) {
      const child = children[k]!;
      if (!Number.isNaN(scores[child]!)) shares[child] = (shares[i]! * plan.items[child]!.weight) / total;
    }
  }
  return shares;
}

/**
 * Shares of the whole per item for one country as if everything were assessed that exists for it: weights rescaled at every node over
 * the children that apply. Where one of several is taken, each has the share of them all. 0 for items that do not apply.
 */
export function applyingShares({ items, root }: Plan, applies: Uint8Array): Float64Array {
  const shares = new Float64Array(items.length);
  shares[root.index] = 1;
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const { children, chooses } = items[i]!;
    const applying = children.filter((child) => applies[child] === 1);
    const total = applying.reduce((sum, child) => sum + items[child]!.weight, 0);
    for (const child of applying)
      shares[child] = chooses ? shares[i]! : total > 0 ? (shares[i]! * items[child]!.weight) / total : 0;
  }
  return shares;
}

/**
 * Share (0 to 1) of each item's weight that has evidence, down to the leaves. A part that has too little evidence for a score of
 * its own does not enter the item's score, and its evidence does not count for the item either.
 *
 * @param assessed by leaf position; NaN for none
 * @param scores by item index, as the evaluator filled them
 * @param covered filled and returned; where only some `items` are asked for, or said to be stale, what the others have stands in it
 */
export function coverage(
  plan: Plan,
  applies: Uint8Array,
  assessed: Float64Array,
  scores: Float64Array,
  covered: Float64Array = new Float64Array(plan.items.length),
  items = plan.items,
  isStale?: Uint8Array,
): Float64Array {
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i]!;
    if (isStale?.[item.index] === 0) continue;
    if (item.leaf >= 0) {
      covered[item.index] = Number.isNaN(assessed[item.leaf]!) ? 0 : 1;
      continue;
    }
    if (item.chooses) {
      const taken = takenBy(item, scores);
      covered[item.index] = taken < 0 ? 0 : covered[taken]!;
      continue;
    }
    let sum = 0;
    let total = 0;
    const { children } = item;
    for (let k = 0; k < children.length; k += 1) {
      const child = children[k]!;
      if (applies[child] === 0) continue;
      const { weight } = plan.items[child]!;
      if (!Number.isNaN(scores[child]!)) sum += weight * covered[child]!;
      total += weight;
    }
    covered[item.index] = total > 0 ? sum / total : 0;
  }
  return covered;
}

/** Index of the child that is taken where one is: the first that has a score; -1 where none has. */
export function takenBy({ children }: PlanItem, scores: Float64Array): number {
  for (let i = 0; i < children.length; i += 1) if (!Number.isNaN(scores[children[i]!]!)) return children[i]!;
  return -1;
}

/**
 * By item index, 1 for what stands beside a child that is taken, with everything under it: it is not asked for. Undefined where a
 * plan takes no child of several.
 */
export function standingBehind(plan: Plan, scores: Float64Array): Uint8Array | undefined {
  if (!plan.items.some(({ chooses }) => chooses)) return undefined;
  const behind = new Uint8Array(plan.items.length);
  for (let i = plan.items.length - 1; i >= 0; i -= 1) {
    const item = plan.items[i]!;
    const taken = item.chooses ? takenBy(item, scores) : -1;
    if (taken < 0 && behind[i] === 0) continue;
    for (const child of item.children)
      if (behind[i] === 1 || (taken >= 0 && child !== taken)) behind[child] = 1;
  }
  return behind;
}

export interface Kernel extends FailureFinder {
  /** Fills `scores` and `coverage` from the rest; where it is said what `isStale`, by item index, of nothing else. */
  run(row: Row, isStale?: Uint8Array): void;
}

/**
 * The one way from a country's cells to its score, whoever asks: a ranking, what it would be with other values or weights, or a mixture
 * of two years. It owns scratch space and serves one thread.
 *
 * @param items those to score anew, children before parents; what the others have stands in the row
 */
export function kernel(plan: Plan, items = plan.items): Kernel {
  const evaluate = evaluator(plan, items);
  return {
    ...failureFinder(plan, items),
    run({ leafScores, assessed, applies, scores, coverage: covered }, isStale) {
      evaluate(leafScores, applies, scores, isStale);
      coverage(plan, applies, assessed, scores, covered, items, isStale);
    },
  };
}

/** One country in numbers: what it brings to a plan, and what the plan makes of it. NaN for nothing. */
export interface Row {
  /** By leaf position: what enters the aggregation. */
  leafScores: Float64Array;
  /** By leaf position: what of that is evidence. */
  assessed: Float64Array;
  /** By item index; 0 where an item does not exist for the country. */
  applies: Uint8Array;
  /** By item index. */
  readonly scores: Float64Array;
  /** By item index: the share of its weight that has evidence. */
  readonly coverage: Float64Array;
}

/** A row in which nothing stands yet, to be filled again and again. */
export function emptyRow({ items, leaves }: Plan): Row {
  const nothing = (n: number) => new Float64Array(n).fill(Number.NaN);
  return {
    leafScores: nothing(leaves.length),
    assessed: nothing(leaves.length),
    applies: new Uint8Array(items.length),
    scores: nothing(items.length),
    coverage: new Float64Array(items.length),
  };
}

/** Writes a country's cells of one leaf's column into a row. */
export function take(
  { leafScores, assessed }: Row,
  leaf: number,
  { entering, normalised }: Pick<LeafColumn, "entering" | "normalised">,
  index: number,
): void {
  leafScores[leaf] = entering[index] ?? Number.NaN;
  assessed[leaf] = normalised[index] ?? Number.NaN;
}

/** Why a country has no score: at which node, and what it asks for; parts that are missing are called by their ids. */
export interface Failure {
  readonly node: string;
  readonly cause: FailureCause;
  /** Nodes that require evidence of which the country has none. */
  readonly required?: readonly PlanItem[];
}

export interface FailureFinder {
  /** Whether a country has no score, for searches that ask thousands of times. */
  fails(row: Row): boolean;
  /** Whether one of the items keeps it from a score by what it demands itself. */
  lacks(row: Row): boolean;
  /** At which node and for which reason it has none. */
  why(row: Row): Failure | undefined;
}

/**
 * Makes the finder of countries that have no score.
 *
 * @param items whose own demands are looked at
 */
export function failureFinder(plan: Plan, items = plan.items): FailureFinder {
  // What is shown and not weighed demands nothing.
  const weighed = items.filter(({ share }) => share > 0);
  const demanding = weighed.filter(({ leaf, missing }) => leaf >= 0 && missing.policy === "exclude");
  const choosing = weighed.filter(({ chooses, missing }) => chooses && missing.policy === "exclude");
  const factors = weighed.filter((item) => item.kernel !== undefined);
  const requiring = weighed.filter(({ requires }) => requires !== undefined);
  const unmet =
    ({ applies, assessed }: Row) =>
    ({ index, requires }: PlanItem) =>
      applies[index] !== 0 && requires!.every((leaf) => Number.isNaN(assessed[leaf]!));
  const demanded = ({ applies, leafScores }: Row) =>
    demanding.find(({ index, leaf }) => applies[index] !== 0 && Number.isNaN(leafScores[leaf]!));
  const undecided = ({ applies, scores }: Row) =>
    choosing.find(({ index }) => applies[index] !== 0 && Number.isNaN(scores[index]!));
  // Undefined is not missing: a parent must not rescale it away.
  const withoutMean = ({ applies, scores }: Row) =>
    factors.find(
      (item) =>
        Number.isNaN(scores[item.index]!) &&
        applies[item.index] !== 0 &&
        !lacksChildren(plan, item, applies, scores),
    );

  const lacks = (row: Row) =>
    requiring.some(unmet(row)) ||
    demanded(row) !== undefined ||
    undecided(row) !== undefined ||
    withoutMean(row) !== undefined;

  return {
    lacks,
    fails: (row) =>
      Number.isNaN(row.scores[plan.root.index]!) || hasTooLittle(plan, row.coverage) || lacks(row),
    why(row) {
      const required = requiring.filter(unmet(row));
      if (required.length > 0) {
        const anyOf = required.map(({ node }) => [...node.requires!.anyOf]);
        return { node: required[0]!.node.id, cause: { code: "required", anyOf }, required };
      }
      const lacking = demanded(row) ?? undecided(row);
      if (lacking !== undefined) return { node: lacking.node.id, cause: { code: "demanded" } };
      const item = withoutMean(row);
      if (item !== undefined) {
        const { undefinedFor } = item;
        const cause = { code: "undefined-mean" as const, ...(undefinedFor ? { for: undefinedFor } : {}) };
        return { node: item.node.id, cause };
      }
      return lackOfEvidence(plan, row);
    },
  };
}

/** The profile's own minimum is for the country as a whole, down to the leaves; the tree's is for the root's children. */
function hasTooLittle({ profile, root }: Plan, covered: Float64Array): boolean {
  return tooLittle(covered[root.index]!, profile.missing.minimumCoverage);
}

/** Why the evidence of a country does not reach for a score; undefined where it does. */
function lackOfEvidence(plan: Plan, { applies, scores, coverage: covered }: Row): Failure | undefined {
  const { root } = plan;
  if (!Number.isNaN(scores[root.index]!)) {
    if (!hasTooLittle(plan, covered)) return undefined;
    const [share, asked] = [covered[root.index]!, plan.profile.missing.minimumCoverage];
    return { node: root.node.id, cause: { code: "little-evidence", share, asked } };
  }
  // What keeps the root from a score is the first of its parts that has none.
  const blamed =
    root.children
      .map((child) => plan.items[child]!)
      .find(
        (child) =>
          child.kernel &&
          child.weight > 0 &&
          applies[child.index] === 1 &&
          Number.isNaN(scores[child.index]!),
      ) ?? root;
  return { node: blamed.node.id, cause: missingCause(plan, blamed, applies, scores) };
}

function lacksChildren(plan: Plan, item: PlanItem, applies: Uint8Array, scores: Float64Array): boolean {
  const { count, share } = presence(plan, item, applies, scores);
  return count === 0 || tooLittle(share, item.missing.minimumCoverage);
}

function missingCause(plan: Plan, item: PlanItem, applies: Uint8Array, scores: Float64Array): FailureCause {
  const { count, share, total, absent } = presence(plan, item, applies, scores);
  if (total === 0) return { code: "nothing-applies" };
  if (count === 0) return { code: "nothing-assessed" };
  const asked = item.missing.minimumCoverage;
  return { code: "few-parts", share, asked, absent: absent.map((id) => ({ id, title: id })) };
}

/** How many children of positive weight have a score, their share of the weight of those that should, and who lacks one. */
function presence(plan: Plan, item: PlanItem, applies: Uint8Array, scores: Float64Array) {
  let count = 0;
  let present = 0;
  let total = 0;
  const absent: string[] = [];
  const { children } = item;
  for (let i = 0; i < children.length; i += 1) {
    const child = children[i]!;
    const { weight, node } = plan.items[child]!;
    if (weight === 0 || applies[child] === 0) continue;
    total += weight;
    if (Number.isNaN(scores[child]!)) absent.push(node.id);
    else {
      count += 1;
      present += weight;
    }
  }
  // One child is all that is asked of those of which one is taken.
  const share = item.chooses ? Math.min(count, 1) : total > 0 ? present / total : 0;
  return { count, share, total, absent };
}

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
