import type { Iso3 } from "../../model/country.ts";
import type { Value } from "../../model/observation.ts";
import type { Indicator } from "../../model/source.ts";
import { ADVANCEMENT, partyTo } from "./cells.ts";

/** How the value of an indicator is found in a `Country` element. */
export type Where =
  | { readonly kind: "advancement" }
  /** A percentage below `Country_Statistics`; `age` is the age range the publisher means unless it says another. */
  | { readonly kind: "share"; readonly group: string; readonly leaf: string; readonly age?: string }
  /** Yes or no; the first path that the file has. */
  | { readonly kind: "flag"; readonly paths: readonly (readonly string[])[] }
  /** Below `Legal_Standards`, the first element that the file has. */
  | { readonly kind: "law"; readonly elements: readonly string[] }
  | { readonly kind: "count"; readonly path: readonly string[] }
  /** The number of listed goods with that mark. */
  | { readonly kind: "goods"; readonly mark: string };

export interface IlabIndicator {
  readonly indicator: Indicator;
  readonly where: Where;
  /** What the same answer says of a state under another publisher's indicator. */
  readonly also?: (state: Iso3, answer: Value) => { readonly indicator: string; readonly value: Value };
}

const PUBLISHER = "the US Department of Labor";

function flag(id: string, title: string, what: string, where: Where): IlabIndicator {
  return {
    indicator: {
      id: `ilab.${id}`,
      title,
      summary: `${what}, as ${PUBLISHER} found.`,
      categories: ["no", "yes"],
      better: "higher",
    },
    where,
  };
}

function convention(id: string, title: string, element: string): IlabIndicator {
  return flag(id, `${title}: ratified`, `Whether the country has ratified the ${title}`, {
    kind: "flag",
    paths: [
      ["Conventions", element],
      ["Master_Data", element],
    ],
  });
}

function law(id: string, subject: string, ...elements: string[]): IlabIndicator {
  return flag(
    `law-${id}`,
    `Law meets the international standard: ${subject}`,
    `Whether the country's law on ${subject} meets the international standard`,
    { kind: "law", elements },
  );
}

function mechanism(id: string, noun: string, element: string): IlabIndicator {
  return flag(
    id,
    `Government has a ${noun} against child labour`,
    `Whether the government has at least one ${noun} against child labour`,
    { kind: "flag", paths: [["Mechanisms", element]] },
  );
}

function enforcement(id: string, title: string, element: string): IlabIndicator {
  return flag(id, title, title, { kind: "flag", paths: [["Enforcements", element]] });
}

/** Counts have no better end: they grow with a country's size, its effort and its number of crimes alike. */
function count(id: string, title: string, unit: string, element: string): IlabIndicator {
  return {
    indicator: {
      id: `ilab.${id}`,
      title,
      summary: `${title} during the edition's year, as reported to ${PUBLISHER}; not per head.`,
      unit,
      limits: [0, 1e7],
    },
    where: { kind: "count", path: ["Enforcements", element] },
  };
}

function share(
  id: string,
  title: string,
  group: string,
  leaf: string,
  extra: { age?: string; better?: "higher" | "lower"; unbounded?: boolean },
): IlabIndicator {
  return {
    indicator: {
      id: `ilab.${id}`,
      title,
      summary: `${title}, as ${PUBLISHER} cites it from household surveys and UNESCO; the survey is often years older than the edition.`,
      unit: "%",
      ...(extra.unbounded ? { limits: [0, 1000] as const } : { scale: [0, 100] as const }),
      repeated: true,
      ...(extra.better ? { better: extra.better } : {}),
    },
    where: { kind: "share", group, leaf, ...(extra.age ? { age: extra.age } : {}) },
  };
}

function goods(id: string, title: string, mark: string): IlabIndicator {
  return {
    indicator: {
      id: `ilab.${id}`,
      title,
      summary: `${title}: goods of the country for which ${PUBLISHER} has reason to believe so (counted from its list).`,
      unit: "goods",
      limits: [0, 1e4],
      better: "lower",
    },
    where: { kind: "goods", mark },
  };
}

const WORK = "Children_Work_Statistics";

