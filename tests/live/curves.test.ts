import fc from "fast-check";
import { expect, it } from "vitest";
import { curve } from "../../src/page/draw/scatter.ts";
import { aggregators } from "../../src/scoring/aggregators/index.ts";
import { draws } from "../properties/seed.ts";

type Pair = readonly [number, number];
const SCALE: Pair = [0, 100];

/** What the other part must be for a score, solved by hand from the formula of each mean; `w` is the share of the part that is known. */
const OTHER: Readonly<Record<string, (known: number, w: number, score: number) => number>> = {
  arithmetic: (known, w, score) => (score - w * known) / (1 - w),
  geometric: (known, w, score) => (score / known ** w) ** (1 / (1 - w)),
  harmonic: (known, w, score) => (1 - w) / (1 / score - w / known),
};

const drawn = (id: string, [w1, w2]: Pair, score: number) =>
  curve(aggregators.find((one) => one.id === id)!.kernel({}, SCALE), [w1, w2], score, SCALE);

it.each(Object.entries(OTHER))(
  "of a mean that is %s a curve begins and ends on the edges of the picture, and lies where algebra has it",
  (id, other) => {
    let strays = 0;
    const weight = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(weight, weight, fc.double({ min: 2, max: 98, noNaN: true }), (w1, w2, score) => {
        const share = w1 / (w1 + w2);
        const points = drawn(id, [w1, w2], score);
        // Where it leaves the upper edge, or the left one where the other part alone reaches the score.
        const left = other(0, share, score);
        const first = id === "arithmetic" && left <= 100 ? [0, left] : [other(100, 1 - share, score), 100];
        const below = other(0, 1 - share, score);
        const last = id === "arithmetic" && below <= 100 ? [below, 0] : [100, other(100, share, score)];
        for (const [found, expected] of [
          [points[0]!, first],
          [points.at(-1)!, last],
        ] as const) {
          expect(found[0]).toBeCloseTo(expected[0]!, 5);
          expect(found[1]).toBeCloseTo(expected[1]!, 5);
        }
        /** How far a place is from the curve at most: up or across, whichever is less. */
        const apart = ([across, up]: Pair) =>
          Math.min(
            Math.abs(up - other(across, share, score)),
            Math.abs(across - other(up, 1 - share, score)),
          );
        for (const [i, point] of points.entries()) {
          expect(apart(point)).toBeLessThan(1e-5);
          if (i === 0) continue;
          const before = points[i - 1]!;
          const middle = [(point[0] + before[0]) / 2, (point[1] + before[1]) / 2] as const;
          strays = Math.max(strays, apart(middle));
        }
      }),
      draws(200),
    );
    // Less than a pixel of a picture of 700.
    expect(strays).toBeLessThan(0.1);
  },
);

it("turns at the corner of a minimum, is upright where the other part has no weight, and follows the edges where every point scores nothing", () => {
  expect(drawn("minimum", [1, 1], 30)[0]).toEqual([expect.closeTo(30, 5), 100]);
  expect(drawn("minimum", [1, 1], 30)).toContainEqual([expect.closeTo(30, 5), expect.closeTo(30, 5)]);
  for (const [across] of drawn("geometric", [1, 0], 40)) expect(across).toBeCloseTo(40, 5);
  const nothing = drawn("geometric", [1, 2], 0);
  expect([nothing[0], nothing.at(-1)]).toEqual([
    [expect.closeTo(0, 5), 100],
    [100, expect.closeTo(0, 5)],
  ]);
  for (const [across, up] of nothing) expect(Math.min(across, up)).toBeCloseTo(0, 5);
});
