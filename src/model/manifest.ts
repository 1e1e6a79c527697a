import type { Indicator } from "./indicator.ts";

/** What a snapshot's folder holds: its `manifest.json`. A snapshot is what its manifest names, nothing else. */
export interface Manifest {
  readonly document: "shortlist/snapshot/1";
  readonly tool: { readonly name: string; readonly version: string };
  /** Newest year kept, as asked for at ingest; absent where everything was kept. */
  readonly asOf?: number;
  readonly from?: number;
  /** The year that "latest" stands for: see `dataset/latest.ts`. */
  readonly latest?: number;
  /** Identifies the evidence: SHA-256 over the data files' own hashes. */
  readonly sha256: string;
  readonly sources: readonly ManifestSource[];
  /** Every indicator that an adapter could have given, held here or not: what a profile may name. */
  readonly indicators: readonly Indicator[];
  readonly inputs: readonly ManifestInput[];
  readonly files: readonly ManifestFile[];
  /** SHA-256 of all the rest (`dataset/seal.ts`); absent in what an earlier version wrote. */
  readonly seal?: string;
}

export interface ManifestSource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly attribution: string;
  readonly terms: string;
  readonly url: string;
  readonly years: readonly number[];
  readonly countries: number;
  readonly observations: number;
}

export interface ManifestInput {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly source?: string;
  readonly layout?: string;
  readonly observations: number;
}

export interface ManifestFile {
  /** Named by content: changes with it. */
  readonly name: string;
  readonly sha256: string;
  /** Its size; absent in what an earlier version wrote. */
  readonly bytes?: number;
  readonly rows: number;
  /**
   * `current`: the newest value per country, indicator, source and standing; `history`: the rest; `newest`: the current
   * values once more, with those made of them, in the form that a run as of the latest year reads; `conflicts`,
   * `unsettled` (those of the conflicts in which neither figure counts), `unresolved`, `problems`, `open` (those of the problems that
   * concern every run: see `isOpen`): what ingest found;
   * `rivals`: figures that do not count, and might if the file of the one that does were replaced.
   */
  readonly holds:
    | "current"
    | "newest"
    | "history"
    | "conflicts"
    | "unsettled"
    | "rivals"
    | "unresolved"
    | "problems"
    | "open";
  readonly source?: string;
  /** Which rows hold which indicator, so that a run reads only what it needs. */
  readonly indicators?: readonly Slice[];
}

/** The rows of one indicator, which stand together. */
export interface Slice {
  readonly id: string;
  readonly rows: number;
  /** From and to (exclusive), in bytes of the file. */
  readonly at: readonly [number, number];
  readonly sha256: string;
}
