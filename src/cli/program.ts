import { withInputs } from "../dataset/derivations/index.ts";
import type { Dataset } from "../model/dataset.ts";
import { hasUnread, isOpen } from "../model/problem.ts";
import { indicatorsOf } from "../profile/names.ts";
import { disagreement } from "../use/data/snapshot.ts";
import type { Run } from "../use/load-run.ts";
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
  /** Of a line; infinite where nobody says how wide it is, and nothing is cut. */
  readonly columns: number;
  readonly colour: boolean;
  /** Whether the screen is read out: lines of labels and values, nothing drawn. */
  readonly accessible: boolean;
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

/** Of a run over data: it has found something where a file of a folder could not be read, which was said. */
export function overData(code: ExitCode, dataset: Parameters<typeof hasUnread>[0]): ExitCode {
  return code === EXIT.done && hasUnread(dataset) ? EXIT.found : code;
}

/** Of a ranking: under --strict, names and disagreements that a person must settle are found too. */
export function overRanking(
  code: ExitCode,
  { dataset, loaded }: Pick<Run, "dataset" | "loaded">,
  { strict }: { readonly strict?: boolean },
  io: Io,
): ExitCode {
  const wanted = withInputs(indicatorsOf(loaded.profile));
  const found = strict && strictFindings(dataset, io, wanted);
  return found ? EXIT.found : overData(code, dataset);
}

/** Of each kind; a document or a snapshot holds them all. */
const SAID = 100;

/** Under --strict: what a person must settle, on stderr; of conflicts those of the indicators wanted. True when there is anything. */
export function strictFindings(
  { unresolved, conflicts, problems }: Pick<Dataset, "unresolved" | "conflicts" | "problems">,
  io: Pick<Io, "err">,
  wanted?: ReadonlySet<string>,
): boolean {
  const more = (count: number, what: string) => {
    if (count > SAID) io.err(`… and ${count - SAID} more ${what}\n`);
  };
  // What is known not to be a country (an aggregate, a region) is settled.
  const names = unresolved.filter(({ match }) => match !== "not-a-country");
  for (const { name, file, locator, suggestions } of names.slice(0, SAID)) {
    const near = suggestions.length > 0 ? `; near: ${suggestions.join(", ")}` : "";
    io.err(`unresolved: “${name}” (${file}, ${locator})${near}\n`);
  }
  more(names.length, "names");
  // Where a stated precedence settled it, nobody has to.
  const open = conflicts.filter(
    ({ settled, indicator }) => settled === "none" && (wanted?.has(indicator) ?? true),
  );
  for (const conflict of open.slice(0, SAID)) io.err(`unsettled conflict: ${disagreement(conflict)}\n`);
  more(open.length, "unsettled conflicts");
  const torn = problems.filter(
    ({ undecided }) => undecided !== undefined && (wanted?.has(undecided.indicator) ?? true),
  );
  for (const { message, file, locator } of torn.slice(0, SAID))
    io.err(`unsettled: ${message} (${[file, locator].filter(Boolean).join(", ")})\n`);
  more(torn.length, "figures that a file leaves in doubt");
  const slips = problems.filter((one) => one.nearly !== undefined && isOpen(one, wanted));
  for (const { nearly, file, locator } of slips.slice(0, SAID))
    io.err(`unknown indicator: “${nearly!.id}” (${file}, ${locator}); did you mean “${nearly!.known}”?\n`);
  more(slips.length, "unknown indicators");
  return [names, open, torn, slips].some(({ length }) => length > 0);
}
