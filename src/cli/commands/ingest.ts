import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { encodeObservations } from "../../dataset/encode.ts";
import { encodeSnapshot } from "../../dataset/snapshot.ts";
import { readManifest, sha256 } from "../../dataset/store.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Manifest } from "../../model/manifest.ts";
import { UNREAD_FILE } from "../../model/problem.ts";
import { json } from "../../report/index.ts";
import { growSlowly } from "../../run/data/large-file.ts";
import type { Incoming } from "../../run/data/put-together.ts";
import { mustBePlain, placeOfData } from "../../run/data/shipped.ts";
import { withFolder } from "../../run/files/folder-lock.ts";
import { mustNotBeAmong } from "../../run/files/out-places.ts";
import { Staging } from "../../run/files/staged-file.ts";
import { type Made, makeOf, mustHaveFigures } from "../../run/ingest/make.ts";
import { NAMED_BY_CONTENT } from "../../run/ingest/unfinished.ts";
import { writeSnapshot } from "../../run/ingest/write.ts";
import { type Progress, SILENT } from "../../run/progress.ts";
import { tool } from "../../run/tool.ts";
import { type IngestOptions, readIncoming } from "../ingest-read.ts";
import { ingestSummary, problemsOf } from "../ingest-summary.ts";
import { observationsDocument } from "../observations-document.ts";
import { formatOption, isPair, quietOption, strictOption, tableOptions, wholeNumber } from "../options.ts";
import { EXIT, type Io } from "../program.ts";
import { progressLine } from "../progress.ts";
import { Several } from "../several.ts";
import { sourcesMarkdown } from "../sources-markdown.ts";
import { NOWHERE, strictFindings } from "../strict.ts";
import type { CommandModule } from "./contract.ts";

export const ingest: CommandModule = {
  configure(command) {
    command
      .argument(
        "<path...>",
        "publishers' files, folders of them, or snapshots (“shipped” is the one that comes with the tool)",
      )
      .option("--into <dir>", "folder of the snapshot; what it holds already is kept and added to")
      .option("--replace", "start afresh: keep nothing of the snapshot that is there")
      .option("--dry-run", "print what was read instead of writing")
      .option(
        "--as-of <year>",
        "keep nothing that describes a later year; of a snapshot that is added to this moves the reference year",
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

  async run(io, named, given) {
    const options = given as unknown as IngestOptions;
    if (!options.dryRun && options.into === undefined) {
      throw new ShortlistError("bad-usage", "where should the snapshot go?", {
        wayOut: "Name a folder with --into <dir>, or pass --dry-run to see what would be read.",
      });
    }
    const into = options.into === undefined ? undefined : resolve(io.cwd, options.into);
    const { snapshots, files } = await sorted(named, io.cwd);
    if (into !== undefined && !options.dryRun) {
      await mustNotBeAmong(into, files, io.cwd);
      if (!options.force) await mustBeOurs(into, options);
    }

    growSlowly();
    const progress =
      options.quiet || io.progress === undefined
        ? SILENT
        : progressLine({ ...io.progress, now: () => performance.now() });
    try {
      const incoming = await readIncoming(files, { options, progress });
      if (snapshots.length === 0) mustHaveFigures(incoming);
      let made: Made;
      if (options.dryRun || into === undefined) {
        // As a document it is what was read, whatever it would be added to.
        const base = options.format === "table" ? into : undefined;
        made = await makeOf(incoming, { snapshots, base, options });
        progress.clear();
        print(made, options, io);
      } else {
        made = await write(into, { incoming, snapshots }, { options, progress, io });
      }
      const unread = made.incoming.problems.some(({ code }) => code === UNREAD_FILE);
      const found = options.strict && strictFindings(strictlyOf(made), options.quiet ? NOWHERE : io);
      return found || unread ? EXIT.found : EXIT.done;
    } finally {
      progress.clear();
    }
  },
};

/** Snapshots are read as such; everything else is somebody's files. */
async function sorted(named: readonly string[], cwd: string) {
  await mustBePlain(named, cwd);
  const [snapshots, files]: string[][] = [[], []];
  for (const place of new Set(named.map((one) => placeOfData(one, cwd))))
    ((await readManifest(place)) ? snapshots : files)!.push(place);
  return { snapshots: snapshots!, files: files! };
}

async function write(
  into: string,
  { incoming, snapshots }: { incoming: Incoming; snapshots: readonly string[] },
  { options, progress, io }: { options: IngestOptions; progress: Progress; io: Io },
): Promise<Made> {
  // What it is added to is read when nobody else can write there: else the work of one of two would be lost.
  return withFolder(into, { purpose: "snapshot", say: io.err, makes: true }, async () => {
    const made = await makeOf(incoming, { snapshots, base: into, options });
    const { dataset, settled, count, from } = made;
    const staging = new Staging(into);
    try {
      const snapshot = await encodeSnapshot(dataset, {
        tool,
        hash: sha256,
        ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
        ...(from === undefined ? {} : { from }),
        stage: staging.stage,
        settled,
        progress: (rows) => progress.wrote(rows, count),
      });
      const { manifest } = snapshot;
      await writeSnapshot(into, snapshot, new Map([["SOURCES.md", sourcesMarkdown(manifest)]]));
      progress.clear();
      if (!options.quiet) report(manifest, made, options, io);
      return made;
    } finally {
      await staging.discard();
    }
  });
}

/** Refuses to mix a snapshot into a folder that holds other things. */
async function mustBeOurs(folder: string, { replace }: IngestOptions): Promise<void> {
  if (!existsSync(folder)) return;
  try {
    if (await readManifest(folder)) return;
  } catch (error) {
    // What is replaced need not be whole.
    if (replace && error instanceof ShortlistError) return;
    throw error;
  }
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

/** What a person must settle: names of the files that were read, and every figure on which files disagree. */
function strictlyOf(made: Made) {
  const {
    dataset,
    incoming: { unresolved, readings },
  } = made;
  return {
    unresolved: [...unresolved, ...readings.flatMap(({ reading }) => reading.unresolved)],
    conflicts: dataset.conflicts,
    problems: problemsOf(made),
  };
}

function print(made: Made, options: IngestOptions, io: Io): void {
  const { dataset } = made;
  if (options.format === "json") io.out(json(observationsDocument(dataset)));
  else if (options.format === "csv")
    io.out(encodeObservations(dataset.observations.filter(({ source }) => source !== "derived")));
  else io.out(ingestSummary(made, io));
}

function report(manifest: Manifest, made: Made, options: IngestOptions, io: Io): void {
  io.err(ingestSummary(made, io));
  io.err(
    `wrote ${options.into}: ${manifest.files.length} data files, latest year ${manifest.latest ?? "none"}, ${manifest.sha256.slice(0, 12)}\n`,
  );
}
