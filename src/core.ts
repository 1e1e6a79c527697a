/**
 * The core of the library: scores, explains and asks what-if of figures and a profile that are at hand as objects. It imports nothing of
 * Node and reads no file, so that it bundles for a browser and a worker as it is:
 *
 *     const profile = profileOf({ id: "mine", tree: { children } });
 *     const table = score(profile, [{ country: "Ghana", indicator: "police", value: 3 }, …]);
 *     table.ranked.map(({ rank, country, score }) => [rank, country, score]);
 *     explain(table, "Ghana").factors;
 *
 * Scores and ranks are those of `rank` in `shortlist`. What that one knows besides, this one does not: no names of countries (a country is
 * the text that it is called by), no territories, regions and lists, no publishers' indicators, no sentences.
 */
import { chosenEvidence } from "./dataset/chosen.ts";
import { buildExplanation } from "./explain/explanation.ts";
import { buildWhatIf, type WhatIfOptions as WhatIfAsked } from "./explain/whatif/document.ts";
import { isRecord } from "./model/collections.ts";
import type { Iso3 } from "./model/country.ts";
import type { Explanation as ExplanationDocument } from "./model/documents/explanation.ts";
import type { WhatIf as WhatIfDocument } from "./model/documents/whatif.ts";
import { badObservation, GIVEN, placeOfGiven } from "./model/given.ts";
import { ByFigure, type Observation, type Value, YEARS } from "./model/observation.ts";
import { badUsage, ShortlistError } from "./model/problem.ts";
import { type Condition, isFactor, type Profile, type ProfileNode } from "./model/profile.ts";
import { TOP } from "./model/standings.ts";
import type { Warned, WarningOf } from "./model/warning.ts";
import { checkedProfile, pathOf } from "./profile/checked.ts";
import { didYouMean } from "./profile/did-you-mean.ts";
import { inYear } from "./profile/in-year.ts";
import { namesOf } from "./profile/names.ts";
import { testsIn } from "./scoring/gates.ts";
import { compile } from "./scoring/plan.ts";
import { type ScoreTable, score as scored } from "./scoring/score.ts";

export type { Profile, ScoreTable };
export { ShortlistError };

/** A figure of one country. */
export interface CoreObservation {
  /** Whatever it is called by: two names are two countries. */
  readonly country: string;
  readonly indicator: string;
  /** In the indicator's unit, or a category; null is missing. */
  readonly value?: Value | null | undefined;
  readonly year?: number | null | undefined;
  readonly unit?: string | null | undefined;
  /** Standard error, in the value's unit. */
  readonly se?: number | null | undefined;
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
  readonly note?: string | null | undefined;
}

const KEYS = "year, unit, se, lower, upper and note";
const WORDS = ["unit", "note"] as const;
const NUMBERS = ["year", "se", "lower", "upper"] as const;
const ALL: readonly string[] = ["country", "indicator", "value", ...WORDS, ...NUMBERS];

/** The keys of a profile's file, as its JSON Schema (docs/schemas) has them. */
export type ProfileStated = { readonly id: string; readonly tree: object; readonly [key: string]: unknown };

/** A country is known by any text; whoever is asked for by a region is not known here, which `score` says. */
const ANYWHERE = { country: (is: string) => ({ is }), region: (is: string) => ({ is }) };

/**
 * A profile with its defaults, checked: the work of `readProfile` on what a profile's file states. One that is known beforehand can be made
 * with either and be kept as JSON; then nothing of this is in a bundle.
 *
 * @throws ShortlistError `bad-profile`, with every mistake and its path in `problems`
 */
export function profileOf(stated: ProfileStated): Profile {
  return checkedProfile(stated, {
    placeOf: pathOf,
    file: "the profile given as an object",
    writtenAt: () => [],
    places: ANYWHERE,
  });
}

/**
 * Scores and ranks the countries that the observations are of.
 *
 * @param asOf the year whose evidence counts, with what it still knows of earlier ones; absent: the profile's own. Figures with years need one
 * @throws ShortlistError of an observation that is none, and of a profile that asks for what the observations do not tell
 */
export function score(
  profile: Profile,
  observations: readonly CoreObservation[],
  { asOf = typeof profile.asOf === "number" ? profile.asOf : undefined }: { readonly asOf?: number } = {},
): ScoreTable {
  const figures = checkedFigures(observations);
  if (asOf === undefined && figures.some(({ year }) => year !== undefined))
    throw badUsage("figures have years, and nothing says as of which one to rank", {
      wayOut: "Give asOf: 2023, or leave years out.",
    });
  const ofYear = inYear(profile, asOf);
  mustBeTold(ofYear, figures);
  const choice = { observations: figures, conflicts: [], lists: [], catalogue: [] };
  return scored(
    compile(ofYear),
    chosenEvidence(choice, asOf, { standing: () => "state", regions: () => [] }),
  );
}

