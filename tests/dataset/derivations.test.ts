import { describe, expect, it } from "vitest";
import { buildDataset } from "../../src/dataset/build.ts";
import { formsSaid } from "../../src/dataset/derivations/forms-said.ts";
import { derivations, withInputs } from "../../src/dataset/derivations/index.ts";
import { mccStandIns } from "../../src/dataset/derivations/mcc-stand-ins.ts";
import { tipChange } from "../../src/dataset/derivations/tip-change.ts";
import { evidenceAsOf } from "../../src/dataset/evidence.ts";
import type { Observation } from "../../src/model/observation.ts";
import { dataset, listed, observation, tier } from "./make.ts";

const none = { files: [], unresolved: [], problems: [], lists: [] };

describe("every derivation", () => {
  const published: Observation[] = [
    tier("Tier 2", { year: 2020 }),
    tier("Tier 1", { year: 2023, locator: "line 9, column 3" }),
    observation({ indicator: "fiw.pr", source: "fiw", layout: "all-data", year: 2018 }),
    observation({ indicator: "wb.income", source: "worldbank", layout: "oghist", value: "low" }),
    observation({
      indicator: "tip-text.child.forms.fishing",
      source: "tip-text",
      layout: "narrative",
      value: "yes",
    }),
    ...["fiw.pr", "fiw.cl"].map((indicator) => observation({ indicator, source: "fiw", layout: "all-data" })),
    ...["wgi.cc", "wgi.ge", "wgi.rl", "wgi.rq"].map((indicator) =>
      observation({ indicator, source: "wgi", layout: "wgi", value: -0.25, se: 0.17 }),
    ),
  ];

  it.each(derivations.map((derivation) => [derivation.id, derivation] as const))(
    "%s makes derived values with a formula and the places of their inputs",
    (_id, derivation) => {
      const made = derivation.derive(published);
      expect(made.length).toBeGreaterThan(0);
      for (const one of made) {
        expect(one.source).toBe("derived");
        expect(one.layout).toBeUndefined();
        expect(one.formula).toBeTruthy();
        expect(one.inputs?.[0]).toEqual({ file: one.file, locator: one.locator });
        expect(Object.keys(derivation.inputs)).toContain(one.indicator);
      }
      expect(new Set(made.map(({ indicator }) => indicator))).toEqual(
        new Set(Object.keys(derivation.inputs)),
      );
    },
  );

  it.each(derivations.map((derivation) => [derivation.id, derivation] as const))(
    "%s makes nothing of nothing, and nothing of derived values",
    (_id, derivation) => {
      expect(derivation.derive([])).toEqual([]);
      const derived = published.map((one) => ({ ...one, source: "derived" }));
      expect(derivation.derive(derived)).toEqual([]);
    },
  );

  it("names what a run must load for the indicators it wants", () => {
    expect([...withInputs(new Set(["tip.change", "cpi.score"]))]).toEqual([
      "tip.change",
      "cpi.score",
      "tip.tier",
    ]);
    expect(withInputs(new Set(["mcc.rule-of-law"]))).toEqual(new Set(["mcc.rule-of-law", "wgi.rl"]));
  });
});

