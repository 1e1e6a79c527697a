import { describe, expect, it } from "vitest";
import { en } from "../../src/words/en/index.ts";
import { languages } from "../../src/words/index.ts";
import { liveLanguages } from "../../src/words/live.ts";
import { scorecardsIn } from "../../src/words/scorecards.ts";

/** Paths of every message: `ranking.columns.score`. */
function pathsOf(part: unknown, path = ""): string[] {
  if (typeof part !== "object" || part === null) return [path];
  return Object.entries(part).flatMap(([key, below]) => pathsOf(below, path === "" ? key : `${path}.${key}`));
}

/** Messages of English that a language has not. */
function missingFrom(language: object): string[] {
  const has = new Set(pathsOf(language));
  return pathsOf(en).filter((path) => !has.has(path));
}

describe("a language", () => {
  it("that lacks a message is told which", () => {
    const { needsPerson: _, ...audit } = en.audit;
    const { title: __, ...jumps } = en.checks.jumps;
    const checks = { ...en.checks, jumps };
    expect(missingFrom({ ...en, audit, checks })).toEqual(["audit.needsPerson", "checks.jumps.title"]);
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
