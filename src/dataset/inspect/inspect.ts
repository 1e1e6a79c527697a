import type { Inspection } from "../../model/documents/reading.ts";
import type { Problem } from "../../model/problem.ts";
import type { FileBytes } from "../../model/table.ts";
import { asShown } from "../../tables/layout/as-seen.ts";
import { pageRefusal } from "../../tables/text.ts";
import { hiddenProblems } from "../../tables/workbook/hidden.ts";
import { asProse, type ReadOptions, readAnyFile, recognise } from "../read.ts";
import { countryColumnOf } from "./country-column.ts";
import { gridsOf } from "./grid.ts";
import { leftOut } from "./left-out.ts";
import { mappingCommand } from "./mapping-command.ts";
import { odditiesOf } from "./oddities.ts";
import { recognisedBy, takenFrom } from "./reading.ts";
import { shownTables } from "./shown-tables.ts";
import { treeOf } from "./tree.ts";

/** An inspection but for what the command line knows: the tool's version and the file's hash. */
export type Findings = Omit<Inspection, "document" | "tool" | "sha256">;

/**
 * How one file is read, from its bytes to what would be taken from it. `named` is the path as the user gave it, for the
 * command that is suggested. Throws ShortlistError where the file is not read at all.
 */
export async function inspectFile(
  file: FileBytes,
  named: string,
  options: ReadOptions = {},
): Promise<Findings> {
  const read = await readAnyFile(file, options);
  const known = recognise(read);
  if (read.format === "html" && !known) throw pageRefusal(file.path);
  const parsed = known?.recognition.isProse ? asProse(read) : read;
  const [source = null, ...otherSources] = recognisedBy(asShown(parsed));
  const { reading, locators, problems } = takenFrom(parsed, options);
  // Sheets that are shown here whether or not anything is taken from them.
  const shown = new Set(parsed.tables.filter(({ hidden }) => !hidden).map(({ name }) => name));
  const found = gridsOf(parsed, leftOut(file, parsed)).map((grid) => ({
    grid,
    country: countryColumnOf(grid),
  }));
  return {
    file: file.path,
    bytes: file.bytes.length,
    format: parsed.format,
    encoding: parsed.encoding ?? null,
    delimiter: parsed.delimiter ?? null,
    quote: parsed.quote ?? null,
    source,
    otherSources,
    reading: {
      ...reading,
      mapping: source === null && parsed.tables.length > 0 ? mappingCommand(named, found) : null,
    },
    tables: shownTables(found, locators),
    tree: treeOf(parsed),
    problems: withNulls(
      untold(
        [...parsed.problems, ...hiddenProblems(parsed, shown), ...problems],
        found.flatMap(({ grid }) => odditiesOf(parsed, grid)),
      ),
    ),
  };
}

/** Every problem once: the source repeats what the reader of the bytes said, and may have seen an oddity itself. */
function untold(told: readonly Problem[], oddities: readonly Problem[]): readonly Problem[] {
  const once = [...new Map(told.map((one) => [`${placeOf(one)}\u0000${one.message}`, one])).values()];
  const places = new Set(once.map(placeOf));
  return [...once, ...oddities.filter((one) => !places.has(placeOf(one)))];
}

function placeOf({ code, locator }: Problem): string {
  return `${code}\u0000${locator}`;
}

function withNulls(problems: readonly Problem[]): Inspection["problems"] {
  return problems.map(({ severity, code, message, file, locator }) => ({
    severity,
    code,
    message,
    file: file ?? null,
    locator: locator ?? null,
  }));
}
