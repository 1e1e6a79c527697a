import type { FailureCause, Observed } from "../../src/model/documents/codes.ts";
import { lackText, observedText } from "../../src/report/text/eligibility.ts";
import type { LeafColumn } from "../../src/scoring/column.ts";
import { failureText, readingText } from "../../src/words/choose.ts";
import { en } from "../../src/words/en/index.ts";

/** What scoring found, in the words of documents: scoring itself has codes and figures alone. */
export const observedIn = ({ found }: { readonly found: readonly Observed[] }) => observedText(found, en);

export function reasonOf(failure: { readonly node: string; readonly cause: FailureCause } | undefined) {
  return failure && { node: failure.node, reason: failureText(failure.cause, failure.node, en) };
}

export const reasonsIn = ({ reasons }: LeafColumn) =>
  [...reasons].map(([i, lack]) => [i, lackText(lack, en)]);

export function readingOf(column: LeafColumn, index: number): string | undefined {
  const verdict = column.verdict?.(index);
  return verdict && readingText(verdict, column.observations.at(index)?.unit, en.scorecard);
}
