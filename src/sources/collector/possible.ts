import type { Indicator } from "../../model/indicator.ts";
import { type Observation, YEARS } from "../../model/observation.ts";
import { nearestWord } from "../../stats/nearest-word.ts";

/**
 * Why a figure can be none of its indicator: -999 and the like, which stand for "no figure", a category that the publisher does not
 * have, a year that is none. Undefined where it can be, and for all that is not known of an indicator.
 */
export function impossible(
  { country, indicator, year, value }: Pick<Observation, "country" | "indicator" | "year" | "value">,
  known: Indicator | undefined,
): { readonly code: string; readonly message: string } | undefined {
  const figure = `${indicator} of ${country}`;
  if (year !== undefined && (year < YEARS[0] || year > YEARS[1])) {
    const message = `${figure} is of ${year}, which is no year that a figure can describe; it was left out`;
    return { code: "impossible-year", message };
  }
  const { categories, unit, scale, limits = scale } = known ?? {};
  if (categories && !categories.includes(String(value))) {
    const meant = nearestWord(String(value), categories);
    const outcome = meant === undefined ? "it" : `did you mean "${meant}"? It`;
    const message = `${figure} is "${value}", which is none of ${categories.join(", ")}; ${outcome} was left out`;
    return { code: "unknown-category", message };
  }
  if (typeof value === "string") {
    if (unit === undefined && scale === undefined) return undefined;
    return { code: "bad-number", message: `${figure} is "${value}", not a number; it was left out` };
  }
  if (limits && (value < limits[0] || value > limits[1])) {
    const message = `${figure} is ${value}, outside ${limits[0]} to ${limits[1]}; it was left out`;
    return { code: "out-of-scale", message };
  }
  return undefined;
}
