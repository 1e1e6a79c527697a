import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { sealed } from "../../dataset/seal.ts";
import type { Staged } from "../../dataset/slices.ts";
import { MANIFEST, readManifest } from "../../dataset/store/manifest.ts";
import { sha256 } from "../../dataset/store/sha256.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Manifest } from "../../model/manifest.ts";
import { discard, putInPlace, sha256Of, type Waiting, waiting } from "../files/file-set.ts";
import { mustBeFile } from "../files/out-paths.ts";
import { StagedFile } from "../files/staged-file.ts";
import { NAMED_BY_CONTENT } from "./unfinished.ts";

/**
 * Writes a snapshot so that its folder, which the caller holds, has either the old one or the new one, whole: data files
 * (named by content, so nothing of the old one is overwritten), then the manifest, last of all; what it no longer names is
 * removed after.
 */
export async function writeSnapshot(
  folder: string,
  { manifest, files }: { readonly manifest: Manifest; readonly files: ReadonlyMap<string, string | Staged> },
  extra: ReadonlyMap<string, string>,
): Promise<void> {
  const old = await namedBefore(folder);
  const texts = [
    ...files,
    ...extra,
    [MANIFEST, `${JSON.stringify(sealed(manifest, sha256), null, 1)}\n`] as const,
  ];
  for (const [name] of texts) await mustBeFile(join(folder, name));
  const ready: Waiting[] = [];
  try {
    for (const [name, text] of texts)
      ready.push(
        text instanceof StagedFile ? { name, ...text.finished } : await waiting(folder, name, text as string),
      );
    putInPlace(folder, ready);
  } finally {
    await discard(ready);
  }
  await removeOrphans(folder, files, old);
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
