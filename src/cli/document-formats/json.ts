import { json as asJson } from "../../report/renderers/json.ts";
import { ownWords } from "../../words/index.ts";
import type { DocumentFormat } from "./contract.ts";

export const json: DocumentFormat = {
  id: "json",
  async render({ document, written }) {
    const { withEnglish } = await import("../../report/english.ts");
    return asJson(written ? await written() : withEnglish(document, ownWords));
  },
};
