import * as z from "zod/mini";
import { count, countryCode, rank, share } from "./codes.ts";

/** What errors of figures were taken for, where that is more than their size. */
export const errorsSchema = z.object({
  /** Figures whose error is made of the publisher's interval, by the probability (0 to 1) with which that is taken to hold the truth; absent where none is. */
  intervals: z.optional(z.array(z.object({ level: share, figures: z.number() }))),
  /** Correlation of the errors of one country's figures from one source; absent: none. */
  withinSource: z.optional(z.number()),
});

export type ErrorsTaken = z.infer<typeof errorsSchema>;

/** Within which the end of a set would be with other draws, 19 times in 20. */
const betweenSchema = z.tuple([z.number(), z.number()]);

const askedSchema = z.object({
  /** The probability with which the sets hold the true ranks. */
  coverage: share,
  /** `lower` and `upper` hold for all countries together; those `Alone` each for its own country. */
  kind: z.enum(["simultaneous", "marginal"]),
  /** The mean over the ranked of the share (0 to 1) of a country's weight whose figure has an error, published or declared. */
  weightWithError: share,
});

/** Where at least half of the weight has an error. */
const knownSchema = z.extend(askedSchema, {
  /** Draws of errors that count; in `failedDraws` others somebody ranked had no score. */
  draws: count,
  /** How many were asked for, where that is more than are made: the scores of all have to fit in memory, or the run was `stopped`. */
  asked: z.optional(count),
  stopped: z.optional(z.literal(true)),
  failedDraws: count,
  seed: z.number(),
  ...errorsSchema.shape,
  /** Scores of nodes are placed among those of the candidates: of countries that are nearly equal the sets hold less often than `coverage` says. */
  byPlace: z.optional(z.literal(true)),
  /** By rank. */
  countries: z.array(
    z.object({
      country: countryCode,
      rank,
      lower: z.number(),
      upper: z.number(),
      lowerBetween: betweenSchema,
      upperBetween: betweenSchema,
      lowerAlone: z.optional(z.number()),
      upperAlone: z.optional(z.number()),
      /** Without draws, as a check: from joint intervals of independent errors. */
      lowerByIntervals: z.number(),
      upperByIntervals: z.number(),
      /** Of its score, in points. */
      standardError: z.number(),
      weightWithError: share,
      /**
       * Beside draws, where `lower` and `upper` are other ranks than `rankP05` and `rankP95`: sets tell of all countries together and of errors of
       * figures alone, draws of each country alone and of all that they vary.
       */
      unlikeDraws: z.optional(z.literal(true)),
    }),
  ),
  /** Who may be among the true first `k`, and who surely is, with the same probability. */
  top: z.optional(
    z.array(
      z.object({
        k: count,
        may: z.array(countryCode),
        surely: z.array(countryCode),
        /** How many of either there would be with other draws, the fewest and the most. */
        mayBetween: betweenSchema,
        surelyBetween: betweenSchema,
      }),
    ),
  ),
});

/** Where less than half of the weight has an error: sets would count most of a score as known, so none are made and nobody is among any first. */
const unknownSchema = z.extend(askedSchema, {
  reason: z.literal("not-known-from-published-errors"),
  /** By rank. */
  countries: z.array(
    z.object({
      country: countryCode,
      rank,
      lower: z.null(),
      upper: z.null(),
      weightWithError: share,
    }),
  ),
});

/** Of `robustness`: confidence sets of the ranks of the true scores, from the errors of figures alone. */
export const rankSetsSchema = z.union([knownSchema, unknownSchema]);

export type RankSets = z.infer<typeof rankSetsSchema>;
export type KnownSets = z.infer<typeof knownSchema>;

/** Beside draws: what is in none of them, since next to nobody has evidence on it, and what findings on it could do. */
export const undrawnSchema = z.object({
  /** Factors and indicators, in the profile's order: a factor where that holds of everything that it weighs. */
  nodes: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Of the whole, as the profile has it. */
  weight: z.number(),
  /** Whether nobody at all has evidence on any of them; else fewer than five countries have. */
  nobody: z.boolean(),
  /**
   * The greatest change of a score that findings on one ranked country alone could make, all at the worst or all at the best end of the scale: whose, what it
   * is now and what it would be. Null where scores have no ends.
   */
  most: z.nullable(z.object({ country: countryCode, name: z.string(), score: z.number(), to: z.number() })),
});

export type Undrawn = z.infer<typeof undrawnSchema>;
