import type { Iso3 } from "../model/country.ts";
import { country } from "./reference.ts";
import type { Kind, NoCountry } from "./table.ts";

const kinds: Readonly<Record<Kind, string>> = {
  aggregate: "an aggregate, region or organisation, not a country",
  historical: "a former state or territory, which no code of today covers",
  part: "part of a coded country or territory, and never taken for the whole",
  disputed:
    "a disputed place or one that publishers score apart; it is never taken for a state that claims it",
};
/** English names that take the article in a sentence. */
const withArticle =
  /^(?:United|Netherlands$|Philippines|Bahamas|Gambia|Comoros|Maldives|Central|Dominican|Democratic|British|French S|Northern M|Vatican|Turks|Republic)|(?:Islands|Republic)$/;

/** The English name of a country within a sentence: "the United States". */
export function inSentence(iso3: Iso3): string {
  const { name } = country(iso3)!;
  return withArticle.test(name) ? `the ${name}` : name;
}

/** Why an entry is no country, in words. */
export function whyNot({ kind, within = [] }: NoCountry): string {
  const names = within.map(inSentence);
  if (names.length === 0) return kinds[kind];
  if (kind === "historical")
    return `${kinds[kind]}; also ${whyNot({ match: "not-a-country", kind: "part", within })}`;
  if (names.length === 1) return `a part of ${names[0]}, and never taken for the whole`;
  if (names.length > 4) return "a name of parts of several countries, and never taken for a country";
  return `a name of parts of ${names.slice(0, -1).join(", ")} and ${names.at(-1)}, and never taken for a country`;
}
