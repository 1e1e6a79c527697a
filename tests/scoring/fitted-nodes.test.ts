import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgedIn } from "../../src/model/standings.ts";
import { compile, type ScoreTable, score } from "../../src/scoring/index.ts";
import { significant } from "../../src/stats/index.ts";
import { draws } from "../properties/seed.ts";
import { type Cells, evidenceOf, find, nodeScore, plain, profileOf, scored } from "./fixture.ts";
import { worlds } from "./random-profile.ts";

const fitted = (normalise: unknown = "percentile", rest: object = {}) => ({
  id: "a",
  normalise,
  children: [plain("x")],
  ...rest,
});
/** What a country's node has itself, and what goes up from it. */
const rawOf = (table: ScoreTable, country: string, node = "a") =>
  find(table, country).raw(table.plan.items.find((item) => item.node.id === node)!);
const ups = (table: ScoreTable, node = "a") =>
  Object.fromEntries(
    table.evidence.countries.map((country) => {
      const up = nodeScore(table, country, node);
      return [country, up === undefined ? undefined : significant(up)];
    }),
  );

const apart = (...country: string[]) => ({ id: "partner", when: { country }, effect: "apart" });
const law = (...country: string[]) => ({ id: "law", when: { country }, effect: "exclude" });
const flagged = (...country: string[]) => ({ id: "look", when: { country }, effect: "flag" });

const thirds = (number: number) => significant(number / 3);

