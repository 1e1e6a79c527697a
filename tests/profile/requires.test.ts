import { describe, expect, it } from "vitest";
import { inYear, waivedIn } from "../../src/profile/in-year.ts";
import { readProfile } from "../../src/profile/index.ts";

const profile = (requires: string) =>
  `id: p\ntree:\n  children:\n    - id: need\n      requires: ${requires}\n      children:\n        - {indicator: gsi, normalise: min-max}\n        - {indicator: early, normalise: min-max, years: {to: 2015}}\n    - {indicator: will, normalise: min-max}\n`;

function mistakes(requires: string): string[] {
  try {
    readProfile(profile(requires), "bad.yaml");
  } catch (error) {
    return (error as { problems: { message: string }[] }).problems.map(({ message }) => message);
  }
  return [];
}

describe("what a node requires", () => {
  it.each([
    [
      "{anyOf: [gis]}",
      "tree.children[1].requires.anyOf[1]: no indicator “gis” is under this node; did you mean “gsi”, or is that the slip (line 7, column 12)?",
    ],
    [
      "{anyOf: will}",
      "tree.children[1].requires.anyOf: no indicator “will” is under this node; under it are gsi, early",
    ],
    ["{anyOf: [gsi, gsi]}", "tree.children[1].requires.anyOf[2]: “gsi” is named twice"],
    ["{anyOf: []}", "expected at least one entry, found none"],
    ["{anyOff: [gsi]}", "unknown key “anyOff”; did you mean “anyOf”?"],
    ["{anyOf: gsi, years: {from: 2021, to: 2019}}", "years need from <= to, found 2021 and 2019"],
    ["{anyOf: gsi, years: {}}", "expected “from”, “to” or both, found neither"],
  ])("is checked: %s", (requires, expected) => {
    expect(mistakes(requires).join("\n")).toContain(expected);
  });

  it("is asked for in its years alone, and in others it is told as waived", () => {
    const read = readProfile(profile("{anyOf: gsi, years: {from: 2021}}"), "p.yaml");
    const asked = (year?: number) => {
      const [need] = inYear(read, year).tree.children;
      return [need!.requires?.anyOf, waivedIn(read, year).map(({ id }) => id)];
    };
    expect(asked(2020)).toEqual([undefined, ["need"]]);
    expect(asked(2021)).toEqual([["gsi"], []]);
    expect(asked(undefined)).toEqual([["gsi"], []]);
  });

  it("is waived, with a word, where the year's tree has none of its indicators", () => {
    const read = readProfile(profile("{anyOf: early}"), "p.yaml");
    expect(waivedIn(read, 2015)).toEqual([]);
    expect(waivedIn(read, 2016).map(({ id }) => id)).toEqual(["need"]);
    expect(inYear(read, 2016).tree.children[0]!.requires).toBeUndefined();
  });
});
