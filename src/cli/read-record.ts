import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { type RunRecord, runSchema } from "../model/documents/run.ts";
import { ShortlistError } from "../model/error.ts";

/** A record of a run with its places found: what it names may not lead out of its own folder and the working directory. */
export interface FoundRecord {
  readonly record: RunRecord;
  readonly folder: string;
  /** As `--profile` and `--data` take them. */
  readonly profile: string;
  readonly data?: readonly string[];
}

export async function readRecord(
  path: string,
  cwd: string,
  given: { readonly profile?: string; readonly data?: readonly string[] },
): Promise<FoundRecord> {
  const full = resolve(cwd, path);
  const record = parse(await textOf(full, path), path);
  const folder = dirname(full);
  for (const output of record.outputs) {
    if (/[/\\]/u.test(output.path) || output.path === "..") throw leaves(path, output.path, "an output");
  }
  const within = (at: string, what: string, option: string): string => {
    const found = resolve(folder, at);
    if ([folder, cwd].some((home) => isInside(home, found))) return found;
    throw leaves(path, at, what, `If you trust it, name it yourself with ${option}.`);
  };
  const shipped = !/[/\\.]/u.test(record.profile.at);
  const data = given.data ?? record.data.at?.map((at) => within(at, "its data", "--data"));
  return {
    record,
    folder,
    profile:
      given.profile ?? (shipped ? record.profile.at : within(record.profile.at, "its profile", "--profile")),
    ...(data ? { data } : {}),
  };
}

async function textOf(full: string, path: string): Promise<string> {
  try {
    return await readFile(full, "utf8");
  } catch (cause) {
    throw new ShortlistError("no-such-file", "the record of the run cannot be read", {
      where: { file: path },
      wayOut: "Name the run.json that “shortlist rank --out” or “shortlist report” wrote.",
      cause,
    });
  }
}

function parse(text: string, path: string): RunRecord {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (cause) {
    throw bad(path, "it is not valid JSON", cause);
  }
  const { success, data, error } = runSchema.safeParse(given);
  if (success) return data;
  const [issue] = error.issues;
  const at = issue?.path.join(".");
  throw bad(path, at ? `${at}: ${issue!.message}` : (issue?.message ?? "it has another form"), error);
}

function bad(path: string, why: string, cause: unknown): ShortlistError {
  return new ShortlistError("bad-run", `the file is no record of a run: ${why}`, {
    where: { file: path },
    wayOut: "Name the run.json that “shortlist rank --out” or “shortlist report” wrote.",
    cause,
  });
}

function leaves(file: string, at: string, what: string, wayOut?: string): ShortlistError {
  return new ShortlistError(
    "path-leaves-folder",
    `the record names ${what} outside its folder and the working directory: ${at}`,
    { where: { file }, ...(wayOut === undefined ? {} : { wayOut }) },
  );
}

function isInside(home: string, path: string): boolean {
  const way = relative(home, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}
