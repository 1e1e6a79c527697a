import * as z from "zod/mini";
import { count, countryCode, rank, rankInDraws, share } from "./codes.ts";
import { ofProfileSchema, rankingSchema } from "./ranking.ts";
import { errorsSchema, rankSetsSchema, undrawnSchema } from "./uncertainty.ts";

/** The ranking without one factor, or without every indicator of one source. Countries are codes. */
const leftOutSchema = z.object({
  kind: z.enum(["factor", "source"]),
  /** Of the node of the profile, or of the source. */
  id: z.string(),
  /** Null where no publisher stands behind it: the user's own tables, lists kept with shortlist. */
  title: z.nullable(z.string()),
  /** Share (0 to 1) of the whole that is left out, when everything is assessed; of alternatives the most that one of them has. */
  weight: z.number(),
  /** Of a factor, what its weight acts as within the whole, as in a ranking; null where that is not known. */
  weightAsItActs: z.optional(z.nullable(z.number())),
  /** How many have a rank without it. */
  ranked: count,
  /** Who is among the first `top.k` without it alone, and who with it alone. */
  enters: z.array(countryCode),
  leaves: z.array(countryCode),
  /** Mean and largest number of ranks by which those move that have one with it and without; null where nobody has both. */
  meanChange: z.nullable(z.number()),
  largestChange: z.nullable(z.number()),
  /** Who moves by `largestChange`, from which rank to which; empty where nobody moves. */
  moved: z.array(z.object({ country: countryCode, from: z.number(), to: z.number() })),
  /** Who has a rank with it alone, for lack of other evidence, and who without it alone. */
  loses: z.array(countryCode),
  gains: z.array(countryCode),
});

export type LeftOut = z.infer<typeof leftOutSchema>;

/** One choice of method for the whole tree, and what came of the draws that took it, whatever else they took. */
const choiceSchema = z.object({
  /** `treat` outliers, `normalise`, `aggregate`, in the profile's words. */
  kind: z.enum(["treat", "normalise", "aggregate"]),
  /** As a profile calls it; `none` undoes a treatment; null: what the profile has. */
  call: z.nullable(z.looseObject({ method: z.string() })),
  /** How many of the ways have it. */
  ways: z.number(),
  /**
   * The least and the most that it comes to in any of these ways: of `treat` in how many of the exchanged indicators a figure is treated, of `aggregate`
   * how many of the exchanged nodes have the mean; the other ones keep the profile's. A scale is that of all exchanged indicators.
   */
  where: z.optional(z.object({ least: z.number(), most: z.number() })),
  /** Share (0 to 1) of the draws that took it. */
  share,
  /** How many of its ways can be taken with the profile's own method in its place, all else alike: what follows is of these, and null where no draw took them. */
  compared: z.number(),
  /** Mean number of ranks by which countries stood away from the ranking itself; and in the draws with the profile's own method in its place. */
  meanChange: z.nullable(z.number()),
  ownChange: z.nullable(z.number()),
  /** Share of the draws in which the first `top.k` stayed the same. */
  topStays: z.nullable(share),
});

/** With --vary methods: the ways of scoring of which each draw took one, each as likely. */
const methodsSchema = z.object({
  /** How many there are, the profile's own among them; 1: no other method fits, and nothing is exchanged. */
  ways: z.number(),
  /** Combinations that were not taken: a scale that scores may leave, and a mean that is not defined there. */
  undefined: z.number(),
  /** Indicators of positive weight: those that are only scaled; those whose scores are a judgement, and those with too few figures to fit a scale to, which both stay. */
  indicators: z.object({ exchanged: z.number(), judged: z.number(), fewFigures: z.number() }),
  /** Nodes with two children of positive weight or more: those that are means, and those with a rule of their own, which stay. */
  nodes: z.object({ exchanged: z.number(), kept: count }),
  /** By kind, the profile's own first; of a kind of which nothing else fits none. */
  choices: z.array(choiceSchema),
});

