import { describe, expect, it } from "vitest";
import { evidenceAsOf } from "../../src/dataset/evidence.ts";
import type { CountryList } from "../../src/model/list.ts";
import type { Observation } from "../../src/model/observation.ts";
import { heldText } from "../../src/words/choose.ts";
import { en } from "../../src/words/en/index.ts";
import { dataset, listed, observation, tier, undated } from "./make.ts";

const scores = [2012, 2016, 2020, 2023].map((year) => observation({ year, value: year }));

function chosen(
  observations: readonly Observation[],
  asOf: number | undefined,
  want: { indicator?: string; maxAge?: number } = {},
): Observation | undefined {
  const values = evidenceAsOf(dataset(observations), asOf).values({ indicator: "cpi.score", ...want });
  return values.get("GHA");
}

describe("evidence as of a year", () => {
  // Figures of 2012, 2016, 2020 and 2023; beside them one without a year, 7, or nothing else.
  it.each<[string, number | undefined, number | undefined, number | undefined]>([
    ["dated", 2023, undefined, 2023],
    ["dated", 2022, undefined, 2020],
    ["dated", 2016, undefined, 2016],
    ["dated", 2011, undefined, undefined],
    ["dated", undefined, undefined, 2023],
    // No older than the indicator's age, counted in years before.
    ["dated", 2023, 0, 2023],
    ["dated", 2022, 2, 2020],
    ["dated", 2022, 1, undefined],
    // What has no year counts as of any, whatever the age, but after what has one that is neither too new nor too old.
    ["undated", 1990, 0, 7],
    ["both", 2023, undefined, 2023],
    ["both", undefined, undefined, 2023],
    ["both", 2022, 1, 7],
    ["both", 2011, undefined, 7],
  ])(
    "is, of %s figures, as of %s and no older than %s, %s, in whatever order they stand",
    (which, asOf, maxAge, value) => {
      const table = [undated({ source: "wide", layout: "wide", value: 7 })];
      const all = which === "dated" ? scores : which === "undated" ? table : [...scores, ...table];
      const want = maxAge === undefined ? {} : { maxAge };
      for (const order of [all, all.toReversed()]) expect(chosen(order, asOf, want)?.value).toBe(value);
    },
  );

  it("is absent where files disagree on a newer value than there is, and nothing settles it", () => {
    const claim = { value: 1, source: "tidy", file: "a.csv", locator: "line 2, column 4" };
    const at = {
      country: "GHA",
      indicator: "cpi.score",
      kept: claim,
      other: { ...claim, value: 2 },
    } as const;
    const values = (year: number, asOf: number, maxAge?: number) =>
      evidenceAsOf(dataset(scores, { conflicts: [{ ...at, year, settled: "none" }] }), asOf).values({
        indicator: "cpi.score",
        ...(maxAge === undefined ? {} : { maxAge }),
      });
    expect(values(2022, 2022).size).toBe(0);
    expect(values(2022, 2023).get("GHA")?.year).toBe(2023);
    expect(values(2022, 2021).get("GHA")?.year).toBe(2020);
    expect(values(2020, 2023, 2).get("GHA")?.year).toBe(2023);
  });

  it("is absent, not zero, for a country without a value", () => {
    const values = evidenceAsOf(dataset(scores), 2023).values({ indicator: "cpi.score" });
    expect(values.has("TGO")).toBe(false);
    expect(evidenceAsOf(dataset(scores), 2023).values({ indicator: "no.such" }).size).toBe(0);
  });
});

describe("the standing of evidence", () => {
  const want = { indicator: "tip.tier" };
  const full = tier("Tier 2", { year: 2021 });
  const partial = listed("Tier 3", { year: 2023 });

  it("puts a full list before a newer partial one", () =>
    expect(chosen([partial, full], 2023, want)?.value).toBe("Tier 2"));

  it("takes a newer partial list where full ones of its year or later are at hand and leave the country out", () => {
    const special = listed("Special case", { country: "HTI", year: 2023 });
    const before = tier("Tier 2 Watch List", { country: "HTI", year: 2021 });
    const [one, other] = [
      tier("Tier 1", { country: "FRA", year: 2023 }),
      tier("Tier 2", { country: "TGO", year: 2024 }),
    ];
    const of = (...observations: Observation[]) => evidenceAsOf(dataset(observations), 2024).values(want);
    expect(of(special, before, one, other).get("HTI")?.value).toBe("Special case");
    // Where half of the countries are in it, or the partial list is of a year of its own, it would move those alone whom it names.
    expect(of(special, before, one).get("HTI")?.value).toBe("Tier 2 Watch List");
    expect(of({ ...special, year: 2024 }, before, one, other).get("HTI")?.value).toBe("Tier 2 Watch List");
    expect(of(special, { ...before, year: 2023 }, one, other).get("HTI")?.value).toBe("Tier 2 Watch List");
  });

  it("takes the partial list where the full one is too old or says nothing", () => {
    expect(chosen([partial, full], 2023, { ...want, maxAge: 1 })?.value).toBe("Tier 3");
    expect(chosen([partial], 2023, want)?.value).toBe("Tier 3");
  });

  it("puts a derived value last, however new", () => {
    const derived = observation({ indicator: "mcc.rule-of-law", source: "derived", year: 2023, value: 1 });
    const real = observation({ indicator: "mcc.rule-of-law", source: "mcc", year: 2020, value: 2 });
    const mcc = { indicator: "mcc.rule-of-law" };
    expect(chosen([derived, real], 2023, mcc)?.value).toBe(2);
    expect(chosen([derived, real], 2023, { ...mcc, maxAge: 2 })?.value).toBe(1);
  });
});

