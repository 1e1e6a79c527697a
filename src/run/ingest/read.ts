import { Figures } from "../../dataset/bulk/figures.ts";
import { readMappedFile, readSourceFile } from "../../dataset/read.ts";
import { defined } from "../../model/defined.ts";
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
export function readIncoming(
  paths: readonly string[],
  { reading: how, held = false, progress }: { reading: Reading; held?: boolean; progress: Progress },
): Promise<Incoming> {
  const { mapping, ...answers } = how;
  const read = readerOf(how);
  const figures = mapping || held ? undefined : new Figures();
  return readFiles(paths, { progress, ...defined({ read, figures }), ...answers });
}

function readerOf({ mapping, ...answers }: Reading) {
  if (mapping === undefined && Object.keys(answers).length === 0) return undefined;
  return (bytes: FileBytes, more?: Parameters<typeof readSourceFile>[1]) =>
    mapping ? readMappedFile(bytes, mapping, answers) : readSourceFile(bytes, { ...answers, ...more });
}
