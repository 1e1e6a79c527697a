import * as z from "zod/mini";

/** The ranking without one factor, or without every indicator of one source. Countries are codes. */
export const leftOutSchema = z.object({
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
  ranked: z.number(),
  /** Who is among the first `top.k` without it alone, and who with it alone. */
  enters: z.array(z.string()),
  leaves: z.array(z.string()),
  /** Mean and largest number of ranks by which those move that have one with it and without; null where nobody has both. */
  meanChange: z.nullable(z.number()),
  largestChange: z.nullable(z.number()),
  /** Who moves by `largestChange`, from which rank to which; empty where nobody moves. */
  moved: z.array(z.object({ country: z.string(), from: z.number(), to: z.number() })),
  /** Who has a rank with it alone, for lack of other evidence, and who without it alone. */
  loses: z.array(z.string()),
  gains: z.array(z.string()),
});

export type LeftOut = z.infer<typeof leftOutSchema>;
