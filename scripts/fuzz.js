// Throws faulty inputs at every reader: an input must be read, or refused with a ShortlistError, in time and without leaving
// memory taken. Inputs come from a seed and their number, so that each can be made again:
//   npm run fuzz -- [--readers xlsx,xml] [--count 100000] [--seed 1] [--only <number of an input>]
// Exit code 1 where a reader crashes, hangs or keeps memory.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { bundle } from "./bundle.js";

/** Longest that one input may take, in milliseconds; twice as long is taken for never ending. */
const MAX_TIME = 2_000;
/** What a reader may keep between the first and the last look at the memory, in megabytes. */
const MAX_GROWTH = 16;
const MAX_SHOWN = 5;
/** Characters of a bad input, in base 64, that are printed; `--only` makes it again. */
const MAX_INPUT = 400;

const { values } = parseArgs({
  options: {
    readers: { type: "string", default: "text,number,xlsx,xls,xml,json,yaml,resolve" },
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
    jobs: { type: "string", default: "2" },
  },
});
const seed = Number(values.seed);
const first = Number(values.only ?? 0);
const last = values.only === undefined ? Number(values.count) : first + 1;
const waiting = values.readers.split(",");
setFlagsFromString("--expose-gc");

const folder = mkdtempSync(join(tmpdir(), "shortlist-fuzz-"));
const start = performance.now();
let failed = 0;
try {
  await bundle({ worker: "tests/fuzz/fuzz-worker.ts" }, { dir: folder, format: "es" });
  console.log(`${waiting.join(", ")}: ${last - first} inputs each, seed ${seed}`);
  await Promise.all(Array.from({ length: Number(values.jobs) }, drain));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `${failed === 0 ? "no failures" : `${failed} failures`} in ${seconds(performance.now() - start)}`,
);
process.exitCode = failed === 0 ? 0 : 1;

async function drain() {
  for (let reader = waiting.shift(); reader !== undefined; reader = waiting.shift()) await trial(reader);
}

/** One reader, all inputs. A worker that hangs is ended, and another goes on behind the input that it hung on. */
async function trial(reader) {
  const begun = performance.now();
  const state = { heaps: [], slowest: 0, slowestAt: 0, crashes: 0, read: 0 };
  let from = first;
  while (from < last) {
    const stoppedAt = await run(reader, from, state);
    if (stoppedAt === undefined) break;
    fail(reader, stoppedAt, `is still being read after ${seconds(2 * MAX_TIME)}`, state);
    from = stoppedAt + 1;
  }
  if (state.slowest > MAX_TIME) fail(reader, state.slowestAt, `took ${seconds(state.slowest)}`, state);
  // The first look comes after a tenth of the inputs: what is loaded once is loaded then.
  const growth = state.heaps.length < 3 ? 0 : state.heaps.at(-1) - state.heaps[0];
  if (growth > MAX_GROWTH) fail(reader, last, `${growth.toFixed(1)} MB stay taken`, state);
  const heaps = state.heaps.map((heap) => heap.toFixed(1)).join(" ");
  const share = ((100 * state.read) / (last - first)).toFixed(0);
  console.log(
    `${reader}: ${last - first} inputs in ${seconds(performance.now() - begun)}, ${share}% read and the rest refused, ` +
      `${state.crashes} failures, slowest ${state.slowest.toFixed(0)} ms (input ${state.slowestAt}), heap in MB ${heaps}`,
  );
}

function run(reader, from, state) {
  return new Promise((resolve, reject) => {
    const beat = new Int32Array(new SharedArrayBuffer(8));
    const worker = new Worker(join(folder, "worker.js"), {
      workerData: { reader, seed, from, to: last, beat },
    });
    let seen = -1;
    const watch = setInterval(() => {
      const index = Atomics.load(beat, 0);
      if (index === seen && index > 0) stop(index);
      seen = index;
    }, 2 * MAX_TIME);
    const stop = (at) => {
      clearInterval(watch);
      state.read += Atomics.load(beat, 1);
      worker.terminate().then(() => resolve(at), reject);
    };
    worker.on("error", (error) => {
      // Out of memory, or a fault that no handler saw.
      fail(reader, Atomics.load(beat, 0), error.stack ?? error.message, state);
      stop(Atomics.load(beat, 0));
    });
    worker.on("message", (message) => {
      if (message.kind === "end") return stop(undefined);
      if (message.kind === "crash")
        return fail(
          reader,
          message.index,
          `${message.what}\n    ${message.input.slice(0, MAX_INPUT)}`,
          state,
        );
      state.heaps.push(message.heap);
      if (message.slowest > state.slowest) {
        state.slowest = message.slowest;
        state.slowestAt = message.slowestAt;
      }
      if (message.done % Math.ceil((last - from) / 2) === 0)
        console.log(`${reader}: ${message.done} of ${last - from}`);
    });
  });
}

function fail(reader, index, what, state) {
  failed += 1;
  state.crashes += 1;
  if (state.crashes <= MAX_SHOWN) console.log(`FAIL ${reader}, --seed ${seed} --only ${index}: ${what}`);
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
