import { removeUnfinished } from "./atomic.ts";
import type { ProcessLike, StopSignal } from "./program.ts";

const SIGNALS: readonly StopSignal[] = ["SIGINT", "SIGTERM"];

/** Ctrl-C leaves nothing half-written behind, says nothing, and ends the process as the signal would have. */
export function stopCleanly(process: ProcessLike): void {
  for (const signal of SIGNALS) {
    process.once?.(signal, () => {
      removeUnfinished();
      process.kill?.(process.pid!, signal);
    });
  }
}
