import { buildExplanation } from "../../explain/index.ts";
import type { Comparison } from "../../model/documents/comparison.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import { ShortlistError } from "../../model/error.ts";
import { comparisonBlocks } from "../../report/comparison/blocks.ts";
import { byScore } from "../../report/comparison/sentences.ts";
import { json } from "../../report/json.ts";
import { markdown } from "../../report/renderers/markdown.ts";
import { terminal } from "../../report/renderers/terminal.ts";
import { comparedRun } from "../../run/compared.ts";
import { countryArgument } from "../../run/country-argument.ts";
import type { Run, RunOptions } from "../../run/load-run.ts";
import { type WhoGiven, withWho } from "../../run/who.ts";
import { yearBefore } from "../../run/year-before.ts";
import { chalkFor } from "../chalk.ts";
import { overData } from "../exit-code.ts";
import {
  briefOption,
  dataOptions,
  formatOf,
  formatOption,
  outOptions,
  profileOption,
  quietOption,
} from "../options.ts";
import { deliver, type OutOptions } from "../output.ts";
import { EXIT, type Io } from "../program.ts";
import { SAID_IN_TEXT, warn } from "../ranking-options.ts";
import { memoFormat, renderMemos } from "../render-memos.ts";
import { amongOption } from "../who-options.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutOptions, Pick<WhoGiven, "among"> {
  readonly data?: string[];
  readonly asOf?: number;
  readonly profile: string;
  readonly lang: string;
  readonly quiet?: boolean;
  readonly brief?: boolean;
  readonly format: Format;
}

const FORMATS = ["table", "md", "json", "html"] as const;
type Format = (typeof FORMATS)[number];

export const compare: CommandModule = {
  configure(command) {
    command.argument("<country...>", "two or more names or ISO codes");
    formatOption(briefOption(amongOption(profileOption(dataOptions(command)))), FORMATS);
    quietOption(outOptions(command));
  },

  async run(io, names, given) {
    const options = given as unknown as Options;
    const files = (options.out ?? []).map((path) => ({
      path,
      format: formatOf(path, ["md", "json", "html"]) as Format,
    }));
    for (const { format } of files.length > 0 ? files : [options]) mustBeWritten(format, options.brief);
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
    const wanted = await withWho(options);
    const { run, comparison } = await comparedRun(countries, wanted, io.cwd);
    const explanations = options.brief ? await explained(run, comparison, wanted, io.cwd) : [];
    if (!options.quiet) warn(run.surroundings, SAID_IN_TEXT, io);
    const text = async (format: Format) =>
      options.brief
        ? await renderMemos(explanations, comparison, memoFormat(format), io)
        : render(comparison, format, io);
    if (files.length === 0) {
      io.out(await text(options.format));
      return overData(EXIT.done, run.dataset);
    }
    const rendered = await Promise.all(
      files.map(async ({ path, format }) => ({ path, text: await text(format) })),
    );
    return overData(await deliver(rendered, options, io, { moved: () => [] }), run.dataset);
  },
};

/** A page of the browser is made of memos only: side by side stands in Markdown. */
function mustBeWritten(format: Format, brief: boolean | undefined): void {
  if (brief) memoFormat(format);
  else if (format === "html") {
    throw new ShortlistError("bad-usage", "compare writes html only with --brief", {
      wayOut: "Add --brief for a page a country, or take --format md.",
    });
  }
}

/** Each of the compared on its own, in the order in which they are shown. */
async function explained(
  run: Run,
  comparison: Comparison,
  options: RunOptions,
  cwd: string,
): Promise<Explanation[]> {
  const before = await yearBefore(run, options, cwd);
  return byScore(comparison).map(
    ({ country }) => buildExplanation(run.table, country, run.surroundings, before ? { before } : {})!,
  );
}

function render(comparison: Comparison, format: Format, io: Io): string {
  if (format === "json") return json(comparison);
  if (format === "md") return markdown(comparisonBlocks(comparison));
  return terminal(comparisonBlocks(comparison), { columns: io.columns, chalk: chalkFor(io) });
}
