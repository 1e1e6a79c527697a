import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { possibleValues } from "../../../src/explain/whatif/possible-values.ts";
import { positionIn, valueTrials } from "../../../src/explain/whatif/value-trials.ts";
import { find, plain, scored } from "../../scoring/fixture.ts";
import { worlds } from "../../scoring/random-profile.ts";
import "../../properties/seed.ts";
import { ask, rankOf, type World, withValue, withWeight } from "./ask.ts";

const near = (value: number) => expect.closeTo(value, 9);

/** A mean of the percentile of x among the candidates, and of y. */
const tree = {
  children: [
    { id: "p", normalise: "percentile", children: [plain("x", { weight: 3 }), plain("z", { weight: 1 })] },
    plain("y"),
  ],
};
/** Percentiles of 1/6, 3/6 and 5/6 of 100: scores of 48.33, 50 and 46.67. */
const three = {
  AAA: { x: 10, z: 10, y: 80 },
  BBB: { x: 20, z: 20, y: 50 },
  CCC: { x: 30, z: 30, y: 10 },
};

describe("a country that is placed among the candidates", () => {
  const change = (world: World, country: string, indicator: string, rank: number) =>
    ask(world, country, { rank, top: 1 })
      .targets.flatMap(({ changes }) => changes)
      .find((one) => one.indicator === indicator);

  it("moves the others by its own effect on them: level with another it has taken half a place of its, and is ahead", () => {
    // Three quarters of x and a quarter of 10 come to 20 at 23 1/3: both have 2/6 there, so that it is 56.67 to 41.67.
    const found = change([tree, three], "AAA", "x", 1);
    expect(found?.limit).toEqual(near(70 / 3));
    expect(found?.place).toMatchObject({ rank: 1, score: near((50 + 80) / 2) });
    expect(rankOf(withValue([tree, three], "AAA", "x", 70 / 3 - 1e-6), "AAA")).toBe(2);
  });

  it("is moved by no change that brings it past nobody", () => {
    const low: World = [tree, { ...three, AAA: { x: 0, z: 10, y: 0 } }];
    const trial = valueTrials(scored(...low), "AAA", "z");
    // A quarter of z is all there is: below BBB's 20 up to 80, and below CCC's 30 at its highest.
    expect([0, 79, 100].map((z) => trial.quick(z).score)).toEqual([near(100 / 12), near(100 / 12), 25]);
    const { unreachable } = ask(low, "AAA", { rank: 1, top: 1 }).targets[0]!;
    expect(unreachable.find(({ indicator }) => indicator === "z")?.farthest.place.rank).toBe(3);
  });

  it("comes to be one of them where its gate clears, and everybody is placed anew", () => {
    const gates = [{ id: "g", when: { indicator: "g", above: 5 }, effect: "exclude" }];
    const four = { ...three, DDD: { x: 25, z: 25, y: 0, g: 9 } };
    const world: World = [tree, four, { gates }];
    const document = ask(world, "DDD", { rank: 1, top: 1, scaleOf: () => [0, 100] });
    // Below it are two of three others: 2.5 of 4, as excluded or not; but the others' scores are 1/8, 3/8 and 7/8 then.
    expect(document.place.score).toEqual(near((100 * 2.5) / 8));
    expect(document.gates[0]!.clears[0]).toMatchObject({
      indicator: "g",
      place: { status: "ranked", rank: 4 },
    });
    const cleared = withValue(world, "DDD", "g", 5);
    expect(cleared.ranked.map(({ score }) => score)).toEqual([48.75, 46.25, 43.75, 31.25]);
  });

  it("is placed beside nobody of whom a gate is not known since its evidence is too old", () => {
    const gates = [{ id: "g", when: { indicator: "g", above: 5, maxAge: 1 }, effect: "apart" }];
    const four = { ...three, DDD: { x: 25, z: 25, y: 0, g: 9 } };
    const world: World = [tree, four, { gates }, { year: 2010, asOf: 2020 }];
    const { quick } = valueTrials(scored(...world), "AAA", "x");
    // One of three candidates, as if there were no DDD.
    expect([10, 22, 26].map((x) => quick(x).score)).toEqual([
      near((100 / 6 + 80) / 2),
      near((100 / 6 + 80) / 2),
      65,
    ]);
    const own = valueTrials(scored(...world), "DDD", "x").quick(90);
    expect(own).toEqual(positionIn(withValue(world, "DDD", "x", 90), "DDD"));
    expect(own).toMatchObject({ status: "unscored", rank: undefined, exclusions: ["g"] });
  });

  it("takes along whose gap its figure fills, at each of its values", () => {
    const missing = { policy: "median" };
    const root = { children: [{ id: "p", normalise: "percentile", children: [plain("x", { missing })] }] };
    // EEE has the median of the others' x: AAA's own, between 10 and 40.
    const filled = { AAA: { x: 10 }, BBB: { x: 10 }, CCC: { x: 40 }, EEE: { y: 1 } };
    const world: World = [root, filled, { missing: { minimumCoverage: 0 } }];
    const { quick } = valueTrials(scored(...world), "AAA", "x");
    for (const x of [10, 11, 12, 30, 50])
      expect(quick(x), `${x}`).toEqual(positionIn(withValue(world, "AAA", "x", x), "AAA"));
    expect(quick(12).tied).toBe(1);
  });

  it("has intervals of weights by equation above the place, and by steps beneath it", () => {
    const document = ask([tree, three], "AAA", { top: 1, indicators: true });
    expect(document.weights.map(({ node, method }) => [node, method])).toEqual([
      ["p", "exact"],
      ["x", "bisection"],
      ["z", "bisection"],
      ["y", "exact"],
    ]);
    // With a share s of p AAA has 16.67 s + 80 (1 - s), and BBB 50 s + 50 (1 - s): level at 30/63.33.
    expect(document.weights[0]!.membership?.from?.share).toEqual(near(30 / (80 - 100 / 6)));
    const p = document.weights[0]!.membership!.from!.share;
    const first = (share: number) => rankOf(withWeight([tree, three], "p", share / (1 - share)), "AAA");
    expect([first(p - 1e-6), first(p + 1e-6)]).toEqual([1, 2]);
  });
});

