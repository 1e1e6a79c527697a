import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { sha256 } from "../../dataset/store/files.ts";
import { readBytes } from "../../dataset/store/input-files.ts";
import type { Inspection } from "../../model/documents/reading.ts";
import { ShortlistError } from "../../model/problem.ts";
import { asWord } from "../../report/blocks.ts";
import { inspectionBlocks } from "../../report/inspection.ts";
import { tool } from "../../use/data/package-files.ts";
import { mustFitInMemory } from "../../use/data/read-files.ts";
import { growingSlowly } from "../../use/progress.ts";
import type { Messages } from "../../words/index.ts";
import { forTheMoment } from "../document-formats/index.ts";
import { askedFor, formatOption, give, type OutputOptions } from "../files/outputs.ts";
import {
  notesOption,
  pluginOption,
  quietOption,
  type TableOptions,
  tableAnswers,
  tableOptions,
  wholeNumber,
} from "../options/index.ts";
import { asCommand } from "../options/ranking.ts";
import type { Io } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutputOptions, TableOptions {
  readonly rows: number;
  readonly encoding?: string;
  readonly quiet?: boolean;
  readonly notes?: boolean;
}

/** Options that say how a file is read: the first alone is no option of ingest. */
const ANSWERS = ["encoding", "decimal", "where", "scale"];

export const inspect: CommandModule = {
  examples: [{ line: "shortlist inspect own.csv", shows: "how the file is read, and what is odd about it" }],

  configure(command) {
    command.argument("<file>", "a publisher's file, a workbook or any table");
    formatOption(command, forTheMoment);
    command.option(
      "--encoding <label>",
      "how a text file is encoded, such as windows-1251 (default: guessed from the text)",
    );
    pluginOption(tableOptions(command));
    notesOption(command, "every oddity, and how each table is read");
    quietOption(command.option("--rows <n>", "rows of each table to show (json holds all)", wholeNumber, 5));
    command.addHelpText(
      "after",
      "\ntable  what the file is, how it was read, what would be taken from it, and what is odd\njson   the same, with every cell of every sheet, hidden ones too",
    );
  },

  async run(io, [path], given) {
    const options = given as unknown as Options;
    const asked = askedFor(forTheMoment, options, io);
    const document = await inspectionOf(path!, options, io);
    // A screen shows what is wrong.
    if (!options.quiet && !asked.printed.isScreen) warn(document, io);
    const on = {
      rows: options.rows,
      notes: options.notes,
      typed: asCommand(asWord(path!), options, ANSWERS),
      answers: asCommand(asWord(path!), options, ANSWERS.slice(1)),
    };
    const shown = { document, blocks: (words: Messages) => inspectionBlocks(document, words, on) };
    return give(asked, (format) => format.render(shown, io), {}, io);
  },
};

async function inspectionOf(path: string, options: Options, io: Io): Promise<Inspection> {
  const { encoding } = options;
  const full = resolve(io.cwd, path);
  const info = await stat(full).catch((cause: unknown) => {
    throw new ShortlistError("no-such-file", "no such file", {
      where: { file: full },
      wayOut: "Check its name, and the folder that you are in.",
      cause,
    });
  });
  if (info.isDirectory()) {
    throw new ShortlistError("not-a-file", "inspect looks at one file, and this is a folder", {
      where: { file: full },
      wayOut: "Name a file in it; “shortlist ingest <folder> --dry-run” reads them all.",
    });
  }
  await mustFitInMemory(full, info.size, encoding !== undefined);
  const { inspectFile } = await import("../../dataset/inspect.ts");
  const file = await readBytes(basename(full), full);
  const { file: name, ...findings } = await growingSlowly(() =>
    inspectFile(file, path, {
      ...(encoding === undefined ? {} : { encoding }),
      ...tableAnswers(options),
    }),
  );
  const { mustHaveColumn } = await import("../../use/ingest.ts");
  mustHaveColumn(tableAnswers(options).where ?? [], findings.source === null ? [] : [findings.source.id]);
  return { document: "shortlist/inspection/1", tool, file: name, sha256: sha256(file.bytes), ...findings };
}

/** With the document on stdout, a person at the terminal still learns that something is wrong. */
function warn({ problems }: Inspection, io: Io): void {
  const serious = problems.filter(({ severity }) => severity !== "info");
  const [first, ...more] = serious;
  if (first === undefined) return;
  const others = more.length === 0 ? "" : ` (and ${more.length} more; see "problems")`;
  io.err(`warning: ${first.locator === null ? "" : `${first.locator}: `}${first.message}${others}\n`);
}
