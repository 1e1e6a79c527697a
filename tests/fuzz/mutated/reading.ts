import { readBulkFile } from "../../../src/dataset/bulk/read.ts";
import { settle } from "../../../src/dataset/bulk/settle.ts";
import { readMappedFile, readSourceFile } from "../../../src/dataset/read.ts";
import { defined } from "../../../src/model/collections.ts";
import { type Problem, ShortlistError } from "../../../src/model/problem.ts";
import type { FileBytes } from "../../../src/model/table.ts";
import { Figures } from "../../../src/sources/collector/store.ts";
import type { StatedScale } from "../../../src/sources/contract.ts";
import type { Mapping } from "../../../src/sources/user/mapping.ts";
import type { Outcome } from "./judge.ts";

/** Reads a file the way the program does, or a faulty way that a self-test makes of it. */
export type Reader = (file: FileBytes, how: How) => Promise<Outcome>;

export type How =
  | { readonly by: "whole"; readonly scales?: readonly StatedScale[] }
  | { readonly by: "stream"; readonly head: number; readonly block: number }
  | { readonly by: "mapping"; readonly mapping: Mapping; readonly scales?: readonly StatedScale[] };

export const read: Reader = async (file, how) => {
  switch (how.by) {
    case "mapping":
      return readMappedFile(file, how.mapping, defined({ scales: how.scales }));
    case "stream":
      return (await stream(file, how)) ?? readSourceFile(file);
    case "whole":
      return readSourceFile(file, defined({ scales: how.scales }));
  }
};

/** As a file too large to be held is read; undefined where it must be held, as the program does then. */
async function stream(
  { path, bytes }: FileBytes,
  { head, block }: { head: number; block: number },
): Promise<Outcome | undefined> {
  const figures = new Figures();
  const input = {
    path,
    head: bytes.subarray(0, head),
    async *blocks() {
      for (let at = 0; at < bytes.length; at += block) yield bytes.slice(at, at + block);
    },
  };
  const read = await readBulkFile(input, figures);
  if (read === undefined) return undefined;
  const { indicators, repeats } = settle(figures, new Set());
  const observations = indicators.flatMap(({ rows }) => Array.from(rows, (row) => figures.observation(row)));
  const repeated = [...repeats.values()].flatMap(({ problems }) =>
    problems.map((one): Problem => ("problem" in one ? (one.problem as Problem) : one)),
  );
  return {
    observations,
    problems: [...read.problems, ...read.found!, ...repeated],
    unresolved: read.unresolved,
  };
}

/** What is read, or how the trial ends over it: refused, or with what nobody foresaw. */
export async function readOrEnd(
  file: FileBytes,
  how: How,
  reader: Reader,
): Promise<Outcome | { end: "refused" | "crashed"; what: string }> {
  try {
    const outcome = await reader(file, how);
    const isUnknown = outcome.problems.some(({ code }) => code === "unrecognised-file");
    return isUnknown ? { end: "refused", what: "unrecognised-file" } : outcome;
  } catch (cause) {
    // An adapter's own refusal of a layout has no cause; what it did not foresee has one.
    if (cause instanceof ShortlistError && !(cause.code === "unknown-layout" && cause.cause !== undefined))
      return { end: "refused", what: cause.code };
    const error =
      cause instanceof Error ? ((cause.cause as Error | undefined)?.stack ?? cause.stack) : undefined;
    return { end: "crashed", what: error ?? String(cause) };
  }
}
