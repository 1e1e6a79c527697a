import fc from "fast-check";
import { expect, it } from "vitest";
import { ancestorsOf } from "../../src/explain/nodes.ts";
import { GRID_FAILURES, gridOf } from "../../src/scoring/grid.ts";
import { reweighted } from "../../src/scoring/plan.ts";
import { isCandidate, score } from "../../src/scoring/score.ts";
import { evidenceOf, scored } from "./fixture.ts";
import { worlds } from "./random-profile.ts";
import "./short-properties.ts";

const world = worlds({ minimumCoverage: true, appliesWhen: true, requires: true, normalise: true }, 6);

it("gives many countries at once, to the last bit, the scores, coverage and failures that each has by itself", () =>
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
  ));

it("comes to the same, whatever it ran before, where it is told what moves", () =>
  fc.assert(
    fc.property(
      world,
      fc.array(fc.tuple(fc.nat(39), fc.constantFrom(0.1, 0.5, 3)), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (made, steps, restarts) => {
        const { plan, ranked, apart, excluded, unscored } = scored(made.tree, made.cells);
        const everybody = [...ranked, ...apart, ...excluded, ...unscored];
        const outside = Uint8Array.from(everybody, ({ gates }) => (isCandidate({ gates, score: 0 }) ? 0 : 1));
        const grid = gridOf(plan, everybody, outside);
        for (const [at, factor] of steps) {
          const item = plan.items[at % plan.items.length]!;
          const path = ancestorsOf(plan, item);
          const weights = Float64Array.from(plan.items, ({ weight }) => weight);
          for (const times of [1, factor, factor * factor]) {
            weights[item.index] = item.weight * times;
            grid.run(weights, path);
            const fresh = gridOf(plan, everybody, outside);
            fresh.run(weights);
            expect(grid.scores).toEqual(fresh.scores);
            expect(grid.coverage).toEqual(fresh.coverage);
            expect(grid.failed).toEqual(fresh.failed);
          }
          if (restarts) grid.run(weights);
        }
      },
    ),
  ));
