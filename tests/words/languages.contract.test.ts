import { describe, expect, it } from "vitest";
import { type PlugInWords, plugInWords } from "../../src/explain/plug-in-words.ts";
import { en } from "../../src/words/en/index.ts";
import { languages, type Messages } from "../../src/words/index.ts";
import { liveLanguages } from "../../src/words/live.ts";
import { scorecardsIn } from "../../src/words/scorecards.ts";

/** Paths of every message: `ranking.columns.score`. */
function pathsOf(part: unknown, path = ""): string[] {
  if (typeof part !== "object" || part === null) return [path];
  return Object.entries(part).flatMap(([key, below]) => pathsOf(below, path === "" ? key : `${path}.${key}`));
}

/** Messages of English that a language has not, and of plug-ins that it has words for. */
function missingFrom(language: Pick<Messages, "checks">): string[] {
  const checks: object = language.checks ?? {};
  const has = new Set(pathsOf(language));
  const begun = Object.fromEntries(Object.entries(plugInWords.checks).filter(([id]) => id in checks));
  return pathsOf({ ...en, checks: begun }).filter((path) => !has.has(path));
}

describe("a language", () => {
  it("that lacks a message is told which", () => {
    const { needsPerson: _, ...audit } = en.audit;
    const { title: __, ...jumps } = plugInWords.checks.jumps;
    const checks = { ...plugInWords.checks, jumps } as PlugInWords["checks"];
    expect(missingFrom({ ...en, ...{ audit }, checks })).toEqual(["audit.needsPerson", "checks.jumps.title"]);
  });

  it.each(languages.map((one) => [one.language, one] as const))(
    "“%s” has every message, and is called by its own code",
    async (code, language) => {
      expect(languages.filter((other) => other.language === code)).toEqual([language]);
      const one = await language.load();
      expect(one.language).toBe(code);
      expect(missingFrom(one)).toEqual([]);
    },
  );

  it("of the live page has the words of a scorecard's, and documents are written in it", () => {
    const codes = liveLanguages.map(({ language }) => language);
    expect(Object.keys(scorecardsIn)).toEqual(codes);
    expect(languages.map(({ language }) => language)).toEqual(expect.arrayContaining(codes));
  });
});
