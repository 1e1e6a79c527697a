import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { iso31661 } from "iso-3166";
import { importTypescript } from "../typescript.js";
import { BIN, inFolder, isTimed, median, notMeasured, once, table } from "./measure.js";

const number = (value) => ({ type: "string", default: String(value) });
export const SUMMARY =
  "draws per second of the kernel of weight draws, beside the C++ reference, and of “robustness”";
export const OPTIONS = {
  countries: number(200),
  children: number(12),
  draws: number(100_000),
  runs: number(7),
};

const REFERENCE = "../shared/bench/reference-kernel.cpp";

export async function run(options) {
  if (!isTimed) return notMeasured("draws", "/usr/bin/time is absent");
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
  const tally = (count) => {
    const total = emptyTally(countries, children);
    for (let index = 0; index * CHUNK < count; index += 1) mergeTally(total, chunk(index, count));
  };
  await inFolder((folder) => {
    const reference = join(folder, "reference");
    const isCompiled =
      existsSync(REFERENCE) &&
      spawnSync("g++", ["-O3", "-march=native", REFERENCE, "-o", reference]).status === 0;
    if (!isCompiled) notMeasured("the C++ reference", `${REFERENCE} or g++ is absent`);
    // Draws per second of processor time: the time by the clock hangs on what else the machine does. Runs of the two alternate.
    tally(20_000);
    const measured = { ours: [], theirs: [] };
    for (let time = 0; time < runs; time += 1) {
      const started = process.cpuUsage().user;
      tally(draws);
      measured.ours.push((draws / (process.cpuUsage().user - started)) * 1e6);
      if (isCompiled)
        measured.theirs.push(draws / once([countries, children, draws], { program: reference }).user);
    }
    const [ours, theirs] = [measured.ours, measured.theirs].map(median);
    const rows = [[`this program, ${countries} × ${children}, ${draws} draws`, ours.toFixed(0), ""]];
    if (isCompiled) {
      rows.push(["the C++ reference", theirs.toFixed(0), ""], ["the ratio", (ours / theirs).toFixed(2), 1.3]);
    }
    const robustness = (...asked) => once([BIN, "robustness", "--quiet", ...asked]);
    // The time of many draws less that of few.
    for (const vary of ["weights", "data", "weights,data,missing"]) {
      const [few, many] = [1024, 9216].map(
        (n) => robustness("--threads", 1, "--vary", vary, "--draws", n).user,
      );
      rows.push([
        `“robustness” on the shipped snapshot, --vary ${vary}`,
        (8192 / (many - few)).toFixed(0),
        5000,
      ]);
    }
    table(["draws per processor s, one thread", "median", "bound"], rows);
    if (countries > iso31661.length) return;
    // A million draws of any weights on two threads, of a table and a profile of that size.
    const names = Array.from({ length: children }, (_, j) => `x${j}`);
    const cells = Array.from({ length: countries }, (_, i) => [
      iso31661[i].alpha3,
      ...names.map((_, j) => 100 * values[j * countries + i]),
    ]);
    const [own, profile] = ["own.csv", "own.yaml"].map((name) => join(folder, name));
    writeFileSync(own, [["country", ...names], ...cells].map((row) => `${row.join(",")}\n`).join(""));
    const scored = names.map(
      (id) => `    - {indicator: ${id}, normalise: {method: goalposts, from: 0, to: 100}}\n`,
    );
    writeFileSync(profile, `id: own\ntree:\n  children:\n${scored.join("")}`);
    const asked = ["--vary", "weights", "--weights", "simplex", "--draws", 1_000_000, "--threads", 2];
    const { user, wall, memory } = robustness("--profile", profile, "--data", own, ...asked);
    const million = [["“robustness” on two threads", user.toFixed(1), wall.toFixed(1), memory.toFixed(0)]];
    if (isCompiled) million.push(["the C++ reference on one", (1e6 / theirs).toFixed(1), "", ""]);
    table(["1,000,000 of these draws", "processor s", "s", "peak MB, bound 200"], million);
  });
}
