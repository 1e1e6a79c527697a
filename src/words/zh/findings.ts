import type { findings as english } from "../en/findings.ts";
import { findings as made } from "../made/zh/findings.ts";
import { withUnit } from "./grammar.ts";

/** What `findings` says of a country. */
export const findings: typeof english = {
  ...made,
  finding: (title, value, unit) =>
    `${title}：${withUnit(value, unit ?? undefined).replace(/^“(.*)”$/u, "$1")}`,
};
