// How long the sets of ranks of 200 countries take, with 2,000 and 10,000 draws of errors, on one thread: npm run bench:rank-sets.
// The bounds: 2 s and 8 s. Then exact expected ranks of 200 countries over all weightings of 12 children, of which the bound is 50 ms.
import { importTypescript } from "./typescript.js";

const { expectedRanks, independentErrors, rankSets, seededRandom, winSharesOverAllWeights } =
  await importTypescript("src/robustness/index.ts");
const random = seededRandom(1, 0);
const scores = Array.from({ length: 200 }, () => 50 + 15 * random.normal());
const standardErrors = scores.map(() => 1 + 3 * random.uniform());
for (const draws of [2000, 10_000]) {
  for (const mode of ["simultaneous", "marginal"]) {
    const started = process.cpuUsage().user;
    rankSets(scores, independentErrors(standardErrors, draws, 1), { coverage: 0.95, mode });
    console.log(
      `${mode}, ${draws} draws: ${((process.cpuUsage().user - started) / 1e6).toFixed(2)} s of one processor`,
    );
  }
}

const children = {
  countries: 200,
  children: 12,
  values: Float64Array.from({ length: 2400 }, () => random.uniform()),
};
for (const run of ["first", "second", "third"]) {
  const started = process.cpuUsage().user;
  expectedRanks(winSharesOverAllWeights(children), 200);
  console.log(
    `exact expected ranks, 200 × 12, ${run} run: ${Math.round((process.cpuUsage().user - started) / 1e3)} ms`,
  );
}
