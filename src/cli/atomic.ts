import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ShortlistError } from "../model/error.ts";

/** Files of this process that are gone when it ends: what is being written, and its locks. */
export const unfinished = new Set<string>();

/**
 * Temporary file, fsync, rename: a reader sees the old bytes or the new ones, never a mixture. What a killed process left of
 * the same file is removed on the way.
 */
export async function writeAtomic(path: string, data: string | Uint8Array): Promise<void> {
  const temporary = temporaryFor(path);
  unfinished.add(temporary);
  try {
    await removeLeftovers(dirname(path), basename(path));
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new ShortlistError("cannot-write", `cannot be written: ${WHY[code ?? ""] ?? message}`, {
      where: { file: path },
      wayOut: "What stood there before is still there, whole.",
      cause,
    });
  } finally {
    unfinished.delete(temporary);
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EFBIG: "the file is larger than this user may write",
  EDQUOT: "this user's share of the disk is full",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the disk is read-only",
  EISDIR: "a folder of that name stands there",
  ENOENT: "its folder does not exist",
};

/** A name beside a file that tells whose it is: what a killed process leaves can be known by it. */
export function temporaryFor(path: string): string {
  return `${path}.${process.pid}-${randomUUID().slice(0, 8)}.tmp`;
}

/** Removes what this process was writing: for a process that is told to stop. */
export function removeUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
}

/** Removes temporary files of a file, or of any file of a folder, that a process which no longer runs was writing. */
export async function removeLeftovers(folder: string, name?: string): Promise<void> {
  for (const entry of await readdir(folder).catch(() => [])) {
    const [, of, pid] = /^(.+)\.(\d+)-[0-9a-f]{8}\.tmp$/u.exec(entry) ?? [];
    if (of === undefined || (name !== undefined && of !== name) || isRunning(Number(pid))) continue;
    await rm(join(folder, entry), { force: true }).catch(() => undefined);
  }
}

/** Whether a process of this machine runs; one of another user counts. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
