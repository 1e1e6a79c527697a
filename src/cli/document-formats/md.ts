import { messagesIn } from "../../locales/index.ts";
import { markdown } from "../../report/renderers/markdown.ts";
import type { DocumentFormat } from "./contract.ts";

export const md: DocumentFormat = {
  id: "md",
  render({ blocks, language }) {
    const words = messagesIn(language);
    return markdown(blocks(words, false), words);
  },
};
