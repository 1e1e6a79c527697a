// Files made to fill the memory or to never end, each read in a process of its own; and what is large without any such meaning,
// through the commands. Each must end as it should in under 5 s, a command in under 10 s, and 500 MB. `npm run bombs`,
// or `npm run bombs -- <part of a name>`. Exit code 1 where one does not.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.js";

/** What `yardstick` takes on the machine that the bounds of time were set on; a slower one gets as much more time. */
const YARDSTICK_SECONDS = 0.45;
const slower = Math.max(1, Math.min(yardstick(), yardstick(), yardstick()) / YARDSTICK_SECONDS);
const MAX_SECONDS = 5 * slower;
const MAX_SECONDS_OF_A_COMMAND = 10 * slower;
const MAX_MEGABYTES = 500;

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "shortlist-bombs-"));
let [failed, ran] = [0, 0];
console.log(
  `bounds of time: ${MAX_SECONDS.toFixed(1)} s to read, ${MAX_SECONDS_OF_A_COMMAND.toFixed(1)} s a command (this machine: ${slower.toFixed(2)} times)`,
);
try {
  await bundle({ child: "tests/fuzz/bomb-child.ts" }, { dir: folder, format: "es" });
  const child = (...args) =>
    spawnSync(process.execPath, [join(folder, "child.js"), ...args], { encoding: "utf8", timeout: 120_000 });
  const { bombs, loads } = JSON.parse(child("list").stdout);
  const isAsked = (name) => name.includes(process.argv[2] ?? "");
  for (const name of bombs.filter(isAsked)) {
    const file = join(folder, "bomb");
    const made = child("make", name, file);
    count(report(name, made, child("read", name, file)));
  }
  for (const [name, runs] of Object.entries(loads).filter(([name]) => isAsked(name))) {
    const load = join(folder, "load");
    const made = child("load", name, load);
    for (const [command, ...refused] of runs)
      count(commandReport(`${name}: ${command}`, load, command, refused));
    if (made.status !== 0) count(false);
    rmSync(load, { recursive: true, force: true });
  }
  console.log(`${ran - failed} of ${ran} end as they should`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;

function count(isGood) {
  ran += 1;
  failed += isGood ? 0 : 1;
}

function report(name, made, read) {
  if (made.status !== 0 || read.status !== 0) {
    console.log(
      `FAIL ${name}: ${`${made.stderr}${read.stderr || read.signal}`.trim().split("\n").slice(0, 6).join(" ")}`,
    );
    return false;
  }
  const { code, message, ends, size, seconds, megabytes } = JSON.parse(read.stdout);
  const isGood = ends.includes(code) && seconds < MAX_SECONDS && megabytes < MAX_MEGABYTES;
  const figures = `${(size / 1024 / 1024).toFixed(1)} MB, ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB of memory`;
  console.log(`${isGood ? "ok  " : "FAIL"} ${name}: ${figures}: ${code} ${message.slice(0, 110)}`);
  return isGood;
}

/** Ends with exit code 0, or as one of `refused` has it: `found` for 1, else words of the refusal for 2; `open` counts for good. */
function commandReport(name, cwd, command, refused) {
  const measured = join(folder, "measured");
  rmSync(measured, { force: true });
  const run = spawnSync(
    process.execPath,
    ["--require", at("measured.cjs"), at("../bin/shortlist.js"), ...command.split(" ")],
    {
      cwd,
      encoding: "utf8",
      timeout: 120_000,
      maxBuffer: 2 ** 30,
      env: { ...process.env, MEASURED: measured },
    },
  );
  const bad = refused.includes("open") ? "open" : "FAIL";
  if (run.status === null) {
    console.log(`${bad} ${name}: ${run.signal}`);
    return bad === "open";
  }
  const { seconds, megabytes } = JSON.parse(readFileSync(measured, "utf8"));
  const error = /^error: .*/mu.exec(run.stderr)?.[0] ?? "";
  const isEnd =
    run.status === 0 ||
    (run.status === 1 && refused.includes("found")) ||
    (run.status === 2 && refused.some((words) => words !== "found" && error.includes(words)));
  const isGood = isEnd && seconds < MAX_SECONDS_OF_A_COMMAND && megabytes < MAX_MEGABYTES;
  const figures = `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB of memory`;
  console.log(`${isGood ? "ok  " : bad} ${name}: ${figures}: exit ${run.status} ${error.slice(0, 110)}`);
  return isGood || bad === "open";
}

/** Seconds of a fixed piece of work of the program's kind: texts taken apart, numbers sorted and summed by key. */
function yardstick() {
  const start = performance.now();
  const lines = Array.from({ length: 300_000 }, (_, i) => `${(i * 7919) % 100_003},${i}`);
  const rows = lines
    .join("\n")
    .split("\n")
    .map((line) => line.split(",").map(Number));
  rows.sort(([a], [b]) => a - b);
  const sums = new Map();
  for (const [key, value] of rows) sums.set(key, (sums.get(key) ?? 0) + value);
  return (performance.now() - start) / 1000;
}
