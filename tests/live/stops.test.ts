import fc from "fast-check";
import { expect, it } from "vitest";
import { nearest, stopsAway, stopsOf } from "../../src/page/score/weights.ts";
import { draws } from "../properties/seed.ts";

/** The highest is three times the largest of the group. */
const GROUPS = [
  [0.15, 0.25, 0.6],
  [1 / 3, 1 / 3, 1 / 3],
  [33.3, 33.3, 33.4],
  [7, 1],
  [1, 2, 0.5],
  [0.001, 2],
  [1e-7, 3e-7],
  [5000, 12_345.678],
];
const cases = GROUPS.flatMap((group) => group.map((own) => [own, 3 * Math.max(...group)] as const));

it.each(cases)(
  "a slider of the weight %d that reaches %d stands on it, and on 0, by hand and by key, from either side",
  (own, highest) => {
    const stops = stopsOf(own, highest);
    expect(stops).toContain(own);
    expect(new Set(stops).size).toBe(stops.length);
    expect(stops[0]).toBe(0);
    expect(stops.length).toBeGreaterThanOrEqual(38);
    expect(stops.length).toBeLessThanOrEqual(102);
    expect(highest - stops.at(-1)!).toBeLessThan(highest / 40);
    const at = stops.indexOf(own);
    for (const beside of [stops[at - 1]!, stops[at + 1]!])
      expect(stopsAway(stops, beside, beside < own ? 1 : -1)).toBe(own);
    // Half a pixel of the narrowest slider, which has 64 beside its thumb; nearer to 0 only 0 itself is left.
    for (const weight of [own - highest / 130, own + highest / 130])
      if (weight > own / 2) expect(nearest(stops, weight)).toBe(own);
    const [below, above] = [own - (own - stops[at - 1]!) / 3, own + (stops[at + 1]! - own) / 3];
    expect([below, own, above].map((weight) => nearest(stops, weight))).toEqual([own, own, own]);
  },
);

it("keys go through every stop and back, and end at both ends", () => {
  const weight = fc.double({ min: 0.001, max: 1000, noNaN: true });
  fc.assert(
    fc.property(weight, weight, (own, other) => {
      const stops = stopsOf(own, 3 * Math.max(own, other));
      let at = 0;
      for (const stop of stops.slice(1)) {
        at = stopsAway(stops, at, 1);
        expect(at).toBe(stop);
      }
      expect(stopsAway(stops, at, 1)).toBe(at);
      expect(stopsAway(stops, at, -1)).toBe(stops.at(-2));
      expect(stopsAway(stops, stops[7]!, -10)).toBe(0);
      expect(stopsAway(stops, 0, 10)).toBe(stops[10]);
    }),
    draws(200),
  );
});

it("every other stop is a round number, as a profile has them", () => {
  for (const stop of stopsOf(7, 99.9)) expect(Number.isInteger(stop)).toBe(true);
  expect(stopsOf(0.15, 1.8).slice(0, 9)).toEqual([0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.15, 0.18]);
  expect(stopsOf(1 / 3, 1).slice(14, 19)).toEqual([0.28, 0.3, 1 / 3, 0.36, 0.38]);
});
