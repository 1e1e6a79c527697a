// @ts-expect-error a script, which is no TypeScript
import { untranslated as untranslatedPlugIns } from "../../scripts/words.js";
import { languages } from "../../src/words/index.ts";

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

/** Plug-ins that a language still says in English, as `fr.yaml: checks.all-alike`: there a new one is told in English. */
export const untranslated: readonly string[] = untranslatedPlugIns();

/** Whether a message of a language, by its path (`checks.stale.title`), is not of a plug-in that is still to be translated. */
export function isTranslated(code: string, path: string): boolean {
  return !untranslated.includes(`${code}.yaml: ${path.split(".").slice(0, 2).join(".")}`);
}
