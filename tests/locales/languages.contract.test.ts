import { describe, expect, it } from "vitest";
import { plugInWords } from "../../src/explain/plug-in-words.ts";
import { en } from "../../src/locales/en/index.ts";
import { languages } from "../../src/locales/index.ts";

/** Paths of every message: `ranking.columns.score`. */
function pathsOf(part: unknown, path = ""): string[] {
  if (typeof part !== "object" || part === null) return [path];
  return Object.entries(part).flatMap(([key, below]) => pathsOf(below, path === "" ? key : `${path}.${key}`));
}

/** Messages of English and of the plug-ins that a language has not. */
function missingFrom(language: object): string[] {
  const has = new Set(pathsOf(language));
  return pathsOf({ ...en, ...plugInWords }).filter((path) => !has.has(path));
}

describe("a language", () => {
  it("that lacks a message is told which", () => {
    const { "min-max": _, ...methods } = plugInWords.methods;
    const { needsPerson: __, ...audit } = en.audit;
    expect(missingFrom({ ...en, ...plugInWords, audit, methods })).toEqual([
      "audit.needsPerson",
      "methods.min-max",
    ]);
  });

  it.each(languages.map((one) => [one.language, one] as const))(
    "“%s” has every message, and is called by its own code",
    async (code, language) => {
      expect(languages.filter((other) => other.language === code)).toEqual([language]);
      const one = await language.load();
      expect(one.language).toBe(code);
      // What plug-ins say in English stands in their own files.
      expect(missingFrom({ ...(one === en ? plugInWords : {}), ...one })).toEqual([]);
    },
  );
});
