import { describe, expect, it } from "vitest";
import { assemble } from "../../src/dataset/assemble.ts";
import { buildDataset } from "../../src/dataset/build.ts";
import { inOrder } from "../../src/dataset/observation-order.ts";
import type { Observation } from "../../src/model/observation.ts";
import { listed, observation, tier } from "./make.ts";

/** Both orders of reading: precedence must not depend on it. */
function kept(...given: Observation[]): readonly Observation[] {
  const read = (order: Observation[]) => inOrder(assemble(order).observations);
  expect(read(given.toReversed())).toEqual(read(given));
  return read(given);
}

describe("precedence between files that overlap", () => {
  const union = tier("Tier 2");
  const recoding = tier("Tier 1", { layout: "wikipedia-table", file: "tip/wiki.csv" });

  it("keeps the cleaned union over its re-codings, whatever their vintage", () =>
    expect(kept(union, { ...recoding, vintage: "2030" })).toEqual([union]));

  it("keeps a user's own table over any publisher's file", () => {
    const own = tier("Tier 3", { source: "tidy", layout: "tidy", file: "mine.csv" });
    expect(kept(union, own)).toEqual([own]);
    expect(assemble([union, own]).conflicts).toMatchObject([
      { kept: { source: "tidy", value: "Tier 3" }, other: { source: "tip", value: "Tier 2" } },
    ]);
  });

  it("keeps the publisher's figure, with its error, where a user's own one is the same", () => {
    const published = observation({ value: 43, se: 1.5 });
    const own = observation({ value: 43, source: "tidy", layout: "tidy", file: "mine.csv" });
    expect(kept(published, own)).toEqual([published]);
    // It counts again where the publisher's file is replaced by one that says otherwise.
    expect(assemble([published, own])).toMatchObject({ conflicts: [], rivals: [own] });
    expect(kept(published, { ...own, se: 3 })).toEqual([{ ...own, se: 3 }]);
    // Whatever the file with the error is called.
    for (const file of ["a.csv", "z.csv"])
      expect(kept(published, own, { ...own, file, se: 3 })[0]!.source).toBe("tidy");
    const other = observation({ value: 44, file: "cpi/other.csv" });
    expect(kept(published, other, own)).toEqual([own]);
  });

  it("keeps the newer edition of the same layout", () => {
    const older = observation({ value: 41, vintage: "2021", file: "cpi/older.xlsx" });
    const newer = observation({ value: 42, vintage: "2022", file: "cpi/newer.xlsx" });
    expect(kept(older, newer)).toEqual([newer]);
  });

  it("keeps a published figure over a computed one, even of a newer edition", () => {
    const base = { indicator: "factbook.budget-balance", source: "factbook", layout: "entity" };
    const published = observation({ ...base, value: -3, vintage: "2017-03-29" });
    const computed = observation({ ...base, value: -3.4, vintage: "2023-12-30", formula: "a - b" });
    expect(kept(computed, published)).toEqual([published]);
  });

  it("keeps a placement that was printed over one that was worked out, whatever the layout, and records that they differ", () => {
    const worked = tier("Tier 2", {
      formula: "worked out",
      layout: "cleaned-union",
      locator: "line 2, column 3",
    });
    const printed = tier("Tier 1", { layout: "wikipedia-table", locator: "line 9, column 3" });
    for (const both of [
      [worked, printed],
      [printed, worked],
    ]) {
      const { observations, conflicts } = assemble(both);
      expect(observations.map(({ value }) => value)).toEqual(["Tier 1"]);
      expect(conflicts.map(({ kept, other }) => [kept.value, other.value])).toEqual([["Tier 1", "Tier 2"]]);
    }
  });

  it("takes neither figure where nothing stated says which goes first, and none of a lower standing", () => {
    const first = observation({ value: 1, file: "a.xlsx" });
    const second = observation({ value: 2, file: "b.xlsx" });
    const third = observation({ value: 3, file: "b.xlsx", locator: "Sheet1!D9" });
    const older = observation({ value: 1, vintage: "2021", file: "c.xlsx" });
    const derived = observation({ value: 1, source: "derived", file: "d.xlsx" });
    expect(kept(third, second, first, older, derived)).toEqual([]);
    const { conflicts } = assemble([third, derived, second, first]);
    expect(conflicts.map(({ settled, kept, other }) => [settled, kept.value, other.value])).toEqual([
      ["none", 1, 2],
      ["none", 1, 3],
    ]);
  });

  it("never lets two tables of the user's own be settled by their names", () => {
    const mine = (value: number, file: string) =>
      observation({ source: "tidy", layout: "tidy", value, file });
    expect(kept(observation(), mine(41, "a.csv"), mine(42, "b.csv"))).toEqual([]);
    expect(kept(observation(), mine(41, "a.csv"), mine(41, "b.csv"))).toEqual([mine(41, "a.csv")]);
  });

  it("takes one value that two files give with different errors, and neither error", () => {
    const one = observation({ se: 1, file: "a.xlsx" });
    const two = observation({ se: 2, file: "b.xlsx" });
    for (const order of [
      [one, two],
      [two, one],
    ]) {
      const { observations, conflicts, problems } = assemble(order);
      expect(observations).toEqual([observation({ file: "a.xlsx" })]);
      expect(conflicts).toEqual([]);
      expect(problems).toMatchObject([{ code: "disagreement", file: "a.xlsx" }]);
    }
  });

  it("keeps one value a country, indicator and year", () =>
    expect(
      kept(
        observation(),
        observation({ country: "TGO" }),
        observation({ year: 2021 }),
        observation({ indicator: "cpi.sources" }),
      ),
    ).toHaveLength(4));
});

