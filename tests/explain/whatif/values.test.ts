import { describe, expect, it } from "vitest";
import { possibleValues } from "../../../src/explain/whatif/possible-values.ts";
import {
  errorRelation,
  judgeOf,
  movementRelation,
  nearestCategory,
  roundOutward,
  smallestChange,
  valueChanges,
} from "../../../src/explain/whatif/value-changes.ts";
import type { Position } from "../../../src/explain/whatif/value-trials.ts";
import { type ChangeableIndicator, changeableIndicator } from "../../../src/explain/whatif/value-trials.ts";
import { observation } from "../../dataset/make.ts";
import { plain, scored } from "../../scoring/fixture.ts";
import { around } from "../surroundings.ts";

const place = (rank: number | undefined, more: Partial<Position> = {}): Position => ({
  status: "ranked",
  rank,
  tied: 0,
  score: rank === undefined ? undefined : 100 - rank,
  exclusions: [],
  ...more,
});
const near = (value: number) => expect.closeTo(value, 9);

describe("a number that is easily written", () => {
  it("is three digits beyond the limit where that hardly makes the change greater, else three of the change", () => {
    const any = () => true;
    expect(roundOutward(43, 47.3182, any)).toBe(47.4);
    expect(roundOutward(47, 47.3182, any)).toBe(47.319);
    expect(roundOutward(50, 47.3182, any)).toBe(47.3);
    expect(roundOutward(0, 0.0123456, any)).toBe(0.0124);
    expect(roundOutward(0, 1234567, any)).toBe(1240000);
    expect(roundOutward(3, 3, any)).toBe(3);
    expect(roundOutward(-5, 0, any)).toBe(0);
  });

  it("has more digits where fewer do not do it, and is the limit where none do", () => {
    expect(roundOutward(43, 47.3182, (x) => x < 47.35)).toBe(47.32);
    expect(roundOutward(43, 47.3182, (x) => x === 47.3182)).toBe(47.3182);
    expect(roundOutward(43, 47.3182, () => false)).toBe(47.3182);
  });

  it("is the next whole one where only whole ones make sense, if that does it", () => {
    expect(roundOutward(43, 47.3182, () => true, true)).toBe(48);
    expect(roundOutward(50, 47.3182, () => true, true)).toBe(47);
    expect(roundOutward(43, 47.3182, (x) => x < 48, true)).toBe(47.4);
  });
});

describe("a change against the publisher's error and the last movement", () => {
  const figure = (more: object = {}) => observation({ value: 40, ...more });

  it("is within a published interval, its ends included, or 1.645 standard errors, ends included", () => {
    const within = (more: object, ...values: number[]) =>
      values.map((to) => errorRelation(figure(more), to)!.within);
    expect(within({ lower: 35, upper: 45 }, 34.9, 35, 45, 45.1)).toEqual([false, true, true, false]);
    expect(within({ se: 2 }, 36.7, 36.71, 43.29, 43.3)).toEqual([false, true, true, false]);
    expect(errorRelation(figure({ se: 2 }), 45)).toEqual({
      standardErrors: 2.5,
      interval: [36.71, 43.29],
      published: false,
      within: false,
    });
    expect(errorRelation(figure({ lower: 35, upper: 45, se: 2 }), 41)).toMatchObject({
      standardErrors: 0.5,
      interval: [35, 45],
      published: true,
    });
    expect(errorRelation(figure({ lower: 35, upper: 45 }), 41)).toMatchObject({ standardErrors: null });
  });

  it("is not told without an error above 0, of half an interval, or of a category", () => {
    for (const more of [{}, { se: 0 }, { lower: 35 }, { upper: 45 }, { value: "Tier 1", se: 2 }])
      expect(errorRelation(figure(more), 41)).toBeNull();
  });

  it("is no greater than the last step, or greater, or cannot be counted", () => {
    const steps = (from: unknown, to: unknown) =>
      typeof from === "number" && typeof to === "number" ? to - from : undefined;
    const relation = (was: unknown, to: number) =>
      movementRelation(
        figure(),
        to,
        was === undefined ? undefined : observation({ value: was as number, year: 2019 }),
        steps,
      );
    expect(relation(45, 45)).toEqual({ year: 2019, value: 45, change: -5, within: true });
    expect(relation(45, 45.5)!.within).toBe(false);
    expect(relation("F", 45)).toMatchObject({ change: null, within: null });
    expect(relation(undefined, 45)).toBeNull();
  });
});

