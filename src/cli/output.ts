import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ShortlistError } from "../model/error.ts";
import { writeAtomic } from "./atomic.ts";
import { EXIT, type ExitCode, type Io } from "./program.ts";

export interface OutOptions {
  readonly out?: readonly string[];
  readonly force?: boolean;
  readonly check?: boolean;
}

/** A file to be written, already rendered. */
export interface Rendered {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes rendered files, or under --check only compares. Every file is looked at before the first is written, so that a
 * refusal leaves nothing half-done. `moved` says in words what changed between two renderings.
 */
export async function deliver(
  rendered: readonly Rendered[],
  options: OutOptions,
  io: Io,
  moved: (before: string, after: Rendered) => readonly string[],
): Promise<ExitCode> {
  const before = await Promise.all(
    rendered.map(({ path }) => readFile(resolve(io.cwd, path), "utf8").catch(() => undefined)),
  );
  if (options.check) {
    let code: ExitCode = EXIT.done;
    rendered.forEach((file, i) => {
      const old = before[i];
      if (old === file.text) return;
      code = EXIT.found;
      io.err(`${file.path}: ${old === undefined ? "does not exist" : "differs"}\n`);
      if (old !== undefined) for (const line of moved(old, file)) io.err(`  ${line}\n`);
    });
    return code;
  }
  rendered.forEach(({ path, text }, i) => {
    if (before[i] === undefined || before[i] === text || options.force) return;
    throw new ShortlistError("exists", "the file exists and differs", {
      where: { file: path },
      wayOut: "Name another file, or pass --force to overwrite it.",
    });
  });
  for (const [i, { path, text }] of rendered.entries()) {
    if (before[i] !== text) await writeAtomic(resolve(io.cwd, path), text);
    io.err(`wrote ${path}\n`);
  }
  return EXIT.done;
}
