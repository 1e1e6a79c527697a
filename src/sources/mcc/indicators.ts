import type { Indicator } from "../../model/source.ts";
import { GNI_PER_CAPITA } from "./income.ts";

export interface MccIndicator {
  readonly indicator: Indicator;
  /** Whether the indicator was passed, as the scorecard prints it. */
  readonly pass: Indicator;
  /** Names on scorecards and in reports, folded by `foldName`. */
  readonly names: readonly string[];
  /** Names in MCC's own database, in lower case: codes (`polrig`) and beginnings of column names (`PolRigDisplay`). */
  readonly codes: readonly string[];
  /** Freedom House or the Governance Indicators publish an indicator of the same name. */
  readonly shared: boolean;
}

interface Facts {
  unit?: string;
  better?: "higher" | "lower";
  scale?: readonly [number, number];
  also?: readonly string[];
  codes: readonly string[];
  shared?: boolean;
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

function define(id: string, name: string, what: string, facts: Facts): MccIndicator {
  const { unit = "index", better = "higher", scale, also = [], codes, shared = false } = facts;
  return {
    indicator: {
      id: `mcc.${id}`,
      title: `${name} (MCC scorecard)`,
      summary: `${what}, as printed on the scorecard of the Millennium Challenge Corporation.`,
      unit,
      better,
      ...(scale ? { scale } : {}),
    },
    pass: {
      id: `mcc.${id}.pass`,
      title: `${name}: passed (MCC scorecard)`,
      summary: `Whether the country passed ${name} by the rule of that fiscal year's scorecard.`,
      categories: ["fail", "pass"],
      better: "higher",
    },
    names: [name, ...also].map(foldName),
    codes,
    shared,
  };
}

/** One of the Governance Indicators, which the World Bank publishes under the same name. */
function governance(id: string, name: string, codes: readonly string[]): MccIndicator {
  const what = `Governance Indicators, ${name.toLowerCase()}: score against the income group's median`;
  return define(id, name, what, { unit: "points", codes, shared: true });
}

/**
 * The 21 indicators up to fiscal year 2023, in the scorecard's order, and the three education indicators that later
 * scorecards brought. The newer ones have ids of their own: completion of lower (or, for the upper middle group, upper) secondary
 * school is not enrolment, and spending on all levels is not spending on primary school; under one id a series would
 * jump without anything having changed in the country.
 */
export const MCC: readonly MccIndicator[] = [
  define("civil-liberties", "Civil Liberties", "Freedom House's civil liberties score", {
    unit: "points",
    scale: [0, 60],
    codes: ["civlib"],
    shared: true,
  }),
  define("political-rights", "Political Rights", "Freedom House's political rights score", {
    unit: "points",
    scale: [-4, 40],
    codes: ["polrig"],
    shared: true,
  }),
  governance("control-of-corruption", "Control of Corruption", ["concor"]),
  governance("government-effectiveness", "Government Effectiveness", ["govteff", "goveff"]),
  governance("rule-of-law", "Rule of Law", ["rulelaw", "rullaw"]),
  define(
    "freedom-of-information",
    "Freedom of Information",
    "Freedom of the press and of access to information",
    {
      codes: ["freedominfo", "freedom"],
    },
  ),
  define("child-health", "Child Health", "Child mortality, water and sanitation", {
    codes: ["chihealth", "chiheal", "ch"],
  }),
  define(
    "girls-primary-completion",
    "Girls' Primary Education Completion Rate",
    "Girls who finish primary school",
    {
      unit: "%",
      also: ["Girls' Primary Completion"],
      codes: ["girlsprim", "gpecr"],
    },
  ),
  define(
    "girls-secondary-enrolment",
    "Girls' Secondary Education Enrollment Ratio",
    "Girls enrolled in lower secondary school",
    { unit: "%", also: ["Girls' Secondary Enrolment"], codes: ["girlssec", "gsecr"] },
  ),
  define("health-expenditures", "Health Expenditures", "Public spending on health", {
    unit: "% of GDP",
    also: ["Public Expenditure on Health", "Total Public Expenditure on Health"],
    codes: ["health"],
  }),
  define("immunization-rates", "Immunization Rates", "Children immunised against measles and DPT", {
    unit: "%",
    codes: ["immun"],
  }),
  define("natural-resource-protection", "Natural Resource Protection", "Protection of natural areas", {
    codes: ["nrmi", "nrm"],
  }),
  define(
    "primary-education-expenditures",
    "Primary Education Expenditures",
    "Public spending on primary education",
    {
      unit: "% of GDP",
      also: ["Public Expenditure on Primary Education", "Total Public Expenditure on Primary Education"],
      codes: ["educexp", "priedu"],
    },
  ),
  define("access-to-credit", "Access to Credit", "Rules and practice of credit", {
    codes: ["accesscredit", "acccred"],
  }),
  define("business-start-up", "Business Start-Up", "Time and cost of starting a business", {
    codes: ["busstartup", "bus"],
  }),
  define("fiscal-policy", "Fiscal Policy", "Budget balance", { unit: "% of GDP", codes: ["fispol"] }),
  define("gender-in-the-economy", "Gender in the Economy", "Equal economic rights of men and women in law", {
    codes: ["genderecon", "ge"],
  }),
  define("inflation", "Inflation", "Average change of consumer prices", {
    unit: "%",
    better: "lower",
    codes: ["infl"],
  }),
  define("land-rights-and-access", "Land Rights and Access", "Security of and access to land", {
    codes: ["landrightsaccess", "land", "lra"],
  }),
  governance("regulatory-quality", "Regulatory Quality", ["regquality", "regq"]),
  define("trade-policy", "Trade Policy", "Openness to trade", { codes: ["tradepolicy", "trade"] }),
  define(
    "girls-lower-secondary-completion",
    "Girls' Lower Secondary Education Completion Rate",
    "Girls who finish lower secondary school (from fiscal year 2024)",
    { unit: "%", also: ["Girls' Lower Secondary Completion"], codes: [] },
  ),
  define(
    "girls-upper-secondary-completion",
    "Girls' Upper Secondary Education Completion Rate",
    "Girls who finish upper secondary school (third income group)",
    { unit: "%", also: ["Girls' Upper Secondary Completion"], codes: [] },
  ),
  define(
    "education-expenditures",
    "Education Expenditures",
    "Public spending on all levels of education (from fiscal year 2024)",
    {
      unit: "% of GDP",
      also: ["Government Education Expenditures", "Total Education Expenditures"],
      codes: [],
    },
  ),
];

/** By which MCC groups the countries that it compares; a scorecard prints it above its indicators. */
export const GNI: Indicator = {
  id: GNI_PER_CAPITA,
  title: "GNI per capita (MCC scorecard)",
  summary:
    "Gross national income per person, Atlas method, as printed on the scorecard: it decides the income group.",
  unit: "US$",
  limits: [0, 1e6],
};

/** The indicator that a name, or a code of MCC's database, stands for. */
export function mccIndicator(text: string): MccIndicator | undefined {
  const name = foldName(text);
  const code = text.trim().toLowerCase();
  return MCC.find((of) => of.names.includes(name)) ?? MCC.find((of) => of.codes.includes(code));
}
