import { expect, it } from "vitest";
import { sobolIndices, sobolPoints } from "../../src/robustness/index.ts";
import { compared, json } from "./reference-files.ts";

interface Analytic {
  readonly S1: readonly number[];
  readonly ST: readonly number[];
}

const ishigami = (u: Float64Array) => {
  const [x, y, z] = u.map((one) => Math.PI * (2 * one - 1));
  return Math.sin(x!) + 7 * Math.sin(y!) ** 2 + 0.1 * z! ** 4 * Math.sin(x!);
};
const A = [0, 1, 4.5, 9, 99, 99, 99, 99];
const sobolG = (u: Float64Array) =>
  A.reduce((product, a, i) => (product * (Math.abs(4 * u[i]! - 2) + a)) / (1 + a), 1);
const singly = (inputs: number) => Array.from({ length: inputs }, (_, i) => [i]);

compared("Sobol indices with 4,096 points", () => {
  const golden = json("salib/sobol.json") as Record<string, Analytic>;

  it.each([
    ["ishigami_analytic", ishigami, 3],
    ["sobol_g_analytic", sobolG, 8],
  ] as const)("are within 0.02 of the analytic ones: %s", (name, outcome, inputs) => {
    const { S1, ST } = golden[name]!;
    for (const seed of [1, 2, 3]) {
      const indices = sobolIndices(outcome, { points: 4096, seed, groups: singly(inputs), resamples: 100 })!;
      indices.forEach(({ first, total }, i) => {
        expect(Math.abs(first - S1[i]!), `first of ${i}`).toBeLessThan(0.02);
        expect(Math.abs(total - ST[i]!), `total of ${i}`).toBeLessThan(0.02);
      });
    }
  });

  it("of a group hold what its inputs do together", () => {
    const { S1, ST } = golden.ishigami_analytic!;
    const [together, alone] = sobolIndices(ishigami, { points: 4096, seed: 1, groups: [[0, 2], [1]] })!;
    // The first and the third are all that the second is not; neither group does anything with the other.
    expect(Math.abs(together!.first - (1 - S1[1]!))).toBeLessThan(0.02);
    expect(Math.abs(together!.total - (1 - ST[1]!))).toBeLessThan(0.02);
    expect(Math.abs(alone!.first - S1[1]!)).toBeLessThan(0.02);
  });

  it("come from the points of SALib, where they are not scrambled", () => {
    // Its first rows are of two points: (0, 0, 0) and (1/2, 1/2, 1/2), before it maps them to -π to π.
    const { first_rows } = golden.salib_unscrambled_N1024 as unknown as { first_rows: number[][] };
    const points = sobolPoints(2, 3);
    [0, 8].forEach((row, p) => {
      first_rows[row]!.forEach((x, d) => {
        expect(Math.PI * (2 * points[p * 3 + d]! - 1)).toBeCloseTo(x, 14);
      });
    });
  });
});