export type Methods = z.infer<typeof methodsSchema>;
export type MethodChoice = z.infer<typeof choiceSchema>;

const intervalSchema = z.tuple([z.number(), z.number()]);

/**
 * Of `robustness --sensitivity`: how much of what an outcome varies by is due to one group of what was varied (Sobol indices, 0 to 1; by chance a
 * little beyond). A row for each outcome and group, the largest total first.
 */
const sensitivitySchema = z.object({
  /** `rank-change`: the mean over the ranked of the absolute change of rank; `rank`: the rank of `country`. */
  outcome: z.enum(["rank-change", "rank"]),
  country: z.optional(countryCode),
  /** `weights` of the children of a node, `data` by source, `missing` together, `methods` together. */
  kind: z.enum(["weights", "data", "missing", "methods"]),
  /** The node's id, the source's id, or the kind. */
  input: z.string(),
  title: z.nullable(z.string()),
  /** The share that would go if the group alone were known. */
  firstOrder: z.number(),
  firstOrderCi: intervalSchema,
  /** The share that would be left if all but the group were known: with what it does together with others. */
  total: z.number(),
  /** Of the total, of 95 %, by resampling. */
  ci: intervalSchema,
  /** True where an interval is so wide that the index says nothing. */
  open: z.boolean(),
});

/** How indices were made. */
const sensitivityRunSchema = z.object({
  /** Base points of a scrambled Sobol sequence; the countries were ranked `points` times the number of groups and two more. */
  points: z.number(),
  /** How many points were asked for, where the run was stopped before all of them were made. */
  asked: z.optional(count),
  rankings: z.number(),
  /** Outcomes that never changed, and so have no indices. */
  constant: z.array(z.enum(["rank-change", "rank"])),
  /** Whose rank was asked about. */
  country: z.optional(countryCode),
});

export type Sensitivity = z.infer<typeof sensitivitySchema>;

/** Of `robustness`: what all weightings of one node's children, each as likely as any other, make of the node's own score. */
const weightSpaceSchema = z.object({
  node: z.string(),
  title: z.string(),
  /** `geometric`: of the logarithms of the children's scores. */
  scale: z.enum(["arithmetic", "geometric"]),
  /** The children whose weights take every value, with titles. */
  children: z.array(z.object({ node: z.string(), title: z.string() })),
  /** Whether everything here is exact; else what is not is marked, and comes from so many draws. */
  exact: z.boolean(),
  draws: z.optional(count),
  seed: z.optional(z.number()),
  /** By expected rank. */
  countries: z.array(
    z.object({
      country: countryCode,
      name: z.string(),
      /** Of the node's own score as it is. */
      rank: z.nullable(rank),
      /** One more than the sum of the shares in which others are above it. */
      expectedRank: z.number(),
      /** Whether each share behind it is exact. */
      exact: z.boolean(),
      /** Share of the weightings with which it is first; of those that are equal in every child each has its part. */
      firstShare: z.optional(share),
    }),
  ),
  /** Whether the shares of first places are exact. */
  firstExact: z.boolean(),
  /** Each pair once: the share of the weightings with which `a` is above `b`, a tie as half. */
  pairwise: z.array(z.object({ a: z.string(), b: z.string(), share, exact: z.boolean() })),
});

export type WeightSpace = z.infer<typeof weightSpaceSchema>;

