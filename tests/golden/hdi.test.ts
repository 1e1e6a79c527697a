import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readProfile } from "../../src/profile/index.ts";
import { compile, score } from "../../src/scoring/index.ts";
import { cell, compared, evidenceOf, observationsOf, rows } from "./reference-files.ts";

const FILE = "hdi/hdi_components_2021_2022.csv";
const YEARS = [2021, 2022];

/** The shipped profile. */
const PROFILE = readFileSync(new URL("../../weights/hdi.yaml", import.meta.url), "utf8");
const COMPONENTS = ["life_expectancy", "expected_schooling", "mean_schooling", "gni_pc_2017ppp"];

async function rankingOf(year: number) {
  const evidence = evidenceOf(await observationsOf(FILE), year);
  return score(compile(readProfile(PROFILE, "hdi.yaml")), evidence);
}

compared("against UNDP's HDI of HDR 2023-24", () => {
  it.each(YEARS)("rounds to every published value of %i", async (year) => {
    const { ranked } = await rankingOf(year);
    const complete = rows(FILE).filter(
      (row) => row.year === String(year) && COMPONENTS.every((one) => cell(row, one) !== undefined),
    );
    let compared = 0;
    for (const row of complete) {
      const found = ranked.find(({ country }) => country === row.iso3)!;
      expect(Number(found.score.toFixed(3)), `${row.iso3} ${year}`).toBe(cell(row, "hdi_published"));
      expect(Number(found.score.toFixed(6)), `${row.iso3} ${year}`).toBe(cell(row, "hdi_recomputed"));
      compared += 1;
    }
    console.log(`HDI ${year}: ${compared} countries`);
    expect(ranked).toHaveLength(compared);
    expect(compared).toBeGreaterThan(190);
  });

  it("orders countries as the published ranks of 2022 do, but for those that differ past the third decimal", async () => {
    const { ranked } = await rankingOf(2022);
    const published = new Map(
      rows(FILE).flatMap((row) => {
        const rank = row.year === "2022" ? cell(row, "hdi_rank_published") : undefined;
        return rank === undefined ? [] : [[row.iso3!, rank] as const];
      }),
    );
    // UNDP ranks on three decimals, so ties there are ours to order; nobody else may change places.
    const shown = (score: number) => Number(score.toFixed(3));
    const inOrder = ranked.filter(({ country }) => published.has(country));
    let compared = 0;
    for (const one of inOrder) {
      const better = inOrder.filter(({ score }) => shown(score) > shown(one.score)).length;
      expect(published.get(one.country), one.country).toBe(better + 1);
      compared += 1;
    }
    console.log(`HDI 2022: ${compared} ranks`);
    expect(compared).toBeGreaterThan(190);
  });

  it("leaves a country without all components unscored, and says which is missing", async () => {
    const { unscored } = await rankingOf(2022);
    const incomplete = rows(FILE).filter(
      (row) => row.year === "2022" && COMPONENTS.some((one) => cell(row, one) === undefined),
    );
    expect(unscored.map(({ country }) => country)).toEqual(incomplete.map(({ iso3 }) => iso3!).sort());
  });
});
