import type { OlderReader, ReaderChange } from "../model/audit.ts";
import { entryOf } from "../model/collections.ts";
import type { Dataset } from "../model/dataset.ts";
import type { ManifestSource } from "../model/documents/manifest.ts";
import { isOwnTable } from "../model/source.ts";
import { changedSince } from "../sources/revisions.ts";

/**
 * What each source is called where it is told apart from others, by its id: its publisher, with its title where that publisher has
 * several, unless the title names it: `World Bank (Worldwide Governance Indicators)`.
 */
export function sourceNames(
  sources: readonly Pick<ManifestSource, "id" | "publisher" | "title">[],
): ReadonlyMap<string, string> {
  const byId = new Map(sources.map((one) => [one.id, one]));
  const publishers = [...byId.values()].map(({ publisher }) => publisher);
  return new Map(
    [...byId.values()].map(({ id, publisher, title }) => {
      if (publishers.indexOf(publisher) === publishers.lastIndexOf(publisher)) return [id, publisher];
      return [id, title.includes(publisher) ? title : `${publisher} (${title})`];
    }),
  );
}

/** The files of a dataset whose figures an earlier reader took from them than there is now, by their source, with what has changed. */
export function olderReaders({
  files,
  observations,
  sources,
}: Pick<Dataset, "files" | "observations" | "sources">): OlderReader[] {
  const older = files.flatMap(({ path, source, revision }) => {
    const changes = source === undefined ? [] : changedSince(source, revision);
    return changes.length > 0 ? [{ path, source: source!, changes }] : [];
  });
  if (older.length === 0) return [];
  const inUse = new Set<string>();
  for (const { file, inputs = [] } of observations) {
    inUse.add(file);
    for (const input of inputs) inUse.add(input.file);
  }
  const names = sourceNames(sources);
  const found = new Map<string, { name: string; files: string[]; changes: Set<ReaderChange> }>();
  for (const { path, source, changes } of older) {
    if (!inUse.has(path)) continue;
    // Of the user's own tables each goes by its name.
    const name = isOwnTable(source) ? path : (names.get(source) ?? source);
    const one = entryOf(found, name, () => ({ name, files: [], changes: new Set<ReaderChange>() }));
    one.files.push(path);
    for (const change of changes) one.changes.add(change);
  }
  return [...found.values()].map((one) => ({ ...one, changes: [...one.changes] }));
}
