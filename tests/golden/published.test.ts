import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readProfile } from "../../src/profile/index.ts";
import { scoreByCopeland } from "../../src/scoring/copeland-root.ts";
import { crossCheck } from "../../src/scoring/cross-check.ts";
import { compile, type ScoreTable, score } from "../../src/scoring/index.ts";
import { methods } from "../../src/scoring/methods/index.ts";
import { ahp, type Judgement } from "../../src/scoring/weightings/index.ts";
import { type Cells, evidenceOf, find, plain, profileOf, scored } from "../scoring/fixture.ts";

/**
 * The method on figures retyped from published papers and reports, each with its citation: what holds it in a clone that has none
 * of the files beside the repository. Alternatives that are no countries stand under a code that is free or at hand.
 */

describe("the Human Development Index (UNDP, Human Development Report 2016, Table 1; Technical note 1)", () => {
  const PROFILE = readFileSync(new URL("../../weights/hdi.yaml", import.meta.url), "utf8");
  // Life expectancy, expected and mean years of schooling, income per head; the index as published.
  const TABLE = {
    NOR: [81.7, 17.7, 12.7, 67_614, 0.949],
    // 20.4 expected years count as the 18 of the goalpost.
    AUS: [82.5, 20.4, 13.2, 42_822, 0.939],
    CHE: [83.1, 16.0, 13.4, 56_364, 0.939],
    KGZ: [70.8, 13.0, 10.8, 3_097, 0.664],
    CAF: [51.5, 7.1, 4.2, 587, 0.352],
  } as const;
  const cells = Object.fromEntries(
    Object.entries(TABLE).map(([country, [life, expected, mean, income]]) => [
      country,
      {
        life_expectancy: life,
        expected_schooling: expected,
        mean_schooling: mean,
        gni_pc_2017ppp: income,
      },
    ]),
  );

  it.each(Object.entries(TABLE))("is given to the published digit by the profile hdi: %s", (country, row) => {
    const table = score(compile(readProfile(PROFILE, "hdi.yaml")), evidenceOf(cells));
    expect(Number(table.ranked.find((one) => one.country === country)!.score.toFixed(3))).toBe(row[4]);
  });
});

it("the power mean of power 3 gives Bolivia's Human Poverty Index of 13.6 (UNDP, Human Development Report 2007/2008, Technical note 1)", () => {
  // Not surviving to age 40: 15.5 %; illiterate: 13.3 %; the mean of 15 % without improved water and 8 % of children underweight.
  const tree = {
    aggregate: { method: "power", p: 3 },
    children: [
      plain("survival"),
      plain("literacy"),
      { id: "living", children: [plain("water"), plain("weight")] },
    ],
  };
  const table = scored(tree, { BOL: { survival: 15.5, literacy: 13.3, water: 15, weight: 8 } });
  expect(find(table, "BOL").score!.toFixed(1)).toBe("13.6");
});

/** An indicator over the root of its sum of squares, as TOPSIS normalises. */
const byLength = (indicator: string, values: readonly number[], weight: number, direction = "higher") => ({
  indicator,
  weight,
  direction,
  normalise: { method: "goalposts", from: 0, to: Math.hypot(...values) },
});

/** Rows of alternatives and columns of criteria as figures of countries. */
function cellsOf(rows: Readonly<Record<string, readonly number[]>>): Cells {
  return Object.fromEntries(
    Object.entries(rows).map(([country, row]) => [
      country,
      Object.fromEntries(row.map((value, i) => [`c${i}`, value])),
    ]),
  );
}

/** What a method of cross-checks says of each alternative. */
function said(table: ScoreTable, id: string): Record<string, number> {
  const method = methods.find((one) => one.id === id)!;
  return Object.fromEntries(
    crossCheck(table, method).countries.map(({ country, score }) => [country, score!]),
  );
}

it("TOPSIS gives the closeness of the four aircraft of Hwang and Yoon (1981, Multiple Attribute Decision Making, Springer)", () => {
  const rows = {
    AAA: [2.0, 1500, 20_000, 5.5, 5, 9],
    BBB: [2.5, 2700, 18_000, 6.5, 3, 5],
    CCC: [1.8, 2000, 21_000, 4.5, 7, 7],
    DDD: [2.2, 1800, 20_000, 5.0, 5, 5],
  };
  const weights = [0.2, 0.1, 0.1, 0.1, 0.2, 0.3];
  const children = weights.map((weight, i) => {
    const column = Object.values(rows).map((row) => row[i]!);
    // The cost is the fourth.
    return byLength(`c${i}`, column, weight, i === 3 ? "lower" : "higher");
  });
  const found = said(scored({ children }, cellsOf(rows)), "topsis");
  // Their intermediate results are rounded to four digits, which shows in the last digit of C.
  const published = { AAA: 0.643, BBB: 0.268, CCC: 0.613, DDD: 0.312 };
  for (const [country, closeness] of Object.entries(published))
    expect(Math.abs(found[country]! - closeness), country).toBeLessThan(0.001);
});

