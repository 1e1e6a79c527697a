import { ShortlistError } from "../../src/model/problem.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import { type ReadOptions, readFile } from "../../src/tables/read.ts";

/** Reads invented content under an invented name; text is written as UTF-8. */
export function read(
  path: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<ParsedFile> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readFile({ path, bytes }, options);
}

/** The error that reading gives; a test fails where there is none, or another kind of error. */
export async function refusalOf(path: string, content: string | Uint8Array): Promise<ShortlistError> {
  const error = await read(path, content).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (error instanceof ShortlistError) return error;
  throw error ?? new Error(`${path} was read without an error`);
}

/** The cells of a file's only table, row by row. */
export function cellsOf(file: ParsedFile): unknown[][] {
  return file.tables[0]!.rows.map(({ cells }) => [...cells]);
}
