import type { Iso3 } from "./country.ts";

/** What a ballot's file says that it is. */
export const BALLOT = "shortlist/ballot/1";

/** When a reviewer weighed and rated: before the reviewers talked, or after. */
export const ROUNDS = ["before", "after"] as const;
export const FATES = ["open", "accepted", "declined"] as const;
/** On which scale ratings are, where a ballot does not say: nobody's own, and fine enough for a span. */
export const RATING_SCALE = "0 to 10";

export type Round = (typeof ROUNDS)[number];

/** A ballot as its file states it. What a form leaves empty is no answer. */
export interface StatedBallot {
  readonly reviewer: string;
  readonly name?: Blank;
  readonly date?: Blank;
  readonly round: Round;
  /** By which profile it was filled in; of the hash the first digits are enough. */
  readonly profile: { readonly id: string; readonly sha256: string };
  readonly scale?: Blank;
  /** By node; blank: the profile's. */
  readonly weights?: Readonly<Record<string, number | null>> | null | undefined;
  readonly ratings?: readonly StatedRating[] | null | undefined;
  readonly contests?: readonly StatedContest[] | null | undefined;
  /** Countries to be talked about whatever their rank. */
  readonly agenda?: readonly string[] | null | undefined;
  /** Countries of which the reviewer's rank is not to count. */
  readonly recused?: readonly string[] | null | undefined;
  readonly notes?: readonly { readonly country: string; readonly text: string }[] | null | undefined;
}

type Blank = string | null | undefined;

export interface StatedRating {
  readonly country: string;
  /** A node of the profile that analysts rate. */
  readonly node: string;
  /** A number, or a span such as `5-9`. */
  readonly value?: number | string | null | undefined;
  readonly reason?: Blank;
  readonly source?: Blank;
}

export interface StatedContest {
  readonly country: string;
  readonly indicator: string;
  /** The figure that the reviewer saw, and that is contested: it and no other one. */
  readonly seen: number | string;
  readonly year?: number | null | undefined;
  readonly locator?: Blank;
  readonly proposed: number | string;
  readonly reason: string;
  readonly source: string;
  readonly fate?: (typeof FATES)[number] | null | undefined;
  readonly decidedBy?: Blank;
  readonly why?: Blank;
}

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

/** What is wrong with a ballot, at a path of keys and indexes. */
interface BallotSlip {
  readonly path: readonly (string | number)[];
  /** The mistake is in the key itself rather than in its value. */
  readonly key?: string;
  readonly message: string;
}

/** A ballot as read, and what is wrong with it: with a mistake it does not count. */
export interface BallotRead {
  readonly ballot: Ballot;
  /** The entry of a list of the file that became the one at this position here: blank ratings are left out. */
  readonly ratingAt: readonly number[];
  readonly mistakes: readonly BallotSlip[];
}

/**
 * What a ballot holds, with every mistake that can be told without the profile and the data.
 *
 * @param stated as its file has it, of the right shape
 * @param countryOf the code of a country by what it is called, or why that is none
 */
export function ballotFrom(
  stated: StatedBallot,
  countryOf: (word: string) => { readonly is: Iso3 } | { readonly why: string },
): BallotRead {
  const mistakes: BallotSlip[] = [];
  const isoOf = (word: string, path: BallotSlip["path"]): Iso3 => {
    const meant = countryOf(word);
    if ("is" in meant) return meant.is;
    mistakes.push({ path, message: meant.why });
    return "";
  };
  const isoList = (words: readonly string[] | null | undefined, key: string) =>
    (words ?? []).map((word, i) => isoOf(word, [key, i]));

  const ratingAt: number[] = [];
  const ratings = (stated.ratings ?? []).flatMap((one, i) => {
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
        message: `expected a number or a span such as 5-9, found “${value}”`,
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
  const contests = (stated.contests ?? []).map((one, i): Contest => {
    const path = ["contests", i];
    const { indicator, seen, proposed, reason, source } = one;
    // Read as text such a number would be of no figure, and the contest an orphan for want of a point.
    for (const key of ["seen", "proposed"] as const)
      if (typeof one[key] === "string" && /^\s*[-−]?\d+(?:[.,\s]\d+)+\s*$/u.test(one[key]))
        mistakes.push({
          path: [...path, key],
          message: `expected a number such as 2.9, with a point and nothing else, found “${one[key]}”`,
        });
    const fate = one.fate ?? "open";
    const [decidedBy, why] = [said(one.decidedBy), said(one.why)];
    if (fate !== "open" && (decidedBy === undefined || why === undefined))
      mistakes.push({ path, key: "fate", message: `“${fate}” needs decidedBy and why` });
    const country = isoOf(one.country, [...path, "country"]);
    const seenIn = { year: one.year ?? undefined, locator: said(one.locator) };
    return { country, indicator, seen, ...seenIn, proposed, reason, source, fate, decidedBy, why };
  });
  const recused = isoList(stated.recused, "recused");
  const agenda = isoList(stated.agenda, "agenda");
  const notes = (stated.notes ?? []).map(({ country, text }, i) => ({
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
  const { reviewer, round, profile } = stated;
  const weights = Object.entries(stated.weights ?? {}).flatMap(([node, weight]) =>
    weight === null ? [] : [[node, weight] as const],
  );
  return {
    ballot: {
      reviewer: reviewer.trim(),
      name: said(stated.name),
      date: said(stated.date),
      round,
      profile,
      scale: said(stated.scale) ?? RATING_SCALE,
      weights: Object.fromEntries(weights),
      ratings,
      contests,
      agenda: [...new Set(agenda)],
      recused: [...new Set(recused)],
      notes,
    },
    ratingAt,
    mistakes,
  };
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

/** Two answers of one reviewer to one question would have to be chosen between. */
function repeated<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  pathOf: (i: number) => BallotSlip["path"],
): BallotSlip[] {
  const keys = entries.map(keyOf);
  return keys.flatMap((key, i) =>
    keys.indexOf(key) < i ? [{ path: pathOf(i), message: `${key} is given twice` }] : [],
  );
}
