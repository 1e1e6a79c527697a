import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { country as countryOf } from "../countries/reference.ts";
import { type Built, buildDataset, countOf, type Readings, unresolvedIn } from "../dataset/build.ts";
import { nearlyKnown } from "../dataset/catalogue.ts";
import { changesBySource } from "../dataset/changes.ts";
import type { Years } from "../dataset/latest.ts";
import { readMappedFile, readSourceFile } from "../dataset/read.ts";
import type { Staged } from "../dataset/snapshot.ts";
import { encodeSnapshot } from "../dataset/snapshot.ts";
import { sha256 } from "../dataset/store/files.ts";
import { MANIFEST, readManifest } from "../dataset/store/manifest.ts";
import { withOwnHash } from "../dataset/written-json.ts";
import { defined } from "../model/collections.ts";
import type { Conflict, Dataset, Ingested, NamedConflict, SourceChange } from "../model/dataset.ts";
import type { Manifest } from "../model/documents/manifest.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";
import { badUsage, ShortlistError } from "../model/problem.ts";
import { isOwnTable } from "../model/source.ts";
import type { FileBytes } from "../model/table.ts";
import { snapshotPage } from "../report/snapshot.ts";
import { Figures, NO_YEAR } from "../sources/collector/store.ts";
import type { ReadContext, Where } from "../sources/contract.ts";
import { sources as publishers } from "../sources/index.ts";
import type { Mapping } from "../sources/user/mapping.ts";
import { ownWords } from "../words/index.ts";
import { namelessRows } from "./data/load.ts";
import { type Data, mustBePlain, placed, tool } from "./data/package-files.ts";
import { putTogether } from "./data/put-together.ts";
import { NAMED_BY_CONTENT, readFiles } from "./data/read-files.ts";
import { readSnapshotParts, type SnapshotParts } from "./data/snapshot.ts";
import { discard, putInPlace, sha256Of, type Waiting, waiting, withFolder } from "./files/file-set.ts";
import { mustBeFile, mustNotBeAmong } from "./files/out-paths.ts";
import { StagedFile, Staging } from "./files/staged-file.ts";
import type { LoadedPlugin } from "./plugins.ts";
import { goOn, growingSlowly, type Watched } from "./progress.ts";

/** Tells, beside the data files, whose figures they are. */
const SOURCES_PAGE = "SOURCES.md";

export interface IngestRequest extends MakeOptions {
  /** The folder of the snapshot, as a full path. */
  readonly into?: string;
  /** Nothing is written: what was read is added to the snapshot in `into`, where that is named, in memory alone. */
  readonly dryRun?: boolean;
  readonly reading: Reading;
  /** Every figure is held as an observation, however large its file. */
  readonly held?: boolean;
  /** Writes into a folder that holds something else than a snapshot. */
  readonly force?: boolean;
}

/** What a long run tells while it runs. */
export interface Telling extends Watched {
  readonly cwd: string;
  /** Takes a line about what is waited for. */
  readonly say: (text: string) => void;
}

export interface IngestRun {
  readonly made: Made;
  /** Of the snapshot that was written. */
  readonly manifest?: Manifest;
}

/** Reads files, folders of them and snapshots, and writes what they hold as one snapshot, which is added to where there is one. */
export async function ingested(given: Data, request: IngestRequest, telling: Telling): Promise<IngestRun> {
  const { into, dryRun, reading, held, force, asOf, from } = request;
  if (asOf !== undefined && from !== undefined && from > asOf) {
    throw badUsage(`--from ${from} is after --as-of ${asOf}: between them lies no year`, {
      wayOut: "Give --from the earlier of the two.",
    });
  }
  for (const { indicator } of reading.mapping?.values ?? []) mustBeMeant(indicator);
  const { cwd } = telling;
  await goOn(telling);
  const { snapshots, files } = await sorted(given, cwd);
  if (into !== undefined && !dryRun) {
    await mustNotBeAmong(
      into,
      files.filter((one) => typeof one === "string"),
      cwd,
    );
    if (!force) await mustBeOurs(into, request);
  }
  return growingSlowly(async () => {
    const incoming = await readIncoming(files, { ...telling, reading, ...(held ? { held } : {}) });
    await goOn(telling);
    if (snapshots.length === 0) mustHaveFigures(incoming);
    return dryRun || into === undefined
      ? { made: await makeOf(incoming, { snapshots, base: into, options: request }) }
      : write(into, { incoming, snapshots }, request, telling);
  });
}

