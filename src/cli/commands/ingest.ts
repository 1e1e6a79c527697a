import { resolve } from "node:path";
import { unresolvedIn } from "../../dataset/build.ts";
import { encodeObservations } from "../../dataset/encode.ts";
import { defined } from "../../model/collections.ts";
import type { Manifest } from "../../model/documents/manifest.ts";
import { badUsage, UNREAD_FILE } from "../../model/problem.ts";
import { ingestedBlocks } from "../../report/ingested.ts";
import { json } from "../../report/renderers/json.ts";
import { log } from "../../report/renderers/log.ts";
import { type IngestRequest, ingested, type Made, problemsOf, summaryOf } from "../../use/ingest.ts";
import { type Messages, messagesIn } from "../../words/index.ts";
import type { DocumentFormat } from "../document-formats/contract.ts";
import { observationsDocument } from "../files/observations.ts";
import { askedFor, formatOption, give, type OutputOptions } from "../files/outputs.ts";
import {
  isPair,
  langOption,
  pluginOption,
  quietOption,
  Several,
  strictOption,
  type TableOptions,
  tableAnswers,
  tableOptions,
  wholeNumber,
} from "../options/index.ts";
import { type MappingOptions, mappingOf } from "../options/mapping.ts";
import { EXIT, type Io, strictFindings } from "../program.ts";
import { progressOn } from "../terminal/progress.ts";
import type { CommandModule } from "./contract.ts";

interface IngestOptions extends MappingOptions, OutputOptions, TableOptions {
  readonly encoding?: string;
  readonly country?: string;
  readonly into?: string;
  readonly replace?: boolean;
  readonly dryRun?: boolean;
  readonly asOf?: number;
  readonly from?: number;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly lang: string;
}

interface Read {
  readonly made: Made;
  readonly words: Messages;
}

/** Of what was read now: for people, and every figure for programs. */
const formats: readonly DocumentFormat<Read>[] = [
  { id: "table", isScreen: true, render: summary },
  {
    id: "csv",
    render: ({ made: { dataset } }) =>
      encodeObservations(dataset.observations.filter(({ source }) => source !== "derived")),
  },
  { id: "json", render: ({ made }) => json(observationsDocument(made.dataset)) },
];

export const ingest: CommandModule = {
  examples: [
    {
      line: "shortlist ingest downloads --into snapshot",
      shows: "the publishers' files in a folder, into a snapshot",
    },
    { line: "shortlist ingest downloads --dry-run", shows: "what would be read, and nothing written" },
  ],

  configure(command) {
    command
      .argument(
        "<path...>",
        "publishers' files, folders of them, or snapshots (“shipped” is the one that comes with the tool)",
      )
      .option("--into <dir>", "folder of the snapshot; new files are added to what it already has")
      .option("--replace", "start again: keep nothing of the existing snapshot")
      .option("--dry-run", "print what was read instead of writing")
      .option(
        "--as-of <year>",
        "keep nothing that describes a later year; where a snapshot is added to, this also moves its reference year",
        wholeNumber,
      )
      .option(
        "--from <year>",
        "keep no history before this year; the newest value stays, however old",
        wholeNumber,
      )
      .option(
        "--country-column <column>",
        "map a table that nothing recognises: its country column, by title or #position",
      )
      .addOption(
        new Several(
          "--value <column=indicator...>",
          'with --country-column: a column and the indicator it holds, such as "Score 2017=cpi.score"',
          isPair,
        ),
      )
      .option(
        "--encoding <label>",
        "how the text files are encoded, such as windows-1250, if the guess (which the output names) is wrong",
      )
      .option(
        "--country <country>",
        "for a narrative of the TIP Report that does not name its country: the country that it is about",
      )
      .option(
        "--year <year>",
        "with --country-column: the year described; for a narrative that does not name its year: that of its report",
        wholeNumber,
      )
      .option("--year-column <column>", "with --country-column: the column that states the year");
    tableOptions(command);
    pluginOption(command).addOption(langOption());
    formatOption(command, formats);
    quietOption(strictOption(command)).option(
      "--force",
      "write into a folder that contains something other than a snapshot",
    );
  },

  async run(io, paths, given) {
    const options = given as unknown as IngestOptions;
    if (!options.dryRun && options.into === undefined) {
      throw badUsage("where should the snapshot go?", {
        wayOut: "Name a folder with --into <dir>, or pass --dry-run to see what would be read.",
      });
    }
    mustDoSomething(options);
    const asked = askedFor(formats, options, io);
    const { progress, clear } = progressOn(io, options.quiet);
    try {
      const { made, manifest } = await ingested(paths, requestOf(options, io.cwd), {
        cwd: io.cwd,
        say: io.err,
        ...defined({ progress }),
      });
      clear();
      const read = { made, words: await messagesIn(options.lang) };
      if (manifest === undefined) await give(asked, ({ render }) => render(read, io), {}, io);
      else if (!options.quiet) report(manifest, read, options, io);
      const unread = made.incoming.problems.filter(({ code }) => code === UNREAD_FILE);
      // The summary of what was written says it too.
      if (options.quiet || manifest === undefined)
        for (const { file, message } of unread) io.err(`warning: ${file}: ${message}\n`);
      const found = options.strict && strictFindings(strictlyOf(made), io);
      return found || unread.length > 0 ? EXIT.found : EXIT.done;
    } finally {
      clear();
    }
  },
};

