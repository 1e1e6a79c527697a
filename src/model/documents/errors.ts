import * as z from "zod/mini";

/** What errors of figures were taken for, where that is more than their size. */
export const errorsSchema = z.object({
  /** Figures whose error is made of the publisher's interval, by the probability (0 to 1) with which that is taken to hold the truth; absent where none is. */
  intervals: z.optional(z.array(z.object({ level: z.number(), figures: z.number() }))),
  /** Correlation of the errors of one country's figures from one source; absent: none. */
  withinSource: z.optional(z.number()),
});

export type ErrorsTaken = z.infer<typeof errorsSchema>;