/** Refuses a name of an indicator that is nearly that of a known one: a table may call its own by any other. */
function mustBeMeant(indicator: string): void {
  const known = nearlyKnown(indicator);
  if (known === undefined) return;
  throw badUsage(`--value names "${indicator}", which is no known indicator; did you mean ${known}?`, {
    wayOut:
      "“shortlist sources” lists the known indicators. Give one of your own a name that is not as near.",
  });
}

/** Snapshots are read as such; everything else is somebody's files. */
async function sorted(given: Data, cwd: string) {
  await mustBePlain(given, cwd);
  const snapshots: string[] = [];
  const files: Data[number][] = [];
  for (const place of new Set(placed(given, cwd)))
    if (typeof place === "string" && (await readManifest(place))) snapshots.push(place);
    else files.push(place);
  return { snapshots, files };
}

function write(
  into: string,
  { incoming, snapshots }: { incoming: Readings; snapshots: readonly string[] },
  options: MakeOptions,
  { say, ...watched }: Telling,
): Promise<IngestRun> {
  // What it is added to is read when nobody else can write there: else the work of one of two would be lost.
  return withFolder(into, { purpose: "snapshot", say, makes: true }, async () => {
    const made = await makeOf(incoming, { snapshots, base: into, options });
    await goOn(watched);
    const { dataset, from } = made;
    const count = countOf(dataset);
    const staging = new Staging(into);
    try {
      const snapshot = await encodeSnapshot(dataset, {
        tool,
        hash: sha256,
        ...defined({ asOf: options.asOf, from }),
        stage: staging.stage,
        progress: (rows) => {
          watched.signal?.throwIfAborted();
          watched.progress?.({ doing: "write", done: rows, of: count });
        },
      });
      watched.progress?.({ doing: "write", done: count, of: count });
      // From here on the snapshot is put into its place whole.
      await goOn(watched);
      const { manifest } = snapshot;
      await writeSnapshot(into, snapshot, new Map([[SOURCES_PAGE, snapshotPage(manifest, ownWords)]]));
      return { made, manifest };
    } finally {
      await staging.discard();
    }
  });
}

/** Refuses to mix a snapshot into a folder that holds other things. */
async function mustBeOurs(folder: string, { replace }: MakeOptions): Promise<void> {
  if (!existsSync(folder)) return;
  try {
    if (await readManifest(folder)) return;
  } catch (error) {
    // What is replaced need not be whole.
    if (replace && error instanceof ShortlistError) return;
    throw error;
  }
  const entries = await readdir(folder).catch(() => {
    throw new ShortlistError("not-a-folder", "--into names a file, not a folder", {
      where: { file: folder },
      wayOut: "Name a folder; it is made where it is not there.",
    });
  });
  // On some disks capitals make no other name.
  const isWritten = (name: string) => [MANIFEST, SOURCES_PAGE.toLowerCase()].includes(name.toLowerCase());
  for (const name of entries.filter(isWritten)) {
    const at = join(folder, name);
    if (await startsAsOurs(at)) continue;
    throw new ShortlistError("not-a-snapshot", `the folder holds a ${name} that is no snapshot's`, {
      where: { file: at },
      wayOut: "Name another folder, or pass --force to put the snapshot's own in its place.",
    });
  }
  // Data files without a manifest are what an ingest that was stopped has left: it is gone with the next one.
  if (!entries.some((name) => /\.csv$/iu.test(name) && !NAMED_BY_CONTENT.test(name))) return;
  throw new ShortlistError("not-a-snapshot", "the folder contains tables but no snapshot", {
    where: { file: folder },
    wayOut: "Name another folder, or pass --force to put the snapshot next to them.",
  });
}

/** An ingest that was stopped may have left its page, and no manifest yet. */
async function startsAsOurs(page: string): Promise<boolean> {
  const text = await readFile(page, "utf8").catch(() => "");
  return text.startsWith(`# ${ownWords.publishers.snapshot}\n`);
}

/** How files are read where it is not told from each file alone. */
export interface Reading extends Pick<ReadContext, "decimal" | "where" | "scales" | "about"> {
  /** Which columns of a table that nothing recognises hold what. */
  readonly mapping?: Mapping;
  /** How text files are encoded, by a WHATWG label. */
  readonly encoding?: string;
  /** The plug-ins of the run; absent: all that are loaded. */
  readonly plugins?: readonly LoadedPlugin[];
}

/**
 * Reads the files of an ingest.
 *
 * @param held every figure is held as an observation, however large the file, since each is to be printed
 */
