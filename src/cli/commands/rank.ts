import {
  dataOptions,
  formatOf,
  formatOption,
  methodOption,
  outOptions,
  profileOption,
  quietOption,
  strictOption,
} from "../options.ts";
import { deliver, type OutOptions } from "../output.ts";
import { EXIT, type ExitCode } from "../program.ts";
import { FILE_FORMATS, FORMATS, type Format, rankFor, renderRanking } from "../ranking-files.ts";
import { moved } from "../ranking-moved.ts";
import { isEmpty, listed, saidBy, type WhoOptions, warn, whoOptions } from "../ranking-options.ts";
import { strictFindings } from "../strict.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutOptions, WhoOptions {
  readonly format: Format;
}

export const rank: CommandModule = {
  configure(command) {
    whoOptions(methodOption(profileOption(dataOptions(command))));
    formatOption(command, FORMATS);
    quietOption(strictOption(outOptions(command)));
    command.addHelpText(
      "after",
      "\nBeside files at --out stands run.json, from which “shortlist verify” makes them anew.",
    );
  },

  async run(io, _args, given) {
    const { countries, ...options } = given as unknown as Options;
    const files = (options.out ?? []).map((path) => ({
      path,
      format: formatOf(path, FILE_FORMATS) as Format,
    }));
    const wanted = { ...options, ...(await listed(countries)) };
    const formats = files.length === 0 ? [options.format] : files.map(({ format }) => format);
    const { run, ranking } = await rankFor(formats, wanted, io.cwd);

    if (!options.quiet) warn(ranking, saidBy(options.format), io);
    let code: ExitCode = EXIT.done;
    const render = (format: Format) => renderRanking(ranking, format, options.top, io);
    if (files.length === 0) io.out(await render(options.format));
    else {
      const { recordsOf } = await import("../run-record.ts");
      const outputs = await Promise.all(
        files.map(async (file) => ({ ...file, text: await render(file.format) })),
      );
      const records = await recordsOf(outputs, { command: "rank", options: wanted, run, cwd: io.cwd });
      code = await deliver([...outputs, ...records], options, io, moved);
    }
    if (options.strict && strictFindings(run.dataset, io)) code = EXIT.found;
    return isEmpty(ranking, io) ? EXIT.found : code;
  },
};
