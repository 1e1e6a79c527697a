import { createHash, randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ShortlistError } from "../../model/error.ts";
import { cannotWrite, removeLeftovers, temporaryIn, unfinished } from "./atomic.ts";
import { finishSet } from "./file-set.ts";
import { isLiving, thisProcess, type Writer } from "./living.ts";

const LOCK = ".shortlist.lock";

/** What a folder is held for: a snapshot that is made, or files that are put into it. */
export type Purpose = "snapshot" | "files";

interface Holding {
  readonly purpose: Purpose;
  /** Told what an earlier run had left, and what became of it. */
  readonly say: (text: string) => void;
  /** How long to wait for another run to end; absent: not at all. */
  readonly patienceMs?: number;
  /** Whether the folder is made where it is not there. */
  readonly makes: boolean;
}

/**
 * Holds a folder for one writer while `work` runs: two at once would mix their files. What runs that were killed have left
 * in it is finished or removed first.
 */
export async function withFolder<T>(
  folder: string,
  { purpose, say, patienceMs = 0, makes }: Holding,
  work: () => Promise<T>,
): Promise<T> {
  const lock = join(folder, LOCK);
  // Named as temporary files are: what a killed process left is removed with them.
  const own = temporaryIn(folder);
  const { pid, host, start = "-" } = thisProcess();
  const held = `${pid} ${host} ${start} ${purpose} ${randomUUID()}\n`;
  try {
    if (makes) await makeFolder(folder);
    unfinished.add(own);
    await writeFile(own, held, { flag: "wx" });
  } catch (cause) {
    await rm(own, { force: true }).catch(() => undefined);
    unfinished.delete(own);
    throw cannotWrite(folder, cause);
  }
  try {
    await take(lock, { own, held, say, until: Date.now() + patienceMs });
    unfinished.add(lock);
    try {
      await finishSet(folder, say);
      await removeLeftovers(folder);
      return await work();
    } finally {
      await release(lock, held);
      unfinished.delete(lock);
    }
  } finally {
    await rm(own, { force: true }).catch(() => undefined);
    unfinished.delete(own);
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    // Of a whole path Node says only that something was not there; of the last folder it says why.
    await mkdir(folder);
  }
}

interface Taking {
  readonly own: string;
  readonly held: string;
  readonly say: (text: string) => void;
  /** Until when another run is waited for. */
  readonly until: number;
}

/**
 * A lock is taken by being the first to make it. One whose process is dead has a successor: whoever is the first to make
 * the file that is named after that very lock, so that of any number of processes one takes over. A successor that died in
 * turn has a successor of its own. Who has been overtaken meanwhile sees that the lock is no longer the one it read.
 */
async function take(lock: string, { own, held, say, until }: Taking): Promise<void> {
  for (let vanished = 0; vanished < 100; ) {
    if (await isFirst(own, held, lock)) return;
    const claims = await claimsOn(lock);
    const last = claims.at(-1);
    if (last === undefined) {
      vanished += 1;
      continue;
    }
    // A disk without links shows a lock for a moment before it is written.
    const isDead = last.holder === "dead" || (last.holder === "unknown" && last.ageMs >= BEING_WRITTEN_MS);
    if (!isDead) {
      if (typeof last.holder === "object" && Date.now() >= until)
        throw busy(last.path, last.holder, last.ageMs);
      await wait(WAIT_MS);
      continue;
    }
    const claim = successor(lock, last.text);
    if (!(await isFirst(own, held, claim))) continue;
    const now = await claimsOn(lock);
    if (claims.every(({ text }, i) => now[i]?.text === text)) {
      if (last.holder === "unknown") say(`warning: ${last.path} names no process: it is taken over\n`);
      await rename(own, lock);
      await removeClaims(lock);
      return;
    }
    await rm(claim, { force: true });
  }
  throw new ShortlistError("busy", "the folder's lock is neither there nor can it be made", {
    where: { file: lock },
    wayOut: "Remove it, if no other run is writing into this folder.",
  });
}

