import { describe, expect, it } from "vitest";
import { separate } from "../../src/explain/diff/causes.ts";
import { methods } from "../../src/scoring/methods/index.ts";
import { find, plain, scored } from "../scoring/fixture.ts";

/** Normalisers, means and methods on figures retyped from what was published, as in published.test.ts, which has the others. */

/**
 * Mean years of schooling of 23 countries, as retyped from the OECD/JRC Handbook on Constructing Composite Indicators (2008), Table 15,
 * with what it gives for them: the rank from below, the z-score and min-max, to two digits.
 */
const SCHOOLING: Readonly<Record<string, readonly [years: number, rank: number, z: number, minMax: number]>> =
  {
    FIN: [10, 15, 0.26, 0.59],
    USA: [12, 23, 1.52, 1],
    SWE: [11.4, 19, 1.14, 0.88],
    JPN: [9.5, 12, -0.06, 0.49],
    KOR: [10.8, 17, 0.76, 0.76],
    NLD: [9.4, 9, -0.12, 0.47],
    GBR: [9.4, 9, -0.12, 0.47],
    CAN: [11.6, 20, 1.27, 0.92],
    AUS: [10.9, 18, 0.83, 0.78],
    SGP: [7.1, 1, -1.58, 0],
    DEU: [10.2, 16, 0.38, 0.63],
    NOR: [11.9, 22, 1.46, 0.98],
    IRL: [9.4, 9, -0.12, 0.47],
    BEL: [9.3, 8, -0.19, 0.45],
    NZL: [11.7, 21, 1.33, 0.94],
    AUT: [8.4, 6, -0.76, 0.27],
    FRA: [7.9, 5, -1.08, 0.16],
    ISR: [9.6, 14, 0, 0.51],
    ESP: [7.3, 4, -1.46, 0.04],
    ITA: [7.2, 3, -1.52, 0.02],
    CZE: [9.5, 12, -0.06, 0.49],
    HUN: [9.1, 7, -0.31, 0.41],
    SVN: [7.1, 1, -1.58, 0],
  };

describe("schooling in the Handbook of the OECD and the JRC (2008, Table 15)", () => {
  const cells = Object.fromEntries(Object.entries(SCHOOLING).map(([country, [x]]) => [country, { x }]));
  it.each([
    ["rank", 1, [1, 23], 0],
    ["z-score", 2, [0, 1], 2],
    ["min-max", 3, [0, 1], 2],
    // From the worst to the best country, the share of the way that its min-max is.
    ["distance-to-reference", 3, [0, 1], 2],
  ] as const)("has the published scores by %s", (normalise, at, scale, digits) => {
    const { columns, evidence } = scored({ children: [{ indicator: "x", normalise }] }, cells, { scale });
    const found = evidence.countries.map((country, i) => [country, columns[0]!.normalised[i]!] as const);
    expect(found).toHaveLength(23);
    for (const [country, score] of found)
      expect(Math.abs(score - SCHOOLING[country]![at]), country).toBeLessThanOrEqual(
        0.5 * 10 ** -digits + 1e-9,
      );
  });
});

/** Scores of one indicator in the given order. */
function scores(values: readonly number[], normalise: object): number[] {
  const cells = Object.fromEntries(values.map((x, i) => [`C${i}`, { x }]));
  return scored({ children: [{ indicator: "x", normalise }] }, cells, { scale: [0, 500] }).columns[0]!
    .normalised as number[];
}

// US EPA, Technical Assistance Document for the Reporting of Daily Air Quality, EPA-454/B-18-007 (2018): its example of a day
// with 0.078 ppm of ozone, 35.9 µg/m³ of fine particles and 8.4 ppm of carbon monoxide, between the breakpoints of its Table 5.
it.each([
  ["ozone", 0.078, [0.071, 101], [0.085, 150], 126],
  ["fine particles", 35.9, [35.5, 101], [55.4, 150], 102],
  ["carbon monoxide", 8.4, [4.5, 51], [9.4, 100], 90],
] as const)(
  "piecewise gives the Air Quality Index of the EPA's example: %s",
  (_what, value, from, to, index) => {
    expect(Math.round(scores([value], { method: "piecewise", points: [from, to] })[0]!)).toBe(index);
  },
);