/** Of `robustness --facts`: which figures, if they were known, would settle most who is among the first `k`. */
const factsSchema = z.object({
  k: count,
  draws: count,
  /** How many draws were asked for, where the run was stopped before all of them were made. */
  drawsAsked: z.optional(z.number()),
  /** In how many of the first `k` places two draws differ on average. */
  doubt: z.number(),
  /** How many figures were asked about: those that are drawn, of countries that are among the first in 2 to 98 of 100 draws. */
  asked: count,
  /** Those whose gain is above twice its error: first what is missing and others have, then what is known with an error, of each the largest first. */
  cells: z.array(
    z.object({
      country: countryCode,
      name: z.string(),
      indicator: z.string(),
      title: z.string(),
      /** What is known now: the figure with the standard error that makes it uncertain; null and null where it is missing. */
      value: z.nullable(z.number()),
      standardError: z.nullable(z.number()),
      /** Where to look: the publisher (else the source's id) of most other countries' figures; of a missing one there always are others. */
      source: z.nullable(z.string()),
      /** By how much `doubt` would fall on average if the figure were known, and the standard error of that, from batches of draws. */
      gain: z.number(),
      error: z.number(),
    }),
  ),
});

export type Facts = z.infer<typeof factsSchema>;

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
      of: count,
      /** Mean over the ranked of the share of a country's weight that carries an error. */
      weightWithError: share,
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
    share,
  }),
);

const countrySchema = z.object({
  country: countryCode,
  name: z.string(),
  /** When nothing is varied; null where it then has no score. */
  rank: z.nullable(rank),
  score: z.nullable(z.number()),
  /** Share of the draws in which it has a rank; the mean and the quantiles are of these. */
  rankedShare: share,
  /** Those that tie share their ranks. */
  rankMean: z.nullable(rankInDraws),
  rankP05: z.nullable(rankInDraws),
  rankP50: z.nullable(rankInDraws),
  rankP95: z.nullable(rankInDraws),
  firstShare: share,
  /** By k: the share of draws in which it is among the first k. */
  topShare: z.record(z.string(), share),
  /** Of rank 1, 2, 3 and so on, to the last one that it ever took. */
  acceptability: z.array(share),
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
  draws: count,
  asked: z.optional(count),
  /** Draws in which nobody had a score: they count in no share. */
  failedDraws: count,
  varied: variedSchema,
  /** What could vary and did not. */
  held: z.array(z.enum(["weights", "data", "missing", "methods"])),
  /** Absent where there is nothing of the kind, and without draws. */
  undrawn: z.optional(undrawnSchema),
  /** Gates that exclude by the score of a node: whom, the ranking itself decided, and no draw asks anew. Absent where there are none. */
  frozenGates: z.optional(z.array(z.object({ id: z.string(), title: z.string() }))),
  /** How many are ranked when nothing is varied. */
  of: count,
  /** Share of the draws in which others are ranked than when nothing is varied; null without draws. */
  otherwiseRanked: z.nullable(share),
  /** Share of the draws in which some countries were level; absent where none were. They share their ranks in every other figure. */
  tied: z.optional(share),
  /** The first `k` when nothing is varied, with those level with the last of them, and the share of draws in which the same are the first: null without draws. */
  top: z.object({ k: count, countries: z.array(countryCode), stays: z.nullable(share) }),
  /**
   * Of how many neighbours in the ranking the one that ranks higher was above the other in at least 95 of 100 draws. A tie is no win of either; who has
   * no rank in a draw is below all who have one. Absent without draws, as `classes`.
   */
  order: z.optional(z.object({ neighbours: count, kept: count })),
  /**
   * Countries that draws do not tell apart, down the ranking: a class begins with a country and ends before the first that this one was above in at least
   * 95 of 100 draws, counted as in `order`; with that the next begins. `from` and `to` are the ranks of its first and its last.
   */
  classes: z.optional(
    z.array(z.object({ from: z.number(), to: z.number(), countries: z.array(countryCode) })),
  ),
  /** Only where `countries` has some alone; everything else is of all. */
  shown: rankingSchema.shape.shown,
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
  pairwise: z.optional(z.array(z.object({ a: z.string(), b: z.string(), share }))),
  /** Titles of the nodes that central weights name, and of what groups peers. */
  titles: z.record(z.string(), z.string()),
  warnings: rankingSchema.shape.warnings,
});

export type Robustness = z.infer<typeof robustnessSchema>;
export type RobustCountry = z.infer<typeof countrySchema>;
