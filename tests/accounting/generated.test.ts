import { describe, expect, it } from "vitest";
import { invent, randomOf, trial } from "./generated.ts";

/** A few of the tables of `npm run accounting`, which makes as many as one likes. */
describe("invented tables", () => {
  it("are made alike from a seed and hold what goes wrong in tables", () => {
    const texts = Array.from({ length: 300 }, (_, i) => invent(randomOf(1, i)).text);
    expect(invent(randomOf(1, 7)).text).toBe(texts[7]);
    for (const fault of [/\n,/u, /\.\./u, /12\.\.3/u, /Nigeira/u, /soon/u, /%/u, /"\d+,\d"/u, /Source: /u])
      expect(texts.filter((text) => fault.test(text)).length, String(fault)).toBeGreaterThan(2);
  });

  it("leave no cell of a figure unaccounted for", { tags: "slow" }, async () => {
    const wrong: string[] = [];
    const outcomes = new Set<string>();
    for (let index = 0; index < 100; index += 1) {
      const result = await trial(11, index);
      outcomes.add(result.outcome);
      wrong.push(...result.wrong.map((what) => `table ${index}: ${what}`));
    }
    expect(wrong).toEqual([]);
    expect(outcomes).toContain("read");
  });
});
