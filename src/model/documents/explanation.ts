import * as z from "zod/mini";
import { rankingSchema, scoreNodeSchema, tallySchema } from "./ranking.ts";

/** `explain --format json`: kind `explanation`: one country's way from score to publisher's cell. */

const evidenceSchema = z.object({
  indicator: z.string(),
  value: z.union([z.number(), z.string()]),
  year: z.nullable(z.number()),
  source: z.string(),
  file: z.string(),
  locator: z.string(),
});

export const explanationSchema = z.object({
  document: z.literal("shortlist/explanation/1"),
  tool: rankingSchema.shape.tool,
  profile: rankingSchema.shape.profile,
  dataset: rankingSchema.shape.dataset,
  reference: rankingSchema.shape.reference,
  country: z.string(),
  name: z.string(),
  status: z.enum(["ranked", "excluded", "unscored"]),
  /** Among the ranked; for an excluded country the place it would take. Null without a score. */
  rank: z.nullable(z.number()),
  /** How many countries are ranked. */
  of: z.number(),
  score: z.nullable(z.number()),
  scoreRange: z.nullable(z.tuple([z.number(), z.number()])),
  coverage: z.number(),
  /** Only where the whole profile is a scorecard. */
  scorecard: z.optional(tallySchema),
  /** Only for `unscored`. */
  failure: z.optional(z.object({ node: z.string(), reason: z.string() })),
  gates: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      effect: z.enum(["exclude", "flag"]),
      outcome: z.enum(["met", "clear", "not assessed"]),
      authority: z.nullable(z.string()),
      reason: z.string(),
      observed: z.string(),
      margin: z.nullable(z.number()),
      evidence: z.array(evidenceSchema),
    }),
  ),
  factors: z.array(scoreNodeSchema),
  warnings: rankingSchema.shape.warnings,
});

export type Explanation = z.infer<typeof explanationSchema>;
export type ExplainedGate = Explanation["gates"][number];