describe("who is to be ranked", () => {
  const all = dataset([observation({ country: "TGO" }), observation({ country: "ABW" }), observation()]);

  it("is every entity of the data, by code, whatever its indicators", () =>
    expect(evidenceAsOf(all, 2023).countries).toEqual(["ABW", "GHA", "TGO"]));

  it("can be narrowed, but not to an entity without data", () =>
    expect(evidenceAsOf(all, 2023, ["TGO", "FRA"]).countries).toEqual(["TGO"]));

  it("is a state or a territory", () => {
    const { standing } = evidenceAsOf(all, 2023);
    expect([standing("GHA"), standing("XKX"), standing("ABW")]).toEqual(["state", "state", "territory"]);
  });
});

describe("lists as indicators", () => {
  const list: CountryList = {
    id: "invented",
    title: "An invented list",
    source: "invented",
    exhaustive: [{ from: "2023-06-24", until: "2024-12-31" }],
    why: "invented",
    entries: [
      { countries: ["GHA"], from: "2023-06-24" },
      { countries: ["PER"], from: "2015-01", until: "2022-06" },
    ],
  };
  const values = (given: Partial<CountryList>, asOf: number | undefined) =>
    evidenceAsOf(
      dataset([observation(), observation({ country: "PER" }), observation({ country: "TGO" })], {
        lists: [{ ...list, ...given }],
      }),
      asOf,
    ).values({ indicator: "list.invented", maxAge: 0 });

  it("say who is listed and, where the list is exhaustive, that the others are clear, with the place of each", () => {
    const found = [...values({}, 2023).values()];
    const told = ({ title, held }: NonNullable<Observation["onList"]>) =>
      held ? en.lists.entry({ title, held: heldText(held, en) }) : title;
    expect(
      found.map(({ country, value, locator, onList }) => [country, value, locator, told(onList!)]),
    ).toEqual([
      ["GHA", "listed", "/entries/0/countries/0", "An invented list: since 24 June 2023"],
      ["PER", "clear", "/entries/1/countries/0", "An invented list: from January 2015, ended June 2022"],
      ["TGO", "clear", "/exhaustive/0", "An invented list"],
    ]);
    expect(found.every(({ file }) => file === "lists/invented.json")).toBe(true);
  });

  it("leave absence unsaid where the list is not exhaustive", () =>
    expect([...values({ exhaustive: false }, 2023).keys()]).toEqual(["GHA"]));

  it("know of no entry before it holds, and of no absence before or after the time of which the list speaks", () => {
    expect([...values({}, 2014)]).toEqual([]);
    expect([...values({}, 2015)].map(([country, { value }]) => [country, value])).toEqual([
      ["PER", "listed"],
    ]);
    expect([...values({}, 2022).keys()]).toEqual([]);
    expect([...values({}, 2025)].map(([country, { value }]) => [country, value])).toEqual([
      ["GHA", "listed"],
    ]);
  });

  it("take what has no end where the run has no year", () =>
    expect([...values({}, undefined).keys()]).toEqual(["GHA"]));

  it("are found by their id", () => {
    const evidence = evidenceAsOf(dataset([observation()], { lists: [list] }), 2023);
    expect(evidence.list("invented")?.title).toBe("An invented list");
    expect(evidence.list("other")).toBeUndefined();
  });
});

it("categories go from the worst to the best and leave out what is no grade", () => {
  const { categories } = evidenceAsOf(dataset([]), 2023);
  expect(categories("tip.tier")).toEqual(["Tier 3", "Tier 2 Watch List", "Tier 2", "Tier 1"]);
  expect(categories("wb.income")).toEqual(["low", "lower-middle", "upper-middle", "high"]);
  expect(categories("cpi.score")).toBeUndefined();
});
