import { expect, it } from "vitest";
import { tellers } from "../../src/explain/audit/checks/index.ts";
import { aggregators, normalisers, treatments } from "../../src/scoring/index.ts";
import { languages } from "../../src/words/index.ts";
import { isWhole, untranslated } from "./whole.ts";

/** The words of a plug-in stand under its id: one that was renamed would say nothing. */
it.each(languages)("“$language” has words for every check and method, and for no other", async ({ load }) => {
  const { checks, methods } = await load();
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).sort();
  expect(Object.keys(checks).sort()).toEqual(ids(tellers));
  expect(Object.keys(methods).sort()).toEqual(ids([...aggregators, ...normalisers, ...treatments]));
});

// What is still said in English.
for (const one of untranslated) it.todo(`${one} in the language's own words`);
for (const { language } of languages)
  if (language !== "en" && !isWhole(language)) it.todo(`the rest of what “${language}” is to say`);
