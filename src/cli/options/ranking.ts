import type { Command } from "commander";
import { regionNamed } from "../../countries/reference.ts";
import { defined } from "../../model/collections.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { badUsage, RANKING_CAVEATS, UNREAD_FILE } from "../../model/problem.ts";
import { DRAWS_WITH_RANKING, TOP } from "../../model/standings.ts";
import { asWord } from "../../report/blocks.ts";
import { cutAt, widthOf } from "../../report/text/visible.ts";
import { warningText } from "../../report/text/warnings.ts";
import { SHIPPED } from "../../use/data/package-files.ts";
import { type DrawsAsked, type RunOptions, withDraws } from "../../use/load-run.ts";
import type { Selection } from "../../use/selection.ts";
import { type Who, type WhoGiven, withWho } from "../../use/who.ts";
import { type Messages, ownWords } from "../../words/index.ts";
import { rankingFormats } from "../formats/index.ts";
import type { Io } from "../program.ts";
import {
  dataOptions,
  isPair,
  type KnownGiven,
  knownAsked,
  knownOptions,
  methodOption,
  probability,
  profileOption,
  Several,
  wholeNumber,
} from "./index.ts";

const { listed } = ownWords;

/** The probability of sets that are asked for without one. */
const SETS = 0.95;

/** What the commands over scores have in common, as commander gives it. */
export interface WhoOptions
  extends Omit<RunOptions, "among" | "changes" | "knownBy">,
    WhoGiven,
    ChangesGiven,
    KnownGiven {
  readonly profile: string;
  readonly data?: string[];
  readonly top?: number;
  readonly quiet?: boolean;
}

/** The same of the commands that make a ranking, with what draws say beside it. */
export interface RankedOptions extends WhoOptions, DrawsAsked {
  readonly sets?: number | true;
}

const few = rankingFormats.flatMap(({ id, shows }) =>
  typeof shows === "number" ? [`${shows} in the ${id}`] : [],
);
const showing = (what: "all" | "whole") =>
  listed(rankingFormats.flatMap(({ id, shows }) => (shows === what ? [id] : [])));
const OF_A_RANKING = `show the first n of the ranked, 0 for all (default: ${few.join(", ")}, all in ${showing("all")}; ${showing("whole")} always hold all)`;

/** Who is scored, who is shown, and how many of them. */
export function whoOptions(command: Command, top = OF_A_RANKING): Command {
  return shownOptions(scoredOptions(knownOptions(command.option("--top <n>", top, wholeNumber))));
}

/** Who is scored, by which weights in place of the profile's, and who must have which score. */
export function scoredOptions(command: Command): Command {
  return minimumOption(
    amongOption(command).addOption(
      new Several(
        "--weight <node=number...>",
        "use this weight in place of the profile's, such as corruption=2; it replaces the profile's weight and does not multiply it: “shortlist profile show cpc” lists the present ones; the title says so; may be given several times",
        isPair,
      ),
    ),
  );
}

export function minimumOption(command: Command): Command {
  return command.addOption(
    new Several(
      "--minimum <node=number...>",
      "exclude countries that score less on this node, such as corruption=40: the score that “explain” prints, not the position among the candidates; the title says so; may be given several times",
      isPair,
    ),
  );
}

/** What an option gives of each node. */
function numbersOfNodes(texts: readonly string[], option: string): Record<string, number> {
  const found = new Map<string, number>();
  for (const text of texts) {
    const at = text.lastIndexOf("=");
    const [node, figure] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
    const wayOut = `For example: ${option} corruption=2.`;
    if (node === "" || figure === "" || !Number.isFinite(Number(figure)))
      throw badUsage(`${option} takes a node and a number, found “${text}”`, { wayOut });
    if (found.has(node)) throw badUsage(`${option} gives “${node}” two numbers`, { wayOut });
    found.set(node, Number(figure));
  }
  return Object.fromEntries(found);
}

/** What the commands that make a ranking have in common: data, profile, method, countries, and how sure it is beside it. */
export function rankingOptions(command: Command): Command {
  return drawsOptions(whoOptions(methodOption(profileOption(dataOptions(command))))).option(
    "--sets [probability]",
    `also show which ranks each country may have within the figures' margins of error, with this probability for all countries together (${SETS} if none is given); not known where less than half of the weight has a margin of error`,
    probability,
  );
}

