import { defined } from "../../model/collections.ts";
import { listOf } from "../../model/list.ts";
import { type Observation, YEARS } from "../../model/observation.ts";
import type { Problem } from "../../model/problem.ts";
import type { Indicator } from "../../model/source.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import { isNoFigure } from "../../tables/number.ts";

/**
 * Why a figure can be none of its indicator: -999 and the like, which stand for "no figure", a category that the publisher does not
 * have, a year that is none, a value outside of its own interval, a place on a list, which no table gives. Undefined where it can be, and
 * for all that is not known of an indicator.
 */
export function impossible(
  {
    country,
    indicator,
    year,
    value,
    lower,
    upper,
  }: Pick<Observation, "country" | "indicator" | "year" | "value" | "lower" | "upper">,
  known: Indicator | undefined,
): Pick<Problem, "code" | "message" | "undecided"> | undefined {
  const figure = `${indicator} of ${country}`;
  const undecided = { country, indicator, ...defined({ year }) };
  if (year !== undefined && (year < YEARS[0] || year > YEARS[1])) {
    const message = `${figure} is of ${year}, which is no year that a figure can describe; it was left out`;
    return { code: "impossible-year", message };
  }
  const list = listOf(indicator);
  if (list !== undefined) {
    const message = `${figure}: who stands on a list, and when, is read from the files of data/lists and from no table (docs/lists.md says how to add to them); it was left out`;
    return { code: "figure-of-list", message };
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
    const message = `${figure} is "${value}", not a number; it was left out`;
    return { code: "bad-number", message, ...ifFinding(known, undecided) };
  }
  if (isNoFigure(value)) {
    const message = `${figure} is ${value}, which data files write where there is no figure; it was left out`;
    return { code: "missing-code", message };
  }
  if (limits && (value < limits[0] || value > limits[1])) {
    const message = `${figure} is ${value}, outside ${limits[0]} to ${limits[1]}; it was left out`;
    return { code: "out-of-scale", message, ...ifFinding(known, undecided) };
  }
  if ((lower !== undefined || upper !== undefined) && !isWithin(value, lower, upper)) {
    const interval =
      lower === undefined ? `up to ${upper}` : upper === undefined ? `from ${lower}` : `${lower} to ${upper}`;
    const message = `${figure} is ${value}, outside its own interval (${interval}), as where a column was sorted alone; it was left out`;
    return { code: "outside-interval", message, undecided };
  }
  return undefined;
}

/** An analyst's finding that does not count is for a person to settle: nobody else has one. */
export function ifFinding(
  known: Pick<Indicator, "speaksTo"> | undefined,
  undecided: NonNullable<Problem["undecided"]>,
): Pick<Problem, "undecided"> {
  return known?.speaksTo?.by === "analyst" ? { undecided } : {};
}

/** Whether a value lies between its bounds, whichever is which, before it was rounded to the digits that it has. */
function isWithin(
  value: number,
  lower = Number.NEGATIVE_INFINITY,
  upper = Number.POSITIVE_INFINITY,
): boolean {
  const decimals = /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0;
  // Half of the last digit, of a machine number a little more.
  const rounded = Number(`5e-${decimals + 1}`) * (1 + 1e-9);
  return value >= Math.min(lower, upper) - rounded && value <= Math.max(lower, upper) + rounded;
}

/** What of a figure's error can be none, and the figure without it; undefined where nothing is wrong with it. */
export function withoutBadError<
  One extends Pick<Observation, "country" | "indicator" | "value" | "se" | "lower" | "upper">,
>(
  given: One,
  known: Indicator | undefined,
): { readonly kept: One; readonly message?: string; readonly half?: "lower" | "upper" } | undefined {
  if (given.se === undefined && given.lower === undefined && given.upper === undefined) return undefined;
  const { se, lower, upper, ...rest } = given;
  const scale = known?.scale;
  const isTurned = lower !== undefined && upper !== undefined && lower > upper;
  const isLarge = se !== undefined && scale !== undefined && se > scale[1] - scale[0];
  const isBad = isLarge || (se !== undefined && se < 0);
  // How far a figure may be to one side is no error of it: nobody said how far to the other.
  const isHalf = (lower === undefined) !== (upper === undefined);
  if (!isTurned && !isBad && !isHalf) return undefined;
  const why = [
    ...(isBad
      ? [
          `the standard error is ${se}, ${isLarge ? `more than the scale of ${scale![0]} to ${scale![1]}` : "and none is negative"}`,
        ]
      : []),
    ...(isTurned ? [`the interval goes from ${lower} to ${upper}, the wrong way round`] : []),
  ].join(", and ");
  const message =
    why === ""
      ? {}
      : {
          message: `${given.indicator} of ${given.country} is ${given.value}, and ${why}; it was read without that`,
        };
  // A table that states one end does so in every row: said together, and not figure by figure.
  const half = isHalf ? ({ half: lower === undefined ? "upper" : "lower" } as const) : {};
  const error = isBad ? {} : { se };
  const bounds = isTurned || isHalf ? {} : { lower, upper };
  return { kept: { ...rest, ...defined({ ...error, ...bounds }) } as One, ...message, ...half };
}
