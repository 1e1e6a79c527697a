import * as z from "zod/mini";
import { STATUSES } from "../standings.ts";
import { count, countryCode, datingShape, english, failureSchema, rank, share } from "./codes.ts";
import { causeSourcesSchema, movedCauseSchema, togetherSchema } from "./diff.ts";
import {
  drawnSchema,
  drawsSchema,
  effectsSchema,
  gateSchema,
  rankingSchema,
  scoreNodeSchema,
  tallySchema,
  turnedGatesSchema,
  valueSchema,
} from "./ranking.ts";
import { carriedSchema, changeSchema } from "./whatif.ts";
import { pathSchema } from "./years.ts";

/** `explain --format json`: kind `explanation`: one country's way from score to publisher's cell. */

const evidenceSchema = z.object({
  indicator: z.string(),
  value: valueSchema,
  ...datingShape,
  year: z.nullable(z.number()),
  source: z.string(),
  file: z.string(),
  locator: z.string(),
  /** Of a derived value: how it was made, and every cell that it was made of. */
  formula: z.optional(z.string()),
  inputs: z.optional(z.array(z.object({ file: z.string(), locator: z.string() }))),
});

/** Score and rank if something were otherwise; `tied` others would share the rank. */
const outcomeSchema = z.nullable(z.object({ score: z.number(), rank, tied: count }));

const openSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** How many of the node's own weighed indicators that apply to the country are not assessed, and of how many. */
  notAssessed: count,
  of: count,
  /** Share (0 to 1) of the profile's weight that they hold. */
  share,
  /** With all of them at the worst and at the best end of the scale; null where there is no score or no end. */
  worst: outcomeSchema,
  best: outcomeSchema,
  /** Each of them alone. */
  indicators: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      share,
      worst: outcomeSchema,
      best: outcomeSchema,
    }),
  ),
});

/** Owen values of the place and of being among the first `k`: from the reference's values in the country's place to its own. */
const placesSchema = z.object({
  /** The place that the reference's values would take in the country's place. */
  reference: z.object({ rank, tied: count }),
  k: count,
  factors: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Places gained, nearer to the first; together the reference's rank less the country's. */
      places: z.number(),
      /** Together 1 where the country is among the first `k` and the reference would not be, -1 the other way round, else 0. */
      among: z.number(),
    }),
  ),
});

/** A value of one of two years, with its score on the profile's scale. */
const datedSchema = z.nullable(
  z.object({
    value: valueSchema,
    unit: z.optional(z.string()),
    ...datingShape,
    score: z.nullable(z.number()),
  }),
);

const changedSchema = z.object({
  id: z.string(),
  title: z.string(),
  indicator: z.string(),
  /** Null where there was, or is, no value. */
  before: datedSchema,
  after: datedSchema,
  /** Of `causes`, the one it is part of; null where the change did nothing to the score, or a year has no score. */
  cause: z.nullable(z.string()),
  /** That the country has other peers now, since this is what groups them. */
  otherPeers: z.optional(z.literal(true)),
});

const yearBeforeChangeSchema = z.object({
  /** Year before this run's. */
  asOf: z.nullable(z.number()),
  status: z.enum([...STATUSES, "no evidence"]),
  rank: z.nullable(rank),
  tied: count,
  of: count,
  score: z.nullable(z.number()),
  /** What the score moved by, told apart as `diff` tells it; they sum to the difference of the scores. Empty without both. */
  causes: z.array(
    z.object({
      cause: movedCauseSchema.shape.cause,
      title: english,
      sources: causeSourcesSchema,
      score: movedCauseSchema.shape.score,
    }),
  ),
  /** Why causes are taken together; `because` says the same in a code. */
  together: z.optional(z.string()),
  because: z.optional(togetherSchema),
  /** The country's own values that differ. */
  changes: z.array(changedSchema),
  /** Gates that are met now and were not, and the other way round. */
  gates: turnedGatesSchema,
});

const effortSchema = z.extend(
  z.pick(changeSchema, {
    indicator: true,
    title: true,
    unit: true,
    measured: true,
    ages: true,
    year: true,
    to: true,
    place: true,
    error: true,
    movement: true,
  }),
  {
    /** `up`, `down`: to a better rank, or a worse one; `into`, `out`: into the first `top`, or out of them. */
    way: z.enum(["up", "down", "into", "out"]),
    /** What it is now: without a figure there is no effort to tell. */
    from: valueSchema,
    carried: z.array(z.extend(carriedSchema, { title: z.string() })),
  },
);

/** What a government could do, or cease to do, that would move the country by itself: the nearest that `whatif` finds. */
const effortsSchema = z.object({
  /** How many make the top. */
  top: count,
  /** None where no effort alone moves it. */
  nearest: z.array(effortSchema),
});

