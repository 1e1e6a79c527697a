import { describe, expect, it } from "vitest";
import type { Reckoning } from "../../src/explain/diff/reckoning.ts";
import { changesSince } from "../../src/explain/since.ts";
import { type Cells, find, plain, scored } from "../scoring/fixture.ts";
import { around } from "./surroundings.ts";

const tree = {
  children: [
    plain("x"),
    plain("y"),
    plain("u", { weight: 0 }),
    plain("z", { appliesWhen: { indicator: "poor", is: ["yes"] } }),
  ],
};
const gates = ["raised", "lost", "cleared", "kept"].map((id) => ({
  id,
  when: { indicator: id, above: 0 },
  effect: "flag",
}));
const table = (own: Cells[string], year: number | undefined) =>
  scored(
    tree,
    { AAA: own, BBB: { x: 1, y: 1, poor: "yes", z: 1, group: "g1" } },
    { gates, peers: { by: "group" } },
    year === undefined ? {} : { year, asOf: year },
  );
/** Told of a change of any country: less by weights than by the data of which x moved. */
const reckoning = {
  causes: () => ({
    causes: [
      { cause: "weights", score: 1 },
      { cause: "data:a", score: -5, values: [{ indicator: "x", before: null, after: null }] },
    ],
  }),
} as unknown as Reckoning;
const then = { x: 10, y: 50, u: 1, z: 5, poor: "no", group: "g1", raised: 0, lost: 1, cleared: 1, kept: 1 };
const now = { x: 30, y: 50, u: 2, z: 9, poor: "no", group: "g2", raised: 1, cleared: 0, kept: 1 };
const since = (was: Cells[string], is: Cells[string], year: number | null = 2019) => {
  const after = table(is, 2020);
  const before = {
    table: table(was, year ?? undefined),
    reckoning,
    names: new Map([["a", "The publisher A"]]),
  };
  return changesSince(after, find(after, "AAA"), before, around);
};

describe("what changed since the year before", () => {
  it("is what is weighed of the country, and what makes its group, where it is another", () => {
    // u is not weighed, and z applies in neither year.
    expect(since(then, now).changes).toEqual([
      {
        id: "x",
        title: "x",
        indicator: "x",
        cause: "data:a",
        before: { value: 10, year: 2019, score: 10 },
        after: { value: 30, year: 2020, score: 30 },
      },
      {
        id: "group",
        title: "group",
        indicator: "group",
        cause: null,
        before: { value: "g1", year: 2019, score: null },
        after: { value: "g2", year: 2020, score: null },
        otherPeers: true,
      },
    ]);
  });

  it("is what applies in one of the years too, with what decides that, and a figure that came or went", () => {
    const { changes } = since({ ...then, y: undefined }, { ...then, poor: "yes", z: 9 });
    expect(changes.map(({ id, before, after }) => [id, before?.value, after?.value])).toEqual([
      ["y", undefined, 50],
      ["z", 5, 9],
      ["poor", "no", "yes"],
    ]);
  });

  it("has the causes of the change, the greatest first, and the place then", () => {
    const found = since(then, now);
    expect(found.causes.map(({ cause, score, sources }) => [cause, score, sources])).toEqual([
      ["data:a", -5, { a: "The publisher A" }],
      ["weights", 1, {}],
    ]);
    // (10 + 50) / 2, against B's (1 + 1 + 1) / 3.
    expect(found).toMatchObject({ status: "ranked", asOf: 2019, of: 2, rank: 1, tied: 0, score: 30 });
  });

  it("has no causes where either year has no score", () => {
    const none = { ...then, x: undefined, y: undefined };
    expect(since(none, now)).toMatchObject({ status: "unscored", score: null, rank: null, causes: [] });
    expect(since(then, none).causes).toEqual([]);
  });

  it("names the flags that came and went, and of these which nothing is known of any more", () => {
    expect(since(then, now).gates).toEqual({
      raised: [{ id: "raised", title: "raised" }],
      cleared: [
        { id: "lost", title: "lost", notAssessed: true },
        { id: "cleared", title: "cleared" },
      ],
    });
  });

  it("is not told where nothing of the year before has a year, and is where only what decides has one", () => {
    expect(since(then, now, null)).toEqual({
      asOf: null,
      of: 2,
      status: "no evidence",
      rank: null,
      tied: 0,
      score: null,
      causes: [],
      changes: [],
      gates: { raised: [], cleared: [] },
    });
    expect(since({ poor: "no" }, now).status).toBe("unscored");
    expect(since({ raised: 1 }, now).status).toBe("no evidence");
  });
});
