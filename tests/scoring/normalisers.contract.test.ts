import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Value } from "../../src/model/observation.ts";
import { given } from "../../src/model/parameter.ts";
import { checkMethod } from "../../src/profile/check.ts";
import type { Mistake } from "../../src/profile/mistakes.ts";
import { compile, normalisers, score } from "../../src/scoring/index.ts";
import { ownWords } from "../../src/words/index.ts";
import { evidenceOf, profileOf } from "./fixture.ts";
import { sampleCall, WORDS } from "./parameters.ts";

type Scale = readonly [number, number];
type Method = (typeof normalisers)[number];

const scales = fc.constantFrom<Scale>([0, 100], [0, 1], [-1, 1], [1, 7], [0.1, 100.7]);
const directions = fc.constantFrom("higher" as const, "lower" as const);
const number = fc.oneof(
  fc.integer({ min: -60, max: 60 }),
  fc.double({ min: -60, max: 60, noNaN: true }),
  fc.double({ min: -1e100, max: 1e100, noNaN: true }),
);

const valueFor = ({ takes }: Method): fc.Arbitrary<Value> =>
  takes === "numbers" ? number : fc.constantFrom(...WORDS);

/** The column of one indicator through the pipeline: every country is its number, one peer group unless told otherwise. */
function column(
  normaliser: Method,
  values: readonly (Value | undefined)[],
  scale: Scale,
  direction: "higher" | "lower",
  group: (i: number) => string = () => "north",
) {
  const cells = Object.fromEntries(
    values.map((value, i) => [`C${String(i).padStart(2, "0")}`, { x: value, group: group(i) }]),
  );
  const tree = { children: [{ indicator: "x", direction, normalise: sampleCall(normaliser, scale) }] };
  const plan = compile(profileOf(tree, { scale, peers: { by: "group" } }));
  return score(plan, evidenceOf(cells)).columns[0]!;
}

/** How good a value is, for telling which of two is better under direction “higher”. */
const goodness = (value: Value): number =>
  typeof value === "number" ? value : WORDS.indexOf(value as (typeof WORDS)[number]);

it("the list of normalisers has no two of one name", () =>
  expect(new Set(normalisers.map(({ id }) => id)).size).toBe(normalisers.length));

