import { expect, it } from "vitest";
import { methods } from "../../src/scoring/methods/index.ts";
import { compared, json } from "./reference-files.ts";

interface Case {
  readonly test: string;
  readonly calls?: readonly Call[];
}

/** What either tool was asked, and answered. */
interface Call {
  readonly op?: string;
  readonly method?: string;
  readonly params: { readonly metric?: string; readonly v?: number };
  readonly input: { readonly matrix: number[][]; readonly weights: number[]; readonly objectives: number[] };
  readonly extra?: { readonly similarity: number[]; readonly q_k: number[]; readonly score: number[] };
  readonly name?: string;
  readonly args?: readonly [number[][], number[], number[]];
  readonly config: { readonly normalization?: string; readonly pfs?: string };
  readonly raw_output: number[];
}

const find = (id: string) => methods.find((method) => method.id === id)!;

/** A matrix of another tool: a criterion of which less is better has its sign turned. */
function evaluate(
  id: string,
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  senses: readonly number[],
) {
  const columns = weights.length;
  return find(id).evaluate({
    values: Float64Array.from(matrix.flatMap((row) => row.map((value, j) => value * Math.sign(senses[j]!)))),
    rows: matrix.length,
    columns,
    weights: Float64Array.from(weights),
  });
}

function near(actual: Float64Array, expected: readonly number[], what: string): void {
  expect(actual.length, what).toBe(expected.length);
  for (const [i, value] of expected.entries())
    expect(Math.abs(actual[i]! - value), `${what} ${i}: ${actual[i]} and ${value}`).toBeLessThan(1e-9);
}

/** min-max within a column, turned for costs: pymcdm's `minmax_normalization`. */
function minMax(matrix: readonly (readonly number[])[], types: readonly number[]): number[][] {
  return matrix.map((row) =>
    row.map((value, j) => {
      const column = matrix.map((other) => other[j]!);
      const [lo, hi] = [Math.min(...column), Math.max(...column)];
      return types[j]! > 0 ? (value - lo) / (hi - lo) : (hi - value) / (hi - lo);
    }),
  );
}

/** x / sum, of reciprocals for costs: pymcdm's `sum_normalization`. */
function sums(matrix: readonly (readonly number[])[], types: readonly number[]): number[][] {
  const turned = matrix.map((row) => row.map((value, j) => (types[j]! > 0 ? value : 1 / value)));
  return turned.map((row) =>
    row.map((value, j) => value / turned.reduce((sum, other) => sum + other[j]!, 0)),
  );
}

compared("the methods of cross-checks against other tools", () => {
  it("give scikit-criteria's TOPSIS, VIKOR and weighted product in every case that it evaluates", () => {
    const { cases } = json("methods/skcriteria_cases.json") as { cases: Case[] };
    const compared = { topsis: 0, vikor: 0, wpm: 0 };
    for (const { test, calls = [] } of cases) {
      for (const call of calls) {
        if (call.op !== "evaluate" || call.extra === undefined) continue;
        const { matrix, weights, objectives } = call.input;
        if (call.method === "TOPSIS" && call.params.metric === "euclidean") {
          near(evaluate("topsis", matrix, weights, objectives), call.extra.similarity, test);
          compared.topsis += 1;
        }
        // Where all are alike in S or R that tool divides 0 by 0 or takes 0: so do we the latter.
        if (call.method === "VIKOR" && call.params.v === 0.5) {
          near(evaluate("vikor", matrix, weights, objectives), call.extra.q_k, test);
          compared.vikor += 1;
        }
        if (call.method === "WeightedProductModel") {
          const products = evaluate("wpm", matrix, weights, objectives).map(Math.log10);
          near(products, call.extra.score, test);
          compared.wpm += 1;
        }
      }
    }
    console.log("scikit-criteria cases:", compared);
    expect(compared.topsis).toBeGreaterThan(20);
    expect(compared.vikor).toBeGreaterThan(5);
    expect(compared.wpm).toBeGreaterThan(1);
  });

  it("give pymcdm's TOPSIS, VIKOR, PROMETHEE II and weighted product", () => {
    const { cases } = json("methods/pymcdm_cases.json") as { cases: Case[] };
    let compared = 0;
    for (const { test, calls = [] } of cases) {
      if (test.includes("COMET")) continue;
      for (const call of calls) {
        if (call.args === undefined) continue;
        const [matrix, weights, types] = call.args;
        if (call.name === "TOPSIS" && call.config.normalization === "minmax_normalization") {
          near(evaluate("topsis", minMax(matrix, types), weights, [1, 1]), call.raw_output, test);
        } else if (call.name === "VIKOR") {
          near(evaluate("vikor", matrix, weights, types), call.raw_output, test);
        } else if (call.name === "PROMETHEE_II" && call.config.pfs?.includes("usual")) {
          near(evaluate("promethee2", matrix, weights, types), call.raw_output, test);
        } else if (call.name === "WPM") {
          near(
            evaluate(
              "wpm",
              sums(matrix, types),
              weights,
              types.map(() => 1),
            ),
            call.raw_output,
            test,
          );
        } else continue;
        compared += 1;
      }
    }
    console.log("pymcdm cases:", compared);
    expect(compared).toBe(5);
  });
});
