import { availableParallelism } from "node:os";
import { join, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { builtFolder, packageRoot } from "../data/package-root.ts";
import { type Job, type Kind, type Made, partsOf, SIZES } from "./jobs.ts";

/** Which part of so many draws in all. */
export interface PartAsked {
  readonly index: number;
  readonly all: number;
}

export interface PartMade {
  readonly index: number;
  readonly made: Made[Kind];
}

/** How draws are made; it changes none of them. */
export interface Drawing {
  /** Absent: as many as the machine has processors. */
  readonly threads?: number;
  /** So many were made of all. */
  readonly drew?: (made: number, all: number) => void;
  /** Whether to stop after the parts that are begun. */
  readonly isStopped?: () => boolean;
  /** Runs a part that this thread makes. */
  readonly early?: (<Made>(work: () => Made) => Made) | undefined;
}

/** A thread starts in the time of some hundred draws: fewer parts than this are made in this one. */
const WORTH_A_THREAD = 3;

/** Each thread holds what it draws with; no machine draws quicker with more. */
const MOST_THREADS = 64;

/**
 * Makes draws on some threads and hands their parts on in their order, so that neither the number of threads nor their pace changes a bit. Where it is
 * stopped, the parts are the first, as many as were made without a gap.
 *
 * @param all how many draws, or points, to make
 * @returns how many were made
 */
export async function inParts<K extends Kind>(
  job: Job<K>,
  all: number,
  add: (made: Made[K]) => void,
  drawing: Drawing = {},
): Promise<number> {
  const size = SIZES[job.kind];
  const parts = Math.ceil(all / size);
  const isFew = drawing.threads === undefined && parts < WORTH_A_THREAD;
  const threads = isFew ? 1 : Math.min(drawing.threads ?? availableParallelism(), parts, MOST_THREADS);
  const worker = threads < 2 ? undefined : workerFile();
  const made =
    worker === undefined
      ? await inThisThread(job, all, parts, add, drawing)
      : await onThreads(job, all, parts, add, { ...drawing, threads, worker });
  return Math.min(all, made * size);
}

async function inThisThread<K extends Kind>(
  job: Job<K>,
  all: number,
  parts: number,
  add: (made: Made[K]) => void,
  { drew, isStopped, early = (work) => work() }: Drawing,
): Promise<number> {
  const part = partsOf(job);
  const size = SIZES[job.kind];
  let index = 0;
  for (; index < parts && !isStopped?.(); index += 1) {
    add(early(() => part(index, all)));
    drew?.(Math.min(all, (index + 1) * size), all);
    // A signal is heard between two parts.
    if (isStopped) await setImmediate();
  }
  return index;
}

async function onThreads<K extends Kind>(
  job: Job<K>,
  all: number,
  parts: number,
  add: (made: Made[K]) => void,
  { threads, worker, drew, isStopped }: Drawing & { readonly threads: number; readonly worker: string },
): Promise<number> {
  const pool = Array.from({ length: threads }, () => new Worker(worker, { workerData: job }));
  /** Made before the one that comes next. */
  const early = new Map<number, Made[K]>();
  let [asked, added, busy] = [0, 0, 0];
  try {
    await new Promise<void>((resolve, reject) => {
      const next = (thread: Worker) => {
        if (asked < parts && !isStopped?.()) {
          thread.postMessage({ index: asked, all } satisfies PartAsked);
          asked += 1;
          busy += 1;
        } else if (busy === 0) resolve();
      };
      for (const thread of pool) {
        thread.on("error", reject);
        thread.on("message", ({ index, made }: PartMade) => {
          busy -= 1;
          early.set(index, made as Made[K]);
          for (let one = early.get(added); one !== undefined; one = early.get(added)) {
            add(one);
            early.delete(added);
            added += 1;
          }
          drew?.(Math.min(all, added * SIZES[job.kind]), all);
          next(thread);
        });
        next(thread);
      }
    });
  } finally {
    await Promise.all(pool.map((thread) => thread.terminate()));
  }
  return added;
}

/** The thread's code stands beside the built program; from the sources there is none, and draws are made in one thread. */
function workerFile(): string | undefined {
  const isBuilt = fileURLToPath(import.meta.url).startsWith(join(packageRoot(), "dist", sep));
  return isBuilt ? join(builtFolder(), "workers", "draws-worker.js") : undefined;
}
