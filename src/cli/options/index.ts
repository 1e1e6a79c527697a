import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { defined } from "../../model/collections.ts";
import { badUsage } from "../../model/problem.ts";
import { type KnownBy, VINTAGES } from "../../model/published.ts";
import { readScale } from "../../model/source.ts";
import { copeland } from "../../scoring/methods/copeland.ts";
import { methods } from "../../scoring/methods/index.ts";
import type { ReadContext, StatedScale, Where } from "../../sources/contract.ts";
import { isDay } from "../../tables/dates.ts";
import { SHIPPED } from "../../use/data/package-files.ts";
import { languages, ownWords } from "../../words/index.ts";
import type { CommandModule } from "../commands/contract.ts";

/** Options with one meaning in every command that has them. */

/** Any other is refused, rather than answered in English. */
export function langOption(): Option {
  return new Option("--lang <code>", "language of documents; help and errors stay English")
    .choices(languages.map(({ language }) => language))
    .default(ownWords.language);
}

export function dataOptions(command: Command): Command {
  return readOptions(command).option(
    "--as-of <year>",
    "use the evidence up to this year (default: as the profile says)",
    yearNumber,
  );
}

/** The same of whatever has years of its own. */
export function readOptions(command: Command): Command {
  return pluginOption(command).addOption(
    dataOption(
      "snapshots (“shipped” is the one that comes with the tool), publishers' files or folders of them, your own tables; several are merged by precedence (default: shipped)",
    ),
  );
}

/** Data, as every command names them. */
export function dataOption(description: string): Option {
  return new Several("--data <path...>", description, isData);
}

/** The word for the shipped snapshot, what stands there, and what is written as a path or a file's name. */
async function isData(word: string, cwd: string): Promise<boolean> {
  return (
    word === SHIPPED ||
    /[/\\.]/u.test(word) ||
    (await stat(resolve(cwd, word)).catch(() => undefined)) !== undefined
  );
}

/** Whether a word is of the form “column=something”. */
export function isPair(word: string): boolean {
  return word.includes("=");
}

export function profileOption(command: Command): Command {
  return command
    .option("--profile <name|file>", "weighting profile: a shipped name or a file", "cpc")
    .addOption(langOption());
}

/** It is loaded before any command (`cli/run.ts`). */
export const PLUGIN = "--plugin";

export function pluginOption(command: Command): Command {
  return command.addOption(
    new Several(
      `${PLUGIN} <file.mjs>`,
      "add the methods, readers of files and checks of a plug-in (docs/plugins.md); may be given several times",
      () => false,
    ),
  );
}

/** The ways of ranking that a ranking can be made or checked with. */
export function methodOption(command: Command): Command {
  return command.addOption(
    new Option(
      "--method <name>",
      `${copeland.id}: rank by this method at the root of the tree; the others: show how far they agree with the profile's ranking`,
    ).choices(methods.map(({ id }) => id)),
  );
}

/** What the user says of a table, where it does not tell by itself. */
export interface TableOptions {
  readonly decimal?: "point" | "comma";
  readonly where?: readonly string[];
  readonly scale?: readonly string[];
}

export function tableOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--decimal <mark>",
        "the decimal mark, where a table does not show which it is: 1,234 and 1.234 can each be read as two numbers",
      ).choices(["point", "comma"]),
    )
    .addOption(
      new Several(
        "--where <column=value...>",
        'take only the rows of your table that have this value, such as "Sex=Total"',
        isPair,
      ),
    )
    .addOption(
      new Several(
        "--scale <range...>",
        "the scale of the ratings in your table, such as 0-10, or of one indicator, such as findings.political-will=1-5; they are converted to the indicator's own scale, and each figure's note says so",
        (word) => stated(word) !== undefined,
      ),
    );
}

export function tableAnswers({
  decimal,
  where,
  scale,
}: TableOptions): Pick<ReadContext, "decimal" | "where" | "scales"> {
  const marks = { point: ".", comma: "," } as const;
  return defined({
    decimal: decimal && marks[decimal],
    where: where?.map(pair),
    scales: scale?.map(mustState),
  });
}

