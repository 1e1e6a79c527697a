import { json as asJson } from "../../report/renderers/json.ts";
import type { DocumentFormat } from "./contract.ts";

export const json: DocumentFormat = {
  id: "json",
  render: ({ document }) => asJson(document),
};
