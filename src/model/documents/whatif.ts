import * as z from "zod/mini";
import { KINDS } from "../source.ts";
import { STATUSES } from "../standings.ts";
import { count, countryCode, datingShape, english, failureSchema, rank, share } from "./codes.ts";
import { gateSchema, ofProfileSchema, rankingSchema, valueSchema } from "./ranking.ts";

const groupSchema = z.object({
  /** The node whose children's weights are moved. */
  node: z.string(),
  title: z.string(),
  /** `exact`: linear programs, to within a millionth; `search`: draws and steps, which may miss nearer weights, and prove nothing where they find none. */
  method: z.enum(["exact", "search"]),
  /** Where exact: what the weights add up on, points, their logarithms or a power of them. */
  scale: z.optional(z.enum(["arithmetic", "geometric", "power"])),
  /** Why it is a search; absent for several groups together. */
  why: z.optional(z.enum(["mean", "evidence", "gates", "children", "unconfirmed"])),
  /** How many weightings the search looked at first. */
  tried: z.optional(z.number()),
  /** How many weights are moved. */
  children: z.number(),
  /** `none`: shown that there are none; `not-found`: the search found none. */
  outcome: z.enum(["weights", "none", "not-found"]),
  /** The sum of the changes of shares, each taken as positive: 0 to 2. */
  distance: z.optional(z.number()),
  /** Where linear programs did not suffice: what they show all the same, that no weights are nearer than this. */
  bound: z.optional(z.number()),
  /** Each child's share of its siblings' weight, 0 to 1. */
  weights: z.optional(
    z.array(
      z.object({
        node: z.string(),
        title: z.string(),
        parent: z.string(),
        from: z.number(),
        to: z.number(),
      }),
    ),
  ),
  /** Countries that are then level with it. */
  ties: z.optional(z.array(countryCode)),
  /** Where scores add up, countries and shares: mixed so they are ahead of the country whichever child has all the weight, and so under every weighting. */
  mixture: z.optional(z.array(z.object({ country: countryCode, share }))),
  /** By how many points of the score at least. */
  surplus: z.optional(z.number()),
});

/** Which weights put a country first, group of siblings by group; shares are 0 to 1. */
const byWeightsSchema = z.object({
  rank: z.literal(1),
  /** Whether it is first as it is: then nothing is looked for. */
  already: z.boolean(),
  /** Each group of siblings with all else as it is. */
  groups: z.array(groupSchema),
  /** All groups at once; null where there is only one. */
  together: z.nullable(z.omit(groupSchema, { node: true, title: true })),
});

export type ByWeights = z.infer<typeof byWeightsSchema>;
export type WeightedGroup = z.infer<typeof groupSchema>;

/** `whatif --format json`: kind `whatif`: what would change a country's rank. Unknown numbers are null. */

const status = z.enum(STATUSES);

export const positionSchema = z.object({
  status,
  /** Among the ranked; for one that is set apart or excluded the place it would take beside them; null without a score. */
  rank: z.nullable(rank),
  /** How many others share the rank. */
  tied: count,
  score: z.nullable(z.number()),
  /** Ids of the gates that exclude it, or where none does set it apart. */
  exclusions: z.array(z.string()),
});

const errorSchema = z.object({
  /** The change in standard errors; null where the publisher gives none. */
  standardErrors: z.nullable(z.number()),
  /** The publisher's, or where it gives only a standard error, 1.645 of them on either side (90 %). */
  interval: z.tuple([z.number(), z.number()]),
  published: z.boolean(),
  within: z.boolean(),
});

const movementSchema = z.object({
  /** Of the value before: the newest of an earlier year. */
  year: z.nullable(z.number()),
  value: valueSchema,
  /** How the figure moved since, in its unit or in steps of its categories; null where steps cannot be counted. */
  change: z.nullable(z.number()),
  /** Whether the change asked for is no greater. */
  within: z.nullable(z.boolean()),
  /** The latest earlier year in which it was at the value asked for, or beyond; null where it was in none since `since`, the first known. */
  reached: z.optional(z.nullable(z.number())),
  since: z.optional(z.number()),
});

/** A figure that is computed from the changed one: what it is, and what it is then; null where there is none. */
export const carriedSchema = z.object({
  indicator: z.string(),
  from: z.nullable(valueSchema),
  to: z.nullable(valueSchema),
});