/** Everything read from a countries file, in the order in which the file has it. */
export const ILAB: readonly IlabIndicator[] = [
  {
    indicator: {
      id: "ilab.advancement",
      title: "Advancement in eliminating the worst forms of child labour",
      summary: `The government's effort during the year as ${PUBLISHER} assessed it; it grades effort, not prevalence.`,
      categories: ADVANCEMENT,
      better: "higher",
    },
    where: { kind: "advancement" },
  },
  goods("goods-child-labour", "Goods produced by child labour", "Child_Labor"),
  goods("goods-forced-labour", "Goods produced by forced labour", "Forced_Labor"),
  goods("goods-forced-child-labour", "Goods produced by forced child labour", "Forced_Child_Labor"),
  share("working-children", "Children who work", WORK, "Total_Percentage_of_Working_Children", {
    age: "5-14",
    better: "lower",
  }),
  share("sector-agriculture", "Working children who work in agriculture", WORK, "Agriculture", {
    age: "5-14",
  }),
  share("sector-industry", "Working children who work in industry", WORK, "Industry", { age: "5-14" }),
  share("sector-services", "Working children who work in services", WORK, "Services", { age: "5-14" }),
  share(
    "school-attendance",
    "Children who attend school",
    "Education_Statistics_Attendance_Statistics",
    "Percentage",
    { age: "5-14", better: "higher" },
  ),
  share(
    "working-and-studying",
    "Children who work and attend school",
    "Children_Working_and_Studying_7-14_yrs_old",
    "Total",
    { age: "7-14" },
  ),
  share(
    "primary-completion",
    "Primary completion rate (may exceed 100)",
    "UNESCO_Primary_Completion_Rate",
    "Rate",
    { better: "higher", unbounded: true },
  ),
  convention("c138", "ILO Convention 138 on the minimum age", "C_138_Ratified"),
  convention("c182", "ILO Convention 182 on the worst forms of child labour", "C_182_Ratified"),
  convention(
    "crc",
    "UN Convention on the Rights of the Child",
    "Convention_on_the_Rights_of_the_Child_Ratified",
  ),
  convention(
    "crc-sale-of-children",
    "CRC Optional Protocol on the sale of children, child prostitution and child pornography",
    "CRC_Commercial_Sexual_Exploitation_of_Children_Ratified",
  ),
  convention("crc-armed-conflict", "CRC Optional Protocol on armed conflict", "CRC_Armed_Conflict_Ratified"),
  {
    ...convention("palermo", "Palermo Protocol on trafficking in persons", "Palermo_Ratified"),
    also: partyTo,
  },
  law("child-trafficking", "the prohibition of child trafficking", "Prohibition_Child_Trafficking"),
  law("csec", "the prohibition of commercial sexual exploitation of children", "Prohibition_CSEC"),
  law("forced-labour", "the prohibition of forced labour", "Prohibition_Forced_Labor"),
  law(
    "illicit-activities",
    "the prohibition of using children in illicit activities",
    "Prohibition_Illicit_Activities",
  ),
  law(
    "armed-groups",
    "the prohibition of recruitment of children by non-state armed groups",
    // The publisher's own spelling so far, and the one it may be corrected to.
    "Minumum_Non_State_Military",
    "Minimum_Non_State_Military",
  ),
  law("minimum-age-work", "the minimum age for work", "Minimum_Work"),
  law("minimum-age-hazardous-work", "the minimum age for hazardous work", "Minimum_Hazardous_Work"),
  law("hazardous-occupations", "hazardous occupations prohibited for children", "Types_Hazardous_Work"),
  law("compulsory-education", "the compulsory education age", "Compulsory_Education"),
  law("free-education", "free public education", "Free_Public_Education"),
  count("labour-inspectors", "Labour inspectors", "inspectors", "Labor_Inspectors"),
  enforcement(
    "labour-inspectors-meet-ilo",
    "Number of labour inspectors meets the ILO's technical advice",
    "Labor_Inspectors_Intl_Standards",
  ),
  count(
    "criminal-investigations",
    "Criminal investigations into the worst forms of child labour",
    "investigations",
    "Criminal_Investigations",
  ),
  count(
    "criminal-prosecutions",
    "Prosecutions initiated for the worst forms of child labour",
    "prosecutions",
    "Criminal_Prosecutions",
  ),
  count(
    "criminal-convictions",
    "Convictions for the worst forms of child labour",
    "convictions",
    "Criminal_Convictions",
  ),
  enforcement(
    "labour-referral",
    "Reciprocal referral mechanism between labour authorities and social services",
    "Labor_Referral_Mechanism",
  ),
  enforcement(
    "criminal-referral",
    "Reciprocal referral mechanism between criminal authorities and social services",
    "Criminal_Referral_Mechanism",
  ),
  mechanism("coordination", "coordinating mechanism", "Coordination"),
  mechanism("policy", "policy", "Policy"),
  mechanism("programme", "social programme", "Program"),
];
