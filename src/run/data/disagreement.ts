import { country as countryOf } from "../../countries/reference.ts";
import type { Messages } from "../../locales/index.ts";
import type { Conflict } from "../../model/dataset.ts";

/** Two figures and their places, in words. */
export function disagreement(
  { country, indicator, year, settled, kept, other }: Conflict,
  { warnings }: Messages,
): string {
  const figure = { indicator, country: countryOf(country)?.name ?? country, year };
  return warnings.disagreement(figure, [kept, other], settled !== "none");
}
