import type { Dataset } from "../model/dataset.ts";
import type { Manifest, ManifestFile, ManifestSource } from "../model/manifest.ts";
import type { Observation } from "../model/observation.ts";
import { sourceOf } from "./catalogue.ts";
import { encodeConflicts, encodeProblems, encodeSliced, encodeUnresolved } from "./codec.ts";
import { standingOf } from "./precedence.ts";

export type Hash = (text: string | Uint8Array) => string;

export interface EncodedSnapshot {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, string>;
}

/** What the sources of derived values and of users' own tables are called in a report. */
const OWN: Readonly<Record<string, Omit<ManifestSource, "years" | "countries" | "observations">>> = {
  derived: {
    id: "derived",
    publisher: "shortlist",
    title: "Derived from other indicators",
    attribution: "Computed by shortlist from the publishers' figures named in each value's inputs.",
    terms: "As the inputs.",
    url: "",
  },
};

/** A dataset as the files of a snapshot; the same dataset always gives the same bytes. */
export function encodeSnapshot(
  dataset: Omit<Dataset, "sha256">,
  options: { tool: Manifest["tool"]; hash: Hash; asOf?: number; from?: number },
): EncodedSnapshot {
  const files = new Map<string, string>();
  const entries: ManifestFile[] = [];
  const add = (
    stem: string,
    text: string,
    rows: number,
    about: Omit<ManifestFile, "name" | "sha256" | "rows">,
  ): void => {
    if (rows === 0) return;
    const sha256 = options.hash(text);
    const name = `${stem}.${sha256.slice(0, 12)}.csv`;
    files.set(name, text);
    entries.push({ name, sha256, rows, ...about });
  };

  for (const [source, own] of bySource(dataset.observations)) {
    const current = new Set(newest(own));
    // Derived history is worked out again from what it is derived from.
    for (const holds of source === "derived" ? (["current"] as const) : (["current", "history"] as const)) {
      const part = own.filter((one) => current.has(one) === (holds === "current"));
      const { text, slices } = encodeSliced(part);
      add(`${source}.${holds}`, text, part.length, { holds, source, indicators: slices });
    }
  }
  const data = entries.map(({ sha256 }) => sha256);
  add("conflicts", encodeConflicts(dataset.conflicts), dataset.conflicts.length, { holds: "conflicts" });
  add("unresolved", encodeUnresolved(dataset.unresolved), dataset.unresolved.length, { holds: "unresolved" });
  add("problems", encodeProblems(dataset.problems), dataset.problems.length, { holds: "problems" });

  return {
    files,
    manifest: {
      document: "shortlist/snapshot/1",
      tool: options.tool,
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      ...(options.from === undefined ? {} : { from: options.from }),
      ...(dataset.latest === undefined ? {} : { latest: dataset.latest }),
      sha256: options.hash(data.join("\n")),
      sources: describeSources(dataset.observations),
      inputs: dataset.files
        .map(({ path, sha256, bytes, source, layout, observations }) => ({
          path,
          sha256,
          bytes,
          ...(source === undefined ? {} : { source }),
          ...(layout === undefined ? {} : { layout }),
          observations,
        }))
        .sort((a, b) => compare(a.path, b.path) || compare(a.sha256, b.sha256)),
      files: entries,
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The newest observation per country, indicator and standing. */
function newest(observations: readonly Observation[]): Observation[] {
  const best = new Map<string, Observation>();
  for (const one of observations) {
    const key = `${one.country} ${one.indicator} ${standingOf(one)}`;
    const other = best.get(key);
    if (!other || (one.year ?? Number.POSITIVE_INFINITY) > (other.year ?? Number.POSITIVE_INFINITY))
      best.set(key, one);
  }
  return [...best.values()];
}

/** Observations by their source, sources in the order of their ids. */
function bySource(observations: readonly Observation[]): [string, Observation[]][] {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    const group = groups.get(one.source);
    if (group) group.push(one);
    else groups.set(one.source, [one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Publisher, credit line, years and coverage of each source among some observations. */
export function describeSources(observations: readonly Observation[]): ManifestSource[] {
  return bySource(observations).map(([id, own]) => {
    const adapter = sourceOf(id);
    const about = adapter
      ? {
          id,
          publisher: adapter.publisher,
          title: adapter.title,
          attribution: adapter.attribution,
          terms: adapter.terms,
          url: adapter.url,
        }
      : (OWN[id] ?? {
          ...OWN.derived!,
          id,
          publisher: "the user",
          title: "The user's own table",
          attribution: "",
        });
    return {
      ...about,
      years: [...new Set(own.flatMap(({ year }) => (year === undefined ? [] : [year])))].sort(
        (a, b) => a - b,
      ),
      countries: new Set(own.map(({ country }) => country)).size,
      observations: own.length,
    };
  });
}
