import { findings as made } from "../made/pt/findings.ts";
import { withUnit } from "./grammar.ts";

/** What `findings` says of a country. */
export const findings = {
  ...made,
  finding: (title: string, value: number | string, unit: string | null) =>
    `${title}: ${value === "yes" ? "sim" : value === "no" ? "não" : withUnit(value, unit ?? undefined).replace(/^“(.*)”$/u, "$1")}`,
};
