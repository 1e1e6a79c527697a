import { buildExplanation } from "../../explain/index.ts";
import { defined } from "../../model/collections.ts";
import type { Comparison } from "../../model/documents/comparison.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import { badUsage } from "../../model/problem.ts";
import { byScore } from "../../report/comparison.ts";
import type { Run, RunOptions } from "../../use/load-run.ts";
import { yearBefore } from "../../use/other-rankings.ts";
import type { Messages } from "../../words/index.ts";
import type { DocumentFormat } from "../document-formats/contract.ts";
import type { Surface } from "./outputs.ts";

/** Refuses the formats that a memo is not written in. */
export function mustBeMemoFormats(formats: readonly DocumentFormat[]): void {
  const other = formats.find(({ memos }) => memos === undefined);
  if (other === undefined) return;
  throw badUsage(`--brief writes no ${other.id}`, {
    wayOut: "Take --format md or html with --brief, or leave out --brief.",
  });
}

/** Countries as memos, a page each: in the order given. */
export async function renderMemos(
  explanations: readonly Explanation[],
  comparison: Comparison | undefined,
  { memos }: DocumentFormat,
  words: Messages,
  surface: Surface,
): Promise<string> {
  const { memoOf } = await import("../../report/memo.ts");
  return memos!(
    explanations.map((one) => memoOf(one, words, comparison)),
    words,
    surface,
  );
}

/** Each of the compared on its own, in the order in which they are shown. */
export async function comparedMemos(
  run: Run,
  comparison: Comparison,
  options: RunOptions,
  cwd: string,
): Promise<Explanation[]> {
  const before = await yearBefore(run, options, cwd);
  const { draws, warnings } = comparison;
  const around = { ...run.surroundings, ...defined({ seal: comparison.seal }) };
  return byScore(comparison).map((one) => {
    const { country, topShare, band, rankedShare, rankP05, rankP95 } = one;
    const explanation = buildExplanation(run.table, country, around, before ? { before } : {})!;
    return { ...explanation, warnings, ...defined({ draws, topShare, band, rankedShare, rankP05, rankP95 }) };
  });
}
