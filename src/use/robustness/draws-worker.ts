import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { sha256 } from "../../dataset/store/files.ts";
import { addMethods } from "../plugin-guard.ts";
import type { Plugin } from "../plugins.ts";
import { importPlugin } from "../plugins.ts";
import { type PartAsked, type PartMade, partsOf, type ThreadData } from "./pool.ts";

// A thread of the pool: makes the parts that it is asked for, and knows of nothing else.
const { job, plugins } = workerData as ThreadData;

/** Methods of plug-ins, which were looked over already: of the same bytes, or the draws would be of another method. */
async function ready() {
  for (const { name, file, sha256: hash } of plugins) {
    if (sha256(readFileSync(file!)) !== hash)
      throw new Error(`the plug-in “${name}” was changed while the program ran: run it again`);
    addMethods((await importPlugin(file!, hash!)) as Plugin);
  }
  return partsOf(job);
}

const part = ready();
parentPort!.on("message", async ({ index, all }: PartAsked) => {
  parentPort!.postMessage({ index, made: (await part)(index, all) } satisfies PartMade);
});
