import { buildDataset } from "../dataset/build.ts";
import { encodeObservations } from "../dataset/encode.ts";
import { type FileReading, readSourceFile } from "../dataset/read.ts";
import { inputFiles, readBytes, readFindings, readManifest, readSnapshot, sha256 } from "../dataset/store.ts";
import type { Conflict, Dataset, InputFile } from "../model/dataset.ts";
import { ShortlistError } from "../model/error.ts";
import type { CountryList } from "../model/evidence.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";

/** Snapshots and files together: precedence and derived values are worked out anew over all of them. */
export async function loadMixture(paths: readonly string[], lists: readonly CountryList[]): Promise<Dataset> {
  const files: InputFile[] = [];
  const observations: Observation[] = [];
  const unresolved: Unresolved[] = [];
  const problems: Problem[] = [];
  const conflicts: Conflict[] = [];
  for (const path of paths) {
    const manifest = await readManifest(path);
    if (manifest) {
      const snapshot = await readSnapshot(path, manifest);
      const found = await readFindings(path, manifest);
      files.push(...snapshot.files);
      append(observations, snapshot.observations);
      append(unresolved, found.unresolved);
      append(conflicts, found.conflicts);
      continue;
    }
    for await (const { file, reading } of readFiles([path])) {
      files.push(file);
      append(observations, reading.observations);
      append(unresolved, reading.unresolved);
      append(problems, reading.problems);
    }
  }
  const built = buildDataset({ files, observations, unresolved, problems, lists });
  const both = { ...built, conflicts: [...conflicts, ...built.conflicts] };
  return { ...both, sha256: sha256(encodeObservations(both.observations)) };
}

/** Reads publishers' files one after the other; a file named by itself must be recognised. */
export async function* readFiles(
  paths: readonly string[],
  read: typeof readSourceFile = readSourceFile,
): AsyncGenerator<{ file: InputFile; reading: FileReading }> {
  for await (const { path, full, named } of inputFiles(paths)) {
    if (!named && IGNORED.test(path)) continue;
    const bytes = await readBytes(path, full);
    const reading = await read(bytes);
    if (named && reading.source === undefined) {
      throw new ShortlistError("unrecognised-file", "nothing recognises this file", {
        where: { file: full },
        wayOut:
          '“shortlist sources” lists the layouts that are read; another table can be mapped: shortlist ingest <file> --country-column <name> --value "<column>=<indicator>" --year <year>.',
      });
    }
    const { source, recognition } = reading;
    yield {
      reading,
      file: {
        path,
        sha256: sha256(bytes.bytes),
        bytes: bytes.bytes.length,
        ...(source === undefined ? {} : { source }),
        ...(recognition === undefined
          ? {}
          : { layout: recognition.layout, confidence: recognition.confidence }),
        observations: reading.observations.length,
      },
    };
  }
}

/** Prose that lies beside data in a folder: not looked into. */
const IGNORED = /(?:^|\/)(?:[^/]+\.(?:md|txt|html?|pdf)|LICEN[CS]E[^/]*|package(?:-lock)?\.json)$/iu;

function append<T>(to: T[], from: readonly T[]): void {
  for (const one of from) to.push(one);
}
