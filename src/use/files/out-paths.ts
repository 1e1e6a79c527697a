import { type Stats, statSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { MANIFEST, readManifest } from "../../dataset/store/manifest.ts";
import { ShortlistError } from "../../model/problem.ts";
import { packageRoot, SHIPPED } from "../data/package-files.ts";

/** What a run reads, as it was named on the command line; what does not exist is no file to be spared. */
export interface Inputs {
  /** As `--data` takes them; absent: the shipped snapshot. */
  readonly data?: readonly string[];
  readonly profile?: string;
  /** Any other. */
  readonly inputs?: readonly (string | undefined)[];
}

/** A record is told by this name, alone or after that of a file. */
const RECORD = /^(?:.+\.)?run\.json$/iu;

/**
 * Refuses to write where something would be lost or read as data later: onto a file that the run reads or another output,
 * under the name of a record, among the data, onto a snapshot, or onto what is no file. Whatever a name looks like: it is
 * the file behind it that counts. Nothing lifts this.
 */
export async function mustBeApart(outs: readonly string[], read: Inputs, cwd: string): Promise<void> {
  const inputs = await pathsOf(read, cwd);
  const taken: { out: string; place: OnDisk }[] = [];
  for (const out of outs) {
    const full = resolve(cwd, out);
    const refuse = refusing(out);
    if (RECORD.test(basename(full)))
      refuse(
        "out-is-record",
        "run.json is the name of the record that is written next to a result",
        "Give the result another name.",
      );
    await mustBeFile(full, out);
    const place = await onDisk(full);
    if (isWithin("/dev", place.key))
      refuse("out-is-device", "--out names a place among the devices of this machine", "Name a file.");
    const other = taken.find((one) => isSame(one.place, place));
    if (other)
      refuse("out-twice", `the same file is named by another --out: “${other.out}”`, "Name a file for each.");
    taken.push({ out, place });
    for (const input of inputs) {
      if (!input.isFolder && isSame(input.place, place))
        refuse(
          "out-is-input",
          `--out names a file that this run reads: “${input.named}”`,
          "Name another file.",
        );
      if (input.isFolder && (await isAmong(input, place)))
        refuse(
          "out-among-inputs",
          `--out names a file among the data that this run reads: “${input.named}”`,
          "Name a file outside of that folder: everything in it is read as data.",
        );
    }
    const manifest = await readManifest(dirname(full)).catch(() => undefined);
    if (manifest && [MANIFEST, ...manifest.files.map(({ name }) => name)].includes(basename(full)))
      refuse("out-is-snapshot", "--out names a file of a snapshot", "Name a file outside of its folder.");
  }
}

/**
 * Refuses a file, or what is named like one, where the folder of a report is wanted.
 *
 * @param endings of the files in a report: names that a file has and no folder
 */
export async function mustBeFolder(folder: string, cwd: string, endings: readonly string[]): Promise<void> {
  const isOfFile = endings.some((ending) => folder.toLowerCase().endsWith(`.${ending}`));
  const stats = await stat(resolve(cwd, folder)).catch(() => undefined);
  if (stats ? stats.isDirectory() : !isOfFile) return;
  throw new ShortlistError(
    "out-no-folder",
    `--out names the folder of a report, and ${stats ? `there is a ${stats.isFile() ? "file" : kindOf(stats)} of that name` : "this is the name of a file"}`,
    {
      where: { file: folder },
      wayOut: isOfFile
        ? `Name a folder; “shortlist rank --out ${folder}” writes one file.`
        : "Name a folder; “shortlist rank --out <file>” writes one file.",
    },
  );
}

/** Refuses a folder for a report in which a later run would find the report among its data. */
export async function mustHoldNoInputs(folder: string, read: Inputs, cwd: string): Promise<void> {
  const full = resolve(cwd, folder);
  const refuse = refusing(folder);
  if (await readManifest(full).catch(() => undefined))
    refuse(
      "out-is-snapshot",
      "--out names the folder of a snapshot",
      "Name a folder of its own for the report.",
    );
  const home = await keyOf(full);
  for (const { isFolder, place, named: shownPath } of await pathsOf({ data: read.data ?? [] }, cwd)) {
    if (isFolder ? isWithin(place.key, home) : dirname(place.key) === home)
      refuse(
        "out-among-inputs",
        `--out names a folder with data that this run reads: “${shownPath}”`,
        "Name a folder of its own for the report.",
      );
  }
}

/** Refuses a folder for a snapshot that is, or lies in, a folder of files to be read: the next run would read the snapshot too. */
export async function mustNotBeAmong(folder: string, paths: readonly string[], cwd: string): Promise<void> {
  const home = await keyOf(folder);
  for (const path of paths) {
    const full = resolve(cwd, path);
    const stats = await stat(full).catch(() => undefined);
    if (!stats?.isDirectory() || !isWithin(await keyOf(full), home)) continue;
    throw new ShortlistError(
      "into-among-inputs",
      `--into names a folder among the files to be read: “${path}”`,
      {
        where: { file: folder },
        wayOut:
          "Name a folder outside of it: the next run would read the snapshot as if it were a publisher's.",
      },
    );
  }
}

/** Refuses what can be no file: a folder, a device, a pipe, a socket. */
export async function mustBeFile(full: string, shownPath = full): Promise<void> {
  const stats = await stat(full).catch(() => undefined);
  if (stats === undefined || stats.isFile()) return;
  throw new ShortlistError(
    "cannot-write",
    `cannot be written: there is a ${kindOf(stats)} of that name, not a file`,
    {
      where: { file: shownPath },
      wayOut: stats.isDirectory()
        ? "Name another file, or move the folder away."
        : "Name a file. To send the result on, leave --out off and let standard output do it.",
    },
  );
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return "folder";
  if (stats.isFIFO()) return "pipe";
  return stats.isSocket() ? "socket" : "device";
}

function refusing(file: string): (code: string, what: string, wayOut: string) => void {
  return (code, what, wayOut) => {
    throw new ShortlistError(code, what, {
      where: { file },
      wayOut: `${wayOut} --force does not lift this.`,
    });
  };
}

interface OnDisk {
  /** Its true path, links followed, in the form in which disks that do not tell case apart compare names. */
  readonly key: string;
  /** Device and number of what stands there: a hard link has another path and the same number. */
  readonly inode?: string;
}

interface Input {
  readonly named: string;
  readonly full: string;
  readonly isFolder: boolean;
  readonly place: OnDisk;
}

async function pathsOf({ data, profile, inputs = [] }: Inputs, cwd: string): Promise<Input[]> {
  const shipped = ["data", "data/lists", "weights"].map((folder) => join(packageRoot(), folder));
  const paths = [
    ...(data ?? []).filter((one) => one !== SHIPPED),
    ...(profile !== undefined && /[/\\.]/u.test(profile) ? [profile] : []),
    ...inputs,
    ...shipped,
  ];
  const found: Input[] = [];
  for (const one of paths) {
    if (one === undefined) continue;
    const full = resolve(cwd, one);
    const stats = await stat(full).catch(() => undefined);
    if (stats) found.push({ named: one, full, isFolder: stats.isDirectory(), place: await onDisk(full) });
  }
  return found;
}

async function onDisk(full: string): Promise<OnDisk> {
  const inode = inodeOf(full);
  return { key: await keyOf(full), ...(inode === undefined ? {} : { inode }) };
}

/** Undefined where nothing stands there. */
function inodeOf(full: string): string | undefined {
  try {
    const { dev, ino } = statSync(full, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

/** Of what does not exist yet: its place in the nearest folder that does. */
async function keyOf(full: string): Promise<string> {
  const real = await realpath(full).catch(() => undefined);
  if (real !== undefined) return real.normalize("NFC").toLowerCase();
  const above = dirname(full);
  return above === full ? full : join(await keyOf(above), basename(full).normalize("NFC").toLowerCase());
}

/** A folder by its one true path; as it is written where it does not exist. */
export function trueFolder(full: string): Promise<string> {
  return realpath(full).catch(() => full);
}

function isSame(one: OnDisk, other: OnDisk): boolean {
  return one.key === other.key || (one.inode !== undefined && one.inode === other.inode);
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Whether a place lies in a folder of data, under whatever name. Below a snapshot nothing is read but what it names. */
async function isAmong({ full, place: { key } }: Input, place: OnDisk): Promise<boolean> {
  const isSnapshot = (await readManifest(full).catch(() => undefined)) !== undefined;
  if (isSnapshot ? dirname(place.key) === key : isWithin(key, place.key)) return true;
  if (place.inode === undefined) return false;
  for (const entry of await readdir(full, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    if (inodeOf(join(entry.parentPath, entry.name)) === place.inode) return true;
  }
  return false;
}
