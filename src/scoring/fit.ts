import { countBelow } from "../stats/index.ts";
import type { Row } from "./evaluate.ts";
import { evaluator, rawScore } from "./evaluate.ts";
import { fittedNodes, type Placed, type Plan, type PlanItem, placedBy, placesIn } from "./plan.ts";

/** A plan whose nodes place their scores among those of the candidates. */
export interface Fit {
  /** For whoever is one more beside them: a reference, an excluded country, one whose evidence does not reach for a score. */
  readonly plan: Plan;
  /** For the country at a position in the evidence: where it is a candidate, its own score is none of the others'. */
  of(index: number): Plan;
  /** For all candidates, as long as none is asked for another score than its own. */
  readonly own: Plan;
  /** Of a node, by position in the evidence: the candidates' own scores, as they are told apart. */
  scores(item: PlanItem): ReadonlyMap<number, number>;
  /** The same, ascending. */
  sorted(item: PlanItem): Float64Array;
}

/** A candidate's numbers under a plan that is open. */
export type Member = Pick<Row, "applies" | "scores"> & { readonly index: number };

/**
 * The plan with a score in the middle wherever one will be placed: whether a country has one at all hangs on nobody else, so that this
 * tells who the candidates are.
 */
export function opened(plan: Plan): Plan {
  const middle = (plan.scale[0] + plan.scale[1]) / 2;
  return placedBy(plan, () => (raw) => (Number.isNaN(raw) ? raw : middle));
}

/** Fits a plan to the candidates, whose numbers are those of the opened plan. */
export function fitTo(plan: Plan, members: readonly Member[]): Fit {
  const open = opened(plan);
  const raw = rawScore(open);
  const fits = fittedNodes(plan);
  const sorted = new Map<number, Float64Array>();
  const own = new Map<number, ReadonlyMap<number, number>>();
  const places = new Map<number, Placed>();
  const placedOf = (item: PlanItem, index: number): Placed =>
    item.fit!.among(sorted.get(item.index)!, own.get(item.index)!.get(index) ?? Number.NaN);

  const nests = fits.some((item) => above(plan, item).some(({ fit }) => fit !== undefined && !fit.fixed));
  const work = nests
    ? members.map(({ index, applies, scores }) => ({ index, applies, scores: scores.slice() }))
    : members;
  for (const item of fits) {
    const mine = new Map<number, number>();
    for (const { index, applies, scores } of work) {
      const score = raw(item, applies, scores);
      if (!Number.isNaN(score)) mine.set(index, item.fit!.tie(score));
    }
    own.set(item.index, mine);
    sorted.set(item.index, Float64Array.from(mine.values()).sort());
    const placed = placesIn(item.fit!, sorted.get(item.index)!);
    places.set(item.index, placed);
    // A node above it may be placed, too.
    if (!nests) continue;
    const upwards = evaluator(open, above(open, item));
    for (const { applies, scores } of work) {
      scores[item.index] = placed(raw(item, applies, scores));
      upwards(NO_LEAVES, applies, scores);
    }
  }

  const ofOutsiders = placedBy(plan, (item) => placedOf(item, NOBODY));
  const plans = new Map<number, Plan>();
  return {
    plan: ofOutsiders,
    of(index) {
      if (fits.every((item) => !own.get(item.index)!.has(index))) return ofOutsiders;
      let made = plans.get(index);
      if (made === undefined) {
        made = placedBy(plan, (item) => placedOf(item, index));
        plans.set(index, made);
      }
      return made;
    },
    own: placedBy(plan, ({ index }) => places.get(index)),
    scores: ({ index }) => own.get(index)!,
    sorted: ({ index }) => sorted.get(index)!,
  };
}

/**
 * The share of the candidates, the country with them, whose own score of a node is below the country's; of a node that places its score
 * among theirs.
 */
export function shareBelow(
  fit: Fit,
  one: { readonly index: number; raw(item: PlanItem): number },
  item: PlanItem,
): number {
  const own = item.fit!.tie(one.raw(item));
  const mine = fit.scores(item).get(one.index);
  const sorted = fit.sorted(item);
  const others = sorted.length - (mine === undefined ? 0 : 1);
  const below = countBelow(sorted, own) - (mine !== undefined && mine < own ? 1 : 0);
  return below / (others + 1);
}

/** What places its score, with everything above it, children before parents. */
export function hangingItems(plan: Plan): PlanItem[] {
  return withAbove(plan, fittedNodes(plan));
}

/** Some items and everything above them, children before parents. */
export function withAbove(plan: Plan, items: readonly PlanItem[]): PlanItem[] {
  const found = new Set(items.flatMap((item) => [item, ...above(plan, item)]));
  return plan.items.filter((item) => found.has(item));
}

const NOBODY = -1;
const NO_LEAVES = new Float64Array(0);

/** Everything above an item, from the nearest on. */
function above({ items }: Plan, { parent }: PlanItem): PlanItem[] {
  const found: PlanItem[] = [];
  for (let at = parent; at >= 0; at = items[at]!.parent) found.push(items[at]!);
  return found;
}
