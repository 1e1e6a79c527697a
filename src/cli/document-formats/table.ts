import { terminal } from "../../report/renderers/terminal.ts";
import { ownWords } from "../../words/index.ts";
import { screenOf } from "../terminal/io.ts";
import type { DocumentFormat } from "./contract.ts";

export const table: DocumentFormat = {
  id: "table",
  isScreen: true,
  render: async ({ blocks, words = ownWords }, surface) =>
    terminal(blocks(words, true), await screenOf(surface, words)),
  async memos(memos, words, surface) {
    const screen = await screenOf(surface, words);
    return memos.map((memo) => terminal(memo, screen)).join("\n\n");
  },
};
