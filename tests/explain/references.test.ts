import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reference } from "../../src/explain/index.ts";
import {
  buildComparison,
  buildExplanation,
  countryReference,
  owenValues,
  references,
} from "../../src/index.ts";
import { comparisonSchema } from "../../src/model/documents/comparison.ts";
import { type Explanation, explanationSchema } from "../../src/model/documents/explanation.ts";
import type { ScoreNode } from "../../src/model/documents/ranking.ts";
import { aggregators } from "../../src/scoring/index.ts";
import { jsonOnce } from "../cli/run-cli.ts";
import { draws } from "../properties/seed.ts";
import { type Cells, find, plain, scored } from "../scoring/fixture.ts";
import { worlds } from "../scoring/random-profile.ts";
import { around } from "./surroundings.ts";

const near = (actual: number, expected: number, what = "") => {
  expect(Math.abs(actual - expected), `${what}: ${actual} and ${expected}`).toBeLessThanOrEqual(1e-9);
};
const leavesOf = (nodes: readonly ScoreNode[]): ScoreNode[] =>
  nodes.flatMap((node) => (node.children ? leavesOf(node.children) : [node]));
const sumOf = (values: readonly (number | null | undefined)[]) =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** Every reference of a country that this table has. */
function referencesFor(table: ReturnType<typeof scored>, country: string): Reference[] {
  const one = find(table, country);
  const named = references.flatMap((entry) => {
    try {
      return [entry.make(table, one, around)];
    } catch {
      return [];
    }
  });
  const others = table.ranked.filter((other) => other.country !== country);
  return [...named, ...others.map((other) => countryReference(table, other, around))];
}

describe("contributions against any reference", () => {
  it.each(aggregators.map(({ id }) => id))(
    "sum to the difference of the scores under %s",
    { tags: "slow" },
    (id) => {
      const call = id === "power" ? { method: id, p: -2 } : id;
      const children = (ids: string[]) => ids.map((indicator) => plain(indicator));
      const tree = {
        aggregate: call,
        children: [
          { id: "a", aggregate: call, children: children(["u", "v"]) },
          { id: "b", aggregate: "arithmetic", children: children(["x", "y", "z"]) },
        ],
      };
      const value = fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined });
      const row = fc.record({ u: value, v: value, x: value, y: value, z: value });
      let kinds = new Set<string>();
      fc.assert(
        fc.property(fc.array(row, { minLength: 5, maxLength: 5 }), (rows) => {
          const cells: Cells = Object.fromEntries(rows.map((one, i) => [`C${i}`, { ...one, group: "g" }]));
          const table = scored(tree, cells, { peers: { by: "group" } });
          for (const one of table.ranked) {
            for (const reference of referencesFor(table, one.country)) {
              if (reference.score === undefined) continue;
              kinds = kinds.add(reference.kind);
              const { factors, effects } = buildExplanation(table, one.country, around, { reference })!;
              near(
                sumOf(factors.map(({ versusReference }) => versusReference)),
                one.score - reference.score,
                reference.kind,
              );
              near(
                sumOf(Object.values(effects!)),
                one.score - reference.score,
                `${reference.kind}, by effect`,
              );
            }
          }
        }),
        draws(60, 1 / 8),
      );
      expect([...kinds].sort()).toEqual(["country", "median", "minimum", "peers"]);
    },
  );

  it("are turned round when country and reference are, where both have the same leaves", () => {
    fc.assert(
      fc.property(worlds({}, 2), ({ tree, leaves, cells }) => {
        const full = Object.fromEntries(
          Object.entries(cells).map(([code, own], c) => [
            code,
            Object.fromEntries(leaves.map((id, i) => [id, own[id] ?? ((i + 2) * (c + 3)) % 100])),
          ]),
        );
        const table = scored(tree, full);
        fc.pre(table.ranked.length === 2);
        const [a, b] = table.ranked as [(typeof table.ranked)[number], (typeof table.ranked)[number]];
        const there = owenValues(table.plan, a, b);
        const back = owenValues(table.plan, b, a);
        for (const { index, node } of table.plan.items) near(there[index]!, -back[index]!, node.id);
      }),
      draws(200, 1 / 8),
    );
  });
});

