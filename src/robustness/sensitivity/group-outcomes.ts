import type { PlanItem } from "../../scoring/plan.ts";
import { missingValues } from "../draws/missing-values.ts";
import { ranker } from "../draws/ranker.ts";
import { siblingWeights, type WeightChange } from "../draws/tree-weights.ts";
import { rescaledIn, uncertainValues } from "../draws/uncertain-values.ts";
import { ranksIn, type World } from "../draws/world.ts";
import { worldScores } from "../draws/world-scores.ts";
import { PURPOSES, seededRandom } from "../random/random.ts";

/** What varies together, apart from all other groups. */
export type VariedGroup =
  /** Weights of the children of some nodes, by their position among the plan's items. */
  | { readonly kind: "weights"; readonly nodes: readonly number[]; readonly change: WeightChange }
  /** Errors of the figures of some leaves; those that take the same figures are in one group. */
  | { readonly kind: "data"; readonly leaves: readonly number[] }
  /** Everything missing. */
  | { readonly kind: "missing" }
  /** Which of the worlds is taken. */
  | { readonly kind: "methods" };

/**
 * Ranks countries with each group drawn apart: a group has one input between 0 and 1, which says from which stream of random numbers all that is
 * in it is drawn. Only groups whose input is another than in the call before are drawn anew.
 *
 * @param worlds alike but for their methods; where no group is of methods, the first is taken
 * @returns of inputs, a group each, the ranks (equal scores share one: 1, 2, 2, 4) in the order of the world's rows, of those who may be ranked; who has no score stands
 * behind all who have one. The array is the same each time.
 */
export function groupRanks(
  worlds: readonly World[],
  groups: readonly VariedGroup[],
  seed: number,
): (inputs: Float64Array) => Float64Array {
  const n = ranksIn(worlds[0]!);
  const scorers = worlds.map((world) => groupScores(world, groups, seed));
  const methods = groups.findIndex(({ kind }) => kind === "methods");
  const scores = new Float64Array(n);
  const ranks = new Float64Array(n);
  const { order, sorted, sort } = ranker(n);

  return (inputs) => {
    const which = methods < 0 ? 0 : Math.min(worlds.length - 1, Math.floor(inputs[methods]! * worlds.length));
    const { root, failed } = scorers[which]!(inputs);
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < n; i += 1) if (failed[i] === 0 && root[i]! < least) least = root[i]!;
    // Far enough below, whatever the scale, and level with each other.
    const below = (Number.isFinite(least) ? least : 0) - 1 - Math.abs(least);
    for (let i = 0; i < n; i += 1)
      scores[i] = failed[i] === 0 ? root[i]! : Number.isFinite(least) ? below : 0;
    sort(scores);
    let rank = 1;
    for (let at = 0; at < n; at += 1) {
      if (at > 0 && sorted[at] !== sorted[at - 1]) rank = at + 1;
      ranks[order[at]!] = rank;
    }
    return ranks;
  };
}

/**
 * What sensitivity asks of ranks: the mean absolute change over the ranked, who come first in the world's rows; and, where somebody is asked about,
 * that one's rank.
 *
 * @param ranked by row, the ranks when nothing varies; who has none is not among them
 * @param subject by row; none where it is below 0
 */
export function rankOutcomes(
  ranks: (inputs: Float64Array) => Float64Array,
  ranked: ArrayLike<number>,
  subject: number,
): (inputs: Float64Array) => Float64Array {
  const outcomes = new Float64Array(subject < 0 ? 1 : 2);
  return (inputs) => {
    const now = ranks(inputs);
    let sum = 0;
    for (let i = 0; i < ranked.length; i += 1) sum += Math.abs(now[i]! - ranked[i]!);
    outcomes[0] = sum / ranked.length;
    if (subject >= 0) outcomes[1] = now[subject]!;
    return outcomes;
  };
}

/** Scores the countries of one world; of the groups only those are drawn anew whose input is another than when it was last asked. */
function groupScores(
  world: World,
  groups: readonly VariedGroup[],
  seed: number,
): (inputs: Float64Array) => { readonly root: Float64Array; readonly failed: Uint8Array } {
  const { plan, weights, scores, root, failed, run } = worldScores(world);
  const rescaled = rescaledIn(plan, world);
  const draws = groups.map((group, at) => {
    const random = seededRandom(seed, PURPOSES.groups + at);
    const draw = drawer(group);
    return (stream: number) => {
      random.start(stream);
      draw(random);
    };
  });
  const last = new Float64Array(groups.length).fill(Number.NaN);

  return (inputs) => {
    for (let g = 0; g < groups.length; g += 1) {
      // What is taken of others' scores is another where these are: figures are drawn before what is missing.
      const follows = rescaled.size > 0 && groups[g]!.kind === "missing";
      if (inputs[g] === last[g] && !follows) continue;
      last[g] = inputs[g]!;
      draws[g]!(Math.floor(inputs[g]! * 2 ** 32));
    }
    run();
    return { root, failed };
  };

  function drawer(group: VariedGroup): (random: ReturnType<typeof seededRandom>) => void {
    switch (group.kind) {
      case "weights": {
        const samplers = group.nodes.map((at) =>
          siblingWeights(plan, plan.items[at] as PlanItem, group.change),
        );
        return (random) => {
          for (const sampler of samplers) sampler(random, weights);
        };
      }
      case "data": {
        const leaves = new Set(group.leaves);
        const uncertain = world.uncertain.filter(({ leaf }) => leaves.has(leaf));
        const draw = uncertainValues(plan, { ...world, uncertain }, rescaled);
        return (random) => draw(random, scores);
      }
      case "missing": {
        const draw = missingValues(plan, world, rescaled);
        return (random) => draw(random, scores);
      }
      case "methods":
        return () => undefined;
    }
  }
}
