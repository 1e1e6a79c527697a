import { join } from "node:path";
import { country as countryOf } from "../../countries/reference.ts";
import { readManifest } from "../../dataset/store/manifest.ts";
import { findingsIn, readSnapshot } from "../../dataset/store/snapshot.ts";
import { defined, gather } from "../../model/collections.ts";
import type { Conflict, InputFile } from "../../model/dataset.ts";
import type { Manifest } from "../../model/documents/manifest.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem, ShortlistError, Unresolved } from "../../model/problem.ts";
import { disagreementText } from "../../report/text/warnings.ts";
import { ownWords } from "../../words/index.ts";

/** What a snapshot holds, as the readings it was made of: to be put together with others. */
export interface SnapshotParts {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: readonly InputFile[];
  /** Those that count, and derived ones. */
  readonly observations: readonly Observation[];
  /** Those that might count when a file is replaced. */
  readonly rivals: readonly Observation[];
  readonly conflicts: readonly Conflict[];
  readonly unresolved: readonly Unresolved[];
  readonly problems: readonly Problem[];
}

/** Undefined where the folder holds none. With `wanted` only of these indicators, and of those from which any of them is derived. */
export async function readSnapshotParts(
  folder: string,
  wanted?: ReadonlySet<string>,
): Promise<SnapshotParts | undefined> {
  const manifest = await readManifest(folder);
  return (
    manifest &&
    asItStands(folder, manifest, async (manifest) => {
      const need = wanted && { indicators: wanted, asOf: Number.NEGATIVE_INFINITY };
      const { files, observations } = await readSnapshot(folder, manifest, need);
      const { conflicts, rivals, unresolved, problems } = findingsIn(folder, manifest);
      return {
        folder,
        manifest,
        files,
        observations,
        conflicts: conflicts(),
        rivals: rivals(),
        unresolved: unresolved(),
        problems: problems(),
      };
    })
  );
}

/** Reads by a manifest; once more where an ingest has replaced the data files since that was read. */
export async function asItStands<T>(
  folder: string,
  manifest: Manifest,
  read: (manifest: Manifest) => Promise<T>,
): Promise<T> {
  try {
    return await read(manifest);
  } catch (error) {
    const now = await readManifest(folder);
    if (now === undefined || JSON.stringify(now.files) === JSON.stringify(manifest.files)) throw error;
    return read(now);
  }
}

/** Snapshots whose files can be told by their paths: where two have different files of one path, their folders go before it. */
export function snapshotsApart(snapshots: readonly SnapshotParts[]): SnapshotParts[] {
  const contents = new Map<string, Set<string>>();
  for (const { files } of snapshots)
    for (const { path, sha256 } of files) {
      const own = contents.get(path) ?? new Set();
      contents.set(path, own.add(sha256));
    }
  const taken = new Set(contents.keys());
  return snapshots.map((snapshot) => {
    const names = new Map<string, string>();
    for (const { path } of snapshot.files) {
      if (contents.get(path)!.size === 1) continue;
      const name = otherName(path, join(snapshot.folder, path), taken);
      taken.add(name);
      names.set(path, name);
    }
    return names.size === 0 ? snapshot : renamed(snapshot, names);
  });
}

/** The same with its files under other paths. */
export function renamed<T extends Partial<SnapshotParts>>(parts: T, names: ReadonlyMap<string, string>): T {
  const of = (path: string) => names.get(path) ?? path;
  const placed = <P extends { readonly file?: string }>(one: P): P =>
    one.file === undefined ? one : { ...one, file: of(one.file) };
  const figure = (one: Observation): Observation => ({
    ...placed(one),
    ...(one.inputs ? { inputs: one.inputs.map(placed) } : {}),
  });
  const { files, observations, rivals, conflicts, unresolved, problems } = parts;
  return {
    ...parts,
    ...defined({
      files: files?.map((file) => ({ ...file, path: of(file.path) })),
      observations: observations?.map(figure),
      rivals: rivals?.map(figure),
      conflicts: conflicts?.map((one) => ({ ...one, kept: placed(one.kept), other: placed(one.other) })),
      unresolved: unresolved?.map(placed),
      problems: problems?.map(placed),
    }),
  };
}

/** What is left of a snapshot without some of its files. */
export function withoutFiles(parts: SnapshotParts, gone: ReadonlySet<string>): SnapshotParts {
  if (gone.size === 0) return parts;
  const stays = ({ file }: { readonly file?: string }) => file === undefined || !gone.has(file);
  const figure = (one: Observation) => stays(one) && (one.inputs?.every(stays) ?? true);
  return {
    ...parts,
    files: parts.files.filter(({ path }) => !gone.has(path)),
    observations: parts.observations.filter(figure),
    rivals: parts.rivals.filter(figure),
    // The figure that was kept may be gone with its file: another of the same key then stands in its place.
    conflicts: parts.conflicts.filter(
      ({ other, kept, settled }) => stays(other) && (settled !== "none" || stays(kept)),
    ),
    unresolved: parts.unresolved.filter(stays),
    problems: parts.problems.filter(stays),
  };
}

/** A file to be read, and the path that its figures go by. */
export interface Input {
  readonly path: string;
  readonly full: string;
  readonly named: boolean;
  /** Why it cannot be read, where that was seen before it was opened. */
  readonly failure?: ShortlistError;
}

/**
 * Each file once, and no two under one name: where names are equal, or one is `taken`, as much of the folders before them as
 * tells them apart, however they were named or ordered.
 */
export function withDistinctPaths(inputs: readonly Input[], taken: ReadonlySet<string> = new Set()): Input[] {
  const once = new Map(inputs.map((input) => [input.full, input]));
  for (const input of inputs) if (input.named) once.set(input.full, input);
  const byName = new Map<string, Input[]>();
  for (const input of once.values()) gather(byName, input.path, input);
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

/** Another name for a file whose own is taken: with as many of the folders before it as tell it apart. */
export function otherName(path: string, full: string, taken: ReadonlySet<string>): string {
  const parts = full.split(/[\\/]/u).filter((part) => part !== "");
  for (let length = path.split("/").length + 1; length <= parts.length; length += 1) {
    const longer = parts.slice(-length).join("/");
    if (!taken.has(longer)) return longer;
  }
  for (let number = 2; ; number += 1) if (!taken.has(`${path} (${number})`)) return `${path} (${number})`;
}

/** Two figures and their places, for errors and what --strict asks about. */
export function disagreement(conflict: Conflict): string {
  const { country } = conflict;
  return disagreementText(conflict, countryOf(country)?.name ?? country, ownWords.warnings);
}
