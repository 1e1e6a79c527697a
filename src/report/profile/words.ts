import type { Messages } from "../../locales/index.ts";
import type { Requirement, Text, Years } from "../../model/profile.ts";
import { type ReasonWords, reasonIn, textIn, translatedReason } from "../../model/translation.ts";
import { colonIn, semicolonIn } from "../words/named.ts";

/** A text in the reader's language, else what stands in for it. */
export type TextOf = (text: Text | undefined, otherwise: string) => string;

/** For which years of evidence something holds; nothing where it does for all. */
export function forYears(years: Years | undefined, textOf: TextOf, words: Messages): string[] {
  return years === undefined ? [] : [words.profile.forYears(years, reasonOf(years, textOf, words))];
}

function reasonOf({ reason }: Years, textOf: TextOf, words: Messages): string | undefined {
  return reason === undefined ? undefined : reasonIn(words, textOf(reason, ""));
}

/** Without which evidence a country is not ranked. */
export function requirementWords(
  { anyOf, title, years }: Requirement,
  textOf: TextOf,
  words: Messages,
): string {
  return words.profile.requires(
    anyOf,
    title === undefined ? undefined : textOf(title, ""),
    years && { years, reason: reasonOf(years, textOf, words) },
  );
}

/** Why something is as it is, in one line; with the marks of English where it stays in that. */
export function reasonWords(reason: Text, words: Messages): string {
  const [colon, semicolon] = isTold(reason, words) ? [colonIn(words), semicolonIn(words)] : [": ", "; "];
  return reasonParts(reason, words)
    .map(([what, why]) => (what === undefined ? why : `${what}${colon}${why}`))
    .join(semicolon);
}

/** Why something is as it is: of each thing that is explained what it is, and why; of the whole why alone. */
export function reasonParts(reason: Text, words: Messages): [what: string | undefined, why: string][] {
  const said = inLanguages(reason) ? textIn(reason, words.language, "") : reason;
  if (typeof said === "string") return [[undefined, reasonIn(words, said)]];
  const told = isTold(said, words) ? words : {};
  return Object.entries(said).map(([what, why]) => [reasonIn(told, what), reasonIn(told, why)]);
}

/** Whether a reason is one text in several languages, and not of several things: no key of a profile is as short, but for `to`. */
function inLanguages(reason: Text): boolean {
  return typeof reason !== "string" && Object.keys(reason).every((key) => /^[a-z]{2}(?:-\w+)?$/u.test(key));
}

/** Whether some of a reason is in the language; what a reason is of is told in the language of what it says. */
export function isTold(reason: Text, words: ReasonWords): boolean {
  const all = typeof reason === "string" ? [reason] : Object.values(reason);
  return all.some((why) => translatedReason(words, why) !== undefined);
}