it("thresholds give the World Bank's income groups to those who changed theirs in its fiscal year 2024", () => {
  // New World Bank country classifications by income level, FY24 (blogs.worldbank.org, 30 June 2023): GNI per capita of 2022.
  const steps = [
    [0, 1],
    [1136, 2],
    [4466, 3],
    [13_846, 4],
  ];
  const published = [
    [1180, 2], // Guinea, from low to lower middle
    [1170, 2], // Zambia, likewise
    [4580, 3], // Indonesia, from lower to upper middle
    [4720, 3], // El Salvador, likewise
    [4260, 2], // Jordan, from upper to lower middle
    [15_050, 4], // Guyana, from upper middle to high
  ] as const;
  const found = scores(
    published.map(([income]) => income),
    { method: "thresholds", steps },
  );
  expect(found).toEqual(published.map(([, group]) => group));
});

describe("the harmonic mean (Wikipedia, Harmonic mean)", () => {
  it("of 60 and 20 km/h, out and back, is 30 km/h", () => {
    const table = scored(
      { aggregate: "harmonic", children: [plain("x"), plain("y")] },
      { AAA: { x: 60, y: 20 } },
    );
    expect(find(table, "AAA").score).toBeCloseTo(30, 9);
  });

  it("of price-earnings ratios of 30 and 1000, weighted with 30 and 70 per cent, is 93.46", () => {
    const ratio = (indicator: string, weight: number) => ({
      indicator,
      weight,
      normalise: { method: "goalposts", from: 0, to: 1000 },
    });
    const children = [ratio("x", 30), ratio("y", 70)];
    const table = scored(
      { aggregate: "harmonic", children },
      { AAA: { x: 30, y: 1000 } },
      { scale: [0, 1000] },
    );
    expect(find(table, "AAA").score!.toFixed(2)).toBe("93.46");
  });
});

function evaluated(id: string, rows: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const method = methods.find((one) => one.id === id)!;
  const values = Float64Array.from(rows.flat());
  return [
    ...method.evaluate({
      values,
      rows: rows.length,
      columns: weights.length,
      weights: Float64Array.from(weights),
    }),
  ];
}

it("VIKOR gives the compromise of Opricovic and Tzeng's three paths up a mountain (2004, EJOR 156, pp. 445–455)", () => {
  // Risk, of which less is better, and altitude; S is 0.5, 0.375 and 0.5, R is 0.5, 0.25 and 0.5, so that Q is 1, 0 and 1.
  const paths = [
    [-1, 3000],
    [-2, 3750],
    [-5, 4500],
  ];
  expect(evaluated("vikor", paths, [0.5, 0.5])).toEqual([1, 0, 1]);
});

it("PROMETHEE II nets the published pairs of the vote on Tennessee's capital (Wikipedia, Condorcet method)", () => {
  // Memphis, Nashville, Chattanooga, Knoxville: 4 for a group's first choice. Votes of 42, 26, 15 and 17 per cent.
  const cities = [
    [4, 1, 1, 1],
    [3, 4, 2, 2],
    [2, 3, 4, 3],
    [1, 2, 3, 4],
  ];
  // Of the pairs Memphis loses each with 42 to 58; Nashville wins two with 68 to 32; Chattanooga beats Knoxville with 83 to 17.
  const net = [-16 * 3, 16 + 36 + 36, 16 - 36 + 66, 16 - 36 - 66];
  const found = evaluated("promethee2", cities, [42, 26, 15, 17]);
  for (const [i, flow] of net.entries()) expect(found[i]).toBeCloseTo(flow / 300, 12);
});

it("the causes of a change are worth what the players of the glove game are (Wikipedia, Shapley value): 1/6, 1/6 and 2/3", () => {
  // The first two have a left glove each, the third a right one; only a pair is worth 1.
  const parts = separate(7, (set) => ((set & 4) !== 0 && (set & 3) !== 0 ? 1 : 0));
  const worth = Object.fromEntries(parts.map(({ causes: [only], score }) => [only!, score]));
  expect(worth[1]).toBeCloseTo(1 / 6, 12);
  expect(worth[2]).toBeCloseTo(1 / 6, 12);
  expect(worth[4]).toBeCloseTo(2 / 3, 12);
});