describe("the smallest change", () => {
  const reach = judgeOf({ goal: "reach", rank: 1, asked: "rank" }, false);
  /** First from a value on, or within two. */
  const numbers = (stops: number[]) =>
    ({
      kind: "numbers",
      lowest: stops[0]!,
      highest: stops.at(-1)!,
      basis: "observed",
      stops,
      whole: false,
    }) as const;
  const first = (holds: (value: number) => boolean) => (value: unknown) =>
    place(holds(value as number) ? 1 : 9);
  const of = (from: number | undefined, holds: (value: number) => boolean) =>
    smallestChange(
      from,
      numbers([0, 25, 50, 75, 100]),
      first(holds),
      reach,
      from === undefined ? undefined : place(9),
    );

  it("is looked for in both directions, the nearer first", () => {
    const { found } = of(40, (x) => x >= 70 || x <= 30);
    expect(found.map(({ value }) => value)).toEqual([near(30), near(70)]);
    expect(of(65, (x) => x >= 70 || x <= 30).found.map(({ value }) => value)).toEqual([near(70), near(30)]);
  });

  it("is none where no value does it, with what came nearest", () => {
    const trial = (value: unknown) => place(value === 75 ? 2 : 9);
    expect(smallestChange(40, numbers([0, 25, 50, 75, 100]), trial, reach, place(9))).toEqual({
      found: [],
      farthest: { value: 75, position: place(2) },
    });
  });

  it("is the same with fewer values tried where the rank is known to go one way", () => {
    const stops = Array.from({ length: 101 }, (_, i) => i);
    for (const from of [undefined, 40]) {
      for (const ranks of [
        (x: number) => (x >= 70.5 ? 1 : 9),
        (x: number) => (x <= 3 ? 1 : 9),
        (x: number) => 9 - Math.floor(x / 30),
        () => 9,
      ]) {
        const of = (isOneWay?: () => boolean) => {
          const tried = new Set<unknown>();
          const trial = (value: unknown) => {
            tried.add(value);
            return place(ranks(value as number));
          };
          const start = from === undefined ? undefined : place(ranks(from));
          const search = smallestChange(from, numbers(stops), trial, reach, start, isOneWay);
          return { search, tried: stops.filter((stop) => tried.has(stop)).length };
        };
        const [quick, slow] = [of(() => true), of()];
        expect(quick.search).toEqual(slow.search);
        expect([quick.tried < 20, slow.tried > 60]).toEqual([true, true]);
      }
    }
  });

  it("of what is not there says from which value on, up to which, that any does, or that there is no plain answer", () => {
    const side = (holds: (value: number) => boolean) => {
      const { found, tangled } = of(undefined, holds);
      return [found.map(({ value, side }) => [value, side]), tangled];
    };
    expect(side((x) => x >= 60)).toEqual([[[near(60), "at least"]], undefined]);
    expect(side((x) => x <= 60)).toEqual([[[near(60), "at most"]], undefined]);
    expect(side(() => true)).toEqual([[[0, "any"]], undefined]);
    expect(side(() => false)).toEqual([[], undefined]);
    expect(side((x) => x >= 20 && x <= 60)).toEqual([[], true]);
  });

  it("of categories is the fewest steps, and of what is not there the side on which they do it", () => {
    const words = ["low", "middle", "high", "top"];
    const category = (from: string | undefined, ...doing: string[]) =>
      nearestCategory(
        from,
        words,
        (value) => place(doing.includes(String(value)) ? 1 : 9),
        reach,
        from === undefined ? undefined : place(9),
      ).found;
    expect(category("middle", "top", "low")).toEqual([{ value: "low" }, { value: "top" }]);
    expect(category("middle", "middle")).toEqual([]);
    expect(category("Special case", "top", "low")).toEqual([{ value: "low" }, { value: "top" }]);
    expect(category(undefined, "high", "top")).toEqual([{ value: "high", side: "at least" }]);
    expect(category(undefined, "low", "middle")).toEqual([{ value: "middle", side: "at most" }]);
    expect(category(undefined, "middle")).toEqual([{ value: "middle", side: "only" }]);
    expect(category(undefined, ...words)).toEqual([{ value: "low", side: "any" }]);
    expect(category(undefined, "low", "high")).toEqual([
      { value: "low", side: "only" },
      { value: "high", side: "only" },
    ]);
    expect(category(undefined)).toEqual([]);
    // Where there is one category there is no other to rule out.
    expect(nearestCategory(undefined, ["low"], () => place(1), reach).found).toEqual([
      { value: "low", side: "any" },
    ]);
  });
});

