// Draws per second of the kernel of weight draws, on one thread, beside the C++ reference in the same run: npm run bench:draws
// [-- --countries 200 --children 12 --draws 100000 --runs 7]. Runs of the two alternate. The bound: 1.3 times the reference.
// Then those of “robustness” on the shipped snapshot, by the built program: the time of many draws less that of few.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { iso31661 } from "iso-3166";
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
const ofProgram = (...options) => run("--threads", 1, ...options)?.user;

/** Seconds of processor time, seconds by the clock and memory at its highest (MB) of “robustness”. */
function run(...options) {
  const asked = ["bin/shortlist.js", "robustness", "--quiet", ...options.map(String)];
  const { stderr } = spawnSync(TIME, ["-f", "%U %e %M", process.execPath, ...asked], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (stderr === null) return undefined;
  const [user, clock, kilobytes] = stderr.split(" ").map(Number);
  return { user, clock, megabytes: kilobytes / 1024 };
}

/** A million draws of any weights on two threads, of a table and a profile of that size. */
function million() {
  const names = Array.from({ length: children }, (_, j) => `x${j}`);
  const rows = Array.from({ length: countries }, (_, i) => [
    iso31661[i].alpha3,
    ...names.map((_, j) => 100 * values[j * countries + i]),
  ]);
  const [table, profile] = ["own.csv", "own.yaml"].map((name) => join(folder, name));
  writeFileSync(table, [["country", ...names], ...rows].map((row) => `${row.join(",")}\n`).join(""));
  const scored = names.map(
    (id) => `    - {indicator: ${id}, normalise: {method: goalposts, from: 0, to: 100}}\n`,
  );
  writeFileSync(profile, `id: own\ntree:\n  children:\n${scored.join("")}`);
  const options = ["--vary", "weights", "--weights", "simplex", "--draws", 1_000_000, "--threads", 2];
  return run("--profile", profile, "--data", table, ...options);
}

tally(20_000);
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const measured = { ours: [], theirs: [] };
for (let time = 0; time < runs; time += 1) {
  measured.ours.push(ours());
  if (compiled) measured.theirs.push(theirs());
}
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
if (countries <= iso31661.length) {
  const made = million();
  const [user, clock, megabytes] = [made?.user, made?.clock, made?.megabytes].map((one) => one?.toFixed(1));
  console.log(
    `1,000,000 of these by “robustness” on two threads: ${user} s of processor time, ${clock} s by the clock, ${megabytes} MB`,
  );
  if (compiled) {
    console.log(
      `C++ reference, on one thread: ${(1e6 / median(measured.theirs)).toFixed(1)} s of processor time`,
    );
  }
}
rmSync(folder, { recursive: true });
