import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { ShortlistError } from "../../model/problem.ts";
import type { FileBytes } from "../../model/table.ts";
import { isWithin, mustBeFile, readPlain } from "./files.ts";

/** Every file under the given paths, with the path that goes into provenance: below the folder that was named. */
export async function* inputFiles(
  paths: readonly string[],
): AsyncGenerator<{ path: string; full: string; named: boolean; failure?: ShortlistError }> {
  for (const path of paths) {
    const info = await stat(path).catch((cause: unknown) => {
      throw new ShortlistError("no-such-file", "no such file or folder", {
        where: { file: path },
        wayOut: "Check its name, and the folder that you are in.",
        cause,
      });
    });
    if (!info.isDirectory()) {
      mustBeFile(info, path);
      yield { path: basename(path), full: path, named: true };
      continue;
    }
    let found = 0;
    for await (const { full, failure } of walk(path)) {
      found += 1;
      const below = relative(path, full).split(sep).join("/");
      yield { path: below, full, named: false, ...(failure ? { failure } : {}) };
    }
    if (found === 0) {
      throw new ShortlistError("empty-folder", "the folder holds no files", {
        where: { file: path },
        wayOut: "Name a folder with publishers' files; “shortlist sources” lists what is read.",
      });
    }
  }
}

/** A link to what lies in the folder anyway is passed over; whatever else is no file is said. */
async function* walk(
  folder: string,
  root = folder,
): AsyncGenerator<{ readonly full: string; readonly failure?: ShortlistError }> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const full = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(full, root);
    else if (entry.isFile()) yield { full };
    else if (!entry.isSymbolicLink() || !isWithinOrLost(root, full))
      yield { full, failure: noFile(full, entry.isSymbolicLink()) };
  }
}

function isWithinOrLost(root: string, full: string): boolean {
  try {
    return isWithin(root, full);
  } catch {
    return false;
  }
}

function noFile(full: string, link: boolean): ShortlistError {
  const what = link ? "a link that leads out of the folder" : "a pipe, socket or device";
  return new ShortlistError("unreadable", `the folder holds ${what}: it is not read`, {
    where: { file: full },
    wayOut: "Put the file itself there, name it by itself, or take it out of the folder.",
  });
}

export async function readBytes(path: string, full: string): Promise<FileBytes> {
  return { path, bytes: readPlain(full) };
}
