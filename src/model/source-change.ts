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
export const OWN_TABLES = "own";
