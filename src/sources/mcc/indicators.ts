import type { KnownIndicator } from "../../model/source.ts";
import { indicatorsOf } from "../indicator-list.ts";
import { GNI_PER_CAPITA } from "./income.ts";
import list from "./indicators.yaml";

export interface MccIndicator {
  readonly indicator: KnownIndicator;
  /** Whether the indicator was passed, as the scorecard prints it. */
  readonly pass: KnownIndicator;
  /** Names on scorecards and in reports, folded by `foldName`. */
  readonly names: readonly string[];
  /** Names in MCC's own database, in lower case: codes (`polrig`) and beginnings of column names (`PolRigDisplay`). */
  readonly codes: readonly string[];
  /** Freedom House or the Governance Indicators publish an indicator of the same name. */
  readonly shared: boolean;
}

/**
 * A name as it is compared: lower case; `&` is "and"; apostrophes, punctuation and the words indicator, rate, rates, ratio
 * and education are gone; American spelling. `"Girls' Primary Education Completion Rate"` is "girls primary completion".
 */
export function foldName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&/gu, " and ")
    .replace(/['’`]/gu, "")
    .replace(/[^a-z0-9]+/gu, " ")
    .replace(/\b(?:indicator|rates?|ratio)\b/gu, " ")
    .replace(/\bimmunis/gu, "immuniz")
    .replace(/\benrolment\b/gu, "enrollment")
    .replace(/\bexpenditure\b/gu, "expenditures")
    .replace(/\bstart up\b/gu, "startup")
    .replace(/\bgirls (primary|secondary|lower secondary|upper secondary) education\b/gu, "girls $1")
    .replace(/ +/gu, " ")
    .trim();
}

/** What `indicators.yaml` says of each. */
interface Names {
  readonly name: string;
  readonly also?: readonly string[];
  readonly codes: readonly string[];
  readonly shared?: true;
}

export const MCC: readonly MccIndicator[] = indicatorsOf<Names>(list).map(
  ({ indicator, name, also = [], codes, shared = false }) => ({
    indicator,
    pass: {
      id: `${indicator.id}.pass`,
      title: `${name}: passed (MCC scorecard)`,
      summary: `Whether the country passed ${name} by the rule of that fiscal year's scorecard.`,
      categories: ["fail", "pass"],
      better: "higher",
      // It follows from the indicator itself and from what its peers have.
      kind: "context",
    },
    names: [name, ...also].map(foldName),
    codes,
    shared,
  }),
);

/** By which MCC groups the countries that it compares; a scorecard prints it above its indicators. */
export const GNI: KnownIndicator = {
  id: GNI_PER_CAPITA,
  title: "GNI per capita (MCC scorecard)",
  summary:
    "Gross national income per person, Atlas method, as printed on the scorecard: it decides the income group.",
  unit: "US$",
  limits: [0, 1e6],
  kind: "circumstance",
};

/** The indicator that a name, or a code of MCC's database, stands for. */
export function mccIndicator(text: string): MccIndicator | undefined {
  const name = foldName(text);
  const code = text.trim().toLowerCase();
  return MCC.find((of) => of.names.includes(name)) ?? MCC.find((of) => of.codes.includes(code));
}
