import * as z from "zod/mini";
import { CLOSED_BY, LIST_EFFECTS } from "../list.ts";
import { BASES, VINTAGES } from "../published.ts";

/**
 * A country by its ISO 3166-1 alpha-3 code, or the one of that form which stands for it (XKX). The form is stated in the JSON Schemas alone: who ranks
 * by the library may call what is ranked otherwise, and `diff` compares that, too.
 */
export const countryCode = z.string().register(z.globalRegistry, { pattern: "^[A-Z]{3}$" });
/** A place; of draws in which some are level, it may lie between two. */
export const rank = z.int().check(z.minimum(1));
export const rankInDraws = z.number().check(z.minimum(1));
/** A share of 1. */
export const share = z.number().check(z.minimum(0), z.maximum(1));
export const count = z.int().check(z.minimum(0));

/** When a figure is of, and of whom: the keys of `model/observation.ts` in a document, each only where it is known. */
export const datingShape = {
  /** The year described. */
  year: z.optional(z.number()),
  /** Year in which the value was measured, where `year` is only that of the edition. */
  measured: z.optional(z.number()),
  /** `measured` is the latest it can be: no edition says when, and the edition of that year carries the figure. */
  atLatest: z.optional(z.literal(true)),
  /** Ages of those whom the figure is of, where its indicator means others. */
  ages: z.optional(z.string()),
};

/** What sentences of a document are made of: codes and figures. The English beside them in JSON says the same. */

/** English that a document has beside a fact. It is written last, by `report/english.ts`: where documents are made and told there is none. */
export const english = z.string() as unknown as z.ZodMiniOptional<z.ZodMiniString>;

/** A document with its English. */
export type Written<T> = T extends readonly unknown[]
  ? { [I in keyof T]: Written<T[I]> }
  : T extends object
    ? { [K in keyof T]: Written<T[K]> } & { [K in EnglishOf<T>]: string }
    : T;

type EnglishOf<T> =
  | Extract<keyof T, "observed" | "label">
  | (keyof T & ("node" | "why") extends never ? never : Extract<keyof T, "reason">)
  | (keyof T & ("root" | "sources") extends never ? never : Extract<keyof T, "title">);

/** A figure, or the name of a category. */
export const valueSchema = z.union([z.number(), z.string()]);

/** Indicators of a scorecard: a node of which everything weighed is passed or failed. */
export const tallySchema = z.object({ passed: count, failed: count, notAssessed: count });

/** Whether an indicator was passed, and what that rests on. */
export const verdictSchema = z.object({
  passed: z.boolean(),
  /** What had to be beaten: the median of the peer group, or a fixed limit. */
  by: z.enum(["median", "limit"]),
  /** The peer group whose median it is. */
  group: z.optional(z.string()),
  /** The value must be under the bar rather than over it. */
  under: z.optional(z.literal(true)),
  /** In the indicator's unit. */
  bar: z.number(),
  /** Distance past the bar in the indicator's unit; negative where the value is short of it. */
  margin: z.number(),
  /** Probability (0 to 1) that a new measurement with the same standard error would pass, the bar held fixed. */
  passAgain: z.optional(share),
});

/** Why there is no score of the country's own that counts, and what stands in for it. */
export const lackSchema = z.object({
  code: z.enum([
    "not-assessed",
    /** Of a factor: something of it is assessed, and not enough. */
    "too-little",
    /** It does not exist for the country, which is no lack of evidence. */
    "does-not-apply",
    /** A sibling before it is taken in its place. */
    "stands-behind",
    /** A value has so few beside it that its factor has no score. */
    "not-weighed",
    /** `value` is not above 0. */
    "no-logarithm",
    /** The profile names no score for the category `value`. */
    "no-score-for-category",
    "no-peer-group",
    /** The peer group `group` has no median. */
    "no-scorecard-for-group",
    "not-normalised",
  ]),
  value: z.optional(valueSchema),
  group: z.optional(z.string()),
  /** The policy for missing evidence whose value is used instead. */
  filledBy: z.optional(z.string()),
});