describe("the place that factors make", () => {
  it("sums to the places between, and the part of being among the first to that step, whatever the reference", () => {
    let kinds = new Set<string>();
    fc.assert(
      fc.property(
        worlds({ minimumCoverage: true, appliesWhen: true, widest: 4 }, 6),
        fc.integer({ min: 1, max: 4 }),
        ({ tree, cells }, top) => {
          const table = scored(tree, cells, { peers: { by: "group" } });
          for (const { country, rank } of table.ranked) {
            for (const reference of referencesFor(table, country)) {
              if (reference.score === undefined) continue;
              kinds = kinds.add(reference.kind);
              const { places } = buildExplanation(table, country, around, { reference, top })!;
              const from = places!.reference.rank;
              near(sumOf(places!.factors.map(({ places: gained }) => gained)), from - rank, "places");
              const step = Number(rank <= top) - Number(from <= top);
              near(sumOf(places!.factors.map(({ among }) => among)), step, "among the first");
            }
          }
        },
      ),
      draws(100, 1 / 8),
    );
    expect([...kinds].sort()).toEqual(["country", "median", "minimum", "peers"]);
  });

  it("begins where the country would be ranked with the reference's figures in place of its own", () => {
    fc.assert(
      fc.property(worlds({}, 5), ({ tree, cells }) => {
        const table = scored(tree, cells);
        for (const one of table.ranked) {
          for (const other of table.ranked) {
            const swapped = scored(tree, { ...cells, [one.country]: cells[other.country]! });
            const reference = countryReference(table, other, around);
            const { places } = buildExplanation(table, one.country, around, { reference })!;
            const there = swapped.ranked.find(({ country }) => country === one.country)!;
            expect(places!.reference.rank).toBe(there.rank);
          }
        }
      }),
      draws(60, 1 / 8),
    );
  });

  it("is divided factor by factor: hand-counted where two factors decide over three others", () => {
    // Scores of the others: 50, 30, 20. X has 80 and 10 (45), against 20 and 20 (20).
    const tree = {
      children: [
        { id: "a", children: [plain("x")] },
        { id: "b", children: [plain("y")] },
      ],
    };
    const table = scored(tree, {
      AAA: { x: 50, y: 50 },
      BBB: { x: 30, y: 30 },
      CCC: { x: 20, y: 20 },
      XXX: { x: 80, y: 10 },
    });
    const reference = countryReference(table, find(table, "CCC"), around);
    const { places } = buildExplanation(table, "XXX", around, { reference, top: 1 })!;
    // From 20 (3rd): a alone makes 50 (joint 1st), b alone 15 (4th), both 45 (2nd). Places a: (2 + 2) / 2, b: (-1 + -1) / 2.
    expect(places).toEqual({
      reference: { rank: 3, tied: 1 },
      k: 1,
      factors: [
        // Among the first alone: a takes it there when it comes first, and b takes it away again.
        { id: "a", title: "a", places: 2, among: 0.5 },
        { id: "b", title: "b", places: -1, among: -0.5 },
      ],
    });
  });
});

it("places and effects are not told against a reference that has no score, as where nobody is ranked", () => {
  const gates = [{ id: "all", when: { indicator: "x", above: 0 }, effect: "exclude" }];
  const told = buildExplanation(
    scored({ children: [plain("x")] }, { AAA: { x: 5 } }, { gates }),
    "AAA",
    around,
  )!;
  expect([told.score, told.reference.score, told.places, told.effects]).toEqual([5, null, null, null]);
});

it("places are divided over 19 factors at most: of more there are too many sets to go through", () => {
  const places = (n: number) => {
    const ids = Array.from({ length: n }, (_, i) => `x${i}`);
    const own = Object.fromEntries(ids.map((id) => [id, 50]));
    const tree = { children: ids.map((id) => plain(id)) };
    const table = scored(tree, { AAA: { ...own, x0: 60 }, BBB: own, CCC: own });
    const reference = countryReference(table, find(table, "BBB"), around);
    return buildExplanation(table, "AAA", around, { reference, top: 1 })!.places?.factors[0];
  };
  // Level with two others for the first place, and then there alone.
  expect([places(19), places(20)]).toEqual([{ id: "x0", title: "x0", places: 0, among: 0 }, undefined]);
  // Where all of 19 differ their sets are too many, too: nothing is told, and not that they do nothing.
  const [one, other] = [60, 50].map((x) =>
    Object.fromEntries(Array.from({ length: 19 }, (_, i) => [`x${i}`, x])),
  );
  const table = scored({ children: Object.keys(one!).map((id) => plain(id)) }, { AAA: one!, BBB: other! });
  expect(buildExplanation(table, "AAA", around)!.places).toBeNull();
});

