// Runs every random test under one seed after another. A seed that fails is printed with the command that fails again:
//   npm run properties -- [--seed <first seed, else one drawn from the clock>] [--count <seeds, 10>] [--only <part of a path>]
// `npm test` runs the same tests under one fixed seed, costly ones with a quarter to a tenth of the draws or fewer. Exit code 1 where a seed failed.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";

/** fast-check's seeds are 32-bit numbers. */
const SEEDS = 2 ** 31;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % SEEDS) },
    count: { type: "string", default: "10" },
    only: { type: "string", default: "" },
  },
});
const first = whole("seed");
const count = whole("count");
const files = randomTests();
if (files.length === 0) throw new Error(`no random test has “${values.only}” in its path`);

const failed = [];
for (let seed = first; seed < first + count; seed += 1) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync("npx", ["vitest", "run", "--reporter=dot", ...files], {
    env: { ...process.env, PROPERTY_SEED: String(seed) },
    encoding: "utf8",
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`seed ${seed}: ${status === 0 ? "passed" : "FAILED"}, ${files.length} files, ${seconds} s`);
  if (status === 0) continue;
  failed.push(seed);
  console.log(`${stdout}\n${stderr}\nagain: npm run properties -- --seed ${seed} --count 1\n`);
}
console.log(
  failed.length === 0
    ? `${count} seeds from ${first} on: all passed`
    : `${failed.length} of ${count} seeds failed: ${failed.join(", ")}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** The test files that draw at random. */
function randomTests() {
  const paths = readdirSync("tests", { recursive: true }).map((path) => `tests/${path}`);
  return paths
    .filter((path) => path.endsWith(".test.ts") && path.includes(values.only))
    .filter((path) => /from "(?:fast-check|.*\/seed\.ts)"/u.test(readFileSync(path, "utf8")))
    .sort();
}

function whole(name) {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number)) return number;
  throw new Error(`--${name} ${values[name]}: a whole number is expected`);
}
