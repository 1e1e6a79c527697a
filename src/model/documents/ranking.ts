import * as z from "zod/mini";
import {
  count,
  countryCode,
  datingShape,
  english,
  failureSchema,
  knownSchema,
  lackSchema,
  observedSchema,
  publicationShape,
  rank,
  rankInDraws,
  share,
  tallySchema,
  valueSchema,
  verdictSchema,
} from "./codes.ts";
import { rankSetsSchema, undrawnSchema } from "./uncertainty.ts";

const place = z.object({ file: z.string(), locator: z.string() });

/** Parts of a contribution that are not the effect of a value against a value; each is absent where it is nothing. */
export const partsSchema = z.object({
  /** It applies to this country, which has no evidence there, whether or not the reference has. */
  notAssessed: z.optional(z.number()),
  /** This country has evidence and the reference has none. */
  referenceNotAssessed: z.optional(z.number()),
  /** It exists for one side only, and has evidence there. */
  doesNotApply: z.optional(z.number()),
});

export const scoreNodeSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** On the profile's scale; null where there is none, and where nothing of it is assessed. */
  score: z.nullable(z.number()),
  /** Only of a node that is normalised: what goes up in place of `score`, which gates ask for. */
  normalised: z.optional(z.number()),
  /** Where that is its percentile: the share (0 to 1) of the candidates, the country with them, whose own score there is lower. */
  higherThan: z.optional(share),
  /** What the policy for missing evidence puts in the place of a score where nothing is assessed; it counts, and is no evidence. */
  filled: z.optional(z.number()),
  /** Effective weight within the whole for this country. */
  weight: z.number(),
  /** Part of the parent's score; null where the parent is no arithmetic mean or this does not enter it. */
  points: z.nullable(z.number()),
  /** Owen value against the reference. */
  versusReference: z.nullable(z.number()),
  /** What of `versusReference` comes from missing evidence, here or beneath. */
  ofWhich: z.optional(partsSchema),
  /** Share (0 to 1) of this node's weight that has evidence. */
  coverage: share,
  /** How much of `coverage` is evidence by proxy; only where the profile has proxies. */
  proxy: z.optional(share),
  /** Of a node that takes one of its children: the id of the one that is taken, the first with evidence. */
  takes: z.optional(z.string()),
  /** A sibling before it is taken in its place, so that its evidence does not count. */
  standsBehind: z.optional(z.literal(true)),
  /** Why there is no score, or what stands in for it; `lack` says the same in a code. */
  missing: z.optional(z.string()),
  lack: z.optional(lackSchema),
  /** It does not exist for this country, which is no lack of evidence; the reference has it. */
  doesNotApply: z.optional(z.literal(true)),
  /** Neither this country nor the reference has evidence. */
  notAssessed: z.optional(z.literal(true)),
  /** Place among the ranked countries of the country's peer group, itself counted: only in an explanation. */
  peers: z.optional(
    z.object({
      rank,
      of: count,
      /** How many others have the same score. */
      tied: count,
      /** Of the ranked of the group. */
      median: z.number(),
    }),
  ),
  /** Place by this score among the ranked, the country itself counted: only in an explanation. */
  ranked: z.optional(z.object({ rank, of: count, tied: count })),
  indicator: z.optional(z.string()),
  value: z.optional(valueSchema),
  unit: z.optional(z.string()),
  year: datingShape.year,
  measured: datingShape.measured,
  atLatest: datingShape.atLatest,
  ages: datingShape.ages,
  se: z.optional(z.number()),
  lower: z.optional(z.number()),
  upper: z.optional(z.number()),
  note: z.optional(z.string()),
  /** Of what was read from a text: the words that say it. */
  quote: z.optional(z.string()),
  published: publicationShape.published,
  revised: publicationShape.revised,
  /** What was done to the value as an outlier; where another value was put in its place, `winsorised` says which. */
  treatment: z.optional(z.string()),
  winsorised: z.optional(z.object({ from: z.number(), to: z.number() })),
  /** The verdict in words. */
  reading: z.optional(z.string()),
  verdict: z.optional(verdictSchema),
  scorecard: z.optional(tallySchema),
  source: z.optional(
    z.object({
      id: z.string(),
      file: z.string(),
      locator: z.string(),
      vintage: z.optional(z.string()),
      formula: z.optional(z.string()),
      inputs: z.optional(z.array(place)),
    }),
  ),
  get children() {
    return z.optional(z.array(scoreNodeSchema));
  },
});

export type ScoreNode = z.infer<typeof scoreNodeSchema>;
export type Parts = z.infer<typeof partsSchema>;

export { tallySchema, valueSchema };

