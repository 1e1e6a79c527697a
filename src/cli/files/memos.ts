import type { Explanation } from "../../model/documents/explanation.ts";
import { badUsage } from "../../model/problem.ts";
import type { Messages } from "../../words/index.ts";
import type { DocumentFormat, MemoFormat } from "../document-formats/contract.ts";
import type { Surface } from "./outputs.ts";
import type { Content } from "./rendered.ts";

/** Refuses the formats that a memo is not written in, and those that nothing but a memo is. */
export function mustSuitMemos(formats: readonly (DocumentFormat | MemoFormat)[], brief = false): void {
  const other = formats.find((one) => (brief ? one.memos === undefined : !("render" in one)));
  if (other === undefined) return;
  if (!brief)
    throw badUsage(`only a memo is written as ${other.id}`, {
      wayOut: "Add --brief, or take another format: md, html or json.",
    });
  throw badUsage(`--brief writes no ${other.id}`, {
    wayOut: "Take docx, html or md with --brief, or leave out --brief.",
  });
}

/** Countries as memos, a page each. */
export async function renderMemos(
  explanations: readonly Explanation[],
  { memos }: Pick<MemoFormat, "memos">,
  words: Messages,
  surface: Surface,
  date: string | undefined,
): Promise<Content> {
  const { memosOf } = await import("../../report/memo.ts");
  return memos(memosOf(explanations, words, date), words, surface);
}
