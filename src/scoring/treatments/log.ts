import { rule, treatment } from "./contract.ts";
import { logAgain, shiftedLog } from "./shifted-log.ts";

/** The logarithm of `shifted-log.ts`, for columns that call for treatment. */
export const log = treatment({
  id: "log",
  title: "Logarithm where it is called for",
  parameters: rule,
  treat: shiftedLog,
  retreat: logAgain,
});
