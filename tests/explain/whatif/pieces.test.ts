import { describe, expect, it } from "vitest";
import { firstCrossing } from "../../../src/explain/whatif/first-crossing.ts";
import { goalsOf, judgeOf } from "../../../src/explain/whatif/value-changes.ts";
import type { Position } from "../../../src/explain/whatif/value-trials.ts";
import {
  type Asked,
  confirmedEnd,
  EXACT,
  fractionCrossings,
  fractionOf,
  valueAt,
} from "../../../src/explain/whatif/weight-intervals.ts";
import { type Order, orderOf } from "../../../src/explain/whatif/weight-trials.ts";
import { plain, scored } from "../../scoring/fixture.ts";

const place = (rank: number | undefined, more: Partial<Position> = {}): Position => ({
  status: "ranked",
  rank,
  tied: 0,
  score: rank === undefined ? undefined : 100 - rank,
  exclusions: [],
  ...more,
});
const near = (value: number) => expect.closeTo(value, 9);

describe("what is asked of a country", () => {
  const goals = (
    rank: number | undefined,
    above: number | undefined,
    asked: { rank?: number; top: number },
  ) => goalsOf(place(rank), above, asked).map(({ goal, rank, asked }) => [goal, rank, asked].join(" "));

  it("is the rank above and the top, out of which it is to come or into which", () => {
    expect(goals(12, 11, { top: 10 })).toEqual(["reach 11 rank", "reach 10 top"]);
    expect(goals(10, 9, { top: 10 })).toEqual(["reach 9 rank", "leave 10 top"]);
    expect(goals(1, undefined, { top: 10 })).toEqual(["leave 1 rank", "leave 10 top"]);
  });

  it("is a rank that is named: to reach one no worse than its own, to fall to a worse", () => {
    expect(goals(12, 11, { rank: 5, top: 10 })).toEqual(["reach 5 rank", "reach 10 top"]);
    expect(goals(12, 11, { rank: 12, top: 10 })).toEqual(["reach 12 rank", "reach 10 top"]);
    expect(goals(12, 11, { rank: 13, top: 10 })).toEqual(["leave 12 rank", "reach 10 top"]);
  });

  it("is asked once where both are the same, and of a country without a score what would give it one", () => {
    expect(goals(11, 10, { top: 10 })).toEqual(["reach 10 top"]);
    expect(goals(11, 9, { rank: 10, top: 10 })).toEqual(["reach 10 top"]);
    expect(goals(undefined, undefined, { top: 10 })).toEqual(["score  score"]);
  });

  it("is fulfilled by ranks, where an exclusion counts as none unless it was there to begin with", () => {
    const out = place(3, { status: "excluded" });
    const [reach, leave, score] = (["reach", "leave", "score"] as const).map(
      (goal) => (asIfEligible: boolean) => judgeOf({ goal, rank: 5, asked: "rank" }, asIfEligible),
    );
    expect([5, 6].map((rank) => reach!(false).holds(place(rank)))).toEqual([true, false]);
    expect([5, 6].map((rank) => leave!(false).holds(place(rank)))).toEqual([false, true]);
    expect([false, true].map((as) => reach!(as).holds(out))).toEqual([false, true]);
    expect([false, true].map((as) => leave!(as).holds(out))).toEqual([true, false]);
    expect(leave!(true).holds(place(undefined))).toBe(true);
    expect([score!(false).holds(out), score!(false).holds(place(undefined))]).toEqual([true, false]);
  });

  it("has places that come nearer to it", () => {
    const nearer = (goal: "reach" | "leave" | "score", one: Position, other: Position) =>
      judgeOf({ goal, rank: 5, asked: "rank" }, false).nearer(one, other);
    expect([nearer("reach", place(7), place(8)), nearer("reach", place(8), place(8))]).toEqual([true, false]);
    expect([nearer("leave", place(3), place(2)), nearer("leave", place(2), place(2))]).toEqual([true, false]);
    expect(nearer("score", place(9), place(undefined))).toBe(true);
    expect(nearer("score", place(9), place(1))).toBe(false);
  });
});

