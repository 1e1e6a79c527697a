import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, type Stats } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
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
  throw new ShortlistError("unreadable", `${kind} stands where a file was expected`, {
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
  ENOTDIR: "a file stands where its folder should be",
  EISDIR: "a folder of that name stands there",
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
