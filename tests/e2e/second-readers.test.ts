import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { against } from "./publishers/index.ts";
import { type Drawn, oneEach, PUBLISHER_FILES, shipped } from "./readers/drawn.ts";

const NEEDS = existsSync(PUBLISHER_FILES) ? "" : " (needs ../shared/publisher-files)";

describe.skipIf(NEEDS !== "")(`the second readers${NEEDS}`, () => {
  const each = NEEDS === "" ? oneEach(shipped()).filter(({ value }) => value !== "none") : [];

  it.each<[string, (one: Drawn) => Drawn]>([
    ["value", (one) => ({ ...one, value: one.value === "yes" ? "no" : `${Number(one.value) + 0.1}` })],
    ["year", (one) => ({ ...one, year: one.year - 1 })],
    ["country", (one) => ({ ...one, country: "ZZZ" })],
  ])("notice a wrong %s in every indicator of every source", async (_what, spoil) => {
    expect(each.length).toBeGreaterThan(90);
    for (const one of each) {
      const wrong = spoil(one);
      expect(await against(one)).toEqual([]);
      expect(await against(wrong), `${one.source} ${one.indicator}: ${JSON.stringify(wrong)}`).not.toEqual(
        [],
      );
    }
  });

  it("notice a wrong standard error and a wrong place", async () => {
    const score = shipped().find(({ indicator, year }) => indicator === "cpi.score" && year === 2023)!;
    expect(await against({ ...score, se: "0.5" })).toHaveLength(1);
    expect(await against({ ...score, locator: "line 3, column 5" })).not.toEqual([]);
    expect(await against({ ...score, locator: "line 9999, column 4" })).toHaveLength(1);
  });
});
