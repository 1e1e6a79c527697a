import { createHash } from "node:crypto";
import { open, readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { LargeReading, Readings } from "../../dataset/build.ts";
import { BULK_BYTES, HEAD_BYTES, readBulkFile } from "../../dataset/bulk/read.ts";
import { type FileReading, readSourceFile } from "../../dataset/read.ts";
import { sha256, whyUnread } from "../../dataset/store/files.ts";
import { inputFiles, readBytes } from "../../dataset/store/input-files.ts";
import { MANIFEST, readManifest } from "../../dataset/store/manifest.ts";
import { append, defined, entryOf } from "../../model/collections.ts";
import type { InputFile } from "../../model/dataset.ts";
import { GIVEN } from "../../model/given.ts";
import type { Observation } from "../../model/observation.ts";
import { pluginOf } from "../../model/plugin-id.ts";
import {
  DECLINED_FILE,
  type Problem,
  ShortlistError,
  UNREAD_FILE,
  type Unresolved,
} from "../../model/problem.ts";
import type { FileBytes } from "../../model/table.ts";
import type { Figures } from "../../sources/collector/store.ts";
import type { AboutText, ReadContext, TextList } from "../../sources/contract.ts";
import { sourcesWith } from "../../sources/index.ts";
import { readerRevision } from "../../sources/revisions.ts";
import { tellContent } from "../../tables/content.ts";
import { readFile } from "../../tables/read.ts";
import { holderOf, unfinishedIn } from "../files/file-set.ts";
import { type LoadedPlugin, registered } from "../plugins.ts";
import { goOn, type Watched } from "../progress.ts";
import type { Data } from "./package-files.ts";
import { type Input, otherName, withDistinctPaths } from "./snapshot.ts";

export interface ReadOptions extends Watched {
  readonly read?: typeof readSourceFile;
  /** Takes the figures of large files; absent: every file is read whole. */
  readonly figures?: Figures;
  /** How the texts are encoded, where the user says it: for large files; `read` knows it for the others. */
  readonly encoding?: string;
  /** Paths that other figures already go by: a file of the same name is told apart from them. */
  readonly taken?: ReadonlySet<string>;
  /** The same of the decimal mark. */
  readonly decimal?: ReadContext["decimal"];
  readonly where?: ReadContext["where"];
  /** The plug-ins of the run; absent: all that are loaded. */
  readonly plugins?: readonly LoadedPlugin[] | undefined;
  /** What the user says of a narrative. */
  readonly about?: ReadContext["about"];
  /** What is said of a file besides, for the names that no country answers to. */
  readonly saidOf?: (file: InputFile, unresolved: readonly Unresolved[]) => readonly Problem[];
}

/** A file that was read; or why nothing was taken from one of a folder. */
type FileRead =
  | {
      readonly file: InputFile;
      /** Where it lies. */
      readonly full: string;
      readonly reading: FileReading;
    }
  | { readonly problem: Problem };

/**
 * Reads publishers' files one after the other. A file named by itself must be recognised and read; one of a folder that cannot be
 * read does not keep the others from being read.
 */
export async function readFiles(data: Data, options: ReadOptions = {}): Promise<Readings> {
  const paths = data.filter((one) => typeof one === "string");
  const given = data.filter((one) => typeof one !== "string");
  for (const path of paths) await mustBeNoUnfinishedSnapshot(path);
  const inputs: Input[] = [];
  const passedOver: string[] = [];
  for await (const input of inputFiles(paths)) {
    if (!input.named && input.path.includes("/")) await mustBeNoSnapshotWithin(input.full);
    if (input.named || !holdsNoFigures(input.path)) inputs.push(input);
    else passedOver.push(input.path);
  }
  const about = adapterLists(options);
  const files: InputFile[] = [];
  const places = new Map<string, string>();
  const observations: Observation[] = [];
  const unresolved: Unresolved[] = [];
  const problems: Problem[] = [...notLookedInto(passedOver)];
  const large: LargeReading[] = [];
  const take = (one: FileRead) => {
    if ("problem" in one) return void problems.push(one.problem);
    const { file, full, reading } = one;
    files.push(file);
    places.set(file.path, full);
    const said = options.saidOf?.(file, reading.unresolved) ?? [];
    if (reading.inColumns !== undefined) return void large.push({ file, reading, said });
    append(observations, reading.observations);
    append(unresolved, reading.unresolved);
    append(problems, [...reading.problems, ...said]);
  };
  let first: ShortlistError | undefined;
  for (const input of withDistinctPaths(inputs, options.taken)) {
    await goOn(options);
    try {
      if (input.failure) throw input.failure;
      const one =
        !input.named && isProse(input.path)
          ? await narrativeIn(input, about, options)
          : await readOne(input, about, options, await sizeOf(input.full));
      if (one) take(one);
    } catch (error) {
      if (!(error instanceof ShortlistError) || input.named) throw error;
      first ??= error;
      problems.push(notRead(error, input.path));
    }
  }
  if (given.length > 0) {
    const { tidyTable } = await import("./observations.ts");
    const taken = options.taken ?? new Set();
    const path = taken.has(GIVEN) ? otherName(GIVEN, GIVEN, taken) : GIVEN;
    const table = tidyTable(given.flat(), path);
    const { read = readSourceFile, progress } = options;
    const figures = isLarge(table.bytes.length) ? options.figures : undefined;
    const reading = await read(table, { plugins: [], ...defined({ decimal: ".", figures } as const) });
    if (figures !== undefined && reading.inColumns !== undefined)
      figures.files[figures.files.length - 1] = { ...figures.files.at(-1)!, place: table.place };
    take(readingOf(table, path, table.placed(reading)));
    progress?.({ doing: "read", file: path, done: table.bytes.length, of: table.bytes.length });
  }
  if (files.length === 0 && first) throw first;
  // An ingest may have begun while they were read.
  for (const path of paths) await mustBeNoUnfinishedSnapshot(path);
  problems.push(...idlePlugins(files, options));
  const { figures } = options;
  return { files, places, observations, unresolved, problems, lists: [], large, ...defined({ figures }) };
}

/** Plug-ins that were given to read these files, and knew none: the table may have been read as another, with other names for its columns. */
function idlePlugins(
  files: readonly InputFile[],
  { plugins = [...registered.values()] }: ReadOptions,
): Problem[] {
  if (files.length === 0) return [];
  return plugins.flatMap(({ name, adds: { sources } }): Problem[] => {
    if (sources.length === 0 || files.some(({ source }) => sources.includes(source ?? ""))) return [];
    const message = `the plug-in “${name}” was given and knew none of the files: ${files[0]!.path} was read ${files[0]!.source === undefined ? "by nobody" : `as ${files[0]!.source}`}`;
    return [{ severity: "warning", code: "plugin-idle", message, file: files[0]!.path }];
  });
}

/** A snapshot's parts are no loose tables: without its manifest nothing would be left of what was settled, flagged and sealed there. */
async function mustBeNoSnapshotWithin(file: string): Promise<void> {
  const folder = dirname(file);
  if (basename(file) !== MANIFEST) {
    if (NAMED_BY_CONTENT.test(basename(file))) await mustBeNoUnfinishedSnapshot(folder);
    return;
  }
  if ((await readManifest(folder)) === undefined) return;
  throw new ShortlistError("snapshot-within", "a snapshot lies in a subfolder of the folder that was named", {
    where: { file: folder },
    wayOut: "Name the snapshot itself, then each other file or folder to read.",
  });
}

/** A file of a folder that could not be read, by the path that it goes by, as what was read beside it knows of it. */
function notRead({ message, where: { locator } }: ShortlistError, file: string): Problem {
  return {
    severity: "error",
    code: UNREAD_FILE,
    message: `this file was not read: ${message}`,
    file,
    ...defined({ locator }),
  };
}

async function readOne(
  input: Input,
  aboutText: AboutTexts,
  options: ReadOptions,
  size: number,
): Promise<FileRead> {
  const { path, full, named } = input;
  const { read = readSourceFile, figures, progress, plugins, about: said } = options;
  progress?.({ doing: "read", file: path, done: 0, of: size });
  if (isLarge(size)) {
    const streamed = figures && (await readLarge(input, size, options, figures));
    if (streamed) return streamed;
    mustFit(full, size, figures ? INTO_PIECES : INTO_A_SNAPSHOT);
  }
  const bytes = await readBytes(path, full);
  progress?.({ doing: "read", file: path, done: size, of: size });
  if (isProse(path)) mustBeText(full, bytes.bytes);
  const about = isProse(path) ? { ...said, ...(await aboutText(full)) } : said;
  const reading = await read(
    bytes,
    defined({ about, plugins, figures: isLarge(size) ? figures : undefined }),
  );
  if (named && reading.source === undefined) {
    const declined = reading.problems.find(({ code }) => code === DECLINED_FILE);
    // A table whose header is out of place, as `inspect` shows it.
    const broken = reading.problems.find(({ code }) => code === "damaged-row" || code === "ragged-rows");
    const why = declined ? `: ${declined.message}` : broken ? `: ${broken.locator}: ${broken.message}` : "";
    throw new ShortlistError("unrecognised-file", `nothing recognises this file${why}`, {
      where: { file: full },
      wayOut: `${isProse(path) && !broken ? PROSE_READ : ""}${WAY_OUT}`,
    });
  }
  return readingOf(bytes, full, reading);
}

/** What was read of bytes that lie, or would lie, at a path. */
function readingOf({ path, bytes }: FileBytes, full: string, reading: FileReading): FileRead {
  return { full, reading, file: fileOf(path, sha256(bytes), bytes.length, reading) };
}

function fileOf(
  path: string,
  sha256: string,
  bytes: number,
  { source, recognition, observations, inColumns }: FileReading,
): InputFile {
  return {
    path,
    sha256,
    bytes,
    ...defined({ source, layout: recognition?.layout, confidence: recognition?.confidence }),
    ...(source === undefined ? {} : { revision: readerRevision(source), ...readBy(source) }),
    observations: inColumns ?? observations.length,
  };
}

/** The plug-in of a source, where it is one's. */
function readBy(source: string): Pick<InputFile, "plugin"> {
  const plugin = registered.get(pluginOf(source) ?? "");
  if (plugin === undefined) return {};
  const { name, version, sha256: hash } = plugin;
  return { plugin: { name, version, ...defined({ sha256: hash }) } };
}

const INTO_PIECES =
  "Of this size only delimited text is read that holds one table (tidy, wide, or with a column a year) in an encoding that its beginning shows, or --encoding. Save the file as UTF-8 CSV, or split it.";
const INTO_A_SNAPSHOT =
  "Make a snapshot of it first: “shortlist ingest <file> --into <folder>”, and use that folder.";

/** Undefined where the file cannot be read in pieces. */
async function readLarge(
  { path, full }: Input,
  size: number,
  { encoding, decimal, where, plugins, signal, progress }: ReadOptions,
  figures: Figures,
): Promise<FileRead | undefined> {
  let rows = 0;
  const large = await openLarge(full, (done) => {
    signal?.throwIfAborted();
    progress?.({ doing: "read", file: path, done, of: size, rows });
  });
  const reading = await readBulkFile(
    {
      path,
      head: large.head,
      ...defined({ encoding }),
      decimal,
      where,
      plugins,
      blocks: () => large.blocks(),
      progress: (soFar) => {
        rows = soFar;
      },
    },
    figures,
  );
  return reading && { full, reading, file: fileOf(path, large.sha256(), size, reading) };
}

async function sizeOf(full: string): Promise<number> {
  // What is wrong with the file is said when it is read.
  return (await stat(full).catch(() => undefined))?.size ?? 0;
}

const WAY_OUT =
  '“shortlist inspect <file>” shows how it is read, “shortlist sources” the layouts that are known; another table can be mapped: shortlist ingest <file> --country-column <name> --value "<column>=<indicator>" --year <year>.';

/** A text of a folder where it is a narrative; of another, that nothing was taken from it, and why. */
async function narrativeIn(
  input: Input,
  about: AboutTexts,
  options: ReadOptions,
): Promise<FileRead | undefined> {
  const { path, full } = input;
  const size = await sizeOf(full);
  if (size > LONGEST_PROSE) return { problem: tooLong(path) };
  try {
    const { figures: _figures, ...whole } = options;
    const one = await readOne(input, about, whole, size);
    const reading = "reading" in one ? one.reading : undefined;
    return reading?.source === undefined ? passedOver(path, reading?.problems) : one;
  } catch (error) {
    if (!(error instanceof ShortlistError)) throw error;
    return passedOver(path, [], error);
  }
}

const PROSE = /\.(?:txt|html?)$/iu;
/** No narrative, nor a report of all of them, is longer. */
const LONGEST_PROSE = 8 * 1024 * 1024;
/** A text whose first line is longer is nothing that is read; to look for columns in it would take long. */
const LONGEST_LINE = 1024 * 1024;
const LINE_FEED = 10;
/** Texts that go with any folder of files: that they hold no figures need not be said. */
const COMPANION = /(?:^|\/)(?:README|LICEN[CS]E|NOTICE|COPYING|CHANGELOG)[^/]*$/iu;

/** What else lies beside data in a folder: not looked into. */
const NO_FIGURES = /(?:^|\/)(?:[^/]+\.(?:md|pdf)|LICEN[CS]E[^/.]*|package(?:-lock)?\.json)$/iu;
const PDF = /\.pdf$/iu;
/** Files that a message names. */
const NAMED = 5;

function holdsNoFigures(path: string): boolean {
  return NO_FIGURES.test(path);
}

/** That PDFs of a folder were not read: a publisher's report may have been meant. What else goes with data holds no figures. */
function notLookedInto(paths: readonly string[]): Problem[] {
  const pdfs = paths.filter((path) => PDF.test(path));
  if (pdfs.length === 0) return [];
  const more = pdfs.length > NAMED ? ` and ${pdfs.length - NAMED} more` : "";
  const many = pdfs.length === 1 ? "1 PDF was" : `${pdfs.length} PDFs were`;
  const message = `${many} not read, since no PDF is: ${pdfs.slice(0, NAMED).join(", ")}${more}. Nothing was taken from ${pdfs.length === 1 ? "it" : "them"}; give tables as CSV or Excel, narratives as text`;
  return [{ severity: "warning", code: "pdf-not-read", message, file: pdfs[0]! }];
}

/** What is read of prose, for whoever named a text that is not. */
const PROSE_READ = "of prose, narratives of the TIP Report in English are read, up to 8 MB; ";

/** Whether a file is prose by its name: in a folder it is looked into for narratives of the TIP Report only. */
function isProse(path: string): boolean {
  return PROSE.test(path);
}

/** Refuses a long file without lines. */
function mustBeText(full: string, bytes: Uint8Array): void {
  if (bytes.length <= LONGEST_PROSE || bytes.subarray(0, LONGEST_LINE).includes(LINE_FEED)) return;
  throw new ShortlistError("unrecognised-file", "the first line of this text is longer than 1 MB", {
    where: { file: full },
    wayOut: "That is neither a narrative nor a table. Narratives of the TIP Report are read up to 8 MB.",
  });
}

/** That a text of a folder is longer than any that is looked into. */
function tooLong(path: string): Problem {
  return {
    severity: "warning",
    code: "text-too-long",
    message:
      "this text is longer than 8 MB, so it was not looked into and nothing was taken from it. Split it by country if it holds narratives of the TIP Report, or name it by itself if it holds a table",
    file: path,
  };
}

/**
 * That nothing was taken from a text of a folder: a warning where it may have been meant, since it is a narrative in another language
 * or could not be read; else a remark. Nothing of a README and its like.
 */
function passedOver(
  path: string,
  problems: readonly Problem[] = [],
  error?: ShortlistError,
): { readonly problem: Problem } | undefined {
  const declined = problems.find(({ code }) => code === DECLINED_FILE);
  if (declined) return { problem: { ...declined, file: path } };
  if (COMPANION.test(path)) return undefined;
  const isPage = error === undefined || error.code === "not-what-it-says";
  const message = isPage
    ? "no narrative of the TIP Report in English was found in this text; nothing was taken from it"
    : `nothing was taken from this text: ${error.message}`;
  return {
    problem: { severity: isPage ? "info" : "warning", code: "text-passed-over", message, file: path },
  };
}

/** What the lists beside a text say of it; undefined where there is none. */
type AboutTexts = (full: string) => Promise<AboutText | undefined>;

/** The lists of the adapters that have one; each list of a folder is read once. */
function adapterLists({ plugins }: ReadOptions): AboutTexts {
  const read = new Map<string, Promise<ReadonlyMap<string, AboutText>>>();
  return async (full) => {
    for (const { textList } of sourcesWith(plugins)) {
      if (textList === undefined) continue;
      const path = join(dirname(full), textList.name);
      const texts = await entryOf(read, path, () => textsOf(path, textList));
      const about = texts.get(basename(full));
      if (about) return about;
    }
    return undefined;
  };
}

async function textsOf(path: string, { name, read }: TextList): Promise<ReadonlyMap<string, AboutText>> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) return new Map();
  try {
    return read(await readFile(await readBytes(name, path)));
  } catch (error) {
    // What is wrong with the list is said where it is read.
    if (error instanceof ShortlistError) return new Map();
    throw error;
  }
}

