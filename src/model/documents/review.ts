import * as z from "zod/mini";
import { FATES, ROUNDS } from "../ballot.ts";
import { STATUSES } from "../standings.ts";
import { count, countryCode, rank, share, valueSchema } from "./codes.ts";
import { rankingSchema } from "./ranking.ts";
import { positionSchema } from "./whatif.ts";

/** `review table --format json`: kind `review`: what several reviewers' ballots make of a ranking, and what they are to talk about. */

const group = z.enum(["everyone", "someone", "nobody"]);
const round = z.enum(ROUNDS);

/** By reviewer, in one round; null of one in whose ranking it has no rank. Whoever is recused from the country is not there. */
const places = {
  ranks: z.record(z.string(), z.nullable(rank)),
  /** The ranks nearest to and furthest from the first; null where nobody gives it one. */
  lowest: z.nullable(rank),
  highest: z.nullable(rank),
  /** Who has it among the first: all whose rank counts, some of them, or none. */
  group,
};

/** Of the pairs of countries that every ballot ranks, how many all of them put in the same order. */
const alike = z.object({ of: count, alike: count, share: z.nullable(share) });
/** Of the pairs among those whom somebody has among the first: `a` is ahead of `b` on every ballot that counts for both. */
const unanimous = z.array(z.object({ a: countryCode, b: countryCode }));

const ratingSchema = z.object({
  node: z.string(),
  title: z.string(),
  indicator: z.string(),
  round,
  /** On the scale of the indicator, each with its ends; the middle of a span counts in the reviewer's ranking. */
  values: z.record(z.string(), z.tuple([z.number(), z.number()])),
  lowest: z.number(),
  /** Of the middles of all spans. */
  median: z.number(),
  highest: z.number(),
  reasons: z.record(z.string(), z.object({ reason: z.string(), source: z.string() })),
});

/** Countries that all reviewers of a round rated at one node: who rates high and who rates low. */
const leniencySchema = z.object({
  node: z.string(),
  title: z.string(),
  indicator: z.string(),
  round,
  /** Two at least; by code. */
  countries: z.array(countryCode),
  reviewers: z.array(
    z.object({
      reviewer: z.string(),
      /** By country, its rating (of a span the middle) less the median of all, on the scale of the indicator. */
      above: z.record(z.string(), z.number()),
      /** Null: not on the same side of the median for every one of them. */
      lean: z.nullable(z.enum(["lenient", "strict"])),
    }),
  ),
});

const driverSchema = z.object({
  node: z.string(),
  title: z.string(),
  /** How many of the ranks between the two reviewers it makes: the largest part, as Owen values. */
  size: z.number(),
  of: z.enum(["weights", "ratings"]),
  between: z.object({ lowest: z.string(), highest: z.string() }),
});

const contestSchema = z.object({
  country: countryCode,
  name: z.string(),
  indicator: z.string(),
  seen: valueSchema,
  year: z.nullable(z.number()),
  locator: z.nullable(z.string()),
  proposed: valueSchema,
  by: z.string(),
  round,
  reason: z.string(),
  source: z.string(),
  fate: z.enum(FATES),
  decidedBy: z.nullable(z.string()),
  why: z.nullable(z.string()),
  /**
   * Why it is attached to no figure: the data have none, another value or another year, a value of which the one seen is a rounding, or the
   * profile does not read the indicator.
   */
  orphan: z.nullable(z.enum(["no-figure", "other-value", "other-year", "rounded", "not-read"])),
  /** The figure that counts now, where there is one. */
  now: z.nullable(
    z.object({
      value: valueSchema,
      year: z.nullable(z.number()),
      file: z.string(),
      locator: z.string(),
    }),
  ),
  /** The figure is the same and stands at another place than the ballot says. */
  moved: z.boolean(),
  /** What it alone would change of the profile's own ranking; null for an orphan. */
  change: z.nullable(z.object({ before: positionSchema, after: positionSchema })),
});

export const reviewSchema = z.object({
  document: z.literal("shortlist/review/1"),
  tool: z.object({ name: z.string(), version: z.string() }),
  profile: z.object({ id: z.string(), title: z.string(), sha256: z.string() }),
  dataset: rankingSchema.shape.dataset,
  /** Whether it is marked as not for release; `--release` takes the mark away. */
  deliberative: z.boolean(),
  /** How many the first are. */
  first: rank,
  /** The round that `countries` is about. */
  round,
  reviewers: z.array(
    z.object({
      id: z.string(),
      name: z.optional(z.string()),
      date: z.optional(z.string()),
      round,
      /** Of the ballot's file. */
      sha256: z.string(),
      /** Where they differ from the profile's. */
      weights: z.record(z.string(), z.number()),
    }),
  ),
  /** Whoever has a rank on some ballot, or is spoken of on one; by code. */
  countries: z.array(
    z.object({
      country: countryCode,
      name: z.string(),
      ...places,
      /** The profile's own rank. */
      published: z.nullable(rank),
      /** What the profile's own ranking makes of it. */
      status: z.enum([...STATUSES, "absent"]),
      /** Only of a country on the agenda: what most parts those who place it lowest and highest. */
      driver: z.nullable(driverSchema),
      ratings: z.array(ratingSchema),
      /** Only where there were two rounds. */
      secondRound: z.optional(
        z.object({
          ...places,
          moved: z.array(z.object({ reviewer: z.string(), from: z.nullable(rank), to: z.nullable(rank) })),
        }),
      ),
    }),
  ),
  /** Whoever somebody has among the first and not all rank alike, and whoever a ballot asks for. */
  agenda: z.array(countryCode),
  /**
   * `disagreement`: by how far ranks lie apart, the furthest first; level ones by code. `draw`: by the SHA-256 of seed, a space and code,
   * the smallest first.
   */
  orderedBy: z.enum(["disagreement", "draw"]),
  /** Of a draw alone. */
  seed: z.optional(z.int()),
  recusals: z.array(z.object({ reviewer: z.string(), round, country: countryCode })),
  pairs: alike,
  unanimous,
  secondRound: z.optional(z.object({ pairs: alike, unanimous })),
  /** Empty where all reviewers of a round rated fewer than two countries alike. */
  leniency: z.array(leniencySchema),
  contests: z.array(contestSchema),
  notes: z.array(z.object({ country: countryCode, by: z.string(), round, text: z.string() })),
  /** What ballots say of countries that the data do not have; contests of them are orphans. */
  lapsed: z.array(
    z.object({
      reviewer: z.string(),
      round,
      country: countryCode,
      what: z.enum(["rating", "agenda", "recused", "note"]),
    }),
  ),
  warnings: rankingSchema.shape.warnings,
});

export type Review = z.infer<typeof reviewSchema>;
export type ReviewedCountry = Review["countries"][number];
export type ReviewedContest = z.infer<typeof contestSchema>;
