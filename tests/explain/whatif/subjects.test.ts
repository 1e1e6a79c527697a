import { describe, expect, it } from "vitest";
import { movingIndicators, subjectOf } from "../../../src/explain/whatif/subject.ts";
import { plain, scored } from "../../scoring/fixture.ts";
import { around } from "../surroundings.ts";
import { ask, HUNDRED, type World } from "./ask.ts";

const two = { children: [plain("x"), plain("y", { weight: 3 })] };
/* A: (60 + 3 * 40) / 4 = 45; B: (20 + 3 * 60) / 4 = 50; C: (80 + 0) / 4 = 20. */
const cells = { AAA: { x: 60, y: 40 }, BBB: { x: 20, y: 60 }, CCC: { x: 80, y: 0 } };
const below = (indicator: string, figure: number) => ({
  id: `low-${indicator}`,
  when: { indicator, below: figure },
  effect: "exclude",
});

describe("the indicators that can move a country", () => {
  const of = (country: string, more: object = {}) => {
    const when = (indicator: string) => ({ appliesWhen: { indicator, is: ["yes"] } });
    const tree = {
      ...more,
      children: [
        plain("x"),
        plain("y", { weight: 0 }),
        plain("z", when("c")),
        plain("u", { weight: 0, ...when("d") }),
      ],
    };
    const gates = [below("g", 5), { id: "f", when: { indicator: "f", below: 5 }, effect: "flag" }];
    const table = scored(
      tree,
      { AAA: { x: 1, c: "no" }, BBB: { x: 1, z: 1, c: "yes" } },
      { gates, peers: { by: "p" } },
    );
    return movingIndicators(table, country);
  };

  it("are what is weighed and applies to it, what makes groups and what decides who is in, and no flag", () => {
    expect(of("AAA")).toEqual(["x", "p", "c", "g"]);
    expect(of("BBB")).toEqual(["x", "z", "p", "c", "g"]);
  });

  it("are with them what has no weight but must be there", () => {
    expect(of("AAA", { requires: { anyOf: ["y"], title: "A y" } })).toEqual(["x", "y", "p", "c", "g"]);
  });
});

describe("steps from one value to another", () => {
  const scores = { low: 0, middle: 50, high: 100 };
  const table = scored(
    { children: [plain("x"), { indicator: "t", normalise: { method: "categories", scores } }] },
    { AAA: { x: 1, t: "low" } },
    {},
    { categories: { t: ["low", "middle", "high"] } },
  );
  const steps = (indicator: string) => subjectOf(table, "AAA", indicator, around, HUNDRED).steps;

  it("are the difference of numbers, the places between categories, and none from what has no place", () => {
    expect(steps("x")(1, 3.5)).toBe(2.5);
    expect([steps("t")("low", "high"), steps("t")("high", "low")]).toEqual([2, -2]);
    expect([steps("t")("Special case", "low"), steps("t")("low", "Special case")]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe("what clears a gate", () => {
  const gatesOf = (
    gates: readonly object[],
    [tree, own, rest, extras]: World = [two, cells],
    country = "BBB",
  ) =>
    ask([tree, own, { ...rest, gates }, extras], country).gates.map(({ id, clears }) => [
      id,
      clears.map(({ indicator, from, to, place }) => [indicator, from, to, place.status, place.exclusions]),
    ]);

  it("clears that one, whatever else excludes the country", () => {
    expect(gatesOf([below("x", 30), below("y", 70)])).toEqual([
      ["low-x", [["x", 20, 30, "excluded", ["low-y"]]]],
      ["low-y", [["y", 60, 70, "excluded", ["low-x"]]]],
    ]);
  });

  it("is no value of one where the other alone is enough to exclude, and is told of the one that is met", () => {
    const either = (x: number, y: number) => ({
      id: "either",
      when: { any: [below("x", x).when, below("y", y).when] },
      effect: "exclude",
    });
    expect(gatesOf([either(30, 70)])).toEqual([["either", []]]);
    expect(gatesOf([either(30, 50)])).toEqual([["either", [["x", 20, 30, "ranked", []]]]]);
  });

  it("is of categories the nearest", () => {
    const scores = { low: 0, middle: 50, high: 100 };
    const tree = { children: [{ indicator: "t", normalise: { method: "categories", scores } }] };
    const gate = { id: "g", when: { indicator: "t", is: ["low"] }, effect: "exclude" };
    const extras = { categories: { t: ["low", "middle", "high"] } };
    expect(gatesOf([gate], [tree, { AAA: { t: "low" }, BBB: { t: "high" } }, {}, extras], "AAA")).toEqual([
      ["g", [["t", "low", "middle", "ranked", []]]],
    ]);
  });
});

describe("what a what-if asks and names", () => {
  it("asks a country that shares its rank for the rank above both", () => {
    const own = { AAA: { x: 50 }, BBB: { x: 40 }, CCC: { x: 30 }, DDD: { x: 30 } };
    const { targets } = ask([{ children: [plain("x")] }, own], "DDD");
    expect(targets.map(({ goal, rank }) => [goal, rank])).toEqual([
      ["reach", 2],
      ["reach", 1],
    ]);
  });

  it("names who is level, who passes, and who is in a mixture, and nobody else", () => {
    // A comes level with B by x, and passes B where x has a third; C is in neither.
    expect(ask([two, cells], "AAA", { indicators: true }).names).toEqual({ AAA: "AAA", BBB: "BBB" });
    const mixed = {
      AAA: { x: 100, y: 0 },
      BBB: { x: 0, y: 100 },
      CCC: { x: 10, y: 10 },
      MMM: { x: 45, y: 45 },
    };
    const of: World = [{ children: [plain("x"), plain("y")] }, mixed];
    expect(Object.keys(ask(of, "MMM", { byWeights: true }).names)).toEqual(["AAA", "BBB", "MMM"]);
  });

  it("tells of a scenario who is first after it and who was before, with both places", () => {
    // x of 100 gives A (100 + 120) / 4 = 55.
    const values = [
      { country: "AAA", indicator: "x", value: 100 },
      { country: "CCC", indicator: "z", value: 1 },
    ];
    const { scenario, names } = ask([two, cells], "AAA", {
      settings: { values, weights: [{ node: "y", weight: 3 }] },
    });
    expect(scenario!.top.map(({ country, before, after }) => [country, before.rank, after.rank])).toEqual([
      ["AAA", 2, 1],
      ["BBB", 1, 2],
    ]);
    expect(scenario!.values.map(({ from, to }) => [from, to])).toEqual([
      [60, 100],
      [null, 1],
    ]);
    expect(scenario!.weights).toEqual([{ node: "y", from: 3, to: 3 }]);
    expect(Object.keys(names)).toEqual(["AAA", "BBB", "CCC"]);
  });

  it("has no interval of a weight below one of 0, and says so, and the level that each node stands on", () => {
    const tree = { children: [{ id: "n", weight: 0, children: [plain("x"), plain("y")] }, plain("z")] };
    const { weights } = ask([tree, { AAA: { x: 1, z: 1 }, BBB: { y: 1, z: 2 } }], "AAA", {
      indicators: true,
    });
    expect(weights.map(({ node, level, why }) => [node, level, why])).toEqual([
      ["n", 1, undefined],
      ["x", 2, "no-weight-above"],
      ["y", 2, "no-weight-above"],
      ["z", 1, "no-sibling"],
    ]);
  });
});
