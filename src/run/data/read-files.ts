import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Figures } from "../../dataset/bulk/figures.ts";
import type { Bulk } from "../../dataset/bulk/join.ts";
import { type BulkReading, readBulkFile } from "../../dataset/bulk/read.ts";
import { type FileReading, readSourceFile } from "../../dataset/read.ts";
import { inputFiles, readBytes } from "../../dataset/store/input-files.ts";
import { MANIFEST, readManifest } from "../../dataset/store/manifest.ts";
import { sha256 } from "../../dataset/store/sha256.ts";
import type { InputFile } from "../../model/dataset.ts";
import { defined } from "../../model/defined.ts";
import { ShortlistError } from "../../model/error.ts";
import { append } from "../../model/gather.ts";
import type { Observation } from "../../model/observation.ts";
import { DECLINED_FILE, type Problem, UNREAD_FILE, type Unresolved } from "../../model/problem.ts";
import type { ReadContext } from "../../sources/contract.ts";
import { readerRevision } from "../../sources/revisions.ts";
import { mustBeNoUnfinishedSnapshot, NAMED_BY_CONTENT } from "../ingest/unfinished.ts";
import { type Progress, SILENT } from "../progress.ts";
import { type AboutTexts, listsBeside } from "./about-text.ts";
import { isLarge, mustFit, openLarge } from "./large-file.ts";
import {
  isBesideData,
  isProse,
  LONGEST_PROSE,
  mustBeText,
  notLookedInto,
  PROSE_READ,
  passedOver,
  tooLong,
} from "./prose.ts";
import type { Incoming } from "./put-together.ts";
import { type Input, toldApart } from "./told-apart.ts";

export interface ReadOptions {
  readonly read?: typeof readSourceFile;
  /** Takes the figures of large files; absent: every file is read whole. */
  readonly figures?: Figures;
  readonly progress?: Progress;
  /** How the texts are encoded, where the user says it: for large files; `read` knows it for the others. */
  readonly encoding?: string;
  /** Paths that other figures already go by: a file of the same name is told apart from them. */
  readonly taken?: ReadonlySet<string>;
  /** The same of the decimal mark. */
  readonly decimal?: ReadContext["decimal"];
  readonly where?: ReadContext["where"];
  /** What the user says of a narrative. */
  readonly about?: ReadContext["about"];
  /** What is said of a file besides, for the names that no country answers to. */
  readonly saidOf?: (file: InputFile, unresolved: readonly Unresolved[]) => readonly Problem[];
}

/** A file that was read whole, or whose figures went into `figures`; or why nothing was taken from one of a folder. */
type FileRead =
  | (Found & { readonly reading: FileReading })
  | (Found & { readonly bulk: BulkReading })
  | { readonly problem: Problem };

interface Found {
  readonly file: InputFile;
  /** Where it lies. */
  readonly full: string;
}

/**
 * Reads publishers' files one after the other. A file named by itself must be recognised and read; one of a folder that cannot be
 * read does not keep the others from being read.
 */
export async function readFiles(paths: readonly string[], options: ReadOptions = {}): Promise<Incoming> {
  for (const path of paths) await mustBeNoUnfinishedSnapshot(path);
  const inputs: Input[] = [];
  const beside: string[] = [];
  for await (const input of inputFiles(paths)) {
    if (!input.named && input.path.includes("/")) await mustBeNoSnapshotWithin(input.full);
    if (input.named || !isBesideData(input.path)) inputs.push(input);
    else beside.push(input.path);
  }
  const about = listsBeside();
  const files: InputFile[] = [];
  const places = new Map<string, string>();
  const observations: Observation[] = [];
  const unresolved: Unresolved[] = [];
  const problems: Problem[] = [...notLookedInto(beside)];
  const readings: Bulk["readings"][number][] = [];
  const take = (one: FileRead) => {
    if ("problem" in one) return void problems.push(one.problem);
    const { file, full } = one;
    files.push(file);
    places.set(file.path, full);
    const reading = "bulk" in one ? one.bulk : one.reading;
    const said = options.saidOf?.(file, reading.unresolved) ?? [];
    if ("bulk" in one) return void readings.push({ file, reading: one.bulk, said });
    append(observations, one.reading.observations);
    append(unresolved, reading.unresolved);
    append(problems, [...one.reading.problems, ...said]);
  };
  let first: ShortlistError | undefined;
  for (const input of toldApart(inputs, options.taken)) {
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
  if (files.length === 0 && first) throw first;
  // An ingest may have begun while they were read.
  for (const path of paths) await mustBeNoUnfinishedSnapshot(path);
  const { figures } = options;
  return { files, places, observations, unresolved, problems, readings, ...defined({ figures }) };
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
    wayOut: "Name the snapshot itself, and beside it, one by one, what else is to be read.",
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
  const { read = readSourceFile, figures, progress = SILENT, about: said } = options;
  progress.file(path, size);
  if (isLarge(size)) {
    const streamed = figures && (await readLarge(input, size, options, figures, progress));
    if (streamed) return streamed;
    mustFit(full, size, figures ? INTO_PIECES : INTO_A_SNAPSHOT);
  }
  const bytes = await readBytes(path, full);
  progress.read(size);
  if (isProse(path)) mustBeText(full, bytes.bytes);
  const about = isProse(path) ? { ...said, ...(await aboutText(full)) } : said;
  const reading = await read(bytes, about && { about });
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
  const { source, recognition } = reading;
  return {
    full,
    reading,
    file: {
      path,
      sha256: sha256(bytes.bytes),
      bytes: bytes.bytes.length,
      ...defined({ source, layout: recognition?.layout, confidence: recognition?.confidence }),
      ...(source === undefined ? {} : { revision: readerRevision(source) }),
      observations: reading.observations.length,
    },
  };
}

const INTO_PIECES =
  "Of this size only delimited text is read that holds one table of numbers (tidy, wide, or with a column a year) in an encoding that its beginning tells, or --encoding. Save the file as UTF-8 CSV without categories, or split it.";
const INTO_A_SNAPSHOT =
  "Make a snapshot of it first: “shortlist ingest <file> --into <folder>”, and use that folder.";

/** Undefined where the file cannot be read in pieces. */
async function readLarge(
  { path, full }: Input,
  size: number,
  { encoding, decimal, where }: ReadOptions,
  figures: Figures,
  progress: Progress,
): Promise<FileRead | undefined> {
  let rows = 0;
  const large = await openLarge(full, (bytes) => progress.read(bytes, rows));
  const before = figures.length;
  const bulk = await readBulkFile(
    {
      path,
      head: large.head,
      ...defined({ encoding }),
      decimal,
      where,
      blocks: () => large.blocks(),
      progress: (soFar) => {
        rows = soFar;
      },
    },
    figures,
  );
  if (bulk === undefined) return undefined;
  const { source, recognition } = bulk;
  const { layout, confidence } = recognition;
  const observations = figures.length - before;
  return {
    full,
    bulk,
    file: {
      path,
      sha256: large.sha256(),
      bytes: size,
      source,
      layout,
      confidence,
      revision: readerRevision(source),
      observations,
    },
  };
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
