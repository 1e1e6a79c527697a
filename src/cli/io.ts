import { fstatSync, writeSync } from "node:fs";
import { visible, visibleInColour } from "../report/visible.ts";
import type { Io, Output, ProcessLike } from "./program.ts";

/** A pipe gets the width of a page, where COLUMNS does not say otherwise. */
const PIPE_COLUMNS = 120;

/** Fewer would break every word. */
const LEAST_COLUMNS = 40;

/** How wide the output is laid out: a terminal says it itself, for a pipe COLUMNS does. */
function columnsOf({ env, stdout }: ProcessLike): number {
  if (stdout.isTTY === true) return stdout.columns || 80;
  const asked = /^\d{1,4}$/u.test(env.COLUMNS ?? "") ? Number(env.COLUMNS) : PIPE_COLUMNS;
  return Math.max(asked, LEAST_COLUMNS);
}

/** What a run says to its process, with an end to it. */
export interface ProcessIo extends Io {
  /** Once everything is written to standard output: why it could not be, if so. */
  written(): Promise<NodeJS.ErrnoException | undefined>;
}

/** Ties a run to its process. Colour only on a terminal, unless NO_COLOR or --no-color says otherwise. */
export function ioOf(process: ProcessLike): ProcessIo {
  const { env, stdout, stderr } = process;
  const { write, written } = writerTo(stdout);
  // There is nobody left to be told.
  stderr.on?.("error", () => undefined);
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "";
  const refused = (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb" || process.argv.includes("--no-color");
  const colour = !refused && (forced || stdout.isTTY === true);
  const shown = colour ? visibleInColour : visible;
  return {
    // A pipe gets what a terminal would: it may end on one.
    out: (data) => write(typeof data === "string" ? shown(data) : data),
    written,
    err: (text) => void stderr.write(visible(text)),
    ...(stderr.isTTY === true
      ? {
          progress: {
            draw: (text: string) => void stderr.write(text),
            columns: stderr.columns || PIPE_COLUMNS,
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
    cwd: process.cwd(),
    terminal: stdout.isTTY === true,
    columns: columnsOf(process),
    colour,
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

function writerTo(
  stream: Output,
): Pick<ProcessIo, "written"> & { write: (data: string | Uint8Array) => void } {
  let failed: NodeJS.ErrnoException | undefined;
  const fail = (error: NodeJS.ErrnoException) => {
    failed ??= error;
  };
  stream.on?.("error", fail);
  const { fd } = stream;
  const isSynchronous = fd !== undefined && isFileOrDevice(fd) && stream.isTTY !== true;
  return {
    write(data) {
      if (failed) return;
      if (!isSynchronous) return void stream.write(data);
      try {
        writeWhole(fd, typeof data === "string" ? Buffer.from(data) : data);
      } catch (error) {
        fail(error as NodeJS.ErrnoException);
      }
    },
    async written() {
      // A stream takes what is written in turn, and tells when it has taken this.
      if (stream.on && !failed && !isSynchronous)
        await new Promise<void>((resolve) => {
          stream.write("", (error) => {
            if (error) fail(error);
            resolve();
          });
        });
      // A reader that closes the pipe early (`| head`) has what it wanted: not an error.
      return failed?.code === "EPIPE" ? undefined : failed;
    },
  };
}

function isFileOrDevice(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    return stats.isFile() || stats.isCharacterDevice();
  } catch {
    return false;
  }
}

/** A disk that is almost full takes a part, and fails at the rest: Node's own stream leaves it at the part. */
function writeWhole(fd: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(fd, bytes, from);
}
