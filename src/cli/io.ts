import { visible, visibleInColour } from "../report/visible.ts";
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
  const colour = !refused && (forced || stdout.isTTY === true);
  const shown = colour ? visibleInColour : visible;
  return {
    // A pipe gets what a terminal would: it may end on one.
    out: (data) => void stdout.write(typeof data === "string" ? shown(data) : data),
    err: (text) => void stderr.write(visible(text)),
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