/** Why a country has no score: what a node of the profile asks for, and what there is of it. Shares are of 1. */
const failureCauseSchema = z.discriminatedUnion("code", [
  z.object({ code: z.literal("demanded") }),
  /** Of each of these lists of indicators one at least must have evidence. */
  z.object({ code: z.literal("required"), anyOf: z.array(z.array(z.string())) }),
  z.object({
    code: z.literal("undefined-mean"),
    /** What the mean is not defined for; absent: not known. */
    for: z.optional(z.enum(["negative", "far-above-scale", "second-not-assessed"])),
  }),
  z.object({ code: z.literal("little-evidence"), share, asked: share }),
  z.object({ code: z.literal("nothing-applies") }),
  z.object({ code: z.literal("nothing-assessed") }),
  z.object({
    code: z.literal("few-parts"),
    share,
    asked: share,
    absent: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  /** Gates that could keep it from a rank, whose evidence is too old to say: `node` is the first of them. */
  z.object({
    code: z.literal("gate-not-known"),
    gates: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
]);

/** For which time an entry of a list holds, or held, and with which effect; without `from`: it was only asked what would be. */
const inForceSchema = z.object({
  effect: z.optional(z.enum(LIST_EFFECTS)),
  fiscalYear: z.optional(z.number()),
  from: z.optional(z.string()),
  until: z.optional(z.string()),
  /** Last day or month for which a source says that it held, where no end is known and it was before the year asked for. */
  confirmed: z.optional(z.string()),
  /** End of its stated term, where that is over and its real end is not known. */
  term: z.optional(z.string()),
  /** What closed the question that an event raised. */
  closedBy: z.optional(z.enum(CLOSED_BY)),
  /** It ended with the list that it stands on, of which no later one is at hand. */
  lapsed: z.optional(z.literal(true)),
});

/** For which times a list names everybody concerned: how many, and of several the nearest to the year asked for. */
const completeSchema = z.object({
  periods: z.number(),
  from: z.optional(z.string()),
  until: z.optional(z.string()),
});

/** What a gate found: one for each test that decides it. */
export const observedSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("indicator"),
    id: z.string(),
    title: z.string(),
    /** Null where it is not assessed. */
    value: z.nullable(valueSchema),
    ...datingShape,
    /** What a value is made of that is made of several, as its source says it. */
    note: z.optional(z.string()),
  }),
  z.object({ kind: z.literal("country"), country: countryCode, name: z.string() }),
  z.object({ kind: z.literal("regions"), regions: z.array(z.string()) }),
  z.object({ kind: z.literal("standing"), standing: z.string() }),
  /** How it stands on a list; `words`: the same in English. */
  z.object({
    kind: z.literal("listed"),
    title: z.string(),
    words: z.optional(z.string()),
    held: z.optional(inForceSchema),
  }),
  /** Absent from a list; where that decides nothing, for when the list is complete, and the same in English as `lack`. */
  z.object({
    kind: z.literal("not-listed"),
    title: z.string(),
    lack: z.optional(z.string()),
    complete: z.optional(completeSchema),
  }),
  z.object({ kind: z.literal("no-list"), id: z.string() }),
  z.object({
    kind: z.literal("node"),
    id: z.string(),
    title: z.string(),
    /** Its score, twice; where there is none, with everything not assessed at the worst and at the best. Absent where that cannot be said. */
    points: z.optional(z.tuple([z.number(), z.number()])),
    /** Where what is not assessed could turn the answer: the score at both ends of that; null where it has no ends. */
    gaps: z.optional(z.nullable(z.tuple([z.number(), z.number()]))),
    /** Of the profile, where something else than points is counted too. */
    scale: z.optional(z.tuple([z.number(), z.number()])),
    /** What it was held against. */
    test: z.object({
      above: z.optional(z.number()),
      below: z.optional(z.number()),
      atLeast: z.optional(z.number()),
      atMost: z.optional(z.number()),
    }),
    lack: z.optional(lackSchema),
    passed: z.optional(z.boolean()),
    tally: z.optional(tallySchema),
  }),
  /** A node that the year's rules do not have. */
  z.object({ kind: z.literal("no-node"), id: z.string(), title: z.string() }),
]);

export type Lack = z.infer<typeof lackSchema>;
export type FailureCause = z.infer<typeof failureCauseSchema>;
export type InForce = z.infer<typeof inForceSchema>;
export type Complete = z.infer<typeof completeSchema>;
export type Observed = z.infer<typeof observedSchema>;
/** What a mean is not defined for. */
export type UndefinedFor = NonNullable<Extract<FailureCause, { code: "undefined-mean" }>["for"]>;

/** Evidence as it was known on a day (`2022-04-26`); `revised`: with the values of later editions, which are marked; `strict`: without. */
export const knownBySchema = z.object({ day: z.string(), vintage: z.enum(VINTAGES) });

const edition = z.string();
/** A day, or a month (`2020-03`), by whose end it was out. */
const publicationDate = z.string();

/** Of a figure in a run as known by some day. */
export const publicationShape = {
  /** The first edition that told of it, as far as dates are known. `basis`: what the date rests on. */
  published: z.optional(z.object({ edition, date: publicationDate, basis: z.enum(BASES) })),
  /** The edition that the figure stands in, where that came out after the day; without a date where none is known. */
  revised: z.optional(
    z.object({
      edition,
      date: z.optional(publicationDate),
      basis: z.optional(z.enum(BASES)),
    }),
  ),
};

const ofSources = z.array(z.object({ source: z.string(), figures: count }));

/** What a run as known by some day was left without: of each source, figures of which no date of publication is known, and figures that came out later. */
export const knownSchema = z.extend(knownBySchema, { leftOut: ofSources, later: ofSources });

/** Evidence that a node requires and a country lacks. */
const lackingSchema = z.object({
  node: z.string(),
  /** In words that end a sentence: `no estimate of prevalence`. */
  title: z.string(),
  /** What would place the country: a value of any of these. `missing`: why what it has of it is none, where it has something; `lack` says the same in a code. */
  anyOf: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      missing: z.optional(z.string()),
      lack: z.optional(lackSchema),
    }),
  ),
});

/** Why a country has no score: at which node, with the titles of what is missing in the reason. */
export const failureSchema = z.object({
  node: z.string(),
  title: z.string(),
  reason: english,
  /** Only where required evidence is lacking: all of it; then the country has no score for that alone. */
  requires: z.optional(z.array(lackingSchema)),
  /** The reason in a code; absent from documents of earlier versions. */
  cause: z.optional(failureCauseSchema),
});

export type Failing = z.infer<typeof failureSchema>;
