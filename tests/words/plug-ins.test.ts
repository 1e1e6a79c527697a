import { expect, it } from "vitest";
import { plugInWords } from "../../src/explain/plug-in-words.ts";
import { languages } from "../../src/words/index.ts";
import { isWhole, TRANSLATED, untranslated, whole } from "./whole.ts";

/** A plug-in without words in a language is told in English there: what ships has words in all of them. */
it.each(whole)(
  "“%s” has words for what is translated of checks and methods, and for no other",
  async (_, load) => {
    const { checks = {}, methods = {} } = await load();
    expect(Object.keys(checks).sort()).toEqual([...TRANSLATED.checks].sort());
    expect(Object.keys(methods).sort()).toEqual([...TRANSLATED.methods].sort());
  },
);

it("what is translated is there", () => {
  expect(TRANSLATED.checks.filter((id) => !(id in plugInWords.checks))).toEqual([]);
  expect(TRANSLATED.methods.filter((id) => !(id in plugInWords.methods))).toEqual([]);
});

// What is still said in English.
for (const path of untranslated) it.todo(`words of “${path}” in other languages`);
for (const { language } of languages)
  if (language !== "en" && !isWhole(language)) it.todo(`the rest of what “${language}” is to say`);
