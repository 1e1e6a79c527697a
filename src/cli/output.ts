import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ShortlistError } from "../model/error.ts";
import { writeAtomic } from "./atomic.ts";
import { EXIT, type ExitCode, type Io } from "./program.ts";
import { bytesOf, type RenderedBytes } from "./rendered-bytes.ts";

export interface OutOptions {
  readonly out?: readonly string[];
  readonly force?: boolean;
  readonly check?: boolean;
}

/** A text file to be written, already rendered. */
export interface Rendered {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes rendered files, or under --check only compares. Every file is looked at before the first is written, so that a
 * refusal leaves nothing half-done. `moved` says in words what changed between two texts; of two workbooks it is said that
 * they differ, and the JSON of the same run says how.
 */
export async function deliver(
  rendered: readonly (Rendered | RenderedBytes)[],
  options: OutOptions,
  io: Io,
  moved: (before: string, after: Rendered) => readonly string[],
): Promise<ExitCode> {
  const bytes = rendered.map(bytesOf);
  const before = await Promise.all(
    rendered.map(({ path }) => readFile(resolve(io.cwd, path)).catch(() => undefined)),
  );
  const same = (i: number) => before[i]?.equals(bytes[i]!) === true;
  if (options.check) {
    let code: ExitCode = EXIT.done;
    rendered.forEach((file, i) => {
      const old = before[i];
      if (same(i)) return;
      code = EXIT.found;
      io.err(`${file.path}: ${old === undefined ? "does not exist" : "differs"}\n`);
      if (old === undefined) return;
      for (const line of "text" in file ? moved(old.toString(), file) : bytesMoved(old, bytes[i]!))
        io.err(`  ${line}\n`);
    });
    return code;
  }
  rendered.forEach(({ path }, i) => {
    if (before[i] === undefined || same(i) || options.force) return;
    throw new ShortlistError("exists", "the file exists and differs", {
      where: { file: path },
      wayOut: "Name another file, or pass --force to overwrite it.",
    });
  });
  for (const [i, { path }] of rendered.entries()) {
    if (!same(i)) await writeAtomic(resolve(io.cwd, path), bytes[i]!);
    io.err(`wrote ${path}\n`);
  }
  return EXIT.done;
}

function bytesMoved(before: Uint8Array, after: Uint8Array): string[] {
  return [
    `${before.length} bytes there, ${after.length} bytes now; to see what moved, check a .json of the same run`,
  ];
}
