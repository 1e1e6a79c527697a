import { parentPort, workerData } from "node:worker_threads";
import { sliceable } from "./slices.ts";
import { treesIn } from "./trees.ts";
import { minimal, show, type Trial, trialOf } from "./trial.ts";

const { seed, from, to, step, shown, publishers, fixtures } = workerData as {
  seed: number;
  from: number;
  to: number;
  step: number;
  shown: number;
  publishers: string;
  fixtures: string;
};
// Readers refuse rows by way of errors whose stacks nobody looks at, and which cost more than the reading.
Error.stackTraceLimit = 0;

const places = { slices: sliceable(publishers, fixtures), trees: treesIn(publishers) };

/** By mutation and end, how many inputs. */
let counts: Record<string, number> = {};
/** Classes by what was drawn: the first few are made small, since that takes many more readings; the rest is counted with them. */
const classes = new Map<string, { count: number; key: string }>();
const MADE_SMALL = 2;
let done = 0;

const report = () => {
  parentPort?.postMessage({ kind: "progress", counts, done });
  [counts, done] = [{}, 0];
};
const count = ({ mutations, origin, end, how }: Trial) => {
  for (const id of mutations) add(`mutation\u0000${id}\u0000${end}`);
  add(`origin\u0000${origin}\u0000${end}`);
  add(`way\u0000${how}\u0000${end}`);
  add(`all\u0000all\u0000${end}`);
};
function add(key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

const started = performance.now();
for (let index = from; index < to; index += step) {
  const { plan, trial } = await trialOf(seed, index, places);
  count(trial);
  done += 1;
  const drawn = `${trial.mutations.join(" + ")} · ${trial.origin} · ${trial.how}`;
  if (trial.end === "crashed")
    parentPort?.postMessage({ kind: "crash", index, what: `${drawn}: ${trial.what}` });
  if (trial.end === "silent") {
    const rough = `${trial.silent[0]!.class} · ${drawn}`;
    const known = classes.get(rough);
    if (known && known.count >= MADE_SMALL) {
      parentPort?.postMessage({ kind: "silent", index, key: known.key });
    } else {
      // A class is told by the smallest input that shows it.
      const small = plan === undefined ? trial : (await minimal(plan, trial)).trial;
      const key = `${small.silent[0]!.class} · ${small.mutations.join(" + ")} · ${small.origin} · ${small.how}`;
      classes.set(rough, { count: (known?.count ?? 0) + 1, key });
      parentPort?.postMessage({ kind: "silent", index, key, ...(shown > 0 ? { text: show(small) } : {}) });
    }
  }
  if (done >= 500) report();
}
report();
parentPort?.postMessage({ kind: "end", took: performance.now() - started });
