import * as z from "zod/mini";
import { profileSchema } from "../stated-profile.ts";
import { count, share } from "./codes.ts";

/** What `profile list`, `show`, `compare` and `weights` print with `--format json`. */

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/u));
const tool = z.object({ name: z.string(), version: z.string() });

export const profilesSchema = z.object({
  document: z.literal("shortlist/profiles/1"),
  tool,
  profiles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      description: z.string(),
      /** Indicators that no publisher's file has: columns of a table of one's own. */
      needs: z.array(z.string()),
      sha256,
    }),
  ),
});

/** As a file would state it, with every default filled in. */
export const shownProfileSchema = z.object({
  document: z.literal("shortlist/profile/1"),
  tool,
  sha256,
  profile: profileSchema,
});

const pairSchema = z.object({
  profiles: z.readonly(z.tuple([z.string(), z.string()])),
  /** Whom both rank; how far the two agree is of these. */
  ranked: count,
  /** Kendall's tau-b; null where it is not defined. */
  tau: z.nullable(z.number().check(z.minimum(-1), z.maximum(1))),
  /** How many rank tenth or better in both. */
  sharedFirst: count,
});

/** How far the rankings by several profiles agree. */
export const profileAgreementSchema = z.object({
  document: z.literal("shortlist/profile-agreement/1"),
  tool,
  /** Of the first profile that ranks anybody; every other one ranks as of the same year. Absent where the evidence has no years. */
  asOf: z.optional(z.int()),
  /** Those that agree least first. */
  pairs: z.array(pairSchema),
  /** Profiles by which nobody is ranked. */
  without: z.array(z.string()),
});

export type ProfilePair = z.infer<typeof pairSchema>;
export type ProfileAgreement = Omit<z.infer<typeof profileAgreementSchema>, "document" | "tool">;

/** Weights of a factor's children, and what they mean. */
export const weightsSchema = z.object({
  document: z.literal("shortlist/weights/1"),
  tool,
  method: z.string(),
  weights: z.array(z.object({ id: z.string(), weight: share })).check(z.minLength(1)),
  /** What a reader must know before using them. */
  warnings: z.array(z.string()),
  /** Why these weights should not be taken as they are; absent where nothing speaks against it. */
  doubt: z.optional(z.string()),
  notes: z.array(z.string()),
  /** Of judgements by pairs: how well they go together (0: wholly), and the one that fits least. */
  consistency: z.optional(z.nullable(z.number().check(z.minimum(0)))),
  worst: z.optional(z.object({ a: z.string(), b: z.string(), ratio: z.number(), implied: z.number() })),
});
