import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListAsOf } from "../../src/model/evidence.ts";
import { comparators } from "../../src/scoring/index.ts";
import { type Cells, find, plain, scored } from "./fixture.ts";
import { observedIn } from "./said.ts";

const TIERS = ["Tier 3", "Tier 2 Watch List", "Tier 2", "Tier 1"];
const EXTRAS = { categories: { tier: TIERS }, year: 2023, asOf: 2023 };
const tree = { children: [plain("x")] };

/** How one condition stands for a country of invented figures. */
function test(when: object, figures: Cells[string] = {}, extras: object = {}) {
  const gates = [{ id: "g", when, effect: "flag" }];
  const table = scored(tree, { AGO: { x: 50, ...figures } }, { gates }, { ...EXTRAS, ...extras });
  const { outcome, truth } = find(table, "AGO").gates[0]!;
  return { outcome, margin: truth.margin, observed: observedIn(truth), evidence: truth.observations };
}

const list = (exhaustive: boolean): ListAsOf => ({
  id: "named",
  title: "An invented list",
  listed: { AGO: { held: { from: "2020-01" }, locator: "/entries/0" } },
  overdue: {},
  ended: {},
  exhaustive: exhaustive ? { locator: "/exhaustive/0" } : undefined,
  complete: { periods: 0 },
});

describe("a test of an indicator", () => {
  it.each([
    [{ above: 50 }, 50, "clear"],
    [{ above: 50 }, 50.1, "met"],
    [{ below: 50 }, 50, "clear"],
    [{ below: 50 }, 49.9, "met"],
    [{ atLeast: 50 }, 50, "met"],
    [{ atLeast: 50 }, 49.9, "clear"],
    [{ atMost: 50 }, 50, "met"],
    [{ atMost: 50 }, 50.1, "clear"],
    [{ is: ["Tier 3"] }, "Tier 3", "met"],
    [{ is: ["Tier 3", "Tier 2"] }, "Tier 2", "met"],
    [{ is: ["Tier 3"] }, "Tier 1", "clear"],
    [{ not: ["Tier 3"] }, "Tier 1", "met"],
    [{ not: ["Tier 3", "Tier 1"] }, "Tier 1", "clear"],
    [{ is: ["3"] }, 3, "met"],
  ])("%o of %s is %s", (comparison, value, outcome) => {
    expect(test({ indicator: "tier", ...comparison }, { tier: value }).outcome).toBe(outcome);
  });

  it("takes one word for a list of one", () => {
    expect(test({ indicator: "tier", is: "Tier 3" }, { tier: "Tier 3" }).outcome).toBe("met");
  });

  it("is not assessed where there is no value, whatever the comparison", () => {
    for (const { key } of comparators) {
      const operand = key === "is" || key === "not" ? ["Tier 3"] : 50;
      const found = test({ indicator: "tier", [key]: operand });
      expect(found, key).toEqual({
        outcome: "not assessed",
        margin: undefined,
        observed: "tier is not assessed",
        evidence: [],
      });
    }
  });

  it("is not assessed where a number is wanted and the value is a word", () => {
    expect(test({ indicator: "tier", above: 1 }, { tier: "Tier 3" }).outcome).toBe("not assessed");
  });

  it("“missing” is met without a value and clear with one", () => {
    expect(test({ indicator: "tier", missing: true }).outcome).toBe("met");
    expect(test({ indicator: "tier", missing: true }, { tier: "Tier 1" }).outcome).toBe("clear");
  });

  it("takes a value older than maxAge for none", () => {
    const when = { indicator: "tier", is: ["Tier 3"], maxAge: 3 };
    expect(test(when, { tier: "Tier 3" }, { year: 2020 }).outcome).toBe("met");
    expect(test(when, { tier: "Tier 3" }, { year: 2019 }).outcome).toBe("not assessed");
  });

  it("says what was observed, and keeps the evidence with its place", () => {
    const found = test({ indicator: "y", above: 1 }, { y: 1.23456789 });
    expect(found.observed).toBe("y 2023 is 1.23457");
    expect(found.evidence.map(({ value, locator }) => [value, locator])).toEqual([[1.23456789, "AGO, y"]]);
  });
});

