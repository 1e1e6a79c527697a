import * as z from "zod/mini";
import type { Iso3 } from "./country.ts";

/** What a ballot's file says that it is. */
export const BALLOT = "shortlist/ballot/1";

/** When a reviewer weighed and rated: before the reviewers talked, or after. */
export const ROUNDS = ["before", "after"] as const;
export const FATES = ["open", "accepted", "declined"] as const;
/** On which scale ratings are, where a ballot does not say: nobody's own, and fine enough for a span. */
export const RATING_SCALE = "0 to 10";

const words = z.string().check(z.regex(/\S/u));
/** What a form leaves empty is no answer. */
const blank = z.nullish(z.string());
const list = <Entry extends z.ZodMiniType>(entry: Entry) => z.nullish(z.array(entry));

const rating = z.strictObject({
  country: words,
  /** A node of the profile that analysts rate. */
  node: words,
  /** A number, or a span such as `5-9`. */
  value: z.nullish(z.union([z.number(), z.string()])),
  reason: blank,
  source: blank,
});

const contest = z.strictObject({
  country: words,
  indicator: words,
  /** The figure that the reviewer saw, and that is contested: it and no other one. */
  seen: z.union([z.number(), words]),
  year: z.nullish(z.int()),
  locator: blank,
  proposed: z.union([z.number(), words]),
  reason: words,
  source: words,
  fate: z.nullish(z.enum(FATES)),
  decidedBy: blank,
  why: blank,
});

/** A ballot as its file states it. */
export const ballotSchema = z.strictObject({
  ballot: z.literal(BALLOT),
  /** A name, an agency or a pseudonym: reviewers are told apart by it. */
  reviewer: words,
  name: blank,
  date: blank,
  round: z.enum(ROUNDS),
  /** By which profile it was filled in; of the hash the first digits are enough. */
  profile: z.strictObject({ id: words, sha256: z.string().check(z.regex(/^[0-9a-f]{12,64}$/u)) }),
  scale: blank,
  /** By node; blank: the profile's. */
  weights: z.nullish(z.record(z.string(), z.nullable(z.number().check(z.minimum(0))))),
  ratings: list(rating),
  contests: list(contest),
  /** Countries to be talked about whatever their rank. */
  agenda: list(words),
  /** Countries of which the reviewer's rank is not to count. */
  recused: list(words),
  notes: list(z.strictObject({ country: words, text: words })),
});

const keysIn = ({ shape }: { readonly shape: object }): readonly string[] => Object.keys(shape);

/** The keys of a ballot, and of the entries of its lists, for whoever misspells one. */
export const BALLOT_KEYS: Readonly<Record<string, readonly string[]>> = {
  "": keysIn(ballotSchema),
  profile: ["id", "sha256"],
  ratings: keysIn(rating),
  contests: keysIn(contest),
  notes: ["country", "text"],
};

export type Round = (typeof ROUNDS)[number];

/** What a reviewer holds of one country at a node that analysts rate; both ends are the same where it is no span. */
export interface Rating {
  readonly country: Iso3;
  readonly node: string;
  readonly lowest: number;
  readonly highest: number;
  readonly reason: string;
  readonly source: string;
}

export interface Contest {
  readonly country: Iso3;
  readonly indicator: string;
  readonly seen: number | string;
  readonly year: number | undefined;
  readonly locator: string | undefined;
  readonly proposed: number | string;
  readonly reason: string;
  readonly source: string;
  readonly fate: (typeof FATES)[number];
  readonly decidedBy: string | undefined;
  readonly why: string | undefined;
}

/** One reviewer's weights, ratings and contested figures, as read: countries by their codes, and nothing of what was left blank. */
export interface Ballot {
  readonly reviewer: string;
  readonly name: string | undefined;
  readonly date: string | undefined;
  readonly round: Round;
  readonly profile: { readonly id: string; readonly sha256: string };
  /** As written: `0 to 10`. */
  readonly scale: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly ratings: readonly Rating[];
  readonly contests: readonly Contest[];
  readonly agenda: readonly Iso3[];
  readonly recused: readonly Iso3[];
  readonly notes: readonly { readonly country: Iso3; readonly text: string }[];
}
