import { describe, expect, it } from "vitest";
import { MeanOfPercentiles, percentilesIn } from "../../src/stats/permutation-test.ts";

describe("percentiles in a field", () => {
  it.each([
    [
      [1, 2, 3, 4, 5],
      [0, 25, 50, 75, 100],
    ],
    [
      [5, 1, 3],
      [100, 0, 50],
    ],
    [
      [7, 7, 7, 7],
      [50, 50, 50, 50],
    ],
    // The two in the middle share ranks 2 and 3 of 4: 100 × (4 − 2.5) / 3.
    [
      [1, 2, 2, 3],
      [0, 50, 50, 100],
    ],
    [
      [3, 3, 1],
      [75, 75, 0],
    ],
  ])("of %j are %j", (values, expected) => {
    expect(percentilesIn(values)).toEqual(expected);
  });
});

describe("the mean of percentiles", () => {
  const untied = (n: number) => percentilesIn(Array.from({ length: n }, (_, i) => i));

  it.each([
    [[untied(3)]],
    [[untied(3), untied(2)]],
    [[untied(3), untied(5), untied(2)]],
    [[percentilesIn([1, 1, 1, 2, 2, 3]), percentilesIn([1, 2, 3, 3, 3]), untied(7)]],
    [[untied(5), untied(6), untied(7), untied(8)]],
  ])("over small fields is as likely as counting all draws says, for whatever is drawn", (fields) => {
    const means = new MeanOfPercentiles(fields);
    // Of many draws every seventh.
    for (const drawn of everyDraw(fields).filter((_, i, { length }) => length < 300 || i % 7 === 0))
      expect(means.atLeast(drawn, 9), drawn.join(" ")).toBeCloseTo(byCounting(fields, drawn), 9);
  });

  it("is counted on a grid that holds every percentile where there are too many draws and such a grid", () => {
    // 2 × the least common multiple of 4, 5, 6, 7, 8 and 9 is 5,040.
    const fields = [5, 6, 7, 8, 9, 10].map(untied);
    const means = new MeanOfPercentiles(fields);
    for (const at of [0, 1, 2, 3, 4]) {
      const drawn = fields.map((field) => field[Math.min(at, field.length - 1)]!);
      expect(means.atLeast(drawn, 9)).toBeCloseTo(byCounting(fields, drawn), 9);
    }
  });

  it("is needed to the hundredth where one grid holds every percentile", () => {
    // Of the sums of four numbers from 0 to 3, 221 of 256 are 4 or more, and 241 are 3 or more: 100 × 4 / 12.
    expect(new MeanOfPercentiles([4, 4, 4, 4].map(untied)).needed(0.9)).toBe(33.33);
  });

  it("is bounded to the digits asked for where no small grid holds them all", () => {
    const sizes = [97, 101, 103, 107];
    const means = new MeanOfPercentiles(sizes.map(untied));
    for (const share of [0.52, 0.7, 0.83]) {
      const ranks = sizes.map((n, i) => Math.round((n - 1) * share) - i);
      const drawn = ranks.map((rank, i) => (100 * rank) / (sizes[i]! - 1));
      const exact = inWholeNumbers(sizes, ranks);
      expect(means.atLeast(drawn, 3)).toBe(Number(exact.toFixed(3)));
      // More digits than the finest grid tells: rounded from above.
      expect(means.atLeast(drawn, 9)).toBeGreaterThanOrEqual(exact - 1e-9);
      expect(means.atLeast(drawn, 9)).toBeLessThan(exact + 1e-4);
    }
  });

  it("counts what many draws have in common exactly, however odd the fields' sizes are", () => {
    // Three tiers in fields of 97, 101, 103, 107, 109 and 113: means lie close together, and as many are level with the one that was drawn.
    const sizes = [97, 101, 103, 107, 109, 113];
    const fields = sizes.map((n) =>
      percentilesIn(Array.from({ length: n }, (_, i) => (i < 20 ? 0 : i < 70 ? 1 : 2))),
    );
    const drawn = fields.map((field, i) => field[i % 2 === 0 ? 30 : 90]!);
    const groups = fields.map((field) =>
      [...new Set(field)].map((one) => field.filter((other) => other === one)),
    );
    // Every way to draw a tier of each, weighed by how many have it.
    let [likely, all] = [0, 0];
    const draw = (at: number, sum: number, ways: number): void => {
      if (at < groups.length) {
        for (const group of groups[at]!) draw(at + 1, sum + group[0]!, ways * group.length);
        return;
      }
      all += ways;
      if (sum >= drawn.reduce((a, b) => a + b) - 1e-9) likely += ways;
    };
    draw(0, 0, 1);
    expect(new MeanOfPercentiles(fields).atLeast(drawn, 9)).toBeCloseTo(likely / all, 9);
  });

  it("of eight fields of about a hundred is below 0.05 from about 67 on", () => {
    const fields = [96, 99, 104, 111, 117, 120, 126, 131].map(untied);
    const means = new MeanOfPercentiles(fields);
    const needed = means.needed(0.05);
    // The 95th percentile of the sum of eight uniform draws (Irwin and Hall 1927) is 5.343, and 5.343 / 8 is 66.8 %.
    expect(needed).toBeGreaterThan(66.5);
    expect(needed).toBeLessThan(67.2);
    const near = (mean: number) =>
      fields.map((field) => field[Math.round(((field.length - 1) * mean) / 100)]!);
    expect(means.atLeast(near(needed + 0.5), 3)).toBeLessThanOrEqual(0.05);
    expect(means.atLeast(near(needed - 0.5), 3)).toBeGreaterThan(0.05);
  });

  it("needs more than there is where even the highest is likely enough", () => {
    expect(new MeanOfPercentiles([untied(3)]).needed(0.05)).toBeNaN();
    // 1 of 25 draws has it.
    expect(new MeanOfPercentiles([untied(5), untied(5)]).needed(0.05)).toBe(100);
    // Of three fields of five 1 of 125 draws has 12 steps of 12, 3 have 11 and 6 have 10.
    const three = new MeanOfPercentiles([untied(5), untied(5), untied(5)]);
    expect([0.007, 0.009, 0.031, 0.033, 0.05, 0.081].map((level) => three.needed(level))).toEqual([
      Number.NaN,
      100,
      100,
      91.67,
      91.67,
      83.33,
    ]);
  });
});

