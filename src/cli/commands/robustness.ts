import { defined } from "../../model/collections.ts";
import type { Robustness } from "../../model/documents/robustness.ts";
import { CAVEATS } from "../../model/problem.ts";
import { countsOf, knownSets, TOP } from "../../model/standings.ts";
import type { Warned } from "../../model/warning.ts";
import { robustnessBlocks } from "../../report/robustness.ts";
import { inWords } from "../../report/text/warnings.ts";
import { tellingOf } from "../../use/load-run.ts";
import { BY_DEFAULT, DRAWS, LEAVE_ONE_OUT, SEED, VARIABLE, WEIGHTS } from "../../use/robustness/options.ts";
import { robustnessRun } from "../../use/robustness/robustness.ts";
import { countryArgument, filtersIn, isShown, notScored, shownAs } from "../../use/who.ts";
import type { Messages } from "../../words/index.ts";
import { documentFormats } from "../document-formats/index.ts";
import { askedFor, give, type OutputOptions, outputOptions } from "../files/outputs.ts";
import {
  dataOptions,
  knownOptions,
  notesOption,
  probability,
  profileOption,
  quietOption,
  wholeNumber,
} from "../options/index.ts";
import {
  asCommand,
  asMeant,
  asTyped,
  SHOWN,
  scoredOptions,
  shownOptions,
  type WhoOptions,
  warn,
} from "../options/ranking.ts";
import { EXIT, overData } from "../program.ts";
import { whileDrawing } from "../terminal/progress.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutputOptions, WhoOptions {
  readonly vary?: string;
  readonly weights?: string;
  readonly draws?: number;
  readonly first?: number;
  readonly seed?: number;
  readonly threads?: number;
  readonly pairwise?: boolean;
  readonly country?: string;
  readonly notes?: boolean;
}

/** Options that the commands below a screen repeat, beside those of every run. */
const ASKED = [
  "vary",
  "weights",
  "draws",
  "seed",
  "first",
  "pairwise",
  "sets",
  "sensitivity",
  "country",
  "facts",
  "weightSpace",
  ...SHOWN,
];

export const robustness: CommandModule = {
  examples: [
    {
      line: "shortlist robustness",
      shows: "how far ranks move when weights, figures and gaps are drawn at random",
    },
    {
      line: "shortlist robustness --vary weights --draws 2000",
      shows: "weights alone, and fewer draws",
    },
    {
      line: "shortlist robustness --countries Ghana,Togo",
      shows: "how sure the ranks of these are, among all",
    },
    { line: "shortlist robustness --country Ghana --sensitivity", shows: "what its rank hangs on" },
  ],

  configure(command) {
    shownOptions(scoredOptions(knownOptions(profileOption(dataOptions(command)))))
      .option(
        "--vary <list>",
        `what varies: any of ${VARIABLE.join(", ")}, separated by commas or semicolons (default: ${BY_DEFAULT.join(",")}); also ${LEAVE_ONE_OUT}: the ranking without each factor and each source, one at a time, for which nothing is drawn`,
      )
      .option(
        "--weights <how>",
        `uniform:<percent> (each weight up to that much smaller or larger), dirichlet:<concentration> (around the profile's weights; the higher, the closer) or simplex (any weights at all), in every group of siblings (default: ${WEIGHTS})`,
      )
      .option(
        "--draws <n>",
        `how many times to rank, each time with other random values (default: ${DRAWS}). --sets then uses n draws too; --sensitivity and --facts do if n is more than their own number`,
        wholeNumber,
      )
      .option("--seed <n>", `the same seed gives the same draws (default: ${SEED})`, wholeNumber)
      .option("--pairwise", "also say how often each country is above the next one in the ranking")
      .option(
        "--threads <n>",
        "how many threads draw; this changes no figure (default: as many as there are processors)",
        wholeNumber,
      )
      .option(
        "--first <k>",
        `how many the first are, of whom is said how often they stay the same (default: ${TOP})`,
        wholeNumber,
      )
      .option(
        "--top <n>",
        "show the first n of the ranked on a screen, 0 for all, and for all rows of other tables (default: 15)",
        wholeNumber,
      )
      .option(
        "--sets <probability>",
        "sets of ranks that hold the true ones with this probability (such as 0.95), from the errors of figures, and who may be among the first",
        probability,
      )
      .option(
        "--sensitivity",
        "what the movement of ranks hangs on: the part played by each group of weights, by the errors of each source, and by what is missing; takes some seconds",
      )
      .option(
        "--country <name>",
        "with --sensitivity: a country whose rank is asked about, besides all ranks",
      )
      .option(
        "--facts",
        "which missing or uncertain figures, if they were known, would do most to settle who is among the first; takes some seconds",
      )
      .option(
        "--weight-space <node>",
        "expected ranks and first places over all weightings of one node's children, without draws where that is exact",
      );
    notesOption(command, "what was varied in detail, and how the figures are read");
    quietOption(outputOptions(command, documentFormats));
  },

  async run(io, _, given) {
    const options = given as unknown as Options;
    const asked = askedFor(documentFormats, options, io);
    const { vary, top, notes, country, shown: filters, ...common } = await asMeant(options, io.cwd);
    const wanted = {
      ...common,
      ...defined({
        country: country === undefined ? undefined : await countryArgument(country),
        vary: vary?.split(/[,;]/u).map((word) => word.trim()),
      }),
    };
    const { run, document: found } = await whileDrawing(io, options.quiet, (drawing) =>
      robustnessRun({ ...wanted, ...drawing }, io.cwd),
    );
    const { table, loaded } = run;
    const shownBy = filters && (await filtersIn(filters, table, loaded.profile.gates, options.lang));
    const who = shownBy && { as: shownAs(shownBy), has: isShown(shownBy) };
    const silent = notScored(shownBy?.countries, table.evidence.countries, {
      shown: common.among === undefined ? "of-all" : "of-some",
    });
    const facts: Warned<Robustness> = { ...found, warnings: [...found.warnings, ...silent] };
    const document = await inWords(facts, tellingOf(run));
    warn(document, ["not-assessed", ...CAVEATS], io, run.words, options.quiet, notes ? null : "--notes");
    const on = { top, notes, command: asCommand("robustness", options, ASKED), again: asTyped(options) };
    const blocks = (words: Messages) => robustnessBlocks(document, words, who, on);
    const countries = who ? document.countries.filter((one) => who.has(one.country)) : document.countries;
    const written = who ? { ...document, shown: { ...who.as, of: countsOf(table) }, countries } : document;
    const shown = { document: written, made: document, blocks, words: run.words };
    const code = await give(asked, (format) => format.render(shown, io), options, io);
    const isNobody = countries.length === 0 && document.countries.length > 0;
    if (isNobody) io.err("none of those shown has a rank, in the ranking or in any draw\n");
    return isWhole(document) && !isNobody ? overData(code, run.dataset) : EXIT.found;
  },
};

/** Whether nothing was stopped before all that was asked for was made. */
function isWhole({ asked, stoppedBefore, rankSets, sensitivityRun, facts }: Robustness): boolean {
  return (
    stoppedBefore === undefined &&
    !knownSets(rankSets)?.stopped &&
    [asked, sensitivityRun?.asked, facts?.drawsAsked].every((more) => more === undefined)
  );
}
