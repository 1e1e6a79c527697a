import { ShortlistError } from "./problem.ts";

/** What observations that no file holds are called where a file is named. */
export const GIVEN = "observations given as objects";

/** The place of one of them, or of what it has under a key: `observations[3].value`. */
export function placeOfGiven(index: number | string, key?: string): string {
  return `observations[${index}]${key === undefined ? "" : `.${key}`}`;
}

/** @param keys what each may have beside country, indicator and value */
export function badObservation(
  what: string,
  keys: string,
  { locator, cause }: { readonly locator?: string | undefined; readonly cause?: unknown } = {},
): ShortlistError {
  return new ShortlistError("bad-observation", `these are no observations: ${what}`, {
    where: { file: GIVEN, ...(locator === undefined ? {} : { locator }) },
    wayOut: `Each has country, indicator and value, and optionally ${keys}.`,
    cause,
  });
}
