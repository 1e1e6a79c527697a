import { describe, expect, it } from "vitest";
import { slipOf } from "../../src/stats/nearest-word.ts";

const WORDS = ["cpi.score", "fiw.pr", "fiw.cl"];

describe("slipOf", () => {
  it.each([
    ["cpi.scor", "cpi.score"],
    ["cpi.scroe", "cpi.score"],
    ["CPI.Score", "cpi.score"],
    ["cpi score", "cpi.score"],
    ["fiw.rp", "fiw.pr"],
    ["fiw.p", "fiw.pr"],
    ["  cpi.scor ", "cpi.score"],
    ["cpi.score 2023", "cpi.score"],
    ["CPI.score (2023)", "cpi.score"],
    ["fiw.pr_2024", "fiw.pr"],
    ["cpi.score (0-10)", "cpi.score"],
    ["cpi.score /10", "cpi.score"],
  ])("takes %s for a slip of %s", (written, word) => expect(slipOf(written, WORDS)).toBe(word));

  it.each("cpi.score|fiw.cl|my.score|fiw.total|fiw.xy|pr||my.score 2023|cpi.score 23".split("|"))(
    "takes %s for none",
    (written) => expect(slipOf(written, WORDS)).toBeUndefined(),
  );

  it("takes two other letters for a slip in words of 8 letters or more alone, and one in words of 5 or more", () => {
    expect(slipOf("ABCDEFXY", ["abcdefgh"])).toBe("abcdefgh");
    expect(slipOf("abcdexy", ["abcdefg"])).toBeUndefined();
    expect(slipOf("abcdx", ["abcde"])).toBe("abcde");
    expect(slipOf("abcx", ["abcd"])).toBeUndefined();
  });

  it("takes two letters more for a slip in a long word, and three for none", () => {
    expect(slipOf("abcdefgh", ["abcdefghij"])).toBe("abcdefghij");
    expect(slipOf("abcdefgh", ["abcdefghijk"])).toBeUndefined();
  });

  it("takes the nearest of several, and the first of those that are as near", () =>
    expect(slipOf("abcdefgh", ["abcdefxy", "abcdefgx", "abcdefgy"])).toBe("abcdefgx"));
});
