import { SILENT } from "../run/progress.ts";
import type { Drawing } from "../run/robustness/pool.ts";
import type { Io } from "./program.ts";
import { progressLine } from "./progress.ts";

/** Draws with a line that says how far it is, until all is made or Ctrl-C ends it with what was. */
export async function whileDrawing<Of>(
  io: Io,
  quiet: boolean | undefined,
  make: (drawing: Drawing) => Promise<Of>,
): Promise<Of> {
  const progress =
    quiet || io.progress === undefined
      ? SILENT
      : progressLine({ ...io.progress, now: () => performance.now() });
  let isStopped = false;
  const unheard = io.onStop(() => {
    isStopped = true;
  });
  try {
    return await make({ drew: progress.drew, isStopped: () => isStopped });
  } finally {
    unheard();
    progress.clear();
  }
}