/** `rank --format json`: kind `ranking`. Numbers are shortest-round-trip doubles; unknown ones are null or absent. */

const missingSchema = z.object({
  policy: z.string(),
  minimumCoverage: share,
  /** Of `peer-median`: whose figures stand in. */
  peers: z.optional(z.object({ by: z.string() })),
});

/** A node of the profile as the ranking restates it: what was weighed, and how. */
const profileNodeSchema = z.object({
  id: z.string(),
  title: z.string(),
  weight: z.number(),
  /** Share of the whole; under a node that takes one of its children, what each has where it is taken. */
  effectiveWeight: share,
  /**
   * Share of the whole that the weight comes to over the ranked: of the covariance with the node above, in logarithms where its mean is
   * geometric, multiplied down the tree; it may be negative. Null where it is not known; absent from documents of earlier versions.
   */
  weightAsItActs: z.optional(z.nullable(z.number())),
  basis: z.optional(z.string()),
  reason: z.optional(z.union([z.string(), z.record(z.string(), z.string())])),
  /** Indicators of which one at least must have evidence, or a country is not ranked; only where this year asks for it. */
  requires: z.optional(z.object({ title: z.string(), anyOf: z.array(z.string()) })),
  /** What stands in for missing evidence, and the least share of its weight that a node needs. */
  missing: z.optional(missingSchema),
  /** That what stands here is near the thing and not the thing itself. */
  evidence: z.optional(z.enum(["direct", "proxy"])),
  /** What the profile says of a factor in place of “not assessed”; only where no ranked country has evidence of it. */
  unassessed: z.optional(z.string()),
  aggregate: z.optional(z.looseObject({ method: z.string() })),
  indicator: z.optional(z.string()),
  direction: z.optional(z.enum(["higher", "lower"])),
  transform: z.optional(z.literal("log")),
  treat: z.optional(z.looseObject({ method: z.string() })),
  /** Of an indicator what its figures are brought onto the scale by; of a factor what is made of its score before it goes up. */
  normalise: z.optional(z.looseObject({ method: z.string() })),
  /** Only of a factor that places its score among those of the candidates: how many have one there. */
  candidates: z.optional(z.int()),
  /** Only of a factor that is normalised so that what goes up says how many of the candidates are worse. */
  percentile: z.optional(z.literal(true)),
  get children() {
    return z.optional(z.array(profileNodeSchema));
  },
});

export const gateSchema = z.object({
  gate: z.string(),
  title: z.string(),
  /** The title tells a figure of this country. */
  ownFigure: z.optional(z.literal(true)),
  reason: z.string(),
  authority: z.nullable(z.string()),
  /** With the ids of indicators and nodes. */
  observed: english,
  /** The same with their titles, where they differ. */
  said: z.optional(z.string()),
  /** The same in codes and figures; absent from documents of earlier versions. */
  found: z.optional(z.array(observedSchema)),
  /** Distance to the other side of the test, in the indicator's unit or in steps of its categories. */
  margin: z.nullable(z.number()),
  /** Of the margin; `categories` for steps, absent where there is none. */
  unit: z.optional(z.string()),
});

/** `notAssessed` where there is no evidence of it on the side where it is not met; `until`: of a list that has ended, its last day. */
const turnedGateSchema = z.object({
  id: z.string(),
  title: z.string(),
  notAssessed: z.optional(z.literal(true)),
  until: z.optional(z.string()),
});

/** Gates that are met now and were not, and the other way round. */
export const turnedGatesSchema = z.object({
  raised: z.array(turnedGateSchema),
  cleared: z.array(turnedGateSchema),
});

/** A difference of two scores by what it is the effect of: `evidence` is the effect of the values, the rest of what is missing. */
export const effectsSchema = z.extend(partsSchema, { evidence: z.number() });

const standingSchema = z.object({
  rank,
  /** How many others share the rank. */
  tied: z.optional(count),
  country: countryCode,
  name: z.string(),
  score: z.number(),
  scoreRange: z.nullable(z.tuple([z.number(), z.number()])),
  coverage: share,
  /** How much of `coverage` is evidence by proxy; only where the profile has proxies. */
  proxy: z.optional(share),
  /**
   * Only where the whole profile is a scorecard; `undecided` are the excluding gates that the evidence does not decide, by id;
   * `undecidedTitles` are their titles in the same order.
   */
  scorecard: z.optional(
    z.extend(tallySchema, {
      undecided: z.array(z.string()),
      undecidedTitles: z.optional(z.array(z.string())),
    }),
  ),
  flags: z.array(gateSchema),
  /** Whether the rank would be more than three others, or none, if gaps that the profile fills were left out of the means. */
  gap: z._default(z.boolean(), false),
  /** What the distance of the score to the reference's is the effect of; null where the factors are not told. */
  effects: z.optional(z.nullable(effectsSchema)),
  factors: z.array(scoreNodeSchema),
});

