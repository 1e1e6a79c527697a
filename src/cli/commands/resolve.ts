import Papa from "papaparse";
import { resolve } from "../../countries/index.ts";
import type { Resolution } from "../../model/country.ts";
import { ShortlistError } from "../../model/problem.ts";
import { FORMULA } from "../../model/table.ts";
import { resolutionBlocks } from "../../report/resolutions.ts";
import { tool } from "../../use/data/package-files.ts";
import type { Messages } from "../../words/index.ts";
import type { DocumentFormat, Shown } from "../document-formats/contract.ts";
import { forTheMoment } from "../document-formats/index.ts";
import { askedFor, formatOption, give, type OutputOptions } from "../files/outputs.ts";
import { strictOption } from "../options/index.ts";
import { EXIT } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutputOptions {
  readonly stdin?: boolean;
  readonly strict?: boolean;
}

interface Resolved extends Shown {
  readonly document: { readonly resolutions: readonly Record<string, string | null>[] };
}

const FIELDS = ["input", "iso3", "name", "match", "note"];

const csv: DocumentFormat<Resolved> = {
  id: "csv",
  render({ document: { resolutions } }) {
    const data = resolutions.map((one) => FIELDS.map((field) => one[field]));
    return `${Papa.unparse({ fields: FIELDS, data }, { newline: "\n", escapeFormulae: FORMULA })}\n`;
  },
};

const [table, ...others] = forTheMoment;
const FORMATS: readonly DocumentFormat<Resolved>[] = [table!, csv, ...others];

export const resolveCommand: CommandModule = {
  examples: [
    {
      line: 'shortlist resolve "Cote d\'Ivoire" Kosovo',
      shows: "the codes of these names, and what each was taken for",
    },
  ],

  configure(command) {
    command
      .argument("[name...]", "names or codes")
      .option("--stdin", "read one name per line from standard input");
    strictOption(formatOption(command, FORMATS));
  },

  async run(io, args, given) {
    const options = given as unknown as Options;
    const asked = askedFor(FORMATS, options, io);
    const names = [...args, ...(options.stdin ? lines(await io.stdin()) : [])];
    if (names.length === 0) {
      throw new ShortlistError("no-names", "no names to resolve", {
        wayOut: "Give names as arguments, or pass --stdin.",
      });
    }
    const results = names.map((name) => resolve(name));
    const resolved = {
      document: documentOf(results),
      blocks: (words: Messages) => resolutionBlocks(results, words),
    };
    await give(asked, (format) => format.render(resolved, io), {}, io);
    const missed = options.strict
      ? results.filter(({ match }) => match === "unknown" || match === "ambiguous")
      : [];
    for (const { input, note } of missed) io.err(`unresolved: “${input}”${note ? `: ${note}` : ""}\n`);
    return missed.length > 0 ? EXIT.found : EXIT.done;
  },
};

/** Every line is a name, empty ones too: line n of the input is row n of the output. */
function lines(text: string): string[] {
  const all = text.split(/\r?\n/u);
  return all.at(-1) === "" ? all.slice(0, -1) : all;
}

function documentOf(results: readonly Resolution[]) {
  return {
    document: "shortlist/resolutions/1",
    tool,
    resolutions: results.map(({ input, iso3, name, match, note }) => ({
      input,
      iso3: iso3 ?? null,
      name: name ?? null,
      match,
      note: note ?? null,
    })),
  };
}
