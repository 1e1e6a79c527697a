import * as z from "zod/mini";
import { ENDS } from "./list.ts";

/**
 * A profile file as written, its shape stated once: types (`profile.ts`), keys, JSON Schema and the columns of a workbook follow from it.
 * Shapes only; what methods exist and take is checked in `profile/check.ts`.
 */

/** In one or several languages; a plain string counts as English. Of a reason: one line for each number that it is about. */
const text = z.union([z.string(), z.record(z.string(), z.string())]);
const words = z.union([z.string(), z.array(z.string()).check(z.minLength(1))]);
const share = z.number().check(z.minimum(0), z.maximum(1));
const identifier = z.string().check(z.minLength(1));

/** What groups countries: those of one category of an indicator are each other's peers. */
const peers = z.strictObject({ by: identifier });

const missing = z.strictObject({
  /** What stands in for an indicator without evidence; acts on normalised scores. */
  policy: z.optional(z.enum(["rescale", "worst", "median", "peer-median", "exclude"])),
  /** Of `peer-median`: whose figures stand in, in place of the profile's own peers. */
  peers: z.optional(peers),
  /** Least share (0 to 1) of a node's children's weight that must have a score for the node to have one. */
  minimumCoverage: z.optional(share),
});

/**
 * The years of evidence (as-of years) for which something of a profile holds, both ends included: rules change, and a run as of a
 * year must apply that year's. A run without a year takes what has no end.
 */
const years = z.strictObject({
  from: z.optional(z.int()),
  to: z.optional(z.int()),
  reason: z.optional(text),
});

/**
 * Evidence without which a country is not ranked, however little the node weighs, unless it weighs nothing: one at least of these
 * indicators. It is told by the node's own leaves, so that what is too old for them, or has no score, is no evidence.
 */
const requires = z.strictObject({
  /** Indicators of leaves under the node. */
  anyOf: words,
  /** What is lacking, in words that end a sentence: `no estimate of prevalence`. */
  title: z.optional(text),
  /** Outside them nothing is required, and a run says so. */
  years: z.optional(years),
  reason: z.optional(text),
});

/** A method by its name alone, or with parameters. */
const call = z.union([z.string(), z.looseObject({ method: z.string() })]);

/** At least one: an empty list of conditions would hold for everybody, or for nobody, without a word. */
function several<T extends z.ZodMiniType>(one: T): z.ZodMiniOptional<z.ZodMiniArray<T>> {
  return z.optional(z.array(one).check(z.minLength(1)));
}

type Conditions = z.ZodMiniOptional<z.ZodMiniArray<typeof condition>>;

/** Every key a condition can have; that exactly one test is stated is checked in `profile/conditions.ts`. */
const condition = z.strictObject({
  indicator: z.optional(identifier),
  node: z.optional(identifier),
  maxAge: z.optional(z.number().check(z.minimum(0))),
  is: z.optional(words),
  not: z.optional(words),
  above: z.optional(z.number()),
  below: z.optional(z.number()),
  atLeast: z.optional(z.number()),
  atMost: z.optional(z.number()),
  missing: z.optional(z.literal(true)),
  country: z.optional(words),
  /** Names of regions of UN M49, or of bureaus of the State Department. */
  region: z.optional(words),
  territory: z.optional(z.literal(true)),
  /**
   * Whether a country stands on a list of `data/lists`; with `ended`: stood on it and does so no more, for whatever reason or for
   * one; with `within`: by an entry that began in so many years up to 31 December of the reference year.
   */
  list: z.optional(identifier),
  ended: z.optional(z.literal([true, ...ENDS])),
  within: z.optional(z.int().check(z.minimum(1))),
  get all(): Conditions {
    return several(condition);
  },
  get any(): Conditions {
    return several(condition);
  },
  get none(): Conditions {
    return several(condition);
  },
  atLeastOf: z.optional(z.int().check(z.minimum(1))),
  get of(): Conditions {
    return several(condition);
  },
});

/** Keys of a condition that hold conditions. */
export const PARTS = ["all", "any", "none", "of"] as const;

/** How far an indicator's figures may be from the truth. Exactly one of the first two, or `interval` alone: `profile/check.ts` says so. */
const error = z.strictObject({
  /** One standard deviation where the publisher states no error: in the indicator's own unit, or as a share of the figure. */
  sd: z.optional(z.number().check(z.positive())),
  relative: z.optional(z.number().check(z.positive())),
  /** The probability with which the publisher's intervals hold the truth; absent: 0.9. */
  interval: z.optional(z.number().check(z.gt(0), z.lt(1))),
});

/** What errors of different figures have to do with each other: the correlation of those of one country's figures from one source. */
const errors = z.strictObject({ withinSource: z.number().check(z.minimum(0), z.lt(1)) });

