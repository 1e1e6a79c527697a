import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BulkSnapshot } from "../dataset/bulk/snapshot.ts";
import { sealed } from "../dataset/seal.ts";
import type { EncodedSnapshot } from "../dataset/snapshot.ts";
import { MANIFEST, readManifest, sha256 } from "../dataset/store.ts";
import { ShortlistError } from "../model/error.ts";
import { removeLeftovers, writeAtomic } from "./atomic.ts";
import { withFolder } from "./folder-lock.ts";

/**
 * Writes a snapshot so that the folder holds either the old one or the new one, whole: data files first (named by
 * content, so nothing is overwritten), the manifest renamed into place last, what it no longer names removed after. When
 * writing fails, what was written so far is removed and the old snapshot stays.
 */
export function writeSnapshot(
  folder: string,
  { manifest, files }: Pick<EncodedSnapshot | BulkSnapshot, "manifest" | "files">,
  extra: ReadonlyMap<string, string>,
): Promise<void> {
  return withFolder(folder, async () => {
    const old = await namedBefore(folder);
    const written: string[] = [];
    try {
      for (const [name, text] of files) {
        if (typeof text === "string") await writeAtomic(join(folder, name), text);
        else await text.moveTo(join(folder, name));
        if (!old.has(name)) written.push(name);
      }
      for (const [name, text] of extra) await writeAtomic(join(folder, name), text);
      await writeAtomic(join(folder, MANIFEST), `${JSON.stringify(sealed(manifest, sha256), null, 1)}\n`);
    } catch (cause) {
      for (const name of written) await rm(join(folder, name), { force: true }).catch(() => undefined);
      throw cause;
    }
    await removeOrphans(folder, files, old);
    await removeLeftovers(folder);
  });
}

/** The data files of the snapshot that is there; a manifest that is none names nothing that could be removed. */
async function namedBefore(folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set((await readManifest(folder))?.files.map(({ name }) => name));
  } catch (error) {
    if (error instanceof ShortlistError) return new Set();
    throw error;
  }
}

/** A data file's name, which carries the start of its content's SHA-256. */
const NAMED_BY_CONTENT = /^[^/\\]+\.([0-9a-f]{12})\.(?:csv|jsonl)$/u;

/**
 * Removes data files that the manifest no longer names: those of the manifest before it, and those that an interrupted
 * run left behind, which are known by a name that matches their content. Any other file is somebody else's.
 */
async function removeOrphans(
  folder: string,
  files: ReadonlyMap<string, unknown>,
  old: ReadonlySet<string>,
): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry;
    const hash = NAMED_BY_CONTENT.exec(name)?.[1];
    if (hash === undefined || files.has(name) || !entry.isFile()) continue;
    const path = join(folder, name);
    if (old.has(name) || (await sha256Of(path)).startsWith(hash)) await rm(path, { force: true });
  }
}

/** Of a file of any size. */
async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest("hex");
}
