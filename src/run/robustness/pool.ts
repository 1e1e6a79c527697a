import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { CHUNK, mergeTally, type Tally, type TreeDraws, treeDraws } from "../../robustness/index.ts";
import { packageRoot } from "../data/package-root.ts";

/** Which chunk of so many draws in all. */
export interface ChunkAsked {
  readonly index: number;
  readonly draws: number;
}

export interface ChunkMade {
  readonly index: number;
  readonly tally: Tally;
}

/** How draws are made; it changes none of them. */
export interface Drawing {
  /** Absent: as many as the machine has processors. */
  readonly threads?: number;
  /** So many were made of all. */
  readonly drew?: (made: number, all: number) => void;
  /** Whether to stop after the chunks that are begun. */
  readonly isStopped?: () => boolean;
}

/** A thread starts in the time of some hundred draws: fewer chunks than this are made in this one. */
const WORTH_A_THREAD = 3;

/** Each thread holds a tally of its own; no machine draws quicker with more. */
const MOST_THREADS = 64;

/**
 * Makes draws on some threads and adds them up in their order, so that neither their number nor their pace changes a bit. Where it is stopped, what
 * is returned are the first draws, as many as were made without a gap.
 *
 * @param total an empty tally, to which they are added
 */
export async function drawAll(
  plan: TreeDraws,
  draws: number,
  total: Tally,
  drawing: Drawing = {},
): Promise<void> {
  const chunks = Math.ceil(draws / CHUNK);
  const threads = Math.min(drawing.threads ?? availableParallelism(), chunks, MOST_THREADS);
  const worker = workerFile();
  if (worker === undefined || threads < 2 || (drawing.threads === undefined && chunks < WORTH_A_THREAD)) {
    await drawHere(plan, draws, total, drawing);
  } else {
    await drawOnThreads(plan, draws, total, { ...drawing, threads, worker });
  }
}

async function drawHere(
  plan: TreeDraws,
  draws: number,
  total: Tally,
  { drew, isStopped }: Drawing,
): Promise<void> {
  const chunk = treeDraws(plan);
  for (let index = 0; index * CHUNK < draws && !isStopped?.(); index += 1) {
    mergeTally(total, chunk(index, draws));
    drew?.(Math.min(draws, (index + 1) * CHUNK), draws);
    // A signal is heard between two chunks.
    await setImmediate();
  }
}

async function drawOnThreads(
  plan: TreeDraws,
  draws: number,
  total: Tally,
  { threads, worker, drew, isStopped }: Drawing & { readonly threads: number; readonly worker: string },
): Promise<void> {
  const chunks = Math.ceil(draws / CHUNK);
  const pool = Array.from({ length: threads }, () => new Worker(worker, { workerData: plan }));
  /** Made before the one that comes next. */
  const early = new Map<number, Tally>();
  let [asked, added, busy] = [0, 0, 0];
  try {
    await new Promise<void>((resolve, reject) => {
      const next = (thread: Worker) => {
        if (asked < chunks && !isStopped?.()) {
          thread.postMessage({ index: asked, draws } satisfies ChunkAsked);
          asked += 1;
          busy += 1;
        } else if (busy === 0) resolve();
      };
      for (const thread of pool) {
        thread.on("error", reject);
        thread.on("message", ({ index, tally }: ChunkMade) => {
          busy -= 1;
          early.set(index, tally);
          for (let one = early.get(added); one !== undefined; one = early.get(added)) {
            mergeTally(total, one);
            early.delete(added);
            added += 1;
          }
          drew?.(Math.min(draws, added * CHUNK), draws);
          next(thread);
        });
        next(thread);
      }
    });
  } finally {
    await Promise.all(pool.map((thread) => thread.terminate()));
  }
}

/** The thread's code stands beside the built program; from the sources there is none, and draws are made in one thread. */
function workerFile(): string | undefined {
  const built = join(packageRoot(), "dist");
  const isBuilt = dirname(fileURLToPath(import.meta.url)).startsWith(built);
  return isBuilt ? join(built, "workers", "draws-worker.js") : undefined;
}
