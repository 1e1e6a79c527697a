import * as z from "zod/mini";
import { lackSchema, tallySchema, valueSchema, verdictSchema } from "./codes.ts";
import { datingShape } from "./dating.ts";

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
  higherThan: z.optional(z.number()),
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
  coverage: z.number(),
  /** How much of `coverage` is evidence by proxy; only where the profile has proxies. */
  proxy: z.optional(z.number()),
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
      rank: z.number(),
      of: z.number(),
      /** How many others have the same score. */
      tied: z.number(),
      /** Of the ranked of the group. */
      median: z.number(),
    }),
  ),
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
