import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import { indicatorsOnSameCell } from "../../../src/explain/whatif/changed-evidence.ts";
import { whatifSchema } from "../../../src/model/documents/whatif.ts";
import { terminal } from "../../../src/report/renderers/terminal.ts";
import { whatifBlocks } from "../../../src/report/whatif.ts";
import { compile, score } from "../../../src/scoring/index.ts";
import { en } from "../../../src/words/en/index.ts";
import { evidenceOf, find, plain, profileOf, scored } from "../../scoring/fixture.ts";
import { ask, type World } from "./ask.ts";

const two = { children: [plain("x"), plain("y", { weight: 3 })] };
/* A: (60 + 3 * 40) / 4 = 45; B: (20 + 3 * 60) / 4 = 50; C: (80 + 0) / 4 = 20. */
const world: World = [two, { AAA: { x: 60, y: 40 }, BBB: { x: 20, y: 60 }, CCC: { x: 80, y: 0 } }];

const near = (value: number) => expect.closeTo(value, 9);

describe("the smallest change of a value", () => {
  it("is what the equation of the means gives, and a tie is enough to reach a rank", () => {
    const [target] = ask(world, "AAA").targets;
    expect(target).toMatchObject({ goal: "reach", rank: 1, asked: "top" });
    // (x + 120) / 4 = 50 at x = 80; (60 + 3 y) / 4 = 50 at y = 140 / 3.
    expect(target!.changes.map(({ indicator, limit }) => [indicator, limit])).toEqual([
      ["y", expect.closeTo(140 / 3, 9)],
      ["x", expect.closeTo(80, 9)],
    ]);
    const x = target!.changes[1]!;
    expect(x).toMatchObject({ from: 60, to: 80, change: 20, shareOfRange: 0.2, ties: ["BBB"] });
    expect(x.place).toEqual({ status: "ranked", rank: 1, tied: 1, score: 50, exclusions: [] });
    // Only whole numbers are observed: the next one.
    expect(target!.changes[0]).toMatchObject({ to: 47, ties: [] });
  });

  it("must pass for a rank to be lost, where a tie is not enough", () => {
    const target = ask(world, "BBB").targets[0]!;
    expect(target).toMatchObject({ goal: "leave", rank: 1 });
    // (20 + 3 y) / 4 < 45 below y = 160 / 3; x can only fall to 0, which leaves 45: level with A, and still first.
    expect(target.changes).toMatchObject([{ indicator: "y", to: 53, limit: expect.closeTo(160 / 3, 9) }]);
    expect(target.changes[0]!.limit).toBeLessThan(160 / 3);
    expect(target.unreachable).toMatchObject([{ indicator: "x", from: 20 }]);
    expect(target.unreachable[0]!.farthest.place.rank).toBe(1);
  });

  it("looks as far as a fixed limit in lieu of the median, which nobody's value has come near", () => {
    const tree = {
      children: [
        { indicator: "a", normalise: { method: "peer-median", limit: { above: 90 } } },
        plain("y", { weight: 0.5 }),
      ],
    };
    const cells = {
      AAA: { a: 10, y: 20, group: "g" },
      BBB: { a: 20, y: 60, group: "g" },
      CCC: { a: 30, y: 40, group: "g" },
    };
    const [target] = ask([tree, cells, { peers: { by: "group" } }], "AAA").targets;
    // Past 90 A has (100 + 0.5 * 20) / 1.5, and nobody else passes.
    const a = target!.changes.find(({ indicator }) => indicator === "a");
    expect(a).toMatchObject({ from: 10, to: 91, place: { rank: 1 } });
    expect(target!.unreachable.map(({ indicator }) => indicator)).not.toContain("a");
  });

  it("says that values beyond those observed were not tried where the scale is drawn from them", () => {
    const tree = { children: [{ indicator: "a", normalise: "min-max" }, plain("y")] };
    const cells = (a: number) => ({ AAA: { a, y: 40 }, BBB: { a: 5, y: 100 }, CCC: { a: 0, y: 0 } });
    const { unreachable } = ask([tree, cells(10)], "AAA").targets[0]!;
    // A has (100 + 40) / 2 and B (50 + 100) / 2. Were A's a 20, B would have (25 + 100) / 2.
    expect(unreachable).toMatchObject([{ indicator: "a", from: 10, within: "observed" }]);
    expect(find(scored(tree, cells(20)), "AAA")).toMatchObject({ rank: 1, score: 70 });
    // Between goalposts nothing moves beyond them, nor where gaps are filled by a median.
    const [y] = ask(world, "CCC").targets[0]!.unreachable;
    expect(y).not.toHaveProperty("within");
    const filled = { children: [plain("a", { missing: { policy: "median" } }), plain("y")] };
    const [a] = ask([filled, { ...cells(10), BBB: { a: 100, y: 100 } }], "AAA").targets[0]!.unreachable;
    expect(a).toMatchObject({ indicator: "a", from: 10 });
    expect(a).not.toHaveProperty("within");
  });

  it("says how far the best value gets where none is enough", () => {
    const [target] = ask(world, "CCC").targets;
    // At x = 100 C has 25. At y = 100 it has 95.
    expect(target!.unreachable.find(({ indicator }) => indicator === "x")).toMatchObject({
      farthest: { value: 80, place: { rank: 3 } },
    });
  });

  it("says from which value on something not assessed would do it", () => {
    const missing: World = [two, { AAA: { x: 60 }, BBB: { x: 20, y: 60 }, CCC: { x: 80, y: 0 } }];
    const target = ask(missing, "AAA").targets[0]!;
    // Without y, A has 60 and leads; with it (60 + 3 y) / 4 < 50 below y = 140 / 3.
    expect(target).toMatchObject({ goal: "leave", rank: 1 });
    expect(target.changes.find(({ indicator }) => indicator === "y")).toMatchObject({
      from: null,
      change: null,
      side: "at most",
      limit: expect.closeTo(140 / 3, 9),
    });
  });

  it("counts categories in steps and takes the nearest that does it", () => {
    const tree = {
      children: [
        plain("x"),
        { indicator: "t", normalise: { method: "categories", scores: { low: 0, middle: 50, high: 100 } } },
      ],
    };
    const cells = { AAA: { x: 50, t: "low" }, BBB: { x: 40, t: "middle" } };
    const extras = { categories: { t: ["low", "middle", "high"] } };
    const [target] = ask([tree, cells, {}, extras], "AAA").targets;
    expect(target!.changes.find(({ indicator }) => indicator === "t")).toMatchObject({
      from: "low",
      to: "middle",
      change: 1,
      shareOfRange: 0.5,
      limit: null,
    });
  });

  it("follows a score that falls and rises again to the nearer of two values", () => {
    const bent = {
      indicator: "x",
      normalise: {
        method: "piecewise",
        points: [
          [0, 100],
          [50, 0],
          [100, 80],
        ],
      },
    };
    const cells = { AAA: { x: 40 }, BBB: { x: 20 } };
    const [change] = ask([{ children: [bent] }, cells], "AAA").targets[0]!.changes;
    // B scores 60. A does at x = 20 and at x = 50 + 60 / 80 * 50 = 87.5: 20 is nearer to 40.
    expect(change).toMatchObject({ to: 20, change: -20 });
    const higher = ask([{ children: [bent] }, { ...cells, AAA: { x: 70 } }], "AAA").targets[0]!.changes[0]!;
    expect(higher.limit).toBeCloseTo(87.5, 9);
  });

  it("moves everybody where the normaliser looks at everybody", () => {
    const tree = { children: [{ indicator: "x", normalise: { method: "min-max" } }, plain("y")] };
    // A: (50 + 50) / 2 = 50; B: (100 + 10) / 2 = 55; C: (0 + 0) / 2. Above x = 100 it is A that sets the top of the scale.
    const cells = { AAA: { x: 50, y: 50 }, BBB: { x: 100, y: 10 }, CCC: { x: 0, y: 0 } };
    const x = ask([tree, cells], "AAA").targets[0]!.changes.find(({ indicator }) => indicator === "x")!;
    expect(x.limit).toBeCloseTo(60, 9);
  });

  it("counts nobody whom a gate excludes, also where the value moves that one's score", () => {
    const tree = { children: [{ indicator: "x", normalise: { method: "min-max" } }, plain("y")] };
    const cells = { AGO: { x: 100, y: 0 }, BRA: { x: 50, y: 100 }, CAN: { x: 0, y: 70 } };
    const gates = [{ id: "out", when: { country: ["BRA"] }, effect: "exclude" }];
    const target = ask([tree, cells, { gates }], "AGO").targets[0]!;
    // A has 50 and C 35. Below 50 it is B that sets the top of the scale: A has (100 x / 50) / 2 = x, which is less than C's below 35.
    expect(target).toMatchObject({ goal: "leave", rank: 1 });
    expect(target.changes.find(({ indicator }) => indicator === "x")!.limit).toBeCloseTo(35, 9);
  });

  it("may be another peer group, in which the same value passes", () => {
    const tree = { children: [{ indicator: "a", normalise: "peer-median" }] };
    // Of 30, 40 and 50 A's 30 is not above the median; of 10, 15, 20 and 30 it is.
    const group = (letters: string, group: string, ...values: number[]) =>
      Object.fromEntries([...letters].map((one, i) => [one.repeat(3), { a: values[i], group }]));
    const cells = { ...group("ABC", "g1", 30, 40, 50), ...group("DEF", "g2", 10, 15, 20) };
    const extras = { categories: { group: ["g1", "g2"] } };
    const [target] = ask([tree, cells, { peers: { by: "group" } }, extras], "AAA").targets;
    expect(target!.changes.find(({ indicator }) => indicator === "group")).toMatchObject({
      from: "g1",
      to: "g2",
      place: { rank: 1, score: 100 },
    });
  });

  it("is none beyond the publisher's scale, wherever a gate has its limit", () => {
    const gate = (below: number) => ({
      gates: [{ id: "low", when: { indicator: "x", below }, effect: "exclude" }],
    });
    const clears = (below: number) =>
      ask([two, world[1], gate(below)], "AAA").gates.flatMap(({ clears }) => clears.map(({ to }) => to));
    expect([clears(90), clears(120)]).toEqual([[90], []]);
  });

  it("is held against the publisher's error and the last movement", () => {
    const document = ask(world, "AAA", {
      previousOf: (observation) => ({
        ...observation,
        year: 2022,
        value: (observation.value as number) - 25,
      }),
    });
    const [y, x] = document.targets[0]!.changes;
    expect(x!.movement).toEqual({ year: 2022, value: 35, change: 25, within: true });
    expect(y!.movement).toMatchObject({ change: 25, within: true });
    expect(x!.error).toBeNull();
  });

  it("names the gate that excludes, what clears it, and counts the rest as if it were eligible", () => {
    const gates = [{ id: "low", when: { indicator: "x", below: 30 }, effect: "exclude" }];
    const document = ask([two, world[1], { gates }], "BBB");
    expect(document.place).toEqual({ status: "excluded", rank: 1, tied: 0, score: 50, exclusions: ["low"] });
    expect(document.gates).toMatchObject([
      { id: "low", clears: [{ indicator: "x", from: 20, to: 30, place: { status: "ranked", rank: 1 } }] },
    ]);
    expect(document.targets[0]).toMatchObject({ goal: "leave", rank: 1 });
  });

  it("clears a gate by the nearest category, the nearest value with room to write it, and by nothing where no value alone would", () => {
    const gates = [
      { id: "tier", when: { indicator: "t", is: ["worst", "bad"] }, effect: "exclude" },
      { id: "low", when: { indicator: "x", below: 30.123456 }, effect: "exclude" },
      { id: "where", when: { country: ["BEN"] }, effect: "exclude" },
      {
        id: "any",
        when: {
          any: [
            { indicator: "x", below: 30 },
            { indicator: "y", below: 70 },
          ],
        },
        effect: "exclude",
      },
      { id: "flag", when: { indicator: "x", below: 99 }, effect: "flag" },
    ];
    const cells = { AGO: { x: 60.5, y: 70, t: "fine" }, BEN: { x: 20.5, y: 60, t: "worst" } };
    const extras = { categories: { t: ["worst", "bad", "middling", "fine"] } };
    const { gates: told } = ask([two, cells, { gates }, extras], "BEN");
    expect(
      told.map(({ id, clears }) => [id, clears.map(({ indicator, from, to }) => [indicator, from, to])]),
    ).toEqual([
      ["tier", [["t", "worst", "middling"]]],
      ["low", [["x", 20.5, 30.2]]],
      ["where", []],
      // Either alone leaves the other.
      ["any", []],
    ]);
    expect(told[0]!.clears[0]!.place).toMatchObject({
      status: "excluded",
      exclusions: ["low", "where", "any"],
    });
    expect(told.map(({ margin }) => margin)).toEqual([2, near(9.623456), null, near(10)]);
  });

  it("takes an exclusion for the loss of a rank", () => {
    const gates = [{ id: "low", when: { indicator: "x", below: 30 }, effect: "exclude" }];
    const cells = { AAA: { x: 90, y: 90 }, BBB: { x: 20, y: 60 }, CCC: { x: 80, y: 0 } };
    const change = ask([two, cells, { gates }], "AAA").targets[0]!.changes.find(
      (one) => one.indicator === "x",
    )!;
    expect(change.limit).toBeLessThan(30);
    expect(change.limit).toBeCloseTo(30, 9);
    expect(change.place).toMatchObject({ status: "excluded", exclusions: ["low"] });
  });

  it("says what would give a score to a country without one", () => {
    const cells = { ...world[1], DDD: {} };
    const document = ask([two, cells], "DDD");
    expect(document.targets).toMatchObject([{ goal: "score", rank: null }]);
    expect(document.targets[0]!.changes).toMatchObject([
      { indicator: "x", side: "any" },
      { indicator: "y", side: "any" },
    ]);
    expect(whatifSchema.safeParse(document)).toMatchObject({ success: true });
  });
});