/** Who can change it; a figure that is computed from another one of the profile is context. Absent where it is not known, as for the user's own indicators. */
const kind = z.optional(z.enum(KINDS));

export const changeSchema = z.object({
  indicator: z.string(),
  title: z.string(),
  kind,
  /** Effective weight of its leaves within the whole when everything is assessed. */
  weight: z.number(),
  unit: z.nullable(z.string()),
  ...datingShape,
  year: z.nullable(z.number()),
  /** Null where it is not assessed. */
  from: z.nullable(valueSchema),
  /** A value that does it: the smallest change, rounded outward to few digits. */
  to: valueSchema,
  /** The smallest change itself, to 1e-12 of its size; null for categories. */
  limit: z.nullable(z.number()),
  /** From `from` to `to`, in the unit or in steps of the categories; null where it is not assessed. */
  change: z.nullable(z.number()),
  /** The change as a share of the values the indicator could have. */
  shareOfRange: z.nullable(z.number()),
  /** Where it is not assessed: which side of `to` does it; `only`: this category. */
  side: z.nullable(z.enum(["at least", "at most", "any", "only"])),
  /** Where the country then stands. */
  place: positionSchema,
  /** Countries that then share its score. */
  ties: z.array(countryCode),
  error: z.nullable(errorSchema),
  movement: z.nullable(movementSchema),
  /** Figures of the profile that are computed from it, and change with it. */
  carried: z.array(carriedSchema),
  /** Indicators of the profile whose figure for the country comes from the same cell, and is left as it is. */
  leftAsItIs: z.array(z.string()),
});

const targetSchema = z.object({
  /** `reach`: rank `rank` or better; `leave`: worse than rank `rank`, or no rank at all; `score`: any score. */
  goal: z.enum(["reach", "leave", "score"]),
  rank: z.nullable(rank),
  /** Of `reach`: the score that has the rank as things are. */
  score: z.optional(z.number()),
  /** `next`: by --rank, or its default; `top`: by --top. */
  asked: z.enum(["rank", "top", "score"]),
  /** Whether it holds as things are: then nothing was looked into. */
  met: z.boolean(),
  /** The smallest change of each indicator that does it, the least of its range first. */
  changes: z.array(changeSchema),
  /**
   * Of an indicator that alone cannot do it: the best it could (for `leave` the worst). `within` where values were tried from the
   * lowest to the highest that is observed or that a limit of the profile names, and one beyond these would go on moving scores, since
   * the scale is drawn from the data.
   */
  unreachable: z.array(
    z.object({
      indicator: z.string(),
      title: z.string(),
      kind,
      from: z.nullable(valueSchema),
      farthest: z.object({ value: valueSchema, place: positionSchema }),
      within: z.optional(z.literal("observed")),
    }),
  ),
  /** Indicators without an answer, and why, in English and as a code. */
  unanswered: z.array(
    z.object({
      indicator: z.string(),
      title: z.string(),
      reason: english,
      why: z.optional(z.enum(["no-ends", "part-of-range", "unconfirmed"])),
    }),
  ),
});

const endSchema = z.object({
  /** Share of the siblings' weight, 0 to 1. */
  share,
  /** The weight to write for it, the siblings' left as they are; null at share 1. */
  weight: z.nullable(z.number()),
  /** Whether nothing changes at the end itself; true only at 0 and 1. */
  included: z.boolean(),
  /** What happens beyond it: `ahead` passes `behind`, or one of them gains or loses its score; null where nothing does. */
  event: z.nullable(
    z.object({
      what: z.enum(["passes", "ties", "gains a score", "loses its score"]),
      ahead: z.nullable(countryCode),
      behind: z.nullable(countryCode),
    }),
  ),
});

const intervalSchema = z.object({
  from: endSchema,
  to: endSchema,
});

const weightSchema = z.object({
  node: z.string(),
  title: z.string(),
  level: count,
  /** As written, and its share of its siblings' weight. */
  weight: z.number(),
  share,
  /** What the share acts as among the ranked: the node's share of the covariance with its parent's own score; null where that is not known. */
  shareAsItActs: z.optional(z.nullable(z.number())),
  /** `exact`: equations of the arithmetic mean; `bisection`: to 1e-6 after steps of 0.01; `none`: it has no sibling of weight. */
  method: z.enum(["exact", "bisection", "none"]),
  /** Null where re-ranking did not confirm the interval, or there is none. */
  order: z.nullable(intervalSchema),
  membership: z.nullable(intervalSchema),
  /** Why there is no interval, in English and as a code. */
  note: z.nullable(z.string()),
  why: z.optional(z.enum(["no-sibling", "no-weight-above"])),
});

