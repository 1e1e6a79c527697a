import { describe, expect, it } from "vitest";
import { listAsOf } from "../../src/dataset/lists/as-of.ts";
import { countryList } from "../../src/dataset/lists/file.ts";
import { readLists } from "../../src/dataset/store.ts";
import { complete, held } from "../../src/locales/en/lists.ts";
import type { CountryList, ListEntry } from "../../src/model/list.ts";

const PARTNER: ListEntry = { countries: ["GHA"], from: "2015-06-23", until: "2020-06-23" };
const list = (entries: readonly ListEntry[], exhaustive: CountryList["exhaustive"] = false): CountryList => ({
  id: "invented",
  title: "An invented list",
  source: "invented",
  why: "invented",
  exhaustive,
  entries,
});
const on = (asOf: number | undefined, ...entries: ListEntry[]) => {
  const { listed, ended } = listAsOf(list(entries), asOf);
  return [Object.keys(listed), Object.keys(ended)];
};

describe("a list as of a year", () => {
  it("is as it stands on the last day of the year", () => {
    expect(on(2014, PARTNER)).toEqual([[], []]);
    expect(on(2015, PARTNER)).toEqual([["GHA"], []]);
    expect(on(2019, PARTNER)).toEqual([["GHA"], []]);
    expect(on(2020, PARTNER)).toEqual([[], ["GHA"]]);
    expect(on(2020, { ...PARTNER, until: "2020-12-31" })).toEqual([["GHA"], []]);
    expect(on(2020, { ...PARTNER, until: "2020-12" })).toEqual([["GHA"], []]);
    expect(on(2020, { countries: ["GHA"], from: "2020-12" })).toEqual([["GHA"], []]);
  });

  it("takes what has no end where the run has no year", () => {
    expect(on(undefined, PARTNER, { countries: ["PER"], from: "2017-06" })).toEqual([["PER"], ["GHA"]]);
  });

  it("counts a country as listed that was taken off and put on again", () => {
    const again: ListEntry = { countries: ["GHA"], from: "2022-01" };
    expect(on(2021, PARTNER, again)).toEqual([[], ["GHA"]]);
    expect(on(2022, again, PARTNER)).toEqual([["GHA"], []]);
  });

  it("clears only within the time of which it speaks, and never where it is not exhaustive", () => {
    const years = [
      { from: "2012-10-01", until: "2013-12-31" },
      { from: "2021-12-21", until: "2022-12-31" },
    ];
    const clears = (asOf: number | undefined) => listAsOf(list([PARTNER], years), asOf).exhaustive?.locator;
    expect([2012, 2013, 2022].map(clears)).toEqual(["/exhaustive/0", "/exhaustive/0", "/exhaustive/1"]);
    expect([2011, 2014, 2020, 2023, undefined].map(clears)).toEqual(Array(5).fill(undefined));
    // Of several periods the last that had begun, else the first.
    const lack = (asOf: number) => complete(listAsOf(list([PARTNER], years), asOf).complete);
    expect(lack(2020)).toBe(
      "which is complete only for 2 periods, the nearest from 2012-10-01 to 2013-12-31",
    );
    expect(lack(2023)).toContain("the nearest from 2021-12-21 to 2022-12-31");
    expect(lack(2011)).toContain("the nearest from 2012-10-01 to 2013-12-31");
    expect(complete(listAsOf(list([PARTNER], [years[1]!]), 2011).complete)).toBe(
      "which is complete only from 2021-12-21 to 2022-12-31",
    );
    const never = listAsOf(list([PARTNER]), 2016);
    expect([never.exhaustive, complete(never.complete)]).toEqual([undefined, "which is not exhaustive"]);
  });

  it("says since when, and of an open end what was last confirmed, but nothing that was only learnt later", () => {
    const words = (asOf: number, entry: Partial<ListEntry>) =>
      held(listAsOf(list([{ countries: ["JAM"], from: "2018-05", ...entry }]), asOf).listed.JAM!.held);
    expect(words(2019, { until: "2022-05" })).toBe("since 2018-05");
    expect(words(2019, { confirmed: "2023-04" })).toBe("since 2018-05");
    expect(words(2024, { confirmed: "2023-04" })).toBe(
      "since 2018-05, last confirmed 2023-04, its end not known",
    );
    expect(words(2019, { effect: "withheld", fiscalYear: 2019 })).toBe(
      "withheld, fiscal year 2019, since 2018-05",
    );
  });
});

