import { buildComparison, findCountry } from "../../explain/index.ts";
import type { Comparison } from "../../model/documents/comparison.ts";
import { ShortlistError } from "../../model/error.ts";
import { comparisonMarkdown } from "../../report/comparison-markdown.ts";
import { comparisonText } from "../../report/comparison-text.ts";
import { json } from "../../report/json.ts";
import { chalkFor } from "../chalk.ts";
import { countryArgument } from "../country-argument.ts";
import { loadRun } from "../load-run.ts";
import { noEvidence } from "../no-evidence.ts";
import { dataOptions, formatOf, formatOption, outOptions, profileOption } from "../options.ts";
import { deliver, type OutOptions } from "../output.ts";
import { EXIT, type Io } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutOptions {
  readonly data?: string[];
  readonly asOf?: number;
  readonly profile: string;
  readonly lang: string;
  readonly format: Format;
}

const FORMATS = ["table", "md", "json"] as const;
type Format = (typeof FORMATS)[number];

export const compare: CommandModule = {
  configure(command) {
    command.argument("<country...>", "two or more names or ISO codes");
    formatOption(profileOption(dataOptions(command)), FORMATS);
    outOptions(command);
  },

  async run(io, names, given) {
    const options = given as unknown as Options;
    const files = (options.out ?? []).map((path) => ({
      path,
      format: formatOf(path, ["md", "json"]) as Format,
    }));
    const countries = names.map(countryArgument);
    countries.forEach((country, i) => {
      if (countries.indexOf(country) === i) return;
      throw new ShortlistError(
        "bad-usage",
        `${country} is given twice: “${names[countries.indexOf(country)]}” and “${names[i]}”`,
        {
          wayOut: "Name each country once.",
        },
      );
    });
    if (countries.length < 2) {
      throw new ShortlistError("bad-usage", "there is nothing to compare one country with", {
        wayOut: "Name two or more countries, such as: shortlist compare GHA CIV.",
      });
    }
    const run = await loadRun(options, io.cwd);
    for (const country of countries) if (!findCountry(run.table, country)) throw noEvidence(run, country);
    const comparison = buildComparison(run.table, countries, run.surroundings);
    if (files.length === 0) {
      io.out(render(comparison, options.format, io));
      return EXIT.done;
    }
    const rendered = files.map(({ path, format }) => ({ path, text: render(comparison, format, io) }));
    return deliver(rendered, options, io, { moved: () => [] });
  },
};

function render(comparison: Comparison, format: Format, io: Io): string {
  if (format === "json") return json(comparison);
  if (format === "md") return comparisonMarkdown(comparison);
  return comparisonText(comparison, { columns: io.columns, chalk: chalkFor(io) });
}
