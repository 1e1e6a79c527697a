import { describe, expect, it } from "vitest";
import { MOST_FACTORS } from "../../src/scoring/weightings/ahp.ts";
import {
  ahp,
  equalWeights,
  type Judgement,
  rankOrderCentroid,
  swing,
} from "../../src/scoring/weightings/index.ts";

const IDS = ["a", "b", "c", "d"];

/** Judgements as “a/b=2” is written on the command line. */
function judged(...words: string[]): Judgement[] {
  return words.map((word) => {
    const [, a, b, ratio] = /^(.)\/(.)=(.+)$/u.exec(word)!;
    const [over, under = "1"] = ratio!.split("/");
    return { a: a!, b: b!, ratio: Number(over) / Number(under) };
  });
}

/** Weights 8 : 4 : 2 : 1, but for the first judgement: a is not twice but a ninth of b. */
const SPOILED = judged("a/b=1/9", "a/c=4", "a/d=8", "b/c=2", "b/d=4", "c/d=2");
const MATRIX = [
  [1, 1 / 9, 4, 8],
  [9, 1, 2, 4],
  [1 / 4, 1 / 2, 1, 2],
  [1 / 8, 1 / 4, 1 / 2, 1],
];
const weightsOf = (made: { weights: readonly { id: string; weight: number }[] }) =>
  made.weights.map(({ weight }) => weight);

/** M w / w, entry by entry: all alike for an eigenvector, and then its eigenvalue. */
function quotients(w: readonly number[]): number[] {
  return MATRIX.map((row, i) => row.reduce((sum, entry, j) => sum + entry * w[j]!, 0) / w[i]!);
}

describe("what weights say of themselves", () => {
  it("is, of equal weights, that they are a choice too", () =>
    expect(equalWeights(["a", "b", "c"])).toEqual({
      method: "equal",
      weights: ["a", "b", "c"].map((id) => ({ id, weight: 1 / 3 })),
      warnings: [expect.stringMatching(/^Equal weights are a choice too: .*split in two.*\.$/u)],
      notes: [],
    }));

  it("is, of a rank-order centroid, that it knows the order only; the first named has most", () => {
    // (1 + 1/2) / 2 and (1/2) / 2.
    expect(rankOrderCentroid(["b", "a"])).toEqual({
      method: "rank-order centroid",
      weights: [
        { id: "b", weight: 0.75 },
        { id: "a", weight: 0.25 },
      ],
      warnings: [expect.stringMatching(/^Rank-order centroid knows the order of importance only: .*\.$/u)],
      notes: [],
    });
    expect(rankOrderCentroid(["only"]).weights).toEqual([{ id: "only", weight: 1 }]);
  });

  it("is, of swing weights, that they hold for the ranges that were judged", () => {
    const points = [
      { id: "a", points: 30 },
      { id: "b", points: 10 },
    ];
    expect(swing(points)).toEqual({
      method: "swing",
      weights: [
        { id: "a", weight: 0.75 },
        { id: "b", weight: 0.25 },
      ],
      warnings: [expect.stringMatching(/^Swing weights hold for the ranges that were judged: .*\.$/u)],
      notes: [],
    });
  });

  it("is, of AHP, which way it was and that goalposts of different widths bend it", () => {
    const judgements = judged("a/b=3");
    const [own, other] = [ahp(["a", "b"], judgements), ahp(["a", "b"], judgements, "geometric-mean")];
    expect(own.method).toBe("AHP, principal eigenvector");
    expect(other.method).toBe("AHP, geometric mean of rows");
    for (const { warnings } of [own, other])
      expect(warnings).toEqual([
        expect.stringMatching(/^AHP weights are ratios of importance as judged, .*\.$/u),
      ]);
  });
});

