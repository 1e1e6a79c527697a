import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PUBLISHER_FILES } from "../e2e/readers/drawn.ts";
import { accountFor, filesBelow } from "./publishers.ts";

const NEEDS = existsSync(PUBLISHER_FILES) ? "" : " (needs ../shared/publisher-files)";

/** The small files; `publishers.slow.ts` looks at all of them. */
describe.skipIf(NEEDS !== "")(`every cell of a figure's column${NEEDS}`, () => {
  it.each([
    ["cpi/cpi2023.csv", "cpi/CPI2012.xlsx"],
    ["tip/TIP_Tiers_overyears.csv", "tip/tip_tiers_2022_2024_2025.csv"],
    ["untc/18-12-a.csv", "untc/XVIII-12-a.en.xml"],
    ["worldbank/CLASS.xlsx"],
  ])("of %s is observed, a missing mark or flagged with its place", async (...paths) => {
    const { wrong, files, observed } = await accountFor(paths);
    expect(wrong).toEqual([]);
    expect(files).toBe(paths.length);
    expect(observed).toBeGreaterThan(200);
  });

  it("of the Factbook's entries on the Middle East is observed, a missing mark or flagged with its place", async () => {
    const { wrong, observed } = await accountFor(filesBelow("factbook/2021-12-30/middle-east", /\.json$/u));
    expect(wrong).toEqual([]);
    expect(observed).toBeGreaterThan(150);
  });
});
