import * as z from "zod/mini";
import { BALLOT, type Ballot, ballotFrom, FATES, ROUNDS, type StatedBallot } from "../model/ballot.ts";
import type { Problem } from "../model/problem.ts";
import { ShortlistError } from "../model/problem.ts";
import { withPath } from "./checked.ts";
import { type Mistake, mistakesOf } from "./mistakes.ts";
import { known } from "./places.ts";
import { openYaml } from "./read.ts";

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
const ballotSchema = z.strictObject({
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
const BALLOT_KEYS: Readonly<Record<string, readonly string[]>> = {
  "": keysIn(ballotSchema),
  profile: ["id", "sha256"],
  ratings: keysIn(rating),
  contests: keysIn(contest),
  notes: ["country", "text"],
};

type At = Pick<Mistake, "path" | "key">;

/** A ballot that was read, and where in its file things stand. */
export interface OpenedBallot {
  readonly ballot: Ballot;
  readonly file: string;
  readonly placeOf: (at: At) => string;
  /** The entry of a list of the file that became the one at this position here: blank ratings are left out. */
  readonly ratingAt: readonly number[];
}

/**
 * Reads a ballot from YAML (or JSON, which is YAML). Every mistake that can be told without the profile and the data is told at
 * once, each with line and column.
 *
 * @throws ShortlistError `bad-ballot`
 */
export function readBallot(text: string, file: string): OpenedBallot {
  const { raw, slips, placeOf } = openYaml(text, file.endsWith(".json") ? "JSON" : "YAML");
  if (slips.length > 0) throw badBallot(slips.map((slip) => ({ ...slip, file })));
  return openBallot(raw, file, placeOf);
}

/**
 * The same of what a file states, whatever its form; `placeOf`: where in it things stand.
 *
 * @throws ShortlistError `bad-ballot`
 */
export function openBallot(raw: unknown, file: string, placeOf: OpenedBallot["placeOf"]): OpenedBallot {
  const parsed = ballotSchema.safeParse(raw);
  if (!parsed.success) {
    const keysAt = (path: Mistake["path"]) => BALLOT_KEYS[String(path[0] ?? "")] ?? [];
    throw refused(mistakesOf(parsed.error.issues, raw, keysAt), file, placeOf);
  }
  const { ballot, ratingAt, mistakes } = ballotFrom(parsed.data, known.country);
  const lost: Mistake[] = Object.hasOwn((raw as StatedBallot).weights ?? {}, "__proto__")
    ? // What is parsed has lost it: it would be dropped without a word.
      [{ path: ["weights", "__proto__"], message: "no node is called “__proto__”" }]
    : [];
  if (lost.length + mistakes.length > 0) throw refused([...lost, ...mistakes], file, placeOf);
  return { ballot, file, placeOf, ratingAt };
}

function refused(
  mistakes: readonly Mistake[],
  file: string,
  placeOf: OpenedBallot["placeOf"],
): ShortlistError {
  return badBallot(mistakes.map((mistake) => mistakeIn({ file, placeOf }, mistake)));
}

/** A mistake with its place in a ballot. */
export function mistakeIn(
  { file, placeOf }: Pick<OpenedBallot, "file" | "placeOf">,
  mistake: Mistake,
): BallotMistake {
  return { file, locator: placeOf(mistake), message: withPath(mistake) };
}

export interface BallotMistake {
  readonly file: string;
  readonly locator: string;
  readonly message: string;
}

/** An error that tells every mistake of some ballots, the first of them in its own words. */
export function badBallot(found: readonly BallotMistake[]): ShortlistError {
  const code = "bad-ballot";
  const problems: Problem[] = found.map((one) => ({ severity: "error", code, ...one }));
  const { file, locator, message } = found[0]!;
  return new ShortlistError(code, message, {
    where: { file, locator },
    wayOut: "docs/review.md says what stands in a ballot.",
    problems,
  });
}