/** `0-10`, `findings.political-will=1-5`. */
function stated(text: string): StatedScale | undefined {
  const at = text.lastIndexOf("=");
  const scale = readScale(text.slice(at + 1));
  const indicator = text.slice(0, Math.max(0, at)).trim();
  return scale && { scale, ...(indicator === "" ? {} : { indicator }) };
}

function mustState(text: string): StatedScale {
  const scale = stated(text);
  if (scale) return scale;
  throw badUsage(`--scale takes the low and the high end of a scale, found “${text}”`, {
    wayOut: "For example: --scale 0-10, --scale findings.political-will=1-5.",
  });
}

function pair(text: string): Where {
  const at = text.indexOf("=");
  if (at > 0) return { column: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
  throw badUsage(`--where takes “column=value”, found “${text}”`, {
    wayOut: 'For example: --where "Sex=Total".',
  });
}

export function quietOption(command: Command): Command {
  return command.option("--quiet", "no warnings or notes on stderr, except what makes the exit code 1 or 2");
}

/**
 * What a screen leaves out unless it is asked for.
 *
 * @param of what the notes of this command are about
 */
export function notesOption(command: Command, of: string): Command {
  return command.option("--notes", `also print, after the table, ${of}; and every warning`);
}

export function strictOption(command: Command): Command {
  return command.option(
    "--strict",
    "exit 1 when something is left for a person to settle: an unresolved name, an indicator's id that looks misspelt, figures that disagree where no rule settles it, figures in another unit, on what looks like another scale (0.43 for 43) or outside their own intervals, findings that were left out, a publisher's file that may have been cut",
  );
}

/**
 * Several years instead of one.
 *
 * @param conflicting options with which there is no such path
 */
export function yearsOption(command: Command, what: string, conflicting: string[]): Command {
  return command.addOption(
    new Option("--years <first-last>", what).conflicts(["asOf", "knownBy", "method", ...conflicting]),
  );
}

/** A day that is said instead of being read off a clock. */
export function dateOption(command: Command, description: string): Command {
  return command.option("--date <day>", description, dayText);
}

function dayText(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && isDay(text)) return text;
  throw new InvalidArgumentError("Expected a day, such as 2026-11-30.");
}

/** Evidence as it was known on a day. */
export function knownOptions(command: Command): Command {
  return command
    .option(
      "--known-by <day>",
      "use only what had been published by this day, such as 2022-04-26; the year is then that of the day, unless --as-of gives an earlier one. Days of publication are stated with each publisher (docs/sources.md); figures of which none is known are left out, and counted",
      dayText,
    )
    .addOption(
      vintageOption(
        "with --known-by: revised: a figure counts that had been published and stands in the data as a later edition has it, and is marked so (the default); strict: only editions published by the day count",
      ),
    );
}

export function vintageOption(description: string): Option {
  return new Option("--vintage <which>", description).choices(VINTAGES);
}

/** What the two options of a day mean together. */
export function knownAsked({ knownBy: day, vintage }: KnownGiven): KnownBy | undefined {
  if (day !== undefined) return { day, vintage: vintage ?? VINTAGES[0] };
  if (vintage === undefined) return undefined;
  throw badUsage("--vintage says which editions count of those known by a day, and none is given", {
    wayOut: "Add --known-by, such as --known-by 2022-04-26, or leave out --vintage.",
  });
}

export interface KnownGiven {
  readonly knownBy?: string;
  readonly vintage?: KnownBy["vintage"];
}

function yearNumber(text: string): number {
  if (!/^(?:19|20|21)\d\d$/u.test(text)) throw new InvalidArgumentError("Expected a year, such as 2023.");
  return Number(text);
}

/** Which probabilities will do is said where they are used. */
export function probability(text: string): number {
  if (text.trim() === "" || Number.isNaN(Number(text)))
    throw new InvalidArgumentError("Expected a probability, such as 0.95.");
  return Number(text);
}

export function wholeNumber(text: string): number {
  if (!/^\d+$/u.test(text)) throw new InvalidArgumentError("Expected a whole number.");
  return Number(text);
}

