import { auditChecks } from "../../explain/audit/checks/index.ts";
import { INCOME } from "../../sources/income.ts";

/** Indicators that an audit reads whether or not the profile does: it holds need against income, and texts against tables. */
export function readBeside(): string[] {
  return [INCOME.figure.indicator, ...auditChecks.flatMap(({ reads = [] }) => reads)];
}