describe("tip.change", () => {
  it("says that a placement it rests on was worked out and not printed", () => {
    const [change] = tipChange.derive([
      tier("Tier 1", { year: 2019 }),
      tier("Tier 2", { year: 2022, formula: "worked out by the file's author" }),
    ]);
    expect(change).toMatchObject({
      value: -1,
      note: "Tier 1 in 2019, Tier 2 in 2022 (worked out, not printed)",
    });
  });

  const change = (...given: Observation[]) => tipChange.derive(given).map(({ year, value }) => [year, value]);

  it("counts the steps from Tier 3 over the Watch List and Tier 2 to Tier 1 over three years", () => {
    const steps = ["Tier 3", "Tier 2 Watch List", "Tier 2", "Tier 1"];
    const changes = steps.map(
      (to) => change(tier("Tier 2", { year: 2020 }), tier(to, { year: 2023 }))[0]![1],
    );
    expect(changes).toEqual([-2, -1, 0, 1]);
    expect(change(tier("Tier 1", { year: 2020 }), tier("Tier 3", { year: 2023 }))).toEqual([[2023, -3]]);
  });

  it("compares with the year three before, not with the nearest one there is", () => {
    expect(change(tier("Tier 2", { year: 2019 }), tier("Tier 1", { year: 2023 }))).toEqual([]);
    expect(change(tier("Tier 2", { year: 2021 }), tier("Tier 1", { year: 2023 }))).toEqual([]);
  });

  it("is absent where either year is a special case: it is no grade", () => {
    expect(change(tier("Special case", { year: 2020 }), tier("Tier 1", { year: 2023 }))).toEqual([]);
    expect(change(tier("Tier 1", { year: 2020 }), tier("Special case", { year: 2023 }))).toEqual([]);
  });

  it("is not made of partial lists: only the full placements are comparable", () =>
    expect(change(listed("Tier 3", { year: 2020 }), tier("Tier 1", { year: 2023 }))).toEqual([]));

  it("counts a table of the user's own, which goes before the publisher's: in either year, with its cells", () => {
    const own = { source: "tidy", layout: "tidy", file: "own.csv", locator: "line 2, column 4" };
    const of = (...given: Observation[]) =>
      buildDataset({ ...none, observations: given })
        .observations.filter(({ indicator }) => indicator === "tip.change")
        .map(({ year, value, inputs }) => [year, value, inputs?.map(({ file }) => file)]);
    const published = [tier("Tier 2", { year: 2020 }), tier("Tier 2", { year: 2023 })];
    expect(of(...published)).toEqual([[2023, 0, ["tip/union.csv", "tip/union.csv"]]]);
    expect(of(...published, tier("Tier 1", { year: 2023, ...own }))).toEqual([
      [2023, 1, ["own.csv", "tip/union.csv"]],
    ]);
    expect(of(...published, tier("Tier 3", { year: 2020, ...own }))).toEqual([
      [2023, 2, ["tip/union.csv", "own.csv"]],
    ]);
  });

  it("never mixes countries, and leads to both cells", () => {
    const before = tier("Tier 2", { year: 2020, locator: "line 5, column 3" });
    const now = tier("Tier 2 Watch List", { year: 2023, locator: "line 8, column 3" });
    expect(change({ ...before, country: "TGO" }, now)).toEqual([]);
    const [made] = tipChange.derive([before, now]);
    expect(made).toMatchObject({
      country: "GHA",
      value: -1,
      unit: "tiers",
      note: "Tier 2 in 2020, Tier 2 Watch List in 2023",
      inputs: [
        { file: "tip/union.csv", locator: "line 8, column 3" },
        { file: "tip/union.csv", locator: "line 5, column 3" },
      ],
    });
  });
});

describe("a change that was made when a snapshot was, of a year that the snapshot no longer has", () => {
  const now = tier("Tier 2", { year: 2013, locator: "line 9, column 3" });
  const early = tier("Tier 3", { year: 2010, locator: "line 6, column 3" });
  const [made] = tipChange.derive([now, early]);
  const changes = (...given: Observation[]) =>
    buildDataset({ ...none, observations: [now, made!, ...given] }).observations.flatMap((one) =>
      one.indicator === "tip.change" ? [[one.year, one.value]] : [],
    );
  const own = { source: "tidy", layout: "tidy", file: "own.csv", locator: "line 2, column 4" };

  it("stays while nothing newer is known of the years it was made of", () => {
    expect(changes()).toEqual([[2013, 2]]);
    expect(changes(tier("Tier 1", { year: 2010, country: "TGO", ...own }))).toEqual([[2013, 2]]);
    expect(changes(listed("Tier 3", { year: 2010 }))).toEqual([[2013, 2]]);
  });

  it("is made anew of the user's own figure for the earlier year", () =>
    expect(changes(tier("Tier 1", { year: 2010, ...own }))).toEqual([[2013, -1]]));

  it("is gone where the user's own figure for either year is no grade", () => {
    expect(changes(tier("Special case", { year: 2010, ...own }))).toEqual([]);
    expect(changes(tier("Special case", { year: 2013, ...own }))).toEqual([]);
  });

  it("is gone where files disagree on the earlier year and nothing settles it", () => {
    const two = [own, { ...own, file: "other.csv" }];
    expect(changes(...two.map((from, i) => tier(`Tier ${i + 1}`, { year: 2010, ...from })))).toEqual([]);
  });
});

