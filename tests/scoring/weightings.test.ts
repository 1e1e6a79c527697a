import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weighting } from "../../src/cli/commands/profile.ts";
import { ahp, rankOrderCentroid, weightings } from "../../src/scoring/weightings/index.ts";
import { principalEigenvector } from "../../src/stats/eigenvectors.ts";
import { runCli } from "../cli/run-cli.ts";
import { absent, json } from "../golden/reference-files.ts";

interface Call {
  readonly name?: string;
  readonly args: readonly [number[][]];
  readonly raw_output: readonly number[];
}

const weightsOf = ({ weights }: { weights: readonly { weight: number }[] }) =>
  weights.map(({ weight }) => weight);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Judgements of a whole matrix: the upper triangle. */
function judgementsOf(matrix: readonly (readonly number[])[]) {
  const ids = matrix.map((_, i) => `f${i}`);
  const judgements = ids.flatMap((a, i) =>
    ids.slice(i + 1).map((b, k) => ({ a, b, ratio: matrix[i]![i + 1 + k]! })),
  );
  return [ids, judgements] as const;
}

it.each(weightings.map((one) => [one.id, one]))(
  "every way of weighting %s makes weights of its own example",
  (id, { example }) => {
    const words = example.split(" ");
    const { weights, warnings } = weighting([id, ...words]);
    expect(sum(weightsOf({ weights }))).toBeCloseTo(1, 12);
    expect([...new Set(weights.map((one) => one.id))]).toEqual(weights.map((one) => one.id));
    for (const one of weights) expect(example).toContain(one.id);
    expect(warnings).not.toEqual([]);
    for (const wrong of [[], [...words, words[0]!]]) expect(() => weighting([id, ...wrong])).toThrow();
  },
);

describe("rank-order centroid", () => {
  it("gives Barron and Barrett's weights for four: 25/48, 13/48, 7/48, 3/48", () => {
    const weights = weightsOf(rankOrderCentroid(["a", "b", "c", "d"]));
    for (const [i, part] of [25, 13, 7, 3].entries()) expect(weights[i]).toBeCloseTo(part / 48, 15);
  });

  it("gives weights that fall and sum to 1, for any number", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (n) => {
        const weights = weightsOf(rankOrderCentroid(Array.from({ length: n }, (_, i) => `f${i}`)));
        expect(sum(weights)).toBeCloseTo(1, 12);
        for (let i = 1; i < n; i += 1) expect(weights[i]).toBeLessThan(weights[i - 1]!);
      }),
    ));
});

describe("AHP", () => {
  it("gives consistent judgements back, by either way, with a ratio of 0", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 7 }),
        fc.constantFrom("eigenvector" as const, "geometric-mean" as const),
        (true_, by) => {
          const [ids, judgements] = judgementsOf(true_.map((a) => true_.map((b) => a / b)));
          const made = ahp(ids, judgements, by);
          for (const [i, weight] of weightsOf(made).entries())
            expect(weight).toBeCloseTo(true_[i]! / sum(true_), 9);
          expect(made.consistency).toBeCloseTo(0, 9);
        },
      ),
    ));

  it.skipIf(absent)("gives pymcdm's weights of Wang and Chin's matrix (needs ../shared/golden)", () => {
    const { cases } = json("methods/pymcdm_cases.json") as { cases: { calls?: Call[] }[] };
    const call = cases.flatMap(({ calls = [] }) => calls).find(({ name }) => name === "AHP");
    // That matrix has two entries that are not reciprocal (4 and 1/3): only its upper triangle is judged here, so compare the
    // eigenvector of the matrix itself.
    const [matrix] = call!.args;
    const { vector } = principalEigenvector(matrix);
    for (const [i, weight] of vector.entries()) expect(weight).toBeCloseTo(call!.raw_output[i]!, 9);
  });
});

describe("profile weights", () => {
  const weights = (...words: string[]) => runCli(["profile", "weights", ...words]);

  it("prints a fragment that a profile takes, with what it means as comments", async () => {
    const { out, code } = await weights("swing", "corruption=100", "freedom=60", "mcc=40");
    expect(code).toBe(0);
    expect(out).toContain("# Weights by swing.");
    expect(out).toContain('  - {id: "freedom", weight: 0.3}');
    expect(out).toMatch(/^# Swing weights hold for the ranges/mu);
  });

  it("prints the figures of AHP, by either way, and as JSON", async () => {
    const judged = ["ahp", "a/b=3", "a/c=5", "b/c=1/2"];
    const { out } = await weights(...judged);
    expect(out).toContain("Consistency ratio");
    const geometric = JSON.parse(
      (await weights(...judged, "--by", "geometric-mean", "--format", "json")).out,
    );
    expect(geometric).toMatchObject({ document: "shortlist/weights/1", consistency: expect.any(Number) });
    expect(sum(weightsOf(geometric))).toBeCloseTo(1, 12);
  });

  it.each([
    [["pairs", "a"], "unknown way of weighting “pairs”"],
    [["constructor"], "unknown way of weighting"],
    [["equal"], "no factors are named"],
    [["centroid", "a", "a"], "“a” is named twice"],
    [["swing", "a=-1"], "found “a=-1”"],
    [["swing", "a=0", "b=0"], "every factor has 0 points"],
    [["ahp", "a/b=0"], "found “a/b=0”"],
    [["ahp", "a/b=2", "b/a=2"], "are judged twice"],
    [["ahp", "a/b=2", "a/c=2"], "not judged: b/c"],
  ])("refuses %s, and says how it is written", async (words, says) => {
    const { code, err } = await weights(...words);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(err).toContain("profile weights equal a b c");
  });
});
