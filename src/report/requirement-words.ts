import type { Failing } from "../model/documents/failure.ts";
import type { Unscored } from "../model/documents/ranking.ts";
import { gather } from "../model/gather.ts";

type Lacking = NonNullable<Failing["requires"]>;

/** Those whom required evidence keeps from a rank, and those who have too little of it. */
export function notRanked<T extends Pick<Unscored, "requires">>(
  unscored: readonly T[],
): { readonly required: readonly (T & { readonly requires: Lacking })[]; readonly thin: readonly T[] } {
  return {
    required: unscored.filter((one): one is T & { requires: Lacking } => one.requires !== undefined),
    thin: unscored.filter(({ requires }) => requires === undefined),
  };
}

/** Who lacks what, by what is lacking; one who lacks two things stands under both. */
export function byLack<T extends { readonly requires: Lacking }>(required: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of required) for (const { title } of one.requires) gather(found, lowered(title), one);
  return found;
}

/** `no estimate of prevalence`: what of the required evidence a country lacks. */
export function lackWords(requires: Lacking): string {
  return requires.map(({ title }) => lowered(title)).join("; ");
}

/** What would place the country: `a value of A or of B`. */
export function placingWords(requires: Lacking): string {
  return requires
    .map(({ anyOf }) => {
      const titles = anyOf.map(({ id, title }) => (title === id ? id : `${title} (${id})`));
      return titles.length === 1 ? `a value of ${titles[0]}` : `a value of ${titles.join(" or of ")}`;
    })
    .join(", and ");
}

/** The same as a sentence. */
export function placing(requires: Lacking): string {
  return `What would place it: ${placingWords(requires)}.`;
}

/** Within a sentence: a title may begin with a capital. */
export function lowered(words: string): string {
  return /^[A-Z][a-z]*\b/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}