async function readIncoming(
  data: Data,
  { reading: how, held = false, signal, progress }: { reading: Reading; held?: boolean } & Watched,
): Promise<Readings> {
  const { mapping, ...answers } = how;
  const read = readerOf(how);
  // Figures of columns have no notes, and those that are moved onto another scale have one each.
  const figures = mapping || held || how.scales ? undefined : new Figures();
  const incoming = await readFiles(data, { ...defined({ read, figures, signal, progress }), ...answers });
  if (data.length > 0) mustBeUsed(how, incoming);
  return incoming;
}

/** Refuses answers that no file asks for: whoever gives one takes the figures to be read by it. */
function mustBeUsed(
  { about, where = [], scales, mapping }: Reading,
  { files, observations, problems }: Readings,
): void {
  const sources = files.flatMap(({ source }) => source ?? []);
  const [option] = Object.keys(about ?? {});
  if (option !== undefined && !publishers.some(({ id, isProse }) => isProse && sources.includes(id)))
    throw badUsage(`--${option} says of a narrative what it does not say itself, and none was read`, {
      wayOut:
        "Leave it out; columns of a table are mapped with --country-column, --value and --year or --year-column.",
    });
  const isMoved = ({ source, formula }: Observation) => isOwnTable(source) && formula !== undefined;
  if (scales && !observations.some(isMoved) && !problems.some(({ code }) => code === "out-of-scale"))
    throw badUsage("--scale says on which scale ratings are, and no table that was read has any", {
      wayOut:
        'Leave it out, or map the column: --value "<column>=findings.political-will"; of another indicator than a rating name it: --scale <indicator>=0-10.',
    });
  if (mapping === undefined) mustHaveColumn(where, sources);
}

/** A file without the column is read as its publisher's, whole. */
export function mustHaveColumn(where: readonly Where[], sources: readonly string[]): void {
  const [first] = where;
  if (first === undefined || sources.some(isOwnTable)) return;
  throw badUsage(`no table that was read has a column "${first.column}" for --where`, {
    wayOut: "Name a column as its header says: “shortlist inspect <file>” shows the headers.",
  });
}

function readerOf({ mapping, ...answers }: Reading) {
  if (mapping === undefined && Object.keys(answers).length === 0) return undefined;
  return (bytes: FileBytes, more?: Parameters<typeof readSourceFile>[1]) =>
    mapping ? readMappedFile(bytes, mapping, answers) : readSourceFile(bytes, { ...answers, ...more });
}

/** What a snapshot is to hold. */
export interface MakeOptions {
  /** Keep nothing that describes a later year. */
  readonly asOf?: number;
  /** Keep no history before this year. */
  readonly from?: number;
  /** Keep nothing of the snapshot that is there. */
  readonly replace?: boolean;
}

/** What an ingest makes. */
export interface Made {
  readonly dataset: Built;
  readonly incoming: Readings;
  /** Of a snapshot that was added to, or that was read beside files. */
  readonly changes?: readonly SourceChange[];
  readonly from?: number;
  /** Files that were read under other paths, since the snapshots have others of their names; and those. */
  readonly beside: ReadonlyMap<string, string>;
  /** What was said already when the snapshots among it were made. */
  readonly heldProblems: readonly Problem[];
}

/** The dataset of a snapshot: of what was read, of snapshots beside it, and of the one that it is added to. */
async function makeOf(
  incoming: Readings,
  {
    snapshots,
    base: folder,
    options,
  }: { snapshots: readonly string[]; base: string | undefined; options: MakeOptions },
): Promise<Made> {
  const base = folder === undefined || options.replace ? undefined : await readSnapshotParts(folder);
  const others: SnapshotParts[] = [];
  for (const path of snapshots) {
    // What is added to is there already.
    const other = base && path === folder ? undefined : await readSnapshotParts(path);
    if (other) others.push(other);
  }
  const years: Years = defined({ to: options.asOf, from: options.from });
  const put = putTogether(incoming, { base, others }, years);
  const { reference, from } = put;
  const within = { ...years, ...defined({ from }) };
  const known = defined({ reference });
  const dataset = buildDataset(put.readings, within, known);
  if (others.length === 0) {
    const own = new Set(put.incoming.files.map(({ path }) => path));
    mustHaveFigures({ ...dataset, files: dataset.files.filter(({ path }) => own.has(path)) });
  }
  const before = base ? [base] : others;
  return {
    dataset,
    incoming: put.incoming,
    beside: put.beside,
    heldProblems: [...(base ? [base] : []), ...others].flatMap(({ problems }) => problems),
    ...defined({ from }),
    ...(before.length === 0 ? {} : { changes: changes(before, dataset, put.replaced) }),
  };
}