/** Bytes that are read at once. */
const BLOCK = 1024 * 1024;
/** A text of which every cell can be shown. */
const SHOWN_BYTES = 8 * 1024 * 1024;
/** A file that is read whole takes some twenty times its size in memory. */
const WHOLE_BYTES = 128 * 1024 * 1024;

/** A file that is handed out in pieces. */
interface LargeFile {
  readonly head: Uint8Array;
  /** From the beginning, each time anew. Each is overwritten when the next is asked for. */
  blocks(): AsyncGenerator<Uint8Array>;
  /** SHA-256 of the file, once its last block has been handed out. */
  sha256(): string;
}

function isLarge(bytes: number): boolean {
  return bytes > BULK_BYTES;
}

async function openLarge(full: string, onBytes: (soFar: number) => void): Promise<LargeFile> {
  let hash = createHash("sha256");
  const head = Buffer.alloc(HEAD_BYTES);
  const handle = await readable(full, open(full));
  const { bytesRead } = await readable(full, handle.read(head, 0, HEAD_BYTES, 0)).finally(() =>
    handle.close(),
  );
  return {
    head: head.subarray(0, bytesRead),
    async *blocks() {
      const handle = await readable(full, open(full));
      hash = createHash("sha256");
      let soFar = 0;
      try {
        const block = Buffer.allocUnsafeSlow(BLOCK);
        for (;;) {
          const { bytesRead } = await readable(full, handle.read(block, 0, BLOCK));
          if (bytesRead === 0) return;
          const bytes = block.subarray(0, bytesRead);
          hash.update(bytes);
          soFar += bytesRead;
          onBytes(soFar);
          yield bytes;
        }
      } finally {
        await handle.close();
      }
    },
    sha256: () => hash.copy().digest("hex"),
  };
}

