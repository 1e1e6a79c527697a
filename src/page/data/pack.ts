import { liveLanguages } from "../../locales/live.ts";
import type { Profile, Text } from "../../model/profile.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { score } from "../../scoring/score.ts";
import { recorded } from "./evidence.ts";
import type { PageData } from "./packed.ts";

/** Codes of the languages that a page can be read in. */
export const liveCodes = liveLanguages.map(({ language }) => language);

/** What only a run knows. */
export interface Around
  extends Omit<PageData, "profile" | "asOf" | "evidence" | "names" | "titles" | "shipped"> {
  /** What a country is called, by language; English among them. */
  readonly namesOf: Readonly<Record<string, (country: string) => string>>;
  readonly titleOf: (indicator: string) => Text | undefined;
  /** By language, what of that comes with the tool is called in it, by its English. */
  readonly shippedIn?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Packs what a page needs to score as the table was scored: scoring once more tells what of the evidence that is. */
export function packed(
  { plan, evidence }: Pick<ScoreTable, "plan" | "evidence">,
  { namesOf, titleOf, shippedIn = {}, ...rest }: Around,
): PageData {
  const seen = recorded(evidence);
  const { columns } = score(plan, seen.evidence);
  // Fits and gates may ask only when they are read.
  for (const { observations } of columns) for (const _ of observations);
  const found = seen.packed();
  const titles = found.wants.flatMap(({ indicator }) => {
    const title = titleOf(indicator);
    return title === undefined ? [] : [[indicator, title] as const];
  });
  return {
    ...rest,
    profile: withoutReasons(plan.profile),
    asOf: evidence.asOf ?? null,
    evidence: found,
    names: Object.fromEntries(
      Object.entries(namesOf).map(([language, nameOf]) => [language, evidence.countries.map(nameOf)]),
    ),
    titles: Object.fromEntries(titles),
    shipped: Object.fromEntries(
      Object.entries(shippedIn).map(([language, of]) => [
        language,
        Object.fromEntries([...seenIn([plan.profile, titles, found])].flatMap((text) => pairOf(text, of))),
      ]),
    ),
  };
}

/** The page scores with the profile and names its parts; why it is as it is stands in the static section on it. */
function withoutReasons(profile: Profile): Profile {
  const said = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(said);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => (WHY.has(key) ? [] : [[key, said(inner)]])),
    );
  };
  return said(profile) as Profile;
}

const WHY = new Set(["reason", "basis"]);

function pairOf(text: string, of: Readonly<Record<string, string>>): [string, string][] {
  return of[text] === undefined ? [] : [[text, of[text]]];
}

/** Every text in something, but for what the page does not show. */
function seenIn(part: unknown, texts = new Set<string>()): Set<string> {
  if (typeof part === "string") texts.add(part);
  else if (typeof part === "object" && part !== null)
    for (const [key, one] of Object.entries(part)) if (key !== "authority") seenIn(one, texts);
  return texts;
}
