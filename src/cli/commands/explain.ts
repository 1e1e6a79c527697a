import { buildExplanation, references } from "../../explain/index.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import { explanationMarkdown, explanationText, json } from "../../report/index.ts";
import { againstArgument } from "../against-argument.ts";
import { chalkFor } from "../chalk.ts";
import { countryArgument } from "../country-argument.ts";
import { loadRun } from "../load-run.ts";
import { noEvidence } from "../no-evidence.ts";
import { dataOptions, formatOf, formatOption, outOptions, profileOption } from "../options.ts";
import { deliver, type OutOptions } from "../output.ts";
import { EXIT, type Io } from "../program.ts";
import { yearBefore } from "../year-before.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutOptions {
  readonly data?: string[];
  readonly asOf?: number;
  readonly profile: string;
  readonly lang: string;
  readonly against: string;
  readonly format: Format;
}

const FORMATS = ["table", "md", "json"] as const;
type Format = (typeof FORMATS)[number];

export const explain: CommandModule = {
  configure(command) {
    command.argument("<country>", "name or ISO code");
    profileOption(dataOptions(command)).option(
      "--against <reference>",
      `what contributions are counted against: ${references.map(({ id, summary }) => `${id} (${summary})`).join(", ")}, or a country`,
      references[0]!.id,
    );
    formatOption(command, FORMATS);
    outOptions(command);
  },

  async run(io, [name], given) {
    const options = given as unknown as Options;
    const files = (options.out ?? []).map((path) => ({
      path,
      format: formatOf(path, ["md", "json"]) as Format,
    }));
    const country = countryArgument(name!);
    const run = await loadRun(options, io.cwd);
    const { table, surroundings } = run;
    const reference = againstArgument(options.against, run, country);
    const before = await yearBefore(run, options, io.cwd);
    const explanation = buildExplanation(table, country, surroundings, {
      ...(reference ? { reference } : {}),
      ...(before ? { before } : {}),
    });
    if (!explanation) throw noEvidence(run, country);
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
