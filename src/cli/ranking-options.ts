import type { Command } from "commander";
import type { Iso3 } from "../model/country.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import type { RunOptions } from "./load-run.ts";
import { wholeNumber } from "./options.ts";
import type { Io } from "./program.ts";
import type { Format } from "./ranking-files.ts";

/** What the commands over scores have in common, as commander gives it. */
export interface WhoOptions extends Omit<RunOptions, "countries"> {
  readonly data?: string[];
  readonly top?: number;
  readonly countries?: string;
  readonly quiet?: boolean;
}

const OF_A_RANKING = {
  top: "show the first n of the ranked, 0 for all (default: 25 in the table, all in md and html; csv, json and xlsx hold all)",
  countries: "rank only these: names or codes, separated by commas or semicolons",
};

/** Who is looked at, and how much is shown. */
export function whoOptions(command: Command, means = OF_A_RANKING): Command {
  return command.option("--top <n>", means.top, wholeNumber).option("--countries <list>", means.countries);
}

/** The list as codes; names bring the resolver with them. */
export async function listed(text: string | undefined): Promise<{ countries?: Iso3[] }> {
  if (text === undefined) return {};
  const { countryList } = await import("./country-argument.ts");
  return { countries: countryList(text) };
}

/** Warnings that a format gives itself: all but CSV carry the prevalence caveat. */
export function saidBy(format: Format): readonly string[] {
  return format === "csv" ? [] : ["prevalence-caveat"];
}

/** Warnings go to stderr, but for those whose codes are said elsewhere. */
export function warn({ warnings }: Pick<Ranking, "warnings">, elsewhere: readonly string[], io: Io): void {
  for (const { code, message, where } of warnings) {
    if (!elsewhere.includes(code)) io.err(`warning: ${message}${where === null ? "" : ` (${where})`}\n`);
  }
}

/** Whether nobody could be ranked, which is said. */
export function isEmpty(ranking: Ranking, io: Io): boolean {
  if (ranking.ranked.length > 0) return false;
  const { asOf } = ranking.dataset;
  const as = asOf === null ? "" : ` as of ${asOf}`;
  io.err(
    `nobody could be ranked: every country is excluded or lacks evidence${as}\n  “shortlist audit” says which evidence is there; --as-of takes another year, --data other files, --profile another profile\n`,
  );
  return true;
}