/** Refuses a text that is read in pieces, where every cell of it would have to be held. */
export async function mustFitInMemory(full: string, bytes: number, isSaidToBeText: boolean): Promise<void> {
  if (bytes <= SHOWN_BYTES) return;
  const { head } = await openLarge(full, () => undefined);
  if (tellContent(head, isSaidToBeText).kind !== "text") return;
  throw new ShortlistError(
    "too-large",
    `the text is larger than the ${SHOWN_BYTES / 1024 / 1024} MB of which inspect shows every cell`,
    {
      where: { file: full },
      wayOut:
        "“shortlist ingest <file> --dry-run” reads a table of any size and says what it takes; for a look at its columns, inspect its first lines in a file of their own.",
    },
  );
}

/** Refuses a file that cannot be read in pieces and is too large to be read whole. */
function mustFit(full: string, bytes: number, wayOut: string): void {
  if (bytes <= WHOLE_BYTES) return;
  const limit = WHOLE_BYTES / 1024 / 1024;
  throw new ShortlistError(
    "too-large",
    `the file is larger than ${limit} MB and would have to be read whole`,
    {
      where: { file: full },
      wayOut,
    },
  );
}

async function readable<T>(full: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new ShortlistError("unreadable", `cannot be read: ${whyUnread(cause)}`, {
      where: { file: full },
      cause,
    });
  }
}

