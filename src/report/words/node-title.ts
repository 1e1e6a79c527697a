import { type Inline, strong } from "../blocks.ts";

/** A node of a tree in the first cell of its row, further in by its level; factors, which have nodes below them, stand out. */
export function nodeTitle(
  { title, children }: { readonly title: string; readonly children?: readonly unknown[] | undefined },
  level: number,
): Inline {
  return ["\u2003".repeat(level), children === undefined ? title : strong(title)];
}
