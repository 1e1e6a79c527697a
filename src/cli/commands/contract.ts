import type { Command } from "commander";
import type { ExitCode, Io } from "../program.ts";

/** What a command's file exports: its arguments and options, and the work. */
export interface CommandModule {
  configure(command: Command): void;
  run(io: Io, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<ExitCode>;
  /** Of more words than it takes: those that it has another place for, and the line to write. */
  elsewhere?(words: readonly string[]): Promise<Elsewhere | undefined>;
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
