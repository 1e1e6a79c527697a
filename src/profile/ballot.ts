import { BALLOT_KEYS, type Ballot, ballotSchema, type Contest, RATING_SCALE } from "../model/ballot.ts";
import type { Iso3 } from "../model/country.ts";
import type { Problem } from "../model/problem.ts";
import { ShortlistError } from "../model/problem.ts";
import { withPath } from "./checked.ts";
import { type Mistake, mistakesOf, show } from "./mistakes.ts";
import { known } from "./places.ts";
import { openYaml } from "./read.ts";

type At = Pick<Mistake, "path" | "key">;

/** A ballot that was read, and where in its file things stand. */
export interface OpenedBallot {
  readonly ballot: Ballot;
  readonly file: string;
  readonly placeOf: (at: At) => string;
  /** The entry of a list of the file that became the one at this position here: blank ratings are left out. */
  readonly ratingAt: readonly number[];
}

/** A number, or two with a dash between; undefined for anything else. */
function span(text: number | string): readonly [number, number] | undefined {
  if (typeof text === "number") return [text, text];
  const [, from, to = from] = /^\s*(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?\s*$/u.exec(text) ?? [];
  if (from === undefined) return undefined;
  const ends = [Number(from), Number(to)] as const;
  return ends[0] <= ends[1] ? ends : undefined;
}

/** What a form has as an empty cell, or as spaces, is blank. */
function said(text: string | null | undefined): string | undefined {
  return text?.trim() || undefined;
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
  const { data } = parsed;
  const mistakes: Mistake[] = [];
  // What is parsed has lost it: it would be dropped without a word.
  if (Object.hasOwn((raw as typeof data).weights ?? {}, "__proto__"))
    mistakes.push({ path: ["weights", "__proto__"], message: "no node is called “__proto__”" });
  const isoOf = (word: string, path: Mistake["path"]): Iso3 => {
    const meant = known.country(word);
    if ("is" in meant) return meant.is;
    mistakes.push({ path, message: meant.why });
    return "";
  };
  const isoList = (words: readonly string[] | null | undefined, key: string) =>
    (words ?? []).map((word, i) => isoOf(word, [key, i]));

  const ratingAt: number[] = [];
  const ratings = (data.ratings ?? []).flatMap((one, i) => {
    const path = ["ratings", i];
    const country = isoOf(one.country, [...path, "country"]);
    // Whoever has no opinion leaves the value out: that is not the lowest rating.
    const { value } = one;
    if (value === null || value === undefined || (typeof value === "string" && value.trim() === ""))
      return [];
    const ends = span(value);
    if (ends === undefined)
      mistakes.push({
        path: [...path, "value"],
        message: `expected a number or a span such as 5-9, found ${show(value)}`,
      });
    const [reason, source] = [said(one.reason), said(one.source)];
    for (const [key, there] of [["reason", reason] as const, ["source", source] as const])
      if (there === undefined)
        mistakes.push({ path: [...path, key], message: `a rating needs a ${key}, and there is none` });
    const { node } = one;
    ratingAt.push(i);
    const [lowest, highest] = ends ?? [0, 0];
    return [{ country, node, lowest, highest, reason: reason ?? "", source: source ?? "" }];
  });
  const contests = (data.contests ?? []).map((one, i): Contest => {
    const path = ["contests", i];
    const { indicator, seen, proposed, reason, source } = one;
    // Read as text such a number would be of no figure, and the contest an orphan for want of a point.
    for (const key of ["seen", "proposed"] as const)
      if (typeof one[key] === "string" && /^\s*[-−]?\d+(?:[.,\s]\d+)+\s*$/u.test(one[key]))
        mistakes.push({
          path: [...path, key],
          message: `expected a number such as 2.9, with a point and nothing else, found ${show(one[key])}`,
        });
    const fate = one.fate ?? "open";
    const [decidedBy, why] = [said(one.decidedBy), said(one.why)];
    if (fate !== "open" && (decidedBy === undefined || why === undefined))
      mistakes.push({ path, key: "fate", message: `“${fate}” needs decidedBy and why` });
    const country = isoOf(one.country, [...path, "country"]);
    const seenIn = { year: one.year ?? undefined, locator: said(one.locator) };
    return { country, indicator, seen, ...seenIn, proposed, reason, source, fate, decidedBy, why };
  });
  const recused = isoList(data.recused, "recused");
  const agenda = isoList(data.agenda, "agenda");
  const notes = (data.notes ?? []).map(({ country, text }, i) => ({
    country: isoOf(country, ["notes", i, "country"]),
    text,
  }));
  for (const [key, entries, at] of [
    ["ratings", ratings, ratingAt],
    ["contests", contests, [...contests.keys()]],
  ] as const)
    entries.forEach(({ country }, i) => {
      if (country !== "" && recused.includes(country))
        mistakes.push({
          path: [key, at[i]!, "country"],
          message: `${country} is among “recused”: whoever is recused neither rates it nor contests its figures`,
        });
    });
  mistakes.push(
    ...repeated(
      ratings,
      ({ country, node }) => `the rating of ${node} of ${country}`,
      (i) => ["ratings", ratingAt[i]!],
    ),
    ...repeated(
      contests,
      ({ country, indicator }) => `the contest of ${indicator} of ${country}`,
      (i) => ["contests", i],
    ),
  );
  if (mistakes.length > 0) throw refused(mistakes, file, placeOf);
  const { reviewer, round, profile } = data;
  return {
    ballot: {
      reviewer: reviewer.trim(),
      name: said(data.name),
      date: said(data.date),
      round,
      profile,
      scale: said(data.scale) ?? RATING_SCALE,
      weights: Object.fromEntries(
        Object.entries(data.weights ?? {}).flatMap(([node, weight]) =>
          weight === null ? [] : [[node, weight] as const],
        ),
      ),
      ratings,
      contests,
      agenda: [...new Set(agenda)],
      recused: [...new Set(recused)],
      notes,
    },
    file,
    placeOf,
    ratingAt,
  };
}

/** Two answers of one reviewer to one question would have to be chosen between. */
function repeated<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  pathOf: (i: number) => Mistake["path"],
): Mistake[] {
  const keys = entries.map(keyOf);
  return keys.flatMap((key, i) =>
    keys.indexOf(key) < i ? [{ path: pathOf(i), message: `${key} is given twice` }] : [],
  );
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
