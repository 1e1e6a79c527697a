import { stat } from "node:fs/promises";
import { buildDataset } from "../dataset/build.ts";
import type { Figures } from "../dataset/bulk/figures.ts";
import { type BulkReading, readBulkFile } from "../dataset/bulk/read.ts";
import { encodeObservations } from "../dataset/encode.ts";
import { type FileReading, readSourceFile } from "../dataset/read.ts";
import { inputFiles, readBytes, readFindings, readManifest, readSnapshot, sha256 } from "../dataset/store.ts";
import type { Conflict, Dataset, InputFile } from "../model/dataset.ts";
import { ShortlistError } from "../model/error.ts";
import type { CountryList } from "../model/evidence.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import type { ReadContext } from "../sources/contract.ts";
import { isLarge, mustFit, openLarge } from "./large-file.ts";
import { type Progress, SILENT } from "./progress.ts";

/** Snapshots and files together: precedence and derived values are worked out anew over all of them. */
export async function loadMixture(paths: readonly string[], lists: readonly CountryList[]): Promise<Dataset> {
  const files: InputFile[] = [];
  const observations: Observation[] = [];
  const unresolved: Unresolved[] = [];
  const problems: Problem[] = [];
  const conflicts: Conflict[] = [];
  for (const path of paths) {
    const manifest = await readManifest(path);
    if (manifest) {
      const snapshot = await readSnapshot(path, manifest);
      const found = await readFindings(path, manifest);
      files.push(...snapshot.files);
      append(observations, snapshot.observations);
      append(unresolved, found.unresolved);
      append(conflicts, found.conflicts);
      continue;
    }
    for await (const { file, reading } of readFiles([path])) {
      if (reading === undefined) continue;
      files.push(file);
      append(observations, reading.observations);
      append(unresolved, reading.unresolved);
      append(problems, reading.problems);
    }
  }
  const built = buildDataset({ files, observations, unresolved, problems, lists });
  const both = { ...built, conflicts: [...conflicts, ...built.conflicts] };
  return { ...both, sha256: sha256(encodeObservations(both.observations)) };
}

export interface ReadOptions {
  readonly read?: typeof readSourceFile;
  /** Takes the figures of large files; absent: every file is read whole. */
  readonly figures?: Figures;
  readonly progress?: Progress;
  /** How the texts are encoded, where the user says it: for large files; `read` knows it for the others. */
  readonly encoding?: string;
  /** The same of the decimal mark. */
  readonly decimal?: ReadContext["decimal"];
  readonly where?: ReadContext["where"];
}

/** A file that was read whole, or whose figures went into `figures`. */
export type FileRead =
  | { readonly file: InputFile; readonly reading: FileReading; readonly bulk?: never }
  | { readonly file: InputFile; readonly reading?: never; readonly bulk: BulkReading };

/** Reads publishers' files one after the other; a file named by itself must be recognised. */
export async function* readFiles(
  paths: readonly string[],
  { read = readSourceFile, figures, progress = SILENT, encoding, decimal, where }: ReadOptions = {},
): AsyncGenerator<FileRead> {
  for await (const { path, full, named } of inputFiles(paths)) {
    if (!named && IGNORED.test(path)) continue;
    const size = await sizeOf(full);
    progress.file(path, size);
    if (isLarge(size)) {
      const streamed =
        figures && (await readLarge({ path, full, size, encoding, decimal, where }, figures, progress));
      if (streamed) {
        yield streamed;
        continue;
      }
      mustFit(full, size, figures ? INTO_PIECES : INTO_A_SNAPSHOT);
    }
    const bytes = await readBytes(path, full);
    progress.read(size);
    const reading = await read(bytes);
    if (named && reading.source === undefined) {
      throw new ShortlistError("unrecognised-file", "nothing recognises this file", {
        where: { file: full },
        wayOut:
          '“shortlist sources” lists the layouts that are read; another table can be mapped: shortlist ingest <file> --country-column <name> --value "<column>=<indicator>" --year <year>.',
      });
    }
    const { source, recognition } = reading;
    yield {
      reading,
      file: {
        path,
        sha256: sha256(bytes.bytes),
        bytes: bytes.bytes.length,
        ...(source === undefined ? {} : { source }),
        ...(recognition === undefined
          ? {}
          : { layout: recognition.layout, confidence: recognition.confidence }),
        observations: reading.observations.length,
      },
    };
  }
}

const INTO_PIECES =
  "Of this size only delimited text is read that holds one table of numbers (tidy, wide, or with a column a year) in an encoding that its beginning tells, or --encoding. Save the file as UTF-8 CSV without categories, or split it.";
const INTO_A_SNAPSHOT =
  "Make a snapshot of it first: “shortlist ingest <file> --into <folder>”, and use that folder.";

/** Undefined where the file cannot be read in pieces. */
async function readLarge(
  {
    path,
    full,
    size,
    encoding,
    decimal,
    where,
  }: {
    path: string;
    full: string;
    size: number;
    encoding: string | undefined;
    decimal: ReadOptions["decimal"] | undefined;
    where: ReadOptions["where"] | undefined;
  },
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
      ...(encoding === undefined ? {} : { encoding }),
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
    bulk,
    file: { path, sha256: large.sha256(), bytes: size, source, layout, confidence, observations },
  };
}

async function sizeOf(full: string): Promise<number> {
  // What is wrong with the file is said when it is read.
  return (await stat(full).catch(() => undefined))?.size ?? 0;
}

/** Prose that lies beside data in a folder: not looked into. */
const IGNORED = /(?:^|\/)(?:[^/]+\.(?:md|txt|html?|pdf)|LICEN[CS]E[^/]*|package(?:-lock)?\.json)$/iu;

function append<T>(to: T[], from: readonly T[]): void {
  for (const one of from) to.push(one);
}
