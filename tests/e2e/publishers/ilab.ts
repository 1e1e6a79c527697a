import { type Drawn, PUBLISHER_FILES } from "../readers/drawn.ts";
import { compareNumber, compareText, expectYear, type Findings } from "../readers/figures.ts";
import { childText, type Element, elementAt } from "../readers/markup.ts";
import { expectCode, expectName } from "../readers/names.ts";

/** The element that holds each indicator, below `Country`, without positions and parts of the country. */
const FLAGS: Readonly<Record<string, RegExp>> = {
  "ilab.c138": /^(?:Conventions|Master_Data)\/C_138_Ratified$/u,
  "ilab.c182": /^(?:Conventions|Master_Data)\/C_182_Ratified$/u,
  "ilab.crc": /^(?:Conventions|Master_Data)\/Convention_on_the_Rights_of_the_Child_Ratified$/u,
  "ilab.crc-armed-conflict": /^(?:Conventions|Master_Data)\/CRC_Armed_Conflict_Ratified$/u,
  "ilab.crc-sale-of-children":
    /^(?:Conventions|Master_Data)\/CRC_Commercial_Sexual_Exploitation_of_Children_Ratified$/u,
  "ilab.palermo": /^(?:Conventions|Master_Data)\/Palermo_Ratified$/u,
  "ilab.coordination": /^Mechanisms\/Coordination$/u,
  "ilab.policy": /^Mechanisms\/Policy$/u,
  "ilab.programme": /^Mechanisms\/Program$/u,
  "ilab.labour-inspectors-meet-ilo": /^Enforcements\/Labor_Inspectors_Intl_Standards$/u,
  "ilab.labour-referral": /^Enforcements\/Labor_Referral_Mechanism$/u,
  "ilab.criminal-referral": /^Enforcements\/Criminal_Referral_Mechanism$/u,
};
const LAWS: Readonly<Record<string, string>> = {
  "ilab.law-armed-groups": "Minumum_Non_State_Military",
  "ilab.law-child-trafficking": "Prohibition_Child_Trafficking",
  "ilab.law-compulsory-education": "Compulsory_Education",
  "ilab.law-csec": "Prohibition_CSEC",
  "ilab.law-forced-labour": "Prohibition_Forced_Labor",
  "ilab.law-free-education": "Free_Public_Education",
  "ilab.law-hazardous-occupations": "Types_Hazardous_Work",
  "ilab.law-illicit-activities": "Prohibition_Illicit_Activities",
  "ilab.law-minimum-age-hazardous-work": "Minimum_Hazardous_Work",
  "ilab.law-minimum-age-work": "Minimum_Work",
};
const COUNTS: Readonly<Record<string, string>> = {
  "ilab.labour-inspectors": "Enforcements/Labor_Inspectors",
  "ilab.criminal-investigations": "Enforcements/Criminal_Investigations",
  "ilab.criminal-prosecutions": "Enforcements/Criminal_Prosecutions",
  "ilab.criminal-convictions": "Enforcements/Criminal_Convictions",
};
const SHARES: Readonly<Record<string, string>> = {
  "ilab.working-children": "Children_Work_Statistics/Total_Percentage_of_Working_Children",
  "ilab.sector-agriculture": "Children_Work_Statistics/Agriculture",
  "ilab.sector-industry": "Children_Work_Statistics/Industry",
  "ilab.sector-services": "Children_Work_Statistics/Services",
  "ilab.school-attendance": "Education_Statistics_Attendance_Statistics/Percentage",
  "ilab.working-and-studying": "Children_Working_and_Studying_7-14_yrs_old/Total",
  "ilab.primary-completion": "UNESCO_Primary_Completion_Rate/Rate",
};
const GOODS: Readonly<Record<string, string>> = {
  "ilab.goods-child-labour": "Child_Labor",
  "ilab.goods-forced-labour": "Forced_Labor",
  "ilab.goods-forced-child-labour": "Forced_Child_Labor",
};

/** What the edition of 2014 writes where ISO 3166 has another code. */
const OWN_CODES = { BUR: "MMR", KSO: "XKX", KVR: "KGZ", WBG: "PSE" };

/** What the answer on ratification means for a state's status; who had signed without joining was still one of these in 2014. */
const STATUS: Readonly<Record<string, readonly string[]>> = { yes: ["party"], no: ["none", "signatory"] };

export function ilab(drawn: Drawn): Findings {
  if (drawn.indicator === "palermo.status") {
    const [answer] = Object.entries(STATUS).find(([, statuses]) => statuses.includes(drawn.value)) ?? ["?"];
    return ilab({ ...drawn, indicator: "ilab.palermo", value: answer });
  }

  const file = PUBLISHER_FILES + drawn.file;
  const element = elementAt(file, drawn.locator);
  const country = elementAt(file, drawn.locator.split("/")[0]!);
  const code = childText(country, "ISO3");
  const edition = Number(/edition-(\d{4})/u.exec(drawn.file)?.[1]);
  const path = drawn.locator
    .replace(/\[\d+\]/gu, "")
    .replace(/^Country\/|\/Territory(?=\/|$)|\/Enforcement$/gu, "");
  return [
    ...compareValue(drawn, element, path, edition),
    ...expectYear(drawn, edition),
    ...(code
      ? expectCode(code, drawn.country, OWN_CODES)
      : expectName(childText(country, "Name"), drawn.country)),
  ];
}

function compareValue(drawn: Drawn, element: Element, path: string, edition: number): Findings {
  const { indicator, value } = drawn;
  const text = element.text
    .trim()
    .replace(/[*†‡§]+$/u, "")
    .trim();
  if (indicator === "ilab.advancement") {
    const level = /^(?:No|Minimal|Moderate|Significant) Advancement\b/iu.exec(text)?.[0];
    return [
      ...at(path, "Advancement_Level"),
      ...compareText("the level", value.toLowerCase(), level?.toLowerCase()),
    ];
  }
  if (indicator in FLAGS) {
    const place = FLAGS[indicator]!.test(path) ? [] : [`${path} is not of ${indicator}`];
    return [...place, ...yesOrNo(value, text)];
  }
  if (indicator in LAWS) {
    const [group, law, question] = path.split("/");
    return [
      ...compareText("the element", `${group}/${law}`, `Legal_Standards/${LAWS[indicator]}`),
      ...(question === "Standard" || question === "Conforms_To_Intl_Standard"
        ? []
        : [`${question} is no answer`]),
      ...yesOrNo(value, text),
    ];
  }
  if (indicator in COUNTS)
    return [
      ...at(path, COUNTS[indicator]!),
      ...compareNumber("the count", value, Number(text.replace(/,/gu, ""))),
    ];
  if (indicator in SHARES) {
    // Editions of 2014 and 2015 write percentages, later ones fractions.
    const found = edition <= 2015 ? Number(text) : Number(text) * 100;
    return [
      ...at(path, `Country_Statistics/${SHARES[indicator]}`),
      ...compareNumber("the share", value, found),
    ];
  }
  const marked = element.children.filter(
    (good) => childText(good, GOODS[indicator]!)?.toLowerCase() === "yes",
  );
  return [...at(path, "Goods"), ...compareNumber("the count of goods", value, marked.length)];
}

function at(path: string, expected: string): Findings {
  return path === expected ? [] : [`the element is ${path}, not ${expected}`];
}

function yesOrNo(value: string, text: string): Findings {
  return compareText("the answer", value, text.toLowerCase());
}
