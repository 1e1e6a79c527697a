import { ownWords } from "../../words/index.ts";
import type { DocumentFormat } from "./contract.ts";

export const html: DocumentFormat = {
  id: "html",
  async render({ page, made = {}, blocks, words = ownWords }) {
    if (page) return page();
    const { documentPage } = await import("../../report/html/document-page.ts");
    return documentPage(blocks(words, false), made, words);
  },
  async memos(memos, words) {
    const [{ page }, { MEMO_PAGE }] = await Promise.all([
      import("../../report/html/blocks.ts"),
      import("../../report/html/page.ts"),
    ]);
    return page(memos, MEMO_PAGE, words);
  },
};
