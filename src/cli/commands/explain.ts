import { buildExplanation } from "../../explain/index.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import { ShortlistError } from "../../model/error.ts";
import { explanationMarkdown, explanationText, json } from "../../report/index.ts";
import { chalkFor } from "../chalk.ts";
import { countryArgument } from "../country-argument.ts";
import { loadRun } from "../load-run.ts";
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

export const explain: CommandModule = {
  configure(command) {
    command.argument("<country>", "name or ISO code");
    formatOption(profileOption(dataOptions(command)), FORMATS);
    outOptions(command);
  },

  async run(io, [name], given) {
    const options = given as unknown as Options;
    const files = (options.out ?? []).map((path) => ({
      path,
      format: formatOf(path, ["md", "json"]) as Format,
    }));
    const country = countryArgument(name!);
    const { table, surroundings } = await loadRun(options, io.cwd);
    const explanation = buildExplanation(table, country, surroundings);
    if (!explanation) {
      throw new ShortlistError(
        "no-evidence",
        `the data hold nothing about ${surroundings.nameOf(country)} (${country})`,
        {
          wayOut: "Pass data that do with --data.",
        },
      );
    }
    if (files.length === 0) {
      io.out(render(explanation, options.format, io));
      return EXIT.done;
    }
    const rendered = files.map(({ path, format }) => ({ path, text: render(explanation, format, io) }));
    return deliver(rendered, options, io, () => []);
  },
};

function render(explanation: Explanation, format: Format, io: Io): string {
  if (format === "json") return json(explanation);
  if (format === "md") return explanationMarkdown(explanation);
  return explanationText(explanation, { columns: io.columns, chalk: chalkFor(io) });
}
