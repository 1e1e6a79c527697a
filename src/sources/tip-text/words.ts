/** Words that several fields look for, as pieces of patterns. Texts are matched in plain form: see `plainForm`. */

const UNITS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const VALUES = new Map<string, number>([
  ...UNITS.map((word, i) => [word, i + 1] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
]);

/** A whole number in figures or words. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+|(?:${TENS.join("|")})(?:-(?:${UNITS.slice(0, 9).join("|")}))?|${[...UNITS].reverse().join("|")})`;

/** What a NUMBER is worth; undefined for what looks like a year. */
export function numberOf(text: string): number | undefined {
  const word = text.toLowerCase();
  if (/^\d/u.test(word)) {
    const value = Number(word.replaceAll(",", ""));
    return /^(?:19|20)\d\d$/u.test(word) ? undefined : value;
  }
  const parts = word.split("-").map((part) => VALUES.get(part) ?? Number.NaN);
  const sum = parts.reduce((a, b) => a + b, 0);
  return Number.isNaN(sum) ? undefined : sum;
}

/** Organisations that are no part of a government. */
export const NGO =
  "(?:NGOs?|non-?governmental (?:\\w+ )?organi[sz]ations?|civil society(?: \\w+)?|(?:international|UN) (?:and \\w+ )?(?:organi[sz]ations?|agenc(?:y|ies))|International Labou?r Organi[sz]ation|faith-based organi[sz]ations?|charit(?:y|ies)|IOM|UNICEF|UNODC|UNHCR|ILO)";

/** Words for the government and its parts as the subject of a sentence. */
export const STATE =
  "(?:governments?|authorities|officials|police|officers|prosecutors?|courts?|judges?|law enforcement|ministry|inspectors?|agency|agencies|department|unit|task force|committee|commission|office)";

/** What makes the words after it a denial. */
export const NOT =
  "(?:did not|does not|do not|has not|have not|had not|is not|was not|were not|are not|(?:has|have|had) yet to|failed to|fails to|fail to|failing to|failure to|never|nor|neither|without|unable to|not)";
