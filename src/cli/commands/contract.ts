import type { Command } from "commander";
import type { ExitCode, Io } from "../program.ts";

/** What a command's file exports: its arguments and options, and the work. */
export interface CommandModule {
  /** What its help begins with: lines to copy, what is asked for most first. */
  readonly examples: readonly Example[];
  configure(command: Command): void;
  run(io: Io, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<ExitCode>;
  /** Words that its arguments can be, for the completion of shells; absent where they are anything. */
  words?(): Promise<readonly Candidate[]>;
  /** Of more words than it takes: those that it has another place for, and the line to write. */
  elsewhere?(words: readonly string[]): Promise<Elsewhere | undefined>;
}

/** A command line that works as it stands, but for the names of the reader's own files. */
interface Example {
  readonly line: string;
  /** What it shows or makes, in a few words. */
  readonly shows: string;
}

/** Words that stand where a command does not expect them. */
export interface Elsewhere {
  readonly words: readonly string[];
  /** What they are: `is a year`. */
  readonly what: string;
  readonly wayOut: string;
}

/** A command's line in the overview; the rest is loaded when it is chosen. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<CommandModule>;
}

/** A word that can stand at a place of the command line. */
export interface Candidate {
  readonly word: string;
  /** What it means, for shells that show it; empty where the word says it. */
  readonly says: string;
}

/** Countries by code, each with its name: territories are no candidates, and their codes would be in the way. */
export async function countryWords(): Promise<Candidate[]> {
  const { countries, isTerritory } = await import("../../countries/index.ts");
  return countries()
    .filter(({ iso3 }) => !isTerritory(iso3))
    .map(({ iso3, name }) => ({ word: iso3, says: name }));
}
