import { badUsage } from "../../model/problem.ts";
import { dueBlocks, sourcesBlocks } from "../../report/sources.ts";
import { warningText } from "../../report/text/warnings.ts";
import { sources } from "../../sources/index.ts";
import { tool } from "../../use/data/package-files.ts";
import { dataProblems } from "../../use/warnings.ts";
import { type Messages, messagesIn } from "../../words/index.ts";
import { documentFormats } from "../document-formats/index.ts";
import { askedFor, formatOption, give, type OutputOptions } from "../files/outputs.ts";
import { dataOption, dateOption, langOption, pluginOption } from "../options/index.ts";
import type { Io } from "../program.ts";
import { overData } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutputOptions {
  readonly due?: true;
  readonly data?: readonly string[];
  readonly date?: string;
  readonly lang: string;
}

export const sourcesCommand: CommandModule = {
  examples: [
    { line: "shortlist sources", shows: "the publishers that are read" },
    {
      line: "shortlist sources --due",
      shows: "which of them should have brought out a newer edition, and where to get it",
    },
  ],

  configure(command) {
    command.option(
      "--due",
      "the newest edition in the data, the newest that should be out by its usual date, and where to get it; those overdue first",
    );
    command.addOption(dataOption("of --due: whose editions; snapshots, files or folders (default: shipped)"));
    dateOption(command, "of --due: the day to ask about (default: today)");
    formatOption(pluginOption(command).addOption(langOption()), documentFormats);
  },

  async run(io, _args, given) {
    const options = given as unknown as Options;
    const asked = askedFor(documentFormats, options, io);
    mustBeOfDue(options);
    const words = await messagesIn(options.lang);
    if (options.due) return dueOnes(options, words, io);
    const shown = { document: listed(), words, blocks: (words: Messages) => sourcesBlocks(sources, words) };
    return give(asked, (format) => format.render(shown, io), {}, io);
  },
};

/** Without --due nothing is read, and no day matters. */
function mustBeOfDue({ due, data, date }: Options): void {
  const idle = due ? undefined : data ? "--data" : date && "--date";
  if (idle === undefined) return;
  throw badUsage(
    `${idle} has nothing to apply to: the list of publishers is the same for all data and days`,
    {
      wayOut: "Add --due, or leave it out.",
    },
  );
}

async function dueOnes(options: Options, words: Messages, io: Io) {
  const asked = askedFor(documentFormats, options, io);
  const { dueIn } = await import("../../use/due.ts");
  const day = options.date ?? new Date().toISOString().slice(0, "2026-11-30".length);
  const { due, problems } = await dueIn(options.data, day, io.cwd);
  for (const one of dataProblems({ problems })) io.err(`warning: ${warningText(one, words)}\n`);
  const shown = { document: due, words, blocks: (words: Messages) => dueBlocks(due, words) };
  return overData(await give(asked, (format) => format.render(shown, io), {}, io), { problems });
}

function listed(): object {
  return {
    document: "shortlist/sources/1",
    tool,
    sources: sources.map(
      ({ id, title, summary, publisher, attribution, terms, url, release, indicators, layouts }) => ({
        id,
        title,
        summary,
        publisher,
        attribution,
        terms,
        url,
        release,
        layouts: layouts.map((layout) => ({
          id: layout.id,
          title: layout.title,
          precedence: layout.precedence,
        })),
        indicators,
      }),
    ),
  };
}
