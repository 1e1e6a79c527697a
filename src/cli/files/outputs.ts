import { type Command, Option } from "commander";
import type { RunRecord } from "../../model/documents/run.ts";
import { badUsage, ShortlistError } from "../../model/problem.ts";
import type { Further } from "../../report/ranking/blocks.ts";
import { visible } from "../../report/text/visible.ts";
import type { Inputs } from "../../use/files/out-paths.ts";
import { bothAs, linesMoved } from "../moved/index.ts";
import { EXIT, type ExitCode, type Io } from "../program.ts";
import type { How, OutOptions } from "./output.ts";
import { type Content, inTurn, type Planned, partsOf, type RenderedBytes } from "./rendered.ts";
import type { Made } from "./run-record.ts";

/**
 * How a command gives what it has made: it states its formats, and has `--format`, `--out`, `--force` and `--check` of it, what
 * cannot be written being said before anything is read.
 */

/** What is known of the place that something is shown in. */
export interface Surface extends Pick<Io, "columns" | "colour" | "accessible"> {
  /** Whether a screen also has the notes that otherwise wait. */
  readonly notes?: boolean | undefined;
  /** The commands that go further than a ranking. */
  readonly further?: Further;
}

/** What the options need to know of a format. */
interface Format {
  readonly id: string;
  /** Whether it is for a terminal alone, and may bear our own colours: no file has it. */
  readonly isScreen?: boolean;
  /** What it is called, where it is no text: `a workbook`. */
  readonly bytes?: string;
}

export interface OutputOptions extends OutOptions {
  readonly format: string;
}

export function formatOption(command: Command, formats: readonly Format[]): Command {
  const ids = formats.map(({ id }) => id);
  return command.addOption(
    new Option("--format <format>", "how to print the result").choices(ids).default(ids[0]),
  );
}

/** The format to print, or the files to write or check. */
export function outputOptions(command: Command, formats: readonly Format[]): Command {
  return formatOption(command, formats)
    .option(
      "--out <file>",
      "write to a file, format by its extension; may be given several times",
      (path: string, before: readonly string[]) => [...before, path],
      [],
    )
    .option("--force", "overwrite files that exist and differ")
    .option("--check", "write nothing; exit 1 and say what moved when the files at --out differ")
    .hook("preAction", (_, chosen) => {
      const options = chosen.opts<OutputOptions>();
      mustNameFiles(options);
      mustOverwrite(options);
      if (chosen.getOptionValueSource("format") === "cli") mustBeOfFile(options);
    });
}

/** Where files are written nothing is printed, and each has the format of its extension. */
function mustBeOfFile({ format, out = [] }: OutputOptions): void {
  if (out.length === 0 || out.some((path) => path.toLowerCase().endsWith(`.${format}`))) return;
  throw badUsage(`--format ${format} is how to print, and ${out[0]} is a file of another format`, {
    wayOut: "Leave out --format, or give the file another extension.",
  });
}

/** Nothing to check would be green whatever moved. */
function mustNameFiles({ check, out }: OutOptions): void {
  if (!check || (out !== undefined && out.length > 0)) return;
  throw badUsage("--check has nothing to compare with: no file is named with --out", {
    wayOut: "Name the files that are to be compared, such as --check --out ranking.json.",
  });
}

/** An option that does nothing is a slip: something else was meant. */
export function mustOverwrite({
  force,
  check,
  out = [],
}: Omit<OutOptions, "out"> & { readonly out?: string | readonly string[] }): void {
  if (!force) return;
  if (check)
    throw badUsage("--force overwrites files, and --check writes none", {
      wayOut: "Leave out one of the two.",
    });
  if (out.length === 0)
    throw badUsage("--force has nothing to overwrite: no file is named with --out", {
      wayOut: "Leave it out, or name the files that are to be written, such as --force --out ranking.json.",
    });
}

