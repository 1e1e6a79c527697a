import { InvalidArgumentError } from "commander";
import { resolve } from "../../countries/index.ts";
import { evidenceAsOf } from "../../dataset/evidence.ts";
import { buildWhatIf, knownIndicators } from "../../explain/whatif/index.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { WhatIf } from "../../model/documents/whatif.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Observation } from "../../model/observation.ts";
import { json } from "../../report/json.ts";
import { markdown } from "../../report/renderers/markdown.ts";
import { terminal } from "../../report/renderers/terminal.ts";
import { whatifBlocks } from "../../report/whatif/blocks.ts";
import { countryArgument } from "../../run/country-argument.ts";
import { history } from "../../run/data/history.ts";
import { loadRun } from "../../run/load-run.ts";
import { noEvidence } from "../../run/no-evidence.ts";
import { settingsOf } from "../../run/whatif-settings.ts";
import { withWho } from "../../run/who.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { chalkFor } from "../chalk.ts";
import { overData } from "../exit-code.ts";
import { linesMoved } from "../moved.ts";
import {
  dataOptions,
  formatOf,
  formatOption,
  outOptions,
  profileOption,
  quietOption,
  wholeNumber,
} from "../options.ts";
import { deliver, type OutOptions } from "../output.ts";
import { EXIT, type Io } from "../program.ts";
import { type WhoOptions, warn } from "../ranking-options.ts";
import { Several } from "../several.ts";
import { amongOption } from "../who-options.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutOptions, WhoOptions {
  readonly format: Format;
  readonly rank?: number;
  readonly indicators?: boolean;
  readonly only?: string[];
  readonly set?: string[];
  readonly weight?: string[];
}

const FORMATS = ["table", "md", "json"] as const;
type Format = (typeof FORMATS)[number];

const TOP = 10;

export const whatif: CommandModule = {
  configure(command) {
    command.argument("<country>", "name or ISO code");
    amongOption(profileOption(dataOptions(command)))
      .option(
        "--top <n>",
        `how many make the top, which the country is to enter or leave (default: ${TOP})`,
        wholeNumber,
      )
      .option("--rank <k>", "the rank to move to (default: the next one up)", atLeastOne)
      .option("--indicators", "intervals of indicators' weights too, not only of factors'")
      .addOption(
        new Several(
          "--only <id...>",
          "look into these indicators and nodes of the tree alone, by id",
          // The country that the command is about may stand behind it.
          (word) => resolve(word).iso3 === undefined,
        ),
      )
      .option(
        "--set <indicator=value>",
        "rank anew with this value; GHA:cpi.score=45 is another country's; may be given several times",
        collect,
        [],
      )
      .option("--weight <node=n>", "rank anew with this weight; may be given several times", collect, []);
    formatOption(command, FORMATS);
    quietOption(outOptions(command));
  },

  async elsewhere(words) {
    return (await import("../word-meant.ts")).besideCountry("whatif", words);
  },

  async run(io, [name], given) {
    const options = given as unknown as Options;
    const files = (options.out ?? []).map((path) => ({
      path,
      format: formatOf(path, ["md", "json"]) as Format,
    }));
    const country = countryArgument(name!);
    const { top = TOP, ...common } = await withWho(options);
    if (top < 1) {
      throw new ShortlistError("bad-top", "--top 0 is no top to be in or out of", {
        wayOut: "Give 1 or more.",
      });
    }
    const run = await loadRun(common, io.cwd);
    const { table, surroundings, dataset } = run;
    mustBeRank(options.rank, table);
    const scales = new Map(dataset.catalogue.map(({ id, scale }) => [id, scale]));
    const scaleOf = (indicator: string) => scales.get(indicator);
    const settings = settingsOf(table, country, options, scaleOf);
    const previousOf = settings
      ? undefined
      : await previous(history(run, options.data, io.cwd, { country }), country);
    const document = buildWhatIf(
      table,
      country,
      {
        top,
        scaleOf,
        ...(options.rank === undefined ? {} : { rank: options.rank }),
        ...(options.indicators ? { indicators: true } : {}),
        ...(settings ? { settings } : {}),
        ...(options.only ? { only: knownOf(table, options.only) } : {}),
        ...(previousOf ? { previousOf } : {}),
      },
      surroundings,
    );
    if (!document) throw noEvidence(run, country);
    if (!options.quiet) warn(document, ["not-assessed", "prevalence-caveat"], io);
    if (files.length === 0) {
      io.out(render(document, options.format, io));
      return overData(EXIT.done, dataset);
    }
    const rendered = files.map(({ path, format }) => ({ path, text: render(document, format, io) }));
    const code = await deliver(rendered, options, io, {
      moved: (before, { text }) => linesMoved(before, text),
    });
    return overData(code, dataset);
  },
};

/** A rank that somebody has: beyond the last there is nowhere to go. */
function mustBeRank(rank: number | undefined, { ranked }: ScoreTable): void {
  if (rank === undefined || rank <= ranked.length || ranked.length === 0) return;
  throw new ShortlistError(
    "bad-usage",
    `--rank ${rank} is beyond the last: ${ranked.length} countries are ranked`,
    {
      wayOut: `Give a rank from 1 to ${ranked.length}.`,
    },
  );
}

/** The country's newest value of an earlier year, of the same indicator; the other countries' values are let go of. */
async function previous(
  reading: Promise<Dataset>,
  country: Iso3,
): Promise<(observation: Observation) => Observation | undefined> {
  const past = await reading;
  const own = { ...past, observations: past.observations.filter((one) => one.country === country) };
  const before = new Map<number, Evidence>();
  return ({ indicator, year }) => {
    if (year === undefined) return undefined;
    let evidence = before.get(year);
    if (evidence === undefined) {
      evidence = evidenceAsOf(own, year - 1);
      before.set(year, evidence);
    }
    const found = evidence.values({ indicator }).get(country);
    return found?.year === undefined ? undefined : found;
  };
}

function render(document: WhatIf, format: Format, io: Io): string {
  if (format === "json") return json(document);
  if (format === "md") return markdown(whatifBlocks(document));
  return terminal(whatifBlocks(document), { columns: io.columns, chalk: chalkFor(io) });
}

/** The ids as they are written; one that the profile does not have is a mistake. */
function knownOf(table: ScoreTable, ids: readonly string[]): readonly string[] {
  const known = new Set([...knownIndicators(table), ...table.plan.items.map(({ node }) => node.id)]);
  for (const id of ids) {
    if (known.has(id)) continue;
    throw new ShortlistError("bad-usage", `--only ${id} is neither an indicator nor a node of the profile`, {
      wayOut: "“shortlist profile show <profile>” lists their ids.",
    });
  }
  return ids;
}

function atLeastOne(text: string): number {
  const number = wholeNumber(text);
  if (number < 1) throw new InvalidArgumentError("Ranks begin at 1.");
  return number;
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