describe("a percentile at a node", () => {
  const tree = { missing: { minimumCoverage: 1 }, children: [fitted(), plain("y")] };
  const cells: Cells = {
    ALB: { x: 10, y: 0 },
    BEN: { x: 30, y: 0 },
    COL: { x: 30, y: 0 },
    DZA: { x: 50, y: 0 },
    EGY: { x: 70, y: 0 },
    FJI: { x: 30 },
    GHA: { y: 0 },
  };
  const gates = [apart("DZA"), law("EGY"), flagged("ALB")];

  it("is (below + half of the others equal + 1/2) / n among those ranked or set apart", () => {
    // Four candidates: 10, 30, 30 and, set apart, 50.
    const table = scored(tree, cells, { gates });
    expect(table.ranked.map(({ country }) => country)).toEqual(["BEN", "COL", "ALB"]);
    expect(table.apart.map(({ country }) => country)).toEqual(["DZA"]);
    expect(ups(table)).toMatchObject({
      ALB: (100 * 0.5) / 4,
      BEN: (100 * (1 + 0.5 + 0.5)) / 4,
      COL: 50,
      DZA: (100 * 3.5) / 4,
    });
  });

  it("places whoever is excluded or has no score as one more", () => {
    const table = scored(tree, cells, { gates });
    expect(table.excluded.map(({ country }) => country)).toEqual(["EGY"]);
    expect(table.unscored.map(({ country }) => country)).toEqual(["FJI", "GHA"]);
    // All four are below 70; one is below 30 and two have it.
    expect(ups(table)).toMatchObject({ EGY: (100 * 4.5) / 5, FJI: (100 * (1 + 1 + 0.5)) / 5 });
    expect(ups(table).GHA).toBeUndefined();
  });

  it("keeps the node's own score beside it, and hands the percentile to its parent", () => {
    const table = scored(tree, cells, { gates });
    expect(["ALB", "BEN", "DZA", "EGY", "FJI"].map((country) => rawOf(table, country))).toEqual([
      10, 30, 50, 70, 30,
    ]);
    expect(rawOf(table, "GHA")).toBeNaN();
    expect(find(table, "DZA").score).toBe(87.5 / 2);
    expect(find(table, "EGY").score).toBe(45);
  });

  it("never reaches an end of the scale, so that a product is not lost by it", () => {
    const two = { aggregate: "geometric", children: [fitted(), plain("y")] };
    const table = scored(two, { ALB: { x: 0, y: 100 }, BEN: { x: 100, y: 100 } });
    expect(ups(table)).toEqual({ ALB: 25, BEN: 75 });
    expect(find(table, "ALB").score).toBe(50);
  });

  it("of one candidate is the middle, and where nobody is a candidate that of everybody, too", () => {
    expect(ups(scored(tree, { ALB: { x: 3, y: 1 } }))).toEqual({ ALB: 50 });
    expect(ups(scored(tree, { ALB: { x: 3, y: 1 }, BEN: { x: 9 } }, { gates: [law("ALB")] }))).toEqual({
      ALB: 50,
      BEN: 50,
    });
  });

  it("is on the profile's own scale", () => {
    const table = scored(
      { children: [fitted("percentile", { children: [{ indicator: "x", normalise: "min-max" }] })] },
      { ALB: { x: 1 }, BEN: { x: 2 } },
      { scale: [1, 5] },
    );
    expect(ups(table)).toEqual({ ALB: 2, BEN: 4 });
  });

  it("holds those equal who differ by float noise alone", () => {
    const sum = fitted("percentile", { children: [plain("x"), plain("z"), plain("w")] });
    // (10 + 20 + 30) / 3 in two orders.
    const table = scored(
      { children: [sum] },
      { ALB: { x: 0.1, z: 0.2, w: 0.3 }, BEN: { x: 0.3, z: 0.2, w: 0.1 }, COL: { x: 9, z: 9, w: 9 } },
    );
    expect(rawOf(table, "ALB")).not.toBe(rawOf(table, "BEN"));
    expect(ups(table)).toEqual({ ALB: thirds(100), BEN: thirds(100), COL: thirds(250) });
  });

  it("counts a candidate only where it has a score there", () => {
    const loose = { children: [fitted(), plain("y")] };
    const table = scored(loose, { ALB: { x: 10, y: 5 }, BEN: { x: 20, y: 5 }, COL: { y: 5 } });
    expect(table.ranked).toHaveLength(3);
    expect(ups(table)).toEqual({ ALB: 25, BEN: 75, COL: undefined });
  });

  it("of those whom a gate that excludes one more leaves moves the others", () => {
    const all = ups(scored(tree, cells, { gates: [] }));
    // Five candidates: 10, 30, 30, 50, 70.
    expect(all).toMatchObject({ ALB: 10, BEN: 40, COL: 40, DZA: 70, EGY: 90 });
    const without = ups(scored(tree, cells, { gates: [law("ALB")] }));
    // Four of them, and ALB as a fifth below them all.
    expect(without).toMatchObject({ ALB: 10, BEN: 25, COL: 25, DZA: 62.5, EGY: 87.5 });
  });

  it("changes with no flag", () => {
    expect(ups(scored(tree, cells, { gates: [flagged("ALB", "BEN")] }))).toEqual(ups(scored(tree, cells)));
  });
});

describe("other methods at a node", () => {
  const cells: Cells = { ALB: { x: 10 }, BEN: { x: 20 }, COL: { x: 60 }, DZA: { x: 90 }, EGY: { x: 20 } };
  const gates = [law("DZA"), apart("EGY")];
  const of = (normalise: unknown) => ups(scored({ children: [fitted(normalise)] }, cells, { gates }));

  it("rank counts those below, of the candidates without the country", () => {
    // Candidates 10, 20, 20, 60; DZA as a fifth.
    expect(of("rank")).toEqual({ ALB: 0, BEN: thirds(100), EGY: thirds(100), COL: 100, DZA: 100 });
  });

  it("min-max goes from the lowest candidate to the highest, and a country from outside moves its end", () => {
    // From 10 to 60; DZA's own 90 is the top of what it is placed in.
    expect(of("min-max")).toEqual({ ALB: 0, BEN: 20, EGY: 20, COL: 100, DZA: 100 });
  });

  it("z-score takes the candidates' mean and sample standard deviation", () => {
    const mean = (10 + 20 + 20 + 60) / 4;
    const sd = Math.sqrt([10, 20, 20, 60].reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3);
    const found = of({ method: "z-score", mean: 50, sd: 10 });
    for (const [country, x] of [
      ["ALB", 10],
      ["BEN", 20],
      ["COL", 60],
    ] as const)
      expect(found[country]).toBeCloseTo(50 + (10 * (x - mean)) / sd, 9);
    // With DZA as a fifth: mean 40, deviations 30, 20, 20, 20 and 50.
    expect(found.DZA).toBeCloseTo(50 + (10 * 50) / Math.sqrt((900 + 400 + 400 + 400 + 2500) / 4), 9);
  });

  it("goalposts are fixed: who the candidates are moves nobody", () => {
    const call = { method: "goalposts", from: 10, to: 60 };
    expect(of(call)).toEqual({ ALB: 0, BEN: 20, EGY: 20, COL: 100, DZA: 100 });
    expect(ups(scored({ children: [fitted(call)] }, cells))).toEqual(of(call));
  });
});

