import { markdown } from "../../report/renderers/markdown.ts";
import { ownWords } from "../../words/index.ts";
import type { DocumentFormat } from "./contract.ts";

export const md: DocumentFormat = {
  id: "md",
  render: ({ blocks, words = ownWords }) => markdown(blocks(words, false), words),
  // With a rule between two of them.
  memos: (memos, words) => memos.map((memo) => markdown(memo, words)).join("\n---\n\n"),
};
