import { describe, expect, it } from "vitest";
import type { ListAsOf } from "../../src/model/evidence.ts";
import type { Condition } from "../../src/model/profile.ts";
import type { NodeResult, Truth } from "../../src/scoring/gates.ts";
import { onNode, prepare } from "../../src/scoring/gates.ts";
import { comparators } from "../../src/scoring/index.ts";
import { evidenceOf } from "./fixture.ts";
import { observedIn } from "./said.ts";

const LIST: ListAsOf = {
  id: "named",
  title: "An invented list",
  listed: { AAA: { held: { from: "2020-01" }, locator: "/entries/0" } },
  overdue: { DDD: { held: { from: "2018-05", term: "2022-05" }, locator: "/entries/2" } },
  ended: { BBB: { held: { from: "2015-01", until: "2019-12" }, locator: "/entries/1" } },
  exhaustive: { locator: "/exhaustive/0" },
  complete: { periods: 1, from: "2013-01", until: "2024-06" },
};
const CELLS = { AAA: { y: 1.5, word: "high" }, BBB: { y: 4 }, CCC: {}, TTT: {} };
/** With the words, which a truth makes only when they are read. */
const told = (truth: Truth) => ({
  holds: truth.holds,
  observed: observedIn(truth),
  observations: truth.observations,
  ...(truth.margin === undefined ? {} : { margin: truth.margin }),
});
const judge = (when: object, country: string, extras: object = {}) =>
  told(prepare(when as Condition, evidenceOf(CELLS, { territories: ["TTT"], ...extras }))(country));
const place = (country: string, indicator: string) =>
  expect.objectContaining({ locator: `${country}, ${indicator}` });