/** Every way to draw one member of each field. */
function everyDraw(fields: readonly (readonly number[])[]): readonly number[][] {
  return fields.reduce<number[][]>(
    (draws, field) => draws.flatMap((draw) => field.map((one) => [...draw, one])),
    [[]],
  );
}

/** How many of all draws have a mean that is at least the one of some. */
function byCounting(fields: readonly (readonly number[])[], drawn: readonly number[]): number {
  const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
  const draws = everyDraw(fields);
  return draws.filter((one) => sum(one) >= sum(drawn) - 1e-9).length / draws.length;
}

/** The same for four fields without ties, in whole numbers on the common multiple: sums of two, and pairs of these. */
function inWholeNumbers(sizes: readonly number[], ranks: readonly number[]): number {
  const multiple = sizes.map((n) => BigInt(n - 1)).reduce((a, b) => (a * b) / gcd(a, b));
  const of = (rank: number, n: number) => (BigInt(rank) * multiple) / BigInt(n - 1);
  const values = sizes.map((n) => Array.from({ length: n }, (_, rank) => of(rank, n)));
  const pairs = (a: readonly bigint[], b: readonly bigint[]) => a.flatMap((x) => b.map((y) => x + y));
  const ascending = (all: readonly bigint[]) => [...all].sort((x, y) => (x < y ? -1 : x > y ? 1 : 0));
  const [first, second] = [pairs(values[0]!, values[1]!), pairs(values[2]!, values[3]!)].map(ascending);
  const least = ranks.map((rank, i) => of(rank, sizes[i]!)).reduce((a, b) => a + b);
  let [count, from] = [0, second!.length];
  for (const one of first!) {
    while (from > 0 && one + second![from - 1]! >= least) from -= 1;
    count += second!.length - from;
  }
  return count / (first!.length * second!.length);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
