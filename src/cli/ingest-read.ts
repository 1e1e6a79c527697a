import { Figures } from "../dataset/bulk/figures.ts";
import type { BulkReading } from "../dataset/bulk/read.ts";
import { readMappedFile, readSourceFile } from "../dataset/read.ts";
import type { InputFile } from "../model/dataset.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import type { FileBytes } from "../model/table.ts";
import { notRead } from "../run/data/load-files.ts";
import type { Incoming } from "../run/data/put-together.ts";
import { readFiles } from "../run/data/read-files.ts";
import type { Progress } from "../run/progress.ts";
import type { Mapping } from "../sources/user/mapping.ts";
import { type MappingOptions, mappingOf } from "./mapping-options.ts";
import { type TableOptions, tableAnswers } from "./options.ts";

export interface IngestOptions extends MappingOptions, TableOptions {
  readonly encoding?: string;
  readonly into?: string;
  readonly replace?: boolean;
  readonly dryRun?: boolean;
  readonly asOf?: number;
  readonly from?: number;
  readonly format: "table" | "csv" | "json";
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

/** Reads the files of an ingest, as its options say. */
export async function readIncoming(
  paths: readonly string[],
  { options, progress }: { options: IngestOptions; progress: Progress },
): Promise<Incoming> {
  const mapping = mappingOf(options);
  const files: InputFile[] = [];
  const places = new Map<string, string>();
  const observations: Observation[] = [];
  const unresolved: Unresolved[] = [];
  const problems: Problem[] = [];
  const readings: { file: InputFile; reading: BulkReading }[] = [];
  const read = readerOf(mapping, options);
  // What is printed figure by figure is held as observations anyway.
  const figures = mapping || (options.dryRun && options.format !== "table") ? undefined : new Figures();
  for await (const one of readFiles(paths, {
    progress,
    ...(read ? { read } : {}),
    ...(figures ? { figures } : {}),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...tableAnswers(options),
  })) {
    if (one.failure) {
      problems.push(notRead(one.failure));
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

/** How a file is read where it is not told from the file alone. */
function readerOf(mapping: Mapping | undefined, options: IngestOptions) {
  const { encoding } = options;
  const how = { ...(encoding === undefined ? {} : { encoding }), ...tableAnswers(options) };
  if (mapping === undefined && Object.keys(how).length === 0) return undefined;
  return (bytes: FileBytes) => (mapping ? readMappedFile(bytes, mapping, how) : readSourceFile(bytes, how));
}
