import { describe, expect, it } from "vitest";
import { saysWithFigures } from "../../src/model/gate-says.ts";
import type { ShortlistError } from "../../src/model/problem.ts";
import { readProfile } from "../../src/profile/index.ts";

const gate = (when: string, says: string) =>
  `id: mine
tree: {children: [{indicator: x, normalise: min-max}]}
gates:
  - id: g
    effect: flag
    when: ${when}
    says: ${says}
`;

function problems(text: string): string[] {
  try {
    readProfile(text, "my.yaml");
  } catch (error) {
    return (error as ShortlistError).problems.map(({ locator, message }) => `${locator}: ${message}`);
  }
  return [];
}

describe("what a gate says of who meets it", () => {
  it("may tell the value that its condition tests, its year and what it is made of", () => {
    expect(problems(gate("{indicator: x, atLeast: 8}", '"fell by {value} by {year} ({note})"'))).toEqual([]);
  });

  it("stops at a placeholder that is not known, with its place and the one that was meant", () => {
    expect(problems(gate("{indicator: x, atLeast: 8}", '{en: "by {value}", fr: "de {valeu}"}'))).toEqual([
      "line 7, column 30: gates[1].says.fr: expected {value}, {year}, {note} or no braces, found “{valeu}”; did you mean “{value}”?",
    ]);
  });

  it("may tell of a list the year in which the entry began, and nothing else", () => {
    expect(
      problems(gate("{list: cpc-partners, ended: unknown}", '"partnership of {year}, end not known"')),
    ).toEqual([]);
    expect(problems(gate("{list: cpc-partners}", '"by {value}"'))).toEqual([
      "line 7, column 5: gates[1].says: expected {year} or no braces, found “{value}”",
    ]);
  });

  it("may be short with the same placeholders, and without any for whatever a gate tests", () => {
    const short = (when: string, text: string) => problems(gate(when, text).replace("says:", "short:"));
    expect(short("{list: cpc-partners}", '"partner since {year}"')).toEqual([]);
    expect(short("{country: [GHA]}", "home")).toEqual([]);
    expect(short("{list: cpc-partners}", '"by {value}"')).toEqual([
      "line 7, column 5: gates[1].short: expected {year} or no braces, found “{value}”",
    ]);
  });

  it.each(["fell by {value", "fell by value}"])("stops at a brace without its other half: %s", (text) => {
    expect(problems(gate("{indicator: x, atLeast: 8}", JSON.stringify(text)))[0]).toContain(
      "or no braces, found",
    );
  });

  it.each(["{country: [GHA]}", "{indicator: x, missing: true}", "{all: [{indicator: x, above: 1}]}"])(
    "has no value to tell where the gate does not test one indicator's: %s",
    (when) => {
      expect(problems(gate(when, "hello"))[0]).toContain("tests no value of one indicator");
    },
  );
});

describe("a sentence with a country's own figures", () => {
  const found = { kind: "indicator", id: "x", title: "X", value: 11, year: 2024 } as const;

  it("has them in the place of their names", () => {
    expect(saysWithFigures("fell by {value} by {year}", found)).toBe("fell by 11 by 2024");
  });

  it("has the year of a list's entry, and is not said where the entry states none", () => {
    const listed = { kind: "listed", title: "L", held: { from: "2018-05" } } as const;
    expect(saysWithFigures("of {year}", listed)).toBe("of 2018");
    expect(saysWithFigures("of {year}", { ...listed, held: {} })).toBeUndefined();
  });

  it("is not said at all where one of them is not known", () => {
    expect(saysWithFigures("fell by {value} ({note})", found)).toBeUndefined();
    expect(saysWithFigures("fell by {value}", { ...found, value: null })).toBeUndefined();
  });
});
