import { parentPort, workerData } from "node:worker_threads";
import { type PartAsked, type PartMade, partsOf, type ThreadData } from "./pool.ts";

// A thread of the pool: makes the parts that it is asked for, and knows of nothing else.
const { job, plugins } = workerData as ThreadData;

/** Methods of plug-ins are loaded here too, before the first part: of the same files, or the draws would be of another method. */
async function ready() {
  if (plugins.length === 0) return partsOf(job);
  const { pluginsFrom } = await import("../plugin-files.ts");
  const loaded = await pluginsFrom(
    plugins.map(({ file }) => file!),
    "/",
  );
  const other = loaded.find(({ sha256 }, i) => sha256 !== plugins[i]!.sha256);
  if (other !== undefined)
    throw new Error(`the plug-in “${other.name}” was changed while the program ran: run it again`);
  return partsOf(job);
}

const part = ready();
parentPort!.on("message", async ({ index, all }: PartAsked) => {
  parentPort!.postMessage({ index, made: (await part)(index, all) } satisfies PartMade);
});
