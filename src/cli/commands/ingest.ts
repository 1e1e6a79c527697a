import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { buildDataset, type Years } from "../../dataset/build.ts";
import { Figures } from "../../dataset/bulk/figures.ts";
import { buildBulkDataset } from "../../dataset/bulk/join.ts";
import type { BulkReading } from "../../dataset/bulk/read.ts";
import type { Settled } from "../../dataset/bulk/settle.ts";
import { encodeObservations } from "../../dataset/encode.ts";
import { readMappedFile, readSourceFile } from "../../dataset/read.ts";
import { encodeSnapshot } from "../../dataset/snapshot.ts";
import { readManifest, sha256 } from "../../dataset/store.ts";
import type { Dataset, InputFile } from "../../model/dataset.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Manifest } from "../../model/manifest.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem, Unresolved } from "../../model/problem.ts";
import type { FileBytes } from "../../model/table.ts";
import { json } from "../../report/index.ts";
import type { Mapping } from "../../sources/mapping.ts";
import { withFolder } from "../folder-lock.ts";
import { ingestSummary } from "../ingest-summary.ts";
import { growSlowly } from "../large-file.ts";
import { readFiles } from "../load-files.ts";
import { type MappingOptions, mappingOf } from "../mapping-options.ts";
import { namelessRows } from "../nameless-rows.ts";
import { observationsDocument } from "../observations-document.ts";
import {
  formatOption,
  quietOption,
  strictOption,
  type TableOptions,
  tableAnswers,
  tableOptions,
  wholeNumber,
} from "../options.ts";
import { mustNotBeAmong } from "../out-places.ts";
import { EXIT, type Io } from "../program.ts";
import { type Progress, progressLine, SILENT } from "../progress.ts";
import { sourcesMarkdown } from "../sources-markdown.ts";
import { Staging } from "../staged-file.ts";
import { strictFindings } from "../strict.ts";
import { tool } from "../tool.ts";
import { NAMED_BY_CONTENT } from "../unfinished-snapshot.ts";
import { writeSnapshot } from "../write-snapshot.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends MappingOptions, TableOptions {
  readonly encoding?: string;
  readonly into?: string;
  readonly dryRun?: boolean;
  readonly asOf?: number;
  readonly from?: number;
  readonly format: "table" | "csv" | "json";
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

export const ingest: CommandModule = {
  configure(command) {
    command
      .argument("<path...>", "publishers' files, or folders of them")
      .option("--into <dir>", "folder of the snapshot")
      .option("--dry-run", "print what was read instead of writing")
      .option("--as-of <year>", "keep nothing that describes a later year", wholeNumber)
      .option(
        "--from <year>",
        "keep no history before this year; the newest value stays, however old",
        wholeNumber,
      )
      .option(
        "--country-column <column>",
        "map a table that nothing recognises: its country column, by title or #position",
      )
      .option(
        "--value <column=indicator...>",
        'with --country-column: a column and the indicator it holds, such as "Score 2017=cpi.score"',
      )
      .option(
        "--encoding <label>",
        "how the text files are encoded, such as windows-1250, where the guess, which is said, is wrong",
      )
      .option("--year <year>", "with --country-column: the year described", wholeNumber)
      .option("--year-column <column>", "with --country-column: the column that states the year");
    tableOptions(command);
    formatOption(command, ["table", "csv", "json"]);
    quietOption(strictOption(command)).option(
      "--force",
      "write into a folder that holds something else than a snapshot",
    );
  },

  async run(io, paths, given) {
    const options = given as unknown as Options;
    if (!options.dryRun && options.into === undefined) {
      throw new ShortlistError("bad-usage", "where should the snapshot go?", {
        wayOut: "Name a folder with --into <dir>, or pass --dry-run to see what would be read.",
      });
    }
    const into = options.into === undefined ? undefined : resolve(io.cwd, options.into);
    if (into !== undefined && !options.dryRun) await mustNotBeAmong(into, paths, io.cwd);
    if (into !== undefined && !options.dryRun && !options.force) await mustBeOurs(into);

    growSlowly();
    const years: Years = {
      ...(options.asOf === undefined ? {} : { to: options.asOf }),
      ...(options.from === undefined ? {} : { from: options.from }),
    };
    const progress =
      options.quiet || io.progress === undefined
        ? SILENT
        : progressLine({ ...io.progress, now: () => performance.now() });
    try {
      const read = await readAll(
        paths.map((path) => resolve(io.cwd, path)),
        { years, options, progress },
      );
      if (options.dryRun || into === undefined) {
        progress.clear();
        print(read, options, io);
      } else {
        const manifest = await write(into, read, { options, progress, io });
        progress.clear();
        if (!options.quiet) report(manifest, read, options, io);
      }
      return options.strict && strictFindings(read.dataset, io) ? EXIT.found : EXIT.done;
    } finally {
      progress.clear();
    }
  },
};

interface Read {
  readonly dataset: Omit<Dataset, "sha256">;
  /** Observations, with the figures of large files. */
  readonly count: number;
  /** Figures of large files, which are never made into observations. */
  readonly settled?: Settled;
}