it("steps from one value to another are its unit's, or categories in their order, where both are among them", () => {
  const grades = { method: "categories", scores: { low: 0, middle: 50, high: 100 } };
  const tree = { children: [plain("x"), { indicator: "t", normalise: grades }] };
  const table = scored(tree, { AAA: { x: 1, t: "low" } });
  const [x, t] = ["x", "t"].map((id) =>
    changeableIndicator(table, "AAA", id, around, { scaleOf: () => undefined }),
  );
  expect([x!.steps(0.1, 0.3), x!.steps(3, 1)]).toEqual([0.2, -2]);
  expect([t!.steps("low", "high"), t!.steps("high", "middle")]).toEqual([2, -1]);
  expect([t!.steps("Special case", "low"), t!.steps("low", "Special case")]).toEqual([undefined, undefined]);
});

describe("a change that the search found", () => {
  const numbers = {
    kind: "numbers",
    lowest: 0,
    highest: 100,
    basis: "publisher",
    stops: [0, 50, 100],
    whole: false,
  } as const;
  /** Of an indicator at 40 of a country in the ninth place, which the search takes to the first place from 60 on. */
  const subject = (
    truth: (value: number) => boolean,
    more: Partial<ChangeableIndicator> = {},
  ): ChangeableIndicator => ({
    country: "AAA",
    indicator: "x",
    title: "An x",
    weight: 0.5,
    before: observation({ country: "AAA", indicator: "x", value: 40 }),
    possible: numbers,
    trial: (value) => place((value as number) >= 60 ? 1 : 9),
    isOneWay: () => false,
    rerank: (value) => ({ position: place(truth(value as number) ? 1 : 9), ties: [] }),
    steps: (from, to) => (to as number) - (from as number),
    along: () => ({ carried: [], leftAsItIs: [] }),
    ...more,
  });
  const reach = { goal: "reach", rank: 1, asked: "rank" } as const;
  const targets = (...asked: Parameters<typeof valueChanges>) => {
    const trials = valueChanges(...asked);
    for (;;) {
      const { done, value } = trials.next();
      if (done) return value;
    }
  };
  const of = (...subjects: ChangeableIndicator[]) => targets(place(9), subjects, [reach])[0]!;
  const why = (one: ChangeableIndicator) => {
    const { changes, unanswered } = of(one);
    return [changes.length, ...unanswered.map((each) => each.why)];
  };

  it("is told where a ranking made anew bears it out at the limit and not just before it", () => {
    expect(why(subject((x) => x >= 60))).toEqual([1]);
    expect(why(subject(() => false))).toEqual([0, "unconfirmed"]);
    expect(why(subject(() => true))).toEqual([0, "unconfirmed"]);
  });

  it("is none, with the reason, where nothing says which values there are, or a part between two others does it", () => {
    expect(why(subject(() => true, { possible: undefined }))).toEqual([0, "no-ends"]);
    const between = (value: unknown) => place(value === 50 ? 1 : 9);
    const { before: _, ...absent } = subject(() => true, { trial: between });
    expect(why({ ...absent, before: undefined })).toEqual([0, "part-of-range"]);
  });

  it("of several is told by its share of what the indicator can be, and last where there is no value yet", () => {
    const from = (value: number, indicator: string) =>
      subject((x) => x >= 60, {
        indicator,
        before: observation({ country: "AAA", indicator, value }),
      });
    const none = subject((x) => x >= 60, { indicator: "none", before: undefined });
    const { changes } = of(from(10, "far"), none, from(55, "near"), from(30, "middle"));
    expect(changes.map(({ indicator, shareOfRange }) => [indicator, shareOfRange])).toEqual([
      ["near", near(0.05)],
      ["middle", near(0.3)],
      ["far", near(0.5)],
      ["none", null],
    ]);
  });

  it("is not looked for where the goal is met", () => {
    const never = function* () {
      yield* [] as ChangeableIndicator[];
      throw new Error("asked for a subject");
    };
    expect(targets(place(1), never(), [reach])).toMatchObject([
      { goal: "reach", changes: [], unreachable: [], unanswered: [] },
    ]);
  });
});

