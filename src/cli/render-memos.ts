import type { Comparison } from "../model/documents/comparison.ts";
import type { Explanation } from "../model/documents/explanation.ts";
import { ShortlistError } from "../model/error.ts";
import { chalkFor } from "./chalk.ts";
import type { Io } from "./program.ts";

export type MemoFormat = "table" | "md" | "html";

/** Refuses the formats that a memo is not written in. */
export function memoFormat(format: string): MemoFormat {
  if (format === "table" || format === "md" || format === "html") return format;
  throw new ShortlistError("bad-usage", `--brief writes no ${format}`, {
    wayOut: "Take --format md or html with --brief, or leave out --brief.",
  });
}

/** Countries as memos, a page each: in the order given. */
export async function renderMemos(
  explanations: readonly Explanation[],
  beside: Comparison | undefined,
  format: MemoFormat,
  io: Io,
): Promise<string> {
  const { memoOf } = await import("../report/memo/memo.ts");
  const memos = explanations.map((one) => memoOf(one, beside));
  if (format === "html") return (await import("../report/memo/memo-page.ts")).memosPage(memos);
  if (format === "md") return (await import("../report/memo/memo-markdown.ts")).memosMarkdown(memos);
  const { memosText } = await import("../report/memo/memo-text.ts");
  return memosText(memos, { columns: io.columns, chalk: chalkFor(io) });
}
