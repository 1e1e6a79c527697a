import type { Iso3 } from "./country.ts";
import type { ManifestSource } from "./documents/manifest.ts";
import type { CountryList } from "./list.ts";
import type { Observation, Place, Value } from "./observation.ts";
import type { Problem, Unresolved } from "./problem.ts";
import type { Known } from "./published.ts";
import type { Indicator } from "./source.ts";

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
  /** The plug-in whose reader it was; SHA-256 of its file, absent of one that is code without a file. */
  readonly plugin?: { readonly name: string; readonly version: string; readonly sha256?: string };
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
  /** One per country, indicator, year and grade (see `dataset/assemble.ts`), in a fixed order. */
  readonly observations: readonly Observation[];
  /** Figures of large tables, beside the observations; only where they were asked for in columns. */
  readonly figures?: FigureColumns;
  /** Only what had been published by a day. */
  readonly known?: Known;
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

/**
 * Figures of large tables of the user's own, held in columns of numbers: one a country, indicator and year. Each is made into an
 * observation when it is first asked for, and is the same object from then on.
 */
export interface FigureColumns extends Iterable<Observation> {
  /** In ascending order; no observation beside these figures is of any of them. */
  readonly indicators: readonly string[];
  /** In ascending order. */
  readonly countries: readonly Iso3[];
  /** Position in `countries`; undefined for a country without figures. */
  place(country: Iso3): number | undefined;
  /** Undefined for an indicator that is not held here. */
  of(indicator: string): IndicatorFigures | undefined;
}

/** One indicator's figures by country and year, of each country the one without a year first. */
export interface IndicatorFigures {
  readonly length: number;
  /** Position of the country. */
  place(at: number): number;
  year(at: number): number | undefined;
  value(at: number): Value;
  /** Whose figure it is, and of which file. */
  origin(at: number): Pick<Observation, "source" | "file" | "indicator">;
  observation(at: number): Observation;
}

/** What an ingest read, what became of the snapshot that it was added to, and what a person should look at. */
export interface Ingested {
  readonly files: number;
  /** How many of the files a source knows. */
  readonly recognised: number;
  readonly observations: number;
  readonly sources: Dataset["sources"];
  /** Of a snapshot that was added to, or that was read beside files; absent where there was none. */
  readonly changes?: readonly SourceChange[];
  /** Files that came in beside ones of their name, which the snapshot keeps: the new path, and that of the old one. */
  readonly beside: readonly { readonly path: string; readonly held: string }[];
  /** Figures of the files that were read now, which state no year. */
  readonly undated: number;
  readonly unresolved: readonly Unresolved[];
  /** Figures on which files disagree and nothing settles it, so that neither counts. */
  readonly open: readonly NamedConflict[];
  /** Those that came up now and that the precedence settled. */
  readonly settled: readonly NamedConflict[];
  /** Those of this run: of what a snapshot holds it was said when that was made. */
  readonly problems: readonly Problem[];
}

/** With the country's name. */
export interface NamedConflict extends Conflict {
  readonly name: string;
}

/** What became of one source of a snapshot that files were added to. */
export interface SourceChange {
  /** `own` for the user's own tables: laid out anew, a corrected file may come under another source. */
  readonly source: string;
  /** Files, by their paths: new ones, those whose place another took, and how many are as they were. */
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly kept: number;
  /** Figures that count: for a country, indicator and year that had none; with another value than before; and there no more. */
  readonly fresh: number;
  readonly changed: number;
  readonly gone: number;
  /** Figures that counted and do not, since another file gives another value and nothing says which is right. */
  readonly disputed: number;
}

/** Stands for all sources of the user's own tables. */
export const ALL_OWN_TABLES = "own";
