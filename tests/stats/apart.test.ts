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
});

it("the outermost are further from the others than these are from one another, alone or a few together", () => {
  expect(outermost([4, 7, 5, 3, 6, 8, 900])).toEqual([900]);
  expect(outermost([4, 7, 5, 3, 6, 8, 900, 900, 900])).toEqual([900, 900, 900]);
  expect(outermost([-900, 4, 7, 5, 3, 6, 8])).toEqual([-900]);
  // Each next to another.
  expect(outermost([1, 2, 4, 8, 16, 32, 64, 128, 256])).toEqual([]);
  expect(outermost([1, 2, 3, 4, 1000])).toEqual([]);
});
