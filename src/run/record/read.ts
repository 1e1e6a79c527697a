import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { issueWords } from "../../dataset/issue-words.ts";
import { isAsSealed } from "../../dataset/seal.ts";
import { isAbsent, isWithin, readPlain } from "../../dataset/store/plain-file.ts";
import { sha256 } from "../../dataset/store/sha256.ts";
import { type RunRecord, runSchema } from "../../model/documents/run.ts";
import { ShortlistError } from "../../model/error.ts";
import { methods } from "../../scoring/methods/index.ts";
import { readJson } from "../../tables/trees/json.ts";
import { SHIPPED } from "../data/shipped.ts";

/** A record of a run with its places found: what it names may not lead out of its own folder and the working directory. */
export interface FoundRecord {
  readonly record: RunRecord;
  readonly folder: string;
  /** False where somebody changed it since it was written. */
  readonly asSealed: boolean;
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
  const { record, asSealed } = parse(textOf(full, path), path);
  const folder = dirname(full);
  for (const output of record.outputs) {
    if (/[/\\]/u.test(output.path) || output.path === "..") throw leaves(path, output.path, "an output");
  }
  const within = (at: string, what: string, option: string): string => {
    const found = resolve(folder, at);
    const isWithin = [folder, cwd].some((home) => isInside(home, found));
    if (isWithin && !leadsOut(found, [folder, cwd])) return found;
    const wayOut = `If you trust it, name it yourself with ${option}.`;
    throw leaves(path, isWithin ? `${at} (a link)` : at, what, wayOut);
  };
  const shipped = isShippedProfile(record.profile.at);
  const data =
    given.data ?? record.data.at?.map((at) => (at === SHIPPED ? at : within(at, "its data", "--data")));
  return {
    record,
    folder,
    asSealed,
    profile:
      given.profile ?? (shipped ? record.profile.at : within(record.profile.at, "its profile", "--profile")),
    ...(data ? { data } : {}),
  };
}

/** Whether a record names a profile that comes with shortlist, and no file. */
export function isShippedProfile(at: string): boolean {
  return !/[/\\.]/u.test(at);
}

/** What a record asks for is wrong in the record, where the error itself knows no other place. */
export async function asRecorded<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ShortlistError) || error.where.file !== undefined) throw error;
    const { code, message, where, wayOut, problems } = error;
    throw new ShortlistError(code, message, {
      where: { ...where, file: path },
      ...(wayOut === undefined ? {} : { wayOut }),
      problems,
      cause: error,
    });
  }
}

/** A record of a thousand outputs. */
const LARGEST = 16 * 1024 * 1024;
const RUN_JSON = "Name the run.json that “shortlist rank --out” or “shortlist report” wrote.";

function textOf(full: string, path: string): string {
  try {
    return readPlain(full, { shown: path, most: LARGEST }).toString("utf8");
  } catch (cause) {
    if (!isAbsent(cause)) throw cause;
    throw new ShortlistError("no-such-file", "the record of the run cannot be read", {
      where: { file: path },
      wayOut: RUN_JSON,
      cause,
    });
  }
}

function parse(text: string, path: string): { record: RunRecord; asSealed: boolean } {
  let given: unknown;
  try {
    given = readJson(text, path).data;
  } catch (cause) {
    if (!(cause instanceof ShortlistError)) throw cause;
    throw bad(path, cause.message, cause.where.locator, cause);
  }
  const { success, data, error } = runSchema.safeParse(given);
  if (success) {
    const { method } = data.options;
    if (method !== null && !methods.some(({ id }) => id === method))
      throw bad(path, `there is no method “${method}”`, "options.method", undefined);
    return { record: data, asSealed: isAsSealed(given as object, sha256) !== false };
  }
  const { locator, what } = issueWords(error.issues);
  throw bad(path, what, locator, error);
}

function bad(path: string, why: string, locator: string | undefined, cause: unknown): ShortlistError {
  return new ShortlistError("bad-run", `the file is no record of a run: ${why}`, {
    where: { file: path, ...(locator === undefined ? {} : { locator }) },
    wayOut: RUN_JSON,
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

/** What is not there leads nowhere. */
function leadsOut(path: string, homes: readonly string[]): boolean {
  try {
    return !homes.some((home) => isWithin(home, path));
  } catch {
    return false;
  }
}
