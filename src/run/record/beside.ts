import { type Dirent, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { readPlain } from "../../dataset/store/plain-file.ts";
import { sha256 } from "../../dataset/store/sha256.ts";
import { type RunRecord, runSchema } from "../../model/documents/run.ts";
import { PROFILE_SHEET } from "../../model/profile-sheet.ts";
import { readFile } from "../../tables/read.ts";

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

/**
 * Files that a record does not name and a reader may take for its own, by their paths from its folder: every file in the folder of a
 * report but what the run was made of, and in the folder of any record, and in the folders in it, what bears this tool's marks, unless
 * another record there names it as it is. Below the folder of a report all folders are looked into; a ranking may stand in somebody's
 * home, where that would take too long.
 *
 * @param inputs full paths of the profile and the data
 */
export async function unnamedBeside(
  record: RunRecord,
  at: string,
  inputs: readonly string[],
): Promise<string[]> {
  const folder = dirname(at);
  const isReport = record.command === "report";
  const own = new Set([at, ...inputs, ...record.outputs.map(({ path }) => join(folder, path))]);
  const found = filesBelow(folder, isReport ? Number.POSITIVE_INFINITY : 1).filter((path) => !own.has(path));
  // By the folder that another record stands in, what it names.
  const named = new Set(
    found.flatMap((path) =>
      /(?:^|\.)run\.json$/u.test(basename(path))
        ? (parsed(path)?.outputs ?? []).map(
            (output) => `${join(dirname(path), output.path)} ${output.sha256}`,
          )
        : [],
    ),
  );
  const isInput = (path: string) => inputs.some((input) => path.startsWith(`${input}${sep}`));
  const unnamed: string[] = [];
  for (const path of found) {
    if (isReport && dirname(path) === folder) unnamed.push(path);
    else {
      const bytes = WRITTEN.test(path) && !isInput(path) ? bytesOf(path) : undefined;
      if (bytes && (await bearsMarks(path, bytes)) && !named.has(`${path} ${sha256(bytes)}`))
        unnamed.push(path);
    }
  }
  return unnamed.map((path) => relative(folder, path).split(sep).join("/")).sort();
}

/** Links too, wherever they lead; nothing that is kept out of sight, and no other people's packages. */
function filesBelow(folder: string, deep: number): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return [path];
      return deep > 0 ? filesBelow(path, deep - 1) : [];
    });
}

/** Forms in which this tool writes results, and a file whose name has no ending. */
const WRITTEN = /(?:\.(?:html?|md|markdown|txt|xlsx|csv|tsv|json|sarif)|[/\\][^./\\]+)$/iu;
/** How a page states the version, and Markdown of a ranking the hashes before it, in every language. */
const OF_A_PAGE = />shortlist \d+\.\d+\.\d+/u;
const OF_A_TEXT = /\b[0-9a-f]{12}\b.{1,40}\b[0-9a-f]{12}\b.{1,12}\bshortlist \d+\.\d+\.\d+/u;
/**
 * How a file begins: a page of any command by its policy, a table of a ranking by its header, a document by its name. What a run is
 * made of, a record and a list of files that are being written are no results.
 */
const BEGINS = [
  /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;[^"]* style-src &#39;sha256-[^"]*; base-uri &#39;none&#39;; form-action &#39;none&#39;"/u,
  /^\uFEFF?"?rank"?([,;\t])"?country"?\1"?name"?\1"?status"?\1"?score"?\1/u,
  /^\uFEFF?\s*\{\s*"document"\s*:\s*"shortlist\/(?!(?:run|snapshot|findings|unfinished)\/)[a-z-]+\/\d+"/u,
  /"driver"\s*:\s*\{\s*"name"\s*:\s*"shortlist"/u,
];
/** Bytes in which a file has begun. */
const BEGINNING = 4096;

async function bearsMarks(path: string, bytes: Buffer): Promise<boolean> {
  if (!/\.xlsx$/iu.test(path)) {
    const beginning = bytes.toString("utf8", 0, BEGINNING);
    if (BEGINS.some((one) => one.test(beginning))) return true;
    // A large table of somebody's is not searched, nor a program.
    if (/\.(?:csv|tsv|json|sarif)$/iu.test(path) || beginning.includes("\0")) return false;
    const text = bytes.toString("utf8");
    return OF_A_TEXT.test(text) || (!/\.(?:md|markdown)$/iu.test(path) && OF_A_PAGE.test(text));
  }
  try {
    const { tables } = await readFile({ path, bytes });
    const rows = tables.find(({ name }) => name === PROFILE_SHEET.name)?.rows ?? [];
    return rows.some(({ cells }) => cells.includes(PROFILE_SHEET.written));
  } catch {
    // A workbook that nobody can open misleads nobody.
    return false;
  }
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
