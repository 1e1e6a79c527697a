import { describe, expect, it } from "vitest";
import { given } from "../../src/model/parameter.ts";
import { aggregators } from "../../src/scoring/index.ts";
import { find, plain, scored } from "./fixture.ts";
import { reasonOf } from "./said.ts";

type Scale = readonly [number, number];

function join(
  id: string,
  x: readonly number[],
  w = x.map(() => 1),
  scale: Scale = [0, 100],
  rest: object = {},
) {
  const { kernel, parameters } = aggregators.find((one) => one.id === id)!;
  const mean = kernel(given(parameters, { method: id, ...rest }), scale);
  return mean(Float64Array.from(x), Float64Array.from(w), x.length);
}

/** Worked out by hand: children's scores, their weights behind “by”, the scale behind “on”, and what they come to ("none": no result). */
const BY_HAND = `
# arithmetic is sum w x / sum w, and takes 0 and negative children as they are
arithmetic: 10 20 60 by 1 2 1 = 27.5
arithmetic: 0 50 = 25
arithmetic: -10 50 = 20
# geometric is prod x ^ (w / sum w): 16 ^ (1/4) * 81 ^ (3/4) is 2 * 27
geometric: 4 9 = 6
geometric: 16 81 by 1 3 = 54
# harmonic is sum w / sum (w / x)
harmonic: 40 60 = 48
harmonic: 20 60 by 1 3 = 40
# power is (sum w x^p / sum w) ^ (1/p), the harmonic mean at -1, the geometric at 0, the arithmetic at 1
power 2: 3 4 = ${Math.sqrt(12.5)}
power 3: 10 20 by 1 3 = ${Math.cbrt(6250)}
power -2: 3 6 = ${((1 / 9 + 1 / 36) / 2) ** -0.5}
power 1: 10 20 60 by 1 2 1 = 27.5
power -1: 20 60 by 1 3 = 40
power 0: 4 9 = 6
power 1e-12: 4 9 = 6
power -1e-12: 4 9 = 6
power 1e-300: 4 9 = 6
# power tends to the highest and the lowest child, and overflows nowhere
power 1e12: 10 100 = 100
power -1e12: 10 100 = 10
power 400: 100 100 = 100
# means are 0 with a 0 of weight, but for the power above 0, and take no notice of one without
geometric: 0 50 = 0
harmonic: 0 50 = 0
power 0: 0 50 = 0
power -1: 0 50 = 0
power -3: 0 50 = 0
power 2: 0 50 = ${50 / Math.SQRT2}
power 2: 0 0 = 0
geometric: 0 40 by 0 1 = 40
harmonic: 0 40 by 0 1 = 40
power 2: 0 40 by 0 1 = 40
power -2: 0 40 by 0 1 = 40
# means have no result with a negative, beside a 0 or not, but where it has no weight, or the power is 1
geometric: -1 50 = none
geometric: -1 0 = none
geometric: 0 -5 = none
geometric: -5 40 by 0 1 = 40
harmonic: -1 50 = none
harmonic: 0 -5 = none
harmonic: -5 0 = none
harmonic: -5 40 by 0 1 = 40
power 2: -5 40 = none
power 2: 0 -5 = none
power 2: -5 0 = none
power 2: -5 40 by 0 1 = 40
power -2: -5 40 = none
power -2: 0 -5 = none
power -2: -5 0 = none
power -2: -5 40 by 0 1 = 40
power 0: -10 50 = none
power 0.5: -10 50 = none
power 3: -10 50 = none
power 1: -10 50 = 20
# minimum is the lowest child of positive weight, 0 or negative or not
minimum: 40 20 60 = 20
minimum: 40 20 60 by 1 0 9 = 40
minimum: 0 50 = 0
minimum: -7 50 = -7
# reversed-geometric is hi - (hi - lo) (g - 1) / 9 with g the geometric mean of 1 + 9 (hi - x) / (hi - lo): of 1 and 10, of 1 and 4
reversed-geometric: 10 0 on 0 10 = ${10 - (10 * (Math.sqrt(10) - 1)) / 9}
reversed-geometric: 100 ${200 / 3} = ${100 - 100 / 9}
reversed-geometric: 50 -50 on -50 50 = ${50 - (100 * (Math.sqrt(10) - 1)) / 9}
# reversed-geometric on 1 to 10 is 11 less the geometric mean of 11 - x: of 1 and 9 it is 3, by weights 3 and 1 it is 9 ^ (1/4)
reversed-geometric: 10 2 on 1 10 = 8
reversed-geometric: 10 2 by 3 1 on 1 10 = ${11 - Math.sqrt(3)}
# reversed-geometric takes 0 as it is, and clamps to the scale: of 105 r is 0.55; beyond the reversed scale there is no result
reversed-geometric: 0 0 = 0
reversed-geometric: -50 -50 = 0
reversed-geometric: 105 105 = 100
reversed-geometric: 120 50 = none
`;
const [, ...rules] = BY_HAND.split("\n# ");
const numbers = (text: string) => text.split(" ").map(Number);

