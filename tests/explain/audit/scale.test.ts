import { describe, expect, it } from "vitest";
import { scale } from "../../../src/explain/audit/checks/scale.ts";
import type { Observation } from "../../../src/model/observation.ts";
import { dataset, observation, tier, undated } from "../../dataset/make.ts";
import { toldBy } from "./frames.ts";
import { use } from "./use.ts";

const { catalogue } = dataset([]);
const found = (used: readonly Observation[], others: readonly Observation[] = []) =>
  toldBy(scale, { observations: [...used, ...others], catalogue, use: use(used) }).map(
    ({ code, severity, countries }) => [code, severity, countries.join()],
  );

describe("the audit of publishers' scales", () => {
  it("is silent on the ends of the scale and on what has no scale", () => {
    const fine = [
      observation({ value: 0 }),
      observation({ country: "PER", value: 100 }),
      observation({ indicator: "factbook.budget-balance", value: -75 }),
      observation({ indicator: "of.my-own", value: 1e9 }),
      tier("Tier 2 Watch List"),
    ];
    expect(found(fine)).toEqual([]);
  });

  it("needs a person for a value in use outside, the farthest first", () => {
    const used = [observation({ value: 101 }), observation({ country: "PER", value: -7 })];
    expect(found(used)).toEqual([
      ["outside-scale", "person", "PER"],
      ["outside-scale", "person", "GHA"],
    ]);
  });

  it("only notes a value that is outside by less than its own error", () => {
    // The scale ends at -2.5: 0.2 beyond it is 1 standard error of 0.2, and 4 of 0.05.
    const wgi = (given: Partial<Observation>) => observation({ indicator: "wgi.cc", value: -2.7, ...given });
    expect(found([wgi({ se: 0.2 }), wgi({ country: "PER", se: 0.05 }), wgi({ country: "TCD" })])).toEqual([
      ["outside-scale", "person", "PER"],
      ["outside-scale", "person", "TCD"],
      ["outside-scale", "note", "GHA"],
    ]);
  });

  it("needs a person for a category that the publisher does not have", () => {
    const [finding] = toldBy(scale, { observations: [], catalogue, use: use([tier("Tier 4")]) });
    expect(finding).toMatchObject({
      code: "unknown-category",
      severity: "person",
      figures: { value: "Tier 4" },
    });
    expect(finding!.message).toContain("Tier 2 Watch List");
  });

  it("counts what is not in use by indicator", () => {
    const old = (year: number, value: number) => observation({ year, value });
    expect(found([observation()], [old(2012, 150), old(2013, 120)])).toEqual([
      ["outside-scale-not-in-use", "note", "GHA"],
    ]);
  });

  it("tells of a value in use the whole: what it is, of whom and when, on which scale, where it stands", () => {
    const place = { file: "cpi/invented.xlsx", locator: "Sheet1!D5" };
    const of = (one: Observation) => toldBy(scale, { observations: [], catalogue, use: use([one]) });
    expect(of(observation({ value: 101, se: 0.25 }))).toEqual([
      {
        id: "scale:cpi.score:GHA:2020",
        check: "scale",
        code: "outside-scale",
        severity: "person",
        subject: "cpi.score of <GHA> 2020",
        indicators: ["cpi.score"],
        factors: [],
        countries: ["GHA"],
        years: [2020],
        figures: { value: 101, standardError: 0.25, from: 0, to: 100 },
        places: [place],
        message:
          "101 is outside the publisher's scale of 0 to 100. Compare the cell with the publisher's page, and correct or remove the value.",
      },
    ]);
    expect(of(undated({ value: -1 }))).toMatchObject([
      {
        id: "scale:cpi.score:GHA:",
        subject: "cpi.score of <GHA>",
        years: [],
        figures: { value: -1, from: 0, to: 100 },
      },
    ]);
  });

  it("is outside by no more than its own error up to 1.96 standard errors, and says that nothing is to do", () => {
    // 1.96 errors of 1 reach from 100 to 101.96.
    const [at, past] = [101.96, 101.97].map(
      (value) =>
        toldBy(scale, { observations: [], catalogue, use: use([observation({ value, se: 1 })]) })[0]!,
    );
    expect([at!.severity, past!.severity]).toEqual(["note", "person"]);
    expect(at!.message).toMatch(
      /, by less than its own error\. There is nothing to do unless the cell was misread\.$/u,
    );
  });

  it("tells of those that are not in use who has the farthest, of whom and of which years they are, each once", () => {
    const old = (country: string, year: number, value: number) =>
      observation({ country, year, value, locator: `${country} ${year}` });
    const others = [
      old("PER", 2014, 103),
      old("TGO", 2012, -5),
      old("PER", 2012, 104),
      undated({ value: 101, locator: "none" }),
    ];
    const [finding, ...more] = toldBy(scale, {
      observations: [observation(), ...others],
      catalogue,
      use: use([observation()]),
    });
    expect(more).toEqual([]);
    expect(finding).toEqual({
      id: "scale:cpi.score",
      check: "scale",
      code: "outside-scale-not-in-use",
      severity: "note",
      subject: "cpi.score",
      indicators: ["cpi.score"],
      factors: [],
      countries: ["PER", "TGO", "GHA"],
      years: [2012, 2014],
      figures: { values: 4, farthest: -5, from: 0, to: 100 },
      places: [{ file: "cpi/invented.xlsx", locator: "TGO 2012" }],
      message:
        "4 values of other years or countries are outside the publisher's scale of 0 to 100 (the farthest: <TGO> 2012 with \u22125). There is nothing to do for this ranking.",
    });
  });

  it("says of categories which there are, and no ends; of one that is not in use too", () => {
    const [used, idle] = toldBy(scale, {
      observations: [tier("Tier 9", { year: 2001, locator: "line 9" })],
      catalogue,
      use: use([tier("Tier 4")]),
    });
    expect(used!.figures).toEqual({ value: "Tier 4" });
    expect(used!.message).toMatch(
      /^“Tier 4” is none of the publisher's categories \(Special case, Tier 3, /u,
    );
    expect(idle).toMatchObject({
      code: "outside-scale-not-in-use",
      figures: { values: 1, farthest: "Tier 9" },
    });
    expect(idle!.message).toMatch(/^1 value of other years or countries is none of/u);
  });

  it("asks nothing about an indicator that the profile does not read", () => {
    expect(found([observation({ indicator: "of.my-own" })], [observation({ value: 150 })])).toEqual([]);
  });

  it("says once what is in use and among the data", () => {
    expect(found([observation({ value: 101 })])).toHaveLength(1);
  });
});
