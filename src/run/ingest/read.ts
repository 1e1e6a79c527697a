import { Figures } from "../../dataset/bulk/figures.ts";
import type { BulkReading } from "../../dataset/bulk/read.ts";
import { readMappedFile, readSourceFile } from "../../dataset/read.ts";
import type { InputFile } from "../../model/dataset.ts";
import { defined } from "../../model/defined.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem, Unresolved } from "../../model/problem.ts";
import type { FileBytes } from "../../model/table.ts";
import type { ReadContext } from "../../sources/contract.ts";
import type { Mapping } from "../../sources/user/mapping.ts";
import type { Incoming } from "../data/put-together.ts";
import { readFiles } from "../data/read-files.ts";
import type { Progress } from "../progress.ts";

/** How files are read where it is not told from each file alone. */
export interface Reading extends Pick<ReadContext, "decimal" | "where" | "about"> {
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
  const files: InputFile[] = [];
  const places = new Map<string, string>();
  const observations: Observation[] = [];
  const unresolved: Unresolved[] = [];
  const problems: Problem[] = [];
  const readings: { file: InputFile; reading: BulkReading }[] = [];
  const read = readerOf(how);
  const figures = mapping || held ? undefined : new Figures();
  for await (const one of readFiles(paths, { progress, ...defined({ read, figures }), ...answers })) {
    if (one.problem) {
      problems.push(one.problem);
      continue;
    }
    const { file, full, reading, bulk } = one;
    files.push(file);
    places.set(file.path, full);
    if (bulk) {
      readings.push({ file, reading: bulk });
      continue;
    }
    for (const one of reading.observations) observations.push(one);
    for (const one of reading.unresolved) unresolved.push(one);
    for (const one of reading.problems) problems.push(one);
  }
  return { files, places, observations, unresolved, problems, readings, ...(figures ? { figures } : {}) };
}

function readerOf({ mapping, ...answers }: Reading) {
  if (mapping === undefined && Object.keys(answers).length === 0) return undefined;
  return (bytes: FileBytes, more?: Parameters<typeof readSourceFile>[1]) =>
    mapping ? readMappedFile(bytes, mapping, answers) : readSourceFile(bytes, { ...answers, ...more });
}