describe.each(normalisers.map((normaliser) => [normaliser.id, normaliser] as const))(
  "normaliser %s",
  (id, normaliser) => {
    const columns = fc.array(fc.option(valueFor(normaliser), { nil: undefined }), {
      minLength: 1,
      maxLength: 12,
    });

    it("is described, and so is every parameter", () => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(normaliser.title).not.toBe("");
      expect(ownWords.methods[normaliser.id as keyof typeof ownWords.methods]).toMatch(/\.$/);
      for (const [name, { summary }] of Object.entries(normaliser.parameters))
        expect(summary, name).toMatch(/\w{3}/);
    });

    it("gives every value a finite score, none to what is missing, and keeps the length", () =>
      fc.assert(
        fc.property(columns, scales, directions, (values, scale, direction) => {
          const { normalised } = column(normaliser, values, scale, direction);
          expect(normalised).toHaveLength(values.length);
          values.forEach((value, i) => {
            if (value === undefined) expect(normalised[i]).toBeUndefined();
            else expect(normalised[i]).toSatisfy(Number.isFinite);
          });
        }),
      ));

    it("stays on the scale where it is bounded, for values from outside the column too", () => {
      if (!normaliser.bounded) {
        const scores = column(normaliser, [-50, 0, 50], [0, 1], "higher").normalised;
        expect(scores.some((one) => one! < 0 || one! > 1)).toBe(true);
        return;
      }
      fc.assert(
        fc.property(columns, scales, directions, valueFor(normaliser), (values, scale, direction, other) => {
          const [lo, hi] = scale;
          for (const one of column(normaliser, values, scale, direction).normalised) {
            if (one !== undefined) expect(one >= lo && one <= hi, String(one)).toBe(true);
          }
          const fitted = normaliser.fit(
            {
              values,
              scale,
              peers: values.map(() => "north"),
              transform: { to: (x) => x, back: (x) => x },
              sign: 1,
            },
            given(normaliser.parameters, sampleCall(normaliser, scale)),
          );
          const mapped = fitted.map(other, 0);
          if (mapped !== undefined) expect(mapped >= lo && mapped <= hi, String(mapped)).toBe(true);
        }),
      );
    });

    it("turns or jumps, where it does not look at other countries, at the breakpoints it states and nowhere else", () => {
      if (!normaliser.fixed || normaliser.takes === "categories") return;
      const call = given(normaliser.parameters, sampleCall(normaliser, [0, 100]));
      const at = normaliser.breakpoints!(call).map(({ figure }) => figure);
      for (const { parameter } of normaliser.breakpoints!(call))
        expect(normaliser.parameters).toHaveProperty(parameter);
      const asItIs = { to: (x: number) => x, back: (x: number) => x };
      const { map } = normaliser.fit({ values: [], scale: [0, 100], transform: asItIs, sign: 1 }, call);
      const bends = (x: number) => map(x - 1, 0)! - 2 * map(x, 0)! + map(x + 1, 0)!;
      for (let x = -99; x <= 99; x += 1) {
        // A jump at a breakpoint is seen from the point before it too.
        const near = at.some((point) => Math.abs(point - x) <= 1);
        if (!near) expect(bends(x), `${x}`).toBeCloseTo(0, 9);
      }
      // Below the first of its steps the first score holds too.
      for (const point of at.slice(1))
        expect(Math.max(...[-1, 0, 1].map((step) => Math.abs(bends(point + step))))).toBeGreaterThan(0.1);
    });

    it("respects the direction: a better value never scores lower", () =>
      fc.assert(
        fc.property(columns, scales, directions, (values, scale, direction) => {
          const { normalised } = column(normaliser, values, scale, direction);
          const sign = direction === "higher" ? 1 : -1;
          const known = values.flatMap((value, i) =>
            value === undefined ? [] : [[sign * goodness(value), normalised[i]!] as const],
          );
          const byGoodness = known.toSorted((a, b) => a[0] - b[0]);
          byGoodness.forEach(([good, score], i) => {
            const [before, lower] = byGoodness[i - 1] ?? [good, score];
            if (before === good) expect(score).toBe(lower);
            else expect(score).toBeGreaterThanOrEqual(lower);
          });
        }),
      ));

    it("tells the worst from the best under both directions", () => {
      const values = normaliser.takes === "numbers" ? [-50, -1, 2, 50] : [...WORDS];
      const up = column(normaliser, values, [0, 100], "higher").normalised;
      const down = column(normaliser, values, [0, 100], "lower").normalised;
      expect(up[3]).toBeGreaterThan(up[0]!);
      expect(down[0]).toBeGreaterThan(down[3]!);
    });

    it("gives a constant column, and a single country, one finite score", () =>
      fc.assert(
        fc.property(
          valueFor(normaliser),
          fc.integer({ min: 1, max: 12 }),
          scales,
          directions,
          (value, n, scale, direction) => {
            const { normalised } = column(normaliser, new Array(n).fill(value), scale, direction);
            expect(new Set(normalised).size).toBe(1);
            expect(normalised[0]).toSatisfy(Number.isFinite);
          },
        ),
      ));

    it("gives a column with one value replaced what a column made anew has", () => {
      const value = valueFor(normaliser);
      const group = (i: number) => (i % 3 === 0 ? "north" : "south");
      fc.assert(
        fc.property(columns, fc.nat(), value, scales, directions, (values, at, value, scale, direction) => {
          const index = at % values.length;
          const before = column(normaliser, values, scale, direction, group);
          const after = column(normaliser, values.with(index, value), scale, direction, group);
          const now = before.replaced(index, after.observations.at(index)!);
          for (const key of ["transformed", "normalised", "entering", "fit", "fittedTo"] as const)
            expect(now[key], key).toEqual(after[key]);
          expect([...now.reasons].sort()).toEqual([...after.reasons].sort());
          expect(values.map((_, i) => now.verdict?.(i))).toEqual(values.map((_, i) => after.verdict?.(i)));
        }),
      );
    });

    if (!normaliser.fixed) {
      it("is not fixed: a newcomer can change another's score", () => {
        const scores = (values: readonly number[]) =>
          column(normaliser, values, [0, 100], "higher").normalised.slice(0, 2);
        const after = [scores([0, 10, 1000]), scores([0, 10, -1000])];
        expect(after.some((one) => one.join() !== scores([0, 10]).join())).toBe(true);
      });
    }

    it("refuses a word where it takes numbers, and names the cell; takes a number for a word", () => {
      if (normaliser.takes === "categories") {
        expect(column(normaliser, [7, "good"], [0, 100], "higher").reasons.get(0)).toEqual({
          code: "no-score-for-category",
          value: "7",
        });
        return;
      }
      expect(() => column(normaliser, [1, "many"], [0, 100], "higher")).toThrowError(
        expect.objectContaining({
          code: "not-a-number",
          message: "x of C01 is “many”, not a number",
          where: { file: "invented.csv", locator: "C01, x" },
        }),
      );
    });
  },
);

it.each(normalisers.flatMap((one) => (one.standsIn ? [[one.id, one.standsIn] as const] : [])))(
  "%s stands in for other scales as a profile could call it, with the middle in the middle",
  (id, standsIn) => {
    const call = { method: id, ...standsIn([1, 7]) };
    const mistakes: Mistake[] = [];
    checkMethod(call, ["normalise"], normalisers, mistakes);
    expect(mistakes).toEqual([]);
    const tree = { children: [{ indicator: "x", normalise: call }] };
    const cells = { A: { x: 10 }, B: { x: 20 }, C: { x: 30 } };
    const { normalised } = score(compile(profileOf(tree, { scale: [1, 7] })), evidenceOf(cells)).columns[0]!;
    expect(normalised[1]).toBeCloseTo(4, 12);
  },
);
