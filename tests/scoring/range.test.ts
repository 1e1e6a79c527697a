import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../properties/seed.ts";
import { type Cells, find, scored } from "./fixture.ts";
import { means, worlds } from "./random-profile.ts";

describe("the score range", () => {
  it("is that of a country scored with its holes filled at either end", () =>
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
    ));

  it("contains the score, whatever the tree, the aggregators and the holes", () =>
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
    ));
});
