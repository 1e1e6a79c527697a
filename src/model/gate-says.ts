import type { Observed } from "./documents/codes.ts";

/** What of a value a gate's `says` may tell, each in braces. */
export const SAYS_OF_A_VALUE = ["value", "year", "note"] as const;

/**
 * A gate's `says` with a country's own figures in the place of `{value}`, `{year}` and `{note}`.
 *
 * @param found the value that the gate tests, as it is told
 * @returns undefined where the value has nothing to put in the place of one of them: half a sentence says nothing
 */
export function saidOf(text: string, found: Observed | undefined): string | undefined {
  if (found?.kind !== "indicator") return undefined;
  let lacking = false;
  const said = text.replace(/\{(\w+)\}/g, (_, name: (typeof SAYS_OF_A_VALUE)[number]) => {
    const word = found[name];
    lacking ||= word === undefined || word === null;
    return String(word);
  });
  return lacking ? undefined : said;
}
