import { removeUnfinished, unfinished } from "../../use/files/atomic.ts";
import type { ProcessLike, StopSignal } from "../program.ts";

const SIGNALS: readonly StopSignal[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Ctrl-C, or a terminal that is closed, leaves nothing half-written behind, says nothing, and ends the process as the signal would have. It is listened to only
 * while there is something to remove: at all other times the signal itself ends the process, in the midst of the longest loop.
 */
export function stopCleanly(process: ProcessLike): void {
  const stop = (signal: StopSignal) => {
    removeUnfinished();
    for (const one of SIGNALS) process.off?.(one, stop);
    process.kill?.(process.pid!, signal);
  };
  unfinished.watch((some) => {
    for (const signal of SIGNALS) process[some ? "on" : "off"]?.(signal, stop);
  });
}
