import { describe, expect, it } from "vitest";
import { kendall, winsorise } from "../../src/stats/index.ts";
import { nearestWord } from "../../src/stats/nearest-word.ts";

describe("statistics at their edges", () => {
  it("Kendall's tau-b is undefined where either side tells nobody apart", () => {
    // Ties in one list alone: 2 of 3 pairs agree, over the root of 3 × 2 that are no ties (Kendall 1945).
    expect(kendall([1, 2, 3], [1, 1, 2])).toBeCloseTo(2 / Math.sqrt(6), 14);
    expect(kendall([1, 1, 2], [1, 2, 3])).toBeCloseTo(2 / Math.sqrt(6), 14);
    expect(kendall([1, 1, 2, 3], [1, 1, 2, 2])).toBeCloseTo(4 / Math.sqrt(5 * 4), 15);
    expect(kendall([1, 2, 3], [10, 20, 30])).toBe(1);
    expect(kendall([1, 2, 3], [3, 2, 1])).toBe(-1);
    expect(kendall([1, 2, 3], [1, 3, 2])).toBeCloseTo(1 / 3, 15);
    expect(kendall([1, 2], [5, 5])).toBeUndefined();
    expect(kendall([5, 5], [1, 2])).toBeUndefined();
    expect(kendall([1], [1])).toBeUndefined();
    expect(kendall([], [])).toBeUndefined();
  });

  it("a word is found whatever spaces stand around it, and is given back as the list has it", () => {
    expect(nearestWord("   weight   ", ["weight"])).toBe("weight");
    expect(nearestWord("weight", ["   Weight   "])).toBe("   Weight   ");
    expect(nearestWord("weight", [])).toBeUndefined();
  });

  it("winsorising draws equal ends in together and counts each of their positions", () => {
    // Two of 100 beside 1 to 20 are drawn in to 20 at once: one round.
    const rest = Array.from({ length: 20 }, (_, i) => i + 1);
    const { values, points, rounds, shape } = winsorise([100, ...rest, 100]);
    expect(values).toEqual([20, ...rest, 20]);
    expect([points, rounds, shape.outlying]).toEqual([[0, 21], 1, false]);
  });

  it("winsorising takes a column of any length", () => {
    const { values, points } = winsorise([...Array.from({ length: 300_000 }, (_, i) => i % 10), 1e6, -1]);
    expect(points).toEqual([300_000]);
    expect(values[300_000]).toBe(9);
  });
});
