import * as z from "zod/mini";
import { count, countryCode, english, rank, share } from "./codes.ts";
import { rankingSchema } from "./ranking.ts";

/** `audit --format json`: kind `audit`: whether the evidence is fit for the profile. */

/** A finding that somebody has looked at (`audit --accept`): it needs no person any more, and is still shown. */
export interface Acknowledgement {
  readonly check: string;
  /** The finding's subject, id, only country or only indicator. */
  readonly subject: string;
  readonly reason: string;
  /** Last year of the evidence for which it holds. */
  readonly until?: number | undefined;
  /** Where it stands in its file: `line 3, column 1`. */
  readonly place: string;
}

const findingSchema = z.object({
  /** The same in every run that finds the same thing: `jumps:fiw.pr:NER:2023`. */
  id: z.string(),
  /** Id of a check: `coverage`, `double-counting`. */
  check: z.string(),
  code: z.string(),
  /** `person`: somebody must look or decide before the ranking is relied on; `note`: good to know. */
  severity: z.enum(["person", "note"]),
  /** What it is about, in a few words. */
  subject: z.string(),
  indicators: z.array(z.string()),
  factors: z.array(z.string()),
  countries: z.array(countryCode),
  /** Years that the values concerned describe. */
  years: z.array(z.number()),
  /** By name; numbers in the indicator's unit unless the name says otherwise. */
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
  places: z.array(z.object({ file: z.string(), locator: z.string() })),
  /** One sentence: what it means and what to do. */
  message: z.string(),
  /** Why somebody holds it to be settled, and the last year of evidence for which that holds; absent where nobody does. */
  acknowledged: z.optional(z.object({ reason: z.string(), until: z.optional(z.number()) })),
});

const indicatorCoverageSchema = z.object({
  indicator: z.string(),
  title: z.string(),
  factor: z.string(),
  /** Effective weight within the whole when everything is assessed. */
  weight: z.number(),
  /** What that comes to over the ranked, as a ranking has it; null where it is not known. */
  weightAsItActs: z.optional(z.nullable(z.number())),
  /** Only where nobody has it and something else is taken in its place, so that no weight is lost. */
  alternative: z.optional(z.literal(true)),
  /** Candidates (countries that no gate excludes) with a value that counts, of those to which the indicator applies. */
  countries: count,
  of: count,
  /** Candidates whose newest value is older than the profile's `maxAge`. */
  stale: count,
  maxAge: z.nullable(z.number()),
  /** Years of the values that count; null where they have none. */
  oldest: z.nullable(z.number()),
  medianYear: z.nullable(z.number()),
  newest: z.nullable(z.number()),
});

const countryCoverageSchema = z.object({
  country: countryCode,
  name: z.string(),
  /** Null for a candidate without a score. */
  rank: z.nullable(rank),
  /** Share of the profile's weight with evidence. */
  coverage: share,
  /** Indicators that some other candidate has and this one has not. */
  missing: z.array(z.string()),
  stale: z.array(z.string()),
});

/** Whether the weights of a node's children act as importance. */
const importanceSchema = z.object({
  node: z.string(),
  title: z.string(),
  /** Spearman's correlation of the node's score with income over the ranked; absent where nothing at hand says income. */
  income: z.optional(
    z.object({
      /** The same as the two below, in English. */
      label: english,
      measure: z.enum(["per-capita", "group"]),
      indicator: z.string(),
      spearman: z.number(),
      countries: count,
    }),
  ),
  factors: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      shareOfWeight: share,
      /** Of the covariance with the node, in logarithms where its mean is geometric; they sum to 1, and one may be negative. Null where fewer than ten of the ranked have it. */
      shareOfCovariance: z.nullable(z.number()),
      /** Only of the root's children: correlation of ranks with the score at equal siblings; null where it is not known. */
      partialCorrelation: z.optional(z.nullable(z.number())),
      /** Whether it lies within half of the share of the weight; null where it is not known. */
      actsAsImportance: z.nullable(z.boolean()),
    }),
  ),
});

const correlation = z.nullable(z.number());

/** How the parts of a node go together over the ranked countries. Correlations are Pearson's, of scores; null where fewer than ten have both. */
const structureSchema = z.object({
  node: z.string(),
  title: z.string(),
  /** Its children that at least ten of the ranked have evidence of, each with its correlations with all of them, in their order: none where they are more than 50. */
  parts: z.array(z.object({ id: z.string(), title: z.string(), correlations: z.array(correlation) })),
  /** How many children with a weight are none of the parts. */
  withoutEvidence: count,
  /** The node and every one above it, up to the score: their correlations with the parts. */
  levels: z.array(z.object({ id: z.string(), title: z.string(), correlations: z.array(correlation) })),
  /** Ranked countries that have every part: what follows is of them. */
  complete: z.number(),
  /** Cronbach's alpha of the standardised parts; null where the countries are no more than the parts or fewer than ten, or where a part does not vary. */
  alpha: z.nullable(z.number()),
  /** Principal components of the correlations, the largest first; none where alpha is null. `share` is of the variance; `loadings` are correlations with the parts. */
  components: z.array(z.object({ eigenvalue: z.number(), share: z.number(), loadings: z.array(z.number()) })),
});

export const auditSchema = z.object({
  document: z.literal("shortlist/audit/1"),
  tool: rankingSchema.shape.tool,
  profile: z.pick(rankingSchema.shape.profile, { id: true, title: true, sha256: true }),
  dataset: rankingSchema.shape.dataset,
  /** Only where findings of some countries alone are shown, and those of none in particular. */
  shown: rankingSchema.shape.shown,
  /** How the countries stand under the profile; all but the excluded are the candidates. */
  countries: z.object({
    ranked: count,
    apart: count,
    unscored: count,
    excluded: count,
  }),
  /** Findings in all; those that are acknowledged are counted by themselves. */
  person: count,
  notes: count,
  acknowledged: z.number(),
  checks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** How it is judged, with the source of the rule. */
      rule: z.string(),
      person: count,
      notes: count,
      acknowledged: z.number(),
    }),
  ),
  /** In the order of the checks, the worst of each first. */
  findings: z.array(findingSchema),
  /** The whole first, then every node that joins factors; empty where too few are ranked. */
  importance: z.array(importanceSchema),
  /** Every node with two parts or more, the whole first. */
  structure: z.array(structureSchema),
  coverage: z.object({
    /** Share of the weight that nobody has evidence for; what has an alternative with evidence loses nothing. */
    withoutEvidence: z.optional(share),
    indicators: z.array(indicatorCoverageSchema),
    countries: z.array(countryCoverageSchema),
  }),
  warnings: rankingSchema.shape.warnings,
});

export type Audit = z.infer<typeof auditSchema>;
export type Importance = z.infer<typeof importanceSchema>;
export type Structure = z.infer<typeof structureSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type IndicatorCoverage = z.infer<typeof indicatorCoverageSchema>;
export type CountryCoverage = z.infer<typeof countryCoverageSchema>;