/** How many draws stand beside ranks, and of how many first ones they tell. */
export function drawsOptions(command: Command, also = ""): Command {
  return command
    .option(
      "--draws <n>",
      `how many times to rank with other weights, figures and gaps, to show how often a country is among the first, and its ranks in nine of ten: the first n draws of “shortlist robustness” (default: ${DRAWS_WITH_RANKING}; 0: show neither)`,
      wholeNumber,
    )
    .option(
      "--first <k>",
      `how many countries count as the first${also} (default: ${TOP}, of fewer than thirty ranked a third)`,
      wholeNumber,
    );
}

export interface ChangesGiven {
  readonly weight?: readonly string[];
  readonly minimum?: readonly string[];
}

/** Options that change what is ranked and that other commands take too. */
const OF_A_RUN = [
  "plugin",
  "data",
  "profile",
  "profileBefore",
  "profileAfter",
  "asOf",
  "asOfBefore",
  "asOfAfter",
  "knownBy",
  "vintage",
  "among",
  "weight",
  "minimum",
  "lang",
];
/** What they are where they are not given. */
const BY_DEFAULT: Readonly<Record<string, string>> = { profile: "cpc", lang: "en" };

/** Those of a run's options that have one of these names, as they are typed. */
export function asTyped(options: object, names: readonly string[] = OF_A_RUN): string {
  const given = new Map(Object.entries(options));
  return names
    .flatMap((name) => {
      const value: unknown = given.get(name) ?? false;
      if (value === false || value === BY_DEFAULT[name]) return [];
      const option = `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
      return [option, ...(value === true ? [] : [value].flat().map(asWord))];
    })
    .join(" ");
}

/** Who is shown. */
export const SHOWN = ["countries", "region", "exclude"];

/** A command with those of its options that have one of these names. */
export function asCommand(name: string, options: object, names: readonly string[]): string {
  return `${name} ${asTyped(options, names)}`.trimEnd();
}

type Given = keyof WhoGiven | keyof ChangesGiven | keyof KnownGiven;

/** Options as a use case takes them: with who is meant, and what is changed of the profile. */
export async function asMeant<T extends WhoGiven & ChangesGiven & KnownGiven>(
  given: T,
  cwd: string,
): Promise<Omit<T, Given> & Who & Pick<RunOptions, "changes" | "knownBy">> {
  const { weight, minimum, knownBy, vintage, ...rest } = await withWho<WhoGiven & ChangesGiven & KnownGiven>(
    given,
  ).catch(async (error) => {
    throw await (await import("./word-meant.ts")).withFlags(error, given, cwd);
  });
  const changes = defined({
    weights: weight && numbersOfNodes(weight, "--weight"),
    minimums: minimum && numbersOfNodes(minimum, "--minimum"),
  });
  return {
    ...(rest as Omit<T, Given> & Who),
    ...defined({ knownBy: knownAsked(defined({ knownBy, vintage })) }),
    ...(weight || minimum ? { changes } : {}),
  };
}

/** Options as a ranking takes them: sets that are asked for without a probability have the usual one. */
export async function asRanked({ sets, ...options }: RankedOptions, cwd: string) {
  const wanted = withDraws(await asMeant(options, cwd));
  return sets === undefined ? wanted : { ...wanted, sets: sets === true ? SETS : sets };
}

/** Warnings that say what an explanation says of each factor. */
export const SAID_IN_TEXT: readonly string[] = ["not-assessed", ...RANKING_CAVEATS];

/** Warnings go to stderr, but for those whose codes are said elsewhere; under --quiet only what makes the exit code 1. */
export function warn(
  { warnings }: Pick<Ranking, "warnings">,
  elsewhere: readonly string[],
  io: Pick<Io, "err" | "columns">,
  words: Messages,
  quiet: boolean | undefined,
  rest?: string | null,
): void {
  const last = [...RANKING_CAVEATS, "not-assessed", "list-not-in-force"];
  const all = warnings
    .filter(({ code }) => (quiet ? code === UNREAD_FILE : !elsewhere.includes(code)))
    // What may be a mistake of this run first; then what is so of every run, and its weightiest before the rest.
    .sort((a, b) => last.indexOf(a.code) - last.indexOf(b.code))
    .map(({ short, ...one }) => ({
      kind: one.code,
      text: warningText(one, words),
      ...(short === undefined ? {} : { short: warningText({ ...one, message: short }, words) }),
    }));
  printWarnings(all, io, words, rest);
  // The notes, which --notes prints, end with the same.
  if (rest !== null && !quiet && warnings.some(({ code }) => code === "audit-finding"))
    io.err(`${words.ranking.auditSays}\n`);
}

/** Warnings that are printed unasked. */
const MOST_WARNINGS = 5;

/**
 * Warnings, the weightiest first: each has a line, and each kind one.
 *
 * @param rest the option that shows all of them; null: all are shown
 */
export function printWarnings(
  all: readonly { readonly kind: string; readonly text: string; readonly short?: string }[],
  io: Pick<Io, "err" | "columns">,
  { cut }: Messages,
  rest: string | null = "--format json",
): void {
  const line = (text: string) => `warning: ${text}`;
  if (rest === null) {
    for (const { text } of all) io.err(`${line(text)}\n`);
    return;
  }
  const first = all.filter(({ kind }, i) => all.findIndex((one) => one.kind === kind) === i);
  const shown = first.slice(0, MOST_WARNINGS);
  const isNarrow = Number.isFinite(io.columns);
  const isCut =
    isNarrow && shown.some(({ text, short }) => short !== undefined || widthOf(line(text)) > io.columns);
  for (const { text, short = text } of shown)
    io.err(`${isNarrow ? cutAt(line(short), io.columns) : line(text)}\n`);
  const left = all.length - shown.length;
  const { more, inFull } = cut.warnings;
  if (left > 0 || isCut) io.err(`${left > 0 ? more({ n: left, option: rest }) : inFull({ option: rest })}\n`);
}

/** Whether nobody could be ranked, which is said. */
export function isEmpty(
  ranking: Ranking,
  io: Io,
  { data, latest }: { readonly data?: readonly string[] | undefined; readonly latest?: number | undefined },
): boolean {
  if (ranking.ranked.length + ranking.apart.length > 0) return false;
  const { asOf } = ranking.dataset;
  const as = asOf === null ? "" : ` as of ${asOf}`;
  io.err(
    (ranking.shown?.of.ranked ?? 0) > 0
      ? "none of those shown is ranked: they are excluded, lack evidence, or are not in the data\n"
      : `nobody could be ranked: every country is excluded or lacks evidence${as}\n  ${newestYear(asOf, latest)}“shortlist audit” says which evidence is there; --as-of takes another year, --data other files, --profile another profile\n`,
  );
  // A few findings or an index of one's own are meant to be added to what there is.
  if (data && !data.includes(SHIPPED) && !ranking.shown?.of.ranked)
    io.err(
      `  Only ${data.join(", ")} was read. To add it to the snapshot that comes with the tool: --data ${SHIPPED} ${data.join(" ")}\n`,
    );
  return true;
}

/** The year to go back to, or on to, where another one was asked for. */
function newestYear(asOf: number | null, latest: number | undefined): string {
  return latest === undefined || asOf === null || asOf === latest
    ? ""
    : `The newest year of the available evidence is ${latest}: --as-of ${latest}\n  `;
}

/** Who meets a gate is known of one ranking, and may be others in another. */
export function mustListNoFlags(shown: Who["shown"], where: string): void {
  const flag = Object.values(shown ?? {})
    .flatMap(({ asked }: Selection) => asked)
    .find(({ code }) => code.startsWith("flag:"));
  if (flag)
    throw badUsage(`who meets “${flag.code}” may differ ${where}`, {
      wayOut: "Name the countries, or regions.",
    });
}

/** What a list of countries takes. */
export const LIST =
  "names or codes, separated by commas or semicolons; region:AF means every country of a region";
const FLAGGED = `${LIST}, flag:current-partner every country that meets that gate of the profile (“shortlist profile show” names the gates)`;

export function amongOption(command: Command): Command {
  return command.addOption(
    new Several(
      "--among <list...>",
      `score these alone, as if there were no others: ${LIST}`,
      // The country that a command is about may stand behind it.
      isRegion,
    ),
  );
}

export function shownOptions(command: Command, takes = FLAGGED): Command {
  const listed = (name: string, what: string) =>
    new Several(`--${name} <list...>`, `${what}: ${takes}`, isListed);
  return command
    .addOption(listed("countries", "show these alone; the others are scored too"))
    .addOption(
      new Several(
        "--region <list...>",
        "show these regions alone: those of UN M49, or bureaus such as AF and WHA",
        (word) => isRegion(word) || regionNamed(word) !== undefined,
      ),
    )
    .addOption(listed("exclude", "do not show these"));
}

function isRegion(word: string): boolean {
  return /^region:/iu.test(word);
}

async function isListed(word: string): Promise<boolean> {
  return isRegion(word) || /^flag:/iu.test(word) || (await import("../../use/selection.ts")).isCountry(word);
}
