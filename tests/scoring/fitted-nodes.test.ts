import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Value } from "../../src/model/observation.ts";
import { judgedIn } from "../../src/model/standings.ts";
import { compile, type Scored, type ScoreTable, score } from "../../src/scoring/index.ts";
import { normalisers } from "../../src/scoring/normalisers/index.ts";
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
/** What goes up from each country's node. */
const ups = (table: ScoreTable, node = "a") =>
  Object.fromEntries(
    table.evidence.countries.map((country) => {
      const up = nodeScore(table, country, node);
      return [country, up === undefined ? undefined : significant(up)];
    }),
  );

const apart = (...country: string[]) => ({ id: "partner", when: { country }, effect: "apart" });
const law = (...country: string[]) => ({ id: "law", when: { country }, effect: "exclude" });

const thirds = (number: number) => significant(number / 3);

describe("z-score at a node", () => {
  const cells: Cells = { ALB: { x: 10 }, BEN: { x: 20 }, COL: { x: 60 }, DZA: { x: 90 }, EGY: { x: 20 } };
  const gates = [law("DZA"), apart("EGY")];
  const of = (normalise: unknown) => ups(scored({ children: [fitted(normalise)] }, cells, { gates }));

  it("takes the candidates' mean and sample standard deviation", () => {
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
});

/** What a spreadsheet makes of a formula of such functions, with names for cells and ranges. */
function calculated(formula: string, names: Readonly<Record<string, Value | readonly Value[]>>): number {
  const [sum, mean] = [
    (all: number[]) => all.reduce((a, b) => a + b, 0),
    (all: number[]) => sum(all) / all.length,
  ];
  const over =
    (of: (all: number[]) => number) =>
    (...parts: (number | readonly number[])[]) =>
      of(parts.flat());
  const functions = {
    IF: (is: boolean | number, one: number, other: number) => (is ? one : other),
    MIN: over((all) => Math.min(...all)),
    MAX: over((all) => Math.max(...all)),
    COUNT: over((all) => all.length),
    AVERAGE: over(mean),
    STDEV: over((all) => Math.sqrt(sum(all.map((x) => (x - mean(all)) ** 2)) / (all.length - 1))),
    COUNTIF: (all: readonly number[], wanted: number | string) =>
      all.filter((x) => (typeof wanted === "number" ? x === wanted : x < Number(wanted.slice(1)))).length,
    LN: Math.log,
    INDEX: (all: readonly number[], at: number) => all[at - 1],
    SUMPRODUCT: (is: readonly number[], all?: readonly number[]) =>
      sum(is.map((x, i) => x * (all?.[i] ?? 1))),
    EXACT: (one: string, all: readonly string[]) => all.map((other) => (one === other ? 1 : 0)),
    atMost: (all: readonly number[], most: number) => all.map((x) => (x <= most ? 1 : 0)),
  };
  const given = { ...functions, ...names };
  const typed = formula
    .replaceAll("&", "+")
    .replace(/--\((\w+)<=(\w+)\)/gu, "atMost($1,$2)")
    .replaceAll("--", "")
    .replace(/(?<![<>"])=/gu, "===");
  return new Function(...Object.keys(given), `return ${typed}`)(...Object.values(given));
}

describe("a workbook's formula of a score", () => {
  const steps = [
    [0.5, 20],
    [2, 50],
    [10, 95],
  ];
  const numbers = [0.1, 0.5, 1, 2, 7, 10, 25];
  it.each([
    ["goalposts", { from: 0.5, to: 10 }, numbers],
    ["piecewise", { points: steps }, numbers],
    ["thresholds", { steps }, numbers],
    ["categories", { scores: { low: 10, Low: 30, high: 90 } }, ["low", "Low", "high"]],
  ])("by %s %j gives what scoring gives, also of logarithms", (method, stated, figures) => {
    const {
      ends = [],
      listed = [],
      formula,
    } = normalisers.find(({ id }) => id === method)!.workbook!(stated as never);
    for (const transform of method === "categories" || method === "thresholds"
      ? [{}]
      : [{}, { transform: "log" }]) {
      const counted = (figure: string) => ("transform" in transform ? `LN(${figure})` : figure);
      const count = "transform" in transform ? Math.log : Number;
      const points = listed.map((_, i) => ({ key: `key${i}`, score: `score${i}` }));
      const asked = formula!({
        ...{ value: "figure", counted, points, keys: "keys", scores: "scores" },
        ...{ scale: [0, 100], ends: ["from", "to"] },
      });
      const cells = Object.fromEntries(figures.map((x, i) => [`A${"ABCDEFG"[i]}A`, { x }]));
      const tree = { children: [{ indicator: "x", normalise: { method, ...stated }, ...transform }] };
      const { normalised } = scored(tree, cells).columns[0]!;
      for (const [i, figure] of figures.entries()) {
        const names: Record<string, Value | readonly Value[]> = {
          figure,
          ...(ends.length === 2 ? { from: count(ends[0]!), to: count(ends[1]!) } : {}),
          keys: listed.map(([key]) => key),
          scores: listed.map(([, score]) => score),
          ...Object.fromEntries(
            listed.flatMap(([key, score], at) => [
              [`key${at}`, key],
              [`score${at}`, score],
            ]),
          ),
        };
        expect(calculated(asked, names), `${figure}`).toBeCloseTo(normalised[i]!, 9);
      }
    }
  });
});

describe("a workbook's formula of what goes up", () => {
  const methods = [
    { method: "min-max" },
    { method: "percentile" },
    { method: "rank" },
    { method: "z-score", mean: 50, sd: 10 },
    { method: "borda" },
  ];
  const all = { ALB: 10, BEN: 20, COL: 60, EGY: 20, FJI: 60, GHA: 85 };
  const scales = [
    [0, 100],
    [1, 5],
  ] as const;

  it.each(
    methods.flatMap((normalise) => scales.map((scale) => [normalise.method, scale, normalise] as const)),
  )("by %s on %j gives what scoring gives, to a candidate and to one more", (method, scale, normalise) => {
    const formula = normalisers.find(({ id }) => id === method)!.workbook!(normalise as never).among!({
      score: "own_score",
      all: "candidates",
      own: "own",
      scale,
    });
    // All who differ, all who are alike, one alone.
    for (const some of [Object.keys(all), ["BEN", "EGY"], ["BEN"]]) {
      const cells = Object.fromEntries(some.map((code) => [code, { x: all[code as "ALB"] }]));
      for (const more of [5, 10, 20, 50, 60, 95]) {
        const table = scored(
          { children: [fitted(normalise)] },
          { ...cells, ZMB: { x: more } },
          { gates: [law("ZMB")], scale },
        );
        const raw = ({ raw }: Scored) => raw(table.plan.items.find(({ node }) => node.id === "a")!);
        const candidates = some.map((code) => raw(find(table, code)));
        for (const code of [...some, "ZMB"]) {
          const names = { own_score: raw(find(table, code)), candidates, own: code === "ZMB" ? 0 : 1 };
          expect(calculated(formula, names), `${code} of ${some}`).toBeCloseTo(
            nodeScore(table, code, "a")!,
            9,
          );
        }
      }
    }
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
  it("is everybody who has a score and is excluded by no gate, however the rest is placed", () =>
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
    ));

  it("moves percentiles by the formula where one comes in whom a gate kept out", () =>
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
    ));
});

describe("scores where nodes are placed", () => {
  it("lie in their ranges, where every node that is placed has a score", () =>
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
    ));

  it("are the same each time, in whatever order countries stand, and where gates are judged already", () =>
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
    ));

  it("are what a country's own plan makes of its evidence", () =>
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
    ));
});
