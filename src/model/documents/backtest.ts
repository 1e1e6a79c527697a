import * as z from "zod/mini";
import { VINTAGES } from "../published.ts";
import { STATUSES } from "../standings.ts";
import { count, countryCode, failureSchema, rank, share } from "./codes.ts";
import { gateSchema, rankingSchema } from "./ranking.ts";

/** `backtest --format json`: kind `backtest`: where those who were chosen stood on what had been published before. */

const percentile = z.nullable(z.number().check(z.minimum(0), z.maximum(100)));

/** Where one stood in its field by a rule: 100 × (field − rank − tied / 2) / (field − 1); all null where the rule gives it no place. */
const standing = {
  /** How many the rule puts in an order, itself among them: ranked by the profile then, and not chosen before. */
  field: count,
  rank: z.nullable(rank),
  /** How many others share the rank: the percentile counts half of them. */
  tied: count,
  percentile,
};

const named = z.object({ indicator: z.string(), title: z.string() });
const lag = z.int().check(z.minimum(0));
/** Null where nobody stood anywhere. */
const meanPercentile = percentile;

const caseSchema = z.object({
  country: countryCode,
  name: z.string(),
  /** The first day of the month where no day is known. */
  signed: z.string(),
  monthOnly: z.optional(z.literal(true)),
  /** In years: the evidence is what had been published by `knownBy`, so long before it was signed. */
  lag,
  knownBy: z.string(),
  /** The year whose rules and newest figures count. */
  asOf: z.number(),
  ...standing,
  /** Share of the profile's weight with evidence that had been published; null of a country that the data do not have. */
  coverage: z.nullable(share),
  /** Figures of that year or before that were published later, and so are left out; of each indicator the newest. */
  later: z.array(
    z.object({
      indicator: z.string(),
      title: z.string(),
      year: z.nullable(z.number()),
      /** A day or a month; null where it is not known. */
      published: z.nullable(z.string()),
      /** Under `strict`: it had been published by then, and the data have it only as a later edition does. */
      revised: z.optional(z.literal(true)),
      file: z.string(),
      locator: z.string(),
    }),
  ),
  /** Nodes whose required evidence nobody was asked for, since no source of it existed. */
  waived: z.array(z.object({ node: z.string(), title: z.string() })),
  /** Only of one that is in no field. */
  why: z.optional(
    z.object({
      /** `chosen`: it had been chosen before. */
      status: z.enum([...STATUSES, "absent", "chosen"]),
      gates: z.array(gateSchema),
      failure: z.optional(failureSchema),
    }),
  ),
});

const ruleSchema = z.object({
  /** `profile`; `need-only` and the like, of each child of the root; `tier-only`, `poorest-first`, `nearest-median-income`. */
  id: z.string(),
  /** Of the child of the root. */
  title: z.optional(z.string()),
  lag,
  meanPercentile,
  /** Chance of a mean at least as high where each is as likely to be any of its field: exact, to three decimals; null without a mean. */
  p: z.nullable(share),
  /** How many the mean is of. */
  cases: count,
  /** Those of the cases of this lag, in their order. */
  standings: z.array(
    z.object({
      country: countryCode,
      ...standing,
      /** By which figure: of a rule that takes one. */
      indicator: z.optional(z.string()),
    }),
  ),
});

export const backtestSchema = z.object({
  document: z.literal("shortlist/backtest/1"),
  tool: rankingSchema.shape.tool,
  profile: z.pick(rankingSchema.shape.profile, { id: true, title: true, sha256: true }),
  /** Of the data as they are today. */
  dataset: rankingSchema.shape.dataset,
  /** Who was chosen: a list that comes with the data, or a file of one's own. */
  chosen: z.object({
    list: z.optional(z.string()),
    file: z.optional(z.string()),
    title: z.string(),
    countries: count,
  }),
  vintage: z.enum(VINTAGES),
  /** What tells how rich countries were: a figure, and the group where fewer than half of a field had one. */
  income: z.object({ figure: named, group: named }),
  cases: z.array(caseSchema),
  rules: z.array(ruleSchema),
  /** The profile with one factor's weight at 0. */
  leftOut: z.array(z.object({ factor: z.string(), title: z.string(), lag, meanPercentile, cases: count })),
  /** The least mean percentile whose `p` would be below 0.05, of the profile's own fields; null where none is high enough. */
  needed: z.array(z.object({ lag, meanPercentile, cases: count })),
  /** Rules and profiles without a factor, times lags. */
  variantsTried: count,
  warnings: rankingSchema.shape.warnings,
});

export type Backtest = z.infer<typeof backtestSchema>;
export type BacktestCase = z.infer<typeof caseSchema>;
export type BacktestRule = z.infer<typeof ruleSchema>;