describe("what a condition says it observed", () => {
  it("is, of the country itself, its code or its standing, without evidence", () => {
    const nothing = { observations: [] };
    expect(judge({ country: ["AAA"] }, "AAA")).toEqual({
      holds: true,
      observed: "the country is AAA",
      ...nothing,
    });
    expect(judge({ country: ["AAA"] }, "BBB")).toEqual({
      holds: false,
      observed: "the country is BBB",
      ...nothing,
    });
    expect(judge({ territory: true }, "TTT")).toEqual({ holds: true, observed: "a territory", ...nothing });
    expect(judge({ territory: true }, "AAA")).toEqual({ holds: false, observed: "a state", ...nothing });
  });

  it("is, of a list, its title with the time of the entry where there is one, or what it cannot say", () => {
    const on = (country: string, lists: readonly ListAsOf[], ended: object = {}) =>
      judge({ list: "named", ...ended }, country, { lists });
    const nothing = { observations: [] };
    const open = { ...LIST, exhaustive: undefined };
    expect(on("AAA", [LIST])).toEqual({
      holds: true,
      observed: "An invented list: since 2020-01",
      ...nothing,
    });
    const ended = { observed: "An invented list: from 2015-01, ended 2019-12", ...nothing };
    expect(on("BBB", [LIST])).toEqual({ holds: false, ...ended });
    expect(on("BBB", [open])).toEqual({ holds: undefined, ...ended });
    expect(on("BBB", [open], { ended: true })).toEqual({ holds: true, ...ended });
    expect(on("AAA", [LIST], { ended: true }).holds).toBe(false);
    expect(on("CCC", [LIST], { ended: true }).holds).toBe(false);
    expect(on("CCC", [open], { ended: true }).holds).toBeUndefined();
    expect(on("CCC", [LIST])).toEqual({
      holds: false,
      observed: "not on An invented list",
      ...nothing,
    });
    expect(on("CCC", [open])).toEqual({
      holds: undefined,
      observed: "not on An invented list, which is complete only from 2013-01 to 2024-06",
      ...nothing,
    });
    expect(on("AAA", [])).toEqual({ holds: undefined, observed: "list named is not at hand", ...nothing });
  });

  it("is, of a list's entry past its stated term, neither that it stands on it nor that it ended", () => {
    const on = (more: object) => judge({ list: "named", ...more }, "DDD", { lists: [LIST] });
    expect(on({})).toEqual({
      holds: undefined,
      observed: "An invented list: since 2018-05, for a term to 2022-05, its end not known",
      observations: [],
    });
    expect(on({ ended: true }).holds).toBeUndefined();
    expect(on({ ended: "unknown" }).holds).toBe(true);
    const others = (ended: string) =>
      ["AAA", "BBB"].map((country) => judge({ list: "named", ended }, country, { lists: [LIST] }).holds);
    expect([others("unknown"), others("election")]).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it("is, of an event, its day, and what closed its question", () => {
    const event = (from: string, more: object = {}) => ({
      held: { effect: "happened", from, ...more },
      locator: "",
    });
    // The coups of Burma and Gabon, and what became of them by the end of 2025.
    const coups = {
      ...LIST,
      asOf: 2025,
      listed: { AAA: event("2021-02-01") },
      ended: { BBB: event("2020-08-30", { until: "2025-07", closedBy: "certification" }) },
      exhaustive: undefined,
    };
    const on = (country: string, more: object = {}, asOf: number | undefined = 2025) =>
      judge({ list: "named", within: 5, ...more }, country, { lists: [{ ...coups, asOf }] });
    // The five years up to 31 December 2025 begin on 1 January 2021.
    expect(on("AAA")).toMatchObject({ holds: true, observed: "An invented list: on 2021-02-01" });
    expect(on("AAA", { within: 4 }).holds).toBeUndefined();
    expect(on("AAA", {}, 2026).holds).toBeUndefined();
    expect(
      judge({ list: "named", within: 4 }, "AAA", { lists: [{ ...coups, exhaustive: LIST.exhaustive }] })
        .holds,
    ).toBe(false);
    // A run without a year knows no last five years.
    const { asOf: _, ...undated } = coups;
    expect(judge({ list: "named", within: 5 }, "AAA", { lists: [undated] }).holds).toBeUndefined();
    expect(on("BBB", { within: 6 })).toMatchObject({
      holds: undefined,
      observed: "An invented list: on 2020-08-30; since 2025-07: elected, certified",
    });
    expect(
      [{}, { ended: true }, { ended: "certification" }, { ended: "election" }].map(
        (more) => on("BBB", { within: 6, ...more }).holds,
      ),
    ).toEqual([undefined, true, true, false]);
    expect(on("BBB", { ended: "certification" }).holds).toBeUndefined();
  });

  it("is, of an indicator, its value with the year where it has one, and the evidence it rests on", () => {
    expect(judge({ indicator: "y", above: 1 }, "AAA")).toEqual({
      holds: true,
      margin: 0.5,
      observed: "y is 1.5",
      observations: [place("AAA", "y")],
    });
    expect(judge({ indicator: "y", above: 1 }, "AAA", { year: 2021 }).observed).toBe("y 2021 is 1.5");
    expect(judge({ indicator: "y", missing: true }, "AAA")).toEqual({
      holds: false,
      observed: "y is 1.5",
      observations: [place("AAA", "y")],
    });
  });

  it("is, of a word where a number is asked for, that word: not assessed, with its evidence and no margin", () => {
    expect(judge({ indicator: "word", above: 1 }, "AAA")).toEqual({
      holds: undefined,
      observed: "word is high",
      observations: [place("AAA", "word")],
    });
  });

  it("has no margin at all of a word without an order", () => {
    const found = judge({ indicator: "word", is: ["high"] }, "AAA");
    expect(found).toMatchObject({ holds: true, observed: "word is high" });
    expect(found).not.toHaveProperty("margin");
  });

  it("is, of several parts, theirs one after the other, with all their evidence", () => {
    const parts = [
      { indicator: "y", above: 1 },
      { indicator: "word", is: ["high"] },
    ];
    const found = judge({ all: parts }, "AAA");
    expect(found).toMatchObject({
      holds: true,
      observed: "y is 1.5; word is high",
      observations: [place("AAA", "y"), place("AAA", "word")],
    });
    // Of the two only one has a margin: its falling is enough.
    expect(found.margin).toBe(0.5);
    // Neither holds; that y rises is enough, and the word turns by no figure.
    expect(judge({ any: [{ indicator: "y", above: 9 }, { country: ["ZZZ"] }] }, "BBB")).toMatchObject({
      holds: false,
      observed: "y is 4; the country is BBB",
      margin: 5,
    });
  });

  it("is, of parts that are open, those alone, without a margin", () => {
    for (const when of [
      { all: [{ indicator: "y", above: 1 }, { indicator: "u", above: 1 }, { list: "named" }] },
      { any: [{ indicator: "y", above: 9 }, { indicator: "u", above: 1 }, { list: "named" }] },
    ]) {
      const found = judge(when, "AAA");
      expect(found).toMatchObject({
        holds: undefined,
        observed: "u is not assessed; list named is not at hand",
      });
      expect(found).not.toHaveProperty("margin");
    }
  });

  it("is, of too few of several, all of them, with no margin where no figure turns the country", () => {
    const of = [{ country: ["ZZZ"] }, { country: ["YYY"] }, { country: ["AAA"] }];
    const found = judge({ atLeastOf: 2, of }, "AAA");
    expect(found).toMatchObject({
      holds: false,
      observed: "the country is AAA; the country is AAA; the country is AAA",
    });
    expect(found).not.toHaveProperty("margin");
  });

  it("is, of a denial, what was denied: “none” turns what holds and leaves open what is open", () => {
    expect(judge({ none: [{ indicator: "y", above: 1 }] }, "AAA")).toMatchObject({
      holds: false,
      observed: "y is 1.5",
      margin: 0.5,
    });
    expect(judge({ none: [{ indicator: "y", above: 1 }] }, "CCC")).toMatchObject({
      holds: undefined,
      observed: "y is not assessed",
    });
  });
});

describe("a comparison", () => {
  const compare = (key: string, value: unknown, operand: unknown, categories?: readonly string[]) => {
    const { compare: run } = comparators.find((one) => one.key === key)!;
    return run(value as number, operand as never, categories);
  };

  it.each([
    ["above", 50, 60, true, 10],
    ["below", 50, 60, false, 10],
    ["atLeast", 50, 50, true, 0],
    ["atMost", 50, 49, true, 1],
  ])("with “%s” has its distance", (key, bound, value, holds, margin) => {
    expect(compare(key, value, bound)).toEqual({ holds, margin });
  });

  it("with words counts steps only in a known order", () => {
    const order = ["low", "middle", "high"];
    expect(compare("is", "high", ["low", "middle"], order)).toEqual({
      holds: false,
      margin: 1,
    });
    expect(compare("is", "high", ["low"], order)).toEqual({ holds: false, margin: 2 });
    expect(compare("not", "high", ["low", "middle"])).toEqual({ holds: true });
    expect(compare("is", "other", ["low"], order)).toEqual({ holds: false });
    // All words of the order are wanted: no step leads out of it.
    expect(compare("is", "low", order, order)).toEqual({ holds: true });
  });
});

describe("a test of a node's result", () => {
  const at = (result: Partial<NodeResult> | undefined, when: object = { below: 10 }) =>
    told(
      onNode({ node: "f", ...when } as never, () =>
        result === undefined ? undefined : { ends: () => undefined, observations: [], ...result },
      ),
    );
  const observation = { locator: "A1" } as never;

  it("is open for a node that this year's rules do not know", () => {
    expect(at(undefined)).toEqual({
      holds: undefined,
      observed: "f has no place in this year's rules",
      observations: [],
    });
    expect(observedIn(prepare({ node: "f", below: 10 } as Condition, evidenceOf(CELLS))("AAA"))).toBe(
      "f has no place in this year's rules",
    );
  });

  it("is open where the score cannot be said, with the reason where there is one", () => {
    expect(at({})).toEqual({ holds: undefined, observed: "f: not assessed", observations: [] });
    expect(at({ result: () => ({ lack: { code: "does-not-apply" } }), observations: [observation] })).toEqual(
      {
        holds: undefined,
        observed: "f: does not apply to this country",
        observations: [observation],
      },
    );
  });

  it("holds where it does at both ends, by the distance of the nearer end", () => {
    expect(at({ ends: () => [3, 8], observations: [observation] })).toEqual({
      holds: true,
      observed: "f: 3 to 8 points against “below 10”",
      margin: 2,
      observations: [observation],
    });
    expect(at({ ends: () => [11, 14] })).toMatchObject({ holds: false, margin: 1 });
    expect(at({ ends: () => [12, 12] }).observed).toBe("f: 12 points against “below 10”");
  });

  it("holds as the score is, and says where what is missing could turn it", () => {
    const ends = () => [1, 12] as const;
    expect(at({ score: 1.9, ends })).toEqual({
      holds: true,
      observed:
        "f: 1.9 points against “below 10”, but what is not assessed could turn that (1 to 12 points are possible)",
      margin: 8.1,
      observations: [],
    });
    expect(at({ score: 1.9, ends: () => [1, 9] }).observed).toBe("f: 1.9 points against “below 10”");
    expect(at({ score: 1.9, whole: true, ends: () => [1.9, 1.9] }).observed).toBe(
      "f: 1.9 points against “below 10”",
    );
    // Scores without ends may be anything.
    expect(at({ score: 11, ends: () => undefined })).toMatchObject({
      holds: false,
      observed: "f: 11 points against “below 10”, but what is not assessed could turn that",
    });
  });

  it("is open where the ends differ, without a margin", () => {
    const found = at({ ends: () => [8, 12] });
    expect(found).toEqual({
      holds: undefined,
      observed: "f: 8 to 12 points against “below 10”",
      observations: [],
    });
  });

  it("writes points with four digits", () => {
    expect(at({ ends: () => [1.23456, 1.23456] }).observed).toBe("f: 1.235 points against “below 10”");
  });

  it("puts words before the points, or in their place where they say everything", () => {
    const result = () => ({ tally: { passed: 5, failed: 1, notAssessed: 0 } });
    expect(at({ ends: () => [5, 5], result }).observed).toBe(
      "f: 5 passed, 1 not passed, so 5 points against “below 10”",
    );
    expect(at({ ends: () => [0, 0], result: () => ({ passed: false }) }).observed).toBe("f: not passed");
  });

  it("takes the result's own margin before the distance in points", () => {
    expect(at({ ends: () => [0, 0], result: () => ({ passed: false }), margin: 0.25 }).margin).toBe(0.25);
    expect(at({ ends: () => [0, 0], margin: 0 }).margin).toBe(0);
  });
});
