import { parentPort, workerData } from "node:worker_threads";
import { type TreeDraws, treeDraws } from "../../robustness/index.ts";
import type { ChunkAsked, ChunkMade } from "./pool.ts";

// A thread of the pool: makes the chunks that it is asked for, and knows of nothing else.
const chunk = treeDraws(workerData as TreeDraws);
parentPort!.on("message", ({ index, draws }: ChunkAsked) => {
  parentPort!.postMessage({ index, tally: chunk(index, draws) } satisfies ChunkMade);
});
