import { lstat, readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { ShortlistError } from "../../model/problem.ts";
import {
  discard,
  isUnfinished,
  putInPlace,
  type Waiting,
  waiting,
  withFolder,
} from "../../use/files/file-set.ts";
import { type Inputs, mustBeApart, mustBeFile, trueFolder } from "../../use/files/out-paths.ts";
import { TO_SEE } from "../moved/index.ts";
import { EXIT, type ExitCode, type Io } from "../program.ts";
import { bytesOf, type Rendered, type RenderedBytes } from "./rendered.ts";

export interface OutOptions {
  readonly out?: readonly string[];
  readonly force?: boolean;
  readonly check?: boolean;
}

/** How files are delivered. */
export interface How {
  /**
   * Says in words what changed between two texts.
   *
   * @param elsewhere whether another file of the run, which is compared as well, says it country by country
   */
  readonly moved: (
    before: string,
    after: Rendered,
    elsewhere: boolean,
  ) => readonly string[] | Promise<readonly string[]>;
  /** What is written beside the files, last; made when nobody else writes into their folders. */
  readonly records?: () => Promise<readonly Rendered[]>;
  /** How long to wait for another run into the same folder. */
  readonly patienceMs?: number;
  /** Whether a folder is made where it is not there. */
  readonly makes?: boolean;
}

/** Writing takes so little that another run is worth waiting for. */
const PATIENCE_MS = 10_000;

/** Before anything is read for it: a form that somebody fills in is YAML. */
export function mustBeYaml(out: OutOptions["out"], what: string): void {
  const other = out?.find((path) => !/\.ya?ml$/iu.test(path));
  if (other !== undefined)
    throw new ShortlistError("unknown-format", `${what} is YAML`, {
      where: { file: other },
      wayOut: "Name it .yaml or .yml.",
    });
}

/** Prints a form, or writes it where files are named. */
export async function giveForm(text: string, options: OutOptions & Inputs, io: Io): Promise<ExitCode> {
  const { out = [] } = options;
  if (out.length > 0)
    return deliver(
      out.map((path) => ({ path, text })),
      options,
      io,
      { moved: () => [] },
    );
  io.out(text);
  return EXIT.done;
}

/**
 * Writes rendered files, or under --check only compares. The files of one folder are one set: all of the old or all of the
 * new, and every file of every folder is looked at and on the disk before the first is put in its place. Of two workbooks
 * it is said that they differ, and the JSON of the same run says how.
 */
export async function deliver(
  rendered: readonly (Rendered | RenderedBytes)[],
  options: OutOptions & Inputs,
  io: Io,
  { moved, records = async () => [], patienceMs = PATIENCE_MS, makes = false }: How,
): Promise<ExitCode> {
  await mustBeApart(
    rendered.map(({ path }) => path),
    options,
    io.cwd,
  );
  // By the folder that is meant, however it is written: looked up once, before any is made.
  const meant = new Map<string, string>();
  const folderAt = (path: string) => dirname(resolve(io.cwd, path));
  for (const { path } of rendered) meant.set(folderAt(path), await trueFolder(folderAt(path)));
  const folders = [...new Set(meant.values())].sort();
  if (options.check) return check([...rendered, ...(await records())], folders, io, moved);

  const write = async (): Promise<ExitCode> => {
    const files = [...rendered, ...(await records())];
    const changed: (Rendered | RenderedBytes)[] = [];
    for (const file of files) {
      const before = await bytesAt(file.path, io.cwd);
      if (before?.equals(bytesOf(file))) continue;
      const isLost = before === undefined && (await isLink(file.path, io.cwd));
      if ((before || isLost) && !options.force) {
        const what = isLost ? "there is a link that leads to no file" : "the file exists and differs";
        throw new ShortlistError("exists", what, {
          where: { file: file.path },
          wayOut: "Name another file, or pass --force to overwrite it.",
        });
      }
      changed.push(file);
    }
    await writeSets(
      folders,
      changed.map((file) => ({ file, folder: meant.get(folderAt(file.path))! })),
    );
    for (const { path } of files) io.err(`wrote ${path}\n`);
    return EXIT.done;
  };
  const hold = { purpose: "files", say: io.err, patienceMs, makes } as const;
  // In one order for everybody, so that no two wait for each other.
  return folders.reduceRight<() => Promise<ExitCode>>(
    (work, folder) => () => withFolder(folder, hold, work),
    write,
  )();
}

async function check(
  files: readonly (Rendered | RenderedBytes)[],
  folders: readonly string[],
  io: Io,
  moved: How["moved"],
): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  for (const folder of folders.filter(isUnfinished)) {
    code = EXIT.found;
    io.err(
      `${folder}: unfinished, a run was stopped while it put its files in place; run without --check to finish\n`,
    );
  }
  // A file that is not there, or is as it was, says nothing of who moved.
  const telling: (Rendered | RenderedBytes)[] = [];
  for (const file of files.filter(({ path }) => TELLS.test(path))) {
    const old = await bytesAt(file.path, io.cwd);
    if (old !== undefined && !old.equals(bytesOf(file))) telling.push(file);
  }
  const said = new Map<string, string>();
  for (const file of files) {
    const { path } = file;
    const old = await bytesAt(path, io.cwd);
    if (old?.equals(bytesOf(file))) continue;
    code = EXIT.found;
    if (old === undefined) {
      io.err(`${path}: does not exist\n`);
      continue;
    }
    const elsewhere = telling.some((one) => one !== file);
    const lines = (await linesOf(old, file, (...args) => moved(...args, elsewhere), elsewhere)).join("\n  ");
    const same = said.get(lines);
    io.err(same === undefined ? `${path}: differs\n  ${lines}\n` : `${path}: differs, as ${same} does\n`);
    said.set(lines, same ?? path);
  }
  return code;
}

/** Of files of one run those that say of each country how it moved. */
const TELLS = /\.csv$|(?<!\brun)\.json$/iu;

function linesOf(
  old: Buffer,
  file: Rendered | RenderedBytes,
  moved: (before: string, after: Rendered) => ReturnType<How["moved"]>,
  elsewhere: boolean,
): ReturnType<How["moved"]> {
  if ("text" in file) return moved(old.toString(), file);
  const { path, bytes, isText } = file;
  return isText
    ? moved(old.toString(), { path, text: Buffer.from(bytes).toString() })
    : [`${old.length} bytes there, ${bytes.length} bytes now${elsewhere ? "" : TO_SEE}`];
}

async function isLink(path: string, cwd: string): Promise<boolean> {
  const stats = await lstat(resolve(cwd, path)).catch(() => undefined);
  return stats?.isSymbolicLink() === true;
}

/** Undefined where nothing stands there that can be read. */
async function bytesAt(path: string, cwd: string): Promise<Buffer | undefined> {
  const full = resolve(cwd, path);
  await mustBeFile(full, path);
  try {
    return await readFile(full);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new ShortlistError("unreadable", `the file that is there cannot be read: ${message}`, {
      where: { file: path },
      wayOut: "Name another file.",
      cause,
    });
  }
}

async function writeSets(
  folders: readonly string[],
  files: readonly { file: Rendered | RenderedBytes; folder: string }[],
): Promise<void> {
  const sets = new Map<string, Waiting[]>(folders.map((folder) => [folder, []]));
  try {
    for (const { file, folder } of files)
      sets.get(folder)!.push(await waiting(folder, basename(file.path), bytesOf(file)));
    for (const [folder, set] of sets) putInPlace(folder, set);
  } finally {
    await discard([...sets.values()].flat());
  }
}
