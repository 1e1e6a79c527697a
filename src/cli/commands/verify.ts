import { basename, join, resolve } from "node:path";
import { isAbsent, readPlain, sha256 } from "../../dataset/store/files.ts";
import { sealed } from "../../dataset/written-json.ts";
import { defined } from "../../model/collections.ts";
import type { RunRecord, Verification } from "../../model/documents/run.ts";
import { ShortlistError } from "../../model/problem.ts";
import { verificationBlocks } from "../../report/verification.ts";
import { mustHaveUndamagedData } from "../../use/data/history.ts";
import { tool } from "../../use/data/package-files.ts";
import { mustBeFinished } from "../../use/files/file-set.ts";
import {
  asRecorded,
  changesSince,
  differingCells,
  type FoundRecord,
  filesUnnamed,
  readRecord,
} from "../../use/record.ts";
import { whoRecorded } from "../../use/who.ts";
import type { Messages } from "../../words/index.ts";
import { forTheMoment } from "../document-formats/index.ts";
import { askedFor, formatOption, give, type OutputOptions } from "../files/outputs.ts";
import { fileFormats, rankFor, rankingFiles } from "../files/ranking.ts";
import type { RenderedBytes } from "../files/rendered.ts";
import type { RankingFormat } from "../formats/contract.ts";
import { dataOption } from "../options/index.ts";
import { EXIT } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutputOptions {
  readonly data?: string[];
  readonly profile?: string;
}

export const verify: CommandModule = {
  examples: [
    { line: "shortlist verify report/run.json", shows: "whether every byte of a report can be made again" },
  ],

  configure(command) {
    command
      .argument("<run.json>", "the record that “rank --out” and “report” write")
      .addOption(dataOption("where the data are now, if not where the record says"))
      .option("--profile <name|file>", "where the profile is now, if not where the record says");
    formatOption(command, forTheMoment);
    command.addHelpText(
      "after",
      "\nWhat differs of a workbook is listed by its cells, and what changed by whether it came with another version of shortlist or is an input. Files that the record does not name are listed: all of a report's folder, and what else shortlist wrote in the record's folder and the folders in it. There it knows a ranking in any format, and pages, JSON and SARIF of every command. It cannot know Markdown or CSV of other commands, text as a terminal shows it, or a file with an unusual ending: look for those yourself.\n\nExit codes: 0 every byte is the same, 1 something differs, the record is of another version, or a file is not named by it.",
    );
  },

  async run(io, [path], given) {
    const options = given as unknown as Options;
    const asked = askedFor(forTheMoment, options, io);
    mustBeFinished(path!, io.cwd);
    const found = await readRecord(path!, io.cwd, options);
    const verification = await asRecorded(path!, verified(found, path!, io.cwd));
    const shown = {
      document: verification,
      blocks: (words: Messages) => verificationBlocks(verification, words),
    };
    await give(asked, (format) => format.render(shown, io), {}, io);
    return verification.matches ? EXIT.done : EXIT.found;
  },
};

async function verified(found: FoundRecord, at: string, cwd: string): Promise<Verification> {
  const { record, folder, profile, data, asSealed } = found;
  const { asOf, lang, method, top, sets, draws, first, weight, minimum } = record.options;
  const formats = record.outputs.map(({ format }, i) => known(format, at, i));
  const options = {
    profile,
    lang,
    ...(await whoRecorded(record.options)),
    changes: defined({ weights: weight, minimums: minimum }),
    ...defined({
      data,
      asOf: asOf ?? undefined,
      method: method ?? undefined,
      top: top ?? undefined,
      sets,
      // A record that says nothing of draws is of a time when none were made.
      draws: draws ?? 0,
      first,
    }),
  };
  await mustHaveUndamagedData(data, cwd);
  // As it was made: a whole ranking for a report, only what its formats show for a ranking.
  const made = record.command === "report" ? fileFormats : formats;
  const ranked = await rankFor(made, options, cwd);
  const planned = record.outputs.map(({ path }, i) => ({ path, format: formats[i]! }));
  const anew = await rankingFiles(ranked, planned, options.top, {
    columns: 0,
    colour: false,
    accessible: false,
  });
  const outputs = await Promise.all(
    record.outputs.map(({ path, sha256: recorded }, i) =>
      compared(anew[i]!, recorded, bytesOf(join(folder, basename(path)), folder), record.tool.version),
    ),
  );
  const changed = await changesSince(record, ranked.run, profile, data);
  const inputs = [profile, ...(data ?? [])].map((path) => resolve(cwd, path));
  const unnamed = await filesUnnamed(record, resolve(cwd, at), inputs);
  const isCut = Boolean(top) && top! < ranked.ranking.ranked.length;
  const cut = planned.flatMap(({ path, format }) => (isCut && format.shows !== "whole" ? [path] : []));
  return {
    document: "shortlist/verification/1",
    tool: { ...tool },
    // What somebody changed in the record may be an output that is no longer asked for.
    changed: asSealed ? changed : [changedRecord(record, at), ...changed],
    hidden: [...hidingOptions(record.options), ...(cut.length > 0 ? [`--top ${top}`] : [])],
    ...(cut.length > 0 ? { cut } : {}),
    outputs,
    unnamed,
    matches:
      asSealed &&
      unnamed.length === 0 &&
      record.tool.version === tool.version &&
      outputs.every(({ status }) => status === "matches"),
  };
}

/** Options that leave countries out of every file, as they would be written. */
function hidingOptions({ among, countries, region, exclude }: RunRecord["options"]): string[] {
  const lists = { among, countries, region, exclude };
  return Object.entries(lists).flatMap(([name, codes]) => (codes ? [`--${name} ${codes.join(",")}`] : []));
}

function changedRecord(record: RunRecord, at: string): Verification["changed"][number] {
  const recorded = record.seal ?? null;
  return { what: "record", name: basename(at), recorded, now: sealed(record, sha256).seal, by: "input" };
}

/** Null where there is no such file. */
function bytesOf(path: string, folder: string): Buffer | null {
  try {
    return readPlain(path, { within: folder });
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

function known(format: string, file: string, i: number): RankingFormat {
  const found = fileFormats.find(({ id }) => id === format);
  if (found) return found;
  throw new ShortlistError("bad-run", `the record names a format that shortlist does not write: ${format}`, {
    where: { file, locator: `outputs.${i}.format` },
    wayOut: "Name the run.json that “shortlist rank --out” or “shortlist report” wrote.",
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
  return {
    path,
    status,
    recorded,
    recomputed,
    file,
    line: there === null || !isText ? null : firstDifference(there, bytes),
    ...(isOther && isText && statesOnly(version, there, bytes) ? { versionAlone: true as const } : {}),
    ...defined({ sheets }),
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