describe("partial lists", () => {
  it("never replace a full list, and stay beside it", () => {
    const full = tier("Tier 2", { vintage: "2015" });
    const partial = listed("Tier 3", { vintage: "2026-01-22" });
    expect(kept(partial, full)).toEqual([full, partial]);
  });

  it("are a disagreement where they say something else than the full one", () => {
    const full = tier("Tier 2");
    expect(assemble([full, listed("Tier 3")]).conflicts).toEqual([
      {
        country: "GHA",
        indicator: "tip.tier",
        year: 2020,
        settled: "standing",
        kept: { value: "Tier 2", source: "tip", file: full.file, locator: full.locator },
        other: {
          value: "Tier 3",
          source: "factbook",
          file: "factbook/2023-12-30/world/xx.json",
          locator: "/Transnational Issues/Trafficking in persons/tier rating/text",
        },
      },
    ]);
    expect(assemble([full, listed("Tier 2")]).conflicts).toEqual([]);
  });
});

describe("disagreements", () => {
  it("are recorded with the file and the place of both figures", () => {
    const old = observation({ value: 41, vintage: "2021", file: "cpi/old.xlsx", locator: "Sheet1!C9" });
    const { conflicts } = assemble([old, observation({ value: 42 })]);
    expect(conflicts).toEqual([
      {
        country: "GHA",
        indicator: "cpi.score",
        year: 2020,
        settled: "edition",
        kept: { value: 42, source: "cpi", file: "cpi/invented.xlsx", locator: "Sheet1!D5" },
        other: { value: 41, source: "cpi", file: "cpi/old.xlsx", locator: "Sheet1!C9" },
      },
    ]);
  });

  it("are recorded once per rival value, however many old editions repeat it", () => {
    const rivals = ["2018", "2019", "2020"].map((vintage) =>
      observation({ value: 41, vintage, file: `cpi/${vintage}.xlsx` }),
    );
    const another = observation({ value: 39, vintage: "2017", file: "cpi/2017.xlsx" });
    const { conflicts } = assemble([...rivals, another, observation({ value: 42 })]);
    expect(conflicts.map(({ other }) => [other.value, other.file])).toEqual([
      [41, "cpi/2020.xlsx"],
      [39, "cpi/2017.xlsx"],
    ]);
  });

  it("are none where files agree, and none between a published and a computed figure", () => {
    const same = [observation({ vintage: "2020" }), observation({ vintage: "2021" })];
    expect(assemble(same).conflicts).toEqual([]);
    const computed = observation({ value: 39, formula: "a - b" });
    expect(assemble([observation(), computed]).conflicts).toEqual([]);
  });

  it("come in the order of indicator, country and year", () => {
    const keys = [
      ["b", "AAA", 2020],
      ["a", "BBB", 2021],
      ["a", "BBB", 2020],
      ["a", "AAA", 2020],
    ] as const;
    const given = keys.flatMap(([indicator, country, year]) => [
      observation({ indicator, country, year, value: 1, vintage: "2" }),
      observation({ indicator, country, year, value: 2, vintage: "1" }),
    ]);
    const places = assemble(given).conflicts.map(({ indicator, country, year }) => [
      indicator,
      country,
      year,
    ]);
    expect(places).toEqual(keys.toReversed());
  });
});

describe("the dataset", () => {
  const parts = { files: [], unresolved: [], problems: [], lists: [] };
  const years = [2009, 2012, 2015].map((year) => tier("Tier 2", { year, vintage: "2023" }));

  it("keeps the years asked for and values without a year", () => {
    const { year: _, ...undated } = observation();
    const built = buildDataset({ ...parts, observations: [...years, undated] }, { from: 2012, to: 2014 });
    const published = built.observations.filter(({ source }) => source !== "derived");
    expect(published.map(({ year }) => year)).toEqual([undefined, 2012]);
    expect(built.latest).toBe(2012);
  });

  it("derives from years that it does not keep, but not from later ones than it keeps", () => {
    const built = buildDataset({ ...parts, observations: years }, { from: 2012, to: 2014 });
    const changes = built.observations.filter(({ indicator }) => indicator === "tip.change");
    expect(changes.map(({ year }) => year)).toEqual([2012]);
  });

  it("derives anew: derived values that are handed in are not carried along", () => {
    const stale = observation({ indicator: "tip.change", source: "derived", value: 3, formula: "stale" });
    const built = buildDataset({ ...parts, observations: [...years, stale] });
    const derived = built.observations.filter(({ source }) => source === "derived");
    expect(derived.map(({ year, value }) => [year, value])).toEqual([
      [2012, 0],
      [2015, 0],
    ]);
  });

  it("lists observations by indicator, country and year, and what could not be settled by file", () => {
    const unresolved = ["b.csv", "a.csv"].map((file) => ({
      name: "Atlantis",
      file,
      locator: "line 2, column 1",
      match: "unknown" as const,
      suggestions: [],
    }));
    const built = buildDataset({ ...parts, observations: years.toReversed(), unresolved });
    const published = built.observations.filter(({ source }) => source !== "derived");
    expect(published.map(({ year }) => year)).toEqual([2009, 2012, 2015]);
    expect(built.unresolved.map(({ file }) => file)).toEqual(["a.csv", "b.csv"]);
  });

  it("has no latest year where no published value has one", () => {
    const { year: _, ...undated } = observation();
    expect(buildDataset({ ...parts, observations: [undated] }).latest).toBeUndefined();
  });
});
