import { join } from "node:path";
import { merge, type Readings } from "../../dataset/build.ts";
import { type FileFigures, figuresOf, replacedFiles } from "../../dataset/changes.ts";
import type { Years } from "../../dataset/latest.ts";
import type { InputFile } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import { ShortlistError } from "../../model/problem.ts";
import { type Figures, NO_YEAR } from "../../sources/collector/store.ts";
import { otherName, renamed, type SnapshotParts, snapshotsApart, withoutFiles } from "./snapshot.ts";

/**
 * Files and snapshots as one set of readings. A file takes the place of its predecessor in any of the snapshots; and what comes in,
 * files and snapshots alike, the place of its predecessors in the snapshot that it is added to.
 */
export function putTogether(
  incoming: Readings,
  { base, others }: { base: SnapshotParts | undefined; others: readonly SnapshotParts[] },
  years: Years,
) {
  const own = figuresRead(incoming);
  const replaced = new Map<InputFile, InputFile>();
  const without = (snapshot: SnapshotParts, by: readonly FileFigures[]) => {
    const gone = replacedFiles(figuresIn(snapshot), by);
    for (const [old, file] of gone) replaced.set(old, file);
    return rest(snapshot, new Set([...gone.keys()].map(({ path }) => path)));
  };
  const newer = snapshotsApart(others).map((snapshot) => without(snapshot, own));
  const older = base && without(base, [...newer.flatMap(figuresIn), ...own]);
  const snapshots = snapshotsApart(older ? [older, ...newer] : newer);

  const renamedReadings = apart(
    incoming,
    new Set(snapshots.flatMap(({ files }) => files.map(({ path }) => path))),
  );
  // Of several snapshots that are put into a new one the newest says what "latest" is.
  const stated = base?.manifest ?? others.map(({ manifest }) => manifest).sort(byLatest)[0];
  const from = years.from ?? stated?.from;
  const names = new Map(incoming.files.map((file, i) => [file, renamedReadings.files[i]!.path]));
  const inPlace = new Set(replaced.values());
  return {
    // With the paths that tell its files apart from those of the snapshots.
    incoming: renamedReadings,
    // Files under such paths, and the files of the snapshots that have theirs.
    beside: new Map(
      [...names]
        .filter(([file, name]) => name !== file.path && !inPlace.has(file))
        .map(([{ path }, name]) => [name, path]),
    ),
    // Files of the snapshots whose place another took, and that one; by their paths.
    replaced: new Map([...replaced].map(([old, by]) => [old.path, names.get(by) ?? by.path])),
    // What the snapshots state: the year that "latest" stands for, and the first year of history.
    reference: years.to === undefined ? stated?.latest : undefined,
    from,
    readings: merge(
      {
        files: once(snapshots.flatMap(({ files }) => files)),
        observations: snapshots.flatMap((one) => [...one.observations, ...one.rivals]),
        unresolved: once(snapshots.flatMap((one) => one.unresolved)),
        // Which years do not count is told anew.
        problems: once(snapshots.flatMap((one) => one.problems)).filter(
          ({ code }) => code !== "year-not-counted",
        ),
        before: snapshots.flatMap(({ conflicts }) => conflicts),
      },
      renamedReadings,
    ),
  };
}

function byLatest(a: SnapshotParts["manifest"], b: SnapshotParts["manifest"]): number {
  return (b.latest ?? 0) - (a.latest ?? 0);
}

/** Two snapshots may hold the same file. */
function once<T>(entries: readonly T[]): T[] {
  const seen = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  return seen.size === entries.length ? [...entries] : [...seen.values()];
}

function rest(snapshot: SnapshotParts, gone: ReadonlySet<string>): SnapshotParts {
  const { manifest, conflicts, folder } = snapshot;
  const isOpen = conflicts.some(
    ({ settled, kept, other }) => settled === "none" && (gone.has(kept.file) || gone.has(other.file)),
  );
  if (isOpen && !manifest.files.some(({ holds }) => holds === "rivals")) {
    throw new ShortlistError(
      "earlier-snapshot",
      "an earlier version made this snapshot, which does not keep the figures on which its files disagree: one of those files cannot be replaced in it",
      { where: { file: folder }, wayOut: "Make it again: name all of its files, and pass --replace." },
    );
  }
  return withoutFiles(snapshot, gone);
}

function figuresIn({ files, observations, rivals, problems, folder }: SnapshotParts): FileFigures[] {
  const all = [...observations, ...rivals];
  return figuresOf({ files, observations: all, problems }, ({ path }) => join(folder, path));
}

function figuresRead({
  files,
  observations,
  problems,
  places,
  figures,
  large = [],
}: Readings): FileFigures[] {
  const paths = new Map(large.map(({ file, reading }) => [file, reading.path]));
  return figuresOf({ files, observations, problems }, ({ path }) => places?.get(path) ?? path).map((one) => {
    const path = paths.get(one.file);
    return path === undefined || figures === undefined ? one : { ...one, figures: rowsOf(figures, path) };
  });
}

/** The figures of a large file, made as they are asked for. */
function rowsOf(
  figures: Figures,
  path: string,
): Iterable<Pick<Observation, "country" | "indicator" | "year">> {
  return {
    *[Symbol.iterator]() {
      const file = figures.files.find((one) => one.path === path);
      for (let row = file?.from ?? 0; row < (file?.to ?? 0); row += 1) {
        const year = figures.year(row);
        yield {
          country: figures.countries.list[figures.country(row)]!,
          indicator: figures.indicators.list[figures.indicator(row)]!,
          ...(year === NO_YEAR ? {} : { year }),
        };
      }
    },
  };
}

/** What was read, under names that no file of the snapshots has. */
function apart(incoming: Readings, held: ReadonlySet<string>): Readings {
  const taken = new Set([...held, ...incoming.files.map(({ path }) => path)]);
  const names = new Map<string, string>();
  for (const { path } of incoming.files) {
    if (!held.has(path)) continue;
    const name = otherName(path, incoming.places?.get(path) ?? path, taken);
    taken.add(name);
    names.set(path, name);
  }
  if (names.size === 0) return incoming;
  const { files, observations, unresolved, problems, figures, places = [], large = [] } = incoming;
  const of = (path: string) => names.get(path) ?? path;
  const named = renamed({ files, observations, unresolved, problems }, names);
  figures?.files.forEach((file, i) => {
    figures.files[i] = { ...file, path: of(file.path) };
  });
  return {
    ...incoming,
    ...named,
    places: new Map([...places].map(([path, full]) => [of(path), full])),
    large: large.map(({ file, reading }) => ({
      // The very object that stands among the files.
      file: named.files[files.indexOf(file)]!,
      reading: {
        ...renamed(reading, names),
        path: of(reading.path),
        ...(reading.found ? { found: renamed({ problems: reading.found }, names).problems } : {}),
      },
    })),
  };
}
