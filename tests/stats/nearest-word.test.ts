import { describe, expect, it } from "vitest";
import { nearestWord } from "../../src/stats/nearest-word.ts";

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

  it("is none where no letter of what was written would be left", () => {
    expect(nearestWord("ab", ["cd"])).toBeUndefined();
    expect(nearestWord("", ["a"])).toBeUndefined();
    expect(nearestWord("ab", ["ad"])).toBe("ad");
  });
});
