import { describe, expect, it } from "vitest";
import type { Reckoning } from "../../src/explain/diff/causes.ts";
import { buildExplanation } from "../../src/index.ts";
import type { ScoreTable } from "../../src/scoring/index.ts";
import { compile, score } from "../../src/scoring/index.ts";
import { type Cells, evidenceOf, plain, profileOf, scored } from "../scoring/fixture.ts";
import { around } from "./surroundings.ts";

const place = { file: "f.csv", locator: "B2" };
/** Of every change three parts, by causes of which the second did most. */
const reckoning: Reckoning = {
  basis: "evidence",
  profileChanges: [],
  notes: [],
  causes: (_, change) => ({
    causes: [
      { cause: "weights", score: change / 4 },
      {
        cause: "data:cpi",
        score: -2 * change,
        values: [{ indicator: "x", before: null, after: { value: 1, year: null, ...place } }],
      },
      { cause: "countries", score: change },
    ],
    because: "no-score-between",
  }),
  statusCauses: () => [],
};
const names = new Map([["cpi", "Transparency"]]);
const gates = [
  { id: "low", title: "Too low", when: { indicator: "x", below: 30 }, effect: "flag" },
  { id: "high", when: { indicator: "y", above: 70 }, effect: "flag" },
  { id: "gone", when: { indicator: "w", above: 0 }, effect: "flag" },
];
const tree = { children: [plain("x", { title: "An x" }), plain("y"), plain("idle", { weight: 0 })] };
const at = (year: number, cells: Cells, own: object = tree, rest: object = { gates }): ScoreTable =>
  scored(own, cells, rest, { year, asOf: year });
const since = (before: ScoreTable, now: ScoreTable, country = "AAA") =>
  buildExplanation(now, country, around, { before: { table: before, reckoning, names } })!.since!;

describe("what changed since the year before", () => {
  const before = at(2019, {
    AAA: { x: 20, y: 60, idle: 1, w: 1 },
    BBB: { x: 40, y: 40 },
    CCC: { x: 90, y: 90 },
  });
  const now = at(2020, { AAA: { x: 40, y: 80, idle: 2 }, BBB: { x: 40, y: 40 }, DDD: { x: 1, y: 1 } });
  const found = since(before, now);

  it("is told beside the place of the country then, level with another", () => {
    expect(found).toMatchObject({ asOf: 2019, of: 3, status: "ranked", rank: 2, tied: 1, score: 40 });
  });

  it("is told of the score by causes, those that did most first, with what they are called and why some are together", () => {
    // From 40 to 60.
    expect(found.causes.map(({ cause, score, sources }) => [cause, score, sources])).toEqual([
      ["data:cpi", -40, { cpi: "Transparency" }],
      ["countries", 20, {}],
      ["weights", 5, {}],
    ]);
    expect(found.because).toBe("no-score-between");
    expect(found.together).toMatch(/./u);
  });

  it("is told of what is weighed, with both figures and scores and the cause that has them", () => {
    expect(found.changes).toEqual([
      {
        id: "x",
        title: "An x",
        indicator: "x",
        before: { value: 20, year: 2019, score: 20 },
        after: { value: 40, year: 2020, score: 40 },
        cause: "data:cpi",
      },
      {
        id: "y",
        title: "y",
        indicator: "y",
        before: { value: 60, year: 2019, score: 60 },
        after: { value: 80, year: 2020, score: 80 },
        cause: null,
      },
    ]);
    expect(since(before, now, "BBB").changes).toEqual([]);
  });

  it("is told of gates: met now and not then, and then and not now, where it may be that nobody knows", () => {
    expect(found.gates).toEqual({
      raised: [{ id: "high", title: "high" }],
      cleared: [
        { id: "low", title: "Too low" },
        { id: "gone", title: "gone", notAssessed: true },
      ],
    });
    expect(since(now, before)!.gates.raised).toEqual([
      { id: "low", title: "Too low" },
      { id: "gone", title: "gone", notAssessed: true },
    ]);
  });

  it("is told without causes where there was no score, or is none", () => {
    const missing = { gates, missing: { minimumCoverage: 1 } };
    const [whole, half] = [
      at(2019, { AAA: { x: 20, y: 60 } }, tree, missing),
      at(2020, { AAA: { x: 40 } }, tree, missing),
    ];
    expect(since(whole, half)).toMatchObject({ status: "ranked", rank: 1, score: 40, causes: [] });
    expect(since(half, whole)).toMatchObject({ status: "unscored", rank: null, score: null, causes: [] });
    expect(since(whole, half).changes.map(({ indicator, after }) => [indicator, after?.value])).toEqual([
      ["x", 40],
      ["y", undefined],
    ]);
    expect(since(whole, half).changes[1]!.after).toBeNull();
  });

  it("is that there was no evidence of a country that the data of then do not have, or only on lists, which have no year", () => {
    const nothing = {
      asOf: 2019,
      of: 3,
      status: "no evidence",
      rank: null,
      tied: 0,
      score: null,
      causes: [],
      changes: [],
      gates: { raised: [], cleared: [] },
    };
    expect(since(before, now, "DDD")).toEqual(nothing);
    const undated = score(compile(profileOf(tree, { gates })), evidenceOf({ AAA: { x: 20, y: 60 } }));
    expect(since(undated, now)).toEqual({ ...nothing, asOf: null, of: 1 });
  });
});

describe("what decides who is compared with whom, and what applies", () => {
  const peers = { peers: { by: "group" } };
  const when = { appliesWhen: { indicator: "poor", above: 0 } };
  const own = { children: [plain("x"), plain("y", when)] };
  const world = (year: number, cells: Cells[string]) =>
    at(year, { AAA: cells, BBB: { x: 1, y: 1, poor: 1, group: "g1" } }, own, peers);

  it("is told where it changed, by what it is called, and that the peers are others", () => {
    const changes = since(
      world(2019, { x: 1, y: 5, poor: 1, group: "g1" }),
      world(2020, { x: 1, y: 6, poor: 0, group: "g2" }),
    ).changes;
    expect(
      changes.map(({ indicator, otherPeers, before, after }) => [
        indicator,
        otherPeers,
        before!.value,
        after!.value,
      ]),
    ).toEqual([
      ["y", undefined, 5, 6],
      ["group", true, "g1", "g2"],
      ["poor", undefined, 1, 0],
    ]);
  });

  it("is evidence of a country to which nothing applies, and nothing is told of what applies in neither year", () => {
    const only = { children: [plain("y", when), plain("z", when)] };
    const of = (year: number, cells: Cells[string]) =>
      at(year, { AAA: cells, BBB: { y: 1, z: 1, poor: 1 } }, only, {});
    const told = since(of(2019, { poor: 0, y: 5 }), of(2020, { poor: 0, y: 6 }));
    expect([told.status, told.changes]).toEqual(["unscored", []]);
    expect(since(of(2019, {}), of(2020, { poor: 0 })).status).toBe("no evidence");
  });
});
