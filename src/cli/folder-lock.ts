import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { ShortlistError } from "../model/error.ts";
import { isRunning, temporaryFor, unfinished } from "./atomic.ts";

const LOCK = ".shortlist.lock";

/**
 * Holds a folder for one writer while `work` runs: a second run into the same folder would take the first one's new files for
 * leftovers. The lock names its process; one whose process no longer runs on this machine is taken over.
 */
export async function withFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const lock = join(folder, LOCK);
  // Named as temporary files are: what a killed process left is removed with them.
  const own = temporaryFor(lock);
  const held = `${process.pid} ${hostname()}\n`;
  unfinished.add(own);
  await writeFile(own, held);
  try {
    await take(lock, own);
    unfinished.add(lock);
    try {
      return await work();
    } finally {
      await rm(lock, { force: true });
      unfinished.delete(lock);
    }
  } finally {
    await rm(own, { force: true });
    unfinished.delete(own);
  }
}

/** A link is made by one process only, and is whole from the start: nobody reads half a lock. */
async function take(lock: string, own: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await link(own, lock);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = await readFile(lock, "utf8").catch(() => undefined);
    if (holder === undefined) continue;
    const [pid, host] = holder.trim().split(" ");
    if (host !== hostname() || isRunning(Number(pid))) throw busy(lock, pid!, host!);
    // Set aside rather than removed: if somebody took it over meanwhile it is theirs, and goes back.
    const aside = temporaryFor(lock);
    await rename(lock, aside).catch(() => undefined);
    const moved = await readFile(aside, "utf8").catch(() => holder);
    if (moved !== holder) await link(aside, lock).catch(() => undefined);
    await rm(aside, { force: true });
  }
  throw busy(lock, "?", hostname());
}

function busy(lock: string, pid: string, host: string): ShortlistError {
  return new ShortlistError("busy", "another run is writing into this folder", {
    where: { file: lock },
    wayOut: `Wait for process ${pid} on ${host} to end; if it no longer runs, remove the lock.`,
  });
}