it("the number of forms of child trafficking quotes the words of all of them, those that several forms share once", () => {
  const said = (form: string, quote: string, locator: string) =>
    observation({
      indicator: `tip-text.child.forms.${form}`,
      source: "tip-text",
      layout: "narrative",
      value: "yes",
      quote,
      locator,
    });
  const [counted] = formsSaid.derive([
    said("mining-or-quarrying", "children are forced to work in fields, gold mines", "characters 1-49"),
    said("agriculture-or-herding", "children are forced to work in fields", "characters 1-37"),
    said("fishing", "work in fields, gold mines and fishing", "characters 25-62"),
    said("forced-begging", "boys are forced to beg", "characters 80-101"),
  ]);
  expect(counted!.value).toBe(4);
  expect(counted!.quote).toBe(
    "boys are forced to beg … children are forced to work in fields, gold mines and fishing",
  );
});

describe("the stand-ins for MCC's indicators", () => {
  const wgi = observation({
    indicator: "wgi.rl",
    source: "wgi",
    layout: "wgi",
    year: 2022,
    value: -0.25,
    se: 0.17,
    file: "wgi/wgidataset.xlsx",
    locator: "Sheet1!F7",
    note: "series to 2023",
  });

  it.each([
    ["fiw.pr", "mcc.political-rights"],
    ["fiw.cl", "mcc.civil-liberties"],
    ["wgi.cc", "mcc.control-of-corruption"],
    ["wgi.ge", "mcc.government-effectiveness"],
    ["wgi.rl", "mcc.rule-of-law"],
    ["wgi.rq", "mcc.regulatory-quality"],
  ])("take %s for %s", (from, to) =>
    expect(mccStandIns.derive([{ ...wgi, indicator: from }]).map(({ indicator }) => indicator)).toEqual([to]),
  );

  it("cover nothing else of the publishers' indicators", () => {
    const others = ["wgi.va", "wgi.pv", "fiw.total", "cpi.score"];
    expect(mccStandIns.derive(others.map((indicator) => ({ ...wgi, indicator })))).toEqual([]);
  });

  it("keep the figure, its error, its year and its cell, and say what they are", () => {
    const [made] = mccStandIns.derive([wgi]);
    expect(made).toMatchObject({
      year: 2022,
      value: -0.25,
      se: 0.17,
      file: "wgi/wgidataset.xlsx",
      locator: "Sheet1!F7",
      note: "stands in for MCC's own figure; series to 2023",
      inputs: [{ file: "wgi/wgidataset.xlsx", locator: "Sheet1!F7" }],
    });
  });

  it("give way to a figure of MCC's own for the same country and year, without a disagreement", () => {
    const real = observation({
      indicator: "mcc.rule-of-law",
      source: "mcc",
      layout: "scorecard",
      year: 2022,
      value: 0.4,
      file: "mcc/scorecard.csv",
    });
    const built = buildDataset({ ...none, observations: [wgi, real] });
    expect(built.conflicts).toEqual([]);
    const values = evidenceAsOf(dataset(built.observations), 2023).values({ indicator: "mcc.rule-of-law" });
    expect(values.get("GHA")).toMatchObject({ source: "mcc", value: 0.4 });
  });

  it("give way to an older figure of MCC's own, as long as it is not too old", () => {
    const real = observation({ indicator: "mcc.rule-of-law", source: "mcc", year: 2020, value: 0.4 });
    const built = buildDataset({ ...none, observations: [wgi, real] });
    const evidence = evidenceAsOf(dataset(built.observations), 2023);
    expect(evidence.values({ indicator: "mcc.rule-of-law", maxAge: 3 }).get("GHA")?.value).toBe(0.4);
    expect(evidence.values({ indicator: "mcc.rule-of-law", maxAge: 2 }).get("GHA")?.value).toBe(-0.25);
  });
});
