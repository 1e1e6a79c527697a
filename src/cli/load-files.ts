import { stat } from "node:fs/promises";
import { inOrder } from "../dataset/assemble.ts";
import { buildDataset } from "../dataset/build.ts";
import type { Figures } from "../dataset/bulk/figures.ts";
import { type BulkReading, readBulkFile } from "../dataset/bulk/read.ts";
import { encodeObservations } from "../dataset/encode.ts";
import { type FileReading, readSourceFile } from "../dataset/read.ts";
import { inputFiles, readBytes, readFindings, readManifest, readSnapshot, sha256 } from "../dataset/store.ts";
import type { Conflict, Dataset, InputFile } from "../model/dataset.ts";
import { ShortlistError } from "../model/error.ts";
import type { CountryList } from "../model/list.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import type { ReadContext } from "../sources/contract.ts";
import { disagreement } from "./disagreement.ts";
import { isLarge, mustFit, openLarge } from "./large-file.ts";
import { type Progress, SILENT } from "./progress.ts";
import { mustBeNoUnfinishedSnapshot } from "./unfinished-snapshot.ts";

/** What a run wants of a mixture. */
export interface MixtureOptions {
  /** Of the profile: only these decide what "latest" is, and only these have to be settled. */
  readonly indicators?: ReadonlySet<string>;
  /** Files that disagree without anything to settle it are left to the reader, as an audit lists them. */
  readonly unsettled?: "listed";
}

/** Snapshots and files together: precedence and derived values are worked out anew over all of them. */
export async function loadMixture(
  paths: readonly string[],
  lists: readonly CountryList[],
  { indicators, unsettled }: MixtureOptions = {},
): Promise<Dataset> {
  const files: InputFile[] = [];
  const observations: Observation[] = [];
  const unresolved: Unresolved[] = [];
  const problems: Problem[] = [];
  const before: Conflict[] = [];
  const others: string[] = [];
  let reference: number | undefined;
  for (const path of paths) {
    const manifest = await readManifest(path);
    if (!manifest) {
      others.push(path);
      continue;
    }
    const snapshot = await readSnapshot(path, manifest);
    const found = await readFindings(path, manifest);
    const { latest } = snapshot;
    if (latest !== undefined) reference = Math.max(reference ?? latest, latest);
    files.push(...snapshot.files);
    append(observations, snapshot.observations);
    append(unresolved, found.unresolved);
    append(before, found.conflicts);
  }
  const taken = new Set(files.map(({ path }) => path));
  for await (const { file, reading } of readFiles(others, { taken })) {
    if (reading === undefined) continue;
    files.push(file);
    append(observations, reading.observations);
    append(unresolved, reading.unresolved);
    append(problems, reading.problems);
  }
  for (const path of others) {
    if (!(await readManifest(path))) continue;
    throw new ShortlistError(
      "unfinished-snapshot",
      "a snapshot was written into this folder while it was read",
      { where: { file: path }, wayOut: "Run again." },
    );
  }
  const built = buildDataset(
    { files, observations, unresolved, problems, lists },
    {},
    { ...(indicators ? { only: indicators } : {}), ...(reference === undefined ? {} : { reference }) },
  );
  if (indicators && !unsettled) mustBeSettled(built.conflicts, indicators);
  const conflicts = inOrder([...stillOpen(before, built.observations), ...built.conflicts]);
  return {
    ...built,
    conflicts,
    conflictsFound: built.conflicts,
    sha256: sha256(encodeObservations(built.observations)),
  };
}

/** What a snapshot could not settle is settled by a file that now has the figure. */
function stillOpen(conflicts: readonly Conflict[], observations: readonly Observation[]): Conflict[] {
  const keyOf = ({ country, indicator, year }: Pick<Conflict, "country" | "indicator" | "year">) =>
    `${country}\u0000${indicator}\u0000${year ?? ""}`;
  const isOpen = ({ settled }: Conflict) => settled === "none";
  const there = conflicts.some(isOpen) ? new Set(observations.map(keyOf)) : undefined;
  return conflicts.filter((one) => !isOpen(one) || !there?.has(keyOf(one)));
}

