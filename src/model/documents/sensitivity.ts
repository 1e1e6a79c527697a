import * as z from "zod/mini";

const intervalSchema = z.tuple([z.number(), z.number()]);

/**
 * Of `robustness --sensitivity`: how much of what an outcome varies by is due to one group of what was varied (Sobol indices, 0 to 1; by chance a
 * little beyond). A row for each outcome and group, the largest total first.
 */
export const sensitivitySchema = z.object({
  /** `rank-change`: the mean over the ranked of the absolute change of rank; `rank`: the rank of `country`. */
  outcome: z.enum(["rank-change", "rank"]),
  country: z.optional(z.string()),
  /** `weights` of the children of a node, `data` by source, `missing` together, `methods` together. */
  kind: z.enum(["weights", "data", "missing", "methods"]),
  /** The node's id, the source's id, or the kind. */
  input: z.string(),
  title: z.nullable(z.string()),
  /** The share that would go if the group alone were known. */
  firstOrder: z.number(),
  firstOrderCi: intervalSchema,
  /** The share that would be left if all but the group were known: with what it does together with others. */
  total: z.number(),
  /** Of the total, of 95 %, by resampling. */
  ci: intervalSchema,
  /** True where an interval is so wide that the index says nothing. */
  open: z.boolean(),
});

/** How indices were made. */
export const sensitivityRunSchema = z.object({
  /** Base points of a scrambled Sobol sequence; the countries were ranked `points` times the number of groups and two more. */
  points: z.number(),
  /** How many points were asked for, where the run was stopped before all of them were made. */
  asked: z.optional(z.number()),
  rankings: z.number(),
  /** Outcomes that never changed, and so have no indices. */
  constant: z.array(z.enum(["rank-change", "rank"])),
  /** Whose rank was asked about. */
  country: z.optional(z.string()),
});

export type Sensitivity = z.infer<typeof sensitivitySchema>;
