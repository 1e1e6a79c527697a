import { basename, dirname, join, resolve } from "node:path";
import { readPlain } from "../../dataset/store/plain-file.ts";
import { sha256 } from "../../dataset/store/sha256.ts";
import { type RunRecord, runSchema } from "../../model/documents/run.ts";

/** The record that stands beside a ranking and lists it as it is now; undefined where there is none. */
export async function recordBeside(
  path: string,
  content: string | Uint8Array,
  cwd: string,
): Promise<string | undefined> {
  const own = basename(path);
  const hash = sha256(content);
  for (const name of ["run.json", `${own}.run.json`]) {
    const at = join(dirname(path), name);
    const record = parsed(resolve(cwd, at));
    if (record?.outputs?.some((output) => output.path === own && output.sha256 === hash)) return at;
  }
  return undefined;
}

/** The JSON ranking that a record lists and that still stands beside it as it was written. */
export async function rankingBeside(path: string, cwd: string): Promise<string | undefined> {
  const record = parsed(resolve(cwd, path));
  for (const { path: name, sha256: hash, format } of record?.outputs ?? []) {
    if (format !== "json" || basename(name) !== name) continue;
    const at = join(dirname(path), name);
    const text = bytesOf(resolve(cwd, at));
    if (text && sha256(text) === hash) return at;
  }
  return undefined;
}

function parsed(full: string): Partial<RunRecord> | undefined {
  try {
    const { success, data } = runSchema.safeParse(JSON.parse(bytesOf(full)?.toString("utf8") ?? ""));
    return success ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where it is no file that can be read. */
function bytesOf(full: string): Buffer | undefined {
  try {
    return readPlain(full);
  } catch {
    return undefined;
  }
}
