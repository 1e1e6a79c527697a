import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { given } from "../../src/model/parameter.ts";
import { aggregators } from "../../src/scoring/index.ts";
import { ownWords } from "../../src/words/index.ts";
import { sampleCall } from "./parameters.ts";

type Scale = readonly [number, number];

/** Orders for a parameter that is a number: extreme, negative, tiny, zero, ordinary and large. */
const NUMBERS = [-300, -2, -1, -1e-9, 0, 1e-9, 0.5, 1, 2, 7.5, 300];

const takesNothing = ({ parameters }: (typeof aggregators)[number]) => Object.keys(parameters).length === 0;

/** Every mean with every sample of its parameters; what takes a fixed number of children, or one of them, is none, and has tests of its own. */
const cases = aggregators
  .filter(({ children, chooses }) => children === undefined && !chooses)
  .flatMap((aggregator) =>
    (takesNothing(aggregator) ? [0] : NUMBERS).map((number) => {
      const call = sampleCall(aggregator, [0, 100], [number]);
      const { method: _, ...parameters } = call;
      const name = [aggregator.id, ...Object.entries(parameters).map(([key, value]) => `${key} = ${value}`)];
      const join = (x: readonly number[], w: readonly number[], scale: Scale = [0, 100]) =>
        aggregator.kernel(given(aggregator.parameters, call), scale)(
          Float64Array.from(x),
          Float64Array.from(w),
          x.length,
        );
      return [name.join(", "), aggregator, join, call] as const;
    }),
  );

const scores = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.constantFrom(0, 100),
);
const weights = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.01, max: 50, noNaN: true }));
const children = fc.array(fc.tuple(scores, weights), { minLength: 1, maxLength: 9 });

const unzip = (pairs: readonly (readonly [number, number])[]) =>
  [pairs.map(([x]) => x), pairs.map(([, w]) => w)] as const;

/** Equal but for float noise, relative to the size of a scale. */
const near = (actual: number, expected: number) => {
  if (Number.isNaN(expected)) expect(actual).toBeNaN();
  else expect(Math.abs(actual - expected), `${actual} and ${expected}`).toBeLessThanOrEqual(1e-9);
};

it("the list of aggregators has no two of one name", () =>
  expect(new Set(aggregators.map(({ id }) => id)).size).toBe(aggregators.length));

describe.each(aggregators.map((aggregator) => [aggregator.id, aggregator] as const))(
  "aggregator %s",
  (id, aggregator) => {
    it("is described, and so is every parameter", () => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(aggregator.title).not.toBe("");
      expect(ownWords.methods[aggregator.id as keyof typeof ownWords.methods]).toMatch(/\.$/);
      for (const [name, { summary }] of Object.entries(aggregator.parameters))
        expect(summary, name).toMatch(/\w{3}/);
    });
  },
);

describe.each(cases)("aggregator %s", (_, aggregator, join, call) => {
  it.each([-30, 0, 20])(
    "comes to no less than it says, and to that, where no child is below %d",
    (lowest) => {
      const some = [lowest, 0, 10, 50, 100].filter((x) => x >= lowest);
      const results = some
        .flatMap((a) => some.map((b) => join([a, b], [1, 2])))
        .filter((result) => !Number.isNaN(result));
      near(
        Math.min(...results),
        aggregator.least?.(lowest, given(aggregator.parameters, call), [0, 100]) ?? lowest,
      );
    },
  );

  it("says whether a child below 0 leaves it without a result", () => {
    const refuses = aggregator.refusesNegative?.(given(aggregator.parameters, call)) ?? false;
    expect(Number.isNaN(join([-10, 50], [1, 1]))).toBe(refuses);
  });

  it("gives equal inputs back", () =>
    fc.assert(
      fc.property(scores, fc.array(weights, { minLength: 1, maxLength: 9 }), (value, w) => {
        near(join(new Array(w.length).fill(value), w), value);
      }),
    ));

  it("is monotone: a better child never lowers the result", () =>
    fc.assert(
      fc.property(children, fc.nat(), scores, (pairs, pick, other) => {
        const [x, w] = unzip(pairs);
        const at = pick % x.length;
        const raised = x.with(at, Math.max(x[at]!, other));
        expect(join(raised, w)).toBeGreaterThanOrEqual(join(x, w) - 1e-9);
      }),
    ));

  it("is finite for every score on the scale, and finite or undefined beyond it", () => {
    fc.assert(
      fc.property(children, (pairs) => {
        expect(join(...unzip(pairs))).toSatisfy(Number.isFinite);
      }),
    );
    const far = fc.array(fc.tuple(fc.double({ min: -1e100, max: 1e100, noNaN: true }), weights), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(far, (pairs) => {
        const joined = join(...unzip(pairs));
        expect(Number.isNaN(joined) || Number.isFinite(joined), String(joined)).toBe(true);
      }),
    );
  });

  it("is called additive where a child's part of the result is its weight times its score, and nowhere else", () => {
    const weighted = (10 * 1 + 40 * 2 + 90 * 5) / 8;
    // The power mean of order 1 is arithmetic, but a method is called additive for all of its parameters or none.
    if (aggregator.additive) near(join([10, 40, 90], [1, 2, 5]), weighted);
    else if (takesNothing(aggregator))
      expect(Math.abs(join([10, 40, 90], [1, 2, 5]) - weighted)).toBeGreaterThan(1);
  });
});
