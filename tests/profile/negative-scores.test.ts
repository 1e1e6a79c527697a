import { describe, expect, it } from "vitest";
import { ShortlistError } from "../../src/model/problem.ts";
import { readProfile } from "../../src/profile/index.ts";

function mistakes(text: string): string[] {
  try {
    readProfile(text, "my.yaml");
    return [];
  } catch (error) {
    if (!(error instanceof ShortlistError)) throw error;
    return error.problems.map(({ locator, message }) => `${locator}: ${message}`);
  }
}

const tree = (aggregate: string, leaf: string, rest = "") =>
  `id: mine\n${rest}tree:\n  id: whole\n  aggregate: ${aggregate}\n  children:\n    - ${leaf}\n    - {indicator: y, normalise: min-max}\n`;
const Z = "{indicator: x, normalise: z-score}";
const NESTED = "{id: part, children: [{indicator: x, normalise: z-score}]}";

describe("a normaliser that puts countries below 0 is refused under a mean that has no value there", () => {
  it.each([
    ["geometric", Z],
    ["harmonic", Z],
    ["{method: power, p: 2}", Z],
    ["geometric", NESTED],
    ["geometric", "{indicator: x, normalise: {method: z-score, mean: -1, sd: 10}}"],
  ])("%s over %s", (aggregate, leaf) => {
    const found = mistakes(tree(aggregate, leaf));
    expect(found).toHaveLength(1);
    // Both kinds of leaf stand on line 6, their normaliser within it.
    expect(found[0]).toMatch(
      /^line 6, column \d+: .*normalise: “z-score” can score below 0, and the \w+ mean of “whole” has no value there: take a normaliser that stays at 0 or above, or another “aggregate”$/u,
    );
  });

  it("and every normaliser is, on a scale that begins below 0", () => {
    const found = mistakes(tree("geometric", "{indicator: x, normalise: min-max}", "scale: [-1, 1]\n"));
    expect(found.map((one) => one.split(":")[0])).toEqual(["line 7, column 22", "line 8, column 22"]);
    expect(found[0]).toContain("can score -1");
  });
});

describe("it is taken where nothing below 0 comes to such a mean, or may for one country", () => {
  it.each([
    ["arithmetic", Z],
    ["minimum", Z],
    ["{method: power, p: 1}", Z],
    // INFORM's mean is clamped to the scale.
    ["reversed-geometric", Z],
    [
      "geometric",
      "{id: part, aggregate: reversed-geometric, children: [{indicator: x, normalise: z-score}]}",
    ],
    ["geometric", "{indicator: x, normalise: borda}"],
    // COINr's own: a country may fall below 0, and that is told of the country.
    ["geometric", "{indicator: x, normalise: {method: z-score, mean: 10, sd: 2}}"],
    ["harmonic", "{id: part, children: [{indicator: x, normalise: {method: z-score, mean: 10, sd: 2}}]}"],
    // What is shown and not weighed does not enter the mean.
    ["geometric", "{indicator: x, weight: 0, normalise: z-score}"],
  ])("%s over %s", (aggregate, leaf) => {
    expect(mistakes(tree(aggregate, leaf))).toEqual([]);
  });
});
