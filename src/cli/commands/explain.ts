import { Option } from "commander";
import { references } from "../../explain/index.ts";
import { defined } from "../../model/collections.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import { asWord } from "../../report/blocks.ts";
import { COPELAND, type DrawsAsked, mustHaveDraws, type Run, withDraws } from "../../use/load-run.ts";
import { countryArgument } from "../../use/who.ts";
import type { DocumentFormat } from "../document-formats/contract.ts";
import { documentFormats } from "../document-formats/index.ts";
import { explainedInWords, renderExplained } from "../files/explained.ts";
import { mustBeMemoFormats } from "../files/memos.ts";
import { askedFor, BESIDE, give, type OutputOptions, outputOptions, withRecords } from "../files/outputs.ts";
import { briefOption, dataOptions, notesOption, profileOption, quietOption } from "../options/index.ts";
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
  readonly against: string;
  readonly method?: string;
  readonly brief?: boolean;
  readonly cells?: boolean;
  readonly notes?: boolean;
}

export const explain: CommandModule = {
  examples: [
    {
      line: "shortlist explain Ghana",
      shows: "where it ranks and how sure that is, why, what is not known, which rules apply",
    },
    { line: "shortlist explain Ghana --cells", shows: "also every score down to the publisher's cell" },
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
    command.option("--cells", "also print the tree of scores, down to the publishers' cells");
    notesOption(command, "its peer group, all gates, what the figures mean and where they are from");
    quietOption(outputOptions(briefOption(command), documentFormats));
    command.addHelpText("after", BESIDE);
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
    const wanted = { ...withDraws(await asMeant(options, io.cwd)), ...defined({ early: io.early }) };
    const { run, explanation } = await explainedInWords(country, wanted, io.cwd);
    warn(explanation, SAID_IN_TEXT, io, run.words, options.quiet, options.notes ? null : "--notes");
    const { cells, notes } = options;
    const on = { cells, notes, further: furtherCommands(explanation, run, options), again: asTyped(options) };
    const render = (format: DocumentFormat) =>
      renderExplained({ run, explanation }, options.brief === true, format, io, on);
    const about = { countries: [country], brief: options.brief === true };
    const beside = withRecords({ command: "explain", about, options: wanted, run, cwd: io.cwd });
    return overData(await give(asked, render, options, io, beside), run.dataset);
  },
};

/** The commands that go further. What a command does not take, or takes otherwise, keeps it out. */
function furtherCommands(
  { country, name, reference }: Explanation,
  { table: { ranked }, surroundings }: Run,
  { against, method, weight, draws, first }: Options,
): string[] {
  const at = ranked.findIndex((one) => one.country === country);
  const other = reference.country ?? ranked[at > 0 ? at - 1 : at + 1]?.country;
  const own = [
    ...(against === references[0]!.id ? [] : [`--against ${asWord(against)}`]),
    ...(method === undefined ? [] : [`--method ${method}`]),
    ...(draws === undefined ? [] : [`--draws ${draws}`]),
    ...(first === undefined ? [] : [`--first ${first}`]),
  ];
  const again = ["explain", asWord(name), ...own].join(" ");
  const isOwnWay = method !== undefined;
  return [
    ...(isOwnWay || weight !== undefined ? [] : [`whatif ${asWord(name)}`]),
    ...(isOwnWay || other === undefined
      ? []
      : [`compare ${asWord(name)} ${asWord(surroundings.nameOf(other))}`]),
    `${again} --cells`,
    `${again} --notes`,
  ];
}
