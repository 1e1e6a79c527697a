import { describe, expect, it } from "vitest";
import { ByFigure } from "../../src/model/observation.ts";

describe("entries by country, indicator and year", () => {
  it("are each found by their own three, whatever these look like", () => {
    const keys = ["AAA", "AAB", "BAA", "ZZZ", "ZZ", "aaa", "A0A", "[AA", "AAAA", ""].flatMap((country) =>
      ["a", "b", ""].flatMap((indicator) =>
        [undefined, 0, -1, 1, 2020, 2020.5, 9999, 10_000, 1e9, Number.NaN].map(
          (year) => [country, indicator, year] as const,
        ),
      ),
    );
    const entries = new ByFigure<number>();
    for (const [i, key] of keys.entries()) {
      expect(entries.get(...key)).toBeUndefined();
      entries.set(...key, i);
    }
    for (const [i, key] of keys.entries()) expect(entries.get(...key)).toBe(i);
    entries.set("AAA", "a", 2020, -1);
    expect(entries.get("AAA", "a", 2020)).toBe(-1);
    expect(entries.get("AAA", "b", 2020)).not.toBe(-1);
  });
});
