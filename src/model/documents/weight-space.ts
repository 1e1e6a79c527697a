import * as z from "zod/mini";

/** Of `robustness`: what all weightings of one node's children, each as likely as any other, make of the node's own score. */
export const weightSpaceSchema = z.object({
  node: z.string(),
  title: z.string(),
  /** `geometric`: of the logarithms of the children's scores. */
  scale: z.enum(["arithmetic", "geometric"]),
  /** The children whose weights take every value, with titles. */
  children: z.array(z.object({ node: z.string(), title: z.string() })),
  /** Whether everything here is exact; else what is not is marked, and comes from so many draws. */
  exact: z.boolean(),
  draws: z.optional(z.number()),
  seed: z.optional(z.number()),
  /** By expected rank. */
  countries: z.array(
    z.object({
      country: z.string(),
      name: z.string(),
      /** Of the node's own score as it is. */
      rank: z.nullable(z.number()),
      /** One more than the sum of the shares in which others are above it. */
      expectedRank: z.number(),
      /** Whether each share behind it is exact. */
      exact: z.boolean(),
      /** Share of the weightings with which it is first; of those that are equal in every child each has its part. */
      firstShare: z.optional(z.number()),
    }),
  ),
  /** Whether the shares of first places are exact. */
  firstExact: z.boolean(),
  /** Each pair once: the share of the weightings with which `a` is above `b`, a tie as half. */
  pairwise: z.array(z.object({ a: z.string(), b: z.string(), share: z.number(), exact: z.boolean() })),
});

export type WeightSpace = z.infer<typeof weightSpaceSchema>;
