import { describe, expect, it } from "vitest";
import type { ListAsOf } from "../../src/model/evidence.ts";
import type { Condition } from "../../src/model/profile.ts";
import type { NodeResult, Truth } from "../../src/scoring/gates.ts";
import { onNode, prepare } from "../../src/scoring/gates.ts";
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
const _place = (country: string, indicator: string) =>
  expect.objectContaining({ locator: `${country}, ${indicator}` });

describe("what a condition says it observed", () => {
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
