import { Option } from "commander";
import { references } from "../../explain/index.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import type { Profile } from "../../model/profile.ts";
import { explanationBlocks } from "../../report/explanation/blocks.ts";
import { json } from "../../report/json.ts";
import { markdown } from "../../report/renderers/markdown.ts";
import { terminal } from "../../report/renderers/terminal.ts";
import { countryArgument } from "../../run/country-argument.ts";
import { explainedRun } from "../../run/explained.ts";
import { COPELAND } from "../../run/load-run.ts";
import { type WhoGiven, withWho } from "../../run/who.ts";
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
  readonly against: string;
  readonly method?: string;
  readonly brief?: boolean;
  readonly format: Format;
}

const FORMATS = ["table", "md", "json", "html"] as const;
type Format = (typeof FORMATS)[number];
const FILE_FORMATS = FORMATS.filter((format) => format !== "table");

export const explain: CommandModule = {
  configure(command) {
    command.argument("<country>", "name or ISO code");
    amongOption(profileOption(dataOptions(command))).option(
      "--against <reference>",
      `what contributions are counted against: ${references.map(({ id, summary }) => `${id} (${summary})`).join(", ")}, or a country`,
      references[0]!.id,
    );
    command.addOption(
      new Option(
        "--method <name>",
        "copeland: explain the ranking that “rank --method copeland” gives",
      ).choices([COPELAND]),
    );
    briefOption(command);
    formatOption(command, FORMATS);
    quietOption(outOptions(command));
  },

  async elsewhere(words) {
    return (await import("../word-meant.ts")).besideCountry("explain", words);
  },

  async run(io, [name], given) {
    const options = given as unknown as Options;
    const files = (options.out ?? []).map((path) => ({
      path,
      format: formatOf(path, FILE_FORMATS) as Format,
    }));
    if (options.brief) for (const { format } of files.length > 0 ? files : [options]) memoFormat(format);
    const country = countryArgument(name!);
    const wanted = await withWho(options);
    const { run, explanation } = await explainedRun(country, wanted, io.cwd);
    if (!options.quiet) warn(run.surroundings, SAID_IN_TEXT, io);
    const text = (format: Format) =>
      options.brief
        ? renderMemos([explanation], undefined, memoFormat(format), io)
        : render(explanation, run.loaded.profile, format, io);
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

async function render(explanation: Explanation, profile: Profile, format: Format, io: Io): Promise<string> {
  if (format === "json") return json(explanation);
  if (format === "html") {
    const [{ explanationPage }, { weighingOf }] = await Promise.all([
      import("../../report/html/explanation-page.ts"),
      import("../weighing.ts"),
    ]);
    return explanationPage(explanation, weighingOf(profile));
  }
  if (format === "md") return markdown(explanationBlocks(explanation));
  return terminal(explanationBlocks(explanation), { columns: io.columns, chalk: chalkFor(io) });
}
