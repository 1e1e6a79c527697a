import { fstatSync, writeSync } from "node:fs";
import type { ChalkInstance } from "chalk";
import { ShortlistError } from "../../model/problem.ts";
import type { Screen } from "../../report/renderers/terminal.ts";
import { visible, visibleInColour } from "../../report/text/visible.ts";
import { removeUnfinished, unfinished } from "../../use/files/atomic.ts";
import type { Messages } from "../../words/index.ts";
import type { Io, Output, ProcessLike, StopSignal } from "../program.ts";

/** Where stderr is a terminal that does not say how wide it is. */
const PROGRESS_COLUMNS = 120;

/** Fewer would break every word. */
const LEAST_COLUMNS = 40;

/** How wide the output is laid out: a terminal says it itself, for a pipe COLUMNS does; without it everything has its full width. */
function columnsOf({ env, stdout }: ProcessLike): number {
  if (stdout.isTTY === true) return stdout.columns || 80;
  const asked = /^\d{1,4}$/u.test(env.COLUMNS ?? "") ? Number(env.COLUMNS) : Number.POSITIVE_INFINITY;
  return Math.max(asked, LEAST_COLUMNS);
}

/** What a run says to its process, with an end to it. */
export interface ProcessIo extends Io {
  /** Once everything is written: why it could not be to standard output, if so. */
  written(): Promise<NodeJS.ErrnoException | undefined>;
}

/** Ties a run to its process. Colour only on a terminal, unless NO_COLOR or --no-color says otherwise. */
export function ioOf(process: ProcessLike): ProcessIo {
  const { env, stdout, stderr } = process;
  const [printed, toStderr] = [writerTo(stdout), writerTo(stderr)];
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "";
  const refused = (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb" || process.argv.includes("--no-color");
  const colour = !refused && (forced || stdout.isTTY === true);
  const shown = colour ? visibleInColour : visible;
  const accessible = !["", "0"].includes(env.ACCESSIBLE ?? "");
  return {
    // A pipe gets what a terminal would: it may end on one.
    out: (data) => printed.write(typeof data === "string" ? shown(data) : data),
    async written() {
      // Of the other there is nobody left to be told.
      await toStderr.written();
      const failed = await printed.written();
      // A reader that closes the pipe early (`| head`) has what it wanted: not an error.
      return failed?.code === "EPIPE" ? undefined : failed;
    },
    err: (text) => toStderr.write(visible(text)),
    // A line that is drawn over again and again would be read out each time.
    ...(stderr.isTTY === true && !accessible
      ? {
          progress: {
            draw: (text: string) => void stderr.write(text),
            columns: stderr.columns || PROGRESS_COLUMNS,
          },
        }
      : {}),
    onStop(listener) {
      const stop = () => {
        process.off?.("SIGINT", stop);
        listener();
      };
      process.on?.("SIGINT", stop);
      return () => void process.off?.("SIGINT", stop);
    },
    early: process.early,
    cwd: process.cwd(),
    terminal: stdout.isTTY === true,
    columns: columnsOf(process),
    colour,
    accessible,
    async stdin() {
      const decoder = new TextDecoder();
      let text = "";
      for await (const chunk of process.stdin) {
        text += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
      }
      return text + decoder.decode();
    },
  };
}

interface Writer {
  write(data: string | Uint8Array): void;
  /** Once all of it is written: why it could not be, if so. */
  written(): Promise<NodeJS.ErrnoException | undefined>;
}

/** Files, devices and pipes are written to at once; a stream takes what is written in turn, and tells when it has taken this. */
function writerTo(stream: Output): Writer {
  const { fd } = stream;
  let failed: NodeJS.ErrnoException | undefined;
  let streams = fd === undefined || stream.isTTY === true || !isPlain(fd);
  const fail = (error: NodeJS.ErrnoException) => {
    failed ??= error;
  };
  const listen = () => stream.on?.("error", fail);
  if (streams) listen();
  return {
    write(data) {
      if (failed) return;
      if (streams) return void stream.write(data);
      const bytes = typeof data === "string" ? Buffer.from(data) : data;
      let from = 0;
      try {
        // A disk that is almost full takes a part, and fails at the rest: Node's own stream leaves it at the part.
        while (from < bytes.length) from += writeSync(fd!, bytes, from);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EAGAIN") return fail(error as NodeJS.ErrnoException);
        // A full pipe of somebody who does not want to be waited for: Node's stream knows when there is room.
        streams = true;
        listen();
        stream.write(bytes.subarray(from));
      }
    },
    async written() {
      if (streams && stream.on && !failed)
        await new Promise<void>((resolve) => {
          stream.write("", (error) => {
            if (error) fail(error);
            resolve();
          });
        });
      return failed;
    },
  };
}

function isPlain(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    return stats.isFile() || stats.isCharacterDevice() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

/**
 * An instance of our own: whether to colour is this run's decision, not the library's guess about the process. Without colour there is
 * none, and nothing is loaded.
 */
async function chalkFor({ colour }: Pick<Io, "colour">): Promise<{ chalk?: ChalkInstance }> {
  if (!colour) return {};
  const { Chalk } = await import("chalk");
  return { chalk: new Chalk({ level: 1 }) };
}

/** The screen that a document is drawn on. */
export async function screenOf(
  { columns, accessible, colour }: Pick<Io, "columns" | "accessible" | "colour">,
  words: Messages,
): Promise<Screen> {
  return { columns, accessible, words, ...(await chalkFor({ colour })) };
}

/** `error: what`, the place, the way out; every finding where there are several; a stack only under --debug. */
export function printError(error: unknown, io: Io, debug: boolean): void {
  if (!(error instanceof ShortlistError)) {
    const message = error instanceof Error ? error.message : String(error);
    io.err(
      `error: ${message}\n  This is a fault of shortlist itself; run again with --debug and report what it prints.\n`,
    );
  } else if (error.problems.length > 1) {
    const files = new Set(error.problems.map(({ file }) => file));
    const where = files.size > 1 ? `${files.size} files` : (error.where.file ?? "the input");
    io.err(`error: ${error.problems.length} mistakes in ${where}\n`);
    for (const { file, locator, message } of error.problems) {
      const at = [files.size > 1 ? file : undefined, locator].filter((part) => part !== undefined);
      io.err(`  ${at.length === 0 ? "" : `${at.join(", ")}: `}${message}\n`);
    }
    if (error.wayOut) io.err(`  ${error.wayOut}\n`);
  } else {
    const { file, locator } = error.where;
    io.err(`error: ${error.message}\n`);
    if (file !== undefined || locator !== undefined) {
      io.err(`  at ${[file, locator].filter((part) => part !== undefined).join(", ")}\n`);
    }
    if (error.wayOut) io.err(`  ${error.wayOut}\n`);
  }
  if (debug && error instanceof Error && error.stack) io.err(`${error.stack}\n`);
}

const SIGNALS: readonly StopSignal[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Ctrl-C, or a terminal that is closed, leaves nothing half-written behind, says nothing, and ends the process as the signal would have. It is listened to only
 * while there is something to remove: at all other times the signal itself ends the process, in the midst of the longest loop.
 */
export function stopCleanly(process: ProcessLike): void {
  const stop = (signal: StopSignal) => {
    removeUnfinished();
    for (const one of SIGNALS) process.off?.(one, stop);
    process.kill?.(process.pid!, signal);
  };
  unfinished.watch((some) => {
    for (const signal of SIGNALS) process[some ? "on" : "off"]?.(signal, stop);
  });
}