describe("the values that an indicator can have", () => {
  const cells = { AAA: { x: 10, t: "low" }, BBB: { x: 30, t: "high" } };
  const of = (
    tree: object,
    indicator: string,
    scale?: readonly [number, number],
    rest: object = {},
    extras: object = {},
  ) => possibleValues(scored(tree, cells, rest, extras), indicator, () => scale);
  const gate = (when: object) => ({
    gates: [{ id: "g", when: { indicator: "x", ...when }, effect: "exclude" }],
  });
  const min = { children: [{ indicator: "x", normalise: "min-max" }] };

  it("are the publisher's scale, or reach as far as what is observed and the profile's own limits", () => {
    expect(of(min, "x", [0, 100])).toMatchObject({
      lowest: 0,
      highest: 100,
      basis: "publisher",
      whole: true,
    });
    expect(of(min, "x")).toMatchObject({ lowest: 10, highest: 30, basis: "observed" });
    expect(of({ children: [plain("x")] }, "x")).toMatchObject({ lowest: 0, highest: 100, basis: "observed" });
  });

  it("go beyond a limit that must be passed, by one where they are whole, and not beyond one that is enough", () => {
    const ends = (when: object) => {
      const { lowest, highest } = of(min, "x", undefined, gate(when)) as { lowest: number; highest: number };
      return [lowest, highest];
    };
    expect(ends({ above: 40 })).toEqual([10, 41]);
    expect(ends({ atLeast: 40 })).toEqual([10, 40]);
    expect(ends({ below: 5 })).toEqual([4, 30]);
    expect(ends({ atMost: 5 })).toEqual([5, 30]);
  });

  it("are tried where the score turns or a gate tests, and half way between; where everybody's count, at each and at hundredths", () => {
    const stops = (tree: object, scale: readonly [number, number] | undefined, rest: object = {}) =>
      (of(tree, "x", scale, rest) as { readonly stops: readonly number[] }).stops;
    const flat = { children: [plain("x", { normalise: { method: "goalposts", from: 20, to: 60 } })] };
    expect(stops(flat, [0, 100], gate({ below: 30 }))).toEqual([0, 10, 20, 25, 30, 45, 60, 80, 100]);
    const hundredths = Array.from({ length: 101 }, (_, i) => i);
    expect(stops(min, [0, 100])).toEqual(hundredths);
    expect(stops(min, [0, 100], gate({ below: 30.5 }))).toEqual([...hundredths, 30.5].sort((a, b) => a - b));
    // What counts as the median of those who have it hangs on everybody, too.
    const filled = { missing: { policy: "median" } };
    expect(stops({ children: [plain("x")] }, [0, 100], filled)).toEqual(hundredths);
    expect(stops({ children: [plain("x")] }, [0, 100])).toEqual([0, 50, 100]);
  });

  it("are whole where all that is observed is", () => {
    const whole = (second: number) =>
      possibleValues(scored(min, { AAA: { x: 5 }, BBB: { x: second } }), "x", () => undefined);
    expect([whole(7), whole(7.5)]).toMatchObject([{ whole: true }, { whole: false }]);
    // Beyond a limit that must be passed by a hundredth of the way from 5 to 15.
    const gated = scored(min, { AAA: { x: 5 }, BBB: { x: 7.5 } }, gate({ above: 15 }));
    expect(possibleValues(gated, "x", () => undefined)).toMatchObject({ highest: near(15.1) });
  });

  it("of a logarithm are above 0", () => {
    const logged = { children: [{ indicator: "x", transform: "log", normalise: "min-max" }] };
    expect(of(logged, "x", [0, 100])).toMatchObject({ lowest: 10, highest: 100 });
  });

  it("are the publisher's categories in their order, else those of the profile by what they score, and of its gates", () => {
    const scores = { high: 100, low: 0, middle: 50 };
    const tree = { children: [{ indicator: "t", normalise: { method: "categories", scores } }] };
    expect(of(tree, "t")).toEqual({ kind: "categories", words: ["low", "middle", "high"] });
    const extras = { categories: { t: ["worst", "low", "high"] } };
    expect(of(tree, "t", undefined, {}, extras)).toEqual({
      kind: "categories",
      words: ["worst", "low", "high"],
    });
    const asked = { gates: [{ id: "g", when: { indicator: "t", not: ["best"] }, effect: "exclude" }] };
    expect(of({ children: [plain("x")] }, "t", undefined, asked)).toEqual({
      kind: "categories",
      words: ["best", "low", "high"],
    });
  });

  it("of what gates alone ask for are numbers where a gate has a limit or somebody's is one, else categories", () => {
    const tree = { children: [plain("x")] };
    const asked = (when: object) => ({ gates: [{ id: "g", when, effect: "exclude" }] });
    const world = (g: string | number | undefined) => ({ AAA: { x: 1, g }, BBB: { x: 2, g } });
    const kind = (g: string | number | undefined, when: object) =>
      possibleValues(scored(tree, world(g), asked({ indicator: "g", ...when })), "g", () => undefined)?.kind;
    expect(kind(5, { below: 9 })).toBe("numbers");
    expect(kind("low", { is: ["high"] })).toBe("categories");
    expect(kind(undefined, { is: ["high"] })).toBe("categories");
    // Without anybody's there is one end and no other.
    expect(kind(undefined, { below: 9 })).toBeUndefined();
  });

  it("are not known where nothing says them, or all are one", () => {
    expect(of({ children: [{ indicator: "z", normalise: "min-max" }, plain("x")] }, "z")).toBeUndefined();
    expect(
      possibleValues(scored(min, { AAA: { x: 5 }, BBB: { x: 5 } }), "x", () => undefined),
    ).toBeUndefined();
  });
});
