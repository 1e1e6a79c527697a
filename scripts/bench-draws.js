// Draws per second of the kernel of weight draws, on one thread, beside the C++ reference in the same run: npm run bench:draws
// [-- --countries 200 --children 12 --draws 100000 --runs 7]. Runs of the two alternate. The bound: 1.3 times the reference.
// Then those of “robustness” on the shipped snapshot, by the built program: the time of many draws less that of few.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importTypescript } from "./typescript.js";

const TIME = "/usr/bin/time";
const REFERENCE = "../shared/bench/reference-kernel.cpp";
const number = (value) => ({ type: "string", default: String(value) });
const { values: options } = parseArgs({
  options: { countries: number(200), children: number(12), draws: number(100_000), runs: number(7) },
});
const [countries, children, draws, runs] = ["countries", "children", "draws", "runs"].map((name) =>
  Number(options[name]),
);

const { anyWeights, CHUNK, emptyTally, mergeTally, seededRandom, weightDraws } =
  await importTypescript("src/robustness/index.ts");
const random = seededRandom(1, 0);
const values = Float64Array.from({ length: countries * children }, () => random.uniform());
// One plan, as in a run of the program: with a second one the functions of both are compiled for arrays not known beforehand, and a
// draw takes a third longer.
const chunk = weightDraws({ scores: { countries, children, values }, sampler: anyWeights, seed: 1 });

function tally(count) {
  const total = emptyTally(countries, children);
  for (let index = 0; index * CHUNK < count; index += 1) mergeTally(total, chunk(index, count));
  return total;
}

const folder = mkdtempSync(join(tmpdir(), "bench-draws-"));
const reference = join(folder, "reference");
const compiled =
  existsSync(REFERENCE) &&
  existsSync(TIME) &&
  spawnSync("g++", ["-O3", "-march=native", REFERENCE, "-o", reference]).status === 0;
if (!compiled) console.log(`NOT COMPARED: ${REFERENCE} g++ or ${TIME} is absent.`);

/** Draws per second of processor time: the time by the clock hangs on what else the machine does. */
function ours() {
  const started = process.cpuUsage().user;
  tally(draws);
  return (draws / (process.cpuUsage().user - started)) * 1e6;
}

function theirs() {
  const { stderr } = spawnSync(TIME, ["-f", "%U", reference, ...[countries, children, draws].map(String)], {
    encoding: "utf8",
  });
  return draws / Number(stderr);
}

/** Seconds of processor time of “robustness” on one thread. */
function ofProgram(...options) {
  const asked = ["bin/shortlist.js", "robustness", "--threads", "1", "--quiet", ...options.map(String)];
  const { stderr } = spawnSync(TIME, ["-f", "%U", process.execPath, ...asked], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return stderr === null ? undefined : Number(stderr);
}

tally(20_000);
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const measured = { ours: [], theirs: [] };
for (let run = 0; run < runs; run += 1) {
  measured.ours.push(ours());
  if (compiled) measured.theirs.push(theirs());
}
rmSync(folder, { recursive: true });
console.log(
  `${countries} × ${children}, ${draws} draws, one thread, median of ${runs} runs, draws per second of processor time:`,
);
console.log(`this program ${median(measured.ours).toFixed(0)}`);
for (const vary of ["weights", "data", "weights,data,missing"]) {
  const [few, many] = [1024, 9216].map((n) => ofProgram("--vary", vary, "--draws", n));
  if (many === undefined) console.log(`NOT MEASURED: ${TIME} is absent.`);
  else console.log(`shipped snapshot, --vary ${vary}: ${(8192 / (many - few)).toFixed(0)}`);
}
if (compiled) {
  const ratio = median(measured.ours) / median(measured.theirs);
  console.log(`C++ reference ${median(measured.theirs).toFixed(0)}\nratio ${ratio.toFixed(2)}`);
}