/** Refuses options that would do nothing here. */
function mustDoSomething({ dryRun, force, replace, into, format }: IngestOptions): void {
  const isDocument = format !== formats[0]!.id;
  if (isDocument && !dryRun)
    throw badUsage(`--format ${format} prints what was read, and a snapshot is written here`, {
      wayOut: "Leave it out, or print what would be read with --dry-run.",
    });
  if (force && dryRun)
    throw badUsage("--force is about the folder that is written into, and --dry-run writes nothing", {
      wayOut: "Leave out one of the two.",
    });
  if (replace && into === undefined)
    throw badUsage("--replace is about a snapshot that is there, and none is named with --into", {
      wayOut: "Leave it out, or name the snapshot with --into <dir>.",
    });
  if (replace && isDocument)
    throw badUsage(`--format ${format} prints what was read, whatever --replace would leave of a snapshot`, {
      wayOut: "Leave out one of the two.",
    });
}

function requestOf(options: IngestOptions, cwd: string): IngestRequest {
  const { into, dryRun, replace, force, asOf, from, encoding, format, country, year } = options;
  const mapping = mappingOf(options);
  const about = defined({ country, year });
  // As a document a dry run is what was read, whatever it would be added to; and every figure of it is printed.
  const isDocument = dryRun && format !== "table";
  return {
    reading: {
      ...defined({ mapping, encoding }),
      ...(mapping || Object.keys(about).length === 0 ? {} : { about }),
      ...tableAnswers(options),
    },
    ...(into === undefined || isDocument ? {} : { into: resolve(cwd, into) }),
    ...defined({ dryRun, held: isDocument, replace, force, asOf, from }),
  };
}

/** What a person must settle: names of the files that were read, and every figure on which files disagree. */
function strictlyOf(made: Made) {
  return {
    unresolved: unresolvedIn(made.incoming),
    conflicts: made.dataset.conflicts,
    problems: problemsOf(made),
  };
}

function summary({ made, words }: Read, { columns }: Pick<Io, "columns">): string {
  return log(ingestedBlocks(summaryOf(made), words), columns, words);
}

function report({ files, latest, sha256 }: Manifest, read: Read, { into }: IngestOptions, io: Io): void {
  io.err(summary(read, io));
  const version = sha256.slice(0, 12);
  const wrote = { folder: into!, files: files.length, latest: latest ?? undefined, version };
  io.err(`${read.words.ingested.wrote(wrote)}\n`);
}
