import type { MemoFormat } from "./contract.ts";

/** Memos alone: what else is said of a country fills no page of paper. */
export const docx: MemoFormat = {
  id: "docx",
  bytes: "a document of a word processor",
  memos: async (memos, words) => (await import("../../report/renderers/docx.ts")).docx(memos, words),
};
