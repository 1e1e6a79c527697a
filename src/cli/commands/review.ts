import { resolve } from "node:path";
import { Option } from "commander";
import { readPlain } from "../../dataset/store/files.ts";
import type { Review } from "../../model/documents/review.ts";
import { badUsage } from "../../model/problem.ts";
import type { Report } from "../../report/blocks.ts";
import { orphanText, reviewBlocks } from "../../report/review.ts";
import { inWords } from "../../report/text/warnings.ts";
import { loadRun, type RunOptions, tellingOf } from "../../use/load-run.ts";
import { type BallotFile, blankBallot, reviewedRun } from "../../use/review.ts";
import type { Messages } from "../../words/index.ts";
import type { DocumentFormat } from "../document-formats/contract.ts";
import { documentFormats } from "../document-formats/index.ts";
import { giveForm, mustBeYaml } from "../files/output.ts";
import { askedFor, give, type OutputOptions, outputOptions, type Surface } from "../files/outputs.ts";
import type { Content } from "../files/rendered.ts";
import { dataOptions, profileOption, quietOption, wholeNumber } from "../options/index.ts";
import { SAID_IN_TEXT, warn } from "../options/ranking.ts";
import { EXIT, type ExitCode, type Io, overData } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutputOptions, Omit<RunOptions, "data" | "profile"> {
  readonly data?: readonly string[];
  readonly profile: string;
  readonly reviewer?: string;
  readonly first?: number;
  readonly seed?: number;
  readonly release?: boolean;
  readonly quiet?: boolean;
}

interface Shown {
  readonly document: Review;
  written(): Promise<object>;
  readonly made: Review;
  blocks(words: Messages): Report;
  readonly words: Messages;
}

interface ReviewFormat extends Omit<DocumentFormat<Shown>, "render"> {
  readonly bytes?: string;
  render(shown: Shown, surface: Surface): Content | Promise<Content>;
}

/** An agenda is paper for a meeting, and a table for whoever asks what a rule would make of the ranks. */
const FORMATS: readonly ReviewFormat[] = [
  ...documentFormats,
  {
    id: "docx",
    bytes: "a document of a word processor",
    render: async ({ blocks, words }) =>
      (await import("../../report/renderers/docx.ts")).docx([blocks(words)], words),
  },
  {
    id: "csv",
    render: async ({ document }) => (await import("../../report/review-tables.ts")).reviewCsv(document),
  },
  {
    id: "xlsx",
    bytes: "a workbook",
    render: async ({ document, words }) =>
      (await import("../../report/review-tables.ts")).reviewWorkbook(document, words),
  },
];

const ACTIONS = ["init", "check", "table"] as const;

const HELP = `
init   a blank ballot of a reviewer, to fill in: shortlist review init --reviewer DOL --out dol.yaml
check  every mistake of ballots, with line and column, or cell; exit 2 if there is one, 1 where contested figures are in the data no more
table  where reviewers agree, where they differ and because of what; ratings with their reasons, and contested figures

docs/review.md says what stands in a ballot and how it counts.`;

