import { terminal } from "../../report/renderers/terminal.ts";
import { ownWords } from "../../words/index.ts";
import { chalkFor } from "../terminal/io.ts";
import type { DocumentFormat } from "./contract.ts";

export const table: DocumentFormat = {
  id: "table",
  isScreen: true,
  render: async ({ blocks, words = ownWords }, { columns, colour }) =>
    terminal(blocks(words, true), { columns, words, ...(await chalkFor({ colour })) }),
  async memos(memos, words, { columns, colour }) {
    const screen = { columns, words, ...(await chalkFor({ colour })) };
    return memos.map((memo) => terminal(memo, screen)).join("\n\n");
  },
};