describe("the interval of a weight", () => {
  it("ends where the equation of the means says", () => {
    // With share t of x: A 40 + 20 t, B 60 - 40 t, C 80 t. A meets B at 1/3, C meets A at 2/3, C meets B at 1/2. Now t = 1/4.
    const x = ask(world, "AAA", { indicators: true, top: 2 }).weights.find(({ node }) => node === "x")!;
    expect(x).toMatchObject({ weight: 1, share: 0.25, method: "exact" });
    expect(x.order!.from).toMatchObject({ share: 0, included: true, event: null });
    expect(x.order!.to).toMatchObject({ event: { what: "passes", ahead: "AAA", behind: "BBB" } });
    expect(x.order!.to.share).toBeCloseTo(1 / 3, 12);
    // Written beside y's 3: t / (1 - t) * 3.
    expect(x.order!.to.weight).toBeCloseTo(1.5, 9);
    // Passing B at 1/3, level with C only at 2/3 where B has long gone: A is never out of the first two.
    expect(x.membership).toMatchObject({ from: { share: 0 }, to: { share: 1, included: true, event: null } });
    const b = ask(world, "BBB", { indicators: true, top: 2 }).weights.find(({ node }) => node === "x")!;
    expect(b.membership!.to.share).toBeCloseTo(0.5, 12);
    expect(b.membership!.to.event).toEqual({ what: "passes", ahead: "CCC", behind: "BBB" });
  });

  it("is a point where two are level as it is, and whoever the weight favours is ahead on either side", () => {
    const cells = { AAA: { x: 60, y: 40 }, BBB: { x: 40, y: 60 }, CCC: { x: 0, y: 0 } };
    const even = { children: [plain("x"), plain("y")] };
    const x = ask([even, cells], "AAA", { indicators: true, top: 2 }).weights.find(
      ({ node }) => node === "x",
    )!;
    const { from, to } = x.order!;
    expect([x.share, from.share, to.share]).toEqual([0.5, 0.5, 0.5]);
    // With less of x B leads and A is second; with more A leads, and B has its first place no more.
    expect(from.event).toEqual({ what: "passes", ahead: "BBB", behind: "AAA" });
    expect(to.event).toEqual({ what: "ties", ahead: "BBB", behind: null });
    expect(x.membership).toMatchObject({ from: { share: 0 }, to: { share: 1 } });
  });

  it("with the whole weight on it leaves its siblings none", () => {
    // Level at x alone, which is no weight of y at all: A has 50 there, as B has, and is ahead before.
    const cells = { AAA: { x: 50, y: 60 }, BBB: { x: 50, y: 10 } };
    const x = ask([two, cells], "AAA", { indicators: true }).weights.find(({ node }) => node === "x")!;
    expect(x.order!.to).toEqual({
      share: 1,
      weight: null,
      included: false,
      event: { what: "passes", ahead: "BBB", behind: null },
    });
  });

  it("is found by bisection under another mean, to 1e-6", () => {
    const tree = { ...two, aggregate: "geometric" };
    const cells = { AAA: { x: 80, y: 20 }, BBB: { x: 30, y: 40 } };
    const x = ask([tree, cells], "AAA", { indicators: true }).weights.find(({ node }) => node === "x")!;
    expect(x.method).toBe("bisection");
    // (8/3)^t = 2^(1 - t): t = ln 2 / (ln (8/3) + ln 2).
    const crossing = Math.log(2) / (Math.log(8 / 3) + Math.log(2));
    expect(Math.abs(x.order!.to.share - crossing)).toBeLessThanOrEqual(2e-6);
    expect(x.order!.to.share).toBeLessThanOrEqual(crossing);
  });

  it("ends where a country's evidence comes to fall short", () => {
    const tree = { ...two, missing: { minimumCoverage: 0.5 } };
    const cells = { AAA: { y: 90 }, BBB: { x: 20, y: 60 } };
    const x = ask([tree, cells], "AAA", { indicators: true }).weights.find(({ node }) => node === "x")!;
    expect(x.method).toBe("exact");
    expect(x.order!.to.share).toBeCloseTo(0.5, 11);
    expect(x.order!.to.event).toEqual({ what: "loses its score", ahead: null, behind: "AAA" });
  });

  it("is none where a node has no sibling with weight, or stands below what has none", () => {
    const x = ask([{ children: [plain("x")] }, { AAA: { x: 1 }, BBB: { x: 2 } }], "AAA").weights[0]!;
    expect(x).toMatchObject({ method: "none", order: null, membership: null, share: 1, why: "no-sibling" });
    const idle = { id: "f", weight: 0, children: [plain("x"), plain("y", { weight: 3 })] };
    const cells = { AAA: { x: 1, y: 1, z: 1 }, BBB: { x: 2, y: 2, z: 2 } };
    const told = ask([{ children: [idle, plain("z")] }, cells], "AAA", { indicators: true }).weights;
    expect(told.map(({ node, level, share, why }) => [node, level, share, why])).toEqual([
      ["f", 1, 0, undefined],
      ["x", 2, 0.25, "no-weight-above"],
      ["y", 2, 0.75, "no-weight-above"],
      ["z", 1, 1, "no-sibling"],
    ]);
  });

  it("ends at nobody who is excluded", () => {
    // As in the first: C would be level with B at 1/2, and is out; A passes B at 1/3 and is ahead from there on.
    const gates = [{ id: "out", when: { indicator: "out", above: 0 }, effect: "exclude" }];
    const cells = { ...world[1], CCC: { ...world[1].CCC, out: 1 } };
    const x = ask([two, cells, { gates }], "BBB", { indicators: true, top: 2 }).weights.find(
      ({ node }) => node === "x",
    )!;
    expect(x.method).toBe("exact");
    expect(x.order!.to.share).toBeCloseTo(1 / 3, 12);
    expect(x.membership).toMatchObject({ from: { share: 0 }, to: { share: 1, included: true } });
  });

  it("of an excluded country is in which it would have its place, and it takes none from the others", () => {
    // As in the first: A meets B at 1/3, C meets A at 2/3, C meets B at 1/2; without A nothing changes before C meets B.
    const gates = [{ id: "out", when: { indicator: "out", above: 0 }, effect: "exclude" }];
    const cells = { ...world[1], AAA: { ...world[1].AAA, out: 1 } };
    const x = ask([two, cells, { gates }], "AAA", { indicators: true }).weights.find(
      ({ node }) => node === "x",
    )!;
    expect(x.order!.to).toMatchObject({
      share: expect.closeTo(1 / 2, 9),
      event: { what: "passes", ahead: "CCC", behind: "BBB" },
    });
    // It would be first from 1/3 on.
    expect(x.membership!.to).toMatchObject({
      share: expect.closeTo(1 / 3, 9),
      event: { what: "passes", ahead: "AAA", behind: null },
    });
  });
});

