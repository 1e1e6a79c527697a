import { expect, it } from "vitest";
import type { Evidence } from "../../src/model/evidence.ts";
import { compile, type ScoreTable, score } from "../../src/scoring/index.ts";
import { reasonOf } from "../scoring/said.ts";
import { aggregates, asemProfile, indicators } from "./coinr.ts";
import { cell, compared, evidenceOf, observationsOf, rows } from "./reference-files.ts";

/** COINr's normalised data set is data like any other to us: its `Raw` stage is the raw file, its `Treated` the treated. */
const DATA = {
  raw: "coinr/input/ASEM_iData.csv",
  screened: "coinr/pipeline/Screened.csv",
  treated: "coinr/pipeline/Treated.csv",
} as const;

/**
 * COINr's normalisation, ours, and how theirs follows from ours (`n`: how many countries have a value).
 *
 * Ranks: COINr's `rank` counts from 1, worst first, `prank` is (r - 1) / (n - 1), and `borda` is r - 1. Ours is
 * lo + (hi - lo) (r - 1) / (n - 1), so on a scale of 0 to 1 ours is `prank`, and the two others follow. (Ours called
 * `percentile` counts ties half and has no counterpart there.)
 */
const NORMALISED = [
  ["raw", "minmax_0_100", "min-max", [0, 100], (x: number) => x],
  ["raw", "zscore_0_1", { method: "z-score", mean: 0, sd: 1 }, [0, 100], (x: number) => x],
  ["raw", "prank", "rank", [0, 1], (x: number) => x],
  ["raw", "rank", "rank", [0, 1], (x: number, n: number) => 1 + x * (n - 1)],
  ["treated", "minmax_0_100", "min-max", [0, 100], (x: number) => x],
  ["treated", "zscore_0_1", "z-score", [0, 100], (x: number) => x],
  ["treated", "prank", "rank", [0, 1], (x: number) => x],
  ["treated", "rank", "rank", [0, 1], (x: number, n: number) => 1 + x * (n - 1)],
  ["treated", "borda", "borda", [0, 100], (x: number) => x],
  ["treated", "borda", "rank", [0, 1], (x: number, n: number) => x * (n - 1)],
  ["treated", "dist2max", { method: "distance-to-reference", to: "max" }, [0, 1], (x: number) => x],
] as const;

const AGGREGATED = [
  ["treated", "arithmetic_minmax_0_100", { aggregate: "arithmetic" }],
  ["treated", "geometric_minmax_1_100", { aggregate: "geometric", scale: [1, 100] }],
  ["raw", "raw_arith_datthresh_0.8", { minimumCoverage: 0.8 }],
  ["raw", "raw_arith_datthresh_none", {}],
] as const;

async function table(data: keyof typeof DATA, options: Parameters<typeof asemProfile>[0]) {
  return score(compile(asemProfile(options)), await evidence(data));
}

const loaded = new Map<string, Promise<Evidence>>();
function evidence(data: keyof typeof DATA): Promise<Evidence> {
  const found = loaded.get(data) ?? observationsOf(DATA[data]).then((all) => evidenceOf(all));
  loaded.set(data, found);
  return found;
}

function scoreOf({ plan, ranked, excluded, unscored }: ScoreTable, country: string, id: string) {
  const { scores } = [...ranked, ...excluded, ...unscored].find((one) => one.country === country)!;
  const value = scores[plan.items.find(({ node }) => node.id === id)!.index]!;
  return Number.isNaN(value) ? undefined : value;
}

