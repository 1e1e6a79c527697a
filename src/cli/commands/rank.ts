import { ShortlistError } from "../../model/error.ts";
import { visible } from "../../report/visible.ts";
import { withWho } from "../../run/who.ts";
import { overRanking } from "../exit-code.ts";
import type { RankingFormat } from "../formats/contract.ts";
import { rankingFormats } from "../formats/index.ts";
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
import { fileEndings, rankFor, rankingFiles, renderRanking } from "../ranking-files.ts";
import { isEmpty, type WhoOptions, warn, whoOptions } from "../ranking-options.ts";
import type { Content } from "../rendered.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutOptions, WhoOptions {
  readonly format: string;
}

export const rank: CommandModule = {
  configure(command) {
    whoOptions(methodOption(profileOption(dataOptions(command))));
    formatOption(
      command,
      rankingFormats.map(({ id }) => id),
    );
    quietOption(strictOption(outOptions(command)));
    command.addHelpText(
      "after",
      `\nFormats:\n${FORMATS}\n\nBeside files at --out stands run.json, from which “shortlist verify” makes them anew.`,
    );
  },

  async run(io, _args, given) {
    const options = given as unknown as Options;
    const files = (options.out ?? []).map((path) => ({
      path,
      format: named(formatOf(path, fileEndings)),
    }));
    const wanted = await withWho(options);
    const printed = named(options.format);
    const formats = files.length === 0 ? [printed] : files.map(({ format }) => format);
    const toFiles = files.length > 0;
    if (!toFiles) mustTakeBytes(printed, io);
    const made = await rankFor(formats, wanted, io.cwd);
    const { run, ranking } = made;

    if (!options.quiet) warn(ranking, printed.says, io);
    let code: ExitCode = EXIT.done;
    if (!toFiles) print(await renderRanking(made, printed, options.top, io), printed, io);
    else {
      const [{ recordsOf }, { deliver }, { moved }] = await Promise.all([
        import("../run-record.ts"),
        import("../output.ts"),
        import("../ranking-moved.ts"),
      ]);
      const outputs = await rankingFiles(made, files, options.top, io);
      const records = () => recordsOf(outputs, { command: "rank", options: wanted, run, cwd: io.cwd });
      code = await deliver(outputs, options, io, { moved, records });
    }
    code = overRanking(code, run, options, io);
    return isEmpty(ranking, io, { data: options.data, latest: run.dataset.latest }) ? EXIT.found : code;
  },
};

const FORMATS = rankingFormats.map(({ id, summary }) => `  ${id.padEnd(6)} ${summary}`).join("\n");

/** One of those that the options let through. */
function named(id: string): RankingFormat {
  return rankingFormats.find((format) => format.id === id)!;
}

function print(content: Content, { isScreen }: RankingFormat, io: Io): void {
  if (content instanceof Uint8Array) io.out(content);
  // What is for the screen may bear our own colours, and has seen to the rest.
  else for (const part of content) io.out(isScreen ? part : visible(part));
}

function mustTakeBytes({ id, bytes }: RankingFormat, { terminal }: Io): void {
  if (!terminal || bytes === undefined) return;
  throw new ShortlistError("bad-usage", `${bytes} is no text for a terminal`, {
    wayOut: `Write it to a file with --out ranking.${id}, or send it on with a pipe.`,
  });
}