describe("the three alternatives of Triantaphyllou (2000, Multi-Criteria Decision Making Methods, Kluwer, chapter 2)", () => {
  const rows = { AAA: [25, 20, 15, 30], BBB: [10, 30, 20, 30], CCC: [30, 10, 30, 10] };
  const children = [0.2, 0.15, 0.4, 0.25].map((weight, i) => plain(`c${i}`, { weight }));
  const scoresBy = (aggregate: string) => {
    const table = scored({ aggregate, children }, cellsOf(rows));
    return ["AAA", "BBB", "CCC"].map((country) => find(table, country).score!);
  };

  it("have the weighted sums 21.5, 22 and 22", () => {
    expect(scoresBy("arithmetic").map((one) => Number(one.toFixed(9)))).toEqual([21.5, 22, 22]);
  });

  it("have the ratios of weighted products 1.007, 1.067 and 1.059, by the geometric mean and by the method", () => {
    const [a, b, c] = scoresBy("geometric") as [number, number, number];
    const { AAA, BBB, CCC } = said(scored({ children }, cellsOf(rows)), "wpm") as Record<string, number>;
    for (const [x, y, z] of [
      [a, b, c],
      [AAA!, BBB!, CCC!],
    ] as const)
      expect([x / y, x / z, y / z].map((ratio) => ratio.toFixed(3))).toEqual(["1.007", "1.067", "1.059"]);
  });
});

describe("the vote on Tennessee's capital (Wikipedia, Copeland's method and Borda count)", () => {
  // Of four cities, by each group of voters: 4 for its first.
  const rows = { AAA: [4, 1, 1, 1], BBB: [3, 4, 2, 2], CCC: [2, 3, 4, 3], DDD: [1, 2, 3, 4] };
  const voters = [42, 26, 15, 17];

  it("is won by Nashville with three wins, before Chattanooga, Knoxville and Memphis", () => {
    const children = voters.map((weight, i) => plain(`c${i}`, { weight }));
    const table = scoreByCopeland(compile(profileOf({ children })), evidenceOf(cellsOf(rows)));
    // Memphis is AAA. Wins less losses of 3, 2, 1 and 0 wins among three others.
    expect(table.ranked.map((one) => [one.country, one.score])).toEqual([
      ["BBB", 3],
      ["CCC", 1],
      ["DDD", -1],
      ["AAA", -3],
    ]);
  });

  it("has Borda counts of 194, 173, 126 and 107", () => {
    const children = voters.map((weight, i) => ({
      indicator: `c${i}`,
      weight,
      normalise: { method: "borda" },
    }));
    const table = scored({ children }, cellsOf(rows));
    expect(table.ranked.map((one) => [one.country, Math.round(one.score * 100)])).toEqual([
      ["BBB", 194],
      ["CCC", 173],
      ["AAA", 126],
      ["DDD", 107],
    ]);
  });
});

it("AHP gives the shares of seven drinks and the consistency of Saaty (2008, Decision making with the analytic hierarchy process, IJSSci 1 (1))", () => {
  const drinks = ["coffee", "wine", "tea", "beer", "sodas", "milk", "water"];
  const above = [
    [9, 5, 2, 1, 1, 1 / 2],
    [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
    [1 / 3, 1 / 4, 1 / 3, 1 / 9],
    [1 / 2, 1, 1 / 3],
    [2, 1 / 2],
    [1 / 3],
  ];
  const judgements: Judgement[] = above.flatMap((row, i) =>
    row.map((ratio, j) => ({ a: drinks[i]!, b: drinks[i + 1 + j]!, ratio })),
  );
  const { weights, consistency } = ahp(drinks, judgements);
  expect(weights.map(({ weight }) => Number(weight.toFixed(3)))).toEqual([
    0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327,
  ]);
  expect(consistency.toFixed(3)).toBe("0.022");
});
