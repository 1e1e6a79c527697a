import { describe, expect, it } from "vitest";
import { documentReckoning } from "../../../src/explain/diff/from-rankings.ts";
import { buildRanking } from "../../../src/explain/index.ts";
import type { Ranking } from "../../../src/model/documents/ranking.ts";
import { type Cells, plain, scored } from "../../scoring/fixture.ts";
import { around } from "../surroundings.ts";

const made = (cells: Cells, tree: object) => buildRanking(scored(tree, cells), around);

const cells = { AAA: { x: 10, y: 90 }, BBB: { x: 60, y: 20 } };
const two = (weight: number) => ({ children: [plain("x", { weight }), plain("y")] });
function ranking(method: string, weight = 1): Ranking {
  const { profile, ...rest } = made(cells, two(weight));
  return { ...rest, profile: { ...profile, aggregate: { method } } };
}

describe("what is told of rankings by Copeland's method, whose scores are wins less losses", () => {
  it("of two is the change as a whole, what of the profiles differs below the root, and why no causes are told", () => {
    const told = documentReckoning(ranking("copeland"), ranking("copeland", 3));
    expect(told.profileChanges.map(({ cause }) => cause)).toEqual(["weights"]);
    expect(told.notes).toEqual([{ code: "bothByCopeland", args: [] }]);
    expect(told.causes("AAA", 2)).toEqual({
      causes: [{ cause: "not told apart", score: 2 }],
      because: "wins-less-losses",
    });
    expect(told.causes("AAA", 0)).toEqual({ causes: [] });
    expect(told.statusCauses("AAA", "ranked", "excluded")).toEqual([]);
  });

  it.each([
    ["first", "copeland", "geometric"],
    ["second", "arithmetic", "copeland"],
  ])("of the %s alone is the other root, once, and no change of any score", (which, was, is) => {
    const told = documentReckoning(ranking(was), ranking(is));
    expect(told.profileChanges).toEqual([{ cause: "aggregation", code: "rootMethod", args: [was, is] }]);
    expect(told.notes).toEqual([{ code: "oneByCopeland", args: [which] }]);
    expect(told.causes("AAA", 2)).toEqual({ causes: [] });
    expect(told.basis).toBe("documents");
  });
});

