import { InvalidArgumentError } from "commander";
import { defined } from "../../model/collections.ts";
import { CAVEATS } from "../../model/problem.ts";
import { TOP } from "../../model/standings.ts";
import { inWords } from "../../report/text/warnings.ts";
import { whatifBlocks } from "../../report/whatif.ts";
import { tellingOf } from "../../use/load-run.ts";
import { whatifRun } from "../../use/whatif.ts";
import { countryArgument } from "../../use/who.ts";
import type { Messages } from "../../words/index.ts";
import { documentFormats } from "../document-formats/index.ts";
import { askedFor, give, type OutputOptions, outputOptions } from "../files/outputs.ts";
import {
  dataOptions,
  isPair,
  knownOptions,
  notesOption,
  profileOption,
  quietOption,
  Several,
  wholeNumber,
} from "../options/index.ts";
import { amongOption, asMeant, asTyped, minimumOption, type WhoOptions, warn } from "../options/ranking.ts";
import { overData } from "../program.ts";
import { type CommandModule, countryWords } from "./contract.ts";

interface Options extends OutputOptions, WhoOptions {
  readonly first?: number;
  readonly rank?: number;
  readonly indicators?: boolean;
  readonly only?: string[];
  readonly set?: string[];
  readonly weight?: string[];
  readonly byWeights?: boolean;
  readonly all?: boolean;
  readonly notes?: boolean;
}

/** What is asked about; options of the run stand behind all commands. */
const ASKED = ["first", "rank", "indicators", "only", "set", "byWeights"];

export const whatif: CommandModule = {
  examples: [
    { line: "shortlist whatif Ghana", shows: "the smallest changes that move it up or down" },
    {
      line: "shortlist whatif Ghana --rank 1 --by-weights",
      shows: "the nearest weights that put it first, or the proof that there are none",
    },
  ],

  configure(command) {
    command.argument("<country>", "name or ISO code");
    minimumOption(amongOption(knownOptions(profileOption(dataOptions(command)))))
      .option(
        "--first <k>",
        `how many countries make up the top that this one is to enter or leave (default: ${TOP})`,
        wholeNumber,
      )
      .option("--rank <k>", "the rank to move to (default: the next one up)", atLeastOne)
      .option("--indicators", "intervals for the weights of indicators too, not only of factors")
      .addOption(
        new Several(
          "--only <id...>",
          "look only into these indicators and nodes of the tree, by id",
          // The country that the command is about may stand behind it.
          async (word) => (await import("../../countries/index.ts")).resolve(word).iso3 === undefined,
        ),
      )
      .addOption(
        new Several(
          "--set <indicator=value...>",
          "rank again with this value; GHA:cpi.score=45 sets another country's; may be given several times",
          isPair,
        ),
      )
      .addOption(
        new Several(
          "--weight <node=n...>",
          "rank again with this weight; may be given several times",
          isPair,
        ),
      )
      .option(
        "--by-weights",
        "which weights put the country first: the nearest of each node's children, or the proof that there are none",
      );
    command.option(
      "--all",
      "also print every answer: circumstances and all weights too, not only the nearest",
    );
    notesOption(command, "what the answers mean, every caution and where the figures are from");
    quietOption(outputOptions(command, documentFormats));
  },

  async elsewhere(words) {
    return (await import("../options/word-meant.ts")).extraWordsOfCountry("whatif", words);
  },

  words: countryWords,

  async run(io, [name], given) {
    const options = given as unknown as Options;
    const asked = askedFor(documentFormats, options, io);
    const country = await countryArgument(name!);
    // Here a weight is what is tried, beside the profile's.
    const { weight, ...others } = options;
    const { first = TOP, ...common } = await asMeant(others, io.cwd);
    const wanted = { ...common, first, ...defined({ weight }) };
    const { run, document: facts } = await whatifRun(country, wanted, io.cwd);
    const document = await inWords(facts, tellingOf(run));
    const rest = options.notes ? null : "--notes";
    warn(document, ["not-assessed", ...CAVEATS], io, run.words, options.quiet, rest);
    const { all, notes, rank, only, indicators } = options;
    const on = {
      // What is asked for by name is shown.
      all: all || only !== undefined || indicators,
      notes,
      rankAsked: rank !== undefined && options.first === undefined,
      asked: asTyped(options, ASKED),
      again: asTyped(options),
    };
    const blocks = (words: Messages) => whatifBlocks(document, words, on);
    const shown = { document, made: document, blocks, words: run.words };
    const code = await give(asked, (format) => format.render(shown, io), options, io);
    return overData(code, run.dataset);
  },
};

function atLeastOne(text: string): number {
  const number = wholeNumber(text);
  if (number < 1) throw new InvalidArgumentError("Ranks begin at 1.");
  return number;
}
