import type { Dataset } from "../model/dataset.ts";
import type { Manifest, ManifestFile } from "../model/manifest.ts";
import { HEADER } from "./columns.ts";
import { encodeCompact } from "./compact.ts";
import { isStored } from "./derivations/index.ts";
import { bySource } from "./describe-sources.ts";
import { encodeConflicts, encodeProblems, encodeRows, encodeUnresolved } from "./encode.ts";
import { newest } from "./newest.ts";
import { sliced } from "./slices.ts";

export type Hash = (text: string | Uint8Array) => string;

export interface EncodedSnapshot {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, string>;
}

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
    const name = `${stem}.${sha256.slice(0, 12)}.${about.holds === "newest" ? "jsonl" : "csv"}`;
    files.set(name, text);
    entries.push({ name, sha256, rows, ...about });
  };

  for (const [source, own] of bySource(dataset.observations)) {
    const current = new Set(newest(own));
    for (const holds of ["current", "history"] as const) {
      const part = own.filter((one) => current.has(one) === (holds === "current") && isStored(one));
      const { text, slices } = sliced(part, { header: HEADER, encode: encodeRows, hash: options.hash });
      add(`${source}.${holds}`, text, part.length, { holds, source, indicators: slices });
    }
  }
  const data = entries.map(({ sha256 }) => sha256);
  const current = newest(dataset.observations, dataset.latest);
  const { text, slices } = sliced(current, { header: "", encode: encodeCompact, hash: options.hash });
  add("newest", text, current.length, { holds: "newest", indicators: slices });
  for (const holds of ["conflicts", "unsettled"] as const) {
    const part = dataset.conflicts.filter(({ settled }) => (settled === "none") === (holds === "unsettled"));
    add(holds, encodeConflicts(part), part.length, { holds });
  }
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
      sources: dataset.sources,
      indicators: dataset.catalogue,
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
