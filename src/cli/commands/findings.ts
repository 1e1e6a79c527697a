import { Option } from "commander";
import { country as countryOf } from "../../countries/reference.ts";
import { badUsage } from "../../model/problem.ts";
import { findingsBlocks } from "../../report/findings.ts";
import { inWords, type Telling } from "../../report/text/warnings.ts";
import { blankForm, countryFindings, prefilledForm } from "../../use/findings.ts";
import { countryArgument } from "../../use/who.ts";
import { calledIn, type Messages, messagesIn, ownWords } from "../../words/index.ts";
import { documentFormats } from "../document-formats/index.ts";
import { giveForm, mustBeYaml } from "../files/output.ts";
import { askedFor, give, type OutputOptions, outputOptions } from "../files/outputs.ts";
import { dataOptions, langOption, quietOption } from "../options/index.ts";
import { warn } from "../options/ranking.ts";
import { type ExitCode, type Io, overData } from "../program.ts";
import { type CommandModule, countryWords } from "./contract.ts";

interface Options extends OutputOptions {
  readonly data?: readonly string[];
  readonly asOf?: number;
  readonly fromTexts?: boolean;
  readonly lang: string;
  readonly quiet?: boolean;
}

const HELP = `
<country>  everything that narratives and digests of the TIP Report and analysts say of it, by factor and year, with the words
           that say it; what the report recommends, and what is new, kept or dropped since the one before
init       a form of analysts' findings, empty, with an example: shortlist findings init Ghana Togo --out form.yaml
           With --from-texts it is prefilled: reasons quote the texts; rating, date, confidence and analyst are left for the
           analyst. Until these are filled in, nothing in it counts`;

export const findings: CommandModule = {
  examples: [
    { line: "shortlist findings Ghana", shows: "what texts and analysts say of it, with quotations" },
    {
      line: "shortlist findings init --from-texts Ghana Togo --out form.yaml",
      shows: "a form to confirm and sign",
    },
  ],

  configure(command) {
    command
      .argument("<country>", "a name or ISO code; or init")
      .argument("[country...]", "init: the countries of the form");
    quietOption(outputOptions(dataOptions(command), documentFormats));
    command
      .addOption(langOption())
      .addOption(new Option("--from-texts", "init: prefill the form from what the texts say"));
    command.addHelpText("after", HELP);
  },

  words: countryWords,

  async run(io, [first, ...more], given): Promise<ExitCode> {
    const options = given as unknown as Options;
    if (first === "init") return init(more, options, io);
    if (options.fromTexts)
      throw badUsage("--from-texts prefills a form, and none is asked for", {
        wayOut: `Leave it out, or ask for the form: shortlist findings init --from-texts ${first}.`,
      });
    if (more.length > 0)
      throw badUsage("findings shows one country at a time", {
        wayOut: `Name one, such as “shortlist findings ${first}”; “shortlist findings init” takes several.`,
      });
    const asked = askedFor(documentFormats, options, io);
    const words = await messagesIn(options.lang);
    const facts = await countryFindings(await countryArgument(first!), options, io.cwd, words);
    const document = await inWords(facts, telling(words));
    warn(document, [], io, words, options.quiet);
    const shown = { document, words, blocks: (of: Messages) => findingsBlocks(document, of) };
    const code = await give(asked, (format) => format.render(shown, io), options, io);
    return overData(code, { problems: document.warnings });
  },
};

async function init(names: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const { out, fromTexts } = options;
  if (names.length === 0)
    throw badUsage("“findings init” makes a form for countries, and none is named", {
      wayOut: "For example: shortlist findings init Ghana Togo --out form.yaml.",
    });
  if (!fromTexts && (options.data !== undefined || options.asOf !== undefined))
    throw badUsage("an empty form is made of no data", {
      wayOut: "Leave out --data and --as-of, or prefill the form with --from-texts.",
    });
  mustBeYaml(out, "the form");
  const countries = await Promise.all(names.map(countryArgument));
  if (!fromTexts) return giveForm(blankForm([...new Set(countries)]), options, io);
  const said = [];
  for (const country of countries) {
    const facts = await countryFindings(country, options, io.cwd, ownWords);
    said.push(await inWords(facts, telling(ownWords)));
  }
  // The same files were read for each country.
  warn(said[0]!, [], io, ownWords, options.quiet);
  for (const one of said.filter(({ factors }) => factors.length === 0))
    io.err(`no text says anything about ${ownWords.inSentence(one)}: the form has no entry for it\n`);
  const code = await giveForm(prefilledForm(said), options, io);
  return overData(code, { problems: said[0]!.warnings });
}

/** Of no profile: what its warnings name are countries. */
function telling(words: Messages): Telling {
  const country = (iso3: string) => calledIn(words, iso3, countryOf(iso3)?.name ?? iso3);
  const names = { country, indicator: String, list: String };
  return { words, language: words.language, names, finding: async ({ id }) => id };
}
