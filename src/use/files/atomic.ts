import { createHash, randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { open, readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { ShortlistError } from "../../model/problem.ts";

/** Files of this process that are gone when it ends: what is being written, and its locks. */
class Unfinished extends Set<string> {
  #watcher: ((some: boolean) => void) | undefined;

  /** Tells when there is a first one, and when there is none any more. */
  watch(watcher: (some: boolean) => void): void {
    this.#watcher = watcher;
  }

  override add(path: string): this {
    const isFirst = this.size === 0;
    super.add(path);
    if (isFirst) this.#watcher?.(true);
    return this;
  }

  override delete(path: string): boolean {
    const had = super.delete(path);
    if (had && this.size === 0) this.#watcher?.(false);
    return had;
  }
}

export const unfinished = new Unfinished();

/** Removes what this process was writing: for a process that is told to stop. */
export function removeUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
}

/**
 * A name in a folder for a file that is not finished. Hidden, so that nobody takes it for data, of a length that every
 * folder bears, and it tells whose it is: what a killed process leaves can be known by it.
 */
export function temporaryIn(folder: string): string {
  const { pid, start = "" } = thisProcess();
  return join(folder, `.shortlist-${hostMark()}-${pid}-${start}-${randomUUID().slice(0, 8)}.tmp`);
}

const TEMPORARY =
  /^\.shortlist-(?<host>[0-9a-f]{8})-(?<pid>\d+)-(?<start>(?:\d+\.[0-9a-f]{8})?)-[0-9a-f]{8}\.tmp$/u;

export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/** After so long nobody writes any more, on whatever host: of another one it cannot be asked. */
const GIVEN_UP_MS = 24 * 60 * 60 * 1000;

/** Removes from a folder what processes that no longer run were writing there. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const { host, pid, start } = TEMPORARY.exec(name)?.groups ?? {};
    if (host === undefined) continue;
    const path = join(folder, name);
    const isLeft =
      host === hostMark()
        ? !isLiving({ pid: Number(pid), ...(start ? { start } : {}) })
        : await stat(path).then(
            ({ mtimeMs }) => Date.now() - mtimeMs > GIVEN_UP_MS,
            () => false,
          );
    if (isLeft) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** A new file of a folder, with these bytes on the disk. */
export async function writeTemporary(folder: string, data: string | Uint8Array): Promise<string> {
  const temporary = temporaryIn(folder);
  unfinished.add(temporary);
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return temporary;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    unfinished.delete(temporary);
    throw error;
  }
}

/** What a write that failed means to whoever asked for the file. */
export function cannotWrite(file: string, cause: unknown): ShortlistError {
  if (cause instanceof ShortlistError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  return new ShortlistError("cannot-write", `cannot be written: ${WHY[code ?? ""] ?? message}`, {
    where: { file },
    wayOut: `${WAY_OUT[code ?? ""] ?? "Name a place that can be written to."} What was there before is still there, unchanged.`,
    cause,
  });
}

/** The same of standard output. */
export function cannotPrint(cause: NodeJS.ErrnoException): ShortlistError {
  return new ShortlistError(
    "cannot-print",
    `standard output cannot be written: ${WHY[cause.code ?? ""] ?? cause.message}`,
    { wayOut: "What arrived there is not the whole of it. Run again where there is room.", cause },
  );
}

/** What to do about it, where there is more to do than to name another place. */
const WAY_OUT: Readonly<Record<string, string>> = {
  ENOTDIR: "Name a folder that is none of a file's names.",
  EEXIST: "Name a folder that is none of a file's names.",
  ENOENT: "Make the folder first, or name one that is there.",
  ENOSPC: "Make room, or name a place on another disk.",
  EDQUOT: "Make room, or name a place on another disk.",
};

/** What the system's code for a failed write means. */
export const WHY: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EFBIG: "the file is larger than this user may write",
  EDQUOT: "this user's share of the disk is full",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the disk is read-only",
  EISDIR: "there is a folder of that name",
  ENOENT: "its folder does not exist",
  ENOTDIR: "there is a file where its folder should be",
  EEXIST: "there is a file where its folder should be",
  ENAMETOOLONG: "the name is longer than the disk takes",
  EIO: "the device does not take it",
};

/** A process as what it leaves in a folder names it. */
export interface Writer {
  readonly pid: number;
  readonly host: string;
  /**
   * When it began, as its system tells it: a number is given to another process once its first holder has ended, in a
   * container at every start. Absent where the system does not tell.
   */
  readonly start?: string;
}

/** This host in a form that is fit for a file's name. */
function hostMark(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

export function thisProcess(): Writer {
  return { pid: process.pid, host: hostname(), ...startOf(process.pid) };
}

/** Whether a process of this host runs: the very one, where it is known when it began. */
export function isLiving({ pid, start }: Pick<Writer, "pid" | "start">): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // One of another user is there too.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = startOf(pid).start;
  return start === undefined || now === undefined || start === now;
}

/** Linux: clock ticks from the start of the system to that of the process, and which start of the system it was. */
function startOf(pid: number): { start?: string } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold spaces and brackets of its own; 22nd of all, 20th after it.
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
    return { start: `${ticks}.${boot}` };
  } catch {
    return {};
  }
}
