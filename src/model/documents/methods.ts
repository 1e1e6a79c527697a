import * as z from "zod/mini";

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
  share: z.number(),
  /** How many of its ways can be taken with the profile's own method in its place, all else alike: what follows is of these, and null where no draw took them. */
  compared: z.number(),
  /** Mean number of ranks by which countries stood away from the ranking itself; and in the draws with the profile's own method in its place. */
  meanChange: z.nullable(z.number()),
  ownChange: z.nullable(z.number()),
  /** Share of the draws in which the first `top.k` stayed the same. */
  topStays: z.nullable(z.number()),
});

/** With --vary methods: the ways of scoring of which each draw took one, each as likely. */
export const methodsSchema = z.object({
  /** How many there are, the profile's own among them; 1: no other method fits, and nothing is exchanged. */
  ways: z.number(),
  /** Combinations that were not taken: a scale that scores may leave, and a mean that is not defined there. */
  undefined: z.number(),
  /** Indicators of positive weight: those that are only scaled; those whose scores are a judgement, and those with too few figures to fit a scale to, which both stay. */
  indicators: z.object({ exchanged: z.number(), judged: z.number(), fewFigures: z.number() }),
  /** Nodes with two children of positive weight or more: those that are means, and those with a rule of their own, which stay. */
  nodes: z.object({ exchanged: z.number(), kept: z.number() }),
  /** By kind, the profile's own first; of a kind of which nothing else fits none. */
  choices: z.array(choiceSchema),
});

export type Methods = z.infer<typeof methodsSchema>;
export type MethodChoice = z.infer<typeof choiceSchema>;
