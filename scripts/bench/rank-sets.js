import { importTypescript } from "../typescript.js";
import { processor, table } from "./measure.js";

export const SUMMARY =
  "sets of ranks of 200 countries, and exact expected ranks of 200 × 12 over all weightings";
export const OPTIONS = {};

export async function run() {
  const { expectedRanks, independentErrors, rankSets, seededRandom, winSharesOverAllWeights } =
    await importTypescript("src/robustness/index.ts");
  const random = seededRandom(1, 0);
  const scores = Array.from({ length: 200 }, () => 50 + 15 * random.normal());
  const standardErrors = scores.map(() => 1 + 3 * random.uniform());
  const rows = [
    [2000, 2],
    [10_000, 8],
  ].flatMap(([draws, bound]) =>
    ["simultaneous", "marginal"].map((mode) => {
      const taken = processor(() =>
        rankSets(scores, independentErrors(standardErrors, draws, 1), { coverage: 0.95, mode }),
      );
      return [`${mode}, ${draws} draws`, taken.toFixed(2), bound];
    }),
  );
  const values = Float64Array.from({ length: 2400 }, () => random.uniform());
  const children = { countries: 200, children: 12, values };
  for (const run of ["first", "second", "third"]) {
    const taken = processor(() => expectedRanks(winSharesOverAllWeights(children), 200));
    rows.push([`exact expected ranks, 200 × 12, ${run} run`, taken.toFixed(3), 0.05]);
  }
  table(["on one thread", "processor s", "bound, s"], rows);
}
