import { describe, expect, it } from "vitest";
import { countryList, listAsOf } from "../../src/dataset/lists.ts";
import { readLists } from "../../src/dataset/store/snapshot.ts";
import type { CountryList, ListEntry } from "../../src/model/list.ts";
import { completeText } from "../../src/report/text/eligibility.ts";
import { heldText } from "../../src/words/choose.ts";
import { en } from "../../src/words/en/index.ts";

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

  it("takes what has no end where the run has no year", () =>
    expect(on(undefined, PARTNER, { countries: ["PER"], from: "2017-06" })).toEqual([["PER"], ["GHA"]]));

  it("counts a country as listed that was taken off and put on again", () => {
    const again: ListEntry = { countries: ["GHA"], from: "2022-01" };
    expect(on(2021, PARTNER, again)).toEqual([[], ["GHA"]]);
    expect(on(2022, again, PARTNER)).toEqual([["GHA"], []]);
  });

  it("takes of several entries of a country the newest, in whatever order they stand", () => {
    const first: ListEntry = { countries: ["MLI"], from: "2020-08-18", effect: "happened" };
    const second: ListEntry = { ...first, from: "2021-05-24" };
    for (const entries of [
      [first, second],
      [second, first],
    ])
      expect(listAsOf(list(entries), 2025).listed.MLI!.held.from).toBe("2021-05-24");
  });

  it("knows of an entry past its stated term neither that it goes on nor that it ended, but what a source confirmed", () => {
    // Jamaica's plan of four years, signed in May 2018 and active in April 2023.
    const plan: ListEntry = { countries: ["JAM"], from: "2018-05", term: "2022-05" };
    const stands = (asOf: number | undefined, entry: ListEntry) => {
      const { listed, overdue, ended } = listAsOf(list([entry]), asOf);
      return [listed, overdue, ended].map((group) => Object.keys(group).join()).join("|");
    };
    expect([2017, 2021, 2022, undefined].map((year) => stands(year, plan))).toEqual([
      "||",
      "JAM||",
      "|JAM|",
      "|JAM|",
    ]);
    const confirmed = { ...plan, confirmed: "2023-04" };
    expect([2022, 2023].map((year) => stands(year, confirmed))).toEqual(["JAM||", "|JAM|"]);
    expect(heldText(listAsOf(list([confirmed]), 2023).overdue.JAM!.held, en)).toBe(
      "since May 2018, for a term to May 2022, last confirmed April 2023, its end not known",
    );
    // Within the term that was agreed nothing is in doubt.
    expect(heldText(listAsOf(list([confirmed]), 2022).listed.JAM!.held, en)).toBe("since May 2018");
    // Who signs anew is a partner again.
    const again = listAsOf(list([confirmed, { countries: ["JAM"], from: "2024-01" }]), 2024);
    expect([Object.keys(again.listed), Object.keys(again.overdue)]).toEqual([["JAM"], []]);
  });

  it("says of a list of a fiscal year that has ended that no later one is available, to those of the last one alone", () => {
    const of = (fiscalYear: number, ...countries: string[]): ListEntry => ({
      countries,
      from: `${fiscalYear - 1}-10-01`,
      until: `${fiscalYear}-09-30`,
      fiscalYear,
    });
    const words = (asOf: number, country: string, ...entries: ListEntry[]) =>
      heldText(listAsOf(list(entries), asOf).ended[country]!.held, en);
    const entries = [of(2024, "ERI"), of(2025, "BLR")];
    expect(words(2025, "BLR", ...entries)).toBe(
      "fiscal year 2025, on the list until 30 September 2025; no later list is available",
    );
    expect(words(2025, "ERI", ...entries)).toBe(
      "fiscal year 2024, from 1 October 2023, ended 30 September 2024",
    );
    expect(words(2024, "ERI", ...entries)).toBe(
      "fiscal year 2024, from 1 October 2023, ended 30 September 2024",
    );
    // What ended for itself, such as a partnership, did not end with a list.
    expect(words(2020, "GHA", PARTNER)).toBe("from 23 June 2015, ended 23 June 2020");
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
    const lack = (asOf: number) => completeText(listAsOf(list([PARTNER], years), asOf).complete, en);
    expect(lack(2020)).toBe(
      "which is complete only for 2 periods, the nearest from 1 October 2012 to 31 December 2013",
    );
    expect(lack(2023)).toContain("the nearest from 21 December 2021 to 31 December 2022");
    expect(lack(2011)).toContain("the nearest from 1 October 2012 to 31 December 2013");
    expect(completeText(listAsOf(list([PARTNER], [years[1]!]), 2011).complete, en)).toBe(
      "which is complete only from 21 December 2021 to 31 December 2022",
    );
    const never = listAsOf(list([PARTNER]), 2016);
    expect([never.exhaustive, completeText(never.complete, en)]).toEqual([
      undefined,
      "which is not exhaustive",
    ]);
  });

  it("says since when, and of an open end what was last confirmed, but nothing that was only learnt later", () => {
    const words = (asOf: number, entry: Partial<ListEntry>) =>
      heldText(
        listAsOf(list([{ countries: ["JAM"], from: "2018-05", ...entry }]), asOf).listed.JAM!.held,
        en,
      );
    expect(words(2019, { until: "2022-05" })).toBe("since May 2018");
    expect(words(2019, { confirmed: "2023-04" })).toBe("since May 2018");
    expect(words(2024, { confirmed: "2023-04" })).toBe(
      "since May 2018, last confirmed April 2023, its end not known",
    );
    expect(words(2019, { effect: "withheld", fiscalYear: 2019 })).toBe(
      "withheld, fiscal year 2019, since May 2018",
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
    const { until: _, ...open } = PARTNER;
    const entries = [
      { ...PARTNER, ...facts, fiscalYear: 2016, confirmed: "2019-01", closedBy: "election" },
      { ...open, term: "2020-06" },
    ];
    const full = { ...file, entries };
    expect(countryList(full, "x.json", "x")).toEqual({ ...full, id: "x" });
  });

  /** What is changed of the file, or of its one entry, and the place of the mistake. */
  const REFUSED = `
without a title: title null @
with a word that none means: date "2024-06-24" @ /date
that does not say whether it is exhaustive: exhaustive null @
that is exhaustive for ever: exhaustive true @ /exhaustive
with a code that is none: entry.countries ["PER", "GHN"] @ /entries/0/countries/1
with a name for a code: entry.countries ["Ghana"] @ /entries/0/countries/0
with an entry of nobody: entry.countries [] @ /entries/0/countries
with a country twice in an entry: entry.countries ["GHA", "GHA"] @ /entries/0/countries/1
with an entry without a beginning: entry.from null @ /entries/0
with a year for a date: entry.from "2015" @ /entries/0/from
with a date that is none: entry.until "2020-13-01" @ /entries/0/until
with an end before its beginning: entry.until "2015-05" @ /entries/0/until
with a term beside its end: entry.term "2020-06" @ /entries/0/term
that was closed, and does not say when: entries [{"countries": ["GIN"], "from": "2021-09-05", "closedBy": "election"}] @ /entries/0/closedBy
that was closed in words: entry.closedBy "elections of 2025" @ /entries/0/closedBy
with a fiscal year that is none: exhaustive [{"from": "2024-10", "fiscalYear": "25"}] @ /exhaustive/0/fiscalYear
with a fiscal year of another century: entry.fiscalYear 21 @ /entries/0/fiscalYear
with an empty source: source "" @ /source
whose effect is in words: effect "limits security assistance" @ /effect
of the form before, a country an entry: entries [{"country": "GHA", "from": "2015"}] @ /entries/0
`;
  const refused = REFUSED.trim()
    .split("\n")
    .map((line) => /^(.*?): (entry\.)?(\w+) (.*) @ ?(.*)$/u.exec(line)!.slice(1));
  it.each(refused)("%s is refused with its place", (_, ofEntry, key, value, locator) => {
    const change = { [key!]: JSON.parse(value!) ?? undefined };
    const changed = ofEntry ? { entries: [{ ...PARTNER, ...change }] } : change;
    const given = JSON.parse(JSON.stringify({ ...file, ...changed }));
    expect(() => countryList(given, "lists/x.json", "x")).toThrow(
      expect.objectContaining({
        code: "bad-list",
        where: expect.objectContaining({ file: "lists/x.json", ...(locator && { locator }) }),
      }),
    );
  });
});

