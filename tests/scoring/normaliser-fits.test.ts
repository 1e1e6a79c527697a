import { describe, expect, it } from "vitest";
import { given } from "../../src/model/parameter.ts";
import { normalisers } from "../../src/scoring/index.ts";

const same = (value: number) => value;

/** Fitted to values in the indicator's own unit; `lower` turns their sign as a column does. */
function fitted(id: string, written: readonly number[], call: object = {}, lower = false) {
  const sign = lower ? -1 : 1;
  const normaliser = normalisers.find((one) => one.id === id)!;
  const values = written.map((value) => sign * value);
  const asItIs = { to: same, back: same };
  return normaliser.fit(
    { values, scale: [0, 100], transform: asItIs, sign },
    given(normaliser.parameters, { method: id, ...call }),
  );
}

it.each(normalisers.map((one) => [one.id, one] as const))(
  "%s turns a lower-is-better before where it looks at the data, after where its figures are its own",
  (_id, { fixed, orient }) => expect(orient).toBe(fixed ? "after" : "before"),
);

describe("what the data decided", () => {
  it.each(["rank", "percentile", "borda"])("is, for %s, how many countries there are", (id) =>
    expect(fitted(id, [5, 5, 8]).fit).toEqual({ countries: 3 }),
  );

  it("is, for z-scores, mean and standard deviation, in the indicator's own sign", () => {
    // 2 and 6: mean 4, deviations -2 and 2, so the variance is 8 / 1.
    expect(fitted("z-score", [2, 6]).fit).toEqual({ mean: 4, sd: Math.sqrt(8) });
    expect(fitted("z-score", [2, 6], {}, true).fit).toEqual({ mean: 4, sd: Math.sqrt(8) });
  });

  it("is, for the distance to a reference, the reference and the worst, in the indicator's own sign", () => {
    expect(fitted("distance-to-reference", [2, 6, 10]).fit).toEqual({ reference: 10, worst: 2 });
    expect(fitted("distance-to-reference", [2, 6, 10], { to: "max" }).fit).toEqual({
      reference: 10,
      worst: 2,
    });
    expect(fitted("distance-to-reference", [2, 6, 10], {}, true).fit).toEqual({ reference: 2, worst: 10 });
    expect(fitted("distance-to-reference", [2, 6, 13], { to: "mean" }).fit).toEqual({
      reference: 7,
      worst: 2,
    });
    expect(fitted("distance-to-reference", [2, 6, 13], { to: "median" }).fit).toEqual({
      reference: 6,
      worst: 2,
    });
    const parameters = normalisers.find(({ id }) => id === "distance-to-reference")!.parameters;
    expect(parameters.to).toMatchObject({ shape: { choices: ["max", "mean", "median"] }, default: "max" });
  });
});

describe("a value that is not of the column", () => {
  it("counts, for Borda, who is strictly below it, up to all of them", () => {
    const { map } = fitted("borda", [10, 20, 20, 30]);
    expect([5, 10, 15, 20, 25, 30, 99].map((value) => map(value, 0))).toEqual([0, 0, 1, 1, 3, 3, 4]);
  });

  it("stands, by rank, at most where the best does", () => {
    const { map } = fitted("rank", [10, 20, 30]);
    expect([5, 10, 30, 99].map((value) => map(value, 0))).toEqual([0, 0, 100, 100]);
  });

  it("stands, by percentile, at the ends of the scale; of two countries each stands at one", () => {
    const { map } = fitted("percentile", [10, 20]);
    expect([5, 10, 20, 99].map((value) => map(value, 0))).toEqual([0, 0, 100, 100]);
    expect(fitted("percentile", [10]).map(10, 0)).toBe(50);
  });

  it("lies, on a line of one segment, between or beyond its points", () => {
    const { map } = fitted("piecewise", [], {
      points: [
        [0, 10],
        [10, 60],
      ],
    });
    expect([-5, 0, 5, 10, 15].map((value) => map(value, 0))).toEqual([10, 10, 35, 60, 60]);
  });
});
