import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { sha256 } from "../../dataset/store.ts";
import type { RunRecord } from "../../model/documents/run.ts";

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
    const record = await readFile(resolve(cwd, at), "utf8").then(parsed, () => undefined);
    if (record?.outputs?.some((output) => output.path === own && output.sha256 === hash)) return at;
  }
  return undefined;
}

/** The JSON ranking that a record lists and that still stands beside it as it was written. */
export async function rankingBeside(path: string, cwd: string): Promise<string | undefined> {
  const record = await readFile(resolve(cwd, path), "utf8").then(parsed, () => undefined);
  for (const { path: name, sha256: hash, format } of record?.outputs ?? []) {
    if (format !== "json" || basename(name) !== name) continue;
    const at = join(dirname(path), name);
    const text = await readFile(resolve(cwd, at)).catch(() => undefined);
    if (text && sha256(text) === hash) return at;
  }
  return undefined;
}

function parsed(text: string): Partial<RunRecord> | undefined {
  try {
    const record = JSON.parse(text) as Partial<RunRecord>;
    return record.document === "shortlist/run/1" && Array.isArray(record.outputs) ? record : undefined;
  } catch {
    return undefined;
  }
}
