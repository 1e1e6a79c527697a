import { json as asJson } from "../../report/text/json.ts";
import type { DocumentFormat } from "./contract.ts";

export const json: DocumentFormat = {
  id: "json",
  render: ({ document }) => asJson(document),
};