it("places are not divided where scores are wins less losses: those of others hang on the country's values too", async () => {
  const { places } = await jsonOnce<Explanation>("explain", "GHA", "--method", "copeland", "--quiet");
  expect(places).toBeNull();
});

describe("the effect of not being assessed", () => {
  it("stands apart from the effect of values, at every node, and sums to the whole", { tags: "slow" }, () => {
    fc.assert(
      // What is taken in the place of another is no missing evidence: tests/scoring/first-of.test.ts has that.
      fc.property(
        worlds({ minimumCoverage: true, appliesWhen: true, widest: 4, firstOf: false }, 5),
        ({ tree, cells }) => {
          const table = scored(tree, cells, { peers: { by: "group" } });
          for (const { country } of table.ranked) {
            for (const reference of referencesFor(table, country)) {
              if (reference.score === undefined) continue;
              const document = buildExplanation(table, country, around, { reference })!;
              expect(explanationSchema.safeParse(document).success).toBe(true);
              const leaves = leavesOf(document.factors);
              const missing = leaves.filter(
                ({ missing: why }) => why === "not assessed" || why?.startsWith("not weighed"),
              );
              const own = sumOf(missing.map(({ versusReference }) => versusReference));
              near(document.effects!.notAssessed ?? 0, own, "not assessed");
              for (const leaf of leaves) {
                if (leaf.missing === undefined) expect(leaf.ofWhich?.notAssessed).toBeUndefined();
              }
            }
          }
        },
      ),
      draws(120, 1 / 8),
    );
  });

  it("is not in a value's contribution: a value equal to the reference's has none, whatever is missing beside it", () => {
    const tree = { children: [plain("x"), plain("y")] };
    const table = scored(tree, { AAA: { x: 40 }, BBB: { x: 40, y: 90 }, CCC: { x: 40, y: 70 } });
    const { factors, effects } = buildExplanation(table, "AAA", around)!;
    // The median country is (40, 80), mean 60; without y the mean is 40.
    expect(factors.map(({ versusReference }) => versusReference)).toEqual([0, -20]);
    expect(factors[1]!.ofWhich).toEqual({ notAssessed: -20 });
    expect(effects).toEqual({ evidence: 0, notAssessed: -20 });
  });
});

describe("a reference", () => {
  const tree = { children: [plain("x"), plain("y")] };
  const cells: Cells = {
    AAA: { x: 80, y: 60, group: "g" },
    BBB: { x: 60, y: 20, group: "g" },
    CCC: { x: 20, y: 10, group: "g" },
    DDD: { x: 10, y: 90, group: "h" },
    EEE: {},
  };
  const table = scored(tree, cells, { peers: { by: "group" } });
  const make = (id: string, country: string, from = table) =>
    references.find((entry) => entry.id === id)!.make(from, find(from, country), around);

  it("of peers is the median over the ranked of the group, and says which and how many", () => {
    const peers = make("peers", "AAA");
    expect([...peers.leafScores]).toEqual([60, 20]);
    expect(peers.made).toEqual({ size: 3, group: "g", by: "group" });
  });

  it("of peers is refused where there are none or too few, with a way out", () => {
    expect(() => make("peers", "DDD")).toThrow(/too few/u);
    expect(() => make("peers", "AAA", scored(tree, cells))).toThrow(/makes no peer groups/u);
    expect(() => make("peers", "EEE")).toThrow(/in no peer group/u);
  });

  it("of the minimum is the scale's lowest end, and is refused where scores have none", () => {
    expect(make("minimum", "AAA")).toMatchObject({ score: 0, kind: "minimum" });
    const unbounded = { children: [plain("x", { normalise: { method: "z-score" } }), plain("y")] };
    expect(() => make("minimum", "AAA", scored(unbounded, cells))).toThrow(/no lowest end/u);
  });

  it("of a country needs a score", () => {
    expect(() => countryReference(table, find(table, "EEE"), around)).toThrow(/has no score/u);
  });
});

