import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";

describe("resolve, given a name", () => {
  it("calls official and short ISO names exact, and every other spelling an alias", () => {
    for (const name of [
      "Bolivia (Plurinational State of)",
      "Kingdom of Sweden",
      "Côte d'Ivoire",
      "cote divoire",
    ]) {
      expect(resolve(name).match, name).toBe("exact");
    }
    for (const name of ["Bolivia", "Ivory Coast", "Schweden", "Burma", "Republic of Mexico", "法国共和国"])
      expect(resolve(name).match, name).toBe("alias");
  });

  it("gives the English name, and says how it read what it did not take as it stood", () => {
    expect(resolve("Schweden")).toEqual({
      input: "Schweden",
      match: "alias",
      iso3: "SWE",
      name: "Sweden",
      suggestions: [],
    });
    expect(resolve("China¹").note).toBe('read as "China"');
  });

  it("gives the choices of an ambiguous name and takes none", () => {
    const both = {
      Congo: ["Democratic Republic of the Congo", "Republic of the Congo"],
      "The Congo": ["Democratic Republic of the Congo", "Republic of the Congo"],
      Korea: ["North Korea", "South Korea"],
      Corée: ["North Korea", "South Korea"],
      "Virgin Islands": ["British Virgin Islands", "United States Virgin Islands"],
      Guiana: ["French Guiana", "Guyana"],
    };
    for (const [name, choices] of Object.entries(both)) {
      const answer = resolve(name);
      expect(answer, name).toMatchObject({ match: "ambiguous" });
      expect(answer.iso3).toBeUndefined();
      expect([...answer.suggestions].sort(), name).toEqual(choices);
    }
  });

  it("calls two halves that disagree ambiguous", () => {
    for (const text of ["ABW: Austria", "Niger/Nigeria", "Georgia, USA", "GEO (Ghana)"]) {
      expect(resolve(text), text).toMatchObject({ match: "ambiguous" });
      expect(resolve(text).suggestions, text).toHaveLength(2);
    }
  });

  it("suggests near misses, nearest first, and never takes them", () => {
    expect(resolve("Frnace")).toMatchObject({ match: "unknown", suggestions: ["France"] });
    expect(resolve("Afganhistan").suggestions[0]).toBe("Afghanistan");
    expect(resolve("Republic of Kenyaa").suggestions[0]).toBe("Kenya");
    expect(resolve("Австралея").suggestions[0]).toBe("Australia");
    expect(resolve("Frnace").note).toBe("no such name; did you mean France?");
  });

  it("has nothing to suggest for what is like no country", () =>
    expect(resolve("Atlantis and Lemuria")).toEqual({
      input: "Atlantis and Lemuria",
      match: "unknown",
      note: "no country has this name or code",
      suggestions: [],
    }));

  it("finds no country in nothing", () => {
    for (const mark of ["", " ", "\u00a0"]) expect(resolve(mark).match).toBe("unknown");
  });

  it("does not look at texts too long for a name", () => {
    expect(resolve("China".padEnd(100_000)).iso3).toBe("CHN");
    expect(resolve(`${"(".repeat(50_000)}China`)).toMatchObject({ match: "unknown", suggestions: [] });
  });
});
