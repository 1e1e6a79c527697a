import { printable } from "./printable.ts";
import type { Io, ProcessLike } from "./program.ts";

/** Narrowest and widest line that is laid out for a terminal; a pipe gets the width of a page. */
const PIPE_COLUMNS = 120;

/** Ties a run to its process. Colour only on a terminal, unless NO_COLOR or --no-color says otherwise. */
export function ioOf(process: ProcessLike): Io {
  const { env, stdout, stderr } = process;
  // A reader that closes the pipe early (`| head`) has what it wanted: not an error.
  for (const stream of [stdout, stderr]) {
    stream.on?.("error", (error) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "";
  const refused = (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb" || process.argv.includes("--no-color");
  return {
    // A file or another program gets every byte as it is.
    out: (data) =>
      void stdout.write(stdout.isTTY === true && typeof data === "string" ? printable(data) : data),
    err: (text) => void stderr.write(printable(text)),
    ...(stderr.isTTY === true
      ? {
          progress: {
            draw: (text: string) => void stderr.write(text),
            columns: stderr.columns ?? PIPE_COLUMNS,
          },
        }
      : {}),
    cwd: process.cwd(),
    terminal: stdout.isTTY === true,
    columns: stdout.isTTY === true ? (stdout.columns ?? 80) : PIPE_COLUMNS,
    colour: !refused && (forced || stdout.isTTY === true),
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