describe("everybody ranked anew with other weights", () => {
  it("says who came in, who left, and why", () => {
    const gates = [{ id: "low", when: { indicator: "x", below: 30 }, effect: "exclude" }];
    // C has y alone, which is 3 of 4 of the weight; at x = 5 of 8 it is 3 of 8. B has x alone: 1 of 4, then 5 of 8.
    const cells = { AAA: { x: 90, y: 90 }, BBB: { x: 80 }, CCC: { y: 60 }, DDD: { x: 20, y: 50 } };
    const missing = { minimumCoverage: 0.5 };
    const document = ask([two, cells, { gates, missing }], "AAA", {
      settings: {
        values: [
          { country: "AAA", indicator: "x", value: 10 },
          { country: "DDD", indicator: "x", value: 40 },
        ],
        weights: [{ node: "x", weight: 5 }],
      },
    });
    expect(document.scenario).toMatchObject({ ofBefore: 2, of: 2 });
    expect(document.scenario!.values).toMatchObject([
      { country: "AAA", indicator: "x", from: 90, to: 10 },
      { country: "DDD", indicator: "x", from: 20, to: 40 },
    ]);
    // Of fewer than ten countries it is not known what a weight acts as.
    const weightAsItActs = { from: null, to: null };
    expect(document.scenario!.weights).toEqual([{ node: "x", from: 1, to: 5, weightAsItActs }]);
    // Of those with the first rank, afterwards first: B with 80; A has (50 + 90) / 6 then, which is less than D's (200 + 50) / 6.
    expect(
      document.scenario!.top.map(({ country, before, after }) => [country, before.rank, after.rank]),
    ).toEqual([
      ["BBB", null, 1],
      ["AAA", 1, 3],
    ]);
    const told = (side: "entered" | "left") =>
      document.scenario![side].map(({ country, exclusions, failure, coverage }) => [
        country,
        exclusions,
        failure?.reason,
        coverage,
      ]);
    const asked = (share: string) => expect.stringMatching(`${share} % .*asks for 50 %`);
    expect(told("entered")).toEqual([
      ["BBB", [], asked("25"), [0.25, 0.625]],
      ["DDD", ["low"], undefined, [1, 1]],
    ]);
    expect(told("left")).toEqual([
      ["AAA", ["low"], undefined, [1, 1]],
      ["CCC", [], asked("37.5"), [0.75, 0.375]],
    ]);
    const text = terminal(whatifBlocks(document, en), {
      columns: 100,
      chalk: new Chalk({ level: 0 }),
      words: en,
    }).replace(/\s+/gu, " ");
    expect(text).toContain("2 countries are ranked after, 2 before: 2 came in, 2 left.");
    expect(text).toContain("Left: AAA (AAA); now it is excluded by “low”.");
    expect(text).toMatch(
      /Came in: BBB \(BBB\); before, it was without a score \(.*25 % .*; its evidence goes from 25 % to 63 % of the weight\)\./u,
    );
  });
});

