import { findings as made } from "../made/en/findings.ts";
import { withUnit } from "./grammar.ts";

/** What `findings` says of a country. */
export const findings = {
  ...made,
  finding: (title: string, value: number | string, unit: string | null) =>
    `${title}: ${value === "yes" ? "yes" : withUnit(value, unit ?? undefined).replace(/^“(.*)”$/u, "$1")}`,
};
