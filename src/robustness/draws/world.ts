import type { Profile } from "../../model/profile.ts";
import type { Row } from "../../scoring/row.ts";
import type { TallyOptions } from "./tally.ts";
import type { WeightChange } from "./tree-weights.ts";

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
