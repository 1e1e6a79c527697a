import { readdirSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { isAbsent, readPlain, sha256 } from "../../dataset/store/files.ts";
import { withOwnHash } from "../../dataset/written-json.ts";
import { references } from "../../explain/index.ts";
import { defined } from "../../model/collections.ts";
import type { RunRecord, SealCheck, Verification } from "../../model/documents/run.ts";
import { badUsage, ShortlistError } from "../../model/problem.ts";
import { SEAL_LENGTH, sealTyped } from "../../model/seal.ts";
import { sealBlocks, verificationBlocks } from "../../report/verification.ts";
import { mustHaveUndamagedData } from "../../use/data/history.ts";
import { tool } from "../../use/data/package-files.ts";
import { differingBesides, differingCells } from "../../use/differing-workbook.ts";
import { mustBeFinished } from "../../use/files/file-set.ts";
import { loadRun, type Run } from "../../use/load-run.ts";
import { type LoadedPlugin, mustBeRecorded } from "../../use/plugins.ts";
import {
  asRecorded,
  changesSince,
  type FoundRecord,
  filesUnnamed,
  readRecord,
  recordAt,
} from "../../use/record.ts";
import { hashOf, sealOf } from "../../use/seal.ts";
import { whoRecorded } from "../../use/who.ts";
import type { Messages } from "../../words/index.ts";
import type { DocumentFormat, MemoFormat } from "../document-formats/contract.ts";
import { formatsWithMemos, forTheMoment } from "../document-formats/index.ts";
import { mustSuitMemos } from "../files/memos.ts";
import { askedFor, formatOption, give, type OutputOptions } from "../files/outputs.ts";
import { fileFormats, rankFor, rankingFiles } from "../files/ranking.ts";
import { inTurn, type RenderedBytes } from "../files/rendered.ts";
import { type Output, recordOf } from "../files/run-record.ts";
import { dataOption, pluginOption } from "../options/index.ts";
import { EXIT } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutputOptions {
  readonly data?: string[];
  readonly profile?: string;
  readonly seal?: string;
  readonly plugins?: readonly LoadedPlugin[];
}

export const verify: CommandModule = {
  examples: [
    { line: "shortlist verify report/run.json", shows: "whether every byte of a report can be made again" },
    {
      line: 'shortlist verify --seal "4f2a 91c0 7be3" report/run.json',
      shows: "whether the seal on a page or memo is that of this run",
    },
  ],

  configure(command) {
    command
      .argument(
        "<run.json>",
        "the record that “rank --out”, “report”, “explain --out” and “review table --out” write",
      )
      .addOption(dataOption("where the data are now, if not where the record says"))
      .option("--profile <name|file>", "where the profile is now, if not where the record says");
    pluginOption(command).option(
      "--seal <characters>",
      "only say whether the seal that a page, memo, workbook or Markdown report bears is that of this run: 12 characters, with or without spaces; of a review also the whole hash that “review seal” prints",
    );
    formatOption(command, forTheMoment);
    command.addHelpText(
      "after",
      "\nWhat differs of a workbook is listed by its cells, and what changed by whether it came with another version of shortlist or is an input. Files that the record does not name are listed: all of a report's folder, and what else shortlist wrote in the record's folder and the folders in it. There it knows a ranking in any format, memos, what bears a seal, and pages, JSON and SARIF of every command. It cannot know Markdown or CSV of other commands, text as a terminal shows it, or a file with an unusual ending: look for those yourself.\n\nWith --seal nothing is made again: 0 the seal is that of this run, 1 it is another one, or the record was changed. Of a review the hash covers the whole record, with every ballot and output. What cannot be detected without a kept hash: ballots that were replaced together with the record and its hashes.\n\nExit codes: 0 every byte is the same, 1 something differs, the record is of another version, or a file is not named by it.",
    );
  },

  async run(io, [path], given) {
    const options = given as unknown as Options;
    const asked = askedFor(forTheMoment, options, io);
    if (options.seal !== undefined) {
      const checked = sealChecked(path!, options, io.cwd);
      const blocks = (words: Messages) => sealBlocks(checked, words);
      await give(asked, (format) => format.render({ document: checked, blocks }, io), {}, io);
      return checked.matches ? EXIT.done : EXIT.found;
    }
    const verification = await verificationOf(path!, options, io.cwd);
    const shown = {
      document: verification,
      blocks: (words: Messages) => verificationBlocks(verification, words),
    };
    await give(asked, (format) => format.render(shown, io), {}, io);
    return verification.matches ? EXIT.done : EXIT.found;
  },
};

type Given = Pick<Options, "data" | "profile" | "plugins">;

/** A recorded run made again and compared with its files. */
export async function verificationOf(path: string, given: Given, cwd: string): Promise<Verification> {
  mustBeFinished(path, cwd);
  const { plugins = [] } = given;
  const found = { ...(await readRecord(path, cwd, given)), plugins };
  mustBeRecorded(found.record, plugins, path);
  return asRecorded(path, verified(found, path, cwd));
}

/** Whether a seal that somebody read on a document, or kept, is that of the run on record. Nothing is made again. */
export function sealChecked(
  path: string,
  { seal, data, profile }: Given & Pick<Options, "seal">,
  cwd: string,
): SealCheck {
  const asked = sealTyped(seal!);
  const isFull = asked !== undefined && asked.length > SEAL_LENGTH;
  const isReview = isFull && recordAt(path, cwd).record.ballots !== undefined;
  if (asked === undefined || (isFull && !isReview))
    throw badUsage(`a seal has 12 characters, 0 to 9 and a to f: found “${seal}”`, {
      wayOut: 'Give it as it stands on the document: --seal "4f2a 91c0 7be3", with or without the spaces.',
    });
  if (data ?? profile)
    throw badUsage("--seal compares with the record alone, and reads neither data nor profile", {
      wayOut: "Leave out --data and --profile, or leave out --seal to make the files again.",
    });
  const { record, asWritten } = recordAt(path, cwd);
  const own = isFull ? hashOf(record) : sealOf(record);
  return {
    document: "shortlist/seal/1",
    tool: { ...tool },
    asked,
    recorded: own,
    ...(record.ballots ? { whole: true } : {}),
    madeBy: `${record.tool.name} ${record.tool.version}`,
    profile: record.profile.id,
    asOf: record.data.asOf,
    asWritten,
    matches: asWritten && asked === own,
  };
}

/** What a recorded run makes today. */
interface Anew {
  readonly run: Run;
  readonly options: OptionsOnRecord;
  readonly outputs: readonly Output[];
  /** Outputs that `--top` cuts short. */
  readonly cut: readonly string[];
  /** Of a review: its ballots as they are, null where one is gone. */
  readonly ballots?: readonly (Buffer | null)[];
  /** Why no output can be made: a ballot is gone, or ballots cannot count. */
  readonly unmade?: Error | undefined;
}

/** A record with the plug-ins that were given now. */
type Found = FoundRecord & { readonly plugins: readonly LoadedPlugin[] };

type OptionsOnRecord = Awaited<ReturnType<typeof optionsOf>>;

async function optionsOf({ record, profile, data, plugins }: Found) {
  const { asOf, knownBy, lang, method, top, sets, draws, first, against, weight, minimum, years } =
    record.options;
  return {
    profile,
    plugins,
    lang,
    ...(await whoRecorded(record.options)),
    changes: defined({ weights: weight, minimums: minimum }),
    ...defined({
      data,
      asOf: asOf ?? undefined,
      knownBy,
      method: method ?? undefined,
      top: top ?? undefined,
      sets,
      // A record that says nothing of draws is of a time when none were made.
      draws: draws ?? 0,
      first,
      against,
      years,
    }),
  };
}

/** No screen. */
const FILE = { columns: 0, colour: false, accessible: false };

async function rankingAnew(
  { record }: Found,
  options: OptionsOnRecord,
  at: string,
  cwd: string,
): Promise<Anew> {
  const { command, outputs, tool: by } = record;
  const isReport = command === "report";
  const planned = outputs.map(({ path, format }, i) => ({ path, format: known(fileFormats, format, at, i) }));
  const named = new Set(planned.map(({ format }) => format));
  // Of a report nothing may be lacking, whatever was taken out of its record.
  const lacking = isReport && by.version === tool.version ? fileFormats.filter((one) => !named.has(one)) : [];
  const all = [...planned, ...lacking.map((format) => ({ path: `ranking.${format.id}`, format }))];
  // As it was made: a whole ranking for a report, only what its formats show for a ranking.
  const ranked = await rankFor(isReport ? fileFormats : [...named], options, cwd);
  const { top } = options;
  const isCut = Boolean(top) && top! < ranked.ranking.ranked.length;
  return {
    run: ranked.run,
    options,
    outputs: await rankingFiles(ranked, all, top, FILE),
    cut: planned.flatMap(({ path, format }) => (isCut && format.shows !== "whole" ? [path] : [])),
  };
}

async function yearsAnew(
  { record: { outputs } }: Found,
  options: OptionsOnRecord,
  at: string,
  cwd: string,
): Promise<Anew> {
  const [{ YEARS_FORMATS, shownYears }, { rankedYears }] = await Promise.all([
    import("../files/over-years.ts"),
    import("../../use/years.ts"),
  ]);
  const planned = outputs.map(({ path, format }, i) => ({
    path,
    format: known(YEARS_FORMATS, format, at, i),
  }));
  const { run, years } = await rankedYears({ ...options, years: options.years! }, cwd);
  const shown = shownYears(years, run, options);
  return {
    run,
    options,
    outputs: await inTurn(planned, (format: (typeof YEARS_FORMATS)[number]) => format.render(shown, FILE)),
    cut: options.top ? planned.map(({ path }) => path) : [],
  };
}

async function explainedAnew(
  { record }: Found,
  options: OptionsOnRecord,
  at: string,
  cwd: string,
): Promise<Anew> {
  const { about, outputs } = record;
  const planned = outputs.map(({ path, format }, i) => ({
    path,
    format: known(formatsWithMemos, format, at, i),
  }));
  mustSuitMemos(
    planned.map(({ format }) => format),
    about!.brief,
  );
  const { explainedInWords, renderExplained } = await import("../files/explained.ts");
  const wanted = { ...options, against: options.against ?? references[0]!.id };
  const made = await explainedInWords(about!.countries, wanted, cwd);
  const render = (format: DocumentFormat | MemoFormat) => renderExplained(made, about!, format, FILE);
  return { run: made.run, options, outputs: await inTurn(planned, render), cut: [] };
}

async function reviewedAnew(
  { record, ballots: paths }: Found,
  options: OptionsOnRecord,
  at: string,
  cwd: string,
): Promise<Anew> {
  const { outputs, options: recorded } = record;
  const [{ REVIEW_FORMATS, shownReview }, { LARGEST_BALLOT, reviewOf }, { FIRST_ON_BALLOTS }] =
    await Promise.all([
      import("../files/reviewed.ts"),
      import("../../use/review.ts"),
      import("../../explain/review.ts"),
    ]);
  const planned = outputs.map(({ path, format }, i) => ({
    path,
    format: known(REVIEW_FORMATS, format, at, i),
  }));
  const ballots = paths!.map((path) => readIfThere(path, { most: LARGEST_BALLOT }));
  const wanted = {
    ...options,
    first: recorded.first ?? FIRST_ON_BALLOTS,
    ...defined({ release: recorded.release, seed: record.seed ?? undefined }),
  };
  const run = await loadRun(wanted, cwd);
  const made = { run, options: wanted, cut: [], ballots };
  const files = ballots.flatMap((bytes, i) => (bytes ? [{ file: record.ballots![i]!.path, bytes }] : []));
  if (files.length < ballots.length)
    return { ...made, outputs: [], unmade: new Error("a ballot on record is gone") };
  try {
    const shown = await shownReview(await reviewOf(run, files, wanted, cwd), run);
    return {
      ...made,
      outputs: await inTurn(planned, (format: (typeof REVIEW_FORMATS)[number]) => format.render(shown, FILE)),
    };
  } catch (cause) {
    if (!(cause instanceof ShortlistError) || cause.code !== "bad-ballot") throw cause;
    return { ...made, outputs: [], unmade: cause };
  }
}

/** Of a review: each ballot beside the one on record. */
function ballotsNow({ ballots = [] }: RunRecord, now: readonly (Buffer | null)[]) {
  return ballots.map(({ path, reviewer, sha256: recorded }, i) => {
    const file = now[i] ? sha256(now[i]) : null;
    const status =
      file === null ? ("missing" as const) : file === recorded ? ("matches" as const) : ("changed" as const);
    return { path, reviewer, status, recorded, file };
  });
}

/** An output that cannot be made, beside what is on record. */
function unmadeOutput(
  { path, sha256: recorded }: RunRecord["outputs"][number],
  folder: string,
): Verification["outputs"][number] {
  const there = bytesOf(join(folder, basename(path)), folder);
  const file = there && sha256(there);
  return { path, status: there ? "unmade" : "missing", recorded, recomputed: null, file, line: null };
}

async function verified(found: Found, at: string, cwd: string): Promise<Verification> {
  const { record, folder, profile, data, asWritten } = found;
  const options = await optionsOf(found);
  await mustHaveUndamagedData(data, cwd);
  const remade = record.about
    ? explainedAnew
    : record.ballots
      ? reviewedAnew
      : record.options.years
        ? yearsAnew
        : rankingAnew;
  const anew = await remade(found, options, at, cwd);
  const { run, cut, unmade } = anew;
  const ballots = anew.ballots && ballotsNow(record, anew.ballots);
  const made = await Promise.all(
    anew.outputs.map(async (one, i) => {
      const recorded = record.outputs[i]?.sha256 ?? sha256(one.bytes);
      const there = bytesOf(join(folder, basename(one.path)), folder);
      // A memo is sent on under any name; a report is a folder of named files.
      const renamed = there === null && record.about ? sameFile(folder, one) : undefined;
      const found = await compared(
        one,
        recorded,
        renamed ? Buffer.from(one.bytes) : there,
        record.tool.version,
      );
      return { ...found, ...defined({ renamed }) };
    }),
  );
  const outputs = unmade ? record.outputs.map((one) => unmadeOutput(one, folder)) : made;
  const ballotsThere = ballots?.flatMap(({ path, file }) => (file === null ? [] : [{ path, sha256: file }]));
  const changed = await changesSince(record, run, profile, data, ballotsThere);
  // With everything as it was, the ballots never could count.
  if (unmade && changed.length === 0) throw unmade;
  const inputs = [profile, ...(data ?? []), ...(found.ballots ?? [])].map((path) => resolve(cwd, path));
  const named = outputs.map(({ path, renamed }, i) => ({ ...record.outputs[i]!, path: renamed ?? path }));
  const unnamed = await filesUnnamed({ ...record, outputs: named }, resolve(cwd, at), inputs);
  // An input that changed is another one in the seal, which every file but a CSV bears. The files of a review bear none.
  const bearSeals = !ballots && record.outputs.some(({ format }) => format !== "csv");
  const isSame =
    record.tool.version === tool.version &&
    (changed.length === 0 || bearSeals) &&
    outputs.every(({ status }) => status === "matches");
  // What somebody changed in the record may be an output that is no longer asked for.
  const ofRecord = asWritten
    ? isSame
      ? await otherRecord(found, anew, at, cwd)
      : []
    : [changedRecord(record, at, withOwnHash(record, sha256).ownSha256)];
  return {
    document: "shortlist/verification/1",
    tool: { ...tool },
    changed: [...ofRecord, ...changed],
    hidden: [...hidingOptions(record.options), ...(cut.length > 0 ? [`--top ${options.top}`] : [])],
    ...(cut.length > 0 ? { cut: [...cut] } : {}),
    ...defined({ ballots }),
    outputs,
    seal: sealOf(record),
    unnamed,
    matches:
      ofRecord.length === 0 &&
      unnamed.length === 0 &&
      // That a change moved nothing which is shown makes it no other change.
      (!ballots || changed.length === 0) &&
      record.tool.version === tool.version &&
      outputs.every(({ status }) => status === "matches"),
  };
}

/** A file beside the record with the bytes of an output. */
function sameFile(folder: string, { path, bytes }: RenderedBytes): string | undefined {
  return readdirSync(folder, { withFileTypes: true }).find(
    (entry) =>
      entry.isFile() &&
      extname(entry.name).toLowerCase() === extname(path).toLowerCase() &&
      bytesOf(join(folder, entry.name), folder)?.equals(bytes),
  )?.name;
}

/** A record whose hash fits and that the run would not have written so: somebody made the hash anew. What version 0.2.0 wrote has no seal. */
async function otherRecord(
  { record, folder }: Found,
  { run, options, outputs }: Anew,
  at: string,
  cwd: string,
): Promise<Verification["changed"]> {
  if (record.ownSha256 === undefined) return [];
  const { command, about, ballots } = record;
  const of = { command, ...defined({ about, ballots }), options, run, cwd };
  const made = await recordOf(folder, outputs, of);
  // What moved is no change of the run.
  const { ownSha256: _, ...rest } = made;
  const placed = {
    ...rest,
    profile: { ...made.profile, at: record.profile.at },
    data: { ...made.data, at: record.data.at },
    ...defined({ ballots }),
  };
  const now = withOwnHash(placed, sha256);
  return isDeepStrictEqual(JSON.parse(JSON.stringify(now)), record)
    ? []
    : [changedRecord(record, at, now.ownSha256)];
}

/** Options that leave countries out of every file, as they would be written. */
function hidingOptions({ among, countries, region, exclude }: RunRecord["options"]): string[] {
  const lists = { among, countries, region, exclude };
  return Object.entries(lists).flatMap(([name, codes]) => (codes ? [`--${name} ${codes.join(",")}`] : []));
}

function changedRecord(record: RunRecord, at: string, now: string): Verification["changed"][number] {
  const recorded = record.ownSha256 ?? record.seal ?? null;
  return { what: "record", name: basename(at), recorded, now, by: "input" };
}

function bytesOf(path: string, folder: string): Buffer | null {
  return readIfThere(path, { within: folder });
}

/** Null where there is no such file. */
function readIfThere(path: string, how: Parameters<typeof readPlain>[1]): Buffer | null {
  try {
    return readPlain(path, how);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

function known<Format extends { readonly id: string }>(
  formats: readonly Format[],
  format: string,
  file: string,
  i: number,
): Format {
  const found = formats.find(({ id }) => id === format);
  if (found) return found;
  throw new ShortlistError("bad-run", `the record names a format that shortlist does not write: ${format}`, {
    where: { file, locator: `outputs.${i}.format` },
    wayOut: "Name the run.json that shortlist wrote.",
  });
}

async function compared(
  { path, bytes, isText }: RenderedBytes,
  recorded: string,
  there: Buffer | null,
  version: string,
): Promise<Verification["outputs"][number]> {
  const recomputed = sha256(bytes);
  const file = there === null ? null : sha256(there);
  const status =
    file === null
      ? "missing"
      : file === recomputed
        ? "matches"
        : recomputed === recorded
          ? "edited"
          : "differs";
  const isOther = there !== null && status !== "matches";
  const sheets = isOther && !isText ? await differingCells(there, bytes, path) : undefined;
  const besides = sheets && (await differingBesides(there!, bytes, path, sheets.length > 0));
  return {
    path,
    status,
    recorded,
    recomputed,
    file,
    line: there === null || !isText ? null : firstDifference(there, bytes),
    ...(isOther && isText && statesOnly(version, there, bytes) ? { versionAlone: true as const } : {}),
    ...defined({ sheets, besides }),
  };
}

/** Whether a text is what would be made if this were that version. */
function statesOnly(version: string, there: Buffer, made: Uint8Array): boolean {
  return (
    version !== tool.version &&
    Buffer.from(made).toString().replaceAll(tool.version, version) === there.toString()
  );
}

/** 1-based; null where there is none. */
function firstDifference(a: Buffer, b: Uint8Array): number | null {
  if (a.equals(b)) return null;
  const [one, other] = [a, Buffer.from(b)].map((bytes) => bytes.toString().split("\n")) as [
    string[],
    string[],
  ];
  return one.findIndex((line, i) => line !== other[i]) + 1 || one.length + 1;
}