const WAIT_MS = 50;
const BEING_WRITTEN_MS = 1000;

/** A link is made by one process only, and is whole from the start; on a disk without links a file nobody else made. */
async function isFirst(own: string, held: string, path: string): Promise<boolean> {
  try {
    await link(own, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") throw error;
      return writeFile(path, held, { flag: "wx" });
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw cannotWrite(path, error);
  }
}

interface Claim {
  readonly path: string;
  readonly text: string;
  readonly ageMs: number;
  /** `unknown`: it does not say who made it. */
  readonly holder: Writer | "dead" | "unknown";
  readonly purpose: Purpose;
}

/** The lock, and after each whose process is dead the claim of the one that took over from it. */
async function claimsOn(lock: string): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (let path = lock; ; path = successor(lock, claims.at(-1)!.text)) {
    const claim = await claimAt(path);
    if (claim === undefined) return claims;
    claims.push(claim);
    if (claim.holder !== "dead" && claim.holder !== "unknown") return claims;
  }
}

async function claimAt(path: string): Promise<Claim | undefined> {
  try {
    const [text, { mtimeMs }] = [await readFile(path, "utf8"), await stat(path)];
    const [pid, host, start, purpose] = text.trim().split(/\s+/u);
    const isKnown = /^\d+$/u.test(pid!) && host !== undefined;
    const writer = { pid: Number(pid), host: host!, ...(start?.includes(".") ? { start } : {}) };
    return {
      path,
      text,
      ageMs: Math.max(0, Date.now() - mtimeMs),
      holder: !isKnown ? "unknown" : host === hostname() && !isLiving(writer) ? "dead" : writer,
      purpose: purpose === "files" ? "files" : "snapshot",
    };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new ShortlistError("busy", "the folder's lock cannot be read", {
      where: { file: path },
      wayOut: "Remove it, if no other run is writing into this folder.",
      cause,
    });
  }
}

function successor(lock: string, text: string): string {
  return `${lock}.${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}

/** What those that took over made on the way: for whoever holds the lock. */
async function removeClaims(lock: string): Promise<void> {
  for (const name of await readdir(dirname(lock)).catch(() => []))
    if (name.startsWith(`${basename(lock)}.`) && /\.[0-9a-f]{16}$/u.test(name))
      await rm(join(dirname(lock), name), { force: true });
}

/** Only one's own: somebody may have removed it by hand, and another run have come in. */
async function release(lock: string, held: string): Promise<void> {
  const there = await readFile(lock, "utf8").catch(() => undefined);
  if (there === held) await rm(lock, { force: true }).catch(() => undefined);
}

function busy(lock: string, { pid, host }: Writer, ageMs: number): ShortlistError {
  const where = host === hostname() ? "" : `, which cannot be asked from here`;
  return new ShortlistError("busy", "another run is writing into this folder", {
    where: { file: lock },
    wayOut: `Wait for process ${pid} on ${host} to end; it began ${ago(ageMs)} ago${where}. If it no longer runs, remove the lock.`,
  });
}

function ago(ms: number): string {
  for (const [unit, length] of UNITS) {
    const count = Math.floor(ms / length);
    if (count >= 1) return `${count} ${unit}${count === 1 ? "" : "s"}`;
  }
  return "less than a second";
}

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/** Who holds a folder, or held it when it was killed, for what, and since when in words; undefined: nobody. */
export async function holderOf(
  folder: string,
): Promise<{ purpose: Purpose; living?: Writer; since: string } | undefined> {
  const last = (await claimsOn(join(folder, LOCK))).at(-1);
  if (last === undefined) return undefined;
  const { purpose, holder, ageMs } = last;
  return { purpose, since: ago(ageMs), ...(typeof holder === "object" ? { living: holder } : {}) };
}
