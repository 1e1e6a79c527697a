import { expect, it } from "vitest";
import { plugInWords } from "../../src/explain/plug-in-words.ts";
import { languages } from "../../src/locales/index.ts";

/** A plug-in without words in a language is told in English there: what ships has words in all of them. */
it.each(
  languages
    .filter(({ language }) => language !== "en")
    .map(({ language, load }) => [language, load] as const),
)("“%s” has words for every check and every method", async (_, load) => {
  const { checks = {}, methods = {} } = await load();
  const without = (kind: object, told: object) => Object.keys(kind).filter((id) => !(id in told));
  expect(without(plugInWords.checks, checks)).toEqual([]);
  expect(without(plugInWords.methods, methods)).toEqual([]);
});
