import { describe, expect, it } from "vitest";
import { given, type MethodCall } from "../../src/model/parameter.ts";
import { aggregators } from "../../src/scoring/index.ts";
import { find, plain, scored } from "./fixture.ts";
import { reasonOf } from "./said.ts";

const join = (
  call: MethodCall,
  x: readonly number[],
  w: readonly number[] = x.map(() => 1),
  scale: readonly [number, number] = [0, 100],
) => {
  const aggregator = aggregators.find(({ id }) => id === call.method)!;
  return aggregator.kernel(given(aggregator.parameters, call), scale)(
    Float64Array.from(x),
    Float64Array.from(w),
    x.length,
  );
};
const power = (p: number): MethodCall => ({ method: "power", p });

describe("arithmetic", () => {
  it("is sum w x / sum w", () => {
    expect(join({ method: "arithmetic" }, [10, 20, 60], [1, 2, 1])).toBe(27.5);
  });

  it("takes 0 and negative children as they are", () => {
    expect(join({ method: "arithmetic" }, [0, 50])).toBe(25);
    expect(join({ method: "arithmetic" }, [-10, 50])).toBe(20);
  });
});

describe("geometric", () => {
  const method = { method: "geometric" };

  it("is prod x ^ (w / sum w)", () => {
    expect(join(method, [4, 9])).toBeCloseTo(6, 12);
    // 16 ^ (1/4) * 81 ^ (3/4) is 2 * 27.
    expect(join(method, [16, 81], [1, 3])).toBeCloseTo(54, 11);
  });

  it("is 0 with a 0 of positive weight, and undefined with a negative", () => {
    expect(join(method, [0, 50])).toBe(0);
    expect(join(method, [0, 50], [0, 1])).toBeCloseTo(50, 12);
    expect(join(method, [-1, 50])).toBeNaN();
    expect(join(method, [-1, 0])).toBeNaN();
    expect(join(method, [-1, 50], [0, 1])).toBeCloseTo(50, 12);
  });
});

describe("harmonic", () => {
  const method = { method: "harmonic" };

  it("is sum w / sum (w / x)", () => {
    expect(join(method, [40, 60])).toBeCloseTo(48, 12);
    expect(join(method, [20, 60], [1, 3])).toBeCloseTo(40, 12);
  });

  it("is 0 with a 0, and undefined with a negative", () => {
    expect(join(method, [0, 50])).toBe(0);
    expect(join(method, [-1, 50])).toBeNaN();
  });
});

describe("power", () => {
  it("is (sum w x^p / sum w) ^ (1/p)", () => {
    expect(join(power(2), [3, 4])).toBeCloseTo(Math.sqrt(12.5), 12);
    expect(join(power(3), [10, 20], [1, 3])).toBeCloseTo(Math.cbrt(6250), 11);
    expect(join(power(-2), [3, 6])).toBeCloseTo(((1 / 9 + 1 / 36) / 2) ** -0.5, 12);
  });

  it("is the arithmetic mean at 1, the harmonic at -1, and tends to the geometric at 0", () => {
    const [x, w] = [
      [10, 35, 80],
      [2, 1, 3],
    ];
    expect(join(power(1), x, w)).toBeCloseTo(join({ method: "arithmetic" }, x, w), 12);
    expect(join(power(-1), x, w)).toBeCloseTo(join({ method: "harmonic" }, x, w), 12);
    const geometric = join({ method: "geometric" }, x, w);
    expect(join(power(0), x, w)).toBeCloseTo(geometric, 12);
    for (const p of [1e-12, -1e-12, 1e-300]) expect(join(power(p), x, w)).toBeCloseTo(geometric, 9);
  });

  it("tends to the highest and the lowest child, and overflows nowhere", () => {
    expect(join(power(1e6), [10, 100])).toBeCloseTo(100, 3);
    expect(join(power(-1e6), [10, 100])).toBeCloseTo(10, 3);
    expect(join(power(400), [100, 100])).toBeCloseTo(100, 10);
  });

  it("is 0 with a 0 where p <= 0, counts it where p > 0, and is undefined with a negative unless p is 1", () => {
    for (const p of [0, -1, -3]) expect(join(power(p), [0, 50])).toBe(0);
    expect(join(power(2), [0, 50])).toBeCloseTo(50 / Math.SQRT2, 12);
    expect(join(power(2), [0, 0])).toBe(0);
    for (const p of [-1, 0, 0.5, 2, 3]) expect(join(power(p), [-10, 50])).toBeNaN();
    expect(join(power(1), [-10, 50])).toBe(20);
  });
});

describe("minimum", () => {
  const method = { method: "minimum" };

  it("is the lowest child of positive weight", () => {
    expect(join(method, [40, 20, 60])).toBe(20);
    expect(join(method, [40, 20, 60], [1, 0, 9])).toBe(40);
  });

  it("takes 0 and negative children as they are", () => {
    expect(join(method, [0, 50])).toBe(0);
    expect(join(method, [-7, 50])).toBe(-7);
  });
});

describe("reversed-geometric", () => {
  const method = { method: "reversed-geometric" };

  it("is hi - (hi - lo) (g - 1) / 9 with g the geometric mean of 1 + 9 (hi - x) / (hi - lo)", () => {
    // On 0 to 10: x = 10 gives r = 1, x = 0 gives r = 10; g = sqrt(10).
    expect(join(method, [10, 0], [1, 1], [0, 10])).toBeCloseTo(10 - (10 * (Math.sqrt(10) - 1)) / 9, 12);
    // On 0 to 100: x = 100 and 66 2/3 give r = 1 and 4; weights 1 and 1: g = 2.
    expect(join(method, [100, 200 / 3])).toBeCloseTo(100 - 100 / 9, 11);
  });

  it("is drawn to the highest child, not the lowest", () => {
    expect(join(method, [0, 100])).toBeGreaterThan(50);
  });

  it("takes 0 as it is, clamps to the scale, and is undefined where a child lies beyond the reversed scale", () => {
    expect(join(method, [0, 0])).toBeCloseTo(0, 12);
    expect(join(method, [-50, -50])).toBe(0);
    // r is 1 + 9 (100 - 105) / 100, so 0.55: above the top by less than a ninth of the scale still has a mean.
    expect(join(method, [105, 105])).toBe(100);
    expect(join(method, [120, 50])).toBeNaN();
  });

  it("serves a node of any width", () => {
    const wide = new Array<number>(300).fill(40);
    expect(join(method, wide)).toBeCloseTo(40, 10);
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

  it("takes a first child that is not assessed for not above anything", () => {
    expect(result(undefined, 50).score).toBe(35);
  });

  it("has no result where the second is asked for and not assessed, and says why", () => {
    expect(result(0, undefined)).toMatchObject({ score: undefined });
    expect(reasonOf(result(0, undefined).failure)!.reason).toContain("a second child that is not assessed");
  });

  it("has no range: a better first child can lower it", () => {
    expect(result(1, 90).score).toBeLessThan(result(0, 90).score!);
    expect(result(1, 90).range).toBeUndefined();
  });
});
