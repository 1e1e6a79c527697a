import { type PlugInWords, plugInWords } from "../../src/explain/plug-in-words.ts";
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

/**
 * Checks, and methods of scoring, that have words in every whole language. A new one is told in English there, and gets its place here with
 * its first translation: then the other languages have to follow.
 */
export const TRANSLATED = {
  checks: [
    ...["coverage", "stale", "names", "left-out", "older-readers", "conflicts", "texts", "scale", "jumps"],
    ...["outliers", "double-counting", "direction", "weights", "poverty", "near-constant"],
    ...["minimum-coverage", "acknowledgements"],
  ],
  methods: [
    ...[
      "arithmetic",
      "geometric",
      "harmonic",
      "power",
      "minimum",
      "reversed-geometric",
      "conditional",
      "first-of",
    ],
    ...[
      "min-max",
      "goalposts",
      "z-score",
      "rank",
      "percentile",
      "borda",
      "categories",
      "thresholds",
      "piecewise",
    ],
    ...["distance-to-reference", "peer-median", "winsorise", "log"],
  ],
} as const satisfies Record<keyof PlugInWords, readonly string[]>;

/** Plug-ins that are still to be translated, as `checks.all-alike`. */
export const untranslated = Object.entries(TRANSLATED).flatMap(([kind, ids]: [string, readonly string[]]) =>
  Object.keys(plugInWords[kind as keyof PlugInWords])
    .filter((id) => !ids.includes(id))
    .map((id) => `${kind}.${id}`),
);

/** Whether a message, by its path (`checks.stale.title`), is not of a plug-in that is still to be translated. */
export function isTranslated(path: string): boolean {
  return !untranslated.includes(path.split(".").slice(0, 2).join("."));
}
