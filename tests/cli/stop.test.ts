import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { ProcessLike, StopSignal } from "../../src/cli/program.ts";
import { stopCleanly } from "../../src/cli/terminal/io.ts";
import { unfinished } from "../../src/use/files/atomic.ts";
import { folderOf } from "./run-cli.ts";

// A closed terminal or a lost connection sends SIGHUP.
it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("at %s what is unfinished is removed", (signal) => {
  const listeners = new Map<StopSignal, (signal: StopSignal) => void>();
  const ended: unknown[] = [];
  stopCleanly({
    pid: 7,
    on: (one, listener) => listeners.set(one, listener),
    off: (one) => listeners.delete(one),
    kill: (pid, one) => ended.push([pid, one]),
  } as Partial<ProcessLike> as ProcessLike);
  const half = join(folderOf({}), "half.tmp");
  writeFileSync(half, "");
  unfinished.clear();
  unfinished.add(half);
  listeners.get(signal)!(signal);
  unfinished.delete(half);
  expect([existsSync(half), ended, listeners.size]).toEqual([false, [[7, signal]], 0]);
});
