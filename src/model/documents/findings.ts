import * as z from "zod/mini";
import { countryCode } from "./codes.ts";
import { rankingSchema } from "./ranking.ts";

/** `findings <country> --format json`: kind `country-findings`: what texts and analysts say of a country. */

const finding = z.object({
  indicator: z.string(),
  title: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.nullable(z.string()),
  /** Whether a text of the report says it, or an analyst. */
  saidBy: z.enum(["text", "analyst"]),
  /** The words of the text; of an analyst's finding null, its reason and citation stand in the note. */
  quote: z.nullable(z.string()),
  note: z.nullable(z.string()),
  source: z.string(),
  file: z.string(),
  locator: z.string(),
});

const recommendation = z.object({ text: z.string(), verb: z.string(), subject: z.string() });

/** One list of recommendations, against the one before it. */
export const recommendationListSchema = z.object({
  year: z.number(),
  /** The text begins or ends within the list: what is not there may be missing. */
  isCut: z.boolean(),
  file: z.string(),
  locator: z.string(),
  items: z.array(
    z.extend(recommendation, {
      /** Against the list before it: null where there is none. */
      status: z.nullable(z.enum(["kept", "new"])),
    }),
  ),
  /** The year of the list that it is compared with, and what of that is not repeated. */
  before: z.nullable(z.object({ year: z.number(), isCut: z.boolean(), dropped: z.array(recommendation) })),
});

export const countryFindingsSchema = z.object({
  document: z.literal("shortlist/country-findings/1"),
  tool: z.object({ name: z.string(), version: z.string() }),
  country: countryCode,
  name: z.string(),
  dataset: z.object({ sha256: z.string() }),
  /** Those of which something is said, in the order of the fact sheet. */
  factors: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** The newest first; null for findings without a year. */
      years: z.array(z.object({ year: z.nullable(z.number()), findings: z.array(finding) })),
    }),
  ),
  /** The lists of recommendations at hand, the newest first. */
  recommendations: z.array(recommendationListSchema),
  /** Words of texts that may say something and do not count, with the reason; the newest first. */
  unsure: z.array(
    z.object({
      indicator: z.string(),
      title: z.string(),
      year: z.nullable(z.number()),
      quote: z.string(),
      reason: z.string(),
      file: z.string(),
      locator: z.string(),
    }),
  ),
  /** What is wrong with the files that were read, and which of two figures counts where they disagree. */
  warnings: rankingSchema.shape.warnings,
});

export type CountryFindings = z.infer<typeof countryFindingsSchema>;
export type SaidFinding = z.infer<typeof finding>;