export const review: CommandModule = {
  examples: [
    { line: "shortlist review init --reviewer DOL --out dol.yaml", shows: "a ballot for one reviewer" },
    { line: "shortlist review check dol.yaml state.yaml", shows: "whether the ballots can count" },
    { line: "shortlist review table dol.yaml state.yaml", shows: "what the reviewers are to talk about" },
  ],

  configure(command) {
    command
      .argument("<action>", `one of ${ACTIONS.join(", ")}`)
      .argument("[ballot...]", "check, table: the ballots, YAML, JSON or workbooks of rank")
      .addOption(new Option("--reviewer <name>", "init: a name, an agency or a pseudonym"))
      .option("--first <k>", "table: how many countries count as the first (default: 8)", wholeNumber)
      .option(
        "--seed <n>",
        "table: draw the order of the agenda by this number (default: by disagreement)",
        wholeNumber,
      )
      .option("--release", "table: leave out the mark “deliberative, not for release”");
    quietOption(outputOptions(profileOption(dataOptions(command)), FORMATS));
    command.addHelpText("after", HELP);
  },

  words: async () => ACTIONS.map((word) => ({ word, says: "" })),

  async run(io, [action, ...paths], given): Promise<ExitCode> {
    const { reviewer, ...options } = given as unknown as Options;
    if (!ACTIONS.some((one) => one === action))
      throw badUsage(`“review ${action}” is nothing that is done here`, {
        wayOut: `Write “shortlist review” and one of ${ACTIONS.join(", ")}.`,
      });
    mustTake(action!, given as unknown as Options);
    if (action === "init") return init(reviewer, paths, options, io);
    if (paths.length === 0)
      throw badUsage(`“review ${action}” is about ballots, and none is named`, {
        wayOut: `For example: shortlist review ${action} dol.yaml state.yaml.`,
      });
    const ballots = paths.map((file) => ballotIn(file, io.cwd));
    if (action === "check") return check(ballots, options, io);
    const asked = askedFor(FORMATS, options, io);
    const { run, document: facts } = await reviewedRun(ballots, options, io.cwd);
    const document = await inWords(facts, tellingOf(run));
    warn(document, SAID_IN_TEXT, io, run.words, options.quiet, "--format json");
    const shown = {
      document,
      // Its reasons are the reviewers' own, in whatever language they write.
      written: async () => document,
      made: document,
      blocks: (words: Messages) => reviewBlocks(document, words),
      words: run.words,
    };
    const code = await give(asked, (format) => format.render(shown, io), { ...options, inputs: paths }, io);
    return overData(code, run.dataset);
  },
};

/** What another action alone takes would do nothing, without a word. */
function mustTake(action: string, { reviewer, first, seed, release, format, out = [] }: Options): void {
  const [unused, of] =
    [
      [action !== "init" && reviewer !== undefined, "--reviewer", "init"],
      [action !== "table" && first !== undefined, "--first", "table"],
      [action !== "table" && seed !== undefined, "--seed", "table"],
      [action !== "table" && release === true, "--release", "table"],
      [action !== "table" && format !== "table", "--format", "table"],
      [action === "check" && out.length > 0, "--out", "table"],
    ]
      .find(([isUnused]) => isUnused)
      ?.slice(1) ?? [];
  if (unused !== undefined)
    throw badUsage(`${unused} is of “review ${of}”, and “review ${action}” makes nothing of it`, {
      wayOut: "Leave it out.",
    });
}

/** Far more than anybody fills in. */
const LARGEST_BALLOT = 16 * 1024 * 1024;

function ballotIn(file: string, cwd: string): BallotFile {
  const bytes = readPlain(resolve(cwd, file), {
    shown: file,
    most: LARGEST_BALLOT,
    otherwise: {
      code: "no-such-file",
      what: "the ballot cannot be read",
      wayOut: "Give the YAML file that a reviewer filled in.",
    },
  });
  return { file, bytes };
}

async function init(
  reviewer: string | undefined,
  paths: readonly string[],
  options: Options,
  io: Io,
): Promise<ExitCode> {
  if (reviewer === undefined || reviewer.trim() === "" || paths.length > 0)
    throw badUsage("“review init” makes a ballot for one reviewer, who is named with --reviewer", {
      wayOut: "For example: shortlist review init --reviewer DOL --out dol.yaml.",
    });
  mustBeYaml(options.out, "a ballot");
  return giveForm(await blankBallot(await loadRun(options, io.cwd), reviewer.trim()), options, io);
}

async function check(ballots: readonly BallotFile[], options: Options, io: Io): Promise<ExitCode> {
  const { run, document } = await reviewedRun(ballots, options, io.cwd);
  const { reviewers, contests, lapsed } = document;
  const orphans = contests.filter(({ orphan }) => orphan !== null);
  if (!options.quiet)
    for (const { id, round, weights } of reviewers) {
      const own = contests.filter((one) => one.by === id && one.round === round).length;
      io.out(
        `${id}, ${round}: valid; other weights than the profile's: ${Object.keys(weights).length}; contested figures: ${own}\n`,
      );
    }
  for (const one of orphans)
    io.err(`${one.by}: ${one.name}, ${one.indicator}, ${one.seen}. ${orphanText(one, run.words)}\n`);
  for (const { reviewer, country, what } of lapsed)
    io.err(`${reviewer}: the data have no ${country} (${what})\n`);
  return orphans.length + lapsed.length > 0 ? EXIT.found : EXIT.done;
}