describe("nodes one above the other", () => {
  it("are each placed by what comes up to them", () => {
    const tree = {
      children: [
        {
          id: "outer",
          normalise: "percentile",
          children: [{ ...fitted(), weight: 3 }, plain("y")],
        },
      ],
    };
    const table = scored(tree, { ALB: { x: 1, y: 100 }, BEN: { x: 2, y: 0 }, COL: { x: 3, y: 40 } });
    expect(Object.values(ups(table))).toEqual([thirds(50), 50, thirds(250)]);
    // Three quarters of the percentile and one of y: ALB 37.5, BEN 37.5, COL 72.5. Two are equal.
    const raws = ["ALB", "BEN", "COL"].map((country) => rawOf(table, country, "outer"));
    [37.5, 37.5, 72.5].forEach((raw, i) => {
      expect(raws[i]).toBeCloseTo(raw, 9);
    });
    expect(ups(table, "outer")).toEqual({ ALB: thirds(100), BEN: thirds(100), COL: thirds(250) });
    expect(table.ranked.map(({ country, rank }) => [country, rank])).toEqual([
      ["COL", 1],
      ["ALB", 2],
      ["BEN", 2],
    ]);
  });

  it("may have the whole as the outermost", () => {
    const table = scored(
      { normalise: "percentile", children: [fitted()] },
      { ALB: { x: 1 }, BEN: { x: 2 }, COL: { x: 2 }, DZA: { x: 80 } },
    );
    expect(table.ranked.map(({ country, score }) => [country, score])).toEqual([
      ["DZA", 87.5],
      ["BEN", 50],
      ["COL", 50],
      ["ALB", 12.5],
    ]);
  });
});

describe("a gate on a node that is placed", () => {
  const cells: Cells = { ALB: { x: 10 }, BEN: { x: 20 }, COL: { x: 30 } };
  const gate = (when: object, effect = "exclude") => [{ id: "g", when: { node: "a", ...when }, effect }];

  it("asks for its own score", () => {
    const table = scored({ children: [fitted()] }, cells, { gates: gate({ below: 15 }) });
    expect(table.excluded.map(({ country }) => country)).toEqual(["ALB"]);
    // By percentile BEN is at 25 of two, and stays.
    expect(ups(table)).toEqual({ ALB: thirds(50), BEN: 25, COL: 75 });
    expect(find(table, "BEN").gates[0]!.truth.margin).toBe(5);
  });

  it("does not ask for what goes up", () => {
    // 30 stands at 83.3 of 100, and no score is above 50.
    expect(scored({ children: [fitted()] }, cells, { gates: gate({ above: 50 }) }).excluded).toEqual([]);
  });
});

