import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { decodeCompact } from "../../src/dataset/columns.ts";
import { evidenceAsOf } from "../../src/dataset/evidence.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Observation } from "../../src/model/observation.ts";
import { indicatorsOf } from "../../src/profile/names.ts";
import { keepYears } from "../../src/use/data/kept-years.ts";
import { loadData } from "../../src/use/data/load.ts";
import { loadProfile } from "../../src/use/profile.ts";
import { folderOf } from "../cli/run-cli.ts";

const cwd = process.cwd();
let whole: Dataset;
let indicators: ReadonlySet<string>;
let parts: { readonly years: readonly number[]; readonly observations: readonly Observation[] }[];

beforeAll(async () => {
  const { profile } = await loadProfile("cpc", cwd);
  indicators = indicatorsOf(profile);
  whole = await loadData({ cwd, need: { indicators, asOf: Number.NEGATIVE_INFINITY } });
  const into = folderOf({});
  await keepYears("data", into, [profile]);
  const bytes = readFileSync(join(into, "years.jsonl"));
  const index = JSON.parse(readFileSync(join(into, "years.json"), "utf8"));
  parts = index.parts.map(({ years, slices }: { years: number[]; slices: { at: [number, number] }[] }) => ({
    years,
    observations: slices.flatMap(({ at: [from, to] }) =>
      decodeCompact(bytes.subarray(from, to).toString("utf8")),
    ),
  }));
});

it("what the build keeps is, as of each of its years, what the whole history gives", { tags: "slow" }, () => {
  let [told, before] = [0, [] as readonly Observation[]];
  for (const { years, observations } of parts) {
    before = [...before, ...observations];
    for (const year of years) {
      const [kept, all] = [{ ...whole, observations: before }, whole].map((of) => evidenceAsOf(of, year));
      expect(kept!.countries).toEqual(all!.countries);
      for (const indicator of indicators)
        for (const maxAge of [undefined, 0, 3]) {
          const want = { indicator, ...(maxAge === undefined ? {} : { maxAge }) };
          const values = kept!.values(want);
          expect([indicator, new Map(values)]).toEqual([indicator, new Map(all!.values(want))]);
          told += values.size;
        }
    }
  }
  const latest = whole.latest!;
  expect(parts.flatMap(({ years }) => years)).toEqual([0, 1, 2, 3, 4, 5].map((ago) => latest - ago));
  expect(told).toBeGreaterThan(50_000);
});
