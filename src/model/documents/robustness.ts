import * as z from "zod/mini";
import { errorsSchema } from "./errors.ts";
import { factsSchema } from "./facts.ts";
import { leftOutSchema } from "./leave-one-out.ts";
import { methodsSchema } from "./methods.ts";
import { rankSetsSchema } from "./rank-sets.ts";
import { ofProfileSchema, rankingSchema } from "./ranking.ts";
import { sensitivityRunSchema, sensitivitySchema } from "./sensitivity.ts";
import { undrawnSchema } from "./undrawn.ts";
import { weightSpaceSchema } from "./weight-space.ts";

/**
 * `robustness --format json`: kind `robustness`: how sure the ranking is. Shares are 0 to 1, of the draws in which anybody had a score; unknown
 * numbers are null.
 */

const weightsSchema = z.discriminatedUnion("kind", [
  /** Every weighting of siblings alike. */
  z.object({ kind: z.literal("simplex") }),
  /** Around the profile's shares: the variance of each is share (1 - share) / (concentration + 1). */
  z.object({ kind: z.literal("dirichlet"), concentration: z.number() }),
  /** Each weight as written times a number from 1 - percent/100 to 1 + percent/100. */
  z.object({ kind: z.literal("uniform"), percent: z.number() }),
]);

/** What was changed in the draws; what is absent stayed as the ranking has it. */
const variedSchema = z.object({
  /** `nodes`: whose children's weights were drawn; `shares`: of each of these, by its id, what the profile gives it among its siblings. */
  weights: z.optional(
    z.object({ how: weightsSchema, nodes: z.number(), shares: z.record(z.string(), z.number()) }),
  ),
  /** Normal errors of the figures that have one, published or declared. */
  data: z.optional(
    z.object({
      ...errorsSchema.shape,
      /** Indicators with such figures. */
      indicators: z.array(z.string()),
      /** How many figures of the countries in question that draws take have one, of how many that are assessed. */
      figures: z.number(),
      of: z.number(),
      /** Mean over the ranked of the share of a country's weight that carries an error. */
      weightWithError: z.number(),
    }),
  ),
  /** Figures that are not assessed, drawn among those of a country's peers, or of everybody where fewer than five of these have one. */
  missing: z.optional(
    z.object({
      cells: z.number(),
      /** Others, of indicators that fewer than five countries have: they stay missing. */
      notDrawn: z.number(),
      /** By what countries are grouped; null where everybody is a peer. */
      peers: z.nullable(z.string()),
    }),
  ),
  /** Of how many ways of scoring, the profile's own among them, each draw takes one. */
  methods: z.optional(z.number()),
});

/** In which share of the draws a country has no score, by the reason's code. */
const failuresSchema = z.array(
  z.object({
    /** `little-evidence`: less of the weight has evidence than the profile asks for; `few-parts`: a factor lacks too many parts for a score;
     * `required`: evidence that the profile requires is lacking; `undefined-mean`: a mean of these scores is not defined. */
    code: z.enum(["little-evidence", "few-parts", "required", "undefined-mean"]),
    share: z.number(),
  }),
);

const countrySchema = z.object({
  country: z.string(),
  name: z.string(),
  /** When nothing is varied; null where it then has no score. */
  rank: z.nullable(z.number()),
  score: z.nullable(z.number()),
  /** Share of the draws in which it has a rank; the mean and the quantiles are of these. */
  rankedShare: z.number(),
  /** Those that tie share their ranks. */
  rankMean: z.nullable(z.number()),
  rankP05: z.nullable(z.number()),
  rankP50: z.nullable(z.number()),
  rankP95: z.nullable(z.number()),
  firstShare: z.number(),
  /** By k: the share of draws in which it is among the first k. */
  topShare: z.record(z.string(), z.number()),
  /** Of rank 1, 2, 3 and so on, to the last one that it ever took. */
  acceptability: z.array(z.number()),
  /** By node id: the mean share among its siblings in the draws in which the country was first; absent where it never was, or weights stayed. */
  centralWeights: z.optional(z.record(z.string(), z.number())),
  /** Only where it has no score in some draws. */
  failures: z.optional(failuresSchema),
});

