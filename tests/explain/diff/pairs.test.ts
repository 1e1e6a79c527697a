import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pair } from "../../../src/explain/diff/from-evidence.ts";
import { pairReckoning } from "../../../src/explain/diff/from-evidence.ts";
import { draws } from "../../properties/seed.ts";
import { evidenceOf, plain, profileOf } from "../../scoring/fixture.ts";
import { ALL, causesOf, changes, pair, scoreOf, sides, sourceOf, world } from "./fixture.ts";
import { orders } from "./orders.ts";

const sum = (parts: Record<string, number>) => Object.values(parts).reduce((total, part) => total + part, 0);

describe("the causes of a change between two (data, profile) pairs", () => {
  it("sum to the change of the score, for random profiles and data", () => {
    fc.assert(
      fc.property(changes, (change) => {
        const [before, after] = sides(change);
        const [old, now] = [world(change, new Set()), world(change, new Set(ALL))];
        for (const country of Object.keys(change.before)) {
          const was = scoreOf(old.profile, old.cells, country);
          const is = scoreOf(now.profile, now.cells, country);
          if (was === undefined || is === undefined) continue;
          expect(Math.abs(sum(causesOf(before, after, country)) - (is - was))).toBeLessThan(1e-9);
        }
      }),
      draws(150),
    );
  });

  it("are the means over every order in which they can come, each mixture scored as a whole", {
    tags: "slow",
  }, () => {
    let compared = 0;
    const runs = draws(150);
    fc.assert(
      fc.property(changes, (change) => {
        const known = new Map<string, number | undefined>();
        const value = (names: readonly string[]) => {
          const key = [...names].sort().join();
          if (!known.has(key)) {
            const { profile, cells } = world(change, new Set(names));
            known.set(key, scoreOf(profile, cells, "C0"));
          }
          return known.get(key);
        };
        const all = orders(ALL);
        const steps = Object.fromEntries(ALL.map((name) => [name, 0]));
        for (const order of all) {
          for (let i = 0; i < order.length; i += 1) {
            const [without, including] = [value(order.slice(0, i)), value(order.slice(0, i + 1))];
            if (without === undefined || including === undefined) return;
            steps[order[i]!]! += (including - without) / all.length;
          }
        }
        const found = causesOf(...sides(change), "C0");
        compared += 1;
        for (const name of ALL) expect(Math.abs((found[name] ?? 0) - steps[name]!), name).toBeLessThan(1e-9);
      }),
      runs,
    );
    // Whoever has no score in some mixture is left out above; most must have one.
    expect(compared).toBeGreaterThan((40 / 150) * runs.numRuns);
  });

  it("are the same with the sign turned when before and after change places", () => {
    fc.assert(
      fc.property(changes, (change) => {
        const [before, after] = sides(change);
        const [old, now] = [world(change, new Set()), world(change, new Set(ALL))];
        if (scoreOf(old.profile, old.cells, "C1") === undefined) return;
        if (scoreOf(now.profile, now.cells, "C1") === undefined) return;
        const forth = pairReckoning(before, after).causes("C1", 0);
        const back = pairReckoning(after, before).causes("C1", 0);
        fc.pre(forth.because === undefined && back.because === undefined);
        const turned = new Map(back.causes.map(({ cause, score }) => [cause, -score]));
        for (const { cause, score } of forth.causes)
          expect(Math.abs(score - (turned.get(cause) ?? 0)), cause).toBeLessThan(1e-9);
      }),
      draws(100),
    );
  });

  it("are none where nothing changed, and one where only one did", () => {
    fc.assert(
      fc.property(changes, fc.constantFrom(...ALL), (change, only) => {
        const [none, one] = [world(change, new Set()), world(change, new Set([only]))];
        const before = pair(none.profile, none.cells);
        const was = scoreOf(none.profile, none.cells, "C2");
        const is = scoreOf(one.profile, one.cells, "C2");
        if (was === undefined || is === undefined) return;
        expect(causesOf(before, pair(none.profile, none.cells), "C2")).toEqual({});
        const found = causesOf(before, pair(one.profile, one.cells), "C2");
        expect(Object.keys(found)).toEqual(Math.abs(is - was) > 1e-12 ? [only] : []);
        expect(Math.abs((found[only] ?? 0) - (is - was))).toBeLessThan(1e-9);
      }),
      draws(150),
    );
  });

  it("share what two of them do together", () => {
    // Before 40 and 80 at weights 1 to 1: 60. After 60 and 80 at 3 to 1: 65. New data alone: 70; new weights alone: 50.
    const tree = (weight: number) => ({ children: [plain("x0", { weight }), plain("x1")] });
    const before = pair(profileOf(tree(1)), { GHA: { x0: 40, x1: 80 } });
    const after = pair(profileOf(tree(3)), { GHA: { x0: 60, x1: 80 } });
    // Data: (10 + 15) / 2; weights: (-10 - 5) / 2.
    expect(causesOf(before, after, "GHA")).toEqual({ "data:a": 12.5, weights: -7.5 });
  });

  it("lay what a newcomer does to others under min-max on the countries, and nothing on the data", () => {
    const profile = profileOf({ children: [{ indicator: "x0", normalise: { method: "min-max" } }] });
    const old = { GHA: { x0: 50 }, PER: { x0: 100 }, TGO: { x0: 0 } };
    const after = pair(profile, { ...old, NER: { x0: 200 } });
    // 50 of 0 to 100, then 50 of 0 to 200.
    expect(causesOf(pair(profile, old), after, "GHA")).toEqual({ countries: -25 });
  });

  it("tell the data of a country from newcomers that stand before it", () => {
    const profile = profileOf({ children: [{ indicator: "x0", normalise: { method: "min-max" } }] });
    const old = { GHA: { x0: 50 }, PER: { x0: 100 }, TGO: { x0: 80 } };
    const after = pair(profile, { ...old, TGO: { x0: 90 }, MLI: { x0: 60 }, NER: { x0: 200 } });
    // 60 of 50 to 100; its own 90 makes 80 of that, the newcomers 20, both 40 of 150.
    const found = causesOf(pair(profile, old), after, "TGO");
    expect(found["data:a"]).toBeCloseTo((20 + (80 / 3 - 20)) / 2, 9);
    expect(found.countries).toBeCloseTo((-40 + (80 / 3 - 80)) / 2, 9);
  });

  it("lay a node that comes on the tree, and let it keep its share whatever unit the weights are in", () => {
    const before = pair(
      profileOf({ children: [plain("x0", { weight: 0.25 }), plain("x1", { weight: 0.25 })] }),
      {
        GHA: { x0: 40, x1: 80, x2: 0 },
      },
    );
    const after = pair(
      profileOf({
        children: [plain("x0", { weight: 40 }), plain("x1", { weight: 40 }), plain("x2", { weight: 20 })],
      }),
      { GHA: { x0: 40, x1: 80, x2: 0 } },
    );
    // The first two keep their ratio, so the weights do nothing; a fifth at 0 costs a fifth of 60.
    const found = causesOf(before, after, "GHA");
    expect(Object.keys(found)).toEqual(["aggregation"]);
    expect(found.aggregation).toBeCloseTo(-12, 9);
  });

  it("lay on the tree what it does where the other side's weights of what stays are all 0", () => {
    const cells = { GHA: { x0: 40, x1: 80, x2: 0 } };
    const before = pair(profileOf({ children: [plain("x0", { weight: 0 }), plain("x1")] }), cells);
    const after = pair(profileOf({ children: [plain("x0"), plain("x2", { weight: 3 })] }), cells);
    // 80, then (40 + 3 x 0) / 4: x1 goes and x2 comes, and a weight of 0 has no ratio that the tree could keep.
    expect(causesOf(before, after, "GHA")).toEqual({ aggregation: -70 });
  });

  it("are taken together where one without the other leaves no score, and it is said", () => {
    const profile = profileOf(
      { children: [plain("x0"), plain("x1")] },
      { missing: { policy: "rescale", minimumCoverage: 0.5 } },
    );
    const before = pair(profile, { GHA: { x0: 40, x1: undefined } });
    const after = pair(profile, { GHA: { x0: undefined, x1: 60 } });
    const { causes, because } = pairReckoning(before, after).causes("GHA", 20);
    expect(causes).toMatchObject([{ cause: "data:a + data:b", score: 20 }]);
    expect(because).toBe("no-score-between");
  });

  it("are taken together where an indicator of numbers was one of categories: neither suits the other's method", () => {
    const tiers = { indicator: "x0", normalise: { method: "categories", scores: { high: 90, low: 30 } } };
    const before = pair(profileOf({ children: [tiers, plain("x1")] }), { GHA: { x0: "low", x1: 20 } });
    const after = pair(profileOf({ children: [plain("x0"), plain("x1")] }), { GHA: { x0: 80, x1: 40 } });
    // (30 + 20) / 2 becomes (80 + 40) / 2: 25 by the one and 10 by the other, which stands apart as ever.
    for (const [one, other, sign] of [
      [before, after, 1],
      [after, before, -1],
    ] as const) {
      const { causes, because } = pairReckoning(one, other).causes("GHA", sign * 35);
      expect(causes).toMatchObject([
        { cause: "normalisation + data:a", score: sign * 25 },
        { cause: "data:b", score: sign * 10 },
      ]);
      expect(because).toBe("no-score-between");
    }
  });

  it("name what changed a status: the data, the gate, or each by half where both were needed", () => {
    const tree = { children: [plain("x0")] };
    const gate = (limit: number) => [
      { id: "low", when: { indicator: "x1", below: limit }, effect: "exclude" },
    ];
    const [strict, lax] = [profileOf(tree, { gates: gate(50) }), profileOf(tree, { gates: gate(10) })];
    const cells = (x1: number) => ({ GHA: { x0: 40, x1 } });
    const due = (one: ReturnType<typeof pair>, other: ReturnType<typeof pair>) =>
      pairReckoning(one, other).statusCauses("GHA", "ranked", "excluded");
    expect(due(pair(strict, cells(60)), pair(strict, cells(40)))).toEqual([{ cause: "data:b", share: 1 }]);
    expect(due(pair(lax, cells(40)), pair(strict, cells(40)))).toEqual([{ cause: "gates", share: 1 }]);
    expect(due(pair(lax, cells(60)), pair(strict, cells(40)))).toEqual([
      { cause: "gates", share: 0.5 },
      { cause: "data:b", share: 0.5 },
    ]);
  });

  it("name a list that changed, and not one that stayed, for a status that a gate on it decides", () => {
    const gates = [
      { id: "both", when: { all: [{ list: "l" }, { indicator: "x1", below: 50 }] }, effect: "exclude" },
    ];
    const profile = profileOf({ children: [plain("x0")] }, { gates });
    const side = (x1: number, ...listed: string[]): Pair => {
      const entries = Object.fromEntries(listed.map((code) => [code, { held: [{ fiscalYear: 2024 }] }]));
      const list = {
        id: "l",
        title: "List",
        exhaustive: true,
        complete: true,
        listed: entries,
        overdue: {},
        ended: {},
      };
      const cells = { GHA: { x0: 40, x1 } };
      const lists = [list] as never;
      return { profile, evidence: evidenceOf(cells, { lists }), sourceOf };
    };
    const due = (...sides: [Pair, Pair]) => pairReckoning(...sides).statusCauses("GHA", "ranked", "excluded");
    expect(due(side(60, "GHA"), side(40, "GHA"))).toEqual([{ cause: "data:b", share: 1 }]);
    expect(due(side(40), side(40, "GHA"))).toEqual([{ cause: "data:list", share: 1 }]);
    expect(due(side(60), side(40, "GHA")).map(({ cause, share }) => [cause, share])).toEqual(
      expect.arrayContaining([
        ["data:list", 0.5],
        ["data:b", 0.5],
      ]),
    );
  });

  it("name the gates where only the profile after has one, and that one asks for a node's score", () => {
    const tree = { children: [plain("x0")] };
    const gates = [{ id: "low", when: { node: "test", below: 50 }, effect: "exclude" }];
    const [none, one] = [profileOf(tree), profileOf(tree, { gates })];
    const cells = { GHA: { x0: 40 } };
    expect(
      pairReckoning(pair(none, cells), pair(one, cells)).statusCauses("GHA", "ranked", "excluded"),
    ).toEqual([{ cause: "gates", share: 1 }]);
  });

  it("tell the figure that says whom an indicator is for, which is itself no part of the score", () => {
    const profile = profileOf({
      children: [
        { id: "f", children: [plain("x1"), plain("x3", { appliesWhen: { indicator: "x0", above: 0 } })] },
      ],
    });
    const [applies, not] = [1, 0].map((x0) => pair(profile, { GHA: { x0, x1: 40, x3: 80 } }));
    // 40 and 80, then 40 alone.
    const { causes } = pairReckoning(applies!, not!).causes("GHA", -20);
    expect(causes).toMatchObject([
      {
        cause: "data:a",
        score: -20,
        values: [{ indicator: "x0", before: { value: 1 }, after: { value: 0 } }],
      },
    ]);
  });

  it("name the data that say whom an indicator is for, where nothing else of it changes", () => {
    const profile = profileOf(
      { children: [plain("x1"), plain("x3", { appliesWhen: { indicator: "x0", above: 0 } })] },
      { missing: { policy: "rescale", minimumCoverage: 0.6 } },
    );
    // With x3, of which nothing is known, half of the evidence is there; without it all of it.
    const [applies, not] = [1, 0].map((x0) => pair(profile, { GHA: { x0, x1: 40 } }));
    expect(pairReckoning(applies!, not!).statusCauses("GHA", "unscored", "ranked")).toEqual([
      { cause: "data:a", share: 1 },
    ]);
  });
});
