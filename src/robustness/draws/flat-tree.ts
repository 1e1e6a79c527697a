import { compile } from "../../scoring/plan.ts";
import { treeWeights, weighedNodes } from "./tree-weights.ts";
import type { WeightDraws } from "./weight-draws.ts";
import type { TreeDraws } from "./world.ts";

/**
 * The draws of a whole tree as those of one node's weights, which take a fifth of the time: where nothing but weights vary, the root's
 * children are indicators that every country has a score of, and a weighted mean of them is the score: of a node that brings its own onto the scale it is not.
 *
 * @returns undefined where any of this is otherwise
 */
export function asWeightDraws(draws: TreeDraws): WeightDraws | undefined {
  const { worlds, ranked, weights: change } = draws;
  const [{ profile, rows, uncertain, missing }] = worlds as [TreeDraws["worlds"][0]];
  if (worlds.length > 1 || uncertain.length > 0 || missing.length > 0 || change === undefined)
    return undefined;
  const plan = compile(profile);
  const { items, root } = plan;
  const onlyNode = weighedNodes(plan).every((node) => node === root) && items.every(isLeafOrRoot);
  if (!onlyNode || !root.additive || !ranked.every((rank) => rank > 0)) return undefined;

  // Positions as in the tree's draws: of every item, of which the root and those without weight add nothing.
  const [countries, children] = [rows.length, items.length];
  const values = new Float64Array(countries * children);
  for (const { index, leaf, weight } of items) {
    if (leaf < 0 || weight === 0) continue;
    rows.forEach((row, i) => {
      const isAssessed = row.applies[index] === 1 && !Number.isNaN(row.assessed[leaf]!);
      values[index * countries + i] = isAssessed ? row.leafScores[leaf]! : Number.NaN;
    });
  }
  if (!values.every(Number.isFinite)) return undefined;
  const written = Float64Array.from(items, ({ weight }) => weight);
  const drawn = treeWeights(plan, change);
  return {
    ...draws,
    scores: { countries, children, values },
    sampler: (random, weights) => {
      weights.set(written);
      drawn(random, weights);
    },
  };

  function isLeafOrRoot({ leaf, parent }: (typeof items)[0]): boolean {
    return leaf < 0 ? parent < 0 : parent === root.index;
  }
}
