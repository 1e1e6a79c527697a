import { describe, expect, it } from "vitest";
import { everyTest } from "../../../src/explain/conditions.ts";
import { changedEvidence, isYoung, observed, valueIn } from "../../../src/explain/whatif/changed-evidence.ts";
import type { ListAsOf } from "../../../src/model/evidence.ts";
import { compile, score } from "../../../src/scoring/index.ts";
import { observation } from "../../dataset/make.ts";
import { evidenceOf, plain, profileOf } from "../../scoring/fixture.ts";

const list = {
  id: "l",
  title: "List",
  listed: { AAA: { held: {}, locator: "/AAA" } },
  overdue: {},
  ended: {},
  exhaustive: undefined,
  complete: {},
} as never as ListAsOf;
const cells = { AAA: { x: 1, y: 5 }, BBB: { x: 2 } };
const base = evidenceOf(cells, { lists: [list], asOf: 2020, categories: { t: ["low", "high"] } });
const change = (country: string, indicator: string, value: number | string, year?: number) =>
  observation({ country, indicator, value, ...(year === undefined ? {} : { year }) });

describe("evidence with figures in place of others", () => {
  const told = (changed: typeof base, indicator: string, maxAge?: number) =>
    [...changed.values({ indicator, ...(maxAge === undefined ? {} : { maxAge }) })]
      .map(([country, { value }]) => `${country} ${value}`)
      .sort();

  it("has them of their indicator alone, also where there was none, and everything else as it is", () => {
    const changed = changedEvidence(base, [change("AAA", "x", 9), change("BBB", "y", 7)]);
    expect([told(changed, "x"), told(changed, "y")]).toEqual([
      ["AAA 9", "BBB 2"],
      ["AAA 5", "BBB 7"],
    ]);
    expect(changed.values({ indicator: "z" })).toEqual(base.values({ indicator: "z" }));
    expect([changed.countries, changed.asOf, changed.categories("t")]).toEqual([
      ["AAA", "BBB"],
      2020,
      ["low", "high"],
    ]);
    expect(changed.list("l")).toBe(list);
    expect(told(base, "x")).toEqual(["AAA 1", "BBB 2"]);
  });

  it("has one that is too old for a request not in its place", () => {
    const changed = changedEvidence(base, [change("AAA", "x", 9, 2017)]);
    expect([told(changed, "x", 3), told(changed, "x", 2), told(changed, "x")]).toEqual([
      ["AAA 9", "BBB 2"],
      ["AAA 1", "BBB 2"],
      ["AAA 9", "BBB 2"],
    ]);
  });

  it("puts countries on a list and takes them off it by its indicator", () => {
    const listed = (...changes: Parameters<typeof changedEvidence>[1]) =>
      Object.keys(changedEvidence(base, changes).list("l")!.listed).sort();
    expect(listed(change("BBB", "list.l", "listed"))).toEqual(["AAA", "BBB"]);
    expect(listed(change("AAA", "list.l", "clear"))).toEqual([]);
    expect(listed(change("BBB", "list.other", "listed"))).toEqual(["AAA"]);
    // Who is on it stays as it stands there.
    expect(changedEvidence(base, [change("AAA", "list.l", "listed")]).list("l")!.listed).toEqual(list.listed);
    expect(changedEvidence(base, [change("AAA", "list.none", "listed")]).list("none")).toBeUndefined();
    expect(Object.keys(list.listed)).toEqual(["AAA"]);
  });
});

it("a figure counts as far back as is asked, from when it was measured, and without an age always", () => {
  const one = observation({ year: 2019, measured: 2015 });
  const ages = [4, 5, undefined].map((maxAge) => isYoung(one, maxAge === undefined ? {} : { maxAge }, 2020));
  expect(ages).toEqual([false, true, true]);
  expect(isYoung(one, { maxAge: 0 }, undefined)).toBe(true);
  const { year: _, ...undated } = observation();
  expect(isYoung(undated, { maxAge: 0 }, 2020)).toBe(true);
});

it("a figure that is put in is of the time and in the unit of the one before it, and has no error", () => {
  const before = observation({ year: 2018, measured: 2016, unit: "points", se: 2, value: 40 });
  expect(observed("GHA", "x", 50, before, 2020)).toEqual({
    country: "GHA",
    indicator: "x",
    value: 50,
    year: 2018,
    measured: 2016,
    unit: "points",
    source: "what-if",
    file: "",
    locator: "",
  });
  expect(observed("GHA", "x", 50, undefined, 2020)).toMatchObject({ year: 2020 });
  expect(["year", "unit"].filter((key) => key in observed("GHA", "x", 50, undefined, undefined))).toEqual([]);
});

it("the figure that counts is the one that the tree takes by age, else one of a gate, a condition or the peer groups", () => {
  const aged = { indicator: "x", below: 0, maxAge: 20 };
  const profile = profileOf(
    { children: [plain("x", { maxAge: 3 }), plain("y", { appliesWhen: { indicator: "c", above: 0 } })] },
    { gates: [{ id: "g", when: aged, effect: "flag" }], peers: { by: "p" } },
  );
  const world = { AAA: { x: 1, y: 2, c: 3, p: "g1", other: 4 } };
  const of = (year: number, indicator: string) =>
    valueIn(score(compile(profile), evidenceOf(world, { year, asOf: 2020 })), "AAA", indicator)?.value;
  expect([of(2018, "x"), of(2010, "x"), of(1990, "x")]).toEqual([1, 1, undefined]);
  expect([of(2018, "c"), of(2018, "p"), of(2018, "other")]).toEqual([3, "g1", undefined]);
});

it("the tests that figures can turn are those of gates and conditions, a list's by its indicator, and none of countries or nodes", () => {
  const [low, group] = [
    { indicator: "x", below: 3 },
    { indicator: "c", is: ["g"] },
  ];
  const gates = [
    { id: "g", when: { any: [low, { list: "l" }, { node: "f", below: 5 }] }, effect: "flag" },
    { id: "h", when: { country: ["BEN"] }, effect: "flag" },
  ];
  const children = [plain("y"), { id: "f", children: [plain("z", { appliesWhen: group })] }];
  expect(everyTest(profileOf({ children }, { gates }))).toEqual([
    low,
    { indicator: "list.l", is: ["listed"] },
    group,
  ]);
});
