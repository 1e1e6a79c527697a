import { Option } from "commander";
import { references } from "../../explain/index.ts";
import { defined } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import { badUsage } from "../../model/problem.ts";
import { asWord } from "../../report/blocks.ts";
import { COPELAND, type DrawsAsked, mustHaveDraws, type Run, withDraws } from "../../use/load-run.ts";
import { countryArgument } from "../../use/who.ts";
import type { DocumentFormat, MemoFormat } from "../document-formats/contract.ts";
import { formatsWithMemos } from "../document-formats/index.ts";
import { explainedInWords, renderExplained } from "../files/explained.ts";
import { mustSuitMemos } from "../files/memos.ts";
import { askedFor, BESIDE, give, type OutputOptions, outputOptions, withRecords } from "../files/outputs.ts";
import {
  dataOptions,
  dateOption,
  knownOptions,
  notesOption,
  profileOption,
  quietOption,
  yearsOption,
} from "../options/index.ts";
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
  readonly date?: string;
  readonly cells?: boolean;
  readonly years?: string;
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
    {
      line: "shortlist explain Ghana Senegal --brief --out memo.docx",
      shows: "a memo for a decision: a summary, then a page a country",
    },
  ],

  configure(command) {
    command.argument("<country...>", "name or ISO code; several with --brief");
    scoredOptions(knownOptions(profileOption(dataOptions(command)))).option(
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
    yearsOption(
      command,
      "also where it ranked as of each of these years, such as 2015-2025, with what moved it; the rest is as of the last",
      ["brief"],
    );
    command.option("--cells", "also print the tree of scores, down to the publishers' cells");
    notesOption(command, "its peer group, all gates, what the figures mean and where they are from");
    command.option(
      "--brief",
      "a memo for whoever decides: each country on one page of A4 or Letter, as docx, html, md or text",
    );
    dateOption(command, "with --brief: the date of the memo; absent: none");
    quietOption(outputOptions(command, formatsWithMemos));
    command.addHelpText("after", BESIDE);
  },

  words: countryWords,

  async run(io, names, given) {
    const options = given as unknown as Options;
    const { brief } = options;
    const asked = askedFor(formatsWithMemos, options, io);
    mustSuitMemos(asked.formats, brief);
    if (!brief) await mustBeOne(names, options, io.cwd);
    // A memo says of the first what draws say.
    if (brief) mustHaveDraws(withDraws(options));
    const countries = await Promise.all(names.map(countryArgument));
    mustBeNamedOnce(countries);
    const wanted = { ...withDraws(await asMeant(options, io.cwd)), ...defined({ early: io.early }) };
    const explained = await explainedInWords(countries, wanted, io.cwd);
    const { run } = explained;
    const [explanation] = explained.explanations as [Explanation];
    warn(explanation, SAID_IN_TEXT, io, run.words, options.quiet, options.notes ? null : "--notes");
    const { cells, notes } = options;
    const own = options.years === undefined ? options : { ...options, asOf: run.table.evidence.asOf };
    const on = { cells, notes, further: furtherCommands(explanation, run, options), again: asTyped(own) };
    const about = { countries, brief: brief === true, ...defined({ date: options.date }) };
    const render = (format: DocumentFormat | MemoFormat) => renderExplained(explained, about, format, io, on);
    const beside = withRecords({ command: "explain", about, options: wanted, run, cwd: io.cwd });
    return overData(await give(asked, render, options, io, beside), run.dataset);
  },
};

/** One country fills a screen or a page; several are for memos, or for “compare”. */
async function mustBeOne(names: readonly string[], { date }: Options, cwd: string): Promise<void> {
  if (date !== undefined)
    throw badUsage("--date is the date of a memo", { wayOut: "Add --brief, or leave out --date." });
  if (names.length === 1) return;
  const { extraWordsOfCountry, tooManyWords } = await import("../options/word-meant.ts");
  throw await tooManyWords(
    "explain",
    "one country, or with --brief several",
    names,
    () => extraWordsOfCountry("explain", names),
    cwd,
  );
}

function mustBeNamedOnce(countries: readonly Iso3[]): void {
  const twice = countries.find((country, i) => countries.indexOf(country) < i);
  if (twice !== undefined) throw badUsage(`${twice} is given twice`, { wayOut: "Name each country once." });
}

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
