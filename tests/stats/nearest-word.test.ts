import { describe, expect, it } from "vitest";
import { nearestWord, slipOf } from "../../src/stats/nearest-word.ts";

describe("the nearest word", () => {
  it("is the one with the fewest edits, whatever case and spaces around it", () => {
    expect(nearestWord("wieght", ["title", "weight", "weighs"])).toBe("weight");
    expect(nearestWord(" WEIGHT ", ["title", " Weight"])).toBe(" Weight");
  });

  it("is the first of two that are as near", () => expect(nearestWord("cat", ["bat", "hat"])).toBe("bat"));

  it("is none where a third of its letters, or more than two of a short one, would have to change", () => {
    // direction has 9 letters: three edits are a third, four are too many.
    expect(nearestWord("dirctn", ["direction"])).toBe("direction");
    expect(nearestWord("dirtn", ["direction"])).toBeUndefined();
    // Two edits are always allowed, three of five letters are not.
    expect(nearestWord("tabel", ["table"])).toBe("table");
    expect(nearestWord("tbxxe", ["table"])).toBeUndefined();
  });

  it("is none beyond the edits that are allowed", () => {
    expect(nearestWord("tabel", ["table"], 2)).toBe("table");
    expect(nearestWord("tabel", ["table"], 1)).toBeUndefined();
  });

  it("is none where no letter of what was written would be left", () => {
    expect(nearestWord("ab", ["cd"])).toBeUndefined();
    expect(nearestWord("", ["a"])).toBeUndefined();
    expect(nearestWord("ab", ["ad"])).toBe("ad");
  });

  it("is found whatever spaces stand around it, and is given back as the list has it", () => {
    expect(nearestWord("   weight   ", ["weight"])).toBe("weight");
    expect(nearestWord("weight", ["   Weight   "])).toBe("   Weight   ");
    expect(nearestWord("weight", [])).toBeUndefined();
  });
});

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
