import { findings as made } from "../made/es/findings.ts";
import { withUnit } from "./grammar.ts";

/** What `findings` says of a country. */
export const findings = {
  ...made,
  finding: (title: string, value: number | string, unit: string | null) =>
    `${title}: ${value === "yes" ? "sí" : value === "no" ? "no" : withUnit(value, unit ?? undefined).replace(/^«(.*)»$/u, "$1")}`,
};
