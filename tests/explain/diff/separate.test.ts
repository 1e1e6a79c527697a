import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { separate } from "../../../src/explain/diff/causes.ts";
import { orders } from "./orders.ts";

describe("separate", () => {
  it("gives each cause the mean of what it changes over every order of the causes", () => {
    const games = fc.integer({ min: 1, max: 5 }).chain((k) =>
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2 ** k, maxLength: 2 ** k }).map((values) => ({
        k,
        values,
      })),
    );
    fc.assert(
      fc.property(games, ({ k, values }) => {
        const bits = Array.from({ length: k }, (_, i) => 1 << i);
        const parts = new Map(
          separate(2 ** k - 1, (set) => values[set]).map(({ causes: [only], score }) => [only, score]),
        );
        const all = orders(bits);
        for (const bit of bits) {
          const steps = all.map((order) => {
            const before = order.slice(0, order.indexOf(bit)).reduce((set, one) => set | one, 0);
            return values[before | bit]! - values[before]!;
          });
          const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
          expect(Math.abs((parts.get(bit) ?? 0) - mean)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it("takes together only the causes without which there is no value", () => {
    // 1 and 2 must come together; 4 adds 5 whatever they do.
    const value = (set: number) => {
      const both = set & 3;
      return both === 1 || both === 2 ? undefined : (both === 3 ? 10 : 0) + ((set & 4) === 0 ? 0 : 5);
    };
    expect(separate(7, value)).toEqual([
      { causes: [1, 2], score: 10 },
      { causes: [4], score: 5 },
    ]);
  });

  it("sums to the difference with more causes than can be enumerated, the weakest of them in one", () => {
    const weight = (bit: number) => Math.log2(bit) + 1;
    const bits = Array.from({ length: 18 }, (_, i) => 2 ** i);
    const value = (set: number) => bits.reduce((sum, bit) => sum + ((set & bit) === 0 ? 0 : weight(bit)), 0);
    const parts = separate(2 ** 18 - 1, value);
    expect(parts.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo((18 * 19) / 2, 9);
    // In a sum each cause does its own weight: the five weakest are 1 + 2 + 3 + 4 + 5.
    expect(parts.filter(({ causes }) => causes.length > 1)).toEqual([
      { causes: [1, 2, 4, 8, 16], score: expect.closeTo(15, 9) },
    ]);
  });
});