/** A choice between two figures that nothing states would be a guess: no run goes on with one. */
function mustBeSettled(conflicts: readonly Conflict[], indicators: ReadonlySet<string>): void {
  const open = conflicts.filter(({ settled, indicator }) => settled === "none" && indicators.has(indicator));
  const [first] = open;
  if (first === undefined) return;
  const { kept, other } = first;
  const shown = open.slice(0, SHOWN).map(disagreement).join("; ");
  const more = open.length > SHOWN ? `; and ${open.length - SHOWN} more` : "";
  throw new ShortlistError(
    "unsettled-conflict",
    `files disagree, and nothing says which goes first: ${shown}${more}`,
    {
      where: { file: kept.file, locator: kept.locator },
      wayOut: `Correct ${kept.file} or ${other.file}, or leave one of them out. “shortlist ingest <path>… --into <folder>” makes a snapshot in which such figures are not assessed.`,
    },
  );
}

/** Disagreements that are told one by one. */
const SHOWN = 5;

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
}

/** A file that was read whole, or whose figures went into `figures`. */
export type FileRead =
  | { readonly file: InputFile; readonly reading: FileReading; readonly bulk?: never }
  | { readonly file: InputFile; readonly reading?: never; readonly bulk: BulkReading };

/** Reads publishers' files one after the other; a file named by itself must be recognised. */
export async function* readFiles(
  paths: readonly string[],
  { read = readSourceFile, figures, progress = SILENT, encoding, decimal, where, taken }: ReadOptions = {},
): AsyncGenerator<FileRead> {
  for (const path of paths) await mustBeNoUnfinishedSnapshot(path);
  const inputs: Input[] = [];
  for await (const input of inputFiles(paths))
    if (input.named || !IGNORED.test(input.path)) inputs.push(input);
  for (const { path, full, named } of toldApart(inputs, taken)) {
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
          '“shortlist inspect <file>” shows how it is read, “shortlist sources” the layouts that are known; another table can be mapped: shortlist ingest <file> --country-column <name> --value "<column>=<indicator>" --year <year>.',
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
  // An ingest may have begun while they were read.
  for (const path of paths) await mustBeNoUnfinishedSnapshot(path);
}

const INTO_PIECES =
  "Of this size only delimited text is read that holds one table of numbers (tidy, wide, or with a column a year) in an encoding that its beginning tells, or --encoding. Save the file as UTF-8 CSV without categories, or split it.";
const INTO_A_SNAPSHOT =
  "Make a snapshot of it first: “shortlist ingest <file> --into <folder>”, and use that folder.";

interface Input {
  readonly path: string;
  readonly full: string;
  readonly named: boolean;
}

/**
 * Each file once, and no two under one name: where names are equal, or one is `taken`, as much of the folders before them as
 * tells them apart, however they were named or ordered.
 */
function toldApart(inputs: readonly Input[], taken: ReadonlySet<string> = new Set()): Input[] {
  const once = new Map(inputs.map((input) => [input.full, input]));
  for (const input of inputs) if (input.named) once.set(input.full, input);
  const byName = new Map<string, Input[]>();
  for (const input of once.values()) {
    const same = byName.get(input.path);
    if (same) same.push(input);
    else byName.set(input.path, [input]);
  }
  const names = new Map<Input, string>();
  for (const [name, same] of byName) {
    const isTaken = (path: string) => taken.has(path) || (path !== name && byName.has(path));
    for (const input of same) names.set(input, name);
    if (same.length === 1 && !taken.has(name)) continue;
    const parts = same.map(({ full }) => full.split(/[\\/]/u).filter((part) => part !== ""));
    const longest = Math.max(...parts.map(({ length }) => length));
    for (let length = name.split("/").length + 1; length <= longest; length += 1) {
      const longer = parts.map((own) => own.slice(-length).join("/"));
      same.forEach((input, i) => {
        names.set(input, longer[i]!);
      });
      if (new Set(longer).size === same.length && !longer.some(isTaken)) break;
    }
  }
  return [...once.values()].map((input) => ({ ...input, path: names.get(input)! }));
}

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
