import { availableParallelism } from "node:os";
import { join, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import {
  amongFirst,
  CHUNK,
  cellDraws,
  type DrawnCell,
  type FactDraws,
  groupRanks,
  rankOutcomes,
  type ScoreDraws,
  type SobolOutcomes,
  scoreDraws,
  sobolOutcomes,
  type Tally,
  type TreeDraws,
  treeDraws,
  type VariedGroup,
  type World,
} from "../../robustness/index.ts";
import { builtFolder, packageRoot } from "../data/package-files.ts";
import { type LoadedPlugin, registered } from "../plugins.ts";
import { goOn, type Watched } from "../progress.ts";

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
export interface Drawing extends Watched {
  /** Absent: as many as the machine has processors. */
  readonly threads?: number;
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
  await goOn(drawing);
  const size = SIZES[job.kind];
  const parts = Math.ceil(all / size);
  const isFew = drawing.threads === undefined && parts < WORTH_A_THREAD;
  const threads = isFew ? 1 : Math.min(drawing.threads ?? availableParallelism(), parts, MOST_THREADS);
  const plugins = methodPlugins();
  // What has no file no thread can load.
  const isShared = plugins.every(({ file }) => file !== undefined);
  const worker = threads < 2 || !isShared ? undefined : workerFile();
  const made =
    worker === undefined
      ? await inThisThread(job, all, parts, add, drawing)
      : await onThreads(job, all, parts, add, { ...drawing, threads, worker, plugins });
  return Math.min(all, made * size);
}

async function inThisThread<K extends Kind>(
  job: Job<K>,
  all: number,
  parts: number,
  add: (made: Made[K]) => void,
  drawing: Drawing,
): Promise<number> {
  const { progress, isStopped, early = (work) => work() } = drawing;
  const part = partsOf(job);
  const size = SIZES[job.kind];
  let index = 0;
  for (; index < parts && !isStopped?.(); index += 1) {
    add(early(() => part(index, all)));
    progress?.({ doing: "draw", done: Math.min(all, (index + 1) * size), of: all });
    // A signal is heard between two parts.
    if (isStopped) await setImmediate();
    await goOn(drawing);
  }
  return index;
}

async function onThreads<K extends Kind>(
  job: Job<K>,
  all: number,
  parts: number,
  add: (made: Made[K]) => void,
  {
    threads,
    worker,
    plugins,
    signal,
    progress,
    isStopped,
  }: Drawing & {
    readonly threads: number;
    readonly worker: string;
    readonly plugins: readonly LoadedPlugin[];
  },
): Promise<number> {
  // What the program was started with (`node --input-type=module -e …`) is nothing to a thread, which may not even start with it.
  const workerData: ThreadData = { job: job as unknown as Job, plugins };
  const pool = Array.from({ length: threads }, () => new Worker(worker, { workerData, execArgv: [] }));
  /** Made before the one that comes next. */
  const early = new Map<number, Made[K]>();
  let [asked, added, busy] = [0, 0, 0];
  const over = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason), over);
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
          try {
            progress?.({ doing: "draw", done: Math.min(all, added * SIZES[job.kind]), of: all });
            next(thread);
          } catch (error) {
            reject(error);
          }
        });
        next(thread);
      }
    });
  } finally {
    over.abort();
    await Promise.all(pool.map((thread) => thread.terminate()));
  }
  return added;
}

/** What a thread starts with. */
export interface ThreadData {
  readonly job: Job;
  /** Those whose methods it may need. */
  readonly plugins: readonly Pick<LoadedPlugin, "name" | "file" | "sha256">[];
}

function methodPlugins(): readonly LoadedPlugin[] {
  // Without what cannot be sent: their functions.
  return [...registered.values()].flatMap(({ from: _, ...one }) =>
    one.adds.normalisers.length + one.adds.aggregators.length > 0 ? [one] : [],
  );
}

/** The thread's code stands beside the built program; from the sources there is none, and draws are made in one thread. */
function workerFile(): string | undefined {
  const isBuilt = fileURLToPath(import.meta.url).startsWith(join(packageRoot(), "dist", sep));
  return isBuilt ? join(builtFolder(), "workers", "draws-worker.js") : undefined;
}

/** What threads are asked for, by kind: all that a thread must know to make any part of it. */
interface Asked {
  readonly draws: TreeDraws;
  readonly errors: { readonly world: World; readonly seed: number };
  readonly points: {
    readonly worlds: readonly World[];
    readonly groups: readonly VariedGroup[];
    readonly seed: number;
    readonly points: number;
    readonly ranked: readonly number[];
    readonly subject: number;
  };
  readonly first: { readonly world: World; readonly plan: FactDraws; readonly k: number };
  readonly cells: {
    readonly world: World;
    readonly plan: FactDraws;
    readonly cells: readonly DrawnCell[];
  };
}

/** What a part of it is. */
export interface Made {
  readonly draws: Tally;
  readonly errors: ScoreDraws;
  readonly points: SobolOutcomes;
  readonly first: Uint8Array;
  readonly cells: Float64Array;
}

export type Kind = keyof Asked;
export type Job<K extends Kind = Kind> = { [One in K]: { readonly kind: One } & Readonly<Asked[One]> }[K];

/** How many draws, or points, a part has: some tenths of a second at most. */
const SIZES: Readonly<Record<Kind, number>> = {
  draws: CHUNK,
  errors: 250,
  points: 16,
  first: 256,
  cells: 256,
};

/** @returns the part of a number, from 0, of so many draws or points in all: the same bytes in whatever order parts are asked for, and where */
export function partsOf<K extends Kind>(job: Job<K>) {
  return anyPartsOf(job as unknown as Job) as (part: number, all: number) => Made[K];
}

function anyPartsOf(job: Job): (part: number, all: number) => Made[Kind] {
  if (job.kind === "draws") return treeDraws(job);
  const size = SIZES[job.kind];
  const of = rangesOf(job);
  return (part, all) => of(part * size, Math.min(all, (part + 1) * size));
}

function rangesOf(job: Exclude<Job, Job<"draws">>): (from: number, to: number) => Made[Kind] {
  switch (job.kind) {
    case "errors":
      return scoreDraws(job.world, job.seed);
    case "points": {
      const { worlds, groups, seed, points, ranked, subject } = job;
      const outcomes = rankOutcomes(groupRanks(worlds, groups, seed), ranked, subject);
      const own = { points, seed, groups: groups.map((_, at) => [at]) };
      return sobolOutcomes(outcomes, subject < 0 ? 1 : 2, own);
    }
    case "first":
      return amongFirst(job.world, job.plan, job.k);
    case "cells":
      return cellDraws(job.world, job.plan, job.cells);
  }
}
