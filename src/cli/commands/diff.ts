import { type Command, Option } from "commander";
import type { DiffFacts } from "../../model/documents/diff.ts";
import { asWord } from "../../report/blocks.ts";
import { type DiffOptions, diffBlocks, notRemadeLines, SCREENFUL } from "../../report/diff.ts";
import type { SideOptions } from "../../use/diff.ts";
import { compareSides } from "../../use/diff.ts";
import { type Filters, isShown, shownAs, type WhoGiven } from "../../use/who.ts";
import { type Messages, ownWords } from "../../words/index.ts";
import type { Shown } from "../document-formats/contract.ts";
import { documentFormats } from "../document-formats/index.ts";
import { askedFor, give, type OutputOptions, outputOptions } from "../files/outputs.ts";
import {
  dataOptions,
  type KnownGiven,
  langOption,
  notesOption,
  quietOption,
  wholeNumber,
} from "../options/index.ts";
import {
  asMeant,
  asTyped,
  type ChangesGiven,
  LIST,
  mustListNoFlags,
  printWarnings,
  SHOWN,
  scoredOptions,
  shownOptions,
} from "../options/ranking.ts";
import { EXIT } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options
  extends OutputOptions,
    Omit<SideOptions, "among" | "changes" | "knownBy">,
    WhoGiven,
    ChangesGiven,
    KnownGiven {
  readonly data?: string[];
  readonly profile?: string;
  readonly profileBefore?: string;
  readonly profileAfter?: string;
  readonly notes?: boolean;
  readonly top?: number;
  readonly quiet?: boolean;
}

export const diff: CommandModule = {
  examples: [
    { line: "shortlist diff 2022 2023", shows: "two years of the shipped evidence" },
    { line: "shortlist diff cpc ./mine.yaml", shows: "what your weights change" },
    {
      line: "shortlist diff cpc cpc --weight prevalence=1.5 --minimum commitment=40",
      shows: "the same without a file: --weight and --minimum change the second side",
    },
    {
      line: "shortlist diff before/run.json after/run.json --format md",
      shows: "two recorded runs, to paste into a pull request",
    },
  ],

  configure(command) {
    command
      .argument("<before>", "a run.json, a ranking as JSON, data, a profile, or a year")
      .argument("<after>", "the same");
    profileOptions(dataOptions(command));
    command
      .option("--as-of-before <year>", "the same, for one side", wholeNumber)
      .option("--as-of-after <year>", "the same, for one side", wholeNumber)
      .option(
        "--top <n>",
        `show the first n that moved, and of each list, 0 for all (default: as a screen has room, ${SCREENFUL} in md and html, which fold the rest away; json holds all)`,
        wholeNumber,
      );
    // Taken to say why it is not done.
    command.addOption(new Option("--known-by <day>").hideHelp());
    shownOptions(scoredOptions(command), LIST);
    notesOption(command, "whose flags and texts changed, what was compared and how");
    quietOption(outputOptions(command, documentFormats));
    command.addHelpText("after", HELP);
  },

  async elsewhere(words) {
    return (await import("../options/word-meant.ts")).extraWordsOfDiff(words);
  },

  async run(io, [before, after], given) {
    const options = given as unknown as Options;
    const asked = askedFor(documentFormats, options, io);
    const { shown, ...wanted } = await asMeant(options, io.cwd);
    mustListNoFlags(shown, "between the two sides of diff");
    const compared = await compareSides([before!, after!], wanted, io.cwd);
    // --quiet leaves what makes the exit code 1.
    const warnings = new Set([
      ...notRemadeLines(compared.diff, compared.words),
      ...(options.quiet ? compared.unread : compared.warnings),
    ]);
    printWarnings(
      [...warnings].map((text) => ({ kind: text, text })),
      io,
      compared.words,
      options.notes ? null : "--notes",
    );
    const typed = ["diff", ...[before!, after!].map(asWord)].join(" ");
    const who = asTyped(options, SHOWN);
    const moved = movedIn(
      compared.diff,
      { ...options, typed, who: who === "" ? "" : ` ${who}`, again: asTyped(options) },
      shown,
      compared.words,
    );
    const { profileBefore, profileAfter } = options;
    const inputs = [before, after, profileBefore, profileAfter];
    const code = await give(asked, (format) => format.render(moved, io), { ...options, inputs }, io);
    return compared.unread.length + (compared.diff.notRemade ?? []).length > 0 ? EXIT.found : code;
  },
};

function profileOptions(command: Command): Command {
  return command
    .option("--profile <name|file>", "weighting profile: a shipped name or a file (default: cpc)")
    .option("--profile-before <name|file>", "the same, for one side")
    .option("--profile-after <name|file>", "the same, for one side")
    .addOption(langOption());
}

function shownOnly(
  document: DiffFacts,
  { asked, has }: { readonly asked: ReturnType<typeof shownAs>; readonly has: (country: string) => boolean },
): DiffFacts {
  const countries = document.countries.filter(({ country }) => has(country));
  const texts = document.texts?.filter(({ country }) => has(country));
  return {
    ...document,
    countries,
    ...(texts ? { texts } : {}),
    shown: { ...asked, of: document.countries.length },
  };
}

function movedIn(
  document: DiffFacts,
  { top, ...onScreen }: Pick<DiffOptions, "top" | "notes" | "typed" | "who" | "again">,
  filters: Filters | undefined,
  words: Messages,
): Shown {
  const whom = filters && { asked: shownAs(filters), has: isShown(filters) };
  return {
    document,
    async written() {
      const { diffDocument } = await import("../../report/english.ts");
      return diffDocument(whom ? shownOnly(document, whom) : document, words, ownWords);
    },
    made: document,
    words,
    blocks: () =>
      diffBlocks(document, words, {
        ...onScreen,
        top: top === 0 ? Number.POSITIVE_INFINITY : top,
        ...(filters?.countries ? { inFull: [...filters.countries.countries].filter(whom!.has) } : {}),
        ...(whom ? { shown: whom } : {}),
      }),
  };
}

const HELP = `
A side is
  a run.json             the run is made again, if nothing that it was made of has changed
  a ranking as JSON      the same, if its run.json stands beside it; otherwise what the ranking says
  a folder or file       data, under --profile and as of --as-of
  a profile              a shipped name, a file, or a workbook that “rank --out” wrote, on --data and as of --as-of
  a year                 the evidence as of that year, on --data under --profile

  shortlist diff 2022 2023                          two years of the shipped snapshot
  shortlist diff cpc ./mine.yaml                    two profiles on the same data
  shortlist diff old-snapshot new-snapshot          new data
  shortlist diff before/run.json after/run.json     two recorded runs
  shortlist diff old-snapshot new-snapshot --profile-before cpc --profile-after ./mine.yaml

A side is the whole data: nothing is added to it. To compare the shipped data with the same and a table of your own:
  shortlist ingest shipped mine.csv --into both
  shortlist diff shipped both

--weight and --minimum change the profile of the second side alone: the first has the profile's own.

Every country's change of score is divided among its causes: each source's data, what a later reference year lets in
of each source (“later cpi data”, as-of:cpi in JSON) or finds too old, countries entering or leaving the data, weights,
normalisation and aggregation; where the profile places scores among the candidates', other candidates' scores (others
in JSON) and other countries becoming candidates or ceasing to be (candidates), too. The parts are Shapley values: the
order of the causes does not matter, and the parts sum to the change. Gates move no score but by who is a candidate;
where they change who is ranked, that is said. The exit code is 0 whatever moved; it is 1 if a recorded run could not
be made again, so that its ranking is compared as it was written, if a file could not be read or, with --check, if a
file differs.`;
