import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sha256 } from "../../dataset/store/files.ts";
import { ShortlistError } from "../../model/problem.ts";
import {
  cannotWrite,
  isLiving,
  isTemporary,
  removeLeftovers,
  temporaryIn,
  thisProcess,
  unfinished,
  WHY,
  type Writer,
  writeTemporary,
} from "./atomic.ts";

/** A file of a set: its bytes are on the disk under another name of the same folder, seen by nobody. */
export interface Waiting {
  readonly name: string;
  readonly temporary: string;
  readonly sha256: string;
}

export async function waiting(folder: string, name: string, data: string | Uint8Array): Promise<Waiting> {
  try {
    return { name, temporary: await writeTemporary(folder, data), sha256: sha256(data) };
  } catch (cause) {
    throw cannotWrite(join(folder, name), cause);
  }
}

/** Nobody will see these. */
export async function discard(files: readonly { readonly temporary: string }[]): Promise<void> {
  for (const { temporary } of files) {
    if (!unfinished.delete(temporary)) continue;
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Names the files of a set while they are moved to their places: as long as it stands, the set is unfinished. */
const PLAN = ".shortlist.unfinished";

interface Planned extends Waiting {
  /** What stood in its place, so that nothing newer is lost; null: nothing. */
  readonly replaces: string | null;
}

/**
 * Moves the files of a set to their places in one folder, in this order. All of it, or nothing, or, where the process is
 * killed between two files, a plan that says so: the next run into the folder does the rest of it. A signal that can be
 * caught waits until this is done, since nothing here gives way to another task.
 */
export function putInPlace(folder: string, files: readonly Waiting[]): void {
  const plan = join(folder, PLAN);
  let moved = 0;
  try {
    // One file is moved or is not.
    if (files.length > 1) writePlan(plan, folder, files);
    for (const { name, temporary } of files) {
      renameSync(temporary, join(folder, name));
      unfinished.delete(temporary);
      moved += 1;
    }
    rmSync(plan, { force: true });
  } catch (cause) {
    const { name = PLAN } = files[moved] ?? {};
    if (moved === 0) {
      rmSync(plan, { force: true });
      throw cannotWrite(join(folder, name), cause);
    }
    // The next run finds the plan, and what it names.
    for (const { temporary } of files) unfinished.delete(temporary);
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new ShortlistError(
      "unfinished-set",
      `${moved} of ${files.length} files are in their places, the next could not be put there: ${WHY[code ?? ""] ?? message}`,
      {
        where: { file: join(folder, name) },
        wayOut: "Mend that and run again: the next run into this folder puts the rest in place.",
        cause,
      },
    );
  }
}

function writePlan(plan: string, folder: string, files: readonly Waiting[]): void {
  const planned = files.map(
    ({ name, temporary, sha256 }): Planned => ({
      name,
      temporary: basename(temporary),
      sha256,
      replaces: signature(join(folder, name)),
    }),
  );
  const temporary = temporaryIn(folder);
  try {
    const handle = openSync(temporary, "wx");
    try {
      writeFileSync(handle, `${JSON.stringify({ document: DOCUMENT, files: planned }, null, 1)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, plan);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const DOCUMENT = "shortlist/unfinished/1";

/** Whether the files of a set are being moved to their places, or were when their process was killed. */
export function isUnfinished(folder: string): boolean {
  return existsSync(join(folder, PLAN));
}

/** Refuses a file of a set whose other files may be of another run. */
export function mustBeFinished(path: string, cwd: string): void {
  const folder = dirname(resolve(cwd, path));
  const names = unfinishedIn(folder);
  if (names.length === 0) return;
  throw new ShortlistError(
    "unfinished-set",
    `the files of this folder are an unfinished set: a run was stopped while it put ${names.length} files in place`,
    {
      where: { file: path },
      wayOut: "Run the command that writes them again: it puts the rest in place first.",
    },
  );
}

/** The names of the files that are being moved to their places in a folder, or were when their process was killed. */
export function unfinishedIn(folder: string): readonly string[] {
  const files = isUnfinished(folder) ? readPlan(join(folder, PLAN)) : undefined;
  return files?.map(({ name }) => name) ?? [];
}

/** Does what a killed run had left to do, and says so. For whoever holds the folder. */
export async function finishSet(folder: string, say: (text: string) => void): Promise<void> {
  const plan = join(folder, PLAN);
  if (!isUnfinished(folder)) return;
  const files = readPlan(plan);
  if (!files) say(`warning: ${plan} is no plan of files to be put in place; it is removed\n`);
  for (const { name, temporary, sha256: stated, replaces } of files ?? []) {
    const [from, to] = [join(folder, temporary), join(folder, name)];
    // Gone: it is in its place.
    if (!existsSync(from)) continue;
    if (signature(to) !== replaces)
      say(`warning: ${to} was changed since a run into its folder was killed; it stays as it is\n`);
    else if ((await sha256Of(from)) !== stated)
      say(
        `warning: ${to} is of an earlier run than the files next to it: what a killed run wrote is damaged\n`,
      );
    else {
      try {
        renameSync(from, to);
      } catch (cause) {
        const { code, message } = cause as NodeJS.ErrnoException;
        throw new ShortlistError(
          "unfinished-set",
          `a killed run had left this file to be put in place, and it cannot be: ${WHY[code ?? ""] ?? message}`,
          {
            where: { file: to },
            wayOut: "Mend that and run again; or remove .shortlist.unfinished to give it up.",
            cause,
          },
        );
      }
      say(`finished ${to}, which a killed run had left to be put in place\n`);
      continue;
    }
    rmSync(from, { force: true });
  }
  rmSync(plan, { force: true });
}

function readPlan(plan: string): Planned[] | undefined {
  try {
    const { document, files } = JSON.parse(readFileSync(plan, "utf8")) as {
      document: unknown;
      files: Planned[];
    };
    const isOurs = ({ name, temporary }: Planned) =>
      name === basename(name) && name !== ".." && isTemporary(temporary);
    return document === DOCUMENT && files.every(isOurs) ? files : undefined;
  } catch {
    return undefined;
  }
}

/** Tells one state of a file from another without reading it. */
function signature(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs}` : null;
}

/** Of a file of any size. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest("hex");
}

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
  const claim = `${pid} ${host} ${start} ${purpose} ${randomUUID()}\n`;
  try {
    if (makes) await makeFolder(folder);
    unfinished.add(own);
    await writeFile(own, claim, { flag: "wx" });
  } catch (cause) {
    await rm(own, { force: true }).catch(() => undefined);
    unfinished.delete(own);
    throw cannotWrite(folder, cause);
  }
  try {
    await take(lock, { own, ownClaim: claim, say, until: Date.now() + patienceMs });
    unfinished.add(lock);
    try {
      await finishSet(folder, say);
      await removeLeftovers(folder);
      return await work();
    } finally {
      await release(lock, claim);
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
  readonly ownClaim: string;
  readonly say: (text: string) => void;
  /** Until when another run is waited for. */
  readonly until: number;
}

/**
 * A lock is taken by being the first to make it. One whose process is dead has a successor: whoever is the first to make
 * the file that is named after that very lock, so that of any number of processes one takes over. A successor that died in
 * turn has a successor of its own. Who has been overtaken meanwhile sees that the lock is no longer the one it read.
 */
async function take(lock: string, { own, ownClaim: held, say, until }: Taking): Promise<void> {
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
async function isFirst(own: string, claim: string, path: string): Promise<boolean> {
  try {
    await link(own, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") throw error;
      return writeFile(path, claim, { flag: "wx" });
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
async function release(lock: string, claim: string): Promise<void> {
  const there = await readFile(lock, "utf8").catch(() => undefined);
  if (there === claim) await rm(lock, { force: true }).catch(() => undefined);
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