describe("the margin of a test", () => {
  it("is the distance to the limit, in the indicator's unit, on either side", () => {
    expect(test({ indicator: "y", above: 50 }, { y: 62.5 }).margin).toBe(12.5);
    expect(test({ indicator: "y", above: 50 }, { y: 40 }).margin).toBe(10);
    expect(test({ indicator: "y", atLeast: 50 }, { y: 50 }).margin).toBe(0);
  });

  it("of a category is the number of steps to the nearest on the other side", () => {
    expect(test({ indicator: "tier", is: ["Tier 3"] }, { tier: "Tier 3" }).margin).toBe(1);
    expect(test({ indicator: "tier", is: ["Tier 3"] }, { tier: "Tier 1" }).margin).toBe(3);
    expect(test({ indicator: "tier", not: ["Tier 1"] }, { tier: "Tier 2 Watch List" }).margin).toBe(2);
    expect(test({ indicator: "tier", is: ["Tier 3", "Tier 2 Watch List"] }, { tier: "Tier 3" }).margin).toBe(
      2,
    );
  });

  it("does not exist for a category outside the order, nor for a country or a list", () => {
    expect(test({ indicator: "tier", is: ["Tier 3"] }, { tier: "Special case" }).margin).toBeUndefined();
    expect(test({ country: ["AGO"] }).margin).toBeUndefined();
    expect(test({ list: "named" }, {}, { lists: [list(true)] }).margin).toBeUndefined();
  });

  it("of a whole is what would turn the whole", () => {
    const at = (y: number, z: number) => ({ y, z });
    const [over, under] = [
      { indicator: "y", above: 50 },
      { indicator: "z", above: 50 },
    ];
    // Both hold: the nearer one's falling is enough. One fails: it alone must turn. Both fail: both must.
    expect(test({ all: [over, under] }, at(60, 53)).margin).toBe(3);
    expect(test({ all: [over, under] }, at(60, 45)).margin).toBe(5);
    expect(test({ all: [over, under] }, at(40, 45)).margin).toBe(10);
    expect(test({ any: [over, under] }, at(60, 53)).margin).toBe(10);
    expect(test({ any: [over, under] }, at(60, 45)).margin).toBe(10);
    expect(test({ any: [over, under] }, at(40, 45)).margin).toBe(5);
    expect(test({ none: [over, under] }, at(40, 45)).margin).toBe(5);
    expect(test({ none: [over, under] }, at(60, 53)).margin).toBe(10);
  });

  it("of “atLeastOf” counts the parts that would have to turn", () => {
    const of = ["u", "v", "w"].map((indicator) => ({ indicator, above: 50 }));
    const two = { atLeastOf: 2, of };
    // Three hold by 1, 5 and 9: two of them must fall. Two hold: one. One holds: one of the others must rise.
    expect(test(two, { u: 51, v: 55, w: 59 }).margin).toBe(5);
    expect(test(two, { u: 51, v: 55, w: 10 }).margin).toBe(1);
    expect(test(two, { u: 51, v: 30, w: 10 }).margin).toBe(20);
    expect(test(two, { u: 49, v: 30, w: 10 }).margin).toBe(20);
  });

  it("of a whole does not exist where a part must turn that no figure turns", () => {
    const far = { country: ["BRA"] };
    expect(test({ all: [far, { indicator: "y", above: 50 }] }, { y: 40 }).margin).toBeUndefined();
    expect(test({ all: [far, { indicator: "y", above: 50 }] }, { y: 60 }).margin).toBeUndefined();
    expect(test({ any: [far, { indicator: "y", above: 50 }] }, { y: 40 }).margin).toBe(10);
    const here = { country: ["AGO"] };
    expect(test({ any: [here, { indicator: "y", above: 50 }] }, { y: 60 }).margin).toBeUndefined();
  });
});

describe("a test of a list", () => {
  it("is met by who stands on it, with the time of the entry", () => {
    expect(test({ list: "named" }, {}, { lists: [list(true)] })).toMatchObject({
      outcome: "met",
      observed: "An invented list: since 2020-01",
    });
  });

  it("is clear for who does not where the list is exhaustive, and not assessed where it is not", () => {
    const without = (exhaustive: boolean) => ({ lists: [{ ...list(exhaustive), listed: {} }] });
    expect(test({ list: "named" }, {}, without(true)).outcome).toBe("clear");
    expect(test({ list: "named" }, {}, without(false)).outcome).toBe("not assessed");
  });

  it("is not assessed where the list is not at hand", () => {
    expect(test({ list: "named" }).outcome).toBe("not assessed");
  });
});

