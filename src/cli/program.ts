import type { Drawing } from "../use/robustness/pool.ts";

/** What a command is given to speak and act with: tests hand in their own. */
export interface Io {
  /** Text, or bytes where the data are no text. */
  out(data: string | Uint8Array): void;
  /** Everything that is not data: warnings, progress, errors. */
  err(text: string): void;
  /** Where stderr is a terminal: a line that can be drawn over. */
  readonly progress?: { draw(text: string): void; readonly columns: number };
  /** Tells when the run is asked to stop, once: asked again, the process ends. @returns what ends the listening */
  onStop(listener: () => void): () => void;
  readonly early?: Drawing["early"];
  readonly cwd: string;
  /** Whether stdout is a terminal. */
  readonly terminal: boolean;
  readonly columns: number;
  readonly colour: boolean;
  /** Reads standard input to its end. */
  stdin(): Promise<string>;
}

/** Exit codes of every command. */
export const EXIT = { done: 0, found: 1, failed: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The part of `process` that a run uses. */
export interface ProcessLike {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly pid?: number;
  on?(event: StopSignal, listener: (signal: StopSignal) => void): unknown;
  off?(event: StopSignal, listener: (signal: StopSignal) => void): unknown;
  kill?(pid: number, signal: StopSignal): unknown;
  /** Has V8 optimise early what runs in it: the same comes of it. */
  early?: Drawing["early"];
}

/** How a run is told to stop. */
export type StopSignal = "SIGINT" | "SIGTERM" | "SIGHUP";

export interface Output {
  write(data: string | Uint8Array, done?: (error?: Error | null) => void): unknown;
  /** Of the stream's file, device or pipe. */
  readonly fd?: number;
  on?(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}
