import { parentPort, workerData } from "node:worker_threads";
import { type Job, type PartAsked, type PartMade, partsOf } from "./pool.ts";

// A thread of the pool: makes the parts that it is asked for, and knows of nothing else.
const part = partsOf(workerData as Job);
parentPort!.on("message", ({ index, all }: PartAsked) => {
  parentPort!.postMessage({ index, made: part(index, all) } satisfies PartMade);
});
