import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import type { Conflict, Dataset } from "../model/dataset.ts";
import { ShortlistError } from "../model/error.ts";
import type { CountryList } from "../model/evidence.ts";
import type { Manifest, ManifestFile, Slice } from "../model/manifest.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import type { FileBytes } from "../model/table.ts";
import { decodeCompact } from "./compact.ts";
import { decodeConflicts, decodeObservations, decodeProblems, decodeUnresolved } from "./decode.ts";
import { withDerived, withInputs } from "./derivations/index.ts";

export const MANIFEST = "manifest.json";

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** The manifest of a snapshot folder; undefined where the folder is none. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST), "utf8");
  } catch {
    return undefined;
  }
  const manifest = parseJson(text, join(folder, MANIFEST)) as Partial<Manifest>;
  if (manifest.document !== "shortlist/snapshot/1") return undefined;
  return manifest as Manifest;
}

/** What a run needs of a snapshot; absent: everything. */
export interface Need {
  readonly indicators?: ReadonlySet<string>;
  /** The year of the run; where it is the snapshot's latest, history is left unread. */
  readonly asOf?: number;
}

/** Loads a snapshot, or the part of it that is needed; what is read is checked against the manifest's hashes. */
export async function readSnapshot(
  folder: string,
  manifest: Manifest,
  need: Need = {},
): Promise<Omit<Dataset, "lists">> {
  // The newest values are those of the latest year or before; later ones are read with the rest.
  const onlyCurrent =
    need.indicators !== undefined && (need.asOf === undefined || need.asOf === manifest.latest);
  const read = (
    holds: readonly ManifestFile["holds"][],
    indicators: ReadonlySet<string> | undefined,
    decode: (text: string) => Observation[],
  ) =>
    manifest.files.flatMap((file) => {
      if (!holds.includes(file.holds)) return [];
      const slices = (file.indicators ?? []).filter(({ id }) => indicators?.has(id) ?? true);
      return slices.length === 0 ? [] : decode(readSlices(folder, file, slices));
    });
  const observations = onlyCurrent
    ? read(["newest"], need.indicators, decodeCompact)
    : withDerived(
        read(["current", "history"], need.indicators && withInputs(need.indicators), decodeObservations),
      );
  return {
    catalogue: manifest.indicators,
    sources: manifest.sources,
    ...(manifest.latest === undefined ? {} : { latest: manifest.latest }),
    files: manifest.inputs,
    observations,
    ...(onlyCurrent ? { newestOnly: true } : {}),
    conflicts: [],
    unresolved: [],
    problems: [],
    sha256: manifest.sha256,
  };
}

/** What ingest could not settle: only `--strict`, `audit` and rewriting a snapshot ask for it. */
export async function readFindings(
  folder: string,
  manifest: Manifest,
): Promise<{ conflicts: Conflict[]; unresolved: Unresolved[]; problems: Problem[] }> {
  const read = <T>(holds: ManifestFile["holds"], decode: (text: string) => T[]) =>
    manifest.files.flatMap((file) => {
      if (file.holds !== holds) return [];
      return decode(readWhole(folder, file));
    });
  return {
    conflicts: [...read("conflicts", decodeConflicts), ...read("unsettled", decodeConflicts)],
    unresolved: read("unresolved", decodeUnresolved),
    problems: read("problems", decodeProblems),
  };
}

function readSlices(folder: string, file: ManifestFile, slices: readonly Slice[]): string {
  const path = join(folder, basename(file.name));
  const read = (handle: number) =>
    slices.map(({ at: [from, to], sha256: hash }) => {
      const bytes = Buffer.allocUnsafe(to - from);
      return checked(bytes.subarray(0, readSync(handle, bytes, 0, to - from, from)), hash, path);
    });
  return withHandle(path, read).join("");
}

function readWhole(folder: string, file: ManifestFile): string {
  const path = join(folder, basename(file.name));
  return checked(
    withHandle(path, (handle) => readFileSync(handle)),
    file.sha256,
    path,
  );
}

/** Read at once: over small parts of files the way through the thread pool takes longer than the reading. */
function withHandle<T>(path: string, use: (handle: number) => T): T {
  let handle: number | undefined;
  try {
    handle = openSync(path, "r");
    return use(handle);
  } catch (cause) {
    if (cause instanceof ShortlistError) throw cause;
    throw new ShortlistError("bad-snapshot", "a data file that the manifest names cannot be read", {
      where: { file: path },
      wayOut: "Restore the file, or make the snapshot again with “shortlist ingest”.",
      cause,
    });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function checked(bytes: Buffer, hash: string, path: string): string {
  if (sha256(bytes) === hash) return bytes.toString("utf8");
  throw new ShortlistError(
    "bad-snapshot",
    "the file is not the one that the manifest names: its SHA-256 differs",
    {
      where: { file: path },
      wayOut:
        "Restore the file, or make the snapshot again with “shortlist ingest”. To change figures, pass a table of your own with --data.",
    },
  );
}

/** Every file under the given paths, with the path that goes into provenance: below the folder that was named. */
export async function* inputFiles(
  paths: readonly string[],
): AsyncGenerator<{ path: string; full: string; named: boolean }> {
  for (const path of paths) {
    const info = await stat(path).catch((cause: unknown) => {
      throw new ShortlistError("no-such-file", "no such file or folder", { where: { file: path }, cause });
    });
    if (!info.isDirectory()) {
      yield { path: basename(path), full: path, named: true };
      continue;
    }
    let found = 0;
    for await (const full of walk(path)) {
      found += 1;
      yield { path: relative(path, full).split(sep).join("/"), full, named: false };
    }
    if (found === 0) {
      throw new ShortlistError("empty-folder", "the folder holds no files", {
        where: { file: path },
        wayOut: "Name a folder with publishers' files; “shortlist sources” lists what is read.",
      });
    }
  }
}

async function* walk(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const full = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(full);
    else if (entry.isFile()) yield full;
  }
}

export async function readBytes(path: string, full: string): Promise<FileBytes> {
  try {
    return { path, bytes: await readFile(full) };
  } catch (cause) {
    throw new ShortlistError("unreadable", `cannot be read: ${(cause as Error).message}`, {
      where: { file: full },
      cause,
    });
  }
}

/** Restriction and partner lists: every JSON file of a folder. */
export async function readLists(folder: string): Promise<CountryList[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) => {
      const list = parseJson(await readFile(join(folder, name), "utf8"), join(folder, name)) as CountryList;
      return { ...list, id: name.slice(0, -".json".length) };
    }),
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ShortlistError("bad-snapshot", "the file is not valid JSON", { where: { file }, cause });
  }
}
