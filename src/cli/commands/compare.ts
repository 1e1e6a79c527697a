import { defined } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import { comparisonBlocks } from "../../report/comparison.ts";
import { inWords } from "../../report/text/warnings.ts";
import { comparedRun } from "../../use/compare.ts";
import { type DrawsAsked, mustHaveDraws, tellingOf, withDraws } from "../../use/load-run.ts";
import { countryArgument } from "../../use/who.ts";
import { type Messages, ownWords } from "../../words/index.ts";
import { documentFormats } from "../document-formats/index.ts";
import { askedFor, give, type OutputOptions, outputOptions } from "../files/outputs.ts";
import { dataOptions, knownOptions, notesOption, profileOption, quietOption } from "../options/index.ts";
import {
  asMeant,
  asTyped,
  drawsOptions,
  SAID_IN_TEXT,
  scoredOptions,
  type WhoOptions,
  warn,
} from "../options/ranking.ts";
import { overData } from "../program.ts";
import { type CommandModule, countryWords } from "./contract.ts";

interface Options extends OutputOptions, WhoOptions, DrawsAsked {
  readonly all?: boolean;
  readonly notes?: boolean;
}

export const compare: CommandModule = {
  examples: [
    { line: "shortlist compare Ghana Togo", shows: "why one is ahead of the other" },
    {
      line: "shortlist compare Ghana Togo Benin --format md",
      shows: "three side by side, as Markdown to paste",
    },
  ],

  configure(command) {
    command.argument("<country...>", "two or more names or ISO codes");
    drawsOptions(scoredOptions(knownOptions(profileOption(dataOptions(command))))).option(
      "--all",
      "also show, on a screen, the indicators under each factor and every reason for the order",
    );
    notesOption(command, "flags in full, what the figures mean and where they are from");
    quietOption(outputOptions(command, documentFormats));
  },

  words: countryWords,

  async run(io, names, given) {
    const options = given as unknown as Options;
    const asked = askedFor(documentFormats, options, io);
    const countries = await Promise.all(names.map(countryArgument));
    const wanted = { ...withDraws(await asMeant(options, io.cwd)), ...defined({ early: io.early }) };
    mustHaveDraws(wanted);
    const writtenAs = (country: Iso3) =>
      `: ${ownWords.listed(names.filter((_, i) => countries[i] === country).map((name) => `“${name}”`))}`;
    const { run, comparison: facts } = await comparedRun(countries, wanted, io.cwd, writtenAs);
    const comparison = await inWords(facts, tellingOf(run));
    const { all, notes } = options;
    const said = asked.printed.isScreen ? [...SAID_IN_TEXT, "rules-of-other-years"] : SAID_IN_TEXT;
    warn(comparison, said, io, run.words, options.quiet, notes ? null : "--notes");
    const own = asTyped(options, ["draws", "first"]);
    const compared = {
      document: comparison,
      made: comparison,
      blocks: (words: Messages) =>
        comparisonBlocks(comparison, words, {
          all,
          notes,
          own: own === "" ? "" : ` ${own}`,
          again: asTyped(options),
        }),
      words: run.words,
    };
    const code = await give(asked, (format) => format.render(compared, io), options, io);
    return overData(code, run.dataset);
  },
};