/**
 * With draws (shares 0 to 1, in the words of the `robustness` document): where the country stood in them. `band` tells how surely it is among
 * the first of `draws.first`: firm, where it was in 90 of 100 draws at least, the error of drawing (1.96 standard errors) left aside;
 * open, where it was in 10 of 100; else null.
 */
export const drawnSchema = z.object({
  topShare: z.record(z.string(), share),
  band: z.nullable(z.enum(["firm", "open"])),
  /** In how many of the draws it had a rank at all. */
  rankedShare: share,
  rankP05: z.nullable(rankInDraws),
  rankP95: z.nullable(rankInDraws),
});

const rankedSchema = z.extend(standingSchema, z.partial(drawnSchema).shape);

/** Of a gate that keeps a country from a rank. */
const barSchema = z.extend(z.omit(gateSchema, { gate: true }), { id: z.string() });

/** Scored as the ranked are, and without a place: a gate sets it apart. */
const apartSchema = z.extend(standingSchema, {
  rank: z.null(),
  /** The rank that its score would take among the ranked alone; `tied` of them have the same score. */
  wouldRank: rank,
  gates: z.array(barSchema),
});

/** How many countries ended up how. */
const countsSchema = z.object({
  ranked: count,
  /** Absent from documents of earlier versions, as all that is told of these. */
  apart: z._default(count, 0),
  excluded: count,
  unscored: count,
});

/** A country or region that was asked for: by ISO code or `region:` and its code, and by name. */
const askedSchema = z.array(z.object({ code: z.string(), name: z.string() }));

/** Who of those who were scored is shown; each option narrows it. `of`: how many there are, shown or not. */
export const shownSchema = z.object({
  countries: z.optional(askedSchema),
  region: z.optional(askedSchema),
  exclude: z.optional(askedSchema),
  of: countsSchema,
});

const variableSchema = z.enum(["weights", "data", "missing", "methods"]);

/** How the ranks in draws, and the bands, of a ranking were made. */
export const drawsSchema = z.object({
  /** How many were made: the first of those of `robustness`. */
  n: count,
  /** How many were asked for, where the run was stopped before all of them were made. */
  asked: z.optional(count),
  /** In how many of them nobody had a score. */
  failedDraws: count,
  seed: z.int(),
  /** How many the first are, of whom bands tell. */
  first: count,
  /** How weights were drawn, as `robustness --weights` takes it. */
  weights: z.string(),
  varied: z.array(variableSchema),
  held: z.array(variableSchema),
  /** Absent where there is nothing of the kind. */
  undrawn: z.optional(undrawnSchema),
});

