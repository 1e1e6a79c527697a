import { setFlagsFromString } from "node:v8";

/** How far a long run has got. */
export interface Progress {
  /** A file is about to be read. */
  file(path: string, bytes: number): void;
  /** Bytes of it that were read since the last call, and its rows so far where they are known. */
  read(bytes: number, rows?: number): void;
  /** Rows written so far, of all that there are. */
  wrote(rows: number, all: number): void;
  /** Draws made so far, of all that are asked for. */
  drew(made: number, all: number): void;
  /** Takes the line away; it comes back with the next step. */
  clear(): void;
}

/** Shows nothing: in a pipe, and under --quiet. */
export const SILENT: Progress = { file() {}, read() {}, wrote() {}, drew() {}, clear() {} };

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
