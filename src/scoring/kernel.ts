import type { FailureCause } from "../model/documents/codes.ts";
import type { LeafColumn } from "./column.ts";
import { coverage, evaluator, tooLittle } from "./evaluate.ts";
import type { Plan, PlanItem } from "./plan.ts";

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
  const requiring = items.filter(({ requires }) => requires !== undefined);
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
  const { count, share, whole, absent } = presence(plan, item, applies, scores);
  if (whole === 0) return { code: "nothing-applies" };
  if (count === 0) return { code: "nothing-assessed" };
  const asked = item.missing.minimumCoverage;
  return { code: "few-parts", share, asked, absent: absent.map((id) => ({ id, title: id })) };
}

/** How many children of positive weight have a score, their share of the weight of those that should, and who lacks one. */
function presence(plan: Plan, item: PlanItem, applies: Uint8Array, scores: Float64Array) {
  let count = 0;
  let present = 0;
  let whole = 0;
  const absent: string[] = [];
  const { children } = item;
  for (let i = 0; i < children.length; i += 1) {
    const child = children[i]!;
    const { weight, node } = plan.items[child]!;
    if (weight === 0 || applies[child] === 0) continue;
    whole += weight;
    if (Number.isNaN(scores[child]!)) absent.push(node.id);
    else {
      count += 1;
      present += weight;
    }
  }
  // One child is all that is asked of those of which one is taken.
  const share = item.chooses ? Math.min(count, 1) : whole > 0 ? present / whole : 0;
  return { count, share, whole, absent };
}
