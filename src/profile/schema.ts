import * as z from "zod/mini";

/** A profile file as written: shapes only. What methods exist and take is checked in `check.ts`. */

const text = z.union([z.string(), z.record(z.string(), z.string())]);
const words = z.union([z.string(), z.array(z.string()).check(z.minLength(1))]);
const share = z.number().check(z.minimum(0), z.maximum(1));
const identifier = z.string().check(z.minLength(1));

const missing = z.strictObject({
  policy: z.optional(z.enum(["rescale", "worst", "median", "peer-median", "exclude"])),
  minimumCoverage: z.optional(share),
});

const years = z.strictObject({
  from: z.optional(z.int()),
  to: z.optional(z.int()),
  reason: z.optional(text),
});

const requires = z.strictObject({
  anyOf: words,
  title: z.optional(text),
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

/** Every key a condition can have; that exactly one test is stated is checked in `check-condition.ts`. */
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
  region: z.optional(words),
  territory: z.optional(z.literal(true)),
  list: z.optional(identifier),
  ended: z.optional(z.literal(true)),
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

/** Exactly one of the first two, or `interval` alone: `check.ts` says so. */
const error = z.strictObject({
  sd: z.optional(z.number().check(z.positive())),
  relative: z.optional(z.number().check(z.positive())),
  interval: z.optional(z.number().check(z.gt(0), z.lt(1))),
});

const errors = z.strictObject({ withinSource: z.number().check(z.minimum(0), z.lt(1)) });

/** A factor (has `children`) or an indicator (has `indicator`): one object, so that mistakes are told by key. */
const node = z.strictObject({
  id: z.optional(identifier),
  title: z.optional(text),
  basis: z.optional(text),
  reason: z.optional(text),
  weight: z.optional(z.number().check(z.minimum(0))),
  missing: z.optional(missing),
  years: z.optional(years),
  requires: z.optional(requires),
  evidence: z.optional(z.enum(["direct", "proxy"])),
  aggregate: z.optional(call),
  get children(): z.ZodMiniOptional<z.ZodMiniArray<typeof node>> {
    return several(node);
  },
  indicator: z.optional(identifier),
  direction: z.optional(z.enum(["higher", "lower"])),
  transform: z.optional(z.enum(["log"])),
  treat: z.optional(call),
  normalise: z.optional(call),
  maxAge: z.optional(z.number().check(z.minimum(0))),
  error: z.optional(error),
  appliesWhen: z.optional(condition),
});

const gate = z.strictObject({
  id: identifier,
  title: z.optional(text),
  says: z.optional(text),
  when: condition,
  effect: z.enum(["exclude", "flag"]),
  authority: z.optional(z.string()),
  years: z.optional(years),
  reason: z.optional(text),
});

const peers = z.strictObject({ by: identifier });

export const profileSchema = z.strictObject({
  /** For editors only. */
  $schema: z.optional(z.string()),
  id: identifier,
  title: z.optional(text),
  description: z.optional(text),
  scale: z.optional(z.tuple([z.number(), z.number()])),
  asOf: z.optional(z.union([z.literal("latest"), z.int()])),
  years: z.optional(years),
  missing: z.optional(missing),
  peers: z.optional(peers),
  errors: z.optional(errors),
  tree: node,
  gates: z.optional(z.array(gate)),
});

/** As a file states it: most keys may be left out, and a word may stand for a list of one. */
export type StatedProfile = z.infer<typeof profileSchema>;
export type StatedNode = z.infer<typeof node>;
export type StatedCondition = z.infer<typeof condition>;
export type StatedYears = z.infer<typeof years>;

/** Keys of each kind of object in a profile file, for suggesting the word that was meant and as columns of a workbook. */
export const keysOf = {
  profile: keys(profileSchema).filter((key) => key !== "$schema"),
  node: keys(node),
  gate: keys(gate),
  condition: keys(condition),
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
