import * as z from "zod/mini";

const groupSchema = z.object({
  /** The node whose children's weights are moved. */
  node: z.string(),
  title: z.string(),
  /** `exact`: linear programs, to within a millionth; `search`: draws and steps, which may miss nearer weights, and prove nothing where they find none. */
  method: z.enum(["exact", "search"]),
  /** Where exact: what the weights add up on, points, their logarithms or a power of them. */
  scale: z.optional(z.enum(["arithmetic", "geometric", "power"])),
  /** Why it is a search; absent for several groups together. */
  why: z.optional(z.enum(["mean", "evidence", "gates", "children", "unconfirmed"])),
  /** How many weightings the search looked at first. */
  tried: z.optional(z.number()),
  /** How many weights are moved. */
  children: z.number(),
  /** `none`: shown that there are none; `not-found`: the search found none. */
  outcome: z.enum(["weights", "none", "not-found"]),
  /** The sum of the changes of shares, each taken as positive: 0 to 2. */
  distance: z.optional(z.number()),
  /** Where linear programs did not suffice: what they show all the same, that no weights are nearer than this. */
  bound: z.optional(z.number()),
  /** Each child's share of its siblings' weight, 0 to 1. */
  weights: z.optional(
    z.array(
      z.object({
        node: z.string(),
        title: z.string(),
        parent: z.string(),
        from: z.number(),
        to: z.number(),
      }),
    ),
  ),
  /** Countries that are then level with it. */
  ties: z.optional(z.array(z.string())),
  /** Where scores add up, countries and shares: mixed so they are ahead of the country whichever child has all the weight, and so under every weighting. */
  mixture: z.optional(z.array(z.object({ country: z.string(), share: z.number() }))),
  /** By how many points of the score at least. */
  surplus: z.optional(z.number()),
});

/** Which weights put a country first, group of siblings by group; shares are 0 to 1. */
export const byWeightsSchema = z.object({
  rank: z.literal(1),
  /** Whether it is first as it is: then nothing is looked for. */
  already: z.boolean(),
  /** Each group of siblings with all else as it is. */
  groups: z.array(groupSchema),
  /** All groups at once; null where there is only one. */
  together: z.nullable(z.omit(groupSchema, { node: true, title: true })),
});

export type ByWeights = z.infer<typeof byWeightsSchema>;
export type WeightedGroup = z.infer<typeof groupSchema>;