describe("by hand", () => {
  it.each(rules.map((rule) => rule.trim().split("\n")))("%s", (_, ...rows) => {
    for (const row of rows) {
      const [, id, p, x, w, scale, wanted] =
        /^(\S+?)(?: (\S+))?: (.*?)(?: by (.*?))?(?: on (.*?))? = (.*)$/u.exec(row)!;
      const found = join(
        id!,
        numbers(x!),
        w ? numbers(w) : undefined,
        scale ? (numbers(scale) as unknown as Scale) : undefined,
        p === undefined ? {} : { p: Number(p) },
      );
      expect(found, row).toEqual(wanted === "none" ? Number.NaN : expect.closeTo(Number(wanted), 9));
    }
  });

  it("the geometric mean comes back exactly where all children are alike", () => {
    for (const value of [0.1, 3, 99.9]) expect(join("geometric", [value, value, value])).toBe(value);
  });

  it("the reversed geometric mean is drawn to the highest child, not the lowest", () =>
    expect(join("reversed-geometric", [0, 100])).toBeGreaterThan(50));

  it.each([256, 257, 300])("the reversed geometric mean counts each of %d children", (n) => {
    // All but the last at the top of 0 to 10; the last, at the bottom, weighs as much as they do together: g = sqrt(10).
    const x = Array.from({ length: n }, (_, i) => (i < n - 1 ? 10 : 0));
    const w = x.map((one) => (one === 10 ? 1 : n - 1));
    expect(join("reversed-geometric", x, w, [0, 10])).toBeCloseTo(10 - (10 * (Math.sqrt(10) - 1)) / 9, 9);
  });

  it("the conditional takes the first above its limit, and on the limit its share of the second", () => {
    const at = (a: number, b: number) =>
      join("conditional", [a, b], [1, 1], [0, 100], { above: 10, factor: 0.5 });
    const none = Number.NaN;
    expect([at(11, 80), at(10, 80), at(9, 80), at(none, 80)]).toEqual([11, 40, 40, 40]);
    expect([at(9, none), at(11, none)]).toEqual([none, 11]);
  });
});

it("only the arithmetic mean adds up; every other says for which scores it has no result, but the minimum", () => {
  expect(aggregators.filter(({ additive }) => additive).map(({ id }) => id)).toEqual(["arithmetic"]);
  const words = Object.fromEntries(aggregators.map(({ id, undefinedFor }) => [id, undefinedFor]));
  expect(words).toEqual({
    arithmetic: undefined,
    geometric: "negative",
    harmonic: "negative",
    power: "negative",
    minimum: undefined,
    "reversed-geometric": "far-above-scale",
    conditional: "second-not-assessed",
  });
});

describe("conditional", () => {
  const evidence = (a: number | undefined, b: number | undefined) =>
    scored(
      {
        aggregate: { method: "conditional", above: 0, factor: 0.7 },
        children: [plain("a"), plain("b")],
      },
      { AAA: { a, b, z: 1 } },
    );
  const result = (a: number | undefined, b: number | undefined) => find(evidence(a, b), "AAA");

  it("is INFORM's: the first child where it is above 0, else 0.7 of the second", () => {
    expect(result(8, 100).score).toBe(8);
    expect(result(0, 50).score).toBe(35);
    expect(result(8, undefined).score).toBe(8);
  });

  it("takes a first child that is not assessed for not above anything", () =>
    expect(result(undefined, 50).score).toBe(35));

  it("has no result where the second is asked for and not assessed, and says why", () => {
    expect(result(0, undefined)).toMatchObject({ score: undefined });
    expect(reasonOf(result(0, undefined).failure)!.reason).toContain("a second child that is not assessed");
  });

  it("has no range: a better first child can lower it", () => {
    expect(result(1, 90).score).toBeLessThan(result(0, 90).score!);
    expect(result(1, 90).range).toBeUndefined();
  });
});
