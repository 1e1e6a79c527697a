import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";
import type { Observation } from "../../src/model/observation.ts";
import { sample } from "../properties/seed.ts";
import { against } from "./publishers/index.ts";
import { claims, type Drawn, manifest, oneEach, PUBLISHER_FILES, shipped } from "./readers/drawn.ts";

const NEEDS = existsSync(PUBLISHER_FILES) ? "" : " (needs ../shared/publisher-files)";

/** What is wrong with any of them; the first few are enough to see what. */
async function mismatches(figures: readonly Drawn[]): Promise<string[]> {
  const found: string[] = [];
  for (const one of figures) for (const what of await against(one)) found.push(what);
  return found.slice(0, 30);
}

function countBy(figures: readonly Drawn[]): string {
  const counts = new Map<string, number>();
  for (const { source } of figures) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].map(([source, count]) => `${source} ${count}`).join(", ");
}

/** Readers that share no code with the project, from the shipped table to the publisher's cell. */
describe.skipIf(NEEDS !== "")(`the shipped figures against the publishers' files${NEEDS}`, () => {
  const figures = NEEDS === "" ? shipped() : [];

  it("equal the publisher's cell for its country and its year: a sixteenth every day, each under npm run properties", {
    tags: "slow",
  }, async () => {
    const drawn = [...new Set([...sample(sample(figures)), ...oneEach(figures)])];
    expect(await mismatches(drawn)).toEqual([]);
    console.info(`cells compared: ${countBy(drawn)}`);
    const perIndicator = new Map<string, number>();
    for (const { source, indicator } of figures) {
      const key = `${source} ${indicator}`;
      perIndicator.set(key, (perIndicator.get(key) ?? 0) + 1);
    }
    expect(Math.min(...perIndicator.values())).toBeGreaterThan(1);
    const held = manifest.files.flatMap(({ holds, source }) => (holds === "current" ? [source] : []));
    expect(new Set(figures.map(({ source }) => source))).toEqual(new Set(held));
  });

  it("equal both publisher's cells where a disagreement is recorded", { tags: "slow" }, async () => {
    const both = claims();
    expect(both.length).toBeGreaterThan(0);
    expect(await mismatches(both)).toEqual([]);
    console.info(`cells of disagreements compared: ${countBy(both)}`);
  });

  it.each([
    "cpi/CPI2012.xlsx",
    "cpi/CPI2017.xlsx",
    "cpi/CPI2022_GlobalResultsTrends.xlsx",
    "ilab/edition-2022/ios/countries_2016.xml",
    "tip/TIP_Tiers_overyears.csv",
    "tip/tip_tiers_orig.csv",
    "tip/tiers_2015.csv",
    "worldbank/CLASS.xlsx",
  ])(
    "equal the publisher's cell in %s too, which others go before in the snapshot",
    { tags: "slow" },
    async (path) => {
      const { observations } = await readSourceFile({ path, bytes: readFileSync(PUBLISHER_FILES + path) });
      expect(observations.length).toBeGreaterThan(100);
      expect(await mismatches(observations.map(toDrawn))).toEqual([]);
    },
  );
});

/** With the files that the figures above were looked up in. */
describe.skipIf(NEEDS !== "")(`the second readers${NEEDS}`, () => {
  const each = NEEDS === "" ? oneEach(shipped()).filter(({ value }) => value !== "none") : [];

  it.each<[string, (one: Drawn) => Drawn]>([
    ["value", (one) => ({ ...one, value: one.value === "yes" ? "no" : `${Number(one.value) + 0.1}` })],
    ["year", (one) => ({ ...one, year: one.year - 1 })],
    ["country", (one) => ({ ...one, country: "ZZZ" })],
  ])("notice a wrong %s in every indicator of every source", { tags: "slow" }, async (_what, spoil) => {
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

function toDrawn(one: Observation): Drawn {
  const text = (value: string | number | undefined) => (value === undefined ? "" : String(value));
  return {
    country: one.country,
    indicator: one.indicator,
    year: one.year ?? Number.NaN,
    value: text(one.value),
    se: text(one.se),
    lower: text(one.lower),
    upper: text(one.upper),
    source: one.source,
    file: one.file,
    locator: one.locator,
    note: text(one.note),
    quote: text(one.quote),
    formula: text(one.formula),
    inputs: (one.inputs ?? []).map(({ file, locator }) => [file, locator] as const),
  };
}