describe("who the candidates are", () => {
  it("is everybody who has a score and is excluded by no gate, however the rest is placed", () => {
    fc.assert(
      fc.property(worlds({ normalise: true, minimumCoverage: true }, 5), ({ tree, cells }) => {
        const table = scored(tree, cells);
        for (const item of table.plan.items) {
          if (item.fit === undefined || item.fit.fixed) continue;
          const candidates = [...table.ranked, ...table.apart].filter((one) => !Number.isNaN(one.raw(item)));
          expect([...table.fit!.scores(item).keys()].sort()).toEqual(
            candidates.map(({ index }) => index).sort(),
          );
        }
      }),
      draws(150),
    );
  });

  it("moves percentiles by the formula where one comes in whom a gate kept out", () => {
    fc.assert(
      fc.property(worlds({ depth: 1 }, 5), ({ tree, cells }) => {
        const top = { id: "top", children: [{ ...tree, weight: 1, normalise: "percentile" }] };
        const gates = [{ id: "g", when: { country: ["ZWE"] }, effect: "exclude" }];
        const world: Cells = Object.fromEntries(
          Object.values(cells).map((of, i) => [["ALB", "BEN", "COL", "DZA", "ZWE"][i]!, of]),
        );
        const [out, into] = [scored(top, world, { gates }), scored(top, world)];
        const item = into.plan.items.find(({ fit }) => fit !== undefined)!;
        const raws = new Map(into.ranked.map((one) => [one.country, item.fit!.tie(one.raw(item))] as const));
        const percentile = (country: string, among: readonly string[]) => {
          const [own, others] = [raws.get(country)!, among.filter((one) => one !== country)];
          const below = others.filter((one) => raws.get(one)! < own).length;
          const equal = others.filter((one) => raws.get(one)! === own).length;
          return (100 * (below + equal / 2 + 1 / 2)) / (others.length + 1);
        };
        const all = [...raws.keys()];
        for (const country of all) {
          const up = (table: ScoreTable) => find(table, country).scores[item.index]!;
          expect(up(into)).toBeCloseTo(percentile(country, all), 9);
          expect(up(out)).toBeCloseTo(
            percentile(
              country,
              all.filter((one) => one !== "ZWE"),
            ),
            9,
          );
        }
      }),
      draws(150),
    );
  });
});

describe("scores where nodes are placed", () => {
  it("lie in their ranges, where every node that is placed has a score", () => {
    fc.assert(
      fc.property(worlds({ normalise: true }, 5), ({ tree, cells }) => {
        const { plan, ranked } = scored(tree, cells);
        for (const one of ranked) {
          const { score: own, range } = one;
          // The best that can be is no full score there: level with others it stands in their middle.
          const lacks = plan.items.some((item) => item.fit && item.share > 0 && Number.isNaN(one.raw(item)));
          if (range === undefined || lacks) continue;
          expect(own).toBeGreaterThanOrEqual(range[0] - 1e-9);
          expect(own).toBeLessThanOrEqual(range[1] + 1e-9);
        }
      }),
      draws(300),
    );
  });

  it("are the same each time, in whatever order countries stand, and where gates are judged already", () => {
    fc.assert(
      fc.property(worlds({ normalise: true, minimumCoverage: true }, 5), ({ tree, cells }) => {
        const plan = compile(profileOf(tree));
        const of = (table: ScoreTable) =>
          table.ranked.map(({ country, score: own, rank, range }) => [country, own, rank, range]);
        const once = score(plan, evidenceOf(cells));
        expect(of(score(plan, evidenceOf(cells)))).toEqual(of(once));
        const turned = Object.fromEntries(Object.entries(cells).toReversed());
        expect(of(score(plan, evidenceOf(turned)))).toEqual(of(once));
        expect(of(score(plan, evidenceOf(cells), once.columns, judgedIn(once)))).toEqual(of(once));
        // Of a plan that is fitted already all is fitted anew.
        expect(of(score(once.plan, evidenceOf(cells)))).toEqual(of(once));
      }),
      draws(100),
    );
  });

  it("are what a country's own plan makes of its evidence", () => {
    fc.assert(
      fc.property(worlds({ normalise: true }, 5), ({ tree, cells }) => {
        const table = scored(tree, cells);
        for (const one of table.ranked) {
          for (const item of one.plan.items)
            if (item.fit) {
              const raw = one.raw(item);
              expect(Number.isNaN(raw) ? raw : item.fit.placed!(raw)).toBe(one.scores[item.index]);
            }
        }
      }),
      draws(100),
    );
  });
});
