import * as z from "zod/mini";

/** When a figure is of, and of whom: the keys of `model/dating.ts` in a document, each only where it is known. */
export const datingShape = {
  /** The year described. */
  year: z.optional(z.number()),
  /** Year in which the value was measured, where `year` is only that of the edition. */
  measured: z.optional(z.number()),
  /** `measured` is the latest it can be: no edition says when, and the edition of that year carries the figure. */
  atLatest: z.optional(z.literal(true)),
  /** Ages of those whom the figure is of, where its indicator means others. */
  ages: z.optional(z.string()),
};
