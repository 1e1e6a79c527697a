import Table from "cli-table3";
import Papa from "papaparse";
import { resolve } from "../../countries/index.ts";
import type { Resolution } from "../../model/country.ts";
import { ShortlistError } from "../../model/error.ts";
import { json } from "../../report/json.ts";
import { wrap } from "../../report/wrap.ts";
import { tool } from "../../run/tool.ts";
import { formatOption, strictOption } from "../options.ts";
import { EXIT, type Io } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options {
  readonly stdin?: boolean;
  readonly strict?: boolean;
  readonly format: "table" | "csv" | "json";
}

/** What a column takes beside its text: a rule and two spaces. */
const BORDER = 3;

export const resolveCommand: CommandModule = {
  configure(command) {
    command
      .argument("[name...]", "names or codes")
      .option("--stdin", "read one name per line from standard input");
    strictOption(formatOption(command, ["table", "csv", "json"]));
  },

  async run(io, args, given) {
    const options = given as unknown as Options;
    const names = [...args, ...(options.stdin ? lines(await io.stdin()) : [])];
    if (names.length === 0) {
      throw new ShortlistError("no-names", "no names to resolve", {
        wayOut: "Give names as arguments, or pass --stdin.",
      });
    }
    const results = names.map((name) => resolve(name));
    io.out(render(results, options.format, io));
    const missed = results.some(({ match }) => match === "unknown" || match === "ambiguous");
    return options.strict && missed ? EXIT.found : EXIT.done;
  },
};

/** Every line is a name, empty ones too: line n of the input is row n of the output. */
function lines(text: string): string[] {
  const all = text.split(/\r?\n/u);
  return all.at(-1) === "" ? all.slice(0, -1) : all;
}

function render(results: readonly Resolution[], format: Options["format"], io: Io): string {
  if (format === "json") {
    return json({
      document: "shortlist/resolutions/1",
      tool,
      resolutions: results.map(({ input, iso3, name, match, note }) => ({
        input,
        iso3: iso3 ?? null,
        name: name ?? null,
        match,
        note: note ?? null,
      })),
    });
  }
  const rows = results.map(({ input, iso3 = "", name = "", match, note = "" }) => [
    input,
    iso3,
    name,
    match,
    note,
  ]);
  const fields = ["input", "iso3", "name", "match", "note"];
  if (format === "csv")
    return `${Papa.unparse({ fields, data: rows }, { newline: "\n", escapeFormulae: true })}\n`;
  const table = new Table({ head: fields, style: { head: [], border: [] } });
  // Names are broken at a quarter of the line; the note, which is the longest, has what they leave.
  const most = Math.max(12, Math.floor(io.columns / 4));
  const widthOf = (column: number) =>
    rows.reduce(
      (widest, row) => Math.min(most, Math.max(widest, row[column]!.length)),
      fields[column]!.length,
    );
  const others = [0, 1, 2, 3].reduce((sum, column) => sum + widthOf(column) + BORDER, BORDER + 1);
  const note = Math.max(20, io.columns - others);
  table.push(
    ...rows.map((row) => row.map((cell, column) => wrap(cell, column === 4 ? note : most).join("\n"))),
  );
  return `${table.toString()}\n`;
}