/** Somebody who is ranked on one side only, and why not on the other. */
const turnedSchema = z.object({
  country: countryCode,
  name: z.string(),
  /** What it is on the side where it is not ranked. */
  status,
  /** Ids of the gates that exclude it there, or set it apart. */
  exclusions: z.array(z.string()),
  /** Why it has no score there; absent where it has one. */
  failure: z.optional(failureSchema),
  /** Share of the profile's weight whose evidence enters its score, before and after. */
  coverage: z.tuple([share, share]),
});

const scenarioSchema = z.object({
  values: z.array(
    z.object({
      country: countryCode,
      indicator: z.string(),
      from: z.nullable(valueSchema),
      to: valueSchema,
      carried: z.array(carriedSchema),
      leftAsItIs: z.array(z.string()),
    }),
  ),
  weights: z.array(
    z.object({
      node: z.string(),
      from: z.number(),
      to: z.number(),
      /** What it acts as within the whole, before and after, as in a ranking. */
      weightAsItActs: z.optional(z.object({ from: z.nullable(z.number()), to: z.nullable(z.number()) })),
    }),
  ),
  before: positionSchema,
  after: positionSchema,
  /** How many are ranked before, and after. */
  ofBefore: count,
  of: count,
  /** Who is ranked after and was not, and who was and is not. */
  entered: z.array(turnedSchema),
  left: z.array(turnedSchema),
  /** Flags that the change turns, and for which countries, by code; `open`: raised before, and nothing tells of it after. */
  flags: z.array(
    z.object({
      gate: z.string(),
      raised: z.array(countryCode),
      cleared: z.array(countryCode),
      open: z.array(countryCode),
    }),
  ),
  /** Everybody who is among the top before or after, in the order of the ranking after. */
  top: z.array(
    z.object({ country: countryCode, name: z.string(), before: positionSchema, after: positionSchema }),
  ),
});

export const whatifSchema = z.object({
  document: z.literal("shortlist/whatif/1"),
  tool: rankingSchema.shape.tool,
  profile: ofProfileSchema,
  dataset: rankingSchema.shape.dataset,
  country: countryCode,
  name: z.string(),
  place: positionSchema,
  /** How many countries are ranked. */
  of: count,
  /** How many make the top. */
  top: count,
  failure: z.optional(failureSchema),
  /** The gates that exclude the country, each with the nearest values that would clear it. */
  gates: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      observed: english,
      /** The same with titles for ids; absent where that makes no difference. */
      said: z.optional(z.string()),
      found: gateSchema.shape.found,
      margin: gateSchema.shape.margin,
      clears: z.array(
        z.object({
          indicator: z.string(),
          from: z.nullable(valueSchema),
          to: valueSchema,
          carried: z.array(carriedSchema),
          place: positionSchema,
        }),
      ),
    }),
  ),
  targets: z.array(targetSchema),
  weights: z.array(weightSchema),
  /** What --set and --weight make of the ranking; then there are no targets and weights. */
  scenario: z.nullable(scenarioSchema),
  /** With --by-weights: which weights put the country first; then there are no targets, weights and scenario. */
  byWeights: z.optional(byWeightsSchema),
  /** Names of the countries that the document mentions by code. */
  names: z.record(z.string(), z.string()),
  /** Titles of the indicators, nodes and gates that it mentions by id alone. */
  titles: z.record(z.string(), z.string()),
  warnings: rankingSchema.shape.warnings,
});

export type WhatIf = z.infer<typeof whatifSchema>;
export type PositionFigures = z.infer<typeof positionSchema>;
export type CarriedFigure = z.infer<typeof carriedSchema>;
export type ErrorRelation = z.infer<typeof errorSchema>;
export type MovementRelation = z.infer<typeof movementSchema>;
export type ValueChange = z.infer<typeof changeSchema>;
export type Target = z.infer<typeof targetSchema>;
export type WeightInterval = z.infer<typeof weightSchema>;
export type Interval = z.infer<typeof intervalSchema>;
export type IntervalEnd = z.infer<typeof endSchema>;
export type Turned = z.infer<typeof turnedSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
