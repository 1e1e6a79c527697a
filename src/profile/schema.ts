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

const method = z.looseObject({ method: z.string() });

/** Every key a condition can have; that exactly one test is stated is checked in `check.ts`. */
const condition: z.ZodMiniType = z.lazy(() =>
  z.strictObject({
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
    all: z.optional(conditions),
    any: z.optional(conditions),
    none: z.optional(conditions),
    atLeastOf: z.optional(z.int().check(z.minimum(1))),
    of: z.optional(conditions),
  }),
);

/** An empty list would hold for everybody, or for nobody, without a word. */
const conditions: z.ZodMiniType = z.lazy(() => z.array(condition).check(z.minLength(1)));

/** A factor (has `children`) or an indicator (has `indicator`): one object, so that mistakes are told by key. */
const node: z.ZodMiniType = z.lazy(() =>
  z.strictObject({
    id: z.optional(identifier),
    title: z.optional(text),
    basis: z.optional(text),
    reason: z.optional(text),
    weight: z.optional(z.number().check(z.minimum(0))),
    missing: z.optional(missing),
    years: z.optional(years),
    aggregate: z.optional(z.union([z.string(), method])),
    children: z.optional(z.array(node).check(z.minLength(1))),
    indicator: z.optional(identifier),
    direction: z.optional(z.enum(["higher", "lower"])),
    transform: z.optional(z.enum(["log"])),
    treat: z.optional(z.union([z.string(), method])),
    normalise: z.optional(z.union([z.string(), method])),
    maxAge: z.optional(z.number().check(z.minimum(0))),
    appliesWhen: z.optional(condition),
  }),
);

const gate = z.strictObject({
  id: identifier,
  title: z.optional(text),
  when: condition,
  effect: z.enum(["exclude", "flag"]),
  authority: z.optional(z.string()),
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
  years: z.optional(years),
  missing: z.optional(missing),
  peers: z.optional(z.strictObject({ by: identifier })),
  tree: node,
  gates: z.optional(z.array(gate)),
});

/** Keys of each kind of object in a profile file, for suggesting the word that was meant. */
export const keysOf = {
  profile: ["id", "title", "description", "scale", "asOf", "years", "missing", "peers", "tree", "gates"],
  node: [
    "id",
    "title",
    "basis",
    "reason",
    "weight",
    "missing",
    "years",
    "aggregate",
    "children",
    "indicator",
    "direction",
    "transform",
    "treat",
    "normalise",
    "maxAge",
    "appliesWhen",
  ],
  gate: ["id", "title", "when", "effect", "authority", "years", "reason"],
  condition: [
    "indicator",
    "node",
    "maxAge",
    "is",
    "not",
    "above",
    "below",
    "atLeast",
    "atMost",
    "missing",
    "country",
    "region",
    "territory",
    "list",
    "ended",
    "all",
    "any",
    "none",
    "atLeastOf",
    "of",
  ],
  missing: ["policy", "minimumCoverage"],
  peers: ["by"],
  years: ["from", "to", "reason"],
} as const;
