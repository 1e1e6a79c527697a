import { describe, expect, it } from "vitest";
import { inYear, waivedIn } from "../../src/profile/in-year.ts";
import { readProfile } from "../../src/profile/index.ts";

const profile = (requires: string) =>
  `id: p\ntree:\n  children:\n    - id: need\n      requires: ${requires}\n      children:\n        - {indicator: gsi, normalise: min-max}\n        - {indicator: early, normalise: min-max, years: {to: 2015}}\n    - {indicator: will, normalise: min-max}\n`;

describe("what a node requires", () => {
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
