import { parentPort, workerData } from "node:worker_threads";
import { ShortlistError } from "../../src/model/problem.ts";
import { Random } from "./random.ts";
import { READERS } from "./readers.ts";

/** `beat` holds the number of the input that is being read, which tells the main thread of one that never ends. */
const { reader, seed, from, to, beat } = workerData as {
  reader: string;
  seed: number;
  from: number;
  to: number;
  beat: Int32Array;
};

const { make, run } = READERS[reader]!;
const SAMPLES = 10;
const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
let [slowest, slowestAt] = [0, from];

for (let index = from; index < to; index += 1) {
  const random = new Random(seed * 1_000_003 + index);
  const input = make(random);
  Atomics.store(beat, 0, index);
  const start = performance.now();
  try {
    await run(input, random);
    Atomics.add(beat, 1, 1);
  } catch (cause) {
    const isRefusal =
      cause instanceof ShortlistError && cause.where.file !== undefined && Boolean(cause.wayOut);
    if (!isRefusal) {
      const what = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
      parentPort?.postMessage({ kind: "crash", index, what, input: Buffer.from(input).toString("base64") });
    }
  }
  const took = performance.now() - start;
  if (took > slowest) [slowest, slowestAt] = [took, index];
  if ((index + 1 - from) % Math.ceil((to - from) / SAMPLES) === 0 || index + 1 === to) {
    collect();
    const heap = process.memoryUsage().heapUsed / 1024 / 1024;
    parentPort?.postMessage({ kind: "progress", done: index + 1 - from, heap, slowest, slowestAt });
  }
}
parentPort?.postMessage({ kind: "end" });
