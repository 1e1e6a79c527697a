import type { Further } from "../../report/ranking/blocks.ts";
import { COPELAND } from "../../use/load-run.ts";
import { askedFor, BESIDE, give, type OutputOptions, outputOptions } from "../files/outputs.ts";
import { isWhole, rankWatched, renderRanking, sayCut } from "../files/ranking.ts";
import { rankingFormats } from "../formats/index.ts";
import { notesOption, quietOption, strictOption, yearsOption } from "../options/index.ts";
import {
  asCommand,
  asRanked,
  asTyped,
  isEmpty,
  type RankedOptions,
  rankingOptions,
  SHOWN,
  warn,
} from "../options/ranking.ts";
import { EXIT, overRanking } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutputOptions, RankedOptions {
  readonly notes?: boolean;
  readonly years?: string;
}

/** The commands below the screen: each names of these options those that it takes. */
function furtherOf(options: Options): Further {
  const isByWins = options.method === COPELAND;
  const own = asTyped(options, ["draws", "first"]);
  const behind = (text: string) => (text === "" ? "" : ` ${text}`);
  return {
    command: asCommand("rank", options, ["method", "draws", "first", "sets", "strict", ...SHOWN]),
    explained: behind([...(isByWins ? [`--method ${COPELAND}`] : []), own].filter(Boolean).join(" ")),
    cut: options.top === undefined ? "" : ` --top ${options.top}`,
    compared: isByWins ? undefined : behind(own),
    again: asTyped(options),
  };
}

export const rank: CommandModule = {
  examples: [
    { line: "shortlist", shows: "the shipped evidence under the shipped profile" },
    {
      line: "shortlist rank --region AF --top 0",
      shows: "every ranked country of the Bureau of African Affairs",
    },
    {
      line: "shortlist rank --data shipped own.csv --profile ./mine.yaml",
      shows: "your figures on top, under your weights",
    },
    {
      line: "shortlist rank --years 2015-2025",
      shows: "ranks over the years, and what made each step",
    },
    {
      line: "shortlist rank --out ranking.html --out ranking.xlsx",
      shows: "a page and a workbook for reviewers, with the record of the run",
    },
  ],

  configure(command) {
    notesOption(
      rankingOptions(command),
      "what the figures mean, who is not ranked and why, and where they are from",
    );
    yearsOption(
      command,
      "rank as of each of these years, such as 2015-2025, each by its own evidence and rules, and tell what moved each country from one to the next; no xlsx",
      ["sets"],
    );
    quietOption(strictOption(outputOptions(command, rankingFormats)));
    command.addHelpText("after", `\nFormats:\n${FORMATS}\n${BESIDE}`);
  },

  async run(io, _args, given) {
    const options = given as unknown as Options;
    const { years } = options;
    if (years !== undefined)
      return (await import("../files/over-years.ts")).rankYears(io, { ...options, years });
    const asked = askedFor(rankingFormats, options, io);
    const wanted = await asRanked(options, io.cwd);
    const isWritten = asked.files.length > 0;
    const made = await rankWatched(asked.formats, wanted, { quiet: options.quiet, isWritten }, io);
    const { run, ranking } = made;

    warn(ranking, asked.printed.says, io, run.words, options.quiet, options.notes ? null : "--notes");
    const printed = { path: asked.printed.id, format: asked.printed };
    const delivered = await give(
      asked,
      (format) =>
        renderRanking(made, format, options.top, {
          ...io,
          notes: options.notes,
          further: furtherOf(options),
        }),
      options,
      io,
      {
        moved: async (...args) => (await import("../moved/ranking.ts")).moved(...args),
        records: async (outputs) =>
          (await import("../files/run-record.ts")).recordsOf(outputs, {
            command: "rank",
            options: wanted,
            run,
            cwd: io.cwd,
          }),
      },
    );
    if (!options.quiet) sayCut(isWritten ? asked.files : [printed], made, options.top, io);
    const code = overRanking(delivered, run, options, io);
    const isNothing = isEmpty(ranking, io, { data: options.data, latest: run.dataset.latest });
    return isNothing || !isWhole(ranking) ? EXIT.found : code;
  },
};

const FORMATS = rankingFormats.map(({ id, summary }) => `  ${id.padEnd(6)} ${summary}`).join("\n");
