import { describe, expect, it } from "vitest";
import { slipOf } from "../../src/stats/slip-of.ts";

const WORDS = ["cpi.score", "fiw.pr", "fiw.cl"];

describe("slipOf", () => {
  it.each([
    ["cpi.scor", "cpi.score"],
    ["cpi.scroe", "cpi.score"],
    ["CPI.Score", "cpi.score"],
    ["cpi score", "cpi.score"],
    ["fiw.rp", "fiw.pr"],
    ["fiw.p", "fiw.pr"],
  ])("takes %s for a slip of %s", (written, word) => {
    expect(slipOf(written, WORDS)).toBe(word);
  });

  it.each(["cpi.score", "fiw.cl", "my.score", "fiw.total", "fiw.xy", "pr", ""])(
    "takes %s for none",
    (written) => {
      expect(slipOf(written, WORDS)).toBeUndefined();
    },
  );
});
