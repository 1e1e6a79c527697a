import { findings as made } from "../made/fr/findings.ts";
import { withUnit } from "./grammar.ts";

export const findings = {
  ...made,
  finding: (title: string, value: number | string, unit: string | null) =>
    `${title} : ${withUnit(value, unit ?? undefined).replace(/^« (.*) »$/u, "$1")}`,
};
