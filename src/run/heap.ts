import { setFlagsFromString } from "node:v8";

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
