import * as z from "zod/mini";
import { failureCauseSchema } from "./codes.ts";

/** Evidence that a node requires and a country lacks. */
const lackingSchema = z.object({
  node: z.string(),
  /** In words that end a sentence: `no estimate of prevalence`. */
  title: z.string(),
  /** What would place the country: a value of any of these. */
  anyOf: z.array(z.object({ id: z.string(), title: z.string() })),
});

/** Why a country has no score: at which node, with the titles of what is missing in the reason. */
export const failureSchema = z.object({
  node: z.string(),
  title: z.string(),
  reason: z.string(),
  /** Only where required evidence is lacking: all of it; then the country has no score for that alone. */
  requires: z.optional(z.array(lackingSchema)),
  /** The reason in a code; absent from documents of earlier versions. */
  cause: z.optional(failureCauseSchema),
});

export type Failing = z.infer<typeof failureSchema>;
