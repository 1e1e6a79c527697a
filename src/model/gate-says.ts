import type { Observed } from "./documents/codes.ts";

/** What of a value a gate's `says` may tell, each in braces. */
export const SAYS_OF_A_VALUE = ["value", "year", "note"] as const;

/** What of an entry of a list: the year in which it began. */
export const SAYS_OF_A_LIST = ["year"] as const;

/**
 * A gate's `says` with a country's own figures in the place of `{value}`, `{year}` and `{note}`.
 *
 * @param found the value, or the entry of a list, that the gate tests, as it is told
 * @returns undefined where the value has nothing to put in the place of one of them: half a sentence says nothing
 */
export function saysWithFigures(text: string, found: Observed | undefined): string | undefined {
  if (found?.kind !== "indicator" && found?.kind !== "listed") return undefined;
  const words: Partial<Record<string, unknown>> =
    found.kind === "listed" ? { year: found.held?.from?.slice(0, 4) } : found;
  let lacking = false;
  const said = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    lacking ||= word === undefined || word === null;
    return String(word);
  });
  return lacking ? undefined : said;
}

/**
 * What a gate found as it is told: figures of many digits have three, unless that would bring them to the other side of the test.
 *
 * @param margin how far the nearest figure is from turning it; null or absent where no figure could
 */
export function roundObserved(found: readonly Observed[], margin?: number | null): Observed[] {
  return found.map((one) => {
    if (one.kind !== "indicator") return one;
    const { value } = one;
    if (typeof value !== "number" || Number.isInteger(value)) return one;
    const rounded = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
    const turns = margin && Math.abs(rounded - value) >= margin;
    return turns ? one : { ...one, value: rounded };
  });
}
