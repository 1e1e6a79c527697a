import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const BIN = "bin/shortlist.js";
const TIME = "/usr/bin/time";
/** Without it only seconds by the clock are measured. */
export const isTimed = existsSync(TIME);

/**
 * One run of a program, of Node where none is named. A run that found something (exit code 1) counts where that is said.
 *
 * @returns {{ wall: number, cpu: number, user: number, memory: number, stdout: string }} seconds by the clock, of processor time in all and
 * in the program's own code, MB at most; NaN where there is nothing to measure with
 */
export function once(args, { program = process.execPath, mayFind = false } = {}) {
  const [command, ...rest] = [...(isTimed ? [TIME, "-f", "%U %S %M"] : []), program, ...args.map(String)];
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, rest, { encoding: "utf8", maxBuffer: 1 << 28 });
  const wall = (performance.now() - started) / 1000;
  if (status !== 0 && !(mayFind && status === 1))
    throw new Error(`${args.join(" ")} exited with ${status}: ${stderr.slice(0, 2000)}`);
  const measured = isTimed ? stderr.trim().split("\n").at(-1).split(" ").map(Number) : [];
  const [user = Number.NaN, system = Number.NaN, memory = Number.NaN] = measured;
  return { wall, cpu: user + system, user, memory: memory / 1024, stdout };
}

/** Seconds of processor time that something in this process takes. */
export function processor(action) {
  const started = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Median, and least to most where there are several. */
export function spread(values, digits) {
  const all = `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;
  return `${median(values).toFixed(digits)}${values.length > 1 ? ` (${all})` : ""}`;
}

/** Runs of several commands in turn, so that what else the machine does meets all of them alike. */
export function inTurn(commands, times) {
  const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let i = 0; i < times; i += 1)
    for (const [name, args] of Object.entries(commands)) runs[name].push(once(args));
  return runs;
}

/** Every figure is printed in a table of Markdown, as docs/performance.md has them. */
export function table(head, rows) {
  const lines = [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows];
  console.log(lines.map((cells) => `| ${cells.join(" | ")} |\n`).join(""));
}

export function notMeasured(what, why) {
  console.log(`NOT MEASURED: ${what}: ${why}\n`);
}

/** What is done with a folder that is gone afterwards. */
export async function inFolder(action) {
  const folder = mkdtempSync(join(tmpdir(), "shortlist-bench-"));
  try {
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