const standoutSchema = z.object({
  id: z.string(),
  title: z.string(),
  value: valueSchema,
  unit: z.optional(z.string()),
  ...datingShape,
  score: z.number(),
  rank,
  of: count,
  tied: count,
  median: z.number(),
  /** Effective weight times the distance to the peers' median. */
  weightedGap: z.number(),
});

export const explanationSchema = z.object({
  document: z.literal("shortlist/explanation/1"),
  tool: rankingSchema.shape.tool,
  seal: rankingSchema.shape.seal,
  profile: rankingSchema.shape.profile,
  dataset: rankingSchema.shape.dataset,
  reference: z.extend(rankingSchema.shape.reference, {
    kind: z.enum(["median", "peers", "minimum", "country"]),
    /** Only for `country`. */
    country: z.optional(countryCode),
    /** Only for `peers`: how many they are, and of which group by which indicator's title. */
    made: z.optional(z.object({ size: z.number(), group: z.string(), by: z.string() })),
  }),
  country: countryCode,
  name: z.string(),
  status: z.enum(STATUSES),
  /** Among the ranked; for one that is set apart or excluded the place it would take. Null without a score. */
  rank: z.nullable(rank),
  /** How many others share the rank. */
  tied: count,
  /** How many countries are ranked. */
  of: count,
  /** Of one that is ranked, with draws: where it stood in them. */
  ...z.partial(drawnSchema).shape,
  draws: z.optional(drawsSchema),
  /** With draws: that it has figures missing, in place of which these take others'. */
  drawnGaps: z.optional(z.boolean()),
  /** Who ranks first, several where they tie; with draws where each ranked in them. */
  leaders: z._default(
    z.array(
      z.extend(z.pick(z.partial(drawnSchema), { rankP05: true, rankP95: true }), {
        country: countryCode,
        name: z.string(),
      }),
    ),
    [],
  ),
  /** Of one that is ranked or set apart: as in a ranking. */
  gap: z._default(z.boolean(), false),
  score: z.nullable(z.number()),
  scoreRange: z.nullable(z.tuple([z.number(), z.number()])),
  coverage: share,
  /** How much of `coverage` is evidence by proxy; only where the profile has proxies. */
  proxy: z.optional(share),
  /** Only where the whole profile is a scorecard. */
  scorecard: z.optional(tallySchema),
  /** Only for `unscored`. */
  failure: z.optional(failureSchema),
  /** The difference of the scores by what it is the effect of; null without a score. */
  effects: z.nullable(effectsSchema),
  /** What each factor makes of the place; null without a score, and where there are too many factors. */
  places: z.nullable(placesSchema),
  /** The ranked of the country's peer group; null where the profile makes none or the country is in none. */
  peers: z.nullable(
    z.object({
      by: z.string(),
      title: z.string(),
      group: z.string(),
      size: z.number(),
      /** By score, itself counted; null without a score or with fewer than three peers. */
      position: z.nullable(z.object({ rank, of: count, tied: count, median: z.number() })),
    }),
  ),
  /** Indicators in the top and in the bottom quarter of the peer group. */
  strengths: z.array(standoutSchema),
  weaknesses: z.array(standoutSchema),
  gates: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      ownFigure: gateSchema.shape.ownFigure,
      effect: z.enum(["exclude", "apart", "flag"]),
      outcome: z.enum(["met", "clear", "not assessed"]),
      authority: z.nullable(z.string()),
      reason: z.string(),
      observed: english,
      /** The same with the titles of indicators and nodes, where they differ. */
      said: z.optional(z.string()),
      found: gateSchema.shape.found,
      margin: z.nullable(z.number()),
      /** Of the margin; `categories` for steps, absent where there is none. */
      unit: z.optional(z.string()),
      evidence: z.array(evidenceSchema),
    }),
  ),
  factors: z.array(scoreNodeSchema),
  /** What is weighed and not assessed, and what it could still make of score and rank. */
  open: z.array(openSchema),
  /** Absent for one that is excluded or has no score, where wins rank, and where no figure of it is known to be an effort. */
  efforts: z.optional(effortsSchema),
  /** What changed since the year before; null where the run has no year. */
  since: z.nullable(yearBeforeChangeSchema),
  /** Where it stood over the years, and the cause of each step; only where `--years` asks for it. */
  path: z.optional(pathSchema),
  warnings: rankingSchema.shape.warnings,
});

export type Explanation = z.infer<typeof explanationSchema>;
/** What a country is explained against, as it is called. */
export type Against = Explanation["reference"] & { readonly label: string };
export type ExplainedGate = Explanation["gates"][number];
export type OpenQuestion = z.infer<typeof openSchema>;
export type Changed = z.infer<typeof changedSchema>;
export type YearBeforeChange = z.infer<typeof yearBeforeChangeSchema>;
export type Effort = z.infer<typeof effortSchema>;
export type Standout = z.infer<typeof standoutSchema>;