describe("the shipped lists", async () => {
  const lists = await readLists(new URL("../../data/lists", import.meta.url).pathname);
  const asOf = (id: string, year: number) => listAsOf(lists.find((one) => one.id === id)!, year);

  // From the announcements of the Department of State: active in April 2023 were Colombia, Côte d'Ivoire, Jamaica, Mongolia and Peru;
  // Peru's final dialogue was told of on 2024-10-21; Mongolia's fifth year ended in April 2025; the others' five years have not.
  it.each([
    [2014, "", "", ""],
    [2015, "GHA", "", ""],
    [2017, "GHA PER PHL", "", ""],
    [2021, "JAM MNG PER", "", "GHA PHL"],
    [2022, "CIV COL JAM MNG PER", "", "GHA PHL"],
    [2023, "CIV COL MNG PER", "JAM", "GHA PHL"],
    [2024, "CIV COL MNG ROU", "JAM PER", "GHA PHL"],
    [2025, "CIV COL ROU", "JAM MNG PER", "GHA PHL"],
    [2027, "CIV ROU", "COL JAM MNG PER", "GHA PHL"],
  ])("have the partners of %i", (year, current, unknown, former) => {
    const { listed, overdue, ended } = asOf("cpc-partners", year);
    const named = [listed, overdue, ended].map((one) => Object.keys(one).sort().join(" "));
    expect(named).toEqual([current, unknown, former]);
  });

  // How many governments the lists of the Reports of 2015, 2017, 2019, 2021 and 2024 have: each holds for the next fiscal year.
  it("have the governments with child soldiers as of the years whose list is at hand, and nobody clear as of others", () => {
    const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
    const lists = years.map((year) => asOf("child-soldiers", year));
    expect(lists.map(({ listed }) => Object.keys(listed).length)).toEqual([
      0, 8, 0, 8, 0, 11, 0, 15, 0, 0, 17, 0,
    ]);
    expect(years.filter((_, i) => lists[i]!.exhaustive)).toEqual([2015, 2017, 2019, 2021, 2024]);
    expect(heldText(lists.at(-1)!.ended.RWA!.held, en)).toBe(
      "fiscal year 2025, on the list until 30 September 2025; no later list is available",
    );
  });
});
