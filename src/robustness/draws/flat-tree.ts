import { compile, type PlanItem } from "../../scoring/plan.ts";
import { treeWeights, weighedNodes } from "./tree-weights.ts";
import type { WeightDraws } from "./weight-draws.ts";
import type { TreeDraws, World } from "./world.ts";

/**
 * The draws of a whole tree as those of one node's weights, which take a fifth of the time: where nothing but weights vary, the root's
 * children are indicators that every country has a score of, or means of one such alone, and a weighted mean of them is the score: of a node that brings its own
 * onto the scale it is not.
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
  const onlyNode = weighedNodes(plan).every((node) => node === root) && items.every(isFlat);
  if (!onlyNode || !root.additive || !ranked.every((rank) => rank > 0)) return undefined;

  // Positions as in the tree's draws: of every item, of which the root and those without weight add nothing.
  const [countries, children] = [rows.length, items.length];
  const values = new Float64Array(countries * children);
  for (const index of root.children) {
    if (items[index]!.weight === 0) continue;
    for (let i = 0; i < countries; i += 1) values[index * countries + i] = scoreOf(index, rows[i]!);
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

  function isFlat(item: PlanItem): boolean {
    if (item === root) return true;
    const isAlone = item.parent === root.index || items[item.parent]!.children.length === 1;
    return isAlone && (item.leaf >= 0 || (item.additive && item.children.length === 1));
  }

  function scoreOf(index: number, row: World["rows"][0]): number {
    const { leaf, children } = items[index]!;
    if (row.applies[index] === 0) return Number.NaN;
    if (leaf >= 0) return Number.isNaN(row.assessed[leaf]!) ? Number.NaN : row.leafScores[leaf]!;
    const { weight } = items[children[0]!]!;
    // Not always what the child has, to the last bit.
    return (weight * scoreOf(children[0]!, row)) / weight;
  }
}
