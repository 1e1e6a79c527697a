import { type Dirent, readdirSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isAbsent, isWithin, readPlain, sha256 } from "../dataset/store/files.ts";
import { isAsWritten, issueWords } from "../dataset/written-json.ts";
import { defined } from "../model/collections.ts";
import { type RunRecord, runSchema, type Verification } from "../model/documents/run.ts";
import { ShortlistError } from "../model/problem.ts";
import { PROFILE_SHEET } from "../model/workbook.ts";
import { methods } from "../scoring/methods/index.ts";
import { readJson } from "../tables/json.ts";
import { readFile } from "../tables/read.ts";
import { inflateText, readZipDirectory } from "../tables/workbook/zip.ts";
import { SHIPPED, tool } from "./data/package-files.ts";
import { mustBeFinished } from "./files/file-set.ts";
import { COPELAND, loadRun, type Run, type RunOptions } from "./load-run.ts";
import { mustBeRecorded } from "./plugins.ts";
import { dataFiles, extendsOf, listFiles } from "./record-inputs.ts";
import { recordedPlugins } from "./seal.ts";
import { whoRecorded } from "./who.ts";

/** The record that stands beside a ranking and lists it as it is now; undefined where there is none. */
export async function recordFor(
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
export async function rankingFiled(path: string, cwd: string): Promise<string | undefined> {
  const record = parsed(resolve(cwd, path));
  // What another command writes as JSON is no ranking, nor are those of several years.
  if (record?.about ?? record?.ballots ?? record?.options?.years) return undefined;
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
export async function filesUnnamed(
  record: RunRecord,
  at: string,
  inputs: readonly string[],
): Promise<string[]> {
  const folder = dirname(at);
  const isReport = record.command === "report";
  const own = new Set([at, ...inputs, ...record.outputs.map(({ path }) => join(folder, path))]);
  const found = filesBelow(folder, isReport ? Number.POSITIVE_INFINITY : 1).filter((path) => !own.has(path));
  // By the folder that another record stands in, what it names.
  const outputs = new Set(
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
      if (bytes && (await bearsMarks(path, bytes)) && !outputs.has(`${path} ${sha256(bytes)}`))
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
const WRITTEN = /(?:\.(?:html?|md|markdown|txt|xlsx|docx|csv|tsv|json|sarif)|[/\\][^./\\]+)$/iu;
/** How a page states the version, and a text the seal behind it, in every language; version 0.2.0 had hashes before it. */
const OF_A_PAGE = />shortlist \d+\.\d+\.\d+/u;
const OF_A_TEXT =
  /\bshortlist \d+\.\d+\.\d+.{1,20}\b[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\b|\b[0-9a-f]{12}\b.{1,40}\b[0-9a-f]{12}\b.{1,12}\bshortlist \d+\.\d+\.\d+/u;
/**
 * How a file begins: a page of any command by its policy, a table of a ranking by its header, a document by its name. What a run is
 * made of, a record and a list of files that are being written are no results.
 */
const BEGINS = [
  /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;[^"]* style-src &#39;sha256-[^"]*; base-uri &#39;none&#39;; form-action &#39;none&#39;"/u,
  /^\uFEFF?"?rank"?([,;\t])"?country"?\1"?name"?\1"?status"?\1"?score"?\1/u,
  /^\uFEFF?"?country"?([,;\t])"?name"?\1"?as_of"?\1/u,
  /^\uFEFF?\s*\{\s*"document"\s*:\s*"shortlist\/(?!(?:run|snapshot|findings|unfinished)\/)[a-z-]+\/\d+"/u,
  /"driver"\s*:\s*\{\s*"name"\s*:\s*"shortlist"/u,
];
/** Bytes in which a file has begun. */
const BEGINNING = 4096;

async function bearsMarks(path: string, bytes: Buffer): Promise<boolean> {
  if (/\.docx$/iu.test(path)) return OF_A_TEXT.test(await textOfLetter(bytes, path));
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

/** The text of a word processor's file; empty where nobody can open it. */
async function textOfLetter(bytes: Buffer, path: string): Promise<string> {
  try {
    const entry = readZipDirectory(bytes, path).get("word/document.xml");
    let xml = "";
    if (entry) for await (const part of inflateText(bytes, entry, path)) xml += part;
    return xml.replace(/<[^>]*>/gu, "");
  } catch {
    return "";
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

/** A record of a run with its places found: what it names may not lead out of its own folder and the working directory. */
export interface FoundRecord {
  readonly record: RunRecord;
  readonly folder: string;
  /** False where somebody changed it since it was written. */
  readonly asWritten: boolean;
  /** As `--profile` and `--data` take them. */
  readonly profile: string;
  readonly data?: readonly string[];
  /** Of a review: where each ballot is to stand. */
  readonly ballots?: readonly string[];
}

/** A record as it stands in its file, wherever that has come to. */
export function recordAt(path: string, cwd: string): Pick<FoundRecord, "record" | "asWritten"> {
  return parse(textOf(resolve(cwd, path), path), path);
}

export async function readRecord(
  path: string,
  cwd: string,
  given: { readonly profile?: string; readonly data?: readonly string[] },
): Promise<FoundRecord> {
  const { record, asWritten } = recordAt(path, cwd);
  const folder = dirname(resolve(cwd, path));
  for (const output of record.outputs) {
    if (/[/\\]/u.test(output.path) || output.path === "..") throw leaves(path, output.path, "an output");
  }
  const within = (at: string, what: string, option?: string): string => {
    const found = resolve(folder, at);
    const isWithin = [folder, cwd].some((home) => isInside(home, found));
    if (isWithin && !leadsOut(found, [folder, cwd])) return found;
    const wayOut = option
      ? `If you trust it, name it yourself with ${option}.`
      : "If you trust it, run shortlist in a folder that holds it.";
    throw leaves(path, isWithin ? `${at} (a link)` : at, what, wayOut);
  };
  const shipped = isShippedProfile(record.profile.at);
  const ballots = record.ballots?.map((one) => within(one.path, "a ballot"));
  const data =
    given.data ?? record.data.at?.map((at) => (at === SHIPPED ? at : within(at, "its data", "--data")));
  return {
    record,
    folder,
    asWritten,
    profile:
      given.profile ?? (shipped ? record.profile.at : within(record.profile.at, "its profile", "--profile")),
    ...defined({ data, ballots }),
  };
}

/** Whether a record names a profile that comes with shortlist, and no file. */
function isShippedProfile(at: string): boolean {
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
const RUN_JSON = "Name the run.json that shortlist wrote beside its files, or write them again.";

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

function parse(text: string, path: string): { record: RunRecord; asWritten: boolean } {
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
    if ((data.command === "review") !== (data.ballots !== undefined))
      throw bad(path, "a review has ballots, and nothing else has", "ballots", undefined);
    return {
      record: data,
      // A review always stated its hash.
      asWritten:
        isAsWritten(given as object, sha256) ?? (!data.ballots && data.tool.version !== tool.version),
    };
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

/** What a run was made of. */
type Made = Pick<RunRecord, "tool" | "plugins" | "profile" | "data" | "lists"> & {
  readonly ballots?: readonly { readonly path: string; readonly sha256: string }[] | undefined;
};

/** What the run was made of, as recorded against as it is now. */
export async function changesSince(
  record: RunRecord,
  run: Run,
  profile: string,
  data: readonly string[] | undefined,
  ballots: Made["ballots"] = record.ballots,
): Promise<Verification["changed"]> {
  const { at } = record.profile;
  return changesBetween(record, {
    tool,
    profile: {
      id: record.profile.id,
      at: isShippedProfile(at) ? profile : at,
      sha256: run.loaded.sha256,
      ...extendsOf(run.loaded),
    },
    data: {
      ...record.data,
      at: data ? [...data] : null,
      sha256: run.dataset.sha256,
      files: await dataFiles(data, run),
    },
    lists: await listFiles(),
    ...recordedPlugins(run.plugins),
    ballots,
  });
}

/** What two runs were made of, the one on record and the one now; of two profiles the name of the one on record. */
export function changesBetween(record: Made, made: Made): Verification["changed"] {
  const changed: Verification["changed"] = [];
  const version = ({ name, version }: RunRecord["tool"]) => `${name} ${version}`;
  const isOther = version(record.tool) !== version(made.tool);
  // What is shipped changes with the version.
  const shipped: Readonly<Record<string, boolean>> = {
    tool: true,
    list: true,
    data: record.data.at === null && made.data.at === null,
    file: record.data.at === null && made.data.at === null,
  };
  const compare = (
    what: Verification["changed"][number]["what"],
    name: string,
    recorded: string | null,
    now: string | null,
    isShipped = shipped[what],
  ) => {
    const by = isOther && isShipped ? "version" : "input";
    if (recorded !== now) changed.push({ what, name, recorded, now, by });
  };
  compare("tool", "version", version(record.tool), version(made.tool));
  const of = (made: Made, name: string) => made.plugins?.find((one) => one.name === name)?.sha256 ?? null;
  const names = [record, made].flatMap(({ plugins = [] }) => plugins.map(({ name }) => name));
  for (const name of new Set(names)) compare("plugin", name, of(record, name), of(made, name), false);
  const { at } = record.profile;
  const [was, is] = [record.profile, made.profile].map((one) => one.extends?.own ?? one.sha256);
  compare("profile", at, was!, is!, isShippedProfile(at) && at === made.profile.at);
  compareFiles("profile", record.profile.extends?.parents ?? [], made.profile.extends?.parents ?? []);
  compare("data", "the evidence as a whole", record.data.sha256, made.data.sha256);
  compareFiles("file", record.data.files, made.data.files);
  compareFiles("list", record.lists, made.lists);
  const [had, has] = [record, made].map(({ ballots = [] }) =>
    ballots.map(({ path, sha256 }) => ({ name: path, sha256 })),
  );
  compareFiles("ballot", had!, has!);
  return changed;

  function compareFiles(
    what: "file" | "list" | "profile" | "ballot",
    before: RunRecord["lists"],
    after: RunRecord["lists"],
  ): void {
    const now = new Map(after.map(({ name, sha256 }) => [stem(name), sha256]));
    const isShipped = (name: string) =>
      what === "profile" ? isShippedProfile(name) : (shipped[what] ?? false);
    for (const { name, sha256 } of before) {
      compare(what, stem(name), sha256, now.get(stem(name)) ?? null, isShipped(name));
      now.delete(stem(name));
    }
    for (const [name, sha256] of now) compare(what, name, null, sha256, isShipped(name));
  }
}

/** A snapshot's data files carry the start of their own hash in their names: the same file under another name. */
function stem(name: string): string {
  return name.replace(/\.[0-9a-f]{12}(?=\.csv$)/u, "");
}

type Input = Pick<Verification["changed"][number], "what" | "name">;

/** What a run was made of is no longer what it was. */
export class StaleRecord extends ShortlistError {
  readonly inputs: readonly Input[];

  constructor(path: string, inputs: readonly Input[]) {
    super("run-changed", `what the run was made of has changed since: ${inputList(inputs)}`, {
      where: { file: path },
      wayOut:
        "Restore it (“shortlist verify” says what changed), or compare the ranking that was written as JSON.",
    });
    this.inputs = inputs;
  }
}

/** Somebody has changed the record itself. */
export const EDITED = "edited-run";

export interface RecordedRun {
  readonly options: RunOptions;
  readonly run: Run;
}

/** A recorded run made anew; an error where what it was made of is no longer what it was. */
export async function recordedRun(
  path: string,
  cwd: string,
  { plugins = [] }: Pick<RunOptions, "plugins">,
): Promise<RecordedRun> {
  mustBeFinished(path, cwd);
  const { record, profile, data, asWritten } = await readRecord(path, cwd, {});
  if (!asWritten) {
    throw new ShortlistError(EDITED, "the record was changed since it was written: its own SHA-256 differs", {
      where: { file: path, locator: "ownSha256" },
      wayOut: "Restore it, or write the ranking again with “shortlist rank --out”.",
    });
  }
  mustBeRecorded(record, plugins, path);
  const { asOf, knownBy, lang, method, weight, minimum, years } = record.options;
  if (years !== undefined)
    throw new ShortlistError("bad-side", `the run on record is of several years (--years ${years})`, {
      where: { file: path },
      wayOut: "Its own steps say what moved from year to year. To compare two of them, name the years.",
    });
  if (record.command === "review")
    throw new ShortlistError("bad-side", "a review on record is several reviewers' rankings", {
      where: { file: path },
      wayOut: "“shortlist review table” sets their ballots side by side, those of another round with them.",
    });
  // A comparison is of everybody who was scored, whoever was shown.
  const { among } = await whoRecorded(record.options);
  const options: RunOptions = {
    profile,
    lang,
    ...defined({ data, asOf: asOf ?? undefined, knownBy, among }),
    changes: defined({ weights: weight, minimums: minimum }),
    // The other methods check a ranking and leave it as it is.
    ...(method === COPELAND ? { method } : {}),
    plugins,
  };
  const run = await asRecorded(path, loadRun(options, cwd));
  const changed = (await changesSince(record, run, profile, data)).filter(({ what }) => what !== "tool");
  if (changed.length > 0) throw new StaleRecord(path, changed);
  return { options, run };
}

/** A few names: a new snapshot changes every file. */
const NAMED = 4;

function inputList(changed: readonly Input[]): string {
  const names = changed.map(({ what, name }) => `${what} ${name}`);
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return `${names.slice(0, NAMED).join(", ")}${more}`;
}
