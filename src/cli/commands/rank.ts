import { ShortlistError } from "../../model/error.ts";
import { visible } from "../../report/visible.ts";
import { withWho } from "../../run/who.ts";
import { overRanking } from "../exit-code.ts";
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
import type { OutOptions } from "../output.ts";
import { EXIT, type ExitCode, type Io } from "../program.ts";
import { FILE_FORMATS, FORMATS, type Format, rankFor, renderRanking } from "../ranking-files.ts";
import { isEmpty, saidBy, type WhoOptions, warn, whoOptions } from "../ranking-options.ts";
import { type Content, fileOf } from "../rendered.ts";
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
    const options = given as unknown as Options;
    const files = (options.out ?? []).map((path) => ({
      path,
      format: formatOf(path, FILE_FORMATS) as Format,
    }));
    const wanted = await withWho(options);
    const formats = files.length === 0 ? [options.format] : files.map(({ format }) => format);
    const toFiles = files.length > 0;
    if (!toFiles && options.format === "xlsx") mustTakeBytes(io);
    const made = await rankFor(formats, wanted, io.cwd);
    const { run, ranking } = made;

    if (!options.quiet) warn(ranking, saidBy(options.format), io);
    let code: ExitCode = EXIT.done;
    const render = (format: Format) => renderRanking(made, format, options.top, io);
    if (!toFiles) print(await render(options.format), options.format, io);
    else {
      const [{ recordsOf }, { deliver }, { moved }] = await Promise.all([
        import("../run-record.ts"),
        import("../output.ts"),
        import("../ranking-moved.ts"),
      ]);
      const outputs = await Promise.all(files.map(async (file) => fileOf(file, await render(file.format))));
      const records = () => recordsOf(outputs, { command: "rank", options: wanted, run, cwd: io.cwd });
      code = await deliver(outputs, options, io, { moved, records });
    }
    code = overRanking(code, run, options, io);
    return isEmpty(ranking, io, { data: options.data, latest: run.dataset.latest }) ? EXIT.found : code;
  },
};

function print(content: Content, format: Format, io: Io): void {
  if (content instanceof Uint8Array) io.out(content);
  // The table may bear our own colours, and has seen to the rest.
  else for (const part of content) io.out(format === "table" ? part : visible(part));
}

function mustTakeBytes({ terminal }: Io): void {
  if (!terminal) return;
  throw new ShortlistError("bad-usage", "a workbook is no text for a terminal", {
    wayOut: "Write it to a file with --out ranking.xlsx, or send it on with a pipe.",
  });
}
