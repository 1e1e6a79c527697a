import { expect, it } from "vitest";
import { plugInWords } from "../../src/explain/plug-in-words.ts";
import { languages } from "../../src/locales/index.ts";
import { isWhole, TRANSLATED, whole } from "./whole.ts";

/** A check without words in a language is told in English there: what ships has words in all of them. */
it.each(whole)("“%s” has words for every check that is translated and for every method", async (_, load) => {
  const { checks = {}, methods = {} } = await load();
  expect(Object.keys(checks).sort()).toEqual(TRANSLATED.toSorted());
  expect(Object.keys(plugInWords.methods).filter((id) => !(id in methods))).toEqual([]);
});

it("what is translated is there", () => {
  expect(TRANSLATED.filter((id) => !(id in plugInWords.checks))).toEqual([]);
});

// What is still said in English.
for (const id of Object.keys(plugInWords.checks))
  if (!TRANSLATED.includes(id)) it.todo(`words of the check “${id}” in other languages`);
for (const { language } of languages)
  if (language !== "en" && !isWhole(language)) it.todo(`the rest of what “${language}” is to say`);
