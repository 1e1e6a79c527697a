import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";

/** How far a long run has got. */
export interface Step {
  /** Bytes of a file are read, rows of a snapshot written, draws (or points, of sensitivity) made. */
  readonly doing: "read" | "write" | "draw";
  /** So many bytes, rows or draws of all, and how many those are. */
  readonly done: number;
  readonly of: number;
  /** The file that is read. */
  readonly file?: string;
  /** Rows of it so far, where it is so large that it is read in pieces. */
  readonly rows?: number;
}

export type Progress = (step: Step) => void;

/** Who watches a run, and may end it. */
export interface Watched {
  /** Ends the run before its time: it rejects with the signal's reason, and leaves no file half written and no thread. */
  readonly signal?: AbortSignal;
  /** Called with each step of what takes long: reading files, writing a snapshot, drawing. */
  readonly progress?: Progress;
}

/** Between two phases of a run: lets whatever happens meanwhile be heard, and ends here where that is the signal. */
export async function goOn({ signal }: Watched): Promise<void> {
  if (signal === undefined) return;
  signal.throwIfAborted();
  await setImmediate();
  signal.throwIfAborted();
}

/**
 * Lets the heap grow by half between two collections while the work lasts, not fourfold as V8 does: what holds a large table or a long report leaves
 * as much behind several times over, and would take a multiple of the memory that it needs. Everything else in the process, which
 * may be a program that uses the library, takes a sixth more time under it.
 */
export async function growingSlowly<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString("--heap-growing-percent=50");
  try {
    return await work();
  } finally {
    // As V8 has it.
    setFlagsFromString("--heap-growing-percent=0");
  }
}
