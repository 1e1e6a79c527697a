import fc from "fast-check";
import { expect, it } from "vitest";
import { median, medianInPlace } from "../../src/stats/index.ts";

it("is the median to the last bit, of the first so many values", () => {
  const values = fc.array(
    fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true, min: -9, max: 9 }).map((x) => x + 0),
    ),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(values, (some) => {
      const own = Float64Array.of(...some, 1e9, -1e9);
      expect(medianInPlace(own, some.length)).toBe(median(some) ?? Number.NaN);
      expect([...own].sort()).toEqual([...some, 1e9, -1e9].sort());
    }),
  );
});
