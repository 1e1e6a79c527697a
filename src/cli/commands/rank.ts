import { buildRanking } from "../../explain/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { json } from "../../report/json.ts";
import { rankingMarkdown } from "../../report/ranking-markdown.ts";
import { rankingTable } from "../../report/ranking-table.ts";
import { chalkFor } from "../chalk.ts";
import { loadRun } from "../load-run.ts";
import {
  dataOptions,
  formatOf,
  formatOption,
  outOptions,
  profileOption,
  quietOption,
  strictOption,
  wholeNumber,
} from "../options.ts";
import { deliver, type OutOptions, type Rendered } from "../output.ts";
import { EXIT, type ExitCode, type Io } from "../program.ts";
import { strictFindings } from "../strict.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutOptions {
  readonly data?: string[];
  readonly asOf?: number;
  readonly profile: string;
  readonly lang: string;
  readonly format: Format;
  readonly top?: number;
  readonly countries?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

const FORMATS = ["table", "csv", "json", "md"] as const;
type Format = (typeof FORMATS)[number];
/** Formats that a file can have. */
const FILES = FORMATS.filter((format) => format !== "table");

export const rank: CommandModule = {
  configure(command) {
    profileOption(dataOptions(command));
    command
      .option(
        "--top <n>",
        "show the first n of the ranked, 0 for all (default: 25 in the table, all in md; csv and json hold all)",
        wholeNumber,
      )
      .option("--countries <list>", "rank only these: names or codes, separated by commas or semicolons");
    formatOption(command, FORMATS);
    quietOption(strictOption(outOptions(command)));
  },

  async run(io, _args, given) {
    const options = given as unknown as Options;
    const files = (options.out ?? []).map((path) => ({ path, format: formatOf(path, FILES) as Format }));
    const { countries, ...common } = options;
    const only = countries === undefined ? {} : { countries: await listed(countries) };
    const { table, dataset, surroundings } = await loadRun({ ...common, ...only }, io.cwd);
    const formats = files.length === 0 ? [options.format] : files.map(({ format }) => format);
    const whole = formats.some((format) => format === "json" || format === "csv");
    // The table and Markdown need no leaves, and nothing of the countries that they do not show.
    const shown = Math.max(...formats.map((format) => shownIn(format, options.top, table.ranked.length)));
    const extent = whole ? {} : { depth: 2, explained: shown };
    const ranking = buildRanking(table, { ...surroundings, ...extent });

    if (!options.quiet) warn(ranking, options.format, io);
    let code: ExitCode = EXIT.done;
    if (files.length === 0) io.out(await render(ranking, options.format, options, io));
    else {
      const rendered = await Promise.all(
        files.map(async ({ path, format }) => ({ path, text: await render(ranking, format, options, io) })),
      );
      code = await deliver(rendered, options, io, moved);
    }
    if (options.strict && strictFindings(dataset, io)) code = EXIT.found;
    if (ranking.ranked.length === 0) {
      io.err("nobody could be ranked: every country is excluded or lacks evidence\n");
      code = EXIT.found;
    }
    return code;
  },
};

async function listed(text: string): Promise<string[]> {
  const { countryList } = await import("../country-argument.ts");
  return countryList(text);
}

/** A screenful: the table says how many more there are. */
const SCREENFUL = 25;

/** How many of the ranked a format shows. */
function shownIn(format: Format, top: number | undefined, ranked: number): number {
  if (top === 0 || format === "json" || format === "csv") return ranked;
  return Math.min(ranked, top ?? (format === "table" ? SCREENFUL : ranked));
}

async function render(ranking: Ranking, format: Format, { top }: Options, io: Io): Promise<string> {
  const shown = shownIn(format, top, ranking.ranked.length);
  switch (format) {
    case "table":
      return rankingTable(ranking, { columns: io.columns, chalk: chalkFor(io), top: shown });
    case "csv":
      return (await import("../../report/ranking-csv.ts")).rankingCsv(ranking);
    case "md":
      return rankingMarkdown(ranking, shown);
    case "json":
      return json(ranking);
  }
}

/** Warnings go to stderr; the table and Markdown carry the prevalence caveat themselves. */
function warn(ranking: Ranking, format: Format, io: Io): void {
  for (const { code, message, where } of ranking.warnings) {
    if (code === "prevalence-caveat" && format !== "csv") continue;
    io.err(`warning: ${message}${where === null ? "" : ` (${where})`}\n`);
  }
}

/** What changed between two renderings of a ranking: places won and lost where both are JSON, else lines that differ. */
function moved(before: string, { path, text }: Rendered): string[] {
  if (!path.endsWith(".json")) {
    const old = new Set(before.split("\n"));
    const fresh = text.split("\n").filter((line) => !old.has(line));
    return [`${fresh.length} lines differ`, ...fresh.slice(0, 5)];
  }
  let old: Ranking;
  try {
    old = JSON.parse(before) as Ranking;
  } catch {
    return ["the old file is not valid JSON"];
  }
  const now = JSON.parse(text) as Ranking;
  const places = new Map((old.ranked ?? []).map((one) => [one.country, one]));
  const lines = now.ranked.flatMap(({ country, name, rank, score }) => {
    const was = places.get(country);
    places.delete(country);
    if (!was) return [`${name} (${country}): new, rank ${rank}`];
    if (was.rank === rank && was.score === score) return [];
    return [`${name} (${country}): rank ${was.rank} to ${rank}, score ${was.score} to ${score}`];
  });
  const gone = [...places.values()].map(
    ({ name, country, rank }) => `${name} (${country}): was rank ${rank}, no longer ranked`,
  );
  const all = [...lines, ...gone];
  return all.length > 0 ? all : ["ranks and scores are the same; the surroundings differ"];
}