export const rankingSchema = z.object({
  document: z.literal("shortlist/ranking/1"),
  tool: z.object({ name: z.string(), version: z.string() }),
  /** The same in everything that one run writes: twelve hexadecimal digits. */
  seal: z.optional(z.string()),
  profile: z.object({
    id: z.string(),
    title: z.string(),
    sha256: z.string(),
    scale: z.tuple([z.number(), z.number()]),
    /** The minimum coverage here is for the country as a whole. */
    missing: z.optional(missingSchema),
    /** Of the root: its minimum coverage is for its children. */
    aggregate: z.looseObject({ method: z.string() }),
    minimumCoverage: z.optional(share),
    requires: profileNodeSchema.shape.requires,
    /** False where a weighed indicator's scores have no ends, so that `scale` does not hold them (z-scores). */
    bounded: z.optional(z.boolean()),
    /** Only where a score counts every other country, as wins less losses do: then it is on no scale, and has no range. */
    relative: z.optional(z.literal(true)),
    /** Only of a scorecard: whether each indicator counts one, as its order then says, and whether a gate excludes who does not pass. */
    scorecard: z.optional(z.object({ countsEach: z.boolean(), excludes: z.boolean() })),
    /**
     * The most of the weight that any of the ranked and of those set apart has evidence for, and on what none of them has any, with its share of
     * the whole; only where there is such a thing.
     */
    mostEvidence: z.optional(
      z.object({
        share,
        without: z.array(z.object({ id: z.string(), title: z.string(), share })),
      }),
    ),
    factors: z.array(profileNodeSchema),
  }),
  dataset: z.object({
    asOf: z.nullable(z.number()),
    sha256: z.string(),
    /** Only where --among names who is scored at all, and how many of them the data have: nobody else counts for anything. */
    among: z.optional(z.object({ asked: askedSchema, countries: z.int() })),
    /** True where most of the weight with evidence rests on figures that stand in for the publisher's own. */
    standIns: z.optional(z.literal(true)),
    /** Only where the evidence is what was known by some day. */
    knownBy: z.optional(knownSchema),
    sources: z.array(
      z.object({
        id: z.string(),
        publisher: z.string(),
        attribution: z.string(),
        files: z.array(z.object({ name: z.string(), sha256: z.string() })),
        years: z.array(z.number()),
        countries: count,
      }),
    ),
  }),
  reference: z.object({ label: english, score: z.nullable(z.number()) }),
  /** Only where some are not shown: scores, ranks and medians count everybody all the same. */
  shown: z.optional(shownSchema),
  ranked: z.array(rankedSchema),
  /** Current partners and whom else a gate sets apart: best first. Nobody's rank counts them, nor does the reference. */
  apart: z._default(z.array(apartSchema), []),
  excluded: z.array(
    z.object({
      country: countryCode,
      name: z.string(),
      score: z.nullable(z.number()),
      scorecard: z.optional(tallySchema),
      gates: z.array(barSchema),
    }),
  ),
  unscored: z.array(
    z.object({
      country: countryCode,
      name: z.string(),
      node: z.string(),
      /** Of the node. */
      title: z.optional(z.string()),
      reason: english,
      requires: failureSchema.shape.requires,
      /** What the score could be, with everything that is not assessed at its worst and at its best; null where it has no ends. */
      scoreRange: z.optional(z.nullable(z.tuple([z.number(), z.number()]))),
      cause: failureSchema.shape.cause,
    }),
  ),
  /** `--method`: another way of ranking the same countries on the same scores, beside the one above. */
  crossCheck: z.optional(
    z.object({
      /** Of docs/method.md; `profile` where the ranking above is by Copeland and this is the profile's own. */
      method: z.string(),
      title: z.string(),
      /** With `profile`: the method of its root, as the profile calls it. */
      root: z.optional(z.string()),
      /** Kendall's tau-b of the two rankings, 1 for the same order; null where one of them tells nobody apart. */
      tau: z.nullable(z.number()),
      /** Of the `of` countries ranked tenth or better here (with ties more than ten), how many are there too. */
      first: z.object({ of: count, shared: z.int() }),
      /** In the order of `ranked`; null where the method has no result. */
      countries: z.array(
        z.object({ country: countryCode, rank: z.nullable(rank), score: z.nullable(z.number()) }),
      ),
    }),
  ),
  /** `--sets`: as `robustness --sets` has them, of the countries that are shown; made among all that are ranked. */
  rankSets: z.optional(rankSetsSchema),
  /** `--draws`: how the draws were made that each of `ranked` tells of. */
  draws: z.optional(drawsSchema),
  /** With draws: as `robustness` has it, of how many pairs of neighbours in the ranking, and how many of them keep their order. */
  order: z.optional(z.object({ neighbours: count, kept: count })),
  /** What was asked for and has nothing to say, since the run was stopped before. */
  stoppedBefore: z.optional(z.array(z.enum(["rankSets", "draws"]))),
  warnings: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      /** The same in a line of a screen, where the message is longer. */
      short: z.optional(z.string()),
      where: z.nullable(z.string()),
    }),
  ),
});

/** Of the profile what a document names that is not itself about weights. */
export const ofProfileSchema = z.pick(rankingSchema.shape.profile, {
  id: true,
  title: true,
  sha256: true,
  scale: true,
  bounded: true,
});

export type Shown = z.infer<typeof shownSchema>;
export type Ranking = z.infer<typeof rankingSchema>;

/** What a document was made of: the program, the profile and the evidence. */
export interface Made {
  readonly tool: Ranking["tool"];
  readonly seal?: string | undefined;
  readonly profile: Pick<Ranking["profile"], "id" | "sha256">;
  readonly dataset: Pick<Ranking["dataset"], "sha256">;
}
export type Draws = z.infer<typeof drawsSchema>;
export type Drawn = z.infer<typeof drawnSchema>;
export type RankedCountry = z.infer<typeof rankedSchema>;
export type ApartCountry = z.infer<typeof apartSchema>;
/** Who stands in the table of a ranking, with a rank or without. */
export type StandingCountry = RankedCountry | ApartCountry;
export type ProfileNodeSummary = z.infer<typeof profileNodeSchema>;
export type Unscored = Ranking["unscored"][number];
export type Tally = z.infer<typeof tallySchema>;
export type GateFinding = z.infer<typeof gateSchema>;

/** What a run has in place of the profile's own, by the ids of nodes. */
export interface Changed {
  /** The shares of the whole that nodes with another weight have without it. */
  readonly shares: ReadonlyMap<string, number>;
  readonly minimums: ReadonlyMap<string, number>;
}
