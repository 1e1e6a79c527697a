import { resolve } from "node:path";
import { Option } from "commander";
import { readPlain } from "../../dataset/store/files.ts";
import { badUsage } from "../../model/problem.ts";
import { inGroups } from "../../model/seal.ts";
import { orphanText } from "../../report/review.ts";
import { visible } from "../../report/text/visible.ts";
import { loadRun, type RunOptions } from "../../use/load-run.ts";
import { recordAt } from "../../use/record.ts";
import { type BallotFile, blankBallot, LARGEST_BALLOT, reviewedRun } from "../../use/review.ts";
import { hashOf, sealOf } from "../../use/seal.ts";
import { giveForm, mustBeYaml } from "../files/output.ts";
import { askedFor, BESIDE, give, type OutputOptions, outputOptions, withRecords } from "../files/outputs.ts";
import { ballotsCounted, REVIEW_FORMATS, shownReview } from "../files/reviewed.ts";
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

const ACTIONS = ["init", "check", "table", "seal"] as const;

const HELP = `
init   a blank ballot of a reviewer, to fill in: shortlist review init --reviewer DOL --out dol.yaml
check  every mistake of ballots, with line and column, or cell; exit 2 if there is one, 1 where contested figures are in the data no more
table  where reviewers agree, where they differ and because of what; ratings with their reasons, and contested figures
seal   the hashes that each reviewer keeps, from the run.json beside an agenda: shortlist review seal run.json
${BESIDE}
Whoever replaces ballots together with the record and its hashes makes another review, and “verify” alone cannot tell. “review seal” prints the hash of the whole record: each reviewer keeps it apart from the files, and “shortlist verify --seal <hash> run.json” tells whether it is that record's.

docs/review.md says what stands in a ballot and how it counts.`;

export const review: CommandModule = {
  examples: [
    { line: "shortlist review init --reviewer DOL --out dol.yaml", shows: "a ballot for one reviewer" },
    { line: "shortlist review check dol.yaml state.yaml", shows: "whether the ballots can count" },
    { line: "shortlist review table dol.yaml state.yaml", shows: "what the reviewers are to talk about" },
    { line: "shortlist review seal run.json", shows: "the hashes that each reviewer keeps" },
  ],

  configure(command) {
    command
      .argument("<action>", `one of ${ACTIONS.join(", ")}`)
      .argument("[ballot...]", "check, table: the ballots, YAML, JSON or workbooks of rank; seal: the record")
      .addOption(new Option("--reviewer <name>", "init: a name, an agency or a pseudonym"))
      .option("--first <k>", "table: how many countries count as the first (default: 8)", wholeNumber)
      .option(
        "--seed <n>",
        "table: draw the order of the agenda by this number (default: by disagreement)",
        wholeNumber,
      )
      .option("--release", "table: leave out the mark “deliberative, not for release”");
    quietOption(outputOptions(profileOption(dataOptions(command)), REVIEW_FORMATS));
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
    if (action === "seal") return seal(paths, io);
    if (action === "init") return init(reviewer, paths, options, io);
    if (paths.length === 0)
      throw badUsage(`“review ${action}” is about ballots, and none is named`, {
        wayOut: `For example: shortlist review ${action} dol.yaml state.yaml.`,
      });
    const ballots = paths.map((file) => ballotIn(file, io.cwd));
    if (action === "check") return check(ballots, options, io);
    const asked = askedFor(REVIEW_FORMATS, options, io);
    const { run, document: facts } = await reviewedRun(ballots, options, io.cwd);
    const shown = await shownReview(facts, run);
    warn(shown.document, SAID_IN_TEXT, io, run.words, options.quiet, "--format json");
    const beside = withRecords({
      command: "review",
      ballots: ballotsCounted(ballots, facts),
      options: { ...options, first: facts.first },
      run,
      cwd: io.cwd,
    });
    const files = { ...options, inputs: paths };
    const code = await give(asked, (format) => format.render(shown, io), files, io, beside);
    return overData(code, run.dataset);
  },
};

/** What each reviewer keeps apart from the files. Nothing is made again: the record says it. */
function seal(paths: readonly string[], io: Io): ExitCode {
  const [path] = paths;
  if (path === undefined || paths.length > 1)
    throw badUsage("“review seal” is about one record, the run.json beside an agenda", {
      wayOut: "For example: shortlist review seal run.json.",
    });
  const { record, asWritten } = recordAt(path, io.cwd);
  const { ballots } = record;
  if (ballots === undefined)
    throw badUsage(`${path} is the record of “${record.command}”, and not of a review`, {
      wayOut: "Name the run.json that “review table --out” wrote.",
    });
  if (!asWritten) {
    io.err("The record was changed after it was written: it has no hash that anybody should keep.\n");
    return EXIT.found;
  }
  for (const { reviewer, round, path: file, sha256 } of ballots)
    io.out(visible(`${reviewer}, ${round}: ${sha256} (${file})\n`));
  io.out(`The whole record: ${hashOf(record)} (seal ${inGroups(sealOf(record))})

Each reviewer keeps the hash of the whole record, and that of the own ballot, apart from the files.
shortlist verify run.json                 whether profile, data, ballots and outputs are the ones on record
shortlist verify --seal <hash> run.json   whether this is the record whose hash was kept
Without a kept hash nothing can tell that ballots were replaced together with the record and its hashes.
`);
  return EXIT.done;
}

/** What another action alone takes would do nothing, without a word. */
function mustTake(
  action: string,
  { reviewer, first, seed, release, format, out = [], data, asOf }: Options,
): void {
  const readsNone = action === "seal";
  const [unused, of] =
    [
      [action !== "init" && reviewer !== undefined, "--reviewer", "init"],
      [action !== "table" && first !== undefined, "--first", "table"],
      [action !== "table" && seed !== undefined, "--seed", "table"],
      [action !== "table" && release === true, "--release", "table"],
      [action !== "table" && format !== "table", "--format", "table"],
      [(action === "check" || readsNone) && out.length > 0, "--out", "table"],
      [readsNone && data !== undefined, "--data", "table"],
      [readsNone && asOf !== undefined, "--as-of", "table"],
    ]
      .find(([isUnused]) => isUnused)
      ?.slice(1) ?? [];
  if (unused !== undefined)
    throw badUsage(`${unused} is of “review ${of}”, and “review ${action}” makes nothing of it`, {
      wayOut: "Leave it out.",
    });
}

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
