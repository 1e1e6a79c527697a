import { Option } from "commander";
import { references } from "../../explain/index.ts";
import { defined } from "../../model/collections.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import { explanationBlocks } from "../../report/explanation/blocks.ts";
import { inWords } from "../../report/text/warnings.ts";
import { explainedRun } from "../../use/explain.ts";
import {
  COPELAND,
  type DrawsAsked,
  mustHaveDraws,
  type Run,
  tellingOf,
  withDraws,
} from "../../use/load-run.ts";
import { countryArgument } from "../../use/who.ts";
import type { DocumentFormat, Shown } from "../document-formats/contract.ts";
import { documentFormats } from "../document-formats/index.ts";
import { mustBeMemoFormats, renderMemos } from "../files/memos.ts";
import { askedFor, give, type OutputOptions, outputOptions } from "../files/outputs.ts";
import { briefOption, dataOptions, profileOption, quietOption } from "../options/index.ts";
import {
  asMeant,
  drawsOptions,
  SAID_IN_TEXT,
  scoredOptions,
  type WhoOptions,
  warn,
} from "../options/ranking.ts";
import { overData } from "../program.ts";
import { type CommandModule, countryWords } from "./contract.ts";

interface Options extends OutputOptions, WhoOptions, DrawsAsked {
  readonly against: string;
  readonly method?: string;
  readonly brief?: boolean;
}

export const explain: CommandModule = {
  examples: [
    {
      line: "shortlist explain Ghana",
      shows: "where its score comes from, what lifts and lowers it, what is not known",
    },
    { line: "shortlist explain GHA --against TGO", shows: "what sets it apart from one other country" },
    { line: "shortlist explain Ghana --out ghana.html", shows: "the same as a page" },
  ],

  configure(command) {
    command.argument("<country>", "name or ISO code");
    scoredOptions(profileOption(dataOptions(command))).option(
      "--against <reference>",
      `what contributions are measured against: ${references.map(({ id, summary }) => `${id} (${summary})`).join(", ")}, or a country`,
      references[0]!.id,
    );
    drawsOptions(command, ", among whom each factor puts the country, or keeps it out");
    command.addOption(
      new Option(
        "--method <name>",
        "copeland: explain the ranking that “rank --method copeland” gives",
      ).choices([COPELAND]),
    );
    quietOption(outputOptions(briefOption(command), documentFormats));
  },

  async elsewhere(words) {
    return (await import("../options/word-meant.ts")).extraWordsOfCountry("explain", words);
  },

  words: countryWords,

  async run(io, [name], given) {
    const options = given as unknown as Options;
    const asked = askedFor(documentFormats, options, io);
    if (options.brief) mustBeMemoFormats(asked.formats);
    // A memo says of the first what draws say.
    if (options.brief) mustHaveDraws(withDraws(options));
    const country = await countryArgument(name!);
    const wanted = { ...withDraws(await asMeant(options)), ...defined({ early: io.early }) };
    const { run, explanation: facts } = await explainedRun(country, wanted, io.cwd);
    const explanation = await inWords(facts, tellingOf(run));
    warn(explanation, SAID_IN_TEXT, io, run.words, options.quiet);
    const explained: Shown = {
      document: explanation,
      blocks: (words) => explanationBlocks(explanation, words),
      page: () => pageOf(explanation, run),
      words: run.words,
    };
    const render = (format: DocumentFormat) =>
      options.brief
        ? renderMemos([explanation], undefined, format, run.words, io)
        : format.render(explained, io);
    return overData(await give(asked, render, options, io), run.dataset);
  },
};

async function pageOf(explanation: Explanation, run: Run): Promise<string> {
  const [{ explanationPage }, { weighingOf }] = await Promise.all([
    import("../../report/html/explanation-page.ts"),
    import("../files/weighing.ts"),
  ]);
  return explanationPage(explanation, weighingOf(run), run.words);
}
