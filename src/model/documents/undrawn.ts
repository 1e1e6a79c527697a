import * as z from "zod/mini";

/** Beside draws: what is in none of them, since next to nobody has evidence on it, and what findings on it could do. */
export const undrawnSchema = z.object({
  /** Factors and indicators, in the profile's order: a factor where that holds of everything that it weighs. */
  nodes: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Of the whole, as the profile has it. */
  weight: z.number(),
  /** Whether nobody at all has evidence on any of them; else fewer than five countries have. */
  nobody: z.boolean(),
  /**
   * The greatest change of a score that findings on one ranked country alone could make, all at the worst or all at the best end of the scale: whose, what it
   * is now and what it would be. Null where scores have no ends.
   */
  most: z.nullable(z.object({ country: z.string(), name: z.string(), score: z.number(), to: z.number() })),
});

export type Undrawn = z.infer<typeof undrawnSchema>;
