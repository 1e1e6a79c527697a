import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { sha256 } from "../../dataset/store.ts";
import type { RunRecord, Verification } from "../../model/documents/run.ts";
import { ShortlistError } from "../../model/error.ts";
import { loadRun, type Run, type RunOptions } from "../load-run.ts";
import { readRecord } from "../read-record.ts";
import { changesSince } from "../record-changes.ts";

export interface RecordedRun {
  readonly options: RunOptions;
  readonly run: Run;
}

/** A recorded run made anew; an error where what it was made of is no longer what it was. */
export async function recordedRun(path: string, cwd: string): Promise<RecordedRun> {
  const { record, profile, data } = await readRecord(path, cwd, {});
  const { asOf, countries, lang } = record.options;
  const options: RunOptions = {
    profile,
    lang,
    ...(data ? { data } : {}),
    ...(asOf === null ? {} : { asOf }),
    ...(countries === null ? {} : { countries }),
  };
  const run = await loadRun(options, cwd);
  const changed = (await changesSince(record, run, data)).filter(({ what }) => what !== "tool");
  if (changed.length > 0) {
    throw new ShortlistError("run-changed", `what the run was made of has changed since: ${named(changed)}`, {
      where: { file: path },
      wayOut:
        "Restore it (“shortlist verify” says what changed), or compare the ranking that was written as JSON.",
    });
  }
  return { options, run };
}

/** A few names: a new snapshot changes every file. */
const NAMED = 4;

function named(changed: Verification["changed"]): string {
  const names = changed.map(({ what, name }) => `${what} ${name}`);
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return `${names.slice(0, NAMED).join(", ")}${more}`;
}

/** The record that stands beside a ranking and lists it as it is now; undefined where there is none. */
export async function recordBeside(path: string, text: string, cwd: string): Promise<string | undefined> {
  const own = basename(path);
  const hash = sha256(text);
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
