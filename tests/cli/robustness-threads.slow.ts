import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { Robustness } from "../../src/model/documents/robustness.ts";
import { knownSets } from "../../src/model/standings.ts";
import { FILES, ROOT } from "../prepared-case.ts";

// Threads run the built program alone: without it there is nothing to test.
const BUILT = existsSync(new URL("../../dist/run.cjs", import.meta.url));
const bin = new URL("../../bin/shortlist.js", import.meta.url).pathname;
/** Invented figures: a draw of the shipped ones takes ten times as long. */
const cwd = join(ROOT, FILES);
const args = (...more: string[]) => [
  ...[bin, "robustness", "--format", "json", "--quiet"],
  ...(more.includes("--profile") ? [] : ["--profile", "./many.yaml", "--data", "many.csv"]),
  ...more,
];
const drawn = async (...more: string[]) =>
  (await promisify(execFile)(process.execPath, args(...more), { cwd, maxBuffer: 2 ** 26 })).stdout;
/** Says when the first thread is there: how long a start takes differs from machine to machine. */
const TELLS = 'data:text/javascript,process.on("worker", () => process.send("drawing"))';

describe.skipIf(!BUILT)("threads that draw", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["as it varies by itself", "3", []],
    [
      "with what is drawn beside the rankings",
      "2",
      // Sets are made where half of the weight has an error.
      [
        ...["--profile", "./uncertain.yaml", "--data", "figures.csv"],
        ...["--vary", "weights,data", "--sets", "0.95", "--sensitivity", "--facts"],
      ],
    ],
    ["with methods too", "2", ["--vary", "weights,data,missing,methods"]],
  ])(
    "change no byte %s, of which there are %s",
    async (_, threads, vary) => {
      // Three parts of rankings, so that two threads do not have as many each.
      const alone = await drawn("--draws", "2100", "--threads", "1", ...vary);
      expect(await drawn("--draws", "2100", "--threads", threads, ...vary)).toBe(alone);
      const { varied, rankSets } = JSON.parse(alone) as Robustness;
      expect(knownSets(rankSets) !== undefined).toBe(vary.includes("--sets"));
      expect(varied.methods !== undefined).toBe(vary.includes("weights,data,missing,methods"));
    },
    60_000,
  );

  it("stop at Ctrl-C with what was drawn, which is what so many draws give, and say so", async () => {
    const words = ["--import", TELLS, ...args("--draws", "90000000", "--threads", "2")];
    const child = spawn(process.execPath, words, { cwd, stdio: ["pipe", "pipe", "pipe", "ipc"] });
    let out = "";
    child.stdout!.on("data", (text) => {
      out += text;
    });
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    // The parts that threads begin with are made in any case; half a second more lets them make others on any but the busiest machine.
    child.once("message", () => setTimeout(() => child.kill("SIGINT"), 500));
    expect(await ended).toBe(1);
    const found = JSON.parse(out) as Robustness;
    expect(found.asked).toBe(90_000_000);
    expect(found.draws).toBeGreaterThan(0);
    const { asked: _, ...rest } = found;
    expect(JSON.parse(await drawn("--draws", String(found.draws)))).toEqual(rest);
  }, 120_000);
});