function checkedFigures(observations: readonly CoreObservation[]): Observation[] {
  const bad = (what: string, at?: number, key?: string) =>
    badObservation(what, KEYS, { locator: at === undefined ? undefined : placeOfGiven(at, key) });
  if (!Array.isArray(observations) || observations.length === 0) throw bad("there are none");
  const known = new ByFigure<Observation>();
  return observations.flatMap((one: unknown, at) => {
    if (!isRecord(one)) throw bad("object was expected", at);
    for (const key of Object.keys(one)) if (!ALL.includes(key)) throw bad(`unknown key "${key}"`, at);
    for (const key of ["country", "indicator"])
      if (typeof one[key] !== "string" || one[key].trim() === "") throw bad("text was expected", at, key);
    for (const key of WORDS)
      if (typeof (one[key] ?? "") !== "string") throw bad("text was expected", at, key);
    for (const key of NUMBERS) if (!Number.isFinite(one[key] ?? 0)) throw bad("number was expected", at, key);
    const { country, indicator, value, year, unit, se, lower, upper, note } =
      one as unknown as CoreObservation;
    if (year != null && !(Number.isInteger(year) && year >= YEARS[0] && year <= YEARS[1]))
      throw bad(`year from ${YEARS.join(" to ")} was expected`, at, "year");
    if ((se ?? 0) < 0) throw bad("at least 0 was expected", at, "se");
    // As an empty cell is.
    if (value == null || value === "") return [];
    if (typeof value === "number" ? !Number.isFinite(value) : typeof value !== "string")
      throw bad("number or text was expected", at, "value");
    if (typeof value === "number" && ((lower ?? value) > value || (upper ?? value) < value))
      throw bad("it lies outside of its own interval", at, "value");
    const said = { year, unit, se, lower, upper, note };
    const figure = {
      ...{ country, indicator, value, source: "given", file: GIVEN, locator: placeOfGiven(at, "value") },
      ...Object.fromEntries(Object.entries(said).filter(([, own]) => own != null && own !== "")),
    } as Observation;
    const before = known.get(country, indicator, figure.year);
    if (before === undefined) {
      known.set(country, indicator, figure.year, figure);
      return [figure];
    }
    if (before.value === value && before.se === figure.se) return [];
    throw new ShortlistError(
      "disagreement",
      `${indicator} of ${country} is ${value} here and ${before.value} at ${before.locator}`,
      { where: { file: GIVEN, locator: figure.locator }, wayOut: "Leave one of the two out." },
    );
  });
}

/** Refuses a profile by which everybody would be without evidence, or outside of what is asked, since nothing here can tell. */
function mustBeTold(profile: Profile, figures: readonly Observation[]): void {
  const words = [...new Set(figures.map(({ indicator }) => indicator))];
  const refuse = (code: string, what: string, wayOut: string) => {
    throw new ShortlistError(code, what, { wayOut });
  };
  for (const { kind, word } of namesOf(profile))
    if (kind === "indicator" && !words.includes(word))
      refuse(
        "unknown-indicator",
        `no observation is of the indicator “${word}”${didYouMean(word, words)}`,
        `There are ${words.join(", ")}.`,
      );
  for (const test of conditionsOf(profile).flatMap((one) => testsIn(one)))
    for (const key of ["list", "region", "territory"] as const)
      if (key in test)
        refuse(
          "bad-profile",
          `what “${key}” asks of a country is not known here`,
          "Leave the condition out, or rank with the library “shortlist”.",
        );
}

function conditionsOf({ gates, tree }: Profile): Condition[] {
  const below = (node: ProfileNode): Condition[] =>
    isFactor(node) ? node.children.flatMap(below) : node.appliesWhen ? [node.appliesWhen] : [];
  return [...gates.map(({ when }) => when), ...below(tree)];
}

/** What documents say of a run, which there is none of here. */
type OfRun = "document" | "tool" | "seal" | "profile" | "dataset";

/** As the document of `explain` has it, without sentences. */
export type Explanation = Omit<ExplanationDocument, OfRun | "warnings">;

/**
 * Why a country stands where it stands, against the median of the ranked ones.
 *
 * @param first of how many first ones it is asked what puts the country among them; absent: 10
 * @throws ShortlistError where nothing is known of the country
 */
export function explain(
  table: ScoreTable,
  country: string,
  { first = TOP }: { readonly first?: number } = {},
): Explanation {
  const made = buildExplanation(table, country as Iso3, AROUND, { top: first });
  return withoutRun(made ?? unknown(country));
}

/** As the document of `whatif` has it; `warnings` say what was not looked into, as codes. */
export type WhatIf = Omit<WhatIfDocument, OfRun | "warnings"> & {
  readonly warnings: readonly WarningOf<"not-all-looked-into">[];
};

export type WhatIfOptions = Pick<WhatIfAsked, "rank" | "indicators" | "only" | "settings"> & {
  /** How many make the top; absent: 10. */
  readonly first?: number;
};

/**
 * What would move a country: the least change of each value, and how far each weight can move.
 *
 * @throws ShortlistError where nothing is known of the country
 */
export function whatIf(
  table: ScoreTable,
  country: string,
  { first = TOP, ...options }: WhatIfOptions = {},
): WhatIf {
  const made = buildWhatIf(table, country as Iso3, { ...options, top: first }, AROUND);
  return { ...withoutRun(made ?? unknown(country)), warnings: made!.warnings as WhatIf["warnings"] };
}

function unknown(country: string): never {
  throw new ShortlistError("unknown-country", `no observation is of “${country}”`, {
    wayOut: "Write the country as the observations do.",
  });
}

function withoutRun<Document extends Warned<object>>(document: Document): Omit<Document, OfRun | "warnings"> {
  const kept = { ...document } as Record<string, unknown>;
  for (const key of ["document", "tool", "seal", "profile", "dataset", "warnings"]) delete kept[key];
  return kept as Omit<Document, OfRun | "warnings">;
}

/** Whoever makes a document of a run says what goes here. */
const AROUND = {
  language: "en",
  titleOf: () => undefined,
  nameOf: (country: Iso3) => country,
  words: { noEvidence: ({ anyOf }: { readonly anyOf: readonly string[] }) => anyOf.join(", ") },
  tool: {},
  profileSha256: undefined,
  dataset: {},
  warnings: [],
} as unknown as Parameters<typeof buildExplanation>[2];
