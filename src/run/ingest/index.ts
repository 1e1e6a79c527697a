import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { encodeSnapshot } from "../../dataset/snapshot.ts";
import { MANIFEST, readManifest } from "../../dataset/store/manifest.ts";
import { sha256 } from "../../dataset/store/sha256.ts";
import { ownWords } from "../../locales/index.ts";
import { defined } from "../../model/defined.ts";
import { badUsage, ShortlistError } from "../../model/error.ts";
import type { Manifest } from "../../model/manifest.ts";
import { snapshotPage } from "../../report/sources/snapshot-page.ts";
import type { Incoming } from "../data/put-together.ts";
import { mustBePlain, pathOfData } from "../data/shipped.ts";
import { withFolder } from "../files/folder-lock.ts";
import { mustNotBeAmong } from "../files/out-paths.ts";
import { Staging } from "../files/staged-file.ts";
import { growingSlowly } from "../heap.ts";
import type { Progress } from "../progress.ts";
import { tool } from "../tool.ts";
import { type Made, type MakeOptions, makeOf, mustHaveFigures } from "./make.ts";
import { type Reading, readIncoming } from "./read.ts";
import { NAMED_BY_CONTENT } from "./unfinished.ts";
import { writeSnapshot } from "./write.ts";

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
export interface Telling {
  readonly cwd: string;
  /** Takes a line about what is waited for. */
  readonly say: (text: string) => void;
  readonly progress: Progress;
}

export interface Ingested {
  readonly made: Made;
  /** Of the snapshot that was written. */
  readonly manifest?: Manifest;
}

/** Reads files, folders of them and snapshots, and writes what they hold as one snapshot, which is added to where there is one. */
export async function ingested(
  named: readonly string[],
  request: IngestRequest,
  telling: Telling,
): Promise<Ingested> {
  const { into, dryRun, reading, held, force, asOf, from } = request;
  if (asOf !== undefined && from !== undefined && from > asOf) {
    throw badUsage(`--from ${from} is after --as-of ${asOf}: between them lies no year`, {
      wayOut: "Give --from the earlier of the two.",
    });
  }
  const { cwd, progress } = telling;
  const { snapshots, files } = await sorted(named, cwd);
  if (into !== undefined && !dryRun) {
    await mustNotBeAmong(into, files, cwd);
    if (!force) await mustBeOurs(into, request);
  }
  return growingSlowly(async () => {
    const incoming = await readIncoming(files, { reading, ...(held ? { held } : {}), progress });
    if (snapshots.length === 0) mustHaveFigures(incoming);
    return dryRun || into === undefined
      ? { made: await makeOf(incoming, { snapshots, base: into, options: request }) }
      : write(into, { incoming, snapshots }, request, telling);
  });
}

/** Snapshots are read as such; everything else is somebody's files. */
async function sorted(named: readonly string[], cwd: string) {
  await mustBePlain(named, cwd);
  const [snapshots, files]: string[][] = [[], []];
  for (const place of new Set(named.map((one) => pathOfData(one, cwd))))
    ((await readManifest(place)) ? snapshots : files)!.push(place);
  return { snapshots: snapshots!, files: files! };
}

function write(
  into: string,
  { incoming, snapshots }: { incoming: Incoming; snapshots: readonly string[] },
  options: MakeOptions,
  { say, progress }: Telling,
): Promise<Ingested> {
  // What it is added to is read when nobody else can write there: else the work of one of two would be lost.
  return withFolder(into, { purpose: "snapshot", say, makes: true }, async () => {
    const made = await makeOf(incoming, { snapshots, base: into, options });
    const { dataset, settled, count, from } = made;
    const staging = new Staging(into);
    try {
      const snapshot = await encodeSnapshot(dataset, {
        tool,
        hash: sha256,
        ...defined({ asOf: options.asOf, from }),
        stage: staging.stage,
        settled,
        progress: (rows) => progress.wrote(rows, count),
      });
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
  const held = await readdir(folder).catch(() => {
    throw new ShortlistError("not-a-folder", "--into names a file, not a folder", {
      where: { file: folder },
      wayOut: "Name a folder; it is made where it is not there.",
    });
  });
  // On some disks capitals make no other name.
  const isWritten = (name: string) => [MANIFEST, SOURCES_PAGE.toLowerCase()].includes(name.toLowerCase());
  for (const name of held.filter(isWritten)) {
    const at = join(folder, name);
    if (await startsAsOurs(at)) continue;
    throw new ShortlistError("not-a-snapshot", `the folder holds a ${name} that is no snapshot's`, {
      where: { file: at },
      wayOut: "Name another folder, or pass --force to put the snapshot's own in its place.",
    });
  }
  // Data files without a manifest are what an ingest that was stopped has left: it is gone with the next one.
  if (!held.some((name) => /\.csv$/iu.test(name) && !NAMED_BY_CONTENT.test(name))) return;
  throw new ShortlistError("not-a-snapshot", "the folder holds tables but no snapshot", {
    where: { file: folder },
    wayOut: "Name another folder, or pass --force to put the snapshot beside them.",
  });
}

/** An ingest that was stopped may have left its page, and no manifest yet. */
async function startsAsOurs(page: string): Promise<boolean> {
  const text = await readFile(page, "utf8").catch(() => "");
  return text.startsWith(`# ${ownWords.publishers.snapshot}\n`);
}