describe("the order of the first", () => {
  const scores = (...all: number[]) =>
    [all.map((_, i) => "EDCBA"[i]!.repeat(3)), Float64Array.from(all)] as const;

  it("is of those with the rank asked for or better, ties together and by their codes", () => {
    const made = orderOf(...scores(10, 30, 30, 20), 20, 3);
    expect([made.first, made.ranks, made.inside]).toEqual([["CCC", "DDD", "BBB"], [1, 1, 3], true]);
    expect(orderOf(...scores(10, 30, 20, 20), 20, 2).first).toEqual(["DDD", "BBB", "CCC"]);
    expect([made.isRanked("EEE"), made.isRanked("AAA")]).toEqual([true, false]);
  });

  it("has a country inside whose score no more than so many are above, and where fewer are ranked", () => {
    const inside = (own: number | undefined, top: number) => orderOf(...scores(10, 30, 20), own, top).inside;
    expect([inside(20, 2), inside(19.9, 2), inside(19.9, 3), inside(1, 4), inside(undefined, 4)]).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it("compares scores at twelve digits", () => {
    expect(orderOf(...scores(1 + 1e-14, 1), 1, 1)).toMatchObject({
      first: ["DDD", "EEE"],
      ranks: [1, 1],
      inside: true,
    });
    expect(orderOf(...scores(1 + 1e-10, 1), 1, 1)).toMatchObject({
      first: ["EEE"],
      ranks: [1],
      inside: false,
    });
  });

  it("is the same where the same have the same ranks in the same order", () => {
    const base = orderOf(...scores(30, 20, 10), undefined, 2);
    expect(orderOf(...scores(31, 21, 11), undefined, 2).isSame(base)).toBe(true);
    for (const [other, top] of [
      [scores(20, 30, 10), 2],
      [scores(30, 30, 10), 2],
      [scores(30, 20, 10), 1],
      [scores(30, 10, 20), 2],
    ] as const)
      expect(orderOf(...other, undefined, top).isSame(base)).toBe(false);
  });
});

describe("the end of an interval", () => {
  const order = (codes: string, inside = true, ranked = "ABCD", ranks = [...codes].map((_, i) => i + 1)) => {
    const first = [...codes].map((one) => one.repeat(3));
    const isSame = (other: Pick<Order, "first" | "ranks">) =>
      `${other.first} ${other.ranks}` === `${first} ${ranks}`;
    return { first, ranks, inside, isRanked: (country: string) => ranked.includes(country[0]!), isSame };
  };
  const base = order("AB");
  const end = (now: ReturnType<typeof order>, asked: Partial<Asked> = {}) =>
    confirmedEnd(
      {
        kind: "order",
        country: "BBB",
        base,
        share: 0.2,
        siblings: 3,
        anew: (share) => (share <= 0.25 ? base : now),
        probes: EXACT,
        ...asked,
      },
      0.25,
      1,
    );

  it("has the weight to write and says who passes whom", () => {
    // 0.25 / 0.75 * 3.
    expect(end(order("BA"))).toEqual({
      share: 0.25,
      weight: near(1),
      included: false,
      event: { what: "passes", ahead: "BBB", behind: "AAA" },
    });
    expect(end(order("AC"))!.event).toEqual({ what: "passes", ahead: "CCC", behind: "BBB" });
    expect(end(order("AB", true, "ABCD", [1, 1]))!.event).toEqual({
      what: "ties",
      ahead: "BBB",
      behind: null,
    });
  });

  it("says who loses a score and who gains one", () => {
    expect(end(order("BC", true, "BCD"))!.event).toEqual({
      what: "loses its score",
      ahead: null,
      behind: "AAA",
    });
    const few = { ...base, isRanked: (country: string) => country !== "DDD" };
    const gained = end(order("DA"), { base: few, anew: (share) => (share <= 0.25 ? few : order("DA")) });
    expect(gained!.event).toEqual({ what: "gains a score", ahead: "DDD", behind: null });
  });

  it("of being one of the first says who came in its place, or whose it took", () => {
    const membership = (now: ReturnType<typeof order>, was = base) =>
      end(now, { kind: "membership", base: was, anew: (share) => (share <= 0.25 ? was : now) })?.event;
    expect(membership(order("AC", false))).toEqual({ what: "passes", ahead: "CCC", behind: "BBB" });
    expect(membership(order("AC", false, "ACD"))).toEqual({
      what: "loses its score",
      ahead: null,
      behind: "BBB",
    });
    const out = order("AC", false);
    expect(membership(order("AB"), out)).toEqual({ what: "passes", ahead: "BBB", behind: "CCC" });
    expect(membership(order("AB", true, "ABD"), out)).toEqual({
      what: "loses its score",
      ahead: "BBB",
      behind: "CCC",
    });
    // Who is among the first in what order is no matter to it.
    expect(membership(order("BA"))).toBeUndefined();
  });

  it("is none that rankings beside it do not bear out, on the way up as on the way down", () => {
    expect(end(base)).toBeUndefined();
    expect(end(order("BA"), { anew: () => order("BA") })).toBeUndefined();
    const down = (turn: number) =>
      confirmedEnd(
        {
          kind: "order",
          country: "BBB",
          base,
          share: 0.5,
          siblings: 3,
          anew: (at) => (at < turn ? order("BA") : base),
          probes: EXACT,
        },
        0.25,
        0,
      );
    expect([down(0.25)?.share, down(0.3), down(0.2)]).toEqual([0.25, undefined, undefined]);
  });

  it("at 0 and 1 is included where nothing changes there", () => {
    const at = (now: ReturnType<typeof order>, limit: 0 | 1) =>
      confirmedEnd(
        { kind: "order", country: "BBB", base, share: 0.5, siblings: 3, anew: () => now, probes: EXACT },
        limit,
        limit,
      );
    expect(at(base, 1)).toEqual({ share: 1, weight: null, included: true, event: null });
    expect(at(order("BA"), 0)).toMatchObject({
      share: 0,
      weight: 0,
      included: false,
      event: { what: "passes" },
    });
  });
});

it("a score as a fraction of a node's share leaves out siblings without evidence, whose weight is divided among the others", () => {
  const children = [plain("x", { weight: 2 }), plain("y"), plain("z")];
  const { plan, ranked } = scored({ children }, { AAA: { x: 80, y: 40, z: undefined } });
  const item = plan.items.find(({ node }) => node.id === "x")!;
  const fraction = fractionOf(plan, item, ranked[0]!.scores);
  // At a half of the weight 0.5 of 80 and 0.25 of 40, of 0.75; at a fifth 0.2 of 80 and 0.4 of 40, of 0.6.
  expect(valueAt(fraction, 0.5)).toBeCloseTo(200 / 3, 9);
  expect(valueAt(fraction, 0.2)).toBeCloseTo(160 / 3, 9);
});

it("a score as a fraction of a share leaves out what is missing beside any ancestor, and is the same where one is cut off", () => {
  const inner = { id: "n", children: [plain("x"), plain("y")] };
  const tree = {
    children: [{ id: "m", children: [inner, plain("u"), plain("v", { weight: 2 })] }, plain("z"), plain("w")],
  };
  const cells = {
    AAA: { x: 80, y: 40, u: 10, v: undefined, z: 30, w: undefined },
    BBB: { x: 1, v: 1, w: 1 },
  };
  const table = scored(tree, cells);
  const item = table.plan.items.find(({ node }) => node.id === "x")!;
  const of = (country: string) =>
    fractionOf(table.plan, item, table.ranked.find((one) => one.country === country)!.scores);
  // n has 80 t + 40 (1 - t), m the mean of that and 10, the whole the mean of that and 30.
  for (const t of [0.1, 0.9])
    expect(valueAt(of("AAA"), t)).toBeCloseTo(((80 * t + 40 * (1 - t) + 10) / 2 + 30) / 2, 9);
  // Nothing of y: n is 1 whatever the share.
  expect([0.1, 0.9].map((t) => valueAt(of("BBB"), t))).toEqual([near(1), near(1)]);
});

describe("where two scores cross", () => {
  const line = (a: number, b: number) => ({ a, b, c: 1, d: 0 });

  it("is where their difference changes its sign, and not where they touch", () => {
    // 1 + t and 2 - t meet at 1/2; 1 / (1 + t) and its tangent at 1/2, 2/3 - (t - 1/2) 4/9, touch there.
    expect(fractionCrossings(line(1, 1), line(2, -1))).toEqual([near(0.5)]);
    expect(fractionCrossings({ a: 1, b: 0, c: 1, d: 1 }, line(8 / 9, -4 / 9))).toEqual([]);
    expect(fractionCrossings({ a: 1, b: 0, c: 1, d: 1 }, line(8 / 9 - 0.1, -4 / 9))).toEqual([]);
    expect(fractionCrossings(line(1, 1), line(3, 1))).toEqual([]);
    expect(fractionCrossings(line(1, 1), line(1, 1))).toBeUndefined();
    expect(fractionCrossings(line(2, 2), { a: 1, b: 1, c: 0.5, d: 0 })).toBeUndefined();
  });

  it("can be at two places, in ascending order", () => {
    // 3 / (1 + t) = a - b t where b t^2 - (a - b) t + 3 - a = 0: roots 0.2 and 0.7 for (a - b) / b = 0.9 and (3 - a) / b = 0.14.
    const b = 3 / 2.04;
    expect(fractionCrossings({ a: 3, b: 0, c: 1, d: 1 }, line(1.9 * b, -b))).toEqual([near(0.2), near(0.7)]);
  });

  it("is found along a path by halving the first step in which it turns", () => {
    const found = firstCrossing(0, [1, 2, 3], (x) => x >= Math.SQRT2)!;
    expect([found.at, found.before]).toEqual([near(Math.SQRT2), near(Math.SQRT2)]);
    expect(found.at >= Math.SQRT2 && found.before < Math.SQRT2).toBe(true);
    expect(firstCrossing(0, [1, 2, 3], (x) => x > 3)).toBeUndefined();
    const rough = firstCrossing(0, [1, 2, 3], (x) => x >= Math.SQRT2, 0.1)!;
    expect(rough.at - rough.before).toBeLessThanOrEqual(0.1);
    expect(rough.at - rough.before).toBeGreaterThan(0.05);
    // Between 0 and the smallest number there is no other to try.
    expect(firstCrossing(0, [Number.MIN_VALUE], (x) => x > 0)).toEqual({ before: 0, at: Number.MIN_VALUE });
  });
});