describe("the file of a list", () => {
  const { id: _, ...file } = list([PARTNER], [{ from: "2013-03-07", until: "2024-09" }]);

  it("is read with every fact that an entry can bear", () => {
    const facts = {
      authority: "a",
      effect: "reported",
      meaning: "b",
      source: "c",
      address: "d",
      addedBy: "e",
      note: "f",
    };
    const full = { ...file, entries: [{ ...PARTNER, ...facts, fiscalYear: 2016, confirmed: "2019-01" }] };
    expect(countryList(full, "x.json", "x")).toEqual({ ...full, id: "x" });
  });

  it.each([
    ["without a title", { title: undefined }, undefined],
    ["with a word that none means", { date: "2024-06-24" }, "/date"],
    ["that does not say whether it is exhaustive", { exhaustive: undefined }, undefined],
    ["that is exhaustive for ever", { exhaustive: true }, "/exhaustive"],
    [
      "with a code that is none",
      { entries: [{ ...PARTNER, countries: ["PER", "GHN"] }] },
      "/entries/0/countries/1",
    ],
    ["with a name for a code", { entries: [{ ...PARTNER, countries: ["Ghana"] }] }, "/entries/0/countries/0"],
    ["with an entry without a beginning", { entries: [{ countries: ["GHA"] }] }, "/entries/0"],
    ["with a year for a date", { entries: [PARTNER, { ...PARTNER, from: "2015" }] }, "/entries/1/from"],
    ["with a date that is none", { entries: [{ ...PARTNER, until: "2020-13-01" }] }, "/entries/0/until"],
    ["with an end before its beginning", { entries: [{ ...PARTNER, until: "2015-05" }] }, "/entries/0/until"],
    [
      "with a fiscal year that is none",
      { exhaustive: [{ from: "2024-10", fiscalYear: "25" }] },
      "/exhaustive/0/fiscalYear",
    ],
    [
      "with a fiscal year of another century",
      { entries: [{ ...PARTNER, from: "2020-10-26", until: undefined, fiscalYear: 21 }] },
      "/entries/0/fiscalYear",
    ],
    ["with an empty source", { source: "" }, "/source"],
    ["whose effect is in words", { effect: "limits security assistance" }, "/effect"],
    ["with an entry of nobody", { entries: [{ ...PARTNER, countries: [] }] }, "/entries/0/countries"],
    [
      "with a country twice in an entry",
      { entries: [{ ...PARTNER, countries: ["GHA", "GHA"] }] },
      "/entries/0/countries/1",
    ],
    ["of the form before, a country an entry", { entries: [{ country: "GHA", from: "2015" }] }, "/entries/0"],
  ])("%s is refused with its place", (_, change, locator) => {
    const given = JSON.parse(JSON.stringify({ ...file, ...change }));
    let found: unknown;
    try {
      countryList(given, "lists/x.json", "x");
    } catch (error) {
      found = error;
    }
    expect(found).toMatchObject({
      code: "bad-list",
      where: { file: "lists/x.json", ...(locator && { locator }) },
    });
  });
});

describe("the shipped lists", async () => {
  const lists = await readLists(new URL("../../data/lists", import.meta.url).pathname);
  const asOf = (id: string, year: number) => listAsOf(lists.find((one) => one.id === id)!, year);

  // From the announcements of the Department of State; active in April 2023 were Colombia, Côte d'Ivoire, Jamaica, Mongolia and Peru.
  it.each([
    [2014, "", ""],
    [2015, "GHA", ""],
    [2017, "GHA PER PHL", ""],
    [2021, "JAM MNG PER", "GHA PHL"],
    [2023, "CIV COL JAM MNG PER", "GHA PHL"],
    [2024, "CIV COL JAM MNG ROU", "GHA PER PHL"],
  ])("have the partners of %i", (year, current, former) => {
    const { listed, ended } = asOf("cpc-partners", year);
    expect([listed, ended].map((one) => Object.keys(one).sort().join(" "))).toEqual([current, former]);
  });

  it("have the governments with child soldiers of the Report of 2024 as of 2024 alone", () => {
    expect([2023, 2024, 2025].map((year) => Object.keys(asOf("child-soldiers", year).listed).length)).toEqual(
      [0, 17, 0],
    );
    expect([2023, 2024, 2025].map((year) => asOf("child-soldiers", year).exhaustive !== undefined)).toEqual([
      false,
      true,
      false,
    ]);
  });
});
