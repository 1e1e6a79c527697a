import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../properties/seed.ts";
import { type Cells, find, plain, scored } from "./fixture.ts";
import { means, worlds } from "./random-profile.ts";

describe("the score range", () => {
  const tree = { children: [plain("x", { weight: 3 }), plain("y")] };

  it("is the score with every missing value at the worst and at the best end of the scale", () => {
    const table = scored(tree, { AAA: { x: 40 }, BBB: { y: 40 } });
    expect(find(table, "AAA").range).toEqual([30, 55]);
    expect(find(table, "BBB").range).toEqual([10, 85]);
  });

  it("uses the profile's own scale", () => {
    const table = scored(tree, { AAA: { x: 40 } }, { scale: [0, 1] });
    expect(find(table, "AAA").range).toEqual([0.3, 0.55]);
  });

  it("is the score itself where nothing is missing", () => {
    expect(find(scored(tree, { AAA: { x: 40, y: 80 } }), "AAA").range).toEqual([50, 50]);
  });

  it("is the whole scale where nothing is known", () => {
    expect(find(scored(tree, { AAA: {} }), "AAA").range).toEqual([0, 100]);
  });

  it("spans the scale for a value that has no score, such as a category outside the order", () => {
    const special = {
      children: [
        { indicator: "tier", normalise: { method: "categories", scores: { one: 100, three: 0 } } },
        plain("y", { weight: 3 }),
      ],
    };
    const table = scored(special, { AAA: { tier: "special", y: 40 } });
    expect(find(table, "AAA").range).toEqual([30, 55]);
  });

  it("does not depend on the missing policy", () => {
    for (const policy of ["worst", "median", "peer-median", "exclude"]) {
      const cells = { AAA: { x: 40, group: "a" }, BBB: { x: 1, y: 99, group: "a" } };
      const table = scored(tree, cells, { missing: { policy }, peers: { by: "group" } });
      expect(find(table, "AAA").range, policy).toEqual([30, 55]);
    }
  });

  it("does not exist where scores are unbounded", () => {
    const open = { children: [{ indicator: "x", normalise: "z-score" }, plain("y")] };
    const table = scored(open, { AAA: { x: 1, y: 50 }, BBB: { x: 3, y: 50 } });
    expect(table.ranked.map(({ range }) => range)).toEqual([undefined, undefined]);
  });

  it("exists where only what is not weighed is unbounded", () => {
    const idle = { children: [{ indicator: "x", weight: 0, normalise: "z-score" }, plain("y")] };
    const table = scored(idle, { AAA: { x: 1, y: 50 }, BBB: { x: 3 } });
    expect(find(table, "AAA").range).toEqual([50, 50]);
    expect(find(table, "BBB").range).toEqual([0, 100]);
  });

  it("is that of a country scored with its holes filled at either end", () => {
    fc.assert(
      fc.property(
        worlds({ minimumCoverage: true, appliesWhen: true, aggregate: means }, 2),
        ({ tree, leaves, cells }) => {
          const { range } = find(scored(tree, cells), "C0");
          const ends = [0, 100].map((end) => {
            const filled = {
              ...cells.C0,
              ...Object.fromEntries(leaves.map((id) => [id, cells.C0![id] ?? end])),
            };
            return find(scored(tree, { ...cells, C0: filled } as Cells), "C0").score;
          });
          if (range === undefined) expect(ends).toContain(undefined);
          else expect(range).toEqual(ends);
        },
      ),
      draws(300),
    );
  });

  it("contains the score, whatever the tree, the aggregators and the holes", () => {
    fc.assert(
      fc.property(
        worlds({ appliesWhen: true, aggregate: means }, 3),
        fc.constantFrom("rescale", "worst", "median", "peer-median"),
        ({ tree, cells }, policy) => {
          const table = scored(tree, cells, { missing: { policy }, peers: { by: "group" } });
          for (const { score, range } of table.ranked) {
            expect(range![0]).toBeLessThanOrEqual(score + 1e-9);
            expect(range![1]).toBeGreaterThanOrEqual(score - 1e-9);
            expect(range![0]).toBeGreaterThanOrEqual(-1e-9);
            expect(range![1]).toBeLessThanOrEqual(100 + 1e-9);
          }
        },
      ),
      draws(500),
    );
  });

  it("may leave the score out only where a node with some evidence is left out for want of more", () => {
    // a is thin: 10 of x alone is not counted, so the score is z's. All evidence in, a would count, and lower it.
    const thin = {
      children: [
        { id: "a", missing: { minimumCoverage: 0.6 }, children: [plain("x"), plain("y")] },
        plain("z"),
      ],
    };
    const one = find(scored(thin, { AAA: { x: 10, z: 90 } }), "AAA");
    expect(one.score).toBe(90);
    expect(one.range).toEqual([47.5, 72.5]);
  });
});
