import * as z from "zod/mini";
import { rankingSchema } from "./ranking.ts";

/** `sources --due --format json`: kind `due`: of which publishers a newer edition should be out than the data have. */

/** Addresses of pages that say so, or that say when an edition came out. */
const pages = z.array(z.string());

/** When a publisher brings out what comes next. */
export const releaseSchema = z.union([
  z.object({
    kind: z.literal("yearly"),
    /** First and last of the months in which an edition usually comes out, from 1 to 12. */
    months: z.tuple([z.int(), z.int()]),
    /** How many years after the year that it describes. */
    after: z.int(),
    /** The year that it is called by, less the year that it describes. */
    named: z.int(),
    /** It is called by a fiscal year. */
    fiscal: z.optional(z.literal(true)),
    pages,
  }),
  /** At any time: no edition is ever due. */
  z.object({ kind: z.literal("continuous"), pages }),
  /** Without a usual date; the editions that there were. */
  z.object({ kind: z.literal("irregular"), editions: z.array(z.int()), named: z.int(), pages }),
  /** There will be no other; `on` is a day. */
  z.object({ kind: z.literal("ended"), on: z.string(), pages }),
  /** No page was found that says. */
  z.object({ kind: z.literal("unknown") }),
]);

/** An edition by the year that its publisher calls it by, and the year that it describes. */
const editionSchema = z.object({ edition: z.int(), year: z.int() });

export const dueSchema = z.object({
  document: z.literal("shortlist/due/1"),
  tool: rankingSchema.shape.tool,
  /** The day that is asked about: `2026-11-30`. */
  date: z.string(),
  /** Those overdue first, otherwise in the order in which publishers are listed. */
  sources: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      /** The newest edition in the data; null where they have none of the publisher's. */
      newest: z.nullable(editionSchema),
      /** The newest that should be out, since the last of its usual months is over; null where there is no usual date. */
      due: z.nullable(editionSchema),
      /** The data have an older edition than the one that should be out. What they have none of is not overdue. */
      overdue: z.boolean(),
      release: releaseSchema,
      /** Where to get it. */
      url: z.string(),
    }),
  ),
});

export type Due = z.infer<typeof dueSchema>;
export type DueSource = Due["sources"][number];
export type Edition = z.infer<typeof editionSchema>;
export type Release = z.infer<typeof releaseSchema>;