function changes(
  before: readonly SnapshotParts[],
  dataset: Built,
  replaced: ReadonlyMap<string, string>,
): SourceChange[] {
  const published = (all: readonly Observation[]) => all.filter(({ source }) => source !== "derived");
  const { settled } = dataset;
  const figures = function* () {
    yield* published(dataset.observations);
    for (const { rows } of settled?.indicators ?? [])
      for (const row of rows) yield settled!.figures.observation(row);
  };
  return changesBySource(
    {
      files: before.flatMap(({ files }) => files),
      figures: before.flatMap(({ observations }) => published(observations)),
    },
    { files: dataset.files, figures: figures() },
    replaced,
    dataset.conflicts.filter(({ settled }) => settled === "none"),
  );
}

/** Refuses files of which no figure can be taken. */
function mustHaveFigures(read: Pick<Dataset, "files" | "problems" | "unresolved">): void {
  if (read.files.every((file) => file.observations === 0)) throw nothingRead(read);
}

/** What was wrong with the only file there is tells why. */
function nothingRead({ problems, unresolved }: Pick<Dataset, "problems" | "unresolved">): ShortlistError {
  const cause = problems.find(({ severity }) => severity !== "info");
  const rows = cause === undefined ? namelessRows(unresolved) : undefined;
  if (rows) {
    return new ShortlistError("nothing-read", `no figure could be read from these paths, only ${rows.what}`, {
      where: rows.where,
      wayOut:
        "Correct the names, or see with “shortlist inspect <file>” which column was taken for the country's.",
    });
  }
  const why = cause === undefined ? "" : `: ${cause.message.replace(/\.$/u, "")}`;
  return new ShortlistError("nothing-read", `no figure could be read from these paths${why}`, {
    ...(cause?.file === undefined
      ? {}
      : { where: { file: cause.file, ...(cause.locator ? { locator: cause.locator } : {}) } }),
    wayOut:
      cause?.code === "rows-not-wanted"
        ? "“shortlist inspect <file>” shows the table's columns and what stands in them."
        : "“shortlist sources” lists the publishers and layouts that are read.",
  });
}

/** Those of this run: of what a snapshot holds it was said when that was made. */
export function problemsOf({ dataset: { problems }, heldProblems }: Made): readonly Problem[] {
  if (heldProblems.length === 0) return problems;
  const known = new Set(heldProblems.map((problem) => JSON.stringify(problem)));
  return problems.filter((problem) => !known.has(JSON.stringify(problem)));
}

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
  const old = await filesOfManifest(folder);
  const texts = [
    ...files,
    ...extra,
    [MANIFEST, `${JSON.stringify(withOwnHash(manifest, sha256), null, 1)}\n`] as const,
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
async function filesOfManifest(folder: string): Promise<ReadonlySet<string>> {
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

/** What a person is told of an ingest. */
export function summaryOf(made: Made): Ingested {
  const { dataset, incoming, changes } = made;
  return {
    files: incoming.files.length,
    recognised: incoming.files.filter(({ source }) => source !== undefined).length,
    observations: countOf(dataset),
    sources: dataset.sources,
    ...(changes ? { changes } : {}),
    beside: [...made.beside].map(([path, earlier]) => ({ path, held: earlier })),
    undated: undatedIn(made),
    unresolved: unresolvedIn(incoming),
    open: dataset.conflicts.filter(({ settled }) => settled === "none").map(withCountryName),
    settled: dataset.conflictsFound.filter(({ settled }) => settled !== "none").map(withCountryName),
    problems: problemsOf(made),
  };
}

function undatedIn({ incoming: { files }, dataset }: Made): number {
  const own = new Set(files.flatMap(({ path, source }) => (source && isOwnTable(source) ? [path] : [])));
  let undated = dataset.observations.filter(({ year, file }) => year === undefined && own.has(file)).length;
  const { settled } = dataset;
  for (const { rows } of settled?.indicators ?? [])
    for (const row of rows) if (settled!.figures.year(row) === NO_YEAR) undated += 1;
  return undated;
}

function withCountryName(conflict: Conflict): NamedConflict {
  return { ...conflict, name: countryOf(conflict.country)?.name ?? conflict.country };
}
