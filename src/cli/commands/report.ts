import { join } from "node:path";
import { badUsage } from "../../model/problem.ts";
import { mustBeFolder, mustHoldNoInputs } from "../../use/files/out-paths.ts";
import { deliver, type OutOptions } from "../files/output.ts";
import { mustOverwrite } from "../files/outputs.ts";
import { fileEndings, fileFormats, rankingFiles, rankWatched, sayCut } from "../files/ranking.ts";
import { recordsOf } from "../files/run-record.ts";
import { moved } from "../moved/ranking.ts";
import { quietOption, strictOption } from "../options/index.ts";
import { asRanked, isEmpty, type RankedOptions, rankingOptions, warn } from "../options/ranking.ts";
import { EXIT, overRanking } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends RankedOptions, Omit<OutOptions, "out"> {
  readonly out?: string;
}

/** Warnings that need no place of their own, since every file gives them. */
const SAID_BY_ALL = fileFormats
  .map(({ says }) => says)
  .reduce((all, says) => all.filter((code) => says.includes(code)));

export const report: CommandModule = {
  examples: [
    { line: "shortlist report --out report", shows: "every format and the record of the run" },
    {
      line: "shortlist report --out report --check",
      shows: "whether the report there is still what a run would give",
    },
  ],

  configure(command) {
    rankingOptions(command);
    command
      .option("--out <dir>", "folder for the report; made if it is not there")
      .option("--force", "overwrite files that exist and differ")
      .option("--check", "write nothing; exit 1 and say what moved when the files in the folder differ");
    quietOption(strictOption(command));
    command.addHelpText(
      "after",
      `\nWrites ranking.${fileEndings.join(", ranking.")} and run.json, from which “shortlist verify” makes them again.`,
    );
  },

  async run(io, _args, given) {
    const { out, ...options } = given as unknown as Options;
    if (out === undefined) {
      throw badUsage("where should the report go?", { wayOut: "Name a folder with --out <dir>." });
    }
    mustOverwrite({ ...options, out });
    await mustBeFolder(out, io.cwd, fileEndings);
    await mustHoldNoInputs(out, options, io.cwd);
    const wanted = await asRanked(options, io.cwd);
    const made = await rankWatched(fileFormats, wanted, { quiet: options.quiet, isWritten: true }, io);
    const { run, ranking } = made;
    warn(ranking, SAID_BY_ALL, io, run.words, options.quiet, null);
    const planned = fileFormats.map((format) => ({ path: join(out, `ranking.${format.id}`), format }));
    const outputs = await rankingFiles(made, planned, options.top, io);
    const records = () => recordsOf(outputs, { command: "report", options: wanted, run, cwd: io.cwd });
    const delivered = await deliver(outputs, options, io, { moved, records, patienceMs: 0, makes: true });
    if (!options.quiet) sayCut(planned, made, options.top, io);
    const code = overRanking(delivered, run, options, io);
    return isEmpty(ranking, io, { data: options.data, latest: run.dataset.latest }) ? EXIT.found : code;
  },
};
