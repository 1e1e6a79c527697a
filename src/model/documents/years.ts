import * as z from "zod/mini";
import { STATUSES } from "../standings.ts";
import { count, countryCode, english, rank } from "./codes.ts";
import { causeSourcesSchema, movedCauseSchema, togetherSchema } from "./diff.ts";
import { drawnSchema, drawsSchema, rankingSchema, shownSchema } from "./ranking.ts";

/** `rank --years --format json`: kind `years`: ranks and bands as of each of several years, and the cause of each step between two of them. */

const placeSchema = z.object({
  asOf: z.int(),
  status: z.enum([...STATUSES, "absent"]),
  /** Null where it is not ranked; `tied` others share it, of `of` ranked as of the year. */
  rank: z.nullable(rank),
  tied: count,
  of: count,
  /** Countries that are set apart or excluded keep their score. */
  score: z.nullable(z.number()),
  /** Absent without draws. */
  band: z.optional(drawnSchema.shape.band),
});

const title = { title: english, sources: causeSourcesSchema };

const stepSchema = z.object({
  from: z.int(),
  to: z.int(),
  /** Of the score; null where one of the two years has none. */
  change: z.nullable(z.number()),
  /**
   * The one of `causes` with the greatest part, whatever its sign; where the status changed, of `turned`. Null where nothing moved the country's own
   * score: its rank then moved with other countries' scores.
   */
  cause: z.nullable(movedCauseSchema.shape.cause),
  /** As `diff` has them, the greatest first; they sum to `change`. */
  causes: z.array(z.extend(movedCauseSchema, title)),
  /** Why causes are taken together; `because` says the same in a code. */
  together: z.optional(z.string()),
  because: z.optional(togetherSchema),
  /** Where the status changed: what changed it, by shares of 1, which are below 0 where a cause worked the other way. */
  turned: z.optional(z.array(z.object({ cause: movedCauseSchema.shape.cause, ...title, share: z.number() }))),
});

/** Of one country, the earliest year first; a step has the place before it and the place after it. */
export const pathSchema = z.object({ places: z.array(placeSchema), steps: z.array(stepSchema) });

export const yearsSchema = z.object({
  document: z.literal("shortlist/years/1"),
  tool: rankingSchema.shape.tool,
  seal: rankingSchema.shape.seal,
  /** As the last of the years has it: rules may change with the year. */
  profile: z.pick(rankingSchema.shape.profile, {
    id: true,
    title: true,
    sha256: true,
    scale: true,
    bounded: true,
  }),
  /** `asOf`: the last of the years. */
  dataset: z.pick(rankingSchema.shape.dataset, { asOf: true, sha256: true, among: true }),
  /** Only of bands: how many draws were made around each year's ranking. */
  draws: z.optional(z.pick(drawsSchema, { n: true, seed: true })),
  /** Only where some of those who are scored are not in it: who is. */
  shown: z.optional(z.omit(shownSchema, { of: true })),
  /** As “rank --as-of” ranks each: percentiles and fits are those of that year. */
  years: z.array(
    z.object({
      asOf: z.int(),
      /** How many countries are ranked, whoever is shown. */
      of: count,
      /** Of how many first ones bands tell. */
      first: z.optional(count),
      ranked: z.array(
        z.object({
          country: countryCode,
          rank,
          score: z.number(),
          band: placeSchema.shape.band,
        }),
      ),
    }),
  ),
  /** By their place in the last year; who never has one only where it was named. */
  countries: z.array(z.extend(pathSchema, { country: countryCode, name: z.string() })),
  warnings: z.array(
    z.extend(rankingSchema.shape.warnings.def.element, {
      /** Those whose ranking has it. */
      years: z.array(z.int()),
    }),
  ),
});

export type Years = z.infer<typeof yearsSchema>;
export type Path = z.infer<typeof pathSchema>;
export type Step = Path["steps"][number];
