import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import type { Manifest } from "../../model/documents/manifest.ts";
import { ShortlistError } from "../../model/problem.ts";

export interface PlainOptions {
  /** Bytes; a larger file is refused unread. */
  readonly most?: number;
  /** The folder that the file may not lead out of, links followed. */
  readonly within?: string;
  /** As the user named it. */
  readonly shown?: string;
  /** What to say where the file cannot be read. */
  readonly otherwise?: { readonly code: string; readonly what: string; readonly wayOut: string };
}

/** The bytes of a file that is one: not of a pipe that never ends, a device, a socket or a folder. */
export function readPlain(path: string, options: PlainOptions = {}): Buffer {
  const handle = openPlain(path, options);
  try {
    return readFileSync(handle);
  } catch (cause) {
    throw unreadable(options.shown ?? path, cause, options.otherwise);
  } finally {
    closeSync(handle);
  }
}

/** The handle of such a file; whoever asked closes it. */
export function openPlain(path: string, { most, within, shown = path, otherwise }: PlainOptions): number {
  let handle: number | undefined;
  try {
    if (within !== undefined) mustStayWithin(within, path, shown);
    // A pipe would wait for a writer; what was opened may be another thing than what was asked about before.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const info = fstatSync(handle);
    mustBeFile(info, shown);
    if (most !== undefined && info.size > most) {
      throw new ShortlistError(
        "too-large",
        `the file is larger than ${most / 1024 / 1024} MB: it was not read`,
        {
          where: { file: shown },
          wayOut: "Check where the file comes from.",
        },
      );
    }
    return handle;
  } catch (cause) {
    if (handle !== undefined) closeSync(handle);
    if (cause instanceof ShortlistError) throw cause;
    throw unreadable(shown, cause, otherwise);
  }
}

/** Refuses a folder, and what has no end or no size. */
export function mustBeFile(info: Stats, shown: string): void {
  if (info.isFile()) return;
  const kind = info.isDirectory()
    ? "a folder"
    : info.isFIFO()
      ? "a pipe"
      : info.isSocket()
        ? "a socket"
        : "a device";
  throw new ShortlistError("unreadable", `expected a file, found ${kind}`, {
    where: { file: shown },
    wayOut: info.isDirectory() ? "Name a file in it." : "Save what it holds to a file, and name that.",
  });
}

/** Throws as the file system does where a part of the path is not there. */
export function isWithin(home: string, path: string): boolean {
  const way = relative(realpathSync(home), realpathSync(path));
  return !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}

function mustStayWithin(home: string, path: string, shown: string): void {
  if (isWithin(home, path)) return;
  throw new ShortlistError("path-leaves-folder", "the file is a link that leads out of its folder", {
    where: { file: shown },
    wayOut: "Put the file itself there.",
  });
}

/** Whether there is no such file. */
export function isAbsent(error: unknown): boolean {
  const { code } = ((error as { cause?: unknown }).cause ?? {}) as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}

function unreadable(file: string, cause: unknown, otherwise?: PlainOptions["otherwise"]): ShortlistError {
  const where = { file };
  if (otherwise) {
    const { code, what, wayOut } = otherwise;
    return new ShortlistError(code, what, { where, wayOut, cause });
  }
  const code = isAbsent({ cause }) ? "no-such-file" : "unreadable";
  return new ShortlistError(code, `cannot be read: ${whyUnread(cause)}`, { where, cause });
}

/** What the system's code for a failed reading means. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is a file where its folder should be",
  EISDIR: "there is a folder of that name",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  ELOOP: "it is a link that leads back to itself",
  ENAMETOOLONG: "the name is longer than the disk takes",
  EMFILE: "too many files are open",
  EIO: "the device does not give it",
};

export function whyUnread(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return WHY[code ?? ""] ?? message;
}

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
  const sizes = packedSizes(folder);
  for (const file of files) {
    let path = join(folder, file.name);
    const packed = sizes && !existsSync(path) ? sizes[file.name] : undefined;
    if (packed !== undefined) path += PACKED;
    let info: Stats;
    try {
      info = statSync(path);
    } catch (cause) {
      throw new ShortlistError(LOST.code, LOST.what, { where: { file: path }, wayOut: AGAIN, cause });
    }
    // Where an earlier version wrote the manifest, its parts tell where a file ends, if it has some.
    const stated = packed ?? file.bytes ?? file.indicators?.at(-1)?.at[1];
    // What is no file at all is told where it is opened.
    if (info.isFile() && stated !== undefined && info.size !== stated)
      throw otherBytes(
        path,
        `it has ${info.size} bytes, and ${packed === undefined ? "the manifest" : PACKED_SIZES} states ${stated}`,
      );
  }
}

/** How the tarball's data files end: there they are compressed (`scripts/packed.js`). */
const PACKED = ".br";
/** Beside them: how many bytes each of them has. */
const PACKED_SIZES = "packed.json";

/** Undefined where the files are there as they are. */
function packedSizes(folder: string): Readonly<Record<string, number>> | undefined {
  const path = join(folder, PACKED_SIZES);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readPlain(path, { within: folder, otherwise: LOST }).toString("utf8")) as Record<
      string,
      number
    >;
  } catch (cause) {
    if (cause instanceof ShortlistError) throw cause;
    throw otherBytes(path, "it is not valid JSON");
  }
}

/**
 * The bytes of a data file that is there in compressed form alone; undefined where it is there as it is. Never more bytes than the
 * manifest states.
 */
export function unpacked(path: string, stated: number | undefined): Buffer | undefined {
  if (stated === undefined || existsSync(path) || !existsSync(path + PACKED)) return undefined;
  const compressed = readPlain(path + PACKED, { within: dirname(path), otherwise: LOST });
  try {
    return brotliDecompressSync(compressed, { maxOutputLength: stated });
  } catch {
    throw otherBytes(path + PACKED, "it cannot be decompressed");
  }
}

/**
 * Refuses a snapshot of which any data file has another SHA-256 than the manifest states, down to the rows that no run reads.
 *
 * @throws ShortlistError `bad-snapshot`, with the path of the file
 */
export function mustBeUndamaged(folder: string, manifest: Pick<Manifest, "files">): void {
  mustHaveAllFiles(folder, manifest);
  for (const { name, bytes, sha256: stated } of manifest.files) {
    const path = join(folder, name);
    const whole = unpacked(path, bytes);
    if ((whole ? sha256(whole) : hashOf(path, folder)) !== stated)
      throw otherBytes(path, "its SHA-256 differs");
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

/** The JSON of a file of a snapshot. Throws ShortlistError, with line and column, where it is none. */
export async function parseJson(
  bytes: Buffer,
  file: string,
  wayOut: string,
  code = "bad-snapshot",
): Promise<unknown> {
  const text = bytes.toString("utf8");
  try {
    return JSON.parse(text);
  } catch (cause) {
    const locator = await placeOfMistake(text, file);
    throw new ShortlistError(code, "the file is not valid JSON", {
      where: { file, ...(locator === undefined ? {} : { locator }) },
      wayOut,
      cause,
    });
  }
}

/** Line and column, as the reader of anybody's JSON finds them. */
async function placeOfMistake(text: string, file: string): Promise<string | undefined> {
  try {
    (await import("../../tables/json.ts")).readJson(text, file);
    return undefined;
  } catch (error) {
    return error instanceof ShortlistError ? error.where.locator : undefined;
  }
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