describe("the comparison document", () => {
  it("says whether what is missing could turn a pair, and puts equal scores in the order of their codes", () => {
    const turns = (...a: [number | undefined, number | undefined][]) => {
      const world = Object.fromEntries(a.map(([x, y], i) => ["ABC"[i]!.repeat(3), { x, y }]));
      return (tree: object) =>
        buildComparison(scored(tree, world), Object.keys(world).reverse(), around).pairs.map(
          ({ ahead, behind, couldTurn }) => [ahead, behind, couldTurn],
        );
    };
    const even = { children: [plain("x"), plain("y")] };
    // A from 70 / 2 to 170 / 2, B 60: below it at the worst.
    expect(turns([70, undefined], [60, 60])(even)).toEqual([["AAA", "BBB", true]]);
    expect(turns([70, 70], [60, 60])(even)).toEqual([["AAA", "BBB", false]]);
    // At the worst A has 35, and B has 35 whatever happens: level is not turned.
    expect(turns([70, undefined], [35, 35])(even)).toEqual([["AAA", "BBB", false]]);
    expect(turns([70, 70], [60, undefined])(even)).toEqual([["AAA", "BBB", true]]);
    expect(turns([50, 50], [50, 50], [50, 50])(even)).toEqual([
      ["AAA", "BBB", false],
      ["BBB", "CCC", false],
    ]);
    const unbounded = { children: [plain("x", { normalise: { method: "z-score" } })] };
    expect(turns([70, 1], [60, 1])(unbounded)).toEqual([["AAA", "BBB", null]]);
  });

  it("has of every node each country's score, weight and figure with its place, or what it lacks", () => {
    const when = { indicator: "group", is: ["g"] };
    const nested = {
      children: [plain("x", { weight: 3 }), { id: "f", children: [plain("y", { appliesWhen: when })] }],
    };
    const world = {
      AAA: { x: 80, y: 40, group: "g" },
      BBB: { x: 60, group: "g" },
      CCC: { x: 20, group: "h" },
    };
    const { factors } = buildComparison(
      scored(nested, world, {}, { year: 2020 }),
      ["CCC", "AAA", "BBB"],
      around,
    );
    const place = (at: string) => ({ id: "tidy", file: "invented.csv", locator: at });
    const [x, f] = factors;
    expect(x).toEqual({
      id: "x",
      title: "x",
      share: 0.75,
      indicator: "x",
      cells: [
        ["CCC", 20, 1],
        ["AAA", 80, 0.75],
        ["BBB", 60, 1],
      ].map(([country, score, weight]) => ({
        country,
        score,
        weight,
        coverage: 1,
        value: score,
        year: 2020,
        source: place(`${country}, x`),
      })),
    });
    // What a policy puts in its place is no score.
    const filled = buildComparison(
      scored(nested, world, { missing: { policy: "worst" } }),
      ["BBB", "AAA"],
      around,
    );
    expect(filled.factors[1]!.cells.map(({ score }) => score)).toEqual([null, 40]);
    const lack = (code: string) => ({ missing: expect.any(String), lack: { code } });
    expect(f!.cells).toEqual([
      { country: "CCC", score: null, weight: 0, coverage: 0, ...lack("does-not-apply"), doesNotApply: true },
      { country: "AAA", score: 40, weight: 0.25, coverage: 1 },
      { country: "BBB", score: null, weight: 0, coverage: 0, ...lack("too-little") },
    ]);
    expect(f!.children![0]!.cells).toEqual([
      { country: "CCC", score: null, weight: 0, coverage: 0, ...lack("does-not-apply"), doesNotApply: true },
      {
        country: "AAA",
        score: 40,
        weight: 0.25,
        coverage: 1,
        value: 40,
        year: 2020,
        source: place("AAA, y"),
      },
      { country: "BBB", score: null, weight: 0, coverage: 0, ...lack("not-assessed") },
    ]);
  });

  it("has a pair for each neighbour by score, whose parts sum to the difference, and holds to its schema", () => {
    fc.assert(
      fc.property(worlds({ minimumCoverage: true, appliesWhen: true, widest: 4 }, 4), ({ tree, cells }) => {
        const table = scored(tree, cells);
        const document = buildComparison(table, ["C2", "C0", "C3", "C1"], around);
        expect(comparisonSchema.safeParse(document).success).toBe(true);
        expect(document.countries.map(({ country }) => country)).toEqual(["C2", "C0", "C3", "C1"]);
        const withScore = document.countries.filter(({ score }) => score !== null);
        expect(document.pairs).toHaveLength(Math.max(0, withScore.length - 1));
        for (const { ahead, behind, difference, contributions } of document.pairs) {
          const [a, b] = [ahead, behind].map((code) => find(table, code).score!);
          expect(difference).toBe(a! - b!);
          expect(difference).toBeGreaterThanOrEqual(0);
          if (contributions.every(({ contribution }) => contribution !== null))
            near(sumOf(contributions.map(({ contribution }) => contribution)), difference, ahead);
        }
      }),
      draws(150, 1 / 8),
    );
  });
});
