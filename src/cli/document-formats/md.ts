import { markdown } from "../../report/renderers/markdown.ts";
import type { DocumentFormat } from "./contract.ts";

export const md: DocumentFormat = {
  id: "md",
  render: ({ blocks, words }) => markdown(blocks(false), words),
};