async function readAll(
  paths: readonly string[],
  { years, options, progress }: { years: Years; options: Options; progress: Progress },
): Promise<Read> {
  const mapping = mappingOf(options);
  const files: InputFile[] = [];
  const observations: Observation[] = [];
  const unresolved: Unresolved[] = [];
  const problems: Problem[] = [];
  const readings: { file: InputFile; reading: BulkReading }[] = [];
  const read = readerOf(mapping, options);
  // What is printed figure by figure is held as observations anyway.
  const figures = mapping || (options.dryRun && options.format !== "table") ? undefined : new Figures();
  for await (const { file, reading, bulk } of readFiles(paths, {
    progress,
    ...(read ? { read } : {}),
    ...(figures ? { figures } : {}),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...tableAnswers(options),
  })) {
    files.push(file);
    if (bulk) {
      readings.push({ file, reading: bulk });
      continue;
    }
    for (const one of reading.observations) observations.push(one);
    for (const one of reading.unresolved) unresolved.push(one);
    for (const one of reading.problems) problems.push(one);
  }
  const parts = { files, observations, unresolved, problems, lists: [] };
  const built =
    figures && readings.length > 0 ? buildBulkDataset(parts, { figures, readings }, years) : undefined;
  const dataset = built?.dataset ?? buildDataset(parts, years);
  if (dataset.files.every((file) => file.observations === 0)) throw nothingRead(dataset);
  return built ?? { dataset, count: dataset.observations.length };
}

/** What was wrong with the only file there is tells why. */
function nothingRead({ problems, unresolved }: Pick<Dataset, "problems" | "unresolved">): ShortlistError {
  const cause = problems.find(({ severity }) => severity !== "info");
  const rows = cause === undefined ? namelessRows(unresolved) : undefined;
  if (rows) {
    return new ShortlistError("nothing-read", `no figure could be read from these paths, only ${rows.what}`, {
      where: rows.where,
      wayOut:
        "Correct the names, or see with “shortlist inspect <file>” which column was taken for the country's.",
    });
  }
  const why = cause === undefined ? "" : `: ${cause.message.replace(/\.$/u, "")}`;
  return new ShortlistError("nothing-read", `no figure could be read from these paths${why}`, {
    ...(cause?.file === undefined
      ? {}
      : { where: { file: cause.file, ...(cause.locator ? { locator: cause.locator } : {}) } }),
    wayOut: "“shortlist sources” lists the publishers and layouts that are read.",
  });
}

/** How a file is read where it is not told from the file alone. */
function readerOf(mapping: Mapping | undefined, options: Options) {
  const { encoding } = options;
  const how = { ...(encoding === undefined ? {} : { encoding }), ...tableAnswers(options) };
  if (mapping === undefined && Object.keys(how).length === 0) return undefined;
  return (bytes: FileBytes) => (mapping ? readMappedFile(bytes, mapping, how) : readSourceFile(bytes, how));
}

async function write(
  into: string,
  { dataset, settled, count }: Read,
  { options, progress, io }: { options: Options; progress: Progress; io: Io },
): Promise<Manifest> {
  const about = {
    tool,
    hash: sha256,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    ...(options.from === undefined ? {} : { from: options.from }),
  };
  return withFolder(into, { purpose: "snapshot", say: io.err, makes: true }, async () => {
    const staging = new Staging(into);
    try {
      const snapshot = await encodeSnapshot(dataset, {
        ...about,
        stage: staging.stage,
        settled,
        progress: (rows) => progress.wrote(rows, count),
      });
      const { manifest } = snapshot;
      await writeSnapshot(into, snapshot, new Map([["SOURCES.md", sourcesMarkdown(manifest)]]));
      return manifest;
    } finally {
      await staging.discard();
    }
  });
}

/** Refuses to mix a snapshot into a folder that holds other things. */
async function mustBeOurs(folder: string): Promise<void> {
  if (!existsSync(folder) || (await readManifest(folder))) return;
  const held = await readdir(folder).catch(() => {
    throw new ShortlistError("not-a-folder", "--into names a file, not a folder", {
      where: { file: folder },
      wayOut: "Name a folder; it is made where it is not there.",
    });
  });
  // Data files without a manifest are what an ingest that was stopped has left: it is gone with the next one.
  if (!held.some((name) => /\.csv$/iu.test(name) && !NAMED_BY_CONTENT.test(name))) return;
  throw new ShortlistError("not-a-snapshot", "the folder holds tables but no snapshot", {
    where: { file: folder },
    wayOut: "Name another folder, or pass --force to put the snapshot beside them.",
  });
}

function print({ dataset, count }: Read, options: Options, io: Io): void {
  if (options.format === "json") io.out(json(observationsDocument(dataset)));
  else if (options.format === "csv")
    io.out(encodeObservations(dataset.observations.filter(({ source }) => source !== "derived")));
  else io.out(ingestSummary(dataset, count, io));
}

function report(manifest: Manifest, { dataset, count }: Read, options: Options, io: Io): void {
  io.err(ingestSummary(dataset, count, io));
  io.err(
    `wrote ${options.into}: ${manifest.files.length} data files, latest year ${manifest.latest ?? "none"}, ${manifest.sha256.slice(0, 12)}\n`,
  );
}