/** A factor (has `children`) or an indicator (has `indicator`): one object, so that mistakes are told by key. */
const node = z.strictObject({
  id: z.optional(identifier),
  title: z.optional(text),
  /** The head of a narrow column: at most four columns of a terminal wide, a Chinese character being two. Absent: the title cut to that. */
  short: z.optional(text),
  /** Where the factor comes from: the fact sheet, a statute. */
  basis: z.optional(text),
  reason: z.optional(text),
  weight: z.optional(z.number().check(z.minimum(0))),
  /** As stated here, or inherited from the nearest ancestor. */
  missing: z.optional(missing),
  /** Outside them the node does not exist. */
  years: z.optional(years),
  requires: z.optional(requires),
  /** Whether what stands here measures the thing itself, or something near it; as stated here, or inherited. Absent: the thing itself. */
  evidence: z.optional(z.enum(["direct", "proxy"])),
  /** In place of “not assessed” where no ranked country has evidence of it: where else it is asked. */
  unassessed: z.optional(text),
  aggregate: z.optional(call),
  get children(): z.ZodMiniOptional<z.ZodMiniArray<typeof node>> {
    return several(node);
  },
  indicator: z.optional(identifier),
  direction: z.optional(z.enum(["higher", "lower"])),
  transform: z.optional(z.enum(["log"])),
  /** What is done to outliers, after `transform`. */
  treat: z.optional(call),
  /** Of a factor: what is made of its score before it goes up, fitted over the candidates. */
  normalise: z.optional(call),
  /** Oldest evidence that counts, in years before the as-of year. */
  maxAge: z.optional(z.number().check(z.minimum(0))),
  /** It moves no score, only how sure one is. */
  error: z.optional(error),
  /** The node exists only for countries of which this holds; elsewhere it is neither scored nor counted as missing. */
  appliesWhen: z.optional(condition),
});

/** Aggregation over several factors at once has nothing to do with one indicator, and the other way round. */
export const FACTOR_ONLY = ["children", "aggregate", "unassessed"] as const;
export const INDICATOR_ONLY = [
  "indicator",
  "direction",
  "transform",
  "treat",
  "maxAge",
  "error",
  "appliesWhen",
] as const;

/** An eligibility criterion. */
const gate = z.strictObject({
  id: identifier,
  title: z.optional(text),
  /** In place of the title for a country that meets it: with `{value}`, `{year}` and `{note}` of the value that its condition tests. */
  says: z.optional(text),
  /** In place of the title in a narrow column: a word or two, with the same placeholders as `says`. Absent: the id. */
  short: z.optional(text),
  when: condition,
  effect: z.enum(["exclude", "apart", "flag"]),
  authority: z.optional(z.string()),
  /** Outside them the gate does not exist. */
  years: z.optional(years),
  reason: z.optional(text),
});

export const profileSchema = z.strictObject({
  /** For editors only. */
  $schema: z.optional(z.string()),
  id: identifier,
  title: z.optional(text),
  description: z.optional(text),
  scale: z.optional(z.tuple([z.number(), z.number()])),
  asOf: z.optional(z.union([z.literal("latest"), z.int()])),
  /** The years whose rules the profile states; a run as of another is warned of. */
  years: z.optional(years),
  missing: z.optional(missing),
  peers: z.optional(peers),
  /** Absent: errors of different figures have nothing to do with each other. */
  errors: z.optional(errors),
  tree: node,
  gates: z.optional(z.array(gate)),
});

/** A profile that takes another one, its parent, and changes it. What is stated neither here nor there has its default. */
export const extensionSchema = z.strictObject({
  /** For editors only. */
  $schema: z.optional(z.string()),
  id: identifier,
  title: z.optional(text),
  description: z.optional(text),
  /** The parent: the name of a profile that is shipped, or a path from this file's folder. */
  extends: identifier,
  /** SHA-256 of the parent's file that was extended, or the beginning of it: another one is refused. */
  parentSha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{12,64}$/u))),
  asOf: z.optional(z.union([z.literal("latest"), z.int()])),
  /** Of each key, in place of the parent's. */
  missing: z.optional(missing),
  peers: z.optional(peers),
  /** By the id of the node. */
  weights: z.optional(z.record(z.string(), z.number().check(z.minimum(0)))),
  /** Whole nodes, by the id of the node in whose place they stand. */
  nodes: z.optional(z.record(z.string(), node)),
  gates: z.optional(
    z.strictObject({ add: z.optional(z.array(gate)), remove: z.optional(z.array(identifier)) }),
  ),
});

/** As a file states it: most keys may be left out, and a word may stand for a list of one. */
export type StatedProfile = z.infer<typeof profileSchema>;
export type StatedExtension = z.infer<typeof extensionSchema>;
export type StatedNode = z.infer<typeof node>;
export type StatedGate = z.infer<typeof gate>;
export type StatedCondition = z.infer<typeof condition>;

/** Keys of what a profile file has, for suggesting the word that was meant and as columns of a workbook. */
export const PROFILE_KEYS = keys(profileSchema).filter((key) => key !== "$schema");
export const EXTENSION_KEYS = keys(extensionSchema).filter((key) => key !== "$schema");
export const NODE_KEYS = keys(node);
export const GATE_KEYS = keys(gate);
export const CONDITION_KEYS = keys(condition);

/** Of each group of keys within a profile by the key that it stands under; a condition stands under many. */
export const keysOf: Readonly<Record<string, readonly string[]>> = {
  tree: NODE_KEYS,
  children: NODE_KEYS,
  gates: GATE_KEYS,
  add: GATE_KEYS,
  missing: keys(missing),
  error: keys(error),
  errors: keys(errors),
  peers: keys(peers),
  years: keys(years),
  requires: keys(requires),
};

function keys(schema: { readonly shape: object }): readonly string[] {
  return Object.keys(schema.shape);
}
