import type { Profile } from "../model/profile.ts";
import { type Grid, gridOf } from "../scoring/grid.ts";
import type { Row } from "../scoring/kernel.ts";
import { compile, fittedNodes, type Plan } from "../scoring/plan.ts";
import { significant } from "../stats/index.ts";
import type { WeightChange } from "./drawn-weights.ts";
import type { TallyOptions } from "./tally.ts";

/** One way of scoring the countries: a profile, and what they bring to it. Plain data, which a thread can be sent. */
export interface World {
  /** As it holds in the year of the evidence. */
  readonly profile: Profile;
  /**
   * Who may be ranked, in the same order in every world; and behind them, where nodes place their scores among the candidates', those who are
   * candidates and take no rank, as who is set apart.
   */
  readonly rows: readonly Pick<Row, "leafScores" | "assessed" | "applies">[];
  /** How many of the rows take no rank: the last; absent: none. */
  readonly unranked?: number;
  /** Figures that are uncertain, where data vary. */
  readonly uncertain: readonly UncertainLeaf[];
  /** Where missing values vary: which are drawn. */
  readonly missing: readonly MissingLeaf[];
  /** Of everybody in the evidence: normalisers are fitted to all. */
  readonly peers: readonly (string | undefined)[];
  /** Positions in the evidence of those in `rows`. */
  readonly positions: Int32Array;
  /** Correlation of the errors of one country's figures from one source; absent: none. */
  readonly withinSource?: number;
}

/** How many may be ranked: the first rows. */
export function ranksIn({ rows, unranked = 0 }: Pick<World, "rows" | "unranked">): number {
  return rows.length - unranked;
}

/** A leaf some of whose figures have errors. By position in the evidence. */
interface UncertainLeaf {
  readonly leaf: number;
  /** NaN where there is none, and where the leaf does not apply. */
  readonly values: Float64Array;
  /** Standard errors in the figure's unit; 0 for none. */
  readonly errors: Float64Array;
  /** Leaves that have the same figures have the same number here, and the same errors in a draw. */
  readonly figures: number;
  /** The number of the source of each figure; only where errors within one correlate, and -1 for a figure that is of none or of several. */
  readonly sources?: Int32Array;
  /** Gaps that the median of others' scores fills, and that are not drawn; absent: there are none. */
  readonly filled?: Gaps;
}

/** Countries that have no figure of a leaf, and whose scores stand in. */
interface Gaps {
  /** Positions in `rows`. */
  readonly countries: Int32Array;
  /** For each of them the position in `pools` of those whose scores these are. */
  readonly poolOf: Int32Array;
  /** Others that have a figure, by position in the evidence; none is empty. */
  readonly pools: readonly Int32Array[];
}

/** A leaf that some countries have no figure of. */
interface MissingLeaf extends Gaps {
  readonly leaf: number;
  /** Leaves of one figure have the same number here, and what a country lacks of it is the same country's in a draw; absent: it is weighed once. */
  readonly figures?: number;
  /** By position in the evidence, NaN for none. */
  readonly scores: Float64Array;
}

/** All that draws over a whole profile need: plain data, which a thread can be sent. */
export interface TreeDraws extends TallyOptions {
  /** The profile itself; behind it, where methods vary, others of which each draw takes one, all alike. They have the same tree. */
  readonly worlds: readonly World[];
  /** The rank of each country when nothing is varied (equal scores share one: 1, 2, 2, 4); 0 for who then has none. */
  readonly ranked: Uint32Array;
  /** 1 for each country of the top of which is asked whether it stays. */
  readonly top: Uint8Array;
  readonly seed: number;
  /** Absent: weights stay as the profile has them. */
  readonly weights?: WeightChange;
}

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
