import type { Failing } from "../../model/documents/codes.ts";
import type { Unscored } from "../../model/documents/ranking.ts";

export type Lacking = NonNullable<Failing["requires"]>;

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
export function byLack<T extends { readonly requires: Lacking }>(
  required: readonly T[],
): readonly { readonly lack: Lacking[number]; readonly who: readonly T[] }[] {
  const found = new Map<string, { lack: Lacking[number]; who: T[] }>();
  for (const one of required)
    for (const lack of one.requires) {
      const known = found.get(lack.title) ?? { lack, who: [] };
      known.who.push(one);
      found.set(lack.title, known);
    }
  return [...found.values()];
}
