import { type Grid, gridOf } from "../../scoring/grid.ts";
import { compile, fittedNodes, type Plan } from "../../scoring/plan.ts";
import { significant } from "../../stats/index.ts";
import { ranksIn, type World } from "./world.ts";

/** A world, to be scored again and again with other weights and leaf scores. */
export interface WorldScores {
  readonly plan: Plan;
  /** By item index: to be written before a run. */
  readonly weights: Float64Array;
  /** Of all rows, by item: those of leaves are to be written before a run. */
  readonly scores: Float64Array;
  /** Of who may be ranked: filled by a run. */
  readonly root: Float64Array;
  readonly failed: Uint8Array;
  run(): void;
}

/**
 * Scores the rows of a world side by side. Where nodes place their scores among those of the candidates, every run does so anew, among all rows that
 * have a score in it; then the scores of the whole are rounded as `score` rounds them, since of few places many come to the same but for noise.
 */
export function worldScores(world: World): WorldScores {
  const plan = compile(world.profile);
  const grid = gridOf(plan, world.rows);
  const weights = Float64Array.from(plan.items, ({ weight }) => weight);
  const ranked = ranksIn(world);
  const from = plan.root.index * world.rows.length;
  const unrounded = grid.scores.subarray(from, from + ranked);
  const failed = grid.failed.subarray(0, ranked);
  const own = { plan, weights, scores: grid.scores, failed };
  if (fittedNodes(plan).length === 0) return { ...own, root: unrounded, run: () => grid.run(weights) };
  return { ...own, ...rounding(grid, unrounded, weights) };
}

/** `significant`, quickly for a score with two digits before its point, as nearly all have: the same steps with nothing asked. */
function rounded(score: number): number {
  if (score >= 10 && score < 99) {
    const whole = score * 1e10;
    const below = Math.floor(whole);
    const rest = whole - below;
    if (rest < 0.499) return below / 1e10;
    if (rest > 0.501) return (below + 1) / 1e10;
  }
  return significant(score);
}

function rounding(
  grid: Grid,
  unrounded: Float64Array,
  weights: Float64Array,
): Pick<WorldScores, "root" | "run"> {
  const ranked = unrounded.length;
  const root = new Float64Array(ranked);
  return {
    root,
    run() {
      grid.run(weights);
      for (let i = 0; i < ranked; i += 1) root[i] = rounded(unrounded[i]!);
    },
  };
}
