import type { Iso3 } from "../model/country.ts";

/** Texts that are one thing as they are written and another when case, spaces and apostrophes are let go. */
const homographs: readonly (readonly [RegExp, readonly Iso3[]])[] = [
  // Vietnamese for Russia; `NGA` and `nga` are the code of Nigeria.
  [/^Nga$/, ["NGA", "RUS"]],
  // An island of Tonga; `EUA` and `eua` are the United States in Portuguese and Spanish.
  [/^(?:['’‘ʻ]?Eua|['’‘ʻ]eua|['’‘ʻ]EUA)$/, ["USA"]],
  // Sudan in Berber; "S. Sudan" and "S SUDAN" are South Sudan.
  [/^ssudan$/i, ["SDN", "SSD"]],
];

/** What a text may mean that says more as it stands than what it folds to. */
export function asWritten(text: string): readonly Iso3[] | undefined {
  return homographs.find(([pattern]) => pattern.test(text))?.[1];
}
