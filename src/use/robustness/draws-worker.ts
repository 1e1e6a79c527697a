import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { sha256 } from "../../dataset/store/files.ts";
import { addAggregators } from "../../scoring/aggregators/index.ts";
import { addNormalisers } from "../../scoring/normalisers/index.ts";
import type { Plugin } from "../load-plugins.ts";
import { importPlugin } from "../plugins.ts";
import { type PartAsked, type PartMade, partsOf, type ThreadData } from "./pool.ts";

// A thread of the pool: makes the parts that it is asked for, and knows of nothing else.
const { job, plugins } = workerData as ThreadData;

/** Methods of plug-ins, which were looked over already: of the same bytes, or the draws would be of another method. */
async function ready() {
  for (const { name, file, sha256: hash } of plugins) {
    if (sha256(readFileSync(file!)) !== hash)
      throw new Error(`the plug-in “${name}” was changed while the program ran: run it again`);
    const { normalisers = [], aggregators = [] } = (await importPlugin(file!, hash!)) as Plugin;
    addNormalisers(normalisers);
    addAggregators(aggregators);
  }
  return partsOf(job);
}

const part = ready();
parentPort!.on("message", async ({ index, all }: PartAsked) => {
  parentPort!.postMessage({ index, made: (await part)(index, all) } satisfies PartMade);
});
