import { country as countryOf } from "../../countries/reference.ts";
import { calledIn, type Messages } from "../../locales/index.ts";
import type { Conflict } from "../../model/dataset.ts";

/** Two figures and their places, in words. */
export function disagreement(
  { country, indicator, year, settled, kept, other }: Conflict,
  words: Messages,
): string {
  const figure = { indicator, country: calledIn(words, country, countryOf(country)?.name ?? country), year };
  return words.warnings.disagreement(figure, [kept, other], settled !== "none");
}
