import type { Conflict, Dataset } from "./dataset.ts";
import type { Problem, Unresolved } from "./problem.ts";
import type { SourceChange } from "./source-change.ts";

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