compared("against COINr 1.1.14 on ASEM", () => {
  it("the wide table of ASEM reads as 51 countries and 49 indicators, cell for cell", async () => {
    const known = await evidence("raw");
    let compared = 0;
    const table = rows(DATA.raw);
    expect(known.countries).toEqual(table.map(({ uCode }) => uCode!).sort());
    for (const indicator of indicators()) {
      const values = known.values({ indicator });
      for (const row of table) {
        compared += 1;
        expect(values.get(row.uCode!)?.value, `${row.uCode} ${indicator}`).toBe(cell(row, indicator));
      }
    }
    console.log(`ASEM input: ${compared} cells`);
    expect(compared).toBe(51 * 49);
  });

  it.each([
    ["screened", "pipeline/Treated", "pipeline/treat_details"],
    ["screened", "treat/winmax_5", "treat/winmax_5_details"],
  ] as const)(
    "%s data treated as %s: every cell, and how many points were drawn in",
    async (data, name, details) => {
      const { columns, evidence: known } = await table(data, { treat: { method: "winsorise", points: 5 } });
      let compared = 0;
      for (const row of rows(`coinr/${name}.csv`)) {
        const index = known.countries.indexOf(row.uCode!);
        for (const { leaf, treated } of columns) {
          const place = `${row.uCode} ${leaf.node.id}`;
          expect(treated.values[index], place).toBe(cell(row, leaf.node.id));
          compared += 1;
        }
      }
      const treatedThere = rows(`coinr/${details}.csv`).filter((row) => Number(row["winsorise.nwin"]) > 0);
      const treatedHere = columns
        .filter(({ treated }) => treated.done.size > 0)
        .map(({ leaf }) => leaf.node.id);
      expect(treatedHere.sort()).toEqual(treatedThere.map(({ iCode }) => iCode!).sort());
      console.log(`COINr ${name}: ${compared} cells, ${treatedHere.length} indicators treated`);
      expect(compared).toBe(51 * 49);
    },
  );

  it.each(NORMALISED)("%s data normalised by %s", async (data, name, normalise, scale, theirs) => {
    const { columns, evidence: known } = await table(data, { normalise, scale });
    let compared = 0;
    for (const row of rows(`coinr/normalise/${data}_${name}.csv`)) {
      const index = known.countries.indexOf(row.uCode!);
      for (const { leaf, normalised } of columns) {
        const expected = cell(row, leaf.node.id);
        const ours = normalised[index];
        const place = `${row.uCode} ${leaf.node.id}`;
        if (expected === undefined) expect(ours, place).toBeUndefined();
        else {
          const n = normalised.filter((one) => one !== undefined).length;
          expect(Math.abs(theirs(ours!, n) - expected), place).toBeLessThan(1e-9);
        }
        compared += 1;
      }
    }
    console.log(`COINr ${data}_${name}: ${compared} cells`);
    expect(compared).toBe(51 * 49);
  });

  it.each(AGGREGATED)("%s data aggregated to %s", async (data, name, options) => {
    const found = await table(data, options);
    let compared = 0;
    const expected = rows(`coinr/aggregate/${name}.csv`);
    for (const row of expected) {
      for (const id of aggregates()) {
        const [ours, theirs] = [scoreOf(found, row.uCode!, id), cell(row, id)];
        const place = `${row.uCode} ${id}`;
        if (theirs === undefined) expect(ours, place).toBeUndefined();
        else expect(Math.abs(ours! - theirs), place).toBeLessThan(1e-9);
        compared += 1;
      }
    }
    console.log(`COINr ${name}: ${compared} scores`);
    expect(compared).toBe(51 * 11);
  });

  it.each(AGGREGATED)("%s data ranked by %s", async (data, name, options) => {
    const found = await table(data, options);
    const expected = rows(`coinr/aggregate/${name}.csv`);
    const index = new Map(expected.map((row) => [row.uCode!, cell(row, "Index")]));
    const known = [...index.values()].filter((one) => one !== undefined);
    let compared = 0;
    for (const row of expected) {
      const ours = found.ranked.find(({ country }) => country === row.uCode)?.rank;
      const score = index.get(row.uCode!);
      // Where the file has ranks they are compared; elsewhere they follow from its scores (ties take the lowest).
      const published = row.Rank_Index === undefined ? undefined : Number(row.Rank_Index);
      const theirs =
        score === undefined ? undefined : (published ?? 1 + known.filter((one) => one > score).length);
      expect(ours, row.uCode).toBe(theirs);
      compared += 1;
    }
    console.log(`COINr ${name}: ${compared} ranks`);
    expect(found.ranked.length).toBe(known.length);
    expect(compared).toBe(51);
  });

  it("countries below the coverage asked for are unscored with the node to blame, not ranked", async () => {
    const found = await table("raw", { minimumCoverage: 0.8 });
    const missing = rows("coinr/aggregate/raw_arith_datthresh_0.8.csv").filter(
      (row) => cell(row, "Index") === undefined,
    );
    expect(found.unscored.map(({ country }) => country)).toEqual(missing.map(({ uCode }) => uCode!).sort());
    for (const { country, failure } of found.unscored) {
      const row = missing.find(({ uCode }) => uCode === country)!;
      expect(cell(row, failure!.node), `${country} ${failure!.node}`).toBeUndefined();
      expect(reasonOf(failure)!.reason).toMatch(
        /% of its parts' weight is assessed; the profile asks for 80 %; not assessed: /,
      );
    }
  });
});
