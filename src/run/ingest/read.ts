import { Figures } from "../../dataset/bulk/figures.ts";
import { readMappedFile, readSourceFile } from "../../dataset/read.ts";
import { defined } from "../../model/defined.ts";
import { badUsage } from "../../model/error.ts";
import type { Observation } from "../../model/observation.ts";
import { isOwnTable } from "../../model/own-table.ts";
import type { FileBytes } from "../../model/table.ts";
import type { ReadContext, Where } from "../../sources/contract.ts";
import { sources as publishers } from "../../sources/index.ts";
import type { Mapping } from "../../sources/user/mapping.ts";
import type { Incoming } from "../data/put-together.ts";
import { readFiles } from "../data/read-files.ts";
import type { Progress } from "../progress.ts";

/** How files are read where it is not told from each file alone. */
export interface Reading extends Pick<ReadContext, "decimal" | "where" | "scales" | "about"> {
  /** Which columns of a table that nothing recognises hold what. */
  readonly mapping?: Mapping;
  /** How text files are encoded, by a WHATWG label. */
  readonly encoding?: string;
}

/**
 * Reads the files of an ingest.
 *
 * @param held every figure is held as an observation, however large the file, since each is to be printed
 */
export async function readIncoming(
  paths: readonly string[],
  { reading: how, held = false, progress }: { reading: Reading; held?: boolean; progress: Progress },
): Promise<Incoming> {
  const { mapping, ...answers } = how;
  const read = readerOf(how);
  // Figures of columns have no notes, and those that are moved onto another scale have one each.
  const figures = mapping || held || how.scales ? undefined : new Figures();
  const incoming = await readFiles(paths, { progress, ...defined({ read, figures }), ...answers });
  if (paths.length > 0) mustBeUsed(how, incoming);
  return incoming;
}

/** Refuses answers that no file asks for: whoever gives one takes the figures to be read by it. */
function mustBeUsed(
  { about, where = [], scales, mapping }: Reading,
  { files, observations, problems }: Incoming,
): void {
  const sources = files.flatMap(({ source }) => source ?? []);
  const [option] = Object.keys(about ?? {});
  if (option !== undefined && !publishers.some(({ id, isProse }) => isProse && sources.includes(id)))
    throw badUsage(`--${option} says of a narrative what it does not say itself, and none was read`, {
      wayOut:
        "Leave it out; columns of a table are mapped with --country-column, --value and --year or --year-column.",
    });
  const isMoved = ({ source, formula }: Observation) => isOwnTable(source) && formula !== undefined;
  if (scales && !observations.some(isMoved) && !problems.some(({ code }) => code === "out-of-scale"))
    throw badUsage("--scale says on which scale ratings are, and no table that was read has any", {
      wayOut:
        'Leave it out, or map the column: --value "<column>=findings.political-will"; of another indicator than a rating name it: --scale <indicator>=0-10.',
    });
  if (mapping === undefined) mustHaveColumn(where, sources);
}

/** A file without the column is read as its publisher's, whole. */
export function mustHaveColumn(where: readonly Where[], sources: readonly string[]): void {
  const [first] = where;
  if (first === undefined || sources.some(isOwnTable)) return;
  throw badUsage(`no table that was read has a column "${first.column}" for --where`, {
    wayOut: "Name a column as its header says: “shortlist inspect <file>” shows the headers.",
  });
}

function readerOf({ mapping, ...answers }: Reading) {
  if (mapping === undefined && Object.keys(answers).length === 0) return undefined;
  return (bytes: FileBytes, more?: Parameters<typeof readSourceFile>[1]) =>
    mapping ? readMappedFile(bytes, mapping, answers) : readSourceFile(bytes, { ...answers, ...more });
}
