import * as z from "zod/mini";
import { STATUSES } from "../standings.ts";
import {
  count,
  countryCode,
  datingShape,
  failureSchema,
  lackSchema,
  publicationShape,
  rank,
  share,
  verdictSchema,
} from "./codes.ts";
import {
  drawnSchema,
  drawsSchema,
  effectsSchema,
  gateSchema,
  partsSchema,
  rankingSchema,
  valueSchema,
} from "./ranking.ts";

/** `compare --format json`: kind `comparison`: countries side by side, and why one is ahead of the next. */

/** What one country has at a node. Cells stand in the order of `countries`. */
const cellSchema = z.object({
  country: countryCode,
  /** On the profile's scale; null where there is none. */
  score: z.nullable(z.number()),
  /** Only of a node that is normalised: what goes up in place of `score`. */
  normalised: z.optional(z.number()),
  /** Effective weight within the whole for this country. */
  weight: z.number(),
  /** Share (0 to 1) of the node's weight that has evidence. */
  coverage: share,
  /** Why there is no score of the country's own. */
  missing: z.optional(z.string()),
  lack: z.optional(lackSchema),
  /** It does not exist for this country, which is no lack of evidence. */
  doesNotApply: z.optional(z.literal(true)),
  value: z.optional(valueSchema),
  unit: z.optional(z.string()),
  ...datingShape,
  ...publicationShape,
  /** How the value stands to what the data decided, where the score alone would look odd: passed or not, and by how much. */
  reading: z.optional(z.string()),
  verdict: z.optional(verdictSchema),
  source: z.optional(z.object({ id: z.string(), file: z.string(), locator: z.string() })),
});

const comparedNodeSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Share (0 to 1) of the profile's weight when everything is assessed. */
  share,
  indicator: z.optional(z.string()),
  cells: z.array(cellSchema),
  get children() {
    return z.optional(z.array(comparedNodeSchema));
  },
});

/** Part of a node in the difference of two scores: Owen value of the one ahead against the one behind. */
const contributionSchema = z.object({
  id: z.string(),
  title: z.string(),
  contribution: z.nullable(z.number()),
  /** What of it comes from missing evidence: `notAssessed` of the one ahead, `referenceNotAssessed` of the one behind. */
  ofWhich: z.optional(partsSchema),
  get children() {
    return z.optional(z.array(contributionSchema));
  },
});

const pairSchema = z.object({
  ahead: countryCode,
  behind: countryCode,
  /** Score of the one ahead less that of the one behind; 0 for a tie. Contributions sum to it. */
  difference: z.number(),
  /** Whether missing evidence could turn the order; null where the profile's scores are unbounded. */
  couldTurn: z.nullable(z.boolean()),
  effects: z.nullable(effectsSchema),
  contributions: z.array(contributionSchema),
});

const comparedSchema = z.object({
  country: countryCode,
  name: z.string(),
  status: z.enum(STATUSES),
  /** Among the ranked; for one that is set apart or excluded the place it would take. Null without a score. */
  rank: z.nullable(rank),
  /** How many others share the rank. */
  tied: count,
  /** Of one that is ranked, with draws: where it stood in them. */
  ...z.partial(drawnSchema).shape,
  score: z.nullable(z.number()),
  scoreRange: z.nullable(z.tuple([z.number(), z.number()])),
  coverage: share,
  /** How much of `coverage` is evidence by proxy; only where the profile has proxies. */
  proxy: z.optional(share),
  failure: z.optional(failureSchema),
  /** Gates that exclude it or set it apart. */
  gates: z.array(gateSchema),
  flags: z.array(gateSchema),
});

export const comparisonSchema = z.object({
  document: z.literal("shortlist/comparison/1"),
  tool: rankingSchema.shape.tool,
  seal: rankingSchema.shape.seal,
  profile: rankingSchema.shape.profile,
  dataset: rankingSchema.shape.dataset,
  /** How many countries are ranked. */
  of: count,
  draws: z.optional(drawsSchema),
  /** In the order asked for. */
  countries: z.array(comparedSchema),
  factors: z.array(comparedNodeSchema),
  /** Those with a score, each against the next by score. */
  pairs: z.array(pairSchema),
  warnings: rankingSchema.shape.warnings,
});

export type Comparison = z.infer<typeof comparisonSchema>;
export type Compared = z.infer<typeof comparedSchema>;
export type ComparedNode = z.infer<typeof comparedNodeSchema>;
export type ComparedPair = z.infer<typeof pairSchema>;
export type Contribution = z.infer<typeof contributionSchema>;
