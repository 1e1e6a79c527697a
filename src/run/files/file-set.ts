import { createHash } from "node:crypto";
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
import { rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { sha256 } from "../../dataset/store/sha256.ts";
import { ShortlistError } from "../../model/error.ts";
import { cannotWrite, isTemporary, temporaryIn, unfinished, WHY, writeTemporary } from "./atomic.ts";

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
        `warning: ${to} is of an earlier run than the files beside it: what a killed run wrote is damaged\n`,
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