describe("where a country would stand with another value", () => {
  const shape = {
    depth: 3,
    widest: 3,
    minimumCoverage: true,
    appliesWhen: true,
    requires: true,
    normalise: true,
  };
  const effects = fc.constantFrom("exclude", "apart", "flag");
  const methods = fc.constantFrom("goalposts", "min-max", "rank", "peer-median");
  const policies = fc.constantFrom("rescale", "worst", "median", "peer-median");

  it("counts in a part that has too little of a score, where by the same value another of its figures comes to apply", () => {
    const missing = { minimumCoverage: 0.5 };
    const most = plain("w", { weight: 10, appliesWhen: { indicator: "x", above: 5 } });
    const part = { id: "p", missing, children: [plain("x"), plain("z", { weight: 3 }), most] };
    const cells = { AAA: { x: 0, w: 50, y: 50 }, BBB: { x: 0, y: 48 }, CCC: { x: 0, y: 40 } };
    const world: World = [{ missing, children: [part, plain("y")] }, cells];
    const { quick } = valueTrials(scored(...world), "AAA", "x");
    for (const x of [1, 6, 100])
      expect(quick(x), `${x}`).toEqual(positionIn(withValue(world, "AAA", "x", x), "AAA"));
  });

  it("is not known to go one way where the profile has the score rise and fall with the figure", () => {
    const points = (top: number) => [
      [0, 0],
      [50, 100],
      [100, top],
    ];
    const known = [0, 100].map((top) => {
      const normalise = { method: "piecewise", points: points(top) };
      const table = scored(
        { children: [plain("x", { normalise }), plain("y")] },
        { AAA: { x: 1, y: 1 }, BBB: { y: 2 } },
      );
      const possible = possibleValues(table, "x", () => [0, 100]);
      return valueTrials(table, "AAA", "x", undefined, undefined, possible).isOneWay(0, 100);
    });
    expect(known).toEqual([false, true]);
  });

  it("is not known to go one way between figures that fill another country's gap differently", () => {
    const tree = { children: [plain("x", { missing: { policy: "median" } }), plain("y")] };
    const cells = {
      AAA: { x: 1, y: 1 },
      BBB: { y: 2 },
      CCC: { x: 40, y: 3 },
      DDD: { x: 50, y: 4 },
      EEE: { x: 60, y: 5 },
    };
    const table = scored(tree, cells);
    const possible = possibleValues(table, "x", () => [0, 100]);
    const { isOneWay } = valueTrials(table, "AAA", "x", undefined, undefined, possible);
    // Beside 40, 50 and 60 the median is 45 up to 40, and 55 from 60 on.
    expect([isOneWay(0, 30), isOneWay(30, 70), isOneWay(70, 100)]).toEqual([true, false, true]);
  });

  it("is what the whole pipeline says, whoever comes to be a candidate or none, and whoever the normaliser looks at; and goes one way where it is said to", () => {
    let oneWay = 0;
    fc.assert(
      fc.property(
        worlds(shape, 6),
        effects,
        effects,
        methods,
        policies,
        fc.nat(),
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
        (made, effect, aged, method, policy, at, values) => {
          const told = JSON.parse(JSON.stringify(made.tree), (_, node) =>
            node?.indicator === "x0"
              ? { ...node, missing: { policy }, ...(method === "goalposts" ? {} : { normalise: method }) }
              : node,
          );
          const gates = [
            { id: "g", when: { indicator: "x0", below: 30 }, effect },
            // Whoever has a value, of ten years ago, is not known to pass it.
            { id: "h", when: { indicator: "x1", below: 30, maxAge: 1 }, effect: aged },
          ];
          const years = { year: 2010, asOf: 2020 };
          const categories = { group: ["south", "north"] };
          const world: World = [
            told,
            made.cells,
            { gates, peers: { by: "group" } },
            { categories, ...years },
          ];
          const table = scored(...world);
          const indicator = made.leaves[at % made.leaves.length]!;
          // A figure where there was none is one of this year.
          if (indicator === "x1" && made.cells.C1!.x1 === undefined) return;
          const possible = possibleValues(table, indicator, () => [0, 100]);
          const { quick, anew, isOneWay } = valueTrials(
            table,
            "C1",
            indicator,
            undefined,
            undefined,
            possible,
          );
          const [low, between, high] = values.toSorted((a, b) => a - b) as [number, number, number];
          if (isOneWay(low, high)) {
            oneWay += 1;
            const ranks = [low, between, high].map((value) => {
              const { rank } = positionIn(withValue(world, "C1", indicator, value), "C1")!;
              return rank ?? Number.POSITIVE_INFINITY;
            });
            const inOrder = ranks.toSorted((a, b) => a - b);
            expect([inOrder, inOrder.toReversed()]).toContainEqual(ranks);
          }
          for (const value of values) {
            const there = withValue(world, "C1", indicator, value);
            const truth = positionIn(there, "C1");
            expect(quick(value), `${indicator} ${value}, quickly`).toEqual(truth);
            expect(anew(value).position, `${indicator} ${value}`).toEqual(truth);
            const own = find(there, "C1").score;
            const ties = there.ranked.filter(({ country, score }) => country !== "C1" && score === own);
            const isRanked = truth?.status === "ranked";
            expect(anew(value).ties).toEqual(isRanked ? ties.map(({ country }) => country).sort() : []);
          }
        },
      ),
    );
    // Otherwise nothing was held of it.
    expect(oneWay).toBeGreaterThan(0);
  });
});