export const robustnessSchema = z.object({
  document: z.literal("shortlist/robustness/1"),
  tool: rankingSchema.shape.tool,
  profile: ofProfileSchema,
  dataset: rankingSchema.shape.dataset,
  seed: z.number(),
  /** How numbers are drawn: by which generator, and in which streams. */
  generator: z.string(),
  /** Draws that were made, 0 where nothing is drawn; `asked` where the run was stopped before all of them were. */
  draws: z.number(),
  asked: z.optional(z.number()),
  /** Draws in which nobody had a score: they count in no share. */
  failedDraws: z.number(),
  varied: variedSchema,
  /** What could vary and did not. */
  held: z.array(z.enum(["weights", "data", "missing", "methods"])),
  /** Absent where there is nothing of the kind, and without draws. */
  undrawn: z.optional(undrawnSchema),
  /** Gates that exclude by the score of a node: whom, the ranking itself decided, and no draw asks anew. Absent where there are none. */
  frozenGates: z.optional(z.array(z.object({ id: z.string(), title: z.string() }))),
  /** How many are ranked when nothing is varied. */
  of: z.number(),
  /** Share of the draws in which others are ranked than when nothing is varied; null without draws. */
  otherwiseRanked: z.nullable(z.number()),
  /** Share of the draws in which some countries were level; absent where none were. They share their ranks in every other figure. */
  tied: z.optional(z.number()),
  /** The first `k` when nothing is varied, with those level with the last of them, and the share of draws in which the same are the first: null without draws. */
  top: z.object({ k: z.number(), countries: z.array(z.string()), stays: z.nullable(z.number()) }),
  /**
   * Of how many neighbours in the ranking the one that ranks higher was above the other in at least 95 of 100 draws. A tie is no win of either; who has
   * no rank in a draw is below all who have one. Absent without draws, as `classes`.
   */
  order: z.optional(z.object({ neighbours: z.number(), kept: z.number() })),
  /**
   * Countries that draws do not tell apart, down the ranking: a class begins with a country and ends before the first that this one was above in at least
   * 95 of 100 draws, counted as in `order`; with that the next begins. `from` and `to` are the ranks of its first and its last.
   */
  classes: z.optional(
    z.array(z.object({ from: z.number(), to: z.number(), countries: z.array(z.string()) })),
  ),
  /** By rank; then those that have one in some draws only. Nobody without draws. */
  countries: z.array(countrySchema),
  /** With --vary leave-one-out: factors in the profile's order, then sources by weight; and how countries are called in it. */
  leaveOneOut: z.optional(z.array(leftOutSchema)),
  names: z.optional(z.record(z.string(), z.string())),
  /** With --vary methods. */
  methods: z.optional(methodsSchema),
  /** With --sets. */
  rankSets: z.optional(rankSetsSchema),
  /** With --sensitivity. */
  sensitivity: z.optional(z.array(sensitivitySchema)),
  sensitivityRun: z.optional(sensitivityRunSchema),
  /** With --facts. */
  facts: z.optional(factsSchema),
  /** What was asked for and has nothing to say, since the run was stopped before. */
  stoppedBefore: z.optional(z.array(z.enum(["rankSets", "sensitivity", "facts"]))),
  /** With --weight-space. */
  weightSpace: z.optional(weightSpaceSchema),
  /**
   * Of each two of the top, and each two neighbours in the ranking: of the draws in which both had a score, the share in which `a` was above `b`, a
   * tie as half; none of two that never had one together.
   */
  pairwise: z.optional(z.array(z.object({ a: z.string(), b: z.string(), share: z.number() }))),
  /** Titles of the nodes that central weights name, and of what groups peers. */
  titles: z.record(z.string(), z.string()),
  warnings: rankingSchema.shape.warnings,
});

export type Robustness = z.infer<typeof robustnessSchema>;
export type RobustCountry = z.infer<typeof countrySchema>;
export type VariedWeights = z.infer<typeof weightsSchema>;
