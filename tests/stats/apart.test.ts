import { expect, it } from "vitest";
import { isFarOut, middleOf, outermost } from "../../src/stats/outliers.ts";

it("a value is apart by more than three interquartile ranges from the nearest other", () => {
  // Quartiles by R-7 of 1 … 9 are 3 and 7: four apart.
  const middle = middleOf([9, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(middle.spread).toBe(4);
  expect([
    isFarOut(21, middle),
    isFarOut(21.5, middle),
    isFarOut(-11, middle),
    isFarOut(-11.5, middle),
  ]).toEqual([false, true, false, true]);
  expect(isFarOut(99, middleOf([1, 2]))).toBe(false);
  expect(isFarOut(97, middleOf([100, 100, 100]))).toBe(false);
  // Between two others the nearer counts: 490 from the one and 500 from the other, or 10 from one.
  const gap = middleOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]);
  expect([isFarOut(499, gap), isFarOut(990, gap), isFarOut(19, gap)]).toEqual([true, false, false]);
});

it.each([
  // Quartiles by R-7: a quarter and three quarters of the way from the first to the last.
  [[1, 4, 6, 9], 6.75 - 3.25],
  [[4, 3, 2, 1], 3.25 - 1.75],
  // The middle half is alike: a quarter of the range.
  [[5, 5, 5, 5, 9], 1],
  // All are: a sixtieth of the median, below 0 too.
  [[-600, -600, -600], 10],
  [[], 0],
])("the middle half of %j is %d wide", (values, spread) => {
  expect(middleOf(values).spread).toBe(spread);
});

it("the outermost are further from the others than these are from one another, alone or a few together", () => {
  expect(outermost([4, 7, 5, 3, 6, 8, 900])).toEqual([900]);
  expect(outermost([4, 7, 5, 3, 6, 8, 900, 900, 900])).toEqual([900, 900, 900]);
  expect(outermost([-900, 4, 7, 5, 3, 6, 8])).toEqual([-900]);
  // Five others are enough, and four alike are too many beside six.
  expect(outermost([4, 5, 6, 7, 8, 900])).toEqual([900]);
  expect(outermost([4, 7, 5, 3, 6, 8, 900, 900, 900, 900])).toEqual([]);
  // Two that differ are a tenth of twenty, and of ten the second would be too many.
  const twenty = Array.from({ length: 18 }, (_, i) => 10 + (i % 6));
  expect(outermost([...twenty, 900, 950])).toEqual([900, 950]);
  expect(outermost([4, 7, 5, 3, 6, 8, 9, 900, 950])).toEqual([]);
  // As far from the others as these are from one another, and a little further.
  const others = [100, 100, 100, 100, 100, 100, 120];
  expect([outermost([...others, 140]), outermost([...others, 141])]).toEqual([[], [141]]);
  // Each next to another.
  expect(outermost([1, 2, 4, 8, 16, 32, 64, 128, 256])).toEqual([]);
  expect(outermost([1, 2, 3, 4, 1000])).toEqual([]);
});