describe("a value that is read from the cell of another", () => {
  it("is named as one that is left as it is, where the profile weighs it and it is no list", () => {
    const of = (indicator: string, rest: object = {}) => ({
      ...evidenceOf({ AAA: { [indicator]: 50 } })
        .values({ indicator })
        .get("AAA")!,
      file: "f.csv",
      locator: "B2",
      ...rest,
    });
    const elsewhere = { file: "f.csv", locator: "C2" };
    const figures = [
      of("x"),
      of("y", { ...elsewhere, inputs: [elsewhere, { file: "f.csv", locator: "B2" }] }),
      of("z"),
      of("u", { source: "list" }),
      of("v", { file: "g.csv" }),
      of("w", elsewhere),
      of("g"),
    ];
    // “g” is asked by a gate alone.
    const children = figures
      .filter(({ indicator }) => indicator !== "g")
      .map(({ indicator }) => plain(indicator, indicator === "z" ? { weight: 0 } : {}));
    const cells = {
      AAA: Object.fromEntries(figures.map(({ indicator }) => [indicator, 50])),
      BBB: { x: 60 },
    };
    const gates = [{ id: "low", when: { indicator: "g", below: 10 }, effect: "flag" }];
    const plan = compile(profileOf({ children }, { gates }));
    const evidence = evidenceOf(cells);
    const values: typeof evidence.values = (want) => {
      const all = new Map(evidence.values(want));
      const own = figures.find(({ indicator }) => indicator === want.indicator);
      return own ? all.set("AAA", own) : all;
    };
    const table = score(plan, { ...evidence, values });
    expect(indicatorsOnSameCell(table, figures[0]!)).toEqual(["y", "g"]);
    expect(indicatorsOnSameCell(table, figures[1]!)).toEqual(["x", "w", "g"]);
    expect(indicatorsOnSameCell(table, figures[4]!)).toEqual([]);
  });
});

describe("what is told by id", () => {
  it("has its title beside it: gates, nodes, and indicators by the title of their node", () => {
    const tree = {
      children: [
        { id: "need", title: "Need of help", ...plain("x") },
        { id: "will", title: "Will to act", ...plain("y") },
      ],
    };
    const gates = [
      { id: "low", title: "Too low", when: { indicator: "x", below: 30 }, effect: "exclude" },
      { id: "other", title: "Not met", when: { indicator: "y", above: 99 }, effect: "exclude" },
    ];
    const { titles } = ask([tree, world[1], { gates }], "BBB", {
      settings: {
        values: [{ country: "BBB", indicator: "z", value: 1 }],
        weights: [{ node: "will", weight: 2 }],
      },
    });
    expect(titles).toEqual({ low: "Too low", x: "Need of help", will: "Will to act", z: "z" });
  });
});
