import type { Iso3 } from "./country.ts";
import type { HeldFigures } from "./held-figures.ts";
import type { Indicator } from "./indicator.ts";
import type { CountryList } from "./list.ts";
import type { ManifestSource } from "./manifest.ts";
import type { Observation, Place, Value } from "./observation.ts";
import type { Problem, Unresolved } from "./problem.ts";

/** An input file as it was read. */
export interface InputFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Adapter and layout; absent where nothing recognised the file. */
  readonly source?: string;
  readonly layout?: string;
  readonly confidence?: number;
  /** Of the reader that took its figures (`sources/revisions.ts`); absent: the oldest. */
  readonly revision?: number;
  readonly observations: number;
}

/**
 * What a disagreement was settled by: a table of the user's own before any publisher's, the layout's precedence, the newer
 * edition, a full list before a partial one (`standing`, as snapshots have always called a grade). `none`: nothing stated says which is right,
 * and neither counts.
 */
export type Settlement = "own-table" | "layout" | "edition" | "standing" | "none";

/** Two files that say different things of one country, indicator and year. */
export interface Conflict {
  readonly country: Iso3;
  readonly indicator: string;
  readonly year?: number;
  readonly settled: Settlement;
  /** The one that counts; of an unsettled conflict only the first by its place. */
  readonly kept: Claim;
  readonly other: Claim;
}

export interface Claim extends Place {
  readonly value: Value;
  readonly source: string;
}

/** Everything read from publishers' files: what ingest makes and a snapshot holds. */
export interface Dataset {
  readonly files: readonly InputFile[];
  /** One per country, indicator, year and grade (see `dataset/precedence.ts`), in a fixed order. */
  readonly observations: readonly Observation[];
  /** Figures of large tables, beside the observations; only where they were asked for in columns. */
  readonly figures?: HeldFigures;
  /** Of a snapshot only the newest values as of the run's year were read. */
  readonly newestOnly?: true;
  readonly conflicts: readonly Conflict[];
  /** Figures that do not count, and might if another file were replaced: a snapshot keeps them. Absent where they were not asked for. */
  readonly rivals?: readonly Observation[];
  /** Those of them that came up in this run, between files; absent where a snapshot is read as it is. */
  readonly conflictsFound?: readonly Conflict[];
  readonly unresolved: readonly Unresolved[];
  readonly problems: readonly Problem[];
  readonly lists: readonly CountryList[];
  /** Every indicator that was known when the data were read, whether or not they hold it. */
  readonly catalogue: readonly Indicator[];
  /** Whose figures these are. */
  readonly sources: readonly ManifestSource[];
  /** The year that "latest" stands for (see `dataset/latest.ts`); absent where no value has a year that counts. */
  readonly latest?: number;
  /** Identifies the evidence: SHA-256 over the observations and lists. */
  readonly sha256: string;
}
