import { describe, expect, it } from "vitest";
import { given } from "../../src/model/parameter.ts";
import { aggregators } from "../../src/scoring/index.ts";

const NONE = Number.NaN;
const find = (id: string) => aggregators.find((one) => one.id === id)!;
const join = (
  id: string,
  x: readonly number[],
  w: readonly number[] = x.map(() => 1),
  scale: readonly [number, number] = [0, 100],
  rest: object = {},
) =>
  find(id).kernel(given(find(id).parameters, { method: id, ...rest }), scale)(
    Float64Array.from(x),
    Float64Array.from(w),
    x.length,
  );

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

describe("the reversed geometric mean by hand", () => {
  it("on 1 to 10, where the reversed scale is 11 - x, is 11 less the geometric mean of that", () => {
    // 10 and 2 give 1 and 9, whose geometric mean is 3; by weights 3 and 1 it is 9 ^ (1/4).
    expect(join("reversed-geometric", [10, 2], [1, 1], [1, 10])).toBeCloseTo(8, 12);
    expect(join("reversed-geometric", [10, 2], [3, 1], [1, 10])).toBeCloseTo(11 - Math.sqrt(3), 12);
  });

  it("on -50 to 50 has its way along the whole of the scale", () => {
    // r = 1 + 9 (50 - x) / 100: 50 and -50 give 1 and 10; 50 - 100 (sqrt(10) - 1) / 9.
    expect(join("reversed-geometric", [50, -50], [1, 1], [-50, 50])).toBeCloseTo(
      50 - (100 * (Math.sqrt(10) - 1)) / 9,
      12,
    );
  });

  it.each([256, 257, 300])("counts each of %d children", (n) => {
    // All but the last at the top of 0 to 10; the last, at the bottom, weighs as much as they do together: g = sqrt(10).
    const x = Array.from({ length: n }, (_, i) => (i < n - 1 ? 10 : 0));
    const w = x.map((one) => (one === 10 ? 1 : n - 1));
    expect(join("reversed-geometric", x, w, [0, 10])).toBeCloseTo(10 - (10 * (Math.sqrt(10) - 1)) / 9, 9);
  });
});

describe("means with a 0 or a negative", () => {
  it("of weight 0 take no notice of it", () => {
    for (const [id, rest] of [
      ["harmonic", {}],
      ["geometric", {}],
      ["power", { p: 2 }],
      ["power", { p: -2 }],
    ] as const) {
      for (const odd of [0, -5]) expect(join(id, [odd, 40], [0, 1], [0, 100], rest), id).toBeCloseTo(40, 12);
    }
  });

  it("of weight have no result with a negative, beside a 0 or not", () => {
    for (const [id, rest] of [
      ["harmonic", {}],
      ["geometric", {}],
      ["power", { p: 2 }],
      ["power", { p: -2 }],
    ] as const) {
      expect(join(id, [-5, 40], [1, 1], [0, 100], rest), id).toBeNaN();
      expect(join(id, [0, -5], [1, 1], [0, 100], rest), id).toBeNaN();
      expect(join(id, [-5, 0], [1, 1], [0, 100], rest), id).toBeNaN();
    }
  });

  it("come back exactly where all children are alike", () => {
    for (const value of [0.1, 3, 99.9]) expect(join("geometric", [value, value, value])).toBe(value);
  });
});

describe("the conditional", () => {
  it("takes the first above its limit, and on the limit its share of the second", () => {
    const at = (a: number, b: number) =>
      join("conditional", [a, b], [1, 1], [0, 100], { above: 10, factor: 0.5 });
    expect([at(11, 80), at(10, 80), at(9, 80), at(NONE, 80)]).toEqual([11, 40, 40, 40]);
    expect(at(9, NONE)).toBeNaN();
    expect(at(11, NONE)).toBe(11);
  });
});
