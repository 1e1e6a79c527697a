import * as z from "zod/mini";

/** `ingest --dry-run --format json`: kind `observations`: what publishers' files say, cell by cell. */

const value = z.union([z.number(), z.string()]);
const claim = z.object({ value, source: z.string(), file: z.string(), locator: z.string() });

export const problemSchema = z.object({
  severity: z.enum(["error", "warning", "info"]),
  code: z.string(),
  message: z.string(),
  file: z.nullable(z.string()),
  locator: z.nullable(z.string()),
  /**
   * The figure that does not count: the file gives two values of it, or states it in another unit than its indicator's. Without a
   * country: those of many, of a column in doubt or of a file that may have been cut.
   */
  undecided: z.optional(
    z.object({ country: z.optional(z.string()), indicator: z.string(), year: z.optional(z.number()) }),
  ),
  /** The figure of which a text may say something, with the words, and why they do not count. */
  unsure: z.optional(
    z.object({
      country: z.string(),
      indicator: z.string(),
      year: z.optional(z.number()),
      quote: z.string(),
      reason: z.string(),
    }),
  ),
  /** An unknown id of an indicator, and the known one of which it looks like a slip. */
  nearly: z.optional(z.object({ id: z.string(), known: z.string() })),
  /** Countries that stand in a user's table without a figure. */
  withoutFigure: z.optional(z.array(z.string())),
});

export const observationsSchema = z.object({
  document: z.literal("shortlist/observations/1"),
  tool: z.object({ name: z.string(), version: z.string() }),
  files: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      source: z.nullable(z.string()),
      layout: z.nullable(z.string()),
      confidence: z.number(),
      observations: z.number(),
    }),
  ),
  observations: z.array(
    z.object({
      country: z.string(),
      indicator: z.string(),
      year: z.nullable(z.number()),
      measured: z.nullable(z.number()),
      /** `measured` is the latest it can be. */
      atLatest: z.boolean(),
      ages: z.nullable(z.string()),
      value,
      unit: z.nullable(z.string()),
      se: z.nullable(z.number()),
      lower: z.nullable(z.number()),
      upper: z.nullable(z.number()),
      source: z.string(),
      file: z.string(),
      locator: z.string(),
      note: z.nullable(z.string()),
      /** Of what was read from a text: the words that say it. */
      quote: z.optional(z.string()),
      vintage: z.nullable(z.string()),
    }),
  ),
  conflicts: z.array(
    z.object({
      country: z.string(),
      indicator: z.string(),
      year: z.nullable(z.number()),
      settled: z.enum(["own-table", "layout", "edition", "standing", "none"]),
      kept: claim,
      other: claim,
    }),
  ),
  unresolved: z.array(
    z.object({
      name: z.string(),
      match: z.string(),
      file: z.string(),
      locator: z.string(),
      suggestions: z.array(z.string()),
      /** Rows of a user's table that bear the name; null where they were not counted. */
      rows: z.nullable(z.int()),
    }),
  ),
  problems: z.array(problemSchema),
});

export type ObservationsDocument = z.infer<typeof observationsSchema>;
