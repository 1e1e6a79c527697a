import { plugInWords } from "../../src/explain/plug-in-words.ts";
import { languages } from "../../src/locales/index.ts";

/**
 * Languages in which everything that ships has words: a test names what is missing. Another one says in English what it has no words for,
 * until it is whole and gets its place here.
 */
const WHOLE = ["fr", "es", "pt", "ru", "zh"];

export const isWhole = (code: string) => WHOLE.includes(code);

/** Each whole language with what loads it. */
export const whole = languages
  .filter(({ language }) => isWhole(language))
  .map(({ language, load }) => [language, load] as const);

/**
 * Checks that have words in every whole language. A new one is told in English there, and gets its place here with its first translation:
 * then the other languages have to follow.
 */
export const TRANSLATED: readonly string[] = [
  "coverage",
  "stale",
  "names",
  "left-out",
  "older-readers",
  "conflicts",
  "texts",
  "scale",
  "jumps",
  "outliers",
  "double-counting",
  "direction",
  "weights",
  "poverty",
  "near-constant",
  "minimum-coverage",
  "acknowledgements",
];

/** Whether a message, by its path (`checks.stale.title`), is not of a check that is still to be translated. */
export function isTranslated(path: string): boolean {
  const [kind, id] = path.split(".");
  return kind !== "checks" || !(id! in plugInWords.checks) || TRANSLATED.includes(id!);
}