describe("causes told from two rankings alone", () => {
  const reckoned = (was: Ranking, is: Ranking, country = "GHA") => {
    const reckoning = documentReckoning(was, is);
    const [old, now] = [was, is].map(({ ranked }) => ranked.find((one) => one.country === country)!.score);
    return reckoning.causes(country, now! - old!);
  };
  const one = (x: number, weight: number) => made({ GHA: { x, y: 80 } }, two(weight));

  it("share what data and weights do together, with the figures that moved", () => {
    // As in pairs.test.ts: 60 to 65; new data alone 70, new weights alone 50.
    const { causes, because } = reckoned(one(40, 1), one(60, 3));
    expect(because).toBeUndefined();
    const place = { year: null, file: "invented.csv", locator: "GHA, x" };
    expect(causes).toEqual([
      { cause: "weights", score: expect.closeTo(-7.5, 9) },
      {
        cause: "data:tidy",
        score: expect.closeTo(12.5, 9),
        values: [{ indicator: "x", before: { value: 40, ...place }, after: { value: 60, ...place } }],
      },
    ]);
  });

  it("are the tree's where an indicator or a factor is in one ranking alone, whichever that is", () => {
    const cells = { GHA: { x: 40, y: 80, z: 0 } };
    const [few, more] = [
      made(cells, two(1)),
      made(cells, { children: [...two(1).children, { id: "f", children: [plain("z")] }] }),
    ];
    // (40 + 80) / 2, and (40 + 80 + 0) / 3.
    expect(reckoned(few, more).causes).toEqual([{ cause: "aggregation", score: expect.closeTo(-20, 9) }]);
    expect(reckoned(more, few).causes).toEqual([{ cause: "aggregation", score: expect.closeTo(20, 9) }]);
  });

  it("are the data's where a figure came or went", () => {
    const of = (x: number | undefined) => made({ GHA: { x, y: 80 } }, two(1));
    const place = { year: null, file: "invented.csv", locator: "GHA, x" };
    // 80 alone, and (40 + 80) / 2.
    expect(reckoned(of(undefined), of(40)).causes).toEqual([
      {
        cause: "data:tidy",
        score: -20,
        values: [{ indicator: "x", before: null, after: { value: 40, ...place } }],
      },
    ]);
    expect(reckoned(of(40), of(undefined)).causes).toMatchObject([
      { cause: "data:tidy", score: 20, values: [{ before: { value: 40 }, after: null }] },
    ]);
    // With another way of measuring, too, a figure that there is not stays none.
    const measured = (x: number | undefined, to: number) =>
      made(
        { GHA: { x, y: 80 } },
        { children: [plain("x", { normalise: { method: "goalposts", from: 0, to } }), plain("y")] },
      );
    // From 80; 40 of 100 makes 60, and of 50 it makes 80 of 80.
    expect(reckoned(measured(undefined, 100), measured(40, 50)).causes).toMatchObject([
      { cause: "normalisation", score: expect.closeTo(10, 9) },
      { cause: "data:tidy", score: expect.closeTo(-10, 9) },
    ]);
  });

  it("are refused of rankings by a method that this version does not have, with a way out", () => {
    const unknown = ranking("of-tomorrow");
    expect(() => documentReckoning(unknown, unknown)).toThrow(/no aggregator “of-tomorrow”/u);
  });

  it("take a ranking that does not restate what is done where evidence is missing for one that asks for nothing", () => {
    const now = made(
      { GHA: { x: 40, y: 80 } },
      { children: [{ id: "f", children: [plain("x")] }, plain("y")] },
    );
    const silent = JSON.parse(JSON.stringify(now), (key, value) => (key === "missing" ? undefined : value));
    const told = (was: Ranking, is: Ranking) => documentReckoning(was, is).profileChanges;
    expect([told(silent, now), told(now, silent)]).toEqual([[], []]);
    const strict = { ...now, profile: { ...now.profile, minimumCoverage: 0.5 } };
    expect(told(silent, strict).map(({ cause }) => cause)).toEqual(["aggregation"]);
  });

  it("are of scores alone: of two rankings nobody can say what turned a status", () => {
    expect(documentReckoning(one(40, 1), one(60, 1)).statusCauses("GHA", "ranked", "excluded")).toEqual([]);
  });

  it("are one where a tree is not told, or its score does not come out of it", () => {
    const [old, now] = [one(40, 1), one(60, 1)];
    const bare = { ...now, ranked: now.ranked.map((row) => ({ ...row, factors: [] })) };
    expect(reckoned(old, bare)).toEqual({
      causes: [{ cause: "not told apart", score: 10 }],
      because: "no-tree",
    });
    const off = { ...now, ranked: now.ranked.map((row) => ({ ...row, score: row.score + 1 })) };
    expect(reckoned(old, off)).toEqual({
      causes: [{ cause: "not told apart", score: 11 }],
      because: "not-remade",
    });
    expect(reckoned({ ...off, ranked: off.ranked }, old)).toMatchObject({ because: "not-remade" });
  });

  it("are the way of measuring where the value is the same, and both where both changed", () => {
    const tree = (to: number) => ({
      children: [{ indicator: "x", normalise: { method: "goalposts", from: 0, to } }],
    });
    const scaled = (x: number, to: number) => made({ GHA: { x } }, tree(to));
    // 40 of 100 is 40, of 50 it is 80; 20 of 100 is 20, of 50 it is 40.
    expect(reckoned(scaled(40, 100), scaled(40, 50)).causes).toEqual([
      { cause: "normalisation", score: expect.closeTo(40, 9) },
    ]);
    // From 40 to 40: data alone −20, the way alone +40; together 0: (−20 − 40) / 2 and (40 + 20) / 2.
    expect(reckoned(scaled(40, 100), scaled(20, 50)).causes).toMatchObject([
      { cause: "normalisation", score: expect.closeTo(30, 9) },
      { cause: "data:tidy", score: expect.closeTo(-30, 9) },
    ]);
  });

  it("are of each indicator by its own way of measuring, beside others that are measured as before", () => {
    const tree = (to: number) => ({
      children: [plain("y"), { indicator: "x", weight: 3, normalise: { method: "goalposts", from: 0, to } }],
    });
    const scaled = (x: number, y: number, to: number) => made({ GHA: { x, y } }, tree(to));
    // Three quarters of what x does alone, above, and a quarter of the 8 by which y rises.
    expect(reckoned(scaled(40, 10, 100), scaled(20, 18, 50)).causes).toMatchObject([
      { cause: "normalisation", score: expect.closeTo(22.5, 9) },
      { cause: "data:tidy", score: expect.closeTo(-22.5 + 2, 9) },
    ]);
  });

  it("are the data and the way of measuring together where both changed and a score depends on others' values", () => {
    const scaled = (GHA: number, direction: string) =>
      made(
        { GHA: { x: GHA }, PER: { x: 0 }, TGO: { x: 100 } },
        {
          children: [{ indicator: "x", normalise: "min-max", direction }],
        },
      );
    // 40 of 0 to 100, then 20 of as much where less is better: 40 and 80.
    expect(reckoned(scaled(40, "higher"), scaled(20, "lower"))).toMatchObject({
      causes: [{ cause: "normalisation + data:tidy", score: expect.closeTo(40, 9) }],
      because: "rankings-alone",
    });
  });

  it("are what others did, too, where nodes place their scores among the candidates'", () => {
    const tree = { children: [{ id: "need", normalise: "percentile", children: [plain("x")] }, plain("y")] };
    const of = (GHA: number, PER: number) =>
      made({ GHA: { x: GHA, y: 50 }, PER: { x: PER, y: 50 }, TGO: { x: 60, y: 50 } }, tree);
    // Half of (1 + 1/2) of 3 and of (0 + 1/2) of 3.
    expect(reckoned(of(50, 40), of(50, 55)).causes).toEqual([
      { cause: "others", score: expect.closeTo(-50 / 3, 9) },
    ]);
    // Own alone falls below 40, and so it does with Peru at 55; Peru's own alone puts it below as well: to the same place.
    expect(reckoned(of(50, 40), of(30, 55)).causes).toMatchObject([
      { cause: "others", score: expect.closeTo(-25 / 3, 9) },
      { cause: "data:tidy", score: expect.closeTo(-25 / 3, 9) },
    ]);
    // A score of the node itself is no percentile: only so is the change made again.
    const plainly = made(
      { GHA: { x: 50, y: 50 }, PER: { x: 40, y: 50 }, TGO: { x: 60, y: 50 } },
      { children: [{ id: "need", children: [plain("x")] }, plain("y")] },
    );
    expect(reckoned(plainly, of(50, 40), "TGO").causes).toEqual([
      { cause: "normalisation", score: expect.closeTo((250 / 3 - 60) / 2, 9) },
    ]);
  });

  it("are not told apart where those set apart are candidates, too: no ranking has their trees", () => {
    const tree = { children: [{ id: "need", normalise: "percentile", children: [plain("x")] }] };
    const gates = [{ id: "aside", when: { indicator: "out", above: 0 }, effect: "apart" }];
    const of = (GHA: number) => {
      const cells = { GHA: { x: GHA, out: 0 }, PER: { x: 40, out: 0 }, TGO: { x: 60, out: 1 } };
      return buildRanking(scored(tree, cells, { gates }), around);
    };
    expect(reckoned(of(50), of(30)).because).toBe("not-remade");
  });
});
