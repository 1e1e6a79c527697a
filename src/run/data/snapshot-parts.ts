import { join } from "node:path";
import { readManifest } from "../../dataset/store/manifest.ts";
import { findingsIn, readSnapshot } from "../../dataset/store.ts";
import type { Conflict, InputFile } from "../../model/dataset.ts";
import { defined } from "../../model/defined.ts";
import type { Manifest } from "../../model/manifest.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem, Unresolved } from "../../model/problem.ts";
import { otherName } from "./told-apart.ts";

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
