// Scores and ranks of many units of 30 indicators by one call of the library, and how the time grows: npm run bench:units
// [-- --units 1000000]. The bounds: 1,000,000 units in 4 s and 2 GB, and growth no worse than n log n.
import { parseArgs } from "node:util";
import { importTypescript } from "./typescript.js";

const { values: options } = parseArgs({ options: { units: { type: "string", default: "1000000" } } });
const most = Number(options.units);
const { compile, readProfile, scoreUnits, seededRandom } = await importTypescript("scripts/bench-units.ts");

const groups = Array.from({ length: 5 }, (_, group) => {
  const leaves = Array.from(
    { length: 6 },
    (_, leaf) => `        - {indicator: x.i${6 * group + leaf}, normalise: min-max}`,
  );
  return [`    - id: group-${group}`, "      children:", ...leaves].join("\n");
});
const plan = compile(readProfile(["id: units", "tree:", "  children:", ...groups].join("\n"), "units.yaml"));
const random = seededRandom(1, 0);
const value = () => {
  const share = random.uniform();
  return share < 0.02 ? Number.NaN : share;
};

const seconds = [];
for (const units of [most / 10, most / 10, most]) {
  const values = Object.fromEntries(
    plan.leaves.map(({ node }) => [node.indicator, Float64Array.from({ length: units }, value)]),
  );
  const started = process.cpuUsage();
  scoreUnits(plan, values);
  const { user, system } = process.cpuUsage(started);
  seconds.push((user + system) / 1e6);
}
const [, tenth, whole] = seconds;
const growth = Math.log(most) / Math.log(most / 10);
console.log(`${most} units × 30 indicators: ${whole.toFixed(2)} s of processor time,`);
console.log(
  `${(whole / tenth).toFixed(1)} times a tenth of them (n log n: ${(10 * growth).toFixed(1)} times),`,
);
console.log(
  `${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most, the figures themselves among them`,
);
