import fc from "fast-check";
import { expect, it } from "vitest";
import { GRID_FAILURES, gridOf } from "../../src/scoring/grid.ts";
import { reweighted } from "../../src/scoring/plan.ts";
import { score } from "../../src/scoring/score.ts";
import { evidenceOf, scored } from "./fixture.ts";
import { worlds } from "./random-profile.ts";
import "./short-properties.ts";

const world = worlds({ minimumCoverage: true, appliesWhen: true, requires: true, normalise: true }, 6);

it("gives many countries at once, to the last bit, the scores, coverage and failures that each has by itself", () => {
  fc.assert(
    fc.property(
      world,
      fc.array(fc.constantFrom(0.3, 1, 7), { minLength: 40, maxLength: 40 }),
      (made, factors) => {
        const table = scored(made.tree, made.cells);
        const weights = new Map(
          table.plan.items.map(({ node, weight }, i) => [node.id, weight * (factors[i % 40] ?? 1)] as const),
        );
        const plan = reweighted(table.plan, weights);
        const again = score(plan, evidenceOf(made.cells));
        const everybody = [...again.ranked, ...again.excluded, ...again.unscored];
        const grid = gridOf(table.plan, everybody);
        grid.run(Float64Array.from(plan.items, ({ weight }) => weight));
        everybody.forEach(({ scores, coverage, failure }, i) => {
          const own = (from: Float64Array) =>
            plan.items.map(({ index }) => from[index * everybody.length + i]);
          expect(own(grid.scores)).toEqual([...scores]);
          expect(own(grid.coverage)).toEqual([...coverage]);
          expect(GRID_FAILURES[grid.failed[i]!] === "none").toBe(failure === undefined);
        });
      },
    ),
  );
});
