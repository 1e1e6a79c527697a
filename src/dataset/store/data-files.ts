import { createHash } from "node:crypto";
import { closeSync, readSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../../model/documents/manifest.ts";
import { ShortlistError } from "../../model/problem.ts";
import { openPlain } from "./plain-file.ts";

/** The way out of every damage to a snapshot. */
export const AGAIN =
  "Restore the file, or make the snapshot again with “shortlist ingest <path>… --into <folder> --replace”.";
/** What is said where a data file is not there, or cannot be opened. */
export const LOST = {
  code: "bad-snapshot",
  what: "a data file that the manifest names cannot be read",
  wayOut: AGAIN,
};

/**
 * Refuses a snapshot of which a data file is gone or has another size than the manifest states, whether or not the run reads that
 * file: so every command says the same of it. To hash all files would take longer than the ranking.
 *
 * @throws ShortlistError `bad-snapshot`, with the path of the file
 */
export function mustHaveAllFiles(folder: string, { files }: Pick<Manifest, "files">): void {
  for (const file of files) {
    const path = join(folder, file.name);
    let info: Stats;
    try {
      info = statSync(path);
    } catch (cause) {
      throw new ShortlistError(LOST.code, LOST.what, { where: { file: path }, wayOut: AGAIN, cause });
    }
    // Where an earlier version wrote the manifest, its parts tell where a file ends, if it has some.
    const stated = file.bytes ?? file.indicators?.at(-1)?.at[1];
    // What is no file at all is told where it is opened.
    if (info.isFile() && stated !== undefined && info.size !== stated)
      throw otherBytes(path, `it has ${info.size} bytes, and the manifest states ${stated}`);
  }
}

/**
 * Refuses a snapshot of which any data file has another SHA-256 than the manifest states, down to the rows that no run reads.
 *
 * @throws ShortlistError `bad-snapshot`, with the path of the file
 */
export function mustBeUndamaged(folder: string, manifest: Pick<Manifest, "files">): void {
  mustHaveAllFiles(folder, manifest);
  for (const { name, sha256 } of manifest.files) {
    const path = join(folder, name);
    if (hashOf(path, folder) !== sha256) throw otherBytes(path, "its SHA-256 differs");
  }
}

export function otherBytes(path: string, why: string, locator?: string): ShortlistError {
  return new ShortlistError("bad-snapshot", `the file is not the one that the manifest names: ${why}`, {
    where: { file: path, ...(locator === undefined ? {} : { locator }) },
    wayOut: `${AGAIN} To change figures, pass a table of your own with --data.`,
  });
}

/** Bytes that are held at once. */
const PIECE = 1024 * 1024;

function hashOf(path: string, within: string): string {
  const handle = openPlain(path, { within, otherwise: LOST });
  try {
    const hash = createHash("sha256");
    const piece = Buffer.allocUnsafe(PIECE);
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read));
    return hash.digest("hex");
  } finally {
    closeSync(handle);
  }
}
