import { expect, it } from "vitest";
import { scorerOf } from "../../src/robustness/draws.ts";
import { emptyTally, mergeTally, type TreeDraws, treeDraws } from "../../src/robustness/index.ts";
import { worldOf } from "../../src/robustness/of-table.ts";
import { scored } from "../scoring/fixture.ts";

const goalposts = { method: "goalposts", from: 0, to: 100 };
const children = ["a", "b"].map((indicator) => ({ indicator, normalise: goalposts }));
const tree = (aggregate: string) => ({ aggregate, children });

/** AAA is first by the arithmetic mean (55, 50, 10), second by the geometric one (42.4, 50, 10). */
const cells = { AAA: { a: 90, b: 20 }, BBB: { a: 50, b: 50 }, CCC: { a: 10, b: 10 } };
const table = scored(tree("arithmetic"), cells);
const [own, other] = ["arithmetic", "geometric"].map((aggregate) => {
  const { plan } = scored(tree(aggregate), cells);
  return { ...worldOf(table, table.ranked, new Set()), profile: plan.profile };
});

const plan = (worlds: TreeDraws["worlds"]): TreeDraws => ({
  worlds,
  ranked: Uint32Array.of(1, 2, 3),
  top: Uint8Array.of(1, 0, 0),
  seed: 5,
  weights: { kind: "uniform", percent: 1 },
});

it("draws of worlds that are alike are those of one of them", () => {
  const one = treeDraws(plan([own!]))(0, 500);
  const three = treeDraws(plan([own!, own!, own!]))(0, 500);
  expect(three.alone).toEqual(one.alone);
  expect(three.stays).toBe(one.stays);
  expect(three.byWorld!.reduce((sum, { draws }) => sum + draws, 0)).toBe(500);
  expect(one.byWorld).toBeUndefined();
});

it("what came of each world is told apart, and adds up over chunks", () => {
  const asked = plan([own!, other!]);
  const chunk = treeDraws(asked);
  const total = emptyTally(3, 3, asked);
  for (const index of [0, 1]) mergeTally(total, chunk(index, 2000));
  const [arithmetic, geometric] = total.byWorld!;
  expect(arithmetic!.draws + geometric!.draws).toBe(2000);
  expect(arithmetic).toEqual({
    draws: arithmetic!.draws,
    stays: arithmetic!.draws,
    compared: 3 * arithmetic!.draws,
    moved: 0,
  });
  // Two of three move by one rank, and the first is another.
  expect(geometric).toEqual({
    draws: geometric!.draws,
    stays: 0,
    compared: 3 * geometric!.draws,
    moved: 2 * geometric!.draws,
  });
});

it("weights within a percentage go down as far as up", () => {
  // Of two equal weights the first has at most 1.25 / (1.25 + 0.75) of both, and at least 0.75 / 2.
  const drawn = scorerOf(own!, { seed: 3, weights: { kind: "uniform", percent: 25 } });
  const firsts = Array.from({ length: 2000 }, (_, draw) => {
    drawn.score(draw);
    return drawn.weights[0]!;
  });
  expect(Math.max(...firsts)).toBeLessThanOrEqual(0.625);
  expect(Math.max(...firsts)).toBeGreaterThan(0.61);
  expect(Math.min(...firsts)).toBeGreaterThanOrEqual(0.375);
  expect(Math.min(...firsts)).toBeLessThan(0.39);
});
