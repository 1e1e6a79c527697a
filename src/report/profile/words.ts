import type { Messages } from "../../locales/index.ts";
import type { Reason, Requirement, Text, Years } from "../../model/profile.ts";

/** A text in the reader's language, else what stands in for it. */
export type TextOf = (text: Text | undefined, otherwise: string) => string;

/** For which years of evidence something holds; nothing where it does for all. */
export function forYears(years: Years | undefined, textOf: TextOf, { profile }: Messages): string[] {
  return years === undefined ? [] : [profile.forYears(years, reasonOf(years, textOf))];
}

function reasonOf({ reason }: Years, textOf: TextOf): string | undefined {
  return reason === undefined ? undefined : textOf(reason, "");
}

/** Without which evidence a country is not ranked. */
export function requirementWords(
  { anyOf, title, years }: Requirement,
  textOf: TextOf,
  { profile }: Messages,
): string {
  return profile.requires(
    anyOf,
    title === undefined ? undefined : textOf(title, ""),
    years && { years, reason: reasonOf(years, textOf) },
  );
}

/** Why something is as it is, in one line. */
export function reasonWords(reason: Reason): string {
  if (typeof reason === "string") return reason;
  return Object.entries(reason)
    .map(([what, because]) => `${what}: ${because}`)
    .join("; ");
}
