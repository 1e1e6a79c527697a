import type { Observation } from "../../src/model/observation.ts";

/** Every number that a careful person may read in a text: with points or with commas for decimals. */
export function numbersIn(text: string): number[] {
  const bare = text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu, "")
    .replace(/(?:\s*(?:\[[\da-z]{1,3}\]|[*†‡§¶¹²³⁰-⁹ᵃ-ᵉ]))+/giu, "")
    .replace(/\s*[%％٪]/gu, "")
    .replace(/^[\u2010-\u2013\u2212\ufe63\uff0d]/u, "-")
    .replace(/[\s'’]/gu, "")
    .replace(/^\+/u, "");
  const readings = [bare.replaceAll(",", ""), bare.replaceAll(".", "").replace(",", "."), bare];
  return [...new Set(readings.filter((one) => one !== "").map(Number))].filter(Number.isFinite);
}

export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** How publishers and their copiers write a category, as their documents list it. */
const WRITTEN: readonly (readonly [indicator: RegExp, value: string, cell: RegExp])[] = [
  [/^tip\.tier$/u, "Tier 1", /^(?:tier )?1$/u],
  [/^tip\.tier$/u, "Tier 2", /^(?:tier )?2$/u],
  [/^tip\.tier$/u, "Tier 2 Watch List", /^(?:2wl?|2\.5|(?:tier 2 ?[(,:-]? ?)?watch ?list\)?)$/u],
  [/^tip\.tier$/u, "Tier 3", /^(?:tier )?3$/u],
  [/^tip\.tier$/u, "Special case", /^(?:666|sc|special case)$/u],
  [/^wb\.income$/u, "low", /^l(?:ow income)?$/u],
  [/^wb\.income$/u, "lower-middle", /^(?:lm|lower middle income)$/u],
  [/^wb\.income$/u, "upper-middle", /^(?:um|upper middle income)$/u],
  [/^wb\.income$/u, "high", /^h(?:igh income)?$/u],
  [/^fiw\.status$/u, "F", /^f(?:ree)?$/u],
  [/^fiw\.status$/u, "PF", /^p(?:artly )?f(?:ree)?$/u],
  [/^fiw\.status$/u, "NF", /^n(?:ot )?f(?:ree)?$/u],
  [/^mcc\..*pass$/u, "pass", /^(?:pass(?:ed|es)?|yes|y|true|1|green)$/u],
  [/^mcc\..*pass$/u, "fail", /^(?:fail(?:ed|s)?|no|n|false|0|red|not passed)$/u],
  [/^palermo\.status$/u, "party", /\d{4}\s*(?:a|aa|d)?$/u],
  [/^palermo\.status$/u, "signatory", /\d{4}$/u],
];

/** Does a text hold an observation's value, up to the conversions that the documents state? */
export function holds(text: string, one: Observation): boolean {
  const { indicator, value, source, formula } = one;
  const plain = text.replace(/\s+/gu, " ").trim();
  if (typeof value === "number") {
    const found = numbersIn(plain);
    // A rating is moved to 0 to 100; the formula names the rating and the scale.
    const moved = /^100 \* \((\S+) - (\S+)\) \/ \((\S+) - (\S+)\)$/u
      .exec(formula ?? "")
      ?.slice(1)
      .map(Number);
    if (moved) {
      const [rating, from, to, again] = moved as [number, number, number, number];
      return (
        from === again &&
        isSame((100 * (rating - from)) / (to - from), value) &&
        found.some((n) => isSame(n, rating))
      );
    }
    // The Department of Labor writes shares as fractions from 2016 on.
    const times = source === "ilab" ? [1, 100] : [1];
    return found.some((number) => times.some((factor) => isSame(number * factor, value)));
  }
  const folded = plain
    .replace(/\s*(?:\[[^\]]*\]|[*†‡])/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
  if (folded === value.toLowerCase() || plain === value) return true;
  if (source === "ilab" && folded.startsWith(value.toLowerCase())) return true;
  return WRITTEN.some(([is, of, cell]) => is.test(indicator) && of === value && cell.test(folded));
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `12 Dec 2000` in the words of a note: `signed 2000-12-12`. */
export function signedOn(text: string): string | undefined {
  const date = /^\s*(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})/u.exec(text);
  const month = MONTHS.indexOf(date?.[2]?.toLowerCase() ?? "") + 1;
  if (!date || month === 0) return undefined;
  return `signed ${date[3]}-${String(month).padStart(2, "0")}-${date[1]!.padStart(2, "0")}`;
}