describe("weights that put a country first", () => {
  it("do so in a ranking made anew, and where it is shown that there are none, none that are drawn do", {
    tags: "slow",
  }, () => {
    const shape = {
      depth: 3,
      widest: 3,
      normalise: true,
      aggregate: fc.constantFrom("arithmetic", "geometric"),
    };
    const drawn = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(worlds(shape, 5), drawn, (made, parts) => {
        const world: World = [made.tree, made.cells];
        const table = scored(...world);
        if (find(table, "C1").score === undefined) return;
        const { byWeights } = ask(world, "C1", { byWeights: true });
        const leads = (weights: readonly (readonly [string, number])[]) => {
          const again = weights.reduce<World>(
            ([root, ...others], [node, weight]) => [reweighed(root, node, weight), ...others],
            world,
          );
          const there = scored(...again);
          const own = find(there, "C1").score;
          const kept = table.ranked.every(({ country }) => find(there, country).score !== undefined);
          return kept && own !== undefined && there.ranked.every(({ score }) => score <= own + 2e-7);
        };
        for (const group of [
          ...(byWeights?.groups ?? []),
          ...(byWeights?.together ? [byWeights.together] : []),
        ]) {
          if (group.outcome === "weights")
            expect(leads(group.weights!.map(({ node, to }) => [node, to] as const))).toBe(true);
          if (group.outcome !== "none" || !("node" in group)) continue;
          const item = table.plan.items.find(({ node }) => node.id === group.node)!;
          const ids = item.children.map((child) => table.plan.items[child]!.node.id);
          for (let i = 0; i + ids.length <= parts.length; i += ids.length)
            expect(leads(ids.map((id, j) => [id, parts[i + j]!] as const))).toBe(false);
        }
      }),
      { numRuns: 12 },
    );
  });
});

function reweighed(node: object, id: string, weight: number): object {
  const { children } = node as { children?: readonly object[] };
  const own = (node as { id?: string; indicator?: string }).id ?? (node as { indicator?: string }).indicator;
  return {
    ...node,
    ...(own === id ? { weight } : {}),
    ...(children ? { children: children.map((child) => reweighed(child, id, weight)) } : {}),
  };
}