/** What a command takes, with the options that every command has, and the help that begins with its examples. */
export function commandOptions(command: Command, module: CommandModule): Command {
  module.configure(command);
  mustSayOnce(command);
  beginHelp(command, module.examples);
  return command.option("--no-color", "never colour").option("--debug", "print a stack trace with an error");
}

/** Where an option takes one value the last of two would hold, and the other be dropped without a word. */
function mustSayOnce(command: Command): void {
  for (const option of command.options) {
    const takesMany = option instanceof Several || option.variadic || Array.isArray(option.defaultValue);
    if (takesMany || !(option.required || option.optional)) continue;
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven)
        throw badUsage(`${option.long} is given twice`, { wayOut: "Give it once: it takes one value." });
      isGiven = true;
    });
  }
}

/** Help begins with each line to copy, and under it what it shows. */
export function beginHelp(command: Command, examples: CommandModule["examples"]): void {
  const lines = examples.map(({ line, shows }) => `  ${line}\n      ${shows}`);
  command.addHelpText("before", ["Examples:", ...lines, ""].join("\n"));
}

/** Whether a word can be one more value of an option, seen from a working directory. */
export type Fits = (word: string, cwd: string) => boolean | Promise<boolean>;

/**
 * An option that takes one value or several (`--data a b`), and may be given again. Commander gives such an option every word up to the
 * next option, the command's own arguments too (`explain --data a b Ghana`): here a word goes to it where it can be one of its values.
 */
export class Several extends Option {
  readonly fits: Fits;

  constructor(flags: string, description: string, fits: Fits) {
    super(flags, description);
    this.fits = fits;
    // Each value comes with the option's name: see `spread`.
    this.variadic = false;
    this.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  }
}

/**
 * The words of a command line with the name of a `Several` before each of its values, so that none takes an argument of the command.
 * Where arguments that the command needs would still be missing, the last words that an option took are those.
 */
export async function spread(words: readonly string[], command: Command, cwd: string): Promise<string[]> {
  const taken: Word[] = [];
  let [option, isFirst] = [undefined as Option | undefined, false];
  for (const [i, word] of words.entries()) {
    if (word === "--") {
      taken.push(...words.slice(i).map((rest): Word => ({ word: rest, of: undefined })));
      break;
    }
    const known = word.startsWith("-") && word !== "-" ? optionOf(word, command) : undefined;
    if (known !== undefined || (word.startsWith("-") && word !== "-" && !isFirst)) {
      // `--data=a` brings its value along.
      const isWhole = word.includes("=") || known === undefined || !(known.required || known.optional);
      option = isWhole && !(known instanceof Several) ? undefined : known;
      isFirst = !isWhole;
      taken.push({ word, of: undefined, names: known });
      continue;
    }
    const mayTake: boolean =
      option !== undefined &&
      (isFirst ||
        (option instanceof Several &&
          (command.registeredArguments.length === 0 || (await option.fits(word, cwd)))));
    taken.push({ word, of: mayTake ? option : undefined, isFirst });
    if (!mayTake || !(option instanceof Several)) option = undefined;
    isFirst = false;
  }
  giveBack(taken, command);
  return taken.flatMap(({ word, of, isFirst }) =>
    of instanceof Several && !isFirst ? [of.long ?? of.flags, word] : [word],
  );
}

interface Word {
  readonly word: string;
  /** The option that it is a value of. */
  of: Option | undefined;
  /** The option that it names. */
  readonly names?: Option | undefined;
  /** It is the value that an option cannot do without. */
  readonly isFirst?: boolean;
}

function optionOf(word: string, command: Command): Option | undefined {
  const [name] = word.split("=");
  return command.options.find(({ long, short }) => name === long || name === short);
}

/** Hands the words that an option took last to a command that lacks arguments. */
function giveBack(taken: Word[], command: Command): void {
  const needed = command.registeredArguments.filter(({ required }) => required).length;
  const arguments_ = taken.filter(
    ({ of, names, word }) => of === undefined && !names && word !== "--",
  ).length;
  const spare = taken.filter(({ of, isFirst }) => of instanceof Several && !isFirst);
  if (arguments_ < needed) for (const one of spare.slice(arguments_ - needed)) one.of = undefined;
}
