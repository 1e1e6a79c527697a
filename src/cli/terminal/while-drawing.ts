import type { Drawing } from "../../use/robustness/pool.ts";
import type { Io } from "../program.ts";
import { progressOn } from "./progress.ts";

/** Draws with a line that says how far it is, until all is made or Ctrl-C ends it with what was. */
export async function whileDrawing<Of>(
  io: Io,
  quiet: boolean | undefined,
  make: (drawing: Drawing) => Promise<Of>,
): Promise<Of> {
  const progress = progressOn(io, quiet);
  let isStopped = false;
  const unheard = io.onStop(() => {
    isStopped = true;
  });
  try {
    return await make({ drew: progress.drew, isStopped: () => isStopped, early: io.early });
  } finally {
    unheard();
    progress.clear();
  }
}
