import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PUBLISHER_FILES } from "../e2e/readers/drawn.ts";
import { accountFor, filesBelow } from "./publishers.ts";

const NEEDS = existsSync(PUBLISHER_FILES) ? "" : " (needs ../shared/publisher-files)";

describe.skipIf(NEEDS !== "")(`every cell of a figure's column of every file${NEEDS}`, () => {
  it.each([
    ["cpi", 5, 15_000],
    ["fiw", 1, 33_000],
    ["gsi", 1, 2_300],
    ["ilab", 15, 37_000],
    ["tip", 5, 8_000],
    ["untc", 2, 500],
    ["wgi", 1, 60_000],
    ["worldbank", 3, 15_000],
    ["factbook", 2_000, 22_000],
  ])("of %s is observed, a missing mark or flagged with its place", async (folder, files, observed) => {
    const sum = await accountFor(filesBelow(folder, /\.(?:csv|xlsx|xml|json)$/u));
    const { wrong, ...counts } = sum;
    console.info(`${folder}: ${JSON.stringify(counts)}`);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(sum.files).toBeGreaterThanOrEqual(files);
    expect(sum.observed).toBeGreaterThanOrEqual(observed);
  });
});