/** The name of a snapshot's data file: it carries the start of its content's SHA-256. */
export const NAMED_BY_CONTENT = /^[^/\\]+\.([0-9a-f]{12})\.(?:csv|jsonl)$/u;

/**
 * Refuses to take a folder without a manifest for one of tables where an ingest is making its first snapshot in it, or was
 * when it was stopped: what stands there would be half of the figures, or all of them several times.
 */
async function mustBeNoUnfinishedSnapshot(folder: string): Promise<void> {
  const holder = await holderOf(folder).catch(() => undefined);
  if (holder?.purpose === "snapshot" && holder.living) {
    const { pid, host } = holder.living;
    throw new ShortlistError("unfinished-snapshot", "a snapshot is being written into this folder", {
      where: { file: folder },
      wayOut: `Wait for process ${pid} on ${host} to end, which began ${holder.since} ago. If it no longer runs, make the snapshot again with “shortlist ingest <path>… --into <folder>”.`,
    });
  }
  const names: string[] = await readdir(folder).catch(() => []);
  const isStopped =
    holder?.purpose === "snapshot" ||
    unfinishedIn(folder).includes(MANIFEST) ||
    names.some((name) => NAMED_BY_CONTENT.test(name));
  if (!isStopped || names.includes(MANIFEST)) return;
  throw new ShortlistError(
    "unfinished-snapshot",
    "the folder holds an unfinished snapshot: it has no manifest.json, since the ingest into it was stopped",
    {
      where: { file: folder },
      wayOut:
        "Run that ingest again: “shortlist ingest <path>… --into <folder>” removes what is left and starts again.",
    },
  );
}