describe("tests of the country itself", () => {
  it("know it by its code and its standing", () => {
    expect(test({ country: ["AGO", "BRA"] }).outcome).toBe("met");
    expect(test({ country: ["BRA"] }).outcome).toBe("clear");
    expect(test({ territory: true }, {}, { territories: ["AGO"] }).outcome).toBe("met");
    expect(test({ territory: true }).outcome).toBe("clear");
  });
});

describe("conditions of several parts", () => {
  type Truth = true | false | undefined;
  const OUTCOME = { true: "met", false: "clear", undefined: "not assessed" } as const;
  /** Parts that hold, fail or are not assessed, as wanted. */
  const parts = (truths: readonly Truth[]) => truths.map((_, i) => ({ indicator: `p${i}`, above: 50 }));
  const figures = (truths: readonly Truth[]) =>
    Object.fromEntries(
      truths.map((truth, i) => [`p${i}`, truth === undefined ? undefined : truth ? 60 : 40]),
    );
  const outcome = (when: object, truths: readonly Truth[]) => test(when, figures(truths)).outcome;

  const both: readonly Truth[] = [true, false, undefined];
  const pairs = both.flatMap((a) => both.map((b) => [a, b] as const));

  it.each(pairs)("%s and %s follow Kleene's three-valued logic", (a, b) => {
    const truths = [a, b];
    const and = truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
    const or = truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
    const nor = or === undefined ? undefined : !or;
    expect(outcome({ all: parts(truths) }, truths)).toBe(OUTCOME[`${and}`]);
    expect(outcome({ any: parts(truths) }, truths)).toBe(OUTCOME[`${or}`]);
    expect(outcome({ none: parts(truths) }, truths)).toBe(OUTCOME[`${nor}`]);
  });

  it("“atLeastOf” holds or fails only when what is not assessed cannot matter", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...both), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (truths, pick) => {
          const least = 1 + (pick % truths.length);
          const met = truths.filter((one) => one === true).length;
          const open = truths.filter((one) => one === undefined).length;
          const whole = met >= least ? true : met + open < least ? false : undefined;
          expect(outcome({ atLeastOf: least, of: parts(truths) }, truths)).toBe(OUTCOME[`${whole}`]);
        },
      ),
    );
  });

  it("nest", () => {
    const when = {
      any: [{ all: [{ indicator: "y", above: 50 }, { none: [{ country: ["BRA"] }] }] }, { list: "absent" }],
    };
    expect(test(when, { y: 60 }).outcome).toBe("met");
    expect(test(when, { y: 40 }).outcome).toBe("not assessed");
  });

  it("say what decided them", () => {
    const truths = [true, false, undefined] as const;
    expect(test({ all: parts(truths) }, figures(truths)).observed).toBe("p1 2023 is 40");
    expect(test({ any: parts(truths) }, figures(truths)).observed).toBe("p0 2023 is 60");
    expect(test({ all: parts([true, undefined]) }, figures([true, undefined])).observed).toBe(
      "p1 is not assessed",
    );
  });
});

describe("what is not assessed", () => {
  it("excludes nobody: only a gate that is met does", () => {
    const gates = [{ id: "g", when: { indicator: "tier", is: ["Tier 3"] }, effect: "exclude" }];
    const cells: Cells = { AGO: { x: 50 }, BRA: { x: 50, tier: "Tier 3" }, CAN: { x: 50, tier: "Tier 2" } };
    const table = scored(tree, cells, { gates });
    expect(table.ranked.map(({ country }) => country)).toEqual(["AGO", "CAN"]);
    expect(find(table, "AGO").gates.map(({ outcome }) => outcome)).toEqual(["not assessed"]);
    expect(table.excluded.map(({ country }) => country)).toEqual(["BRA"]);
  });

  it("every gate has an outcome for every country, in the profile's order", () => {
    const gates = ["one", "two", "three"].map((id) => ({ id, when: { country: ["AGO"] }, effect: "flag" }));
    const table = scored(tree, { AGO: { x: 1 }, BRA: {} }, { gates });
    for (const country of ["AGO", "BRA"]) {
      expect(find(table, country).gates.map(({ gate }) => gate.id)).toEqual(["one", "two", "three"]);
    }
  });
});
