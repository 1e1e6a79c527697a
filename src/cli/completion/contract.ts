/** A word that can stand at a place of the command line. */
export interface Candidate {
  readonly word: string;
  /** What it means, for shells that show it; empty where the word says it. */
  readonly says: string;
}

/** What can follow an option or stand as an argument. */
export interface Following {
  readonly words: readonly Candidate[];
  readonly files: boolean;
}

export interface CompletedOption extends Following {
  /** `--format`; then, where it has one, `-h`. */
  readonly flags: readonly string[];
  readonly says: string;
  readonly takesValue: boolean;
}

/** A command as a shell needs to know it. */
export interface CompletedCommand {
  readonly name: string;
  readonly says: string;
  readonly options: readonly CompletedOption[];
  readonly arguments: Following;
}

/** A shell whose completion is written. One object per file of this folder. */
export interface Shell {
  /** As `shortlist completion` names it. */
  readonly id: string;
  /** Where the script goes, as a line of its help. */
  readonly install: string;
  /** @param rank the command that is run where none is named, one of `commands` */
  script(commands: readonly CompletedCommand[], rank: CompletedCommand): string;
}

/** In single quotes of any of the shells but fish, which has its own. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
