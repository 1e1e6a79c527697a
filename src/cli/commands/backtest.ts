import type { Backtest } from "../../model/documents/backtest.ts";
import type { KnownBy } from "../../model/published.ts";
import { backtestBlocks } from "../../report/backtest.ts";
import { inWords } from "../../report/text/warnings.ts";
import { backtestedRun } from "../../use/backtest.ts";
import { tellingOf } from "../../use/load-run.ts";
import type { Messages } from "../../words/index.ts";
import type { DocumentFormat, Shown } from "../document-formats/contract.ts";
import { documentFormats } from "../document-formats/index.ts";
import { askedFor, give, type OutputOptions, outputOptions } from "../files/outputs.ts";
import { notesOption, profileOption, quietOption, readOptions, vintageOption } from "../options/index.ts";
import {
  asCommand,
  asMeant,
  asTyped,
  SAID_IN_TEXT,
  scoredOptions,
  type WhoOptions,
  warn,
} from "../options/ranking.ts";
import { EXIT, overData } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutputOptions, Omit<WhoOptions, "asOf" | "knownBy" | "vintage"> {
  readonly chosen?: string;
  readonly vintage?: KnownBy["vintage"];
  readonly notes?: boolean;
}

interface ShownBacktest extends Shown {
  readonly document: Backtest;
}

const FORMATS: readonly DocumentFormat<ShownBacktest>[] = [
  ...documentFormats,
  {
    id: "csv",
    render: async ({ document }) => (await import("../../report/backtest-csv.ts")).backtestCsv(document),
  },
];

/** Options that the commands below a screen repeat, beside those of every run. */
const ASKED = ["chosen", "vintage"];

const HELP = `
Of each country that was chosen it asks where the profile would have ranked it on what had been published one and two years before,
among those who were ranked then and had not been chosen before; and what simpler rules would have made of the same fields.
csv has a row for each rule and country. Days of publication are stated with each publisher (docs/sources.md).`;

export const backtest: CommandModule = {
  examples: [
    { line: "shortlist backtest", shows: "where the eight partners stood before they signed" },
    {
      line: "shortlist backtest --chosen own-programme.csv",
      shows: "the same of any other choices: a table with the columns country and date",
    },
    {
      line: "shortlist backtest --vintage strict --out backtest.html",
      shows: "by editions of the time alone, as a page",
    },
  ],

  configure(command) {
    scoredOptions(profileOption(readOptions(command)))
      .option(
        "--chosen <file>",
        "who was chosen when: a CSV table with the columns country and date (a day, or a month, of which the first day is taken); default: the partnerships on the list that comes with the tool",
      )
      .addOption(
        vintageOption(
          "revised: a figure counts from the first publication of its source and year, with the value of a later edition where the data have no other (the default); strict: only editions of the time count",
        ),
      );
    notesOption(command, "the profile without each factor, and which figures were published later");
    quietOption(outputOptions(command, FORMATS));
    command.addHelpText("after", HELP);
  },

  async run(io, _args, given) {
    const { vintage, ...options } = given as unknown as Options;
    const asked = askedFor(FORMATS, options, io);
    const wanted = await asMeant(options, io.cwd);
    const { run, document: facts } = await backtestedRun(vintage ? { ...wanted, vintage } : wanted, io.cwd);
    const document = await inWords(facts, tellingOf(run));
    const { notes, quiet } = options;
    warn(document, SAID_IN_TEXT, io, run.words, quiet, notes ? null : "--notes");
    const typed = { ...options, vintage };
    const on = { notes, command: asCommand("backtest", typed, ASKED), again: asTyped(typed) };
    const shown = {
      document,
      made: document,
      blocks: (words: Messages) => backtestBlocks(document, words, on),
      words: run.words,
    };
    const files = { ...options, inputs: [options.chosen] };
    const code = await give(asked, (format) => format.render(shown, io), files, io);
    const isNobody = document.cases.every(({ percentile }) => percentile === null);
    if (isNobody) io.err("none of those chosen had a place in a ranking of the time\n");
    return isNobody ? EXIT.found : overData(code, run.dataset);
  },
};
