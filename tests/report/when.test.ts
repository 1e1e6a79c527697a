import { describe, expect, it } from "vitest";
import { en } from "../../src/words/en/index.ts";

describe("when a figure is of", () => {
  it.each([
    [{ year: 2022 }, "2022"],
    [{ year: 2022, measured: 2012 }, "measured in 2012"],
    [{ year: 2022, measured: 2014, atLatest: true as const }, "measured in 2014 or before"],
    [{ year: 2022, ages: "10 to 14" }, "ages 10 to 14, 2022"],
  ])("is the year described, or when it was measured where that is known, and of whom", (given, words) => {
    expect(en.when(given)).toBe(words);
    expect(en.inBrackets(given)).toBe(` (${words})`);
  });

  it("is nothing where nothing is known", () => {
    expect(en.inBrackets({})).toBe("");
  });
});