/** What a command line asks for. */
export interface Asked<F extends Format> {
  /** Empty where the result is printed. */
  readonly files: readonly Planned<F>[];
  /** As `--format` has it, whether or not it is printed. */
  readonly printed: F;
  /** Those that will be made. */
  readonly formats: readonly F[];
}

/** Refuses what cannot be written or printed: to be asked before anything is read. */
export function askedFor<F extends Format>(
  formats: readonly F[],
  { out = [], format }: OutputOptions,
  io: Io,
): Asked<F> {
  const files = out.map((path) => ({ path, format: formatOfFile(path, formats) }));
  // One of those that the options let through.
  const printed = formats.find(({ id }) => id === format)!;
  if (files.length === 0) mustTakeBytes(printed, io);
  return { files, printed, formats: files.length === 0 ? [printed] : files.map((file) => file.format) };
}

/** Of what a file for word processors is made. */
const AS_DOCX = "A memo is written as .docx: shortlist explain <country> --brief --out memo.docx.";

/** The format that a file's extension asks for. */
function formatOfFile<F extends Format>(path: string, formats: readonly F[]): F {
  const extension = /\.([a-z0-9]+)$/iu.exec(path)?.[1]?.toLowerCase();
  const ofFiles = formats.filter(({ isScreen }) => !isScreen);
  const found = ofFiles.find(({ id }) => id === extension);
  if (found) return found;
  const known = `Known extensions are ${ofFiles.map(({ id }) => `.${id}`).join(", ")}.`;
  throw new ShortlistError("unknown-format", `no format for the extension of “${path}”`, {
    wayOut: extension === "docx" ? `${known} ${AS_DOCX}` : known,
  });
}

function mustTakeBytes({ id, bytes }: Format, { terminal }: Io): void {
  if (!terminal || bytes === undefined) return;
  throw badUsage(`${bytes} is no text for a terminal`, {
    wayOut: `Write it to a file with --out ranking.${id}, or send it on with a pipe.`,
  });
}

/** What a command adds to the way in which its files are delivered. */
interface Adding<F extends Format> {
  /** Says in words what changed between two texts; by default, which lines. */
  readonly moved?: How["moved"];
  /** What is written beside the files. */
  readonly records?: (
    files: readonly (Planned<F> & RenderedBytes)[],
  ) => ReturnType<NonNullable<How["records"]>>;
}

/** In the help of commands that write it. */
export const BESIDE =
  "\nBeside files at --out stands run.json, from which “shortlist verify” makes them again.";

/** The record beside the files of a command whose documents are no ranking, and how it differs from the one that is there. */
export function withRecords(made: Made): Adding<Format> {
  return {
    moved: async (before, { text }) => {
      const said =
        bothAs<RunRecord>("shortlist/run/1", before, text) &&
        (await import("../moved/record.ts")).recordMoved(before, text);
      return said ?? linesMoved(before, text);
    },
    records: async (outputs) => (await import("./run-record.ts")).recordsOf(outputs, made),
  };
}

/** Prints what is made of the format, or writes or checks the files, made one after the other. */
export async function give<F extends Format>(
  { files, printed }: Asked<F>,
  render: (format: F) => Content | Promise<Content>,
  options: OutOptions & Inputs,
  io: Io,
  { moved = (before, { text }) => linesMoved(before, text), records }: Adding<F> = {},
): Promise<ExitCode> {
  if (files.length === 0) {
    print(await render(printed), printed, io);
    return EXIT.done;
  }
  const { deliver } = await import("./output.ts");
  const made = await inTurn(files, render);
  return deliver(made, options, io, { moved, ...(records ? { records: () => records(made) } : {}) });
}

function print(content: Content, { isScreen }: Format, io: Io): void {
  if (content instanceof Uint8Array) io.out(content);
  // What is for the screen may bear our own colours, and has seen to the rest.
  else for (const part of partsOf(content)) io.out(isScreen ? part : visible(part));
}
