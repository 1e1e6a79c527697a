import * as z from "zod/mini";

/** Of `robustness --facts`: which figures, if they were known, would settle most who is among the first `k`. */
export const factsSchema = z.object({
  k: z.number(),
  draws: z.number(),
  /** How many draws were asked for, where the run was stopped before all of them were made. */
  drawsAsked: z.optional(z.number()),
  /** In how many of the first `k` places two draws differ on average. */
  doubt: z.number(),
  /** How many figures were asked about: those that are drawn, of countries that are among the first in 2 to 98 of 100 draws. */
  asked: z.number(),
  /** Those whose gain is above twice its error: first what is missing and others have, then what is known with an error, of each the largest first. */
  cells: z.array(
    z.object({
      country: z.string(),
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