describe("AHP by hand", () => {
  it("of two factors is their ratio; they cannot contradict each other", () => {
    const made = ahp(["a", "b"], judged("a/b=3"));
    expect(made.weights.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(weightsOf(made)[0]).toBeCloseTo(0.75, 12);
    expect(weightsOf(made)[1]).toBeCloseTo(0.25, 12);
    expect(made.consistency).toBe(0);
    expect(made.notes).toEqual([
      "Consistency ratio 0.000 (below 0.1 is usually accepted).",
      "The judgement that fits least: “a” against “b” was judged 3; the weights say 3.",
    ]);
  });

  it("knows Saaty's index of random judgements up to 15 factors", () => expect(MOST_FACTORS).toBe(15));

  it("of three states a consistency ratio of 0.074 for 3, 5 and 4, and does not warn of it", () => {
    // c = 3 * 4 / 5: lambda = 1 + 1.33887 + 0.74690 = 3.08577, and 0.08577 / 2 / 0.58 = 0.0739.
    const { notes, warnings, consistency, weights } = ahp(["a", "b", "c"], judged("a/b=3", "a/c=5", "b/c=4"));
    const lambda = 1 + 2.4 ** (1 / 3) + 2.4 ** (-1 / 3);
    expect(consistency).toBeCloseTo((lambda - 3) / 2 / 0.58, 10);
    expect(notes[0]).toBe("Consistency ratio 0.074 (below 0.1 is usually accepted).");
    expect(warnings).toHaveLength(1);
    // It does not matter which way round a pair was judged.
    const turned = ahp(["a", "b", "c"], judged("b/a=1/3", "c/a=1/5", "c/b=1/4"));
    for (const [i, weight] of weightsOf({ weights }).entries())
      expect(weightsOf(turned)[i]).toBeCloseTo(weight, 12);
    expect(turned.consistency).toBeCloseTo(consistency, 12);
  });

  it("of three blames no judgement, since each is as far off as the others, and names the first, in whatever order they stand", () => {
    // 3 * 0.1 / 5 would be 1 and is 0.06: each of the three is off by the cube root of 1 / 0.06, which is 2.554.
    const judgements = judged("a/b=3", "a/c=5", "b/c=0.1");
    for (const given of [judgements, judgements.toReversed()]) {
      for (const by of ["eigenvector", "geometric-mean"] as const) {
        const { worst, notes, warnings } = ahp(["a", "b", "c"], given, by);
        const first = given[0]!;
        expect(worst).toMatchObject(first);
        expect(Math.abs(Math.log(worst.implied / first.ratio))).toBeCloseTo(Math.log(2.554), 3);
        expect(notes[1]).toMatch(
          /^No judgement fits less than another: .*, and every other is as far off\.$/u,
        );
        expect(warnings[0]).toMatch(/judge again, all of them, since none is farther off than another\.$/u);
      }
    }
  });

  it("by the principal eigenvector has weights that the matrix of judgements maps onto their multiple", () => {
    const made = ahp(IDS, SPOILED);
    const [lambda, ...others] = quotients(weightsOf(made)) as [number, ...number[]];
    for (const one of others) expect(one).toBeCloseTo(lambda, 9);
    // Saaty's index for four is 0.9.
    expect(made.consistency).toBeCloseTo((lambda - 4) / 3 / 0.9, 9);
  });

  it("by the geometric mean has the fourth roots of the products of the rows, with the same consistency ratio", () => {
    const made = ahp(IDS, SPOILED, "geometric-mean");
    // 1/9 * 4 * 8, 9 * 2 * 4, 1/4 * 1/2 * 2 and 1/8 * 1/4 * 1/2.
    const roots = [32 / 9, 72, 1 / 4, 1 / 64].map((product) => product ** 0.25);
    const total = roots.reduce((sum, root) => sum + root, 0);
    for (const [i, weight] of weightsOf(made).entries()) expect(weight).toBeCloseTo(roots[i]! / total, 12);
    expect(made.consistency).toBe(ahp(IDS, SPOILED).consistency);
    const found = quotients(weightsOf(made));
    expect(Math.max(...found) - Math.min(...found)).toBeGreaterThan(0.1);
  });

  it.each(["eigenvector", "geometric-mean"] as const)(
    "by the %s names the judgement farthest from the weights, wherever it stands, and says so in the warning",
    (by) => {
      for (const judgements of [SPOILED, SPOILED.toReversed()]) {
        const made = ahp(IDS, judgements, by);
        const [a, b] = weightsOf(made) as [number, number];
        expect(made.worst).toMatchObject({ a: "a", b: "b", ratio: 1 / 9 });
        expect(made.worst.implied).toBeCloseTo(a / b, 12);
        const says = `“a” against “b” was judged 0.111; the weights say ${Number((a / b).toPrecision(3))}`;
        expect(made.notes[1]).toBe(`The judgement that fits least: ${says}.`);
        const ratio = made.consistency.toFixed(2);
        expect(made.warnings).toHaveLength(2);
        expect(made.warnings[0]).toBe(
          `The judgements contradict each other (consistency ratio ${ratio}, above the usual bound of 0.1): judge again, first ${says}.`,
        );
      }
    },
  );
});
