import type { FailureCause, Observed } from "../../src/model/documents/codes.ts";
import type { LeafColumn } from "../../src/scoring/column.ts";
import { en } from "../../src/words/en/index.ts";

/** What scoring found, in the words of documents: scoring itself has codes and figures alone. */
export const observedIn = ({ found }: { readonly found: readonly Observed[] }) => en.observed(found);

export function reasonOf(failure: { readonly node: string; readonly cause: FailureCause } | undefined) {
  return failure && { node: failure.node, reason: en.failure(failure.cause, failure.node) };
}

export const reasonsIn = ({ reasons }: LeafColumn) => [...reasons].map(([i, lack]) => [i, en.lack(lack)]);

export function readingOf(column: LeafColumn, index: number): string | undefined {
  const verdict = column.verdict?.(index);
  return verdict && en.reading(verdict, column.observations.at(index)?.unit);
}
