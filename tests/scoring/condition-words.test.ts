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

it("what a condition says it observed is, of an event, its day, and what closed its question", () => {
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
  expect(on("AAA")).toMatchObject({ holds: true, observed: "An invented list: on 1 February 2021" });
  expect(on("AAA", { within: 4 }).holds).toBeUndefined();
  expect(on("AAA", {}, 2026).holds).toBeUndefined();
  expect(
    judge({ list: "named", within: 4 }, "AAA", { lists: [{ ...coups, exhaustive: LIST.exhaustive }] }).holds,
  ).toBe(false);
  // A run without a year knows no last five years.
  const { asOf: _, ...undated } = coups;
  expect(judge({ list: "named", within: 5 }, "AAA", { lists: [undated] }).holds).toBeUndefined();
  expect(on("BBB", { within: 6 })).toMatchObject({
    holds: undefined,
    observed: "An invented list: on 30 August 2020; since July 2025: elected, certified",
  });
  expect(
    [{}, { ended: true }, { ended: "certification" }, { ended: "election" }].map(
      (more) => on("BBB", { within: 6, ...more }).holds,
    ),
  ).toEqual([undefined, true, true, false]);
  expect(on("BBB", { ended: "certification" }).holds).toBeUndefined();
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
    const observed = "f has no place in this year's rules";
    expect(at(undefined)).toEqual({ holds: undefined, observed, observations: [] });
    expect(observedIn(prepare({ node: "f", below: 10 } as Condition, evidenceOf(CELLS))("AAA"))).toBe(
      observed,
    );
  });

  it("is open where the score cannot be said, with the reason where there is one", () => {
    expect(at({})).toEqual({ holds: undefined, observed: "f: not assessed", observations: [] });
    const result = () => ({ lack: { code: "does-not-apply" } }) as const;
    const observed = "f: does not apply to this country";
    expect(at({ result, observations: [observation] })).toEqual({
      ...{ holds: undefined, observed, observations: [observation] },
    });
  });

  const TURNS = ", but what is not assessed could turn that";
  const tally = { tally: { passed: 5, failed: 1, notAssessed: 0 } };
  type Given = Partial<Omit<NodeResult, "ends" | "result">> & {
    ends?: readonly [number, number];
    result?: object;
  };
  it.each<[string, Given, boolean | undefined, number | undefined, string]>([
    ["holds where it does at both ends, by the nearer", { ends: [3, 8] }, true, 2, "3 to 8 points against"],
    ["does not where it does at neither", { ends: [11, 14] }, false, 1, "11 to 14 points against"],
    ["says one end where they are one", { ends: [12, 12] }, false, 2, "12 points against"],
    ["is open where the ends differ", { ends: [8, 12] }, undefined, undefined, "8 to 12 points against"],
    ["is as the score is", { score: 1.9, ends: [1, 9] }, true, 8.1, "1.9 points against"],
    ["of a whole node too", { score: 1.9, whole: true, ends: [1.9, 1.9] }, true, 8.1, "1.9 points against"],
    ["writes four digits", { ends: [1.23456, 1.23456] }, true, 10 - 1.23456, "1.235 points against"],
    [
      "puts words before",
      { ends: [5, 5], result: tally },
      true,
      5,
      "5 passed, 1 not passed, so 5 points against",
    ],
    ["takes the result's own margin", { ends: [0, 0], margin: 0 }, true, 0, "0 points against"],
  ])("%s", (_, { ends, result, ...given }, holds, margin, observed) => {
    const found = at({
      ...given,
      ends: () => ends,
      ...(result ? { result: () => result } : {}),
      observations: [observation],
    });
    expect(found).toEqual({
      ...{ holds, observed: `f: ${observed} “below 10”`, observations: [observation] },
      ...(margin === undefined ? {} : { margin: expect.closeTo(margin, 12) }),
    });
  });

  it("says where what is missing could turn the score; one without ends may be anything", () => {
    const said = "f: 1.9 points against “below 10”";
    expect(at({ score: 1.9, ends: () => [1, 12] })).toMatchObject({
      ...{ holds: true, margin: 8.1, observed: `${said}${TURNS} (1 to 12 points are possible)` },
    });
    const open = { holds: false, observed: `f: 11 points against “below 10”${TURNS}` };
    expect(at({ score: 11, ends: () => undefined })).toMatchObject(open);
  });

  it("has the words of a verdict in the place of points, with its own margin", () => {
    const found = at({ ends: () => [0, 0], result: () => ({ passed: false }), margin: 0.25 });
    expect([found.observed, found.margin]).toEqual(["f: not passed", 0.25]);
  });
});
