import type { Command } from "commander";
import type { Iso3 } from "../model/country.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import { wholeNumber } from "./options.ts";
import type { Io } from "./program.ts";
import type { Format } from "./ranking-files.ts";

/** Who is ranked, and how many are shown. */
export function whoOptions(command: Command): Command {
  return command
    .option(
      "--top <n>",
      "show the first n of the ranked, 0 for all (default: 25 in the table, all in md; csv and json hold all)",
      wholeNumber,
    )
    .option("--countries <list>", "rank only these: names or codes, separated by commas or semicolons");
}

/** The list as codes; names bring the resolver with them. */
export async function listed(text: string | undefined): Promise<{ countries?: Iso3[] }> {
  if (text === undefined) return {};
  const { countryList } = await import("./country-argument.ts");
  return { countries: countryList(text) };
}

/** Warnings go to stderr; the table and Markdown carry the prevalence caveat themselves. */
export function warn(ranking: Ranking, format: Format, io: Io): void {
  for (const { code, message, where } of ranking.warnings) {
    if (code === "prevalence-caveat" && format !== "csv") continue;
    io.err(`warning: ${message}${where === null ? "" : ` (${where})`}\n`);
  }
}

/** Whether nobody could be ranked, which is said. */
export function isEmpty(ranking: Ranking, io: Io): boolean {
  if (ranking.ranked.length > 0) return false;
  io.err("nobody could be ranked: every country is excluded or lacks evidence\n");
  return true;
}
